//! `docs/series.md`, which is generated from the catalogue of series by
//! `BLESS=1 cargo test --test native series_sheet`.

use std::fmt::Write;

use engine::series::{CATALOGUE, SeriesSpec, SeriesUnit};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/series.md");

const HEAD: &str = "# Series

Every series of the model, by its id in outcome files, in catalogue order. `BLESS=1 cargo test --test native series_sheet`
generates this page from the catalogue (`crates/engine/src/series/catalogue.rs`); do not edit it by hand.

A series takes name and unit from the indicator that shows it; those listed here apply to a plan without such an indicator. Actual:
whether scenarios can give actual figures. Link: its number in links.

| id | 中文 | English | symbol | unit | at constant prices | actual | law | link |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
";

fn unit(spec: &SeriesSpec) -> String {
    match spec.unit {
        SeriesUnit::Like(role, ["", ""], _) => format!("that of `{}`", role.spec().id),
        SeriesUnit::Like(role, [_, en], _) => format!("that of `{}`, or {en}", role.spec().id),
        SeriesUnit::Words([_, en], _) => en.to_owned(),
        SeriesUnit::Percent => "%".to_owned(),
    }
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    for spec in &CATALOGUE {
        let real = spec.real.and_then(|real| real.spec());
        let law = spec.law.page().trim_start_matches("docs/");
        let cells = [
            format!("`{}`", spec.id),
            spec.zh.to_owned(),
            spec.en.to_owned(),
            spec.symbol.to_owned(),
            unit(spec),
            real.map_or_else(String::new, |real| format!("`{}`", real.id)),
            if spec.takes_actuals { "yes" } else { "" }.to_owned(),
            format!("[{:?}]({law})", spec.law),
            spec.wire.to_string(),
        ];
        writeln!(page, "| {} |", cells.join(" | ")).unwrap();
    }
    page
}

#[test]
fn series_page_is_up_to_date() {
    let wanted = page();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(FILE, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(FILE).unwrap_or_default();
    let difference = wanted.lines().zip(found.lines()).find(|(a, b)| a != b);
    let why = "docs/series.md is out of date; BLESS=1 cargo test --test native series_sheet regenerates it";
    assert!(wanted == found, "{why}: {difference:?}");
}
