//! What the engine itself says: the page must show the same numbers, to the last bit.

use anyhow::{Context, Result, anyhow};
use plan_simulator::engine::run::Run;
use plan_simulator::engine::text::Lang;
use plan_simulator::file::{builtin_plan, outcome_json, read_scenario};
use plan_simulator::view::problems::sentence;
use serde_json::{Value, json};

/// The three headline results, by their ids in the page.
pub const HEADLINES: [&str; 3] = ["gdp_nominal", "revenue", "urbanization_rate"];

/// The headline results in the plan's last year, with these levers.
///
/// # Errors
/// The engine refuses the levers.
pub fn headlines(levers: &[(&str, f64)]) -> Result<[f64; 3]> {
    let problems = |found: Vec<plan_simulator::engine::problem::Problem>| {
        let lines: Vec<String> = found.iter().map(|p| sentence(p, Lang::En)).collect();
        anyhow!("{}", lines.join("; "))
    };
    let plan = builtin_plan().map_err(problems)?;
    let levers: serde_json::Map<String, Value> = levers
        .iter()
        .map(|(id, value)| ((*id).to_owned(), json!(value)))
        .collect();
    let scenario = json!({
        "format": "plan-simulator/scenario",
        "version": 1,
        "name": "test",
        "levers": levers,
    });
    let scenario = read_scenario(&scenario.to_string(), &plan).map_err(problems)?;
    let run = Run::new(&plan, &scenario).map_err(problems)?;
    let outcome = outcome_json(&plan, &run);
    let last = |id: &str| {
        let series = outcome["series"][id].as_array();
        let value = series.and_then(|values| values.last()?.as_f64());
        value.with_context(|| format!("the engine gives no {id}"))
    };
    Ok([
        last(HEADLINES[0])?,
        last(HEADLINES[1])?,
        last(HEADLINES[2])?,
    ])
}
