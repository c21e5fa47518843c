//! A whole program run, from the texts of the files to the text of the outcome.

use std::hint::black_box;

use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use file::{BUILTIN_PLAN, outcome_json, read_plan, read_scenario};
use serde_json::{Value, json};

use super::Step;
use crate::digest::Digest;

/// Reads a plan of `count` indicators and a scenario that sets the lever of each indicator without a
/// role, runs it and writes paths, verdicts and needed values.
pub fn outcome(count: usize) -> Result<Step, String> {
    let words = |problems: Vec<Problem>| format!("{problems:?}");
    let (plan, scenario) = texts(count)?;
    let answer = move |plan: &str, scenario: &str| {
        let plan: Plan = read_plan(plan)?;
        let scenario = read_scenario(scenario, &plan)?;
        let run = Run::new(&plan, &scenario)?;
        Ok(outcome_json(&plan, &run).to_string())
    };
    answer(&plan, &scenario).map_err(words)?;
    Ok(Box::new(move || {
        let text = answer(black_box(&plan), &scenario).unwrap_or_default();
        let bytes = text.bytes().map(f64::from);
        bytes.fold(Digest::default(), Digest::with).word()
    }))
}

/// The built-in plan with further growing indicators, every tenth with a goal, and the scenario.
fn texts(count: usize) -> Result<(String, String), String> {
    let mut plan: Value = serde_json::from_str(BUILTIN_PLAN).map_err(|e| e.to_string())?;
    let group = plan["groups"][0]["id"].clone();
    let unit = plan["indicators"][0]["unit"].clone();
    let name = json!({"zh": "指标", "en": "Indicator"});
    let source = json!({"kind": "outside", "what": name});
    let (mut levers, mut targets) = (json!({}), Vec::new());
    let own = plan["indicators"].as_array_mut();
    let own = own.ok_or("the plan has no indicators")?;
    for n in own.len()..count {
        let id = format!("repeated_{n}");
        levers[format!("indicator.{id}")] = json!(0.08);
        if n % 10 == 0 {
            targets.push(json!({
                "id": id, "indicator": id, "nature": "text", "group": group, "source": source,
                "level": {"op": ">=", "goal": 150},
            }));
        }
        own.push(json!({
            "id": id, "name": name, "unit": unit, "law": {"kind": "growth"},
            "values": [{"year": 2015, "value": 100, "source": source}],
        }));
    }
    let all = plan["targets"].as_array_mut();
    all.ok_or("the plan has no targets")?.extend(targets);
    let scenario = json!({"format": "plan-simulator/scenario", "version": 1, "levers": levers});
    Ok((plan.to_string(), scenario.to_string()))
}
