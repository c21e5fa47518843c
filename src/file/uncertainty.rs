//! The part of a scenario file that makes drivers random.

use serde_json::{Map, Value, json};

use super::node::{LARGEST, Node};
use crate::engine::correlation;
use crate::engine::levers::Lever;
use crate::engine::plan::Plan;
use crate::engine::problem::{Expected, Kind};
use crate::engine::scenario::{MAX_PATHS, Uncertainty};

/// Reads the drivers.
pub fn read(node: &Node, plan: &Plan) -> Option<Uncertainty> {
    node.object(&["seed", "paths", "sd", "persistence", "correlation"])?;
    #[allow(clippy::cast_possible_truncation)] // 2^53 − 1 is exact
    let seed = node.field("seed").and_then(|n| n.whole(0, LARGEST as i64));
    let paths = node
        .field("paths")
        .and_then(|n| n.whole(1, i64::from(MAX_PATHS)));
    let drivers = node.field("sd");
    let sd = drivers.as_ref().and_then(|n| read_sd(n, plan));
    let persistence = match node.optional("persistence") {
        None => Some(0.0),
        Some(n) => n.number().and_then(|phi| {
            if (0.0..1.0).contains(&phi) {
                Some(phi)
            } else {
                n.wrong(Expected::FromBelow(0.0, 1.0))
            }
        }),
    };
    let correlation = match node.optional("correlation") {
        None => Some(None),
        Some(n) => {
            let count = drivers.as_ref().and_then(|n| n.value.as_object());
            read_correlation(&n, count.map(Map::len)).map(Some)
        }
    };
    Some(Uncertainty {
        seed: u64::try_from(seed?).ok()?,
        paths: u32::try_from(paths?).ok()?,
        sd: sd?,
        persistence: persistence?,
        correlation: correlation?,
    })
}

/// The drivers in the order of their ids.
fn read_sd(node: &Node, plan: &Plan) -> Option<Vec<(Lever, f64)>> {
    node.not_empty();
    let mut drivers: Vec<(String, Lever, f64)> = Vec::new();
    let mut sound = true;
    for (id, entry) in node.entries() {
        let lever = Lever::from_id(id, plan).filter(|l| l.spec(plan).shocks);
        let lever = lever.or_else(|| entry.wrong(Expected::Known(Kind::Driver)));
        let sd = match entry.number() {
            Some(sd) if sd < 0.0 => entry.wrong(Expected::AtLeast(0.0)),
            sd => sd,
        };
        match (lever, sd) {
            (Some(lever), Some(sd)) => drivers.push((id.to_owned(), lever, sd)),
            _ => sound = false,
        }
    }
    drivers.sort_by(|a, b| a.0.cmp(&b.0));
    let sd: Vec<_> = drivers
        .into_iter()
        .map(|(_, lever, sd)| (lever, sd))
        .collect();
    (sound && !sd.is_empty()).then_some(sd)
}

/// The matrix; `drivers` is how many rows it needs, where that is known.
fn read_correlation(node: &Node, drivers: Option<usize>) -> Option<Vec<Vec<f64>>> {
    let mut sound = node.value.is_array();
    let mut matrix = Vec::new();
    for row in node.items() {
        let mut cells = Vec::new();
        for cell in row.items() {
            match cell.number() {
                Some(r) if (-1.0..=1.0).contains(&r) => cells.push(r),
                Some(_) => {
                    cell.wrong::<()>(Expected::Between(-1.0, 1.0));
                }
                None => {}
            }
        }
        let whole = row
            .value
            .as_array()
            .is_some_and(|all| all.len() == cells.len());
        sound &= whole;
        matrix.push(cells);
    }
    if !sound {
        return None;
    }
    match correlation::fault(&matrix, drivers?) {
        None => Some(matrix),
        Some(expected) => node.wrong(expected),
    }
}

/// Writes the drivers.
pub fn write(plan: &Plan, uncertainty: &Uncertainty) -> Value {
    let sd: Map<_, _> = uncertainty
        .sd
        .iter()
        .map(|(lever, sd)| (lever.id(plan), json!(sd)))
        .collect();
    let mut all = Map::new();
    all.insert("seed".into(), json!(uncertainty.seed));
    all.insert("paths".into(), json!(uncertainty.paths));
    all.insert("sd".into(), Value::Object(sd));
    all.insert("persistence".into(), json!(uncertainty.persistence));
    if let Some(matrix) = &uncertainty.correlation {
        all.insert("correlation".into(), json!(matrix));
    }
    Value::Object(all)
}
