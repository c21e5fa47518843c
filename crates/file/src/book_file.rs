//! User scenarios as text: what the browser stores, and a file that carries them all to another
//! computer.
//!
//! `{"format":"plan-simulator/book","version":2,"plan":ID,"scenarios":[{"id":"1f…","scenario":…},…]}`,
//! each scenario as in a scenario file. Version 1 differs in nothing but the plan's defaults of its time.
//! One that cannot be read does not affect the others.

use std::sync::Arc;

use serde_json::{Value, json};

use super::json::parse;
use super::node::{Node, Problems};
use super::old_defaults::Age;
use super::scenario_file::{self, write_scenario};
use book::{Entry, Id};
use engine::plan::Plan;
use engine::problem::{Expected, Place, Problem};

/// The format of a book.
pub const FORMAT: &str = "plan-simulator/book";

/// The version that is written; older ones are read.
const VERSION: u32 = 2;

/// The content of a book's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoredBook {
    /// The scenarios that can be read, in their order.
    pub own: Vec<Arc<Entry>>,
    /// The others, unchanged.
    pub unread: Vec<Value>,
    /// What is wrong with them.
    pub problems: Vec<Problem>,
}

/// Whether a text is a book.
#[must_use]
pub fn is_book(text: &str) -> bool {
    parse(text).is_ok_and(|(value, _)| value["format"] == FORMAT)
}

/// Writes the scenarios of a plan, and behind them those that could not be read, as they were.
#[must_use]
pub fn write_book(plan: &Plan, own: &[Arc<Entry>], unread: &[Value]) -> String {
    let entry = |e: &Arc<Entry>| {
        let id = format!("{:x}", e.id.0);
        json!({"id": id, "scenario": write_scenario(plan, &e.scenario)})
    };
    let own = own.iter().map(entry);
    let scenarios: Vec<_> = own.chain(unread.iter().cloned()).collect();
    json!({"format": FORMAT, "version": VERSION, "plan": plan.id, "scenarios": scenarios})
        .to_string()
}

/// Reads the scenarios of a plan.
///
/// # Errors
/// What is wrong with a text that is not a book of this plan.
pub fn read_book(text: &str, plan: &Plan) -> Result<StoredBook, Vec<Problem>> {
    let (value, twice) = parse(text)?;
    read_value(&value, twice, plan)
}

/// Reads a book from JSON that has been parsed; `found` holds what was wrong so far.
///
/// # Errors
/// What is wrong with a text that is not a book of this plan.
pub fn read_value(
    value: &Value,
    mut found: Vec<Problem>,
    plan: &Plan,
) -> Result<StoredBook, Vec<Problem>> {
    let problems = Problems::default();
    let root = Node::root(value, &problems);
    root.object(&["format", "version", "plan", "scenarios"]);
    let age = match root.format_up_to(&[FORMAT], VERSION) {
        Some(1) => Age::BeforeStatedRates,
        _ => Age::Present,
    };
    let of = root.field("plan").and_then(|n| Some(n.text()?.to_owned()));
    let items = root
        .field("scenarios")
        .map(|n| n.items())
        .unwrap_or_default();
    let mut book = StoredBook::default();
    for (n, item) in items.iter().enumerate() {
        item.object(&["id", "scenario"]);
        let place = format!("/scenarios/{n}/scenario");
        let scenario = scenario_file::read_aged(&item.value["scenario"], Vec::new(), plan, age);
        let scenario = scenario.map_err(|found| book.problems.extend(inside(&place, found)));
        let known = |id: &Id| book.own.iter().all(|e| e.id != *id);
        let id = item.field("id").and_then(|n| {
            id(n.value)
                .filter(known)
                .or_else(|| n.wrong(Expected::Text))
        });
        if let (Some(id), Ok(scenario)) = (id, scenario) {
            book.own.push(Arc::new(Entry { id, scenario }));
        } else {
            book.unread.push(item.value.clone());
        }
    }
    drop(items);
    drop(root);
    found.extend(problems.into_vec());
    if let Some(other) = of.filter(|id| *id != plan.id) {
        found.push(Problem::at("/plan", Expected::Plan(plan.id.clone()), other));
    }
    let top =
        |p: &Problem| matches!(&p.place, Place::Pointer(at) if !at.starts_with("/scenarios/"));
    if found.iter().any(top) {
        found.extend(book.problems);
        return Err(found);
    }
    book.problems.extend(found);
    Ok(book)
}

fn id(value: &Value) -> Option<Id> {
    u64::from_str_radix(value.as_str()?, 16).ok().map(Id)
}

/// Problems of a scenario at its place in the book.
fn inside(place: &str, mut problems: Vec<Problem>) -> Vec<Problem> {
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
