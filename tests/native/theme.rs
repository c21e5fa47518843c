//! Pictures have the colours of the page: a fact that stands in two places is compared here.

use std::collections::BTreeMap;

use draw::Theme;
use plotters::style::RGBColor;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// The tokens of a block, by name.
fn tokens(block: &str) -> BTreeMap<&str, &str> {
    let lines = block.lines().map(str::trim);
    lines
        .filter_map(|line| line.strip_suffix(';')?.split_once(": "))
        .collect()
}

/// The first block behind a selector.
fn block(selector: &str) -> BTreeMap<&'static str, &'static str> {
    let (_, rest) = TOKENS.split_once(selector).unwrap();
    tokens(rest.split_once('}').unwrap().0)
}

fn color(text: &str) -> RGBColor {
    if let Some(hex) = text.strip_prefix('#') {
        let [_, r, g, b] = u32::from_str_radix(hex, 16).unwrap().to_be_bytes();
        return RGBColor(r, g, b);
    }
    let parts = text.strip_prefix("rgb(").and_then(|t| t.strip_suffix(')'));
    let parts: Vec<u8> = parts
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    RGBColor(parts[0], parts[1], parts[2])
}

fn of(theme: &Theme) -> Vec<(&'static str, RGBColor)> {
    let named = [
        ("--bg", theme.bg),
        ("--rule", theme.rule),
        ("--ink", theme.ink),
        ("--ink-2", theme.ink_2),
        ("--ink-3", theme.ink_3),
        ("--mine", theme.mine),
        ("--mine-50", theme.mine_50),
        ("--mine-90", theme.mine_90),
        ("--plan", theme.plan),
        ("--plan-line", theme.plan_line),
        ("--goal", theme.goal),
        ("--period", theme.period),
    ];
    let bands = ["--band-1", "--band-2", "--band-3"]
        .into_iter()
        .zip(theme.bands);
    let lines = [
        "--line-a", "--line-b", "--line-c", "--line-d", "--line-e", "--line-f",
    ];
    let lines = lines.into_iter().zip(theme.lines);
    named.into_iter().chain(bands).chain(lines).collect()
}

#[test]
fn pictures_have_the_page_s_colours_and_typeface() {
    let light = block(":root {");
    for (theme, sheets) in [
        (Theme::light(1.0), vec![light.clone()]),
        (
            Theme::dark(1.0),
            vec![
                block(":root:not([data-theme=\"light\"]) {"),
                block(":root[data-theme=\"dark\"] {"),
            ],
        ),
    ] {
        for sheet in sheets {
            for (name, own) in of(&theme) {
                assert_eq!(own, color(sheet[name]), "{name}");
            }
        }
        assert_eq!(theme.font, light["--font"]);
    }
}
