//! The lever sheet, and `docs/levers.md`, which is generated from it by
//! `BLESS=1 cargo test --test native lever_sheet`.

use std::fmt::Write;

use crate::common::plan;
use engine::levers::{Lever, LeverNature, LeverSpec, LeverSubject, LeverUnit, Path, RangeSource};
use engine::plan::{LeverMark, LeverSheet, Plan};
use engine::text::Lang;
use view::words::format::Format;
use view::words::levers::range_source;
use view::words::number::editable;
use view::words::sources::source_text;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/levers.md");

const HEAD: &str = "# Levers

Every lever of the built-in plan, by its id in scenario files. `BLESS=1 cargo test --test native lever_sheet` generates this
page from the catalogue (`crates/engine/src/levers`) and the plan file; do not edit it by hand.

Numbers are in the unit of their row, as on the page; scenario files hold rates, percentage points and shares as fractions
(10% is 0.1). A value outside the allowed range is rejected. The plausible range is what one may reasonably expect; it sets
the range of the slider and the step of sensitivities; the [notes on ranges](ranges.md) say where the main ones come from.
Past: 2010-15, unless the source below says otherwise. Nature: a *policy* is what a government can push, an *assumption* is
a circumstance; differences between scenarios can be summed up by it.

";

fn unit(spec: &LeverSpec) -> &'static str {
    match spec.unit {
        LeverUnit::Rate => "% a year",
        LeverUnit::Points => "percentage points a year",
        LeverUnit::Elasticity if spec.subject == LeverSubject::Revenue => "% for 1% of GDP",
        LeverUnit::Elasticity => "% for 1% of its driver",
        LeverUnit::Logit => "logit a year",
        LeverUnit::Share => "%",
        LeverUnit::CnyPerUsd => "yuan per dollar",
        LeverUnit::Attainment => "% of the way to the goal",
    }
}

fn nature(nature: LeverNature) -> &'static str {
    match nature {
        LeverNature::Policy => "policy",
        LeverNature::Assumption => "assumption",
    }
}

/// A value of a lever, in the unit of its row.
fn shown(sheet: &LeverSheet, value: f64) -> String {
    if value.is_nan() {
        return "none".to_owned();
    }
    editable(Format::of_lever(sheet.spec.unit, Lang::Zh).page(value)).replace('-', "−")
}

/// The text of the page.
fn page(plan: &Plan) -> String {
    let mut page = HEAD.to_owned();
    let columns = "id 中文 English nature unit allowed plausible source default plan past";
    let columns: Vec<&str> = columns.split(' ').collect();
    writeln!(
        page,
        "| {} |\n|{}",
        columns.join(" | "),
        " --- |".repeat(columns.len())
    )
    .unwrap();
    for sheet in LeverSheet::all(plan) {
        let shown = |value| shown(&sheet, value);
        let range = |(low, high)| format!("{} … {}", shown(low), shown(high));
        let mark = |mark: Option<&LeverMark>| mark.map_or_else(String::new, |m| shown(m.value));
        let default = match &sheet.default {
            Path::Constant(value) => shown(*value),
            Path::Ramp { start, step } => {
                format!("{}, {} more a year", shown(*start), shown(*step))
            }
            Path::Years(all) => all
                .iter()
                .map(|v| shown(*v))
                .collect::<Vec<_>>()
                .join(" / "),
        };
        let cells = [
            format!("`{}`", sheet.id),
            sheet.name.zh.clone(),
            sheet.name.en.clone(),
            nature(sheet.spec.nature).to_owned(),
            unit(sheet.spec).to_owned(),
            range(sheet.spec.allowed),
            range(sheet.spec.plausible),
            range_source(sheet.spec.source, Lang::En).to_owned(),
            default,
            mark(sheet.plan),
            mark(sheet.past),
        ];
        writeln!(page, "| {} |", cells.join(" | ")).unwrap();
    }
    page.push_str("\n## Where the plan's and the past rates come from\n\n");
    for sheet in LeverSheet::all(plan) {
        for (mark, word) in [(sheet.plan, "plan"), (sheet.past, "past")] {
            if let Some(mark) = mark {
                let source = source_text(&mark.source, Lang::En);
                writeln!(page, "- `{}`, {word}: {source}", sheet.id).unwrap();
            }
        }
    }
    page
}

#[test]
fn levers_page_is_up_to_date() {
    let wanted = page(&plan());
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(FILE, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(FILE).unwrap_or_default();
    let difference = wanted.lines().zip(found.lines()).find(|(a, b)| a != b);
    let why = "docs/levers.md is out of date; BLESS=1 cargo test --test native lever_sheet regenerates it";
    assert!(wanted == found, "{why}: {difference:?}");
}

/// A range whose source is the notes appears in them, under the title that it names.
#[test]
fn cited_ranges_are_in_the_notes_on_ranges() {
    let notes = include_str!("../../docs/ranges.md");
    for (lang, title) in [(Lang::Zh, "取值依据说明"), (Lang::En, "notes on ranges")] {
        assert!(range_source(RangeSource::Notes, lang).contains(title));
        assert!(notes.to_lowercase().contains(title), "{title}");
    }
    let rows = |sheet: &LeverSheet| {
        // The notes give one range for the elasticities of all indicators.
        let (id, name) = match sheet.lever {
            Lever::Link(_) => ("link.ID", "挂钩弹性"),
            _ => (sheet.id.as_str(), sheet.name.zh.as_str()),
        };
        let row = format!("| `{id}` | {name} | ");
        let range = notes
            .split_once(&row)
            .and_then(|(_, rest)| rest.split_once(" |"));
        range.map(|(range, _)| range.to_owned())
    };
    for sheet in LeverSheet::all(&plan()) {
        let (low, high) = sheet.spec.plausible;
        let cited = sheet.spec.source == RangeSource::Notes;
        let wanted = format!("{} … {}", shown(&sheet, low), shown(&sheet, high));
        assert_eq!(rows(&sheet), cited.then_some(wanted), "{}", sheet.id);
    }
}

#[test]
fn sheet_combines_catalogue_and_plan() {
    let plan = plan();
    let sheet = LeverSheet::of(&plan, Lever::GrowthAll);
    assert_eq!(
        (sheet.id.as_str(), sheet.name.zh.as_str()),
        ("growth.all", "GDP实际增速")
    );
    assert_eq!(sheet.default, Path::Constant(0.1));
    assert_eq!(
        (sheet.plan.unwrap().value, sheet.past.unwrap().value),
        (0.1, 0.11)
    );
    let forest = plan.lever("indicator.forest_cover").unwrap();
    let forest = LeverSheet::of(&plan, forest);
    assert_eq!(
        (forest.name.zh.as_str(), forest.name.en.as_str()),
        ("森林覆盖率：完成率", "Forest cover: attainment")
    );
    assert_eq!(forest.default, Path::Constant(1.0));
    assert!(forest.plan.is_none() && forest.past.is_none());
}

#[test]
fn main_levers_have_the_agreed_plausible_ranges() {
    let plan = plan();
    for (id, range) in [
        ("growth.all", (0.05, 0.11)),
        ("deflator.all", (-0.01, 0.04)),
        ("revenue.buoyancy", (0.7, 1.3)),
        ("urban.urgd", (0.02, 0.07)),
        ("population.growth", (-0.015, 0.006)),
        ("exchange_rate", (6.2, 7.2)),
    ] {
        assert_eq!(plan.lever(id).unwrap().spec(&plan).plausible, range, "{id}");
    }
}

#[test]
fn defaults_are_plausible_and_plausible_values_are_allowed() {
    let plan = plan();
    for sheet in LeverSheet::all(&plan) {
        let ((bottom, top), (low, high)) = (sheet.spec.allowed, sheet.spec.plausible);
        assert!(bottom <= low && low < high && high <= top, "{}", sheet.id);
        // What a goal of the plan asks of an indicator may be more than one would expect.
        let of_indicator = matches!(sheet.lever, Lever::Indicator(_) | Lever::Link(_));
        if of_indicator && sheet.from.is_some() {
            continue;
        }
        for k in 0..plan.horizon() {
            let value = sheet.default.at(k);
            assert!((low..=high).contains(&value), "{}: {value}", sheet.id);
        }
    }
}
