//! Shown parts add up, digit for digit, to the shown total: in every table and picture that has both.

use crate::common::any::{config, scenario};
use crate::common::{alike, plan, run, scenario_of};
use engine::coherence::{CheckId, checks};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use proptest::prelude::*;
use serde_json::json;
use view::panels::board::fates;
use view::panels::card::card;
use view::pictures::stack::{StackKind, stack};
use view::sentences::coherence;
use view::words::number::in_steps;
use view::words::typed::parse;

/// A written number in steps of its last decimal.
fn count(words: &str, decimals: usize) -> i128 {
    in_steps(parse(words).unwrap(), decimals).unwrap()
}

/// The numbers of a text, as they are written.
fn numbers(words: &str) -> Vec<String> {
    let parts = words.split(|c: char| !(c.is_ascii_digit() || ".,\u{2212}".contains(c)));
    let trimmed = parts.map(|part| part.trim_matches([',', '.']));
    trimmed
        .filter(|part| parse(part).is_some())
        .map(str::to_owned)
        .collect()
}

fn stacks_add_up(plan: &Plan, run: &Run) {
    for kind in StackKind::ALL {
        for lang in [Lang::Zh, Lang::En] {
            let Some(stack) = stack(plan, run, kind, lang) else {
                continue;
            };
            for (n, row) in stack.table.iter().enumerate() {
                let d = stack.decimals;
                let parts: i128 = row[1..=stack.parts.len()].iter().map(|c| count(c, d)).sum();
                let total = row.get(stack.parts.len() + 1).map_or("100", String::as_str);
                assert_eq!(parts, count(total, d), "{kind:?} {row:?}");
                for (part, cell) in stack.parts.iter().zip(&row[1..]) {
                    // No part is off by a step or more, and the picture says what the table says.
                    let off = (parse(cell).unwrap() - part.values[n]).abs();
                    assert!(
                        off < 10f64.powi(-i32::try_from(d).unwrap()),
                        "{kind:?} {row:?}"
                    );
                    assert_eq!(part.shown[n], *cell);
                }
                // The cursor has more digits, which add up too.
                let lines = stack.cursor(n).unwrap().lines;
                let values: Vec<i128> = lines
                    .iter()
                    .map(|line| count(&numbers(&line.value)[0], d + 2))
                    .collect();
                let parts: i128 = values[..stack.parts.len()].iter().sum();
                let total = values.get(stack.parts.len()).copied();
                assert_eq!(parts, total.unwrap_or(count("100", d + 2)), "{lines:?}");
            }
        }
    }
}

fn board_adds_up(plan: &Plan, run: &Run) {
    let fates = fates(plan, run, None, Lang::Zh);
    let shown = |indicator: &str| {
        let n = plan
            .targets
            .iter()
            .position(|t| plan.indicators[t.indicator].id == indicator);
        n.map(|n| fates[n].shown.clone())
    };
    let mut seen = 0;
    let families = [("share", None), ("value_added", Some("gdp"))];
    for (family, whole) in families {
        let parts = ["primary", "secondary", "tertiary"].map(|s| shown(&format!("{family}_{s}")));
        let [Some(a), Some(b), Some(c)] = parts else {
            continue;
        };
        let total = match whole {
            Some(whole) => shown(whole).unwrap(),
            None => "100".to_owned(),
        };
        let decimals = a.split_once('.').map_or(0, |(_, part)| part.len());
        let parts: i128 = [&a, &b, &c].map(|part| count(part, decimals)).iter().sum();
        assert_eq!(parts, count(&total, decimals), "{a} {b} {c} {total}");
        seen += 1;
    }
    assert!(seen > 0, "the board has sectors");
    // A total on the board is that of the card.
    let gdp = plan.targets.iter().position(|t| t.id == "gdp").unwrap();
    assert_eq!(
        card(plan, run, gdp, Lang::Zh).unwrap().shown,
        fates[gdp].shown
    );
}

fn structure_sentence_adds_up(plan: &Plan, run: &Run) {
    let check = checks(plan, run)
        .into_iter()
        .find(|c| c.id == CheckId::Structure);
    let Some(check) = check else { return };
    let shares = &numbers(&coherence::sentence(plan, &check, Lang::Zh))[..3];
    let sum: i128 = shares.iter().map(|share| count(share, 1)).sum();
    assert_eq!(sum, 1000, "{shares:?}");
}

fn all_add_up(plan: &Plan, run: &Run) {
    stacks_add_up(plan, run);
    board_adds_up(plan, run);
    structure_sentence_adds_up(plan, run);
}

#[test]
fn shown_parts_add_up_over_several_settings() {
    let plan = plan();
    all_add_up(&plan, &run(json!({})));
    for growth in [0.0, 0.0512, 0.07, 0.0813, 0.1, 0.1234, 0.2] {
        all_add_up(&plan, &run(alike(json!({"growth.all": growth}))));
        all_add_up(
            &plan,
            &run(json!({"growth.all": growth, "growth.primary": -0.07})),
        );
    }
    let towns = json!({"rules": {"urban": "components"}, "levers": {"urban.to_urban": 0.031}});
    all_add_up(
        &plan,
        &Run::new(&plan, &scenario_of(&plan, &towns)).unwrap(),
    );
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn shown_parts_add_up_in_any_scenario(scenario in scenario(&plan())) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        all_add_up(&plan, &run);
    }
}
