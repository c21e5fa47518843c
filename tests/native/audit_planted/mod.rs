//! Contradictions as other hands plant them into a sound plan: each is found by its rule, and its repair removes it.

mod digits;
mod everywhere;
mod growth;
mod parts;
mod shares;

use crate::common::audited::{add_row, changed, clean, found, kinds, with};
use audit::{Finding, Severity};
use engine::plan::Plan;
use serde_json::{Value, json};

/// The one finding of a kind above a remark.
pub fn one(plan: &Plan, kind: &str) -> Finding {
    let mut all = found(plan, kind);
    all.retain(|f| f.severity > Severity::Remark);
    assert_eq!(all.len(), 1, "{kind}: {:?}", kinds(plan));
    all.remove(0)
}

/// What its repair makes of the number, in the engine's unit.
pub fn mended(plan: &Plan, kind: &str) -> f64 {
    let repair = one(plan, kind).repair;
    let to = repair
        .unwrap_or_else(|| panic!("{kind}: {:?}", kinds(plan)))
        .to;
    (to * 1e6).round() / 1e6
}

/// What a plan with one other number has mended by the finding of a kind.
pub fn mended_with(place: &str, value: Value, kind: &str) -> f64 {
    mended(&with(&[(place, value)]), kind)
}

/// The sound plan with one more row: its name, base and goal in 100 million yuan, and growth.
pub fn with_row(name: &str, base: f64, goal: f64, growth: f64) -> Plan {
    let mut file = clean();
    let goals = json!({
        "level": {"op": ">=", "printed": "=", "goal": goal},
        "growth": {"op": ">=", "printed": "=", "percent": growth, "basis": "nominal"},
    });
    add_row(&mut file, "more", name, "yi_yuan", base, goals);
    changed(&file)
}
