//! Reads a plan file (described by `seeds/plan.schema.json`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::json::parse;
use super::near::{ids_in, ids_of, suggest};
use super::node::{Node, Problems};
use super::plan_coherence as coherence;
use super::plan_draft::{self as draft, Draft};
use super::plan_levers as levers;
use super::plan_parts as parts;
use super::plan_targets as targets;
use super::pointers::Pointers;
use engine::plan::{Coherence, Ids, Indicator, Plan, Role, Roles};
use engine::problem::{Expected, Kind, Place, Problem};

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
    "links",
    "coherence",
];

/// The format of a plan file.
pub const FORMAT: &str = "plan-simulator/plan";

/// Reads a plan from the text of its file.
///
/// # Errors
/// Every problem of the file, each with its place.
pub fn read_plan(text: &str) -> Result<Plan, Vec<Problem>> {
    let (value, twice) = parse(text)?;
    read_value(&value, twice)
}

/// Reads a plan as it is printed, for those who judge its numbers: shares that cannot be (157% of all people,
/// sectors that make 110% of GDP) stand in it as they are, goals and figures. The defaults of such a plan are not solved, so it takes no scenario.
///
/// # Errors
/// Every other problem of the file, each with its place.
pub fn read_printed_plan(text: &str) -> Result<Plan, Vec<Problem>> {
    let (value, twice) = parse(text)?;
    let problems = read_value(&value, twice.clone()).err();
    let Some(problems) = problems.filter(|found| found.iter().all(is_impossible_number)) else {
        return read_value(&value, twice);
    };
    let draft = read(&Node::root(&value, &Problems::default()));
    draft.map(|draft| draft.plan).ok_or(problems)
}

/// Whether a problem is a goal beyond the levels that its indicator can have, a share that is none, or shares
/// that do not sum.
fn is_impossible_number(problem: &Problem) -> bool {
    let Place::Pointer(place) = &problem.place else {
        return false;
    };
    let goal = place.starts_with("/targets/") && place.ends_with("/level/goal");
    let figure = place.starts_with("/indicators/") && place.ends_with("/value");
    match problem.expected {
        Expected::SharesSum => true,
        Expected::Between(low, _) | Expected::Inside(low, _) if figure => low == 0.0,
        Expected::Between(..) | Expected::AtLeast(_) => goal,
        _ => false,
    }
}

/// Reads a plan from JSON that has been parsed; `found` holds what was wrong so far.
///
/// # Errors
/// Every problem, each with its place.
pub fn read_value(value: &Value, found: Vec<Problem>) -> Result<Plan, Vec<Problem>> {
    // Which of two values of one property counts, nobody knows: nothing else is said of such a file.
    if !found.is_empty() {
        return Err(found);
    }
    let problems = Problems::default();
    let draft = read(&Node::root(value, &problems));
    let mut found = problems.into_vec();
    // Where a whole list is missing, nothing that refers to it can be known.
    found.retain(|p| !refers_to_missing_list(p, value));
    match draft {
        Some(draft) => {
            let (plan, whole) = draft.check(&found);
            found.extend(whole);
            if found.is_empty() {
                return Ok(plan);
            }
            // What the file states and could not be read is noted where it stands.
            found.retain(
                |p| !matches!(p.expected, Expected::Known(kind) if is_stated(p, kind, value)),
            );
            suggest(&mut found, |kind| match ids_in(value, kind) {
                stated if stated.is_empty() => ids_of(&plan, kind),
                stated => stated,
            });
            Err(found)
        }
        None => Err(found),
    }
}

/// Whether a file states the id that a problem calls unknown.
fn is_stated(problem: &Problem, kind: Kind, file: &Value) -> bool {
    let listed = matches!(
        kind,
        Kind::Indicator | Kind::Group | Kind::Target | Kind::Unit
    );
    let id = problem.found.trim_matches('"');
    listed && ids_in(file, kind).iter().any(|known| known == id)
}

fn refers_to_missing_list(problem: &Problem, file: &Value) -> bool {
    let list = match problem.expected {
        Expected::Known(Kind::Indicator) => "indicators",
        Expected::Known(Kind::Group) => "groups",
        Expected::Known(Kind::Target) => "targets",
        Expected::Known(Kind::Unit) => "units",
        _ => return false,
    };
    !(file[list].is_array() || file[list].is_object())
}

/// Reads all parts before it gives up on any, so that every problem is noted.
fn read(root: &Node) -> Option<Draft> {
    root.object(FIELDS)?;
    root.format(&[FORMAT]);
    let id = root.field("id").and_then(|n| n.id("-"));
    let name = root.field("name").and_then(|n| n.both());
    let place = root.field("place").and_then(|n| n.both());
    let base_year = root.field("base_year").and_then(|n| n.year());
    let target_year = root.field("target_year").and_then(|n| n.year());
    let units = root.field("units").map(|n| parts::units(&n));
    let units = units.unwrap_or_default();
    let mut broken = Pointers::default();
    let indicator_nodes = list(root, "indicators");
    root.optional("indicators").iter().for_each(Node::not_empty);
    let indicator_ids = ids(root, "indicators", Kind::Indicator);
    let indicators: Vec<Option<Indicator>> = indicator_nodes
        .iter()
        .map(|node| {
            let read = parts::indicator(node, &units, &indicator_ids);
            whole(read, node, &mut broken)
        })
        .collect();
    let groups: Vec<_> = list(root, "groups").iter().map(targets::group).collect();
    let group_ids = ids(root, "groups", Kind::Group);
    let names = targets::Names {
        units: &units,
        indicators: &indicator_ids,
        groups: &group_ids,
    };
    let known: Vec<Option<&Indicator>> = indicators.iter().map(Option::as_ref).collect();
    let targets: Vec<_> = list(root, "targets")
        .iter()
        .map(|node| whole(targets::target(node, &names, &known), node, &mut broken))
        .map(|target| target.unwrap_or_else(draft::target))
        .collect();
    let roles = root.field("roles");
    let roles = roles.map(|node| read_roles(&node, &indicator_ids, &known, &mut broken));
    let whole_indicators: Vec<_> = indicators
        .into_iter()
        .zip(&indicator_nodes)
        .map(|(read, node)| read.unwrap_or_else(|| draft::indicator(id_text(node))))
        .collect();
    let mut plan = Plan {
        id: id.unwrap_or_default().to_owned(),
        name: name.unwrap_or_default(),
        place: place.unwrap_or_default(),
        base_year: base_year.unwrap_or_default(),
        target_year: target_year.unwrap_or_default(),
        roles: roles.unwrap_or_default(),
        groups: groups.into_iter().flatten().collect(),
        headline: headline(root),
        indicators: whole_indicators.into(),
        targets: targets.into(),
        levers: BTreeMap::new(),
        links: BTreeMap::new(),
        coherence: Coherence::default(),
    };
    if root.optional("roles").is_none() {
        // The file lacks them all; that was noted.
        broken.add("/roles");
    }
    if let Some(node) = root.optional("links") {
        plan.links = levers::links(&node, &indicator_ids);
    }
    if let Some(node) = root.optional("coherence") {
        plan.coherence = coherence::coherence(&node, &plan, &indicator_ids);
    }
    if let Some(node) = root.optional("levers") {
        plan.levers = levers::levers(&node, &plan);
    }
    Some(Draft {
        plan,
        broken,
        dated: base_year.is_some() && target_year.is_some(),
    })
}

/// Remembers the place of a part that could not be read.
fn whole<T>(part: Option<T>, node: &Node, broken: &mut Pointers) -> Option<T> {
    if part.is_none() {
        broken.add(&node.pointer);
    }
    part
}

fn list<'a>(root: &Node<'a>, name: &'static str) -> Vec<Node<'a>> {
    root.field(name).map(|n| n.items()).unwrap_or_default()
}

/// The id of a list's item, as far as it has one.
fn id_text<'a>(item: &Node<'a>) -> &'a str {
    item.value["id"].as_str().unwrap_or("")
}

/// Where the items of a list stand, by their ids; a problem for each id that comes twice.
fn ids(root: &Node, name: &'static str, kind: Kind) -> Ids {
    let mut ids = Ids::default();
    let items = root.optional(name).filter(|n| n.value.is_array());
    for (position, item) in items.iter().flat_map(Node::items).enumerate() {
        let text = id_text(&item);
        if !ids.add(text, position)
            && !text.is_empty()
            && let Some(node) = item.optional("id")
        {
            node.wrong::<()>(Expected::Unique(kind));
        }
    }
    ids
}

/// The targets shown first, as positions; a problem for each that is unknown or comes twice.
fn headline(root: &Node) -> Vec<usize> {
    let target_ids = ids(root, "targets", Kind::Target);
    let mut headline = Vec::new();
    let mut known = BTreeSet::new();
    for node in list(root, "headline") {
        match node.position(&target_ids, Kind::Target) {
            Some(position) if !known.insert(position) => {
                node.wrong::<()>(Expected::Unique(Kind::Target));
            }
            position => headline.extend(position),
        }
    }
    headline
}

fn read_roles(
    node: &Node,
    ids: &Ids,
    known: &[Option<&Indicator>],
    broken: &mut Pointers,
) -> Roles {
    let mut roles = Roles::default();
    for (key, entry) in node.entries() {
        let Some(role) = Role::from_id(key) else {
            entry.wrong::<()>(Expected::Known(Kind::Role));
            continue;
        };
        if let Some(position) = entry.position(ids, Kind::Indicator) {
            roles.set(role, position);
            if known.get(position).copied().flatten().is_none() {
                broken.add(&entry.pointer);
            }
        }
    }
    roles
}
