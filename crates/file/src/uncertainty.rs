//! The part of a scenario file that makes drivers random.

use serde_json::{Map, Value, json};

use super::checks::{self, PATHS, SEEDS};
use super::node::Node;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::scenario::{JointOver, Uncertainty};

/// Seed and number of paths where a file names none.
const DEFAULT_SEED: i64 = 1;
const DEFAULT_PATHS: i64 = 10_000;
const JOINT_OVER: &[&str] = &["both", "levels"];

/// Reads the drivers.
pub fn read(node: &Node, plan: &Plan) -> Option<Uncertainty> {
    node.object(&[
        "seed",
        "paths",
        "sd",
        "skew",
        "persistence",
        "correlation",
        "joint_over",
    ])?;
    let seed = whole(node, "seed", DEFAULT_SEED, SEEDS);
    let paths = whole(node, "paths", DEFAULT_PATHS, PATHS);
    let drivers = node.field("sd");
    if let Some(drivers) = &drivers {
        drivers.not_empty();
    }
    let sd = drivers.as_ref().and_then(|n| by_driver(n, plan));
    let skew = match node.optional("skew") {
        None => Some(Vec::new()),
        Some(n) => by_driver(&n, plan),
    };
    let persistence = match node.optional("persistence") {
        None => Some(0.0),
        Some(n) => n.number(),
    };
    let correlation = match node.optional("correlation") {
        None => Some(None),
        Some(n) => read_correlation(&n).map(Some),
    };
    let joint_over = match node.optional("joint_over") {
        None => Some(JointOver::default()),
        Some(n) => n.word(JOINT_OVER, &[JointOver::Both, JointOver::Levels]),
    };
    Some(Uncertainty {
        seed: u64::try_from(seed?).ok()?,
        paths: u32::try_from(paths?).ok()?,
        sd: sd.filter(|all| !all.is_empty())?,
        skew: skew?,
        persistence: persistence?,
        correlation: correlation?,
        joint_over: joint_over?,
    })
}

fn whole(node: &Node, name: &str, default: i64, range: (i64, i64)) -> Option<i64> {
    match node.optional(name) {
        None => Some(default),
        Some(n) => n.whole(range),
    }
}

/// A number for each of some drivers, in the order of their ids.
fn by_driver(node: &Node, plan: &Plan) -> Option<Vec<(Lever, f64)>> {
    let mut drivers: Vec<(String, Lever, f64)> = Vec::new();
    let mut sound = true;
    for (id, entry) in node.entries() {
        let lever = entry.check_key(checks::driver(id, plan), id);
        match (lever, entry.number()) {
            (Some(lever), Some(value)) => drivers.push((id.to_owned(), lever, value)),
            _ => sound = false,
        }
    }
    drivers.sort_by(|a, b| a.0.cmp(&b.0));
    let all = drivers.into_iter();
    sound.then(|| all.map(|(_, lever, value)| (lever, value)).collect())
}

/// A matrix of numbers; whether it is a correlation, the engine says.
fn read_correlation(node: &Node) -> Option<Vec<Vec<f64>>> {
    let mut sound = node.value.is_array();
    let mut matrix = Vec::new();
    for row in node.items() {
        let mut cells = Vec::new();
        for cell in row.items() {
            let number = cell.number();
            cells.extend(number.and_then(|r| cell.check(checks::correlation(r))));
        }
        let whole = row
            .value
            .as_array()
            .is_some_and(|all| all.len() == cells.len());
        sound &= whole;
        matrix.push(cells);
    }
    sound.then_some(matrix)
}

/// Writes the drivers.
pub fn write(plan: &Plan, uncertainty: &Uncertainty) -> Value {
    let by_driver = |all: &[(Lever, f64)]| {
        let entries = all.iter().map(|(l, value)| (l.id(plan), json!(value)));
        Value::Object(entries.collect())
    };
    let mut all = Map::new();
    all.insert("seed".into(), json!(uncertainty.seed));
    all.insert("paths".into(), json!(uncertainty.paths));
    all.insert("sd".into(), by_driver(&uncertainty.sd));
    if !uncertainty.skew.is_empty() {
        all.insert("skew".into(), by_driver(&uncertainty.skew));
    }
    all.insert("persistence".into(), json!(uncertainty.persistence));
    if let Some(matrix) = &uncertainty.correlation {
        all.insert("correlation".into(), json!(matrix));
    }
    if uncertainty.joint_over != JointOver::default() {
        all.insert(
            "joint_over".into(),
            json!(joint_over(uncertainty.joint_over)),
        );
    }
    Value::Object(all)
}

/// What the joint probability is over, as files write it.
pub fn joint_over(over: JointOver) -> &'static str {
    match over {
        JointOver::Both => "both",
        JointOver::Levels => "levels",
    }
}
