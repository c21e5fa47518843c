//! Good files with one value replaced or removed: the reader rejects what the schema rejects.

use crate::common;
use std::collections::BTreeSet;
use std::fs;

use engine::problem::Problem;
use file::{read_plan, read_scenario};
use serde_json::Value;

fn json(path: &str) -> Value {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Copies of a good file in which one value is replaced or removed.
fn mutations(good: &Value) -> Vec<Value> {
    let mut pointers = Vec::new();
    walk(good, String::new(), &mut pointers);
    let odd: Vec<Value> =
        serde_json::from_str(r#"[null, " ", "X", -1, 0, 0.5, 7, 1e300, [], {}]"#).unwrap();
    let mut all = Vec::new();
    for pointer in pointers {
        for value in &odd {
            let mut bad = good.clone();
            *bad.pointer_mut(&pointer).unwrap() = value.clone();
            all.push(bad);
        }
        let (parent, key) = pointer.rsplit_once('/').unwrap_or(("", ""));
        let key = key.replace("~1", "/");
        let mut less = good.clone();
        match less.pointer_mut(parent) {
            Some(Value::Object(map)) => drop(map.remove(&key)),
            Some(Value::Array(items)) => drop(items.pop()),
            _ => continue,
        }
        all.push(less);
    }
    all
}

fn walk(value: &Value, at: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                walk(value, format!("{at}/{}", key.replace('/', "~1")), pointers);
            }
        }
        Value::Array(items) => {
            for (n, value) in items.iter().enumerate() {
                walk(value, format!("{at}/{n}"), pointers);
            }
        }
        _ => {}
    }
    pointers.push(at);
}

/// Over thousands of small mistakes; the list of problems is never empty and has no duplicates.
#[test]
fn reader_rejects_every_mistake_the_schema_rejects() {
    let plan = common::plan();
    let mut differences = Vec::new();
    for (schema, file) in [
        ("plan.schema.json", "plans/good/five-years.json"),
        ("plan.schema.json", "plans/good/one-year-all-roles.json"),
        (
            "scenario.schema.json",
            "scenarios/good/every-kind-of-path.json",
        ),
        ("scenario.schema.json", "scenarios/good/shocks.json"),
        ("scenario.schema.json", "scenarios/good/uncertainty.json"),
        (
            "scenario.schema.json",
            "scenarios/good/two-years-of-actuals.json",
        ),
    ] {
        let is_plan = schema.starts_with("plan");
        let schema = json(&format!("seeds/{schema}"));
        let schema = jsonschema::validator_for(&schema).expect("a valid schema");
        let good = json(&format!("tests/files/{file}"));
        // Some of them are enough for the long file.
        let step = if file.contains("all-roles") { 5 } else { 1 };
        for bad in mutations(&good).into_iter().step_by(step) {
            let text = bad.to_string();
            let problems = if is_plan {
                read_plan(&text).err()
            } else {
                read_scenario(&text, &plan).err()
            };
            if let Some(problems) = &problems {
                let say = |p: &Problem| format!("{:?} {:?}", p.place, p.expected);
                let said: BTreeSet<_> = problems.iter().map(say).collect();
                let once = said.len() == problems.len();
                if problems.is_empty() || !once {
                    differences.push(format!("{file}: {problems:?}"));
                }
            } else if let Some(error) = schema.iter_errors(&bad).next() {
                differences.push(format!(
                    "{file}: only the schema rejects {error} at {}",
                    error.instance_path()
                ));
            }
        }
    }
    let shown: Vec<_> = differences.iter().take(40).cloned().collect();
    assert!(
        differences.is_empty(),
        "{}\n{}",
        differences.len(),
        shown.join("\n")
    );
}
