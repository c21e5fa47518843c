//! Plans that are audited, and small changes of them.

use audit::{Finding, audit};
use engine::plan::Plan;
use file::read_printed_plan;
use serde_json::Value;

/// A plan of `tests/files/audited`.
pub fn audited(name: &str) -> Plan {
    read_printed_plan(&text(name)).unwrap()
}

/// The file of the plan without contradictions.
pub fn clean() -> Value {
    serde_json::from_str(&text("clean")).unwrap()
}

/// The plan of a file that was changed.
pub fn changed(file: &Value) -> Plan {
    read_printed_plan(&file.to_string()).unwrap()
}

fn text(name: &str) -> String {
    let path = format!(
        "{}/tests/files/audited/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(path).unwrap()
}

/// The findings of a kind.
pub fn found(plan: &Plan, kind: &str) -> Vec<Finding> {
    let all = audit(plan).into_iter();
    all.filter(|f| f.kind.id() == kind).collect()
}

/// All findings of a plan in short, for messages.
pub fn kinds(plan: &Plan) -> Vec<String> {
    let all = audit(plan).into_iter();
    all.map(|f| format!("{} {:?} {:?}", f.kind.id(), f.severity, f.rows(plan)))
        .collect()
}
