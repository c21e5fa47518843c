//! From what a link says of a scenario to the scenario, checked as its file is.
//!
//! A scenario becomes the JSON of its file first, so that one reader sees all scenarios, wherever they
//! come from, and a problem is located as in a file.

use serde_json::{Map, Value, json};

use super::number::{Number, PathCode};
use super::numbers::Key;
use super::wire::{Assumed, Beside, Drivers, Name, Revenue, Urban};
use crate::json::escape;
use crate::scenario_file::read_value;
use engine::plan::Plan;
use engine::problem::{Expected, Problem};
use engine::scenario::Scenario;

/// The scenario that a link holds.
///
/// # Errors
/// Everything in it that does not fit the plan or the model.
pub fn scenario(assumed: &Assumed, plan: &Plan) -> Result<Scenario, Vec<Problem>> {
    let mut twice = Vec::new();
    let file = file(assumed, plan, &mut twice).ok_or_else(|| {
        let found = assumed.paths.len().to_string();
        vec![Problem::at("/levers", Expected::WholeLink, found)]
    })?;
    read_value(&file, twice, plan)
}

/// The JSON of a scenario's file; `None` where levers and paths are not as many.
fn file(assumed: &Assumed, plan: &Plan, twice: &mut Vec<Problem>) -> Option<Value> {
    let numbers: Vec<u32> = (0..64).filter(|n| assumed.levers >> n & 1 == 1).collect();
    if numbers.len() != assumed.paths.len() {
        return None;
    }
    let numbered = numbers.into_iter().zip(&assumed.paths);
    let numbered = numbered.map(|(n, path)| (Key::Number(n).lever_id(plan), path));
    let own = assumed.own.iter().map(|(id, path)| (id.clone(), path));
    let levers = numbered.chain(own).map(|(id, path)| (id, path_json(path)));
    let mut file = Map::new();
    let mut put = |name: &str, value| file.insert(name.to_owned(), value);
    put("format", json!("plan-simulator/scenario"));
    put("version", json!(1));
    match &assumed.name {
        Name::None => {}
        Name::Same(name) => drop(put("name", json!(name))),
        Name::Both(zh, en) => drop(put("name", json!({"zh": zh, "en": en}))),
    }
    put("levers", object("/levers", levers, twice));
    if let Some(beside) = &assumed.beside {
        put("rules", rules(beside));
        put("shocks", shocks(beside, plan));
        put("level_shocks", level_shocks(beside, plan));
        put("actuals", actuals(beside, plan, twice));
        if let Some(drivers) = &beside.uncertainty {
            put("uncertainty", uncertainty(drivers, plan, twice));
        }
    }
    Some(Value::Object(file))
}

/// An object; a key that comes twice becomes a problem.
fn object(
    place: &str,
    entries: impl Iterator<Item = (String, Value)>,
    twice: &mut Vec<Problem>,
) -> Value {
    let mut map = Map::new();
    for (key, value) in entries {
        let at = format!("{place}/{}", escape(&key));
        if map.insert(key.clone(), value).is_some() {
            twice.push(Problem::at(at, Expected::Once, key));
        }
    }
    Value::Object(map)
}

/// What is not a number in JSON becomes null, which no reader takes for one.
fn number(number: &Number) -> Value {
    json!(number.0)
}

fn numbers(all: &[Number]) -> Value {
    all.iter().map(number).collect()
}

fn path_json(path: &PathCode) -> Value {
    match path {
        PathCode::Constant(value) => number(value),
        PathCode::Ramp(start, step) => json!({"start": number(start), "step": number(step)}),
        PathCode::Years(values) => json!({"years": numbers(values)}),
    }
}

/// A calendar year; one that no calendar has stays one that no plan has.
fn year(since: i64, plan: &Plan) -> i64 {
    i64::from(plan.base_year).saturating_add(since)
}

fn rules(beside: &Beside) -> Value {
    let revenue = match beside.revenue {
        Revenue::Buoyancy => "buoyancy",
        Revenue::Growth => "growth",
        Revenue::TaxAndOther => "tax_and_other",
    };
    let urban = match beside.urban {
        Urban::Urgd => "urgd",
        Urban::Components => "components",
    };
    json!({"revenue": revenue, "urban": urban})
}

fn shocks(beside: &Beside, plan: &Plan) -> Value {
    let each = beside.shocks.iter().map(|blow| {
        json!({
            "lever": blow.lever.lever_id(plan),
            "year": year(blow.year, plan),
            "size": number(&blow.size),
            "persistence": number(&blow.persistence),
        })
    });
    each.collect()
}

fn level_shocks(beside: &Beside, plan: &Plan) -> Value {
    let each = beside.level_shocks.iter().map(|blow| {
        json!({
            "series": "revenue",
            "year": year(blow.year, plan),
            "multiply": number(&blow.multiply),
            "add": number(&blow.add),
        })
    });
    each.collect()
}

fn actuals(beside: &Beside, plan: &Plan, twice: &mut Vec<Problem>) -> Value {
    let mut found = Vec::new();
    let by_series = beside.actuals.iter().map(|(key, figures)| {
        let id = key.series_id(plan);
        let place = format!("/actuals/{}", escape(&id));
        let figures = figures.iter();
        let figures = figures.map(|(since, value)| (year(*since, plan).to_string(), number(value)));
        let figures = object(&place, figures, &mut found);
        (id, figures)
    });
    let all = object("/actuals", by_series, twice);
    twice.extend(found);
    all
}

fn uncertainty(drivers: &Drivers, plan: &Plan, twice: &mut Vec<Problem>) -> Value {
    let mut keyed = |name: &str, all: &[(Key, Number)]| {
        let entries = all.iter();
        let entries = entries.map(|(key, value)| (key.lever_id(plan), number(value)));
        object(&format!("/uncertainty/{name}"), entries, twice)
    };
    let mut file = json!({
        "seed": drivers.seed,
        "paths": drivers.paths,
        "sd": keyed("sd", &drivers.sd),
        "skew": keyed("skew", &drivers.skew),
        "persistence": number(&drivers.persistence),
    });
    if let Some(rows) = &drivers.correlation {
        file["correlation"] = rows.iter().map(|row| numbers(row)).collect();
    }
    file
}
