//! What a plan file says of levers, and of what follows what.

use std::collections::BTreeMap;

use super::node::Node;
use super::plan_parts::{series, source};
use super::scenario_file::read_path;
use engine::levers::Lever;
use engine::plan::{GoalKind, GoalRef, Ids, LeverFacts, LeverMark, Link, Plan};
use engine::problem::{Expected, Kind};
use engine::series::Series;

/// The model's series that can follow the economy.
const LINKED: &[&str] = &[
    "industrial_output",
    "retail_sales",
    "trade",
    "income_urban",
    "income_rural",
];

/// Reads what drives the model's series.
pub fn links(node: &Node, ids: &Ids) -> BTreeMap<Series, Series> {
    let mut links = BTreeMap::new();
    for (key, entry) in node.entries() {
        let own = engine::series::CATALOGUE.iter().find(|spec| spec.id == key);
        let Some(own) = own.map(|spec| spec.series).filter(|s| Link::is_model(*s)) else {
            entry.found::<()>(Expected::OneOf(LINKED), key);
            continue;
        };
        if entry.object(&["driver"]).is_some()
            && let Some(driver) = entry.field("driver").and_then(|n| series(&n, ids))
        {
            links.insert(own, driver);
        }
    }
    links
}

/// Reads defaults and marks.
pub fn levers(node: &Node, plan: &Plan) -> BTreeMap<Lever, LeverFacts> {
    let mut levers = BTreeMap::new();
    for (key, entry) in node.entries() {
        let Some(lever) = plan.lever(key) else {
            entry.found::<()>(Expected::Known(Kind::Lever), key);
            continue;
        };
        if let Some(facts) = facts(&entry, plan, lever) {
            levers.insert(lever, facts);
        }
    }
    levers
}

fn facts(entry: &Node, plan: &Plan, lever: Lever) -> Option<LeverFacts> {
    let solved = entry.value["default"].get("from").is_some();
    // A number that is solved is made by the goal that it is solved from, and is the plan's.
    entry.object(if solved {
        &["default", "plan", "past"]
    } else {
        &["default", "made_by", "plan", "past"]
    })?;
    let allowed = lever.spec(plan).allowed;
    let (mut default, mut from) = (None, None);
    if let Some(node) = entry.optional("default") {
        if solved {
            node.object(&["from"])?;
            from = node.field("from").and_then(|n| goal(&n, plan));
        } else {
            default = read_path(&node);
        }
    }
    Some(LeverFacts {
        default,
        from,
        held: false,
        made_by: made_by(entry, plan),
        plan: entry.optional("plan").and_then(|n| {
            if solved {
                n.object(&["source"])?;
                let source = n.field("source").and_then(|n| source(&n))?;
                return Some(LeverMark {
                    value: f64::NAN,
                    source,
                });
            }
            mark(&n, allowed)
        }),
        past: entry.optional("past").and_then(|n| mark(&n, allowed)),
    })
}

fn made_by(entry: &Node, plan: &Plan) -> Vec<GoalRef> {
    let mut goals: Vec<GoalRef> = Vec::new();
    let Some(list) = entry.optional("made_by") else {
        return goals;
    };
    list.not_empty();
    for item in list.items() {
        match goal(&item, plan) {
            Some(known) if goals.contains(&known) => {
                item.wrong::<()>(Expected::Once);
            }
            found => goals.extend(found),
        }
    }
    goals
}

/// A goal that a target has.
fn goal(node: &Node, plan: &Plan) -> Option<GoalRef> {
    node.object(&["target", "kind"])?;
    let target = node.field("target").and_then(|n| {
        let id = n.text()?;
        match plan.target_position(id) {
            Some(position) => Some(position),
            None => n.wrong(Expected::Known(Kind::Target)),
        }
    });
    let kind = node.field("kind")?;
    let of = kind.word(&["level", "growth"], &[GoalKind::Level, GoalKind::Growth])?;
    let target = target?;
    // A target that could not be read has none, and that was noted.
    let known = plan.targets.get(target).filter(|t| !t.id.is_empty())?;
    match known.goal(of) {
        Some(_) => Some(GoalRef { target, kind: of }),
        None => kind.wrong(Expected::Goal),
    }
}

fn mark(node: &Node, (low, high): (f64, f64)) -> Option<LeverMark> {
    node.object(&["value", "source"])?;
    let value = node.field("value").and_then(|n| match n.number()? {
        value if (low..=high).contains(&value) => Some(value),
        _ => n.wrong(Expected::Between(low, high)),
    });
    let source = node.field("source").and_then(|n| source(&n));
    Some(LeverMark {
        value: value?,
        source: source?,
    })
}
