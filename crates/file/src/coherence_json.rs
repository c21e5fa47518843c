//! Whether a scenario agrees with itself, as JSON.

use serde_json::{Map, Value, json};

use engine::coherence::{Check, Repair, checks, repair};
use engine::plan::Plan;
use engine::run::Run;

/// Every check that the plan has the figures for, with the smallest repair of those that are not sound.
pub fn coherence_json(plan: &Plan, run: &Run) -> Value {
    let all = checks(plan, run);
    all.iter().map(|check| one(plan, run, check)).collect()
}

fn one(plan: &Plan, run: &Run, check: &Check) -> Value {
    let values = check.values.iter();
    let mut values: Map<_, _> = values
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect();
    let (low, high) = check.id.limits().sound;
    for (name, value) in [
        ("checked", check.value),
        ("at_least", low),
        ("at_most", high),
    ] {
        if value.is_finite() {
            values.insert(name.to_owned(), json!(value));
        }
    }
    let fixed = repair(plan, run, check).map(|found| lever(plan, run, check, found));
    json!({
        "id": check.id.id(),
        "severity": check.severity.id(),
        "series": check.series.id(plan),
        "values": values,
        "repair": fixed,
    })
}

fn lever(plan: &Plan, run: &Run, check: &Check, repair: Repair) -> Value {
    let (low, high) = run.inputs.plausible(plan, repair.lever);
    json!({
        "lever": repair.lever.id(plan),
        "value": repair.value,
        "result": {check.series.id(plan): repair.result},
        "ranges": repair.ranges,
        "plausible": (low..=high).contains(&repair.value),
    })
}
