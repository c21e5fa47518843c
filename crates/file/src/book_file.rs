//! User scenarios as text: what the browser stores, and a file that carries them all to another
//! computer.
//!
//! `{"format":"plan-simulator/book","version":3,"plan":ID,"scenarios":[{"id":"1f…","made_on":…,"scenario":…},…]}`,
//! each scenario as in a scenario file, with the content of the plan that it was made on ([`MadeOn`]).
//! A book with actual figures has them under `actuals` ([`Figures`]).
//! Versions 1 and 2 do not say the latter; version 1 has the plan's defaults of its time. One that cannot be
//! read does not affect the others, and neither does one that was made on another content of the plan: it
//! stays in the book's text until somebody asks for it.

use std::cell::OnceCell;
use std::sync::Arc;

use serde_json::{Value, json};

use super::case_file::below;
use super::figures::Figures;
use super::json::parse;
use super::made_on::MadeOn;
use super::node::{Node, Problems};
use super::old_defaults::Age;
use super::scenario_file::{self, write_scenario};
use book::{Entry, Id};
use engine::plan::Plan;
use engine::problem::{Expected, Place, Problem};
use engine::scenario::Scenario;
use engine::text::plain;

/// The format of a book.
pub const FORMAT: &str = "plan-simulator/book";

/// The version that is written; older ones are read.
const VERSION: u32 = 3;

/// The content of a book's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoredBook {
    /// The scenarios that can be read, in their order.
    pub own: Vec<Arc<Entry>>,
    /// The actual figures of the plan.
    pub figures: Figures,
    /// The other scenarios, unchanged: what cannot be read, and what was made on another content of the plan.
    pub unread: Vec<Value>,
    /// What is wrong with them.
    pub problems: Vec<Problem>,
}

/// Whether a text is a book.
#[must_use]
pub fn is_book(text: &str) -> bool {
    parse(text).is_ok_and(|(value, _)| value["format"] == FORMAT)
}

/// Writes the scenarios of a plan, behind them those that could not be read, as they were, and the actual
/// figures.
#[must_use]
pub fn write_book(plan: &Plan, own: &[Arc<Entry>], figures: &Figures, unread: &[Value]) -> String {
    let made_on = MadeOn::of(plan).json();
    let entry = |e: &Arc<Entry>| {
        let id = format!("{:x}", e.id.0);
        json!({"id": id, "made_on": made_on, "scenario": write_scenario(plan, &e.scenario)})
    };
    let own = own.iter().map(entry);
    let scenarios: Vec<_> = own.chain(unread.iter().cloned()).collect();
    let mut book =
        json!({"format": FORMAT, "version": VERSION, "plan": plan.id, "scenarios": scenarios});
    if let Some(figures) = figures.json(plan) {
        book["actuals"] = figures;
    }
    book.to_string()
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
    root.object(&["format", "version", "plan", "scenarios", "actuals"]);
    let age = match root.format_up_to(&[FORMAT], VERSION) {
        Some(1) => Age::BeforeStatedRates,
        _ => Age::Present,
    };
    let of = root.field("plan").and_then(|n| Some(n.text()?.to_owned()));
    let items = root
        .field("scenarios")
        .map(|n| n.items())
        .unwrap_or_default();
    let is_elsewhere = made_elsewhere(plan);
    let figures = root.optional("actuals").map(|n| n.items());
    let figures = figures.unwrap_or_default().into_iter();
    let figures: Vec<_> = figures.map(|n| n.value.clone()).collect();
    let mut book = StoredBook {
        figures: Figures::read(plan, &figures),
        ..StoredBook::default()
    };
    for (n, item) in items.iter().enumerate() {
        item.object(&["id", "made_on", "scenario"]);
        if is_elsewhere(item.value) {
            book.unread.push(item.value.clone());
            continue;
        }
        let place = format!("/scenarios/{n}/scenario");
        let own = with_a_plain_name(&item.value["scenario"]);
        let scenario = scenario_file::read_aged(&own, Vec::new(), plan, age);
        let scenario = scenario.map_err(|found| book.problems.extend(below(&place, found)));
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

/// A stored scenario whose name has no signs that nobody sees. This page once kept names that had some.
fn with_a_plain_name(scenario: &Value) -> Value {
    let mut own = scenario.clone();
    match own.get_mut("name") {
        Some(Value::String(name)) => *name = plain(name),
        Some(Value::Object(both)) => {
            for name in both.values_mut() {
                if let Value::String(name) = name {
                    *name = plain(name);
                }
            }
        }
        _ => {}
    }
    own
}

/// Which stored scenarios were made on another content of the plan.
pub fn made_elsewhere(plan: &Plan) -> impl Fn(&Value) -> bool + use<'_> {
    // A sum over the whole plan: made once, and only where an entry says what it was made on.
    let here = OnceCell::new();
    move |entry| {
        let whole = || here.get_or_init(|| MadeOn::of(plan).print.whole);
        MadeOn::from_json(&entry["made_on"]).is_some_and(|other| other.print.whole != *whole())
    }
}

/// Scenarios of a book that were made on one other content of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// How the plan that is open differs from that content.
    pub differences: Vec<Problem>,
    /// The scenarios that this plan can take, should somebody want them here.
    pub scenarios: Vec<Scenario>,
    /// How many there are.
    pub count: usize,
}

/// What a book's other entries ([`StoredBook::unread`]) hold that was made on another content of the plan.
#[must_use]
pub fn elsewhere(plan: &Plan, unread: &[Value]) -> Vec<Elsewhere> {
    let is_elsewhere = made_elsewhere(plan);
    let mut all: Vec<(u32, Elsewhere)> = Vec::new();
    for entry in unread.iter().filter(|entry| is_elsewhere(entry)) {
        let Some(made_on) = MadeOn::from_json(&entry["made_on"]) else {
            continue;
        };
        let whole = made_on.print.whole;
        let at = all.iter().position(|(known, _)| *known == whole);
        let at = at.unwrap_or_else(|| {
            let group = Elsewhere {
                differences: made_on.differences(plan, "/scenarios"),
                scenarios: Vec::new(),
                count: 0,
            };
            all.push((whole, group));
            all.len() - 1
        });
        let group = &mut all[at].1;
        group.count += 1;
        let read = scenario_file::read_value(&entry["scenario"], Vec::new(), plan);
        group.scenarios.extend(read);
    }
    all.into_iter().map(|(_, group)| group).collect()
}

fn id(value: &Value) -> Option<Id> {
    u64::from_str_radix(value.as_str()?, 16).ok().map(Id)
}
