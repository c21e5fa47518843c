//! Whether a plan agrees with itself, as JSON.

use serde_json::{Map, Value, json};

use audit::{Finding, Place, Repair};
use engine::plan::Plan;

/// Every finding of an audit. Rates and shares are fractions, money is in the plan's unit, people are persons;
/// a repair is in the unit of its place in the plan file.
#[must_use]
pub fn audit_json(plan: &Plan, found: &[Finding]) -> Value {
    json!({"findings": found.iter().map(|finding| one(plan, finding)).collect::<Vec<_>>()})
}

fn one(plan: &Plan, finding: &Finding) -> Value {
    let values = finding.values.iter().filter(|v| v.value.is_finite());
    let values: Map<_, _> = values
        .map(|v| (v.name.to_owned(), json!(v.value)))
        .collect();
    let indicators = finding.indicators.iter();
    let indicators = indicators.filter_map(|n| Some(plan.indicators.get(*n)?.id.as_str()));
    let targets = finding.targets.iter();
    let targets = targets.filter_map(|n| Some(plan.targets.get(*n)?.id.as_str()));
    json!({
        "kind": finding.kind.id(),
        "group": finding.kind.group().id(),
        "severity": finding.severity.id(),
        "rows": finding.rows(plan),
        "indicators": indicators.collect::<Vec<_>>(),
        "targets": targets.collect::<Vec<_>>(),
        "values": values,
        "formula": finding.formula.join("; "),
        "repair": finding.repair.as_ref().map(|repair| change(plan, repair)),
        "follows_from": finding.follows_from,
    })
}

fn change(plan: &Plan, repair: &Repair) -> Value {
    let at =
        |place: Place, to: f64| json!({"place": place.pointer(), "to": place.written(plan, to)});
    let mut own = at(repair.place, repair.to);
    own["from"] = json!(repair.place.written(plan, repair.from));
    let also = repair.also.iter();
    own["also"] = also.map(|(place, to)| at(*place, *to)).collect();
    own
}
