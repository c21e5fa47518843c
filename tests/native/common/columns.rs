//! Columns of scenarios to compare.

use std::sync::Arc;

use crate::common::scenario_of;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use file::read_scenario;
use serde_json::{Value, json};
use view::sentences::compared::column::Column;

pub fn of_scenario(plan: &Plan, name: &str, scenario: Scenario) -> Column {
    let run = Run::new(plan, &scenario).unwrap_or_else(|p| panic!("{p:?}"));
    Column {
        name: name.to_owned(),
        scenario,
        run: Arc::new(run),
    }
}

/// A column for a scenario with these fields of a scenario file.
pub fn column(plan: &Plan, name: &str, parts: &Value) -> Column {
    of_scenario(plan, name, scenario_of(plan, parts))
}

/// A column for a scenario that sets these levers.
pub fn levers(plan: &Plan, name: &str, levers: Value) -> Column {
    column(plan, name, &json!({"levers": levers}))
}

/// A column for a preset of the built-in plan, given the name of its file.
pub fn preset(plan: &Plan, file: &str, zh: bool) -> Column {
    let path = format!("{}/seeds/scenarios/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let scenario = read_scenario(&std::fs::read_to_string(path).unwrap(), plan).unwrap();
    let name = if zh {
        scenario.name.zh.clone()
    } else {
        scenario.name.en.clone()
    };
    of_scenario(plan, &name, scenario)
}

/// A displayed value in units of its last decimal, and its number of decimals.
pub fn steps(shown: &str) -> (i64, usize) {
    let plain: String = shown
        .chars()
        .filter(|c| !matches!(c, ',' | '+'))
        .map(|c| if c == '\u{2212}' { '-' } else { c })
        .collect();
    let decimals = plain.split_once('.').map_or(0, |(_, part)| part.len());
    (plain.replace('.', "").parse().unwrap(), decimals)
}
