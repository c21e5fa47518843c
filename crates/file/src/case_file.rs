//! A plan together with a scenario of it, in one file: what somebody needs who has neither.
//!
//! `{"format":"plan-simulator/case","version":1,"plan":…,"scenario":…}`, each as in a file of its own.

use serde_json::{Value, json};

use super::json::parse;
use super::node::{Node, Problems};
use super::{plan_file, scenario_file};
use engine::plan::Plan;
use engine::problem::{Place, Problem};
use engine::scenario::Scenario;

/// The format.
pub const FORMAT: &str = "plan-simulator/case";

const VERSION: u32 = 1;

/// What such a file holds.
#[derive(Debug)]
pub struct Case {
    /// The plan.
    pub plan: Plan,
    /// The text of a plan file that gives it.
    pub plan_text: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// Writes a scenario with its plan, which this text gave; `None` if the text is no JSON after all.
#[must_use]
pub fn write_case(plan_text: &str, plan: &Plan, scenario: &Scenario) -> Option<String> {
    let (value, _) = parse(plan_text).ok()?;
    let scenario = scenario_file::write_scenario(plan, scenario);
    let case = json!({"format": FORMAT, "version": VERSION, "plan": value, "scenario": scenario});
    Some(case.to_string())
}

/// Reads a case from JSON that has been parsed; `found` holds what was wrong so far.
///
/// # Errors
/// Every problem, each with its place.
pub fn read_value(value: &Value, mut found: Vec<Problem>) -> Result<Case, Vec<Problem>> {
    let problems = Problems::default();
    let root = Node::root(value, &problems);
    root.object(&["format", "version", "plan", "scenario"]);
    root.format_up_to(&[FORMAT], VERSION);
    drop(root);
    found.extend(problems.into_vec());
    let plan = plan_file::read_value(&value["plan"], Vec::new());
    let plan = match plan {
        Ok(plan) if found.is_empty() => plan,
        Ok(_) => return Err(found),
        Err(more) => {
            found.extend(below("/plan", more));
            return Err(found);
        }
    };
    let scenario = scenario_file::read_value(&value["scenario"], Vec::new(), &plan)
        .map_err(|more| below("/scenario", more))?;
    Ok(Case {
        plan,
        plan_text: value["plan"].to_string(),
        scenario,
    })
}

/// Problems at their places below another one.
pub fn below(place: &str, mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in &mut problems {
        let (Place::Pointer(pointer)
        | Place::Field(pointer)
        | Place::Line {
            inside: pointer, ..
        }) = &mut problem.place;
        *pointer = format!("{place}{pointer}");
    }
    problems
}
