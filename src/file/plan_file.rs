//! Reads a plan file (described by `seeds/plan.schema.json`).

use std::collections::BTreeMap;

use super::node::{Node, Problems, parse};
use super::plan_parts as parts;
use super::scenario_file::read_path;
use crate::engine::levers::Lever;
use crate::engine::plan::{Indicator, LeverFacts, LeverMark, Plan, Role, Roles};
use crate::engine::problem::{Expected, Kind, Problem};

const FIELDS: &[&str] = &[
    "format",
    "version",
    "id",
    "name",
    "place",
    "base_year",
    "target_year",
    "units",
    "roles",
    "indicators",
    "groups",
    "targets",
    "headline",
    "levers",
];

/// Reads a plan from the text of its file.
///
/// # Errors
/// Every problem of the file, each with its place.
pub fn read_plan(text: &str) -> Result<Plan, Vec<Problem>> {
    let value = parse(text)?;
    let problems = Problems::default();
    let plan = read(&Node::root(&value, &problems));
    let mut found = problems.into_vec();
    if let Some(plan) = plan {
        // What could be read is checked as a whole too, so that all problems come at once.
        found.extend(plan.check());
        if found.is_empty() {
            return Ok(plan);
        }
    }
    Err(found)
}

/// Whether a text says of itself that it is a plan file.
#[must_use]
pub fn is_plan(text: &str) -> bool {
    parse(text).is_ok_and(|value| value["format"] == "plan-simulator/plan")
}

/// Reads all parts before it gives up on any, so that every problem is noted.
fn read(root: &Node) -> Option<Plan> {
    root.object(FIELDS)?;
    root.format(&["plan-simulator/plan"], 1);
    let id = root.field("id").and_then(|n| n.text());
    let name = root.field("name").and_then(|n| n.both());
    let place = root.field("place").and_then(|n| n.both());
    let base_year = root.field("base_year").and_then(|n| n.whole());
    let target_year = root.field("target_year").and_then(|n| n.whole());
    let units = parts::units(&root.field("units")?);
    let indicators: Vec<Option<Indicator>> = list(root, "indicators")
        .iter()
        .map(|node| parts::indicator(node, &units))
        .collect();
    let indicator_ids = ids(root, "indicators", Kind::Indicator);
    let roles = root
        .field("roles")
        .map(|node| read_roles(&node, &indicator_ids));
    let groups: Vec<_> = list(root, "groups").iter().map(parts::group).collect();
    let group_ids = ids(root, "groups", Kind::Group);
    let names = parts::Names {
        units: &units,
        indicators: &indicator_ids,
        groups: &group_ids,
    };
    // A goal is converted to its indicator's unit, so these have to be whole.
    let known: Vec<Option<&Indicator>> = indicators.iter().map(Option::as_ref).collect();
    let targets: Vec<_> = list(root, "targets")
        .iter()
        .map(|node| parts::target(node, &names, &known))
        .collect();
    let target_ids = ids(root, "targets", Kind::Target);
    let headline: Vec<_> = list(root, "headline")
        .iter()
        .map(|node| node.position(&target_ids, Kind::Target))
        .collect();
    let mut plan = Plan {
        id: id?.to_owned(),
        name: name?,
        place: place?,
        base_year: base_year?,
        target_year: target_year?,
        indicators: indicators.into_iter().collect::<Option<_>>()?,
        roles: roles?,
        groups: groups.into_iter().collect::<Option<_>>()?,
        targets: targets.into_iter().collect::<Option<_>>()?,
        headline: headline.into_iter().collect::<Option<_>>()?,
        levers: BTreeMap::new(),
    };
    if let Some(levers) = root.optional("levers") {
        plan.levers = read_levers(&levers, &plan);
    }
    Some(plan)
}

fn list<'a>(root: &Node<'a>, name: &'static str) -> Vec<Node<'a>> {
    root.field(name).map(|n| n.items()).unwrap_or_default()
}

/// The ids of a list's items by position; a problem for each that comes twice.
fn ids(root: &Node, name: &'static str, kind: Kind) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let items = root.optional(name).filter(|n| n.value.is_array());
    for item in items.iter().flat_map(Node::items) {
        let id = item.optional("id");
        let text = id.as_ref().and_then(|n| n.value.as_str()).unwrap_or("");
        if let Some(node) = id.filter(|_| !text.is_empty() && ids.iter().any(|i| i == text)) {
            node.wrong::<()>(Expected::Unique(kind));
        }
        ids.push(text.to_owned());
    }
    ids
}

fn read_roles(node: &Node, indicators: &[String]) -> Roles {
    let mut roles = Roles::default();
    for (key, entry) in node.entries() {
        let position = entry.position(indicators, Kind::Indicator);
        match (Role::from_id(key), position) {
            (Some(role), Some(position)) => roles.set(role, position),
            (None, _) => {
                entry.wrong::<()>(Expected::Known(Kind::Role));
            }
            _ => {}
        }
    }
    roles
}

fn read_levers(node: &Node, plan: &Plan) -> BTreeMap<Lever, LeverFacts> {
    let mut levers = BTreeMap::new();
    for (key, entry) in node.entries() {
        let Some(lever) = Lever::from_id(key, plan) else {
            entry.wrong::<()>(Expected::Known(Kind::Lever));
            continue;
        };
        if entry.object(&["default", "plan", "past"]).is_none() {
            continue;
        }
        let facts = LeverFacts {
            default: entry.optional("default").and_then(|n| read_path(&n)),
            plan: entry.optional("plan").and_then(|n| mark(&n)),
            past: entry.optional("past").and_then(|n| mark(&n)),
        };
        levers.insert(lever, facts);
    }
    levers
}

fn mark(node: &Node) -> Option<LeverMark> {
    node.object(&["value", "source"])?;
    let value = node.field("value").and_then(|n| n.number());
    let source = node.field("source").and_then(|n| parts::source(&n));
    Some(LeverMark {
        value: value?,
        source: source?,
    })
}
