//! Plans that are audited, and small changes of them.

use audit::{Finding, audit};
use engine::plan::Plan;
use file::read_printed_plan;
use serde_json::{Value, json};

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

/// The sound plan with other numbers at some places.
pub fn with(edits: &[(&str, Value)]) -> Plan {
    let mut file = clean();
    for (place, value) in edits {
        *at(&mut file, place) = value.clone();
    }
    changed(&file)
}

/// The value of a file at `targets.gdp/level/goal`; null where there is none yet.
pub fn at<'a>(file: &'a mut Value, place: &str) -> &'a mut Value {
    let (list, rest) = place.split_once('.').unwrap();
    let (id, rest) = rest.split_once('/').unwrap();
    let all = file[list].as_array_mut().unwrap();
    let mut own = all.iter_mut().find(|item| item["id"] == id).unwrap();
    for step in rest.split('/') {
        own = match step.parse::<usize>() {
            Ok(n) => &mut own[n],
            Err(_) => &mut own[step],
        };
    }
    own
}

/// Adds one more target of an indicator; a chapter says it where it has no row.
pub fn add_target(file: &mut Value, indicator: &str, row: Option<u32>, goals: Value) {
    let all = file["targets"].as_array_mut().unwrap();
    let mut target = json!({
        "id": format!("more_{}", all.len()),
        "indicator": indicator,
        "nature": if row.is_some() { "anticipatory" } else { "text" },
        "group": "economy",
        "source": {"kind": "plan", "section": "3"},
    });
    if let Some(row) = row {
        target["row"] = json!(row);
    }
    for (name, goal) in goals.as_object().unwrap() {
        target[name] = goal.clone();
    }
    all.push(target);
}

/// Adds one more indicator of the table, with its base figure and its goal.
pub fn add_row(file: &mut Value, id: &str, name: &str, unit: &str, base: f64, goals: Value) {
    let row = 25 + file["targets"].as_array().unwrap().len();
    let source = json!({"kind": "plan", "section": "1", "row": row});
    file["indicators"].as_array_mut().unwrap().push(json!({
        "id": id,
        "name": {"zh": name, "en": id},
        "unit": unit,
        "decimals": 1,
        "values": [{"year": 2020, "value": base, "source": source}],
        "law": {"kind": "growth"},
    }));
    let row = u32::try_from(row).unwrap();
    add_target(file, id, Some(row), goals);
}
