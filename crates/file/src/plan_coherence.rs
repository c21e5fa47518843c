//! What a plan file says belongs together, for the checks that a scenario carries with it.

use super::node::Node;
use super::plan_parts::series;
use engine::plan::{Claim, Coherence, Energy, Ids, Part, Plan};
use engine::problem::{Expected, Kind};

/// Reads it; indicators and targets are known.
pub fn coherence(node: &Node, plan: &Plan, ids: &Ids) -> Coherence {
    let mut all = Coherence::default();
    if node
        .object(&["energy", "parts", "claims", "urban_jobs"])
        .is_none()
    {
        return all;
    }
    all.energy = node.optional("energy").and_then(|n| {
        n.object(&["intensity", "cut"])?;
        let intensity = n.field("intensity").and_then(|n| series(&n, ids));
        let cut = n.field("cut").and_then(|n| level(&n, plan));
        Some(Energy {
            intensity: intensity?,
            cut: cut?,
        })
    });
    let items = |name| node.optional(name).map(|n| n.items()).unwrap_or_default();
    all.parts = items("parts").iter().filter_map(|n| part(n, ids)).collect();
    all.claims = items("claims")
        .iter()
        .filter_map(|n| claim(n, plan))
        .collect();
    all.urban_jobs = node.optional("urban_jobs").and_then(|n| level(&n, plan));
    all
}

fn part(node: &Node, ids: &Ids) -> Option<Part> {
    node.object(&["part", "whole"])?;
    let part = node.field("part").and_then(|n| series(&n, ids));
    let whole = node.field("whole").and_then(|n| series(&n, ids));
    Some(Part {
        part: part?,
        whole: whole?,
    })
}

fn claim(node: &Node, plan: &Plan) -> Option<Claim> {
    node.object(&["target", "kind"])?;
    let target = node.field("target").and_then(|n| level(&n, plan));
    let kinds: [fn(usize) -> Claim; 2] = [Claim::ShareOfGdp, Claim::SumOfPlan];
    let kind = node
        .field("kind")?
        .word(&["share_of_gdp", "sum_of_plan"], &kinds);
    Some(kind?(target?))
}

/// The position of a target that has a level.
fn level(node: &Node, plan: &Plan) -> Option<usize> {
    let Some(position) = plan.target_position(node.text()?) else {
        return node.wrong(Expected::Known(Kind::Target));
    };
    // One that could not be read has none, and that was noted.
    let target = plan.targets.get(position).filter(|t| !t.id.is_empty())?;
    match target.level {
        Some(_) => Some(position),
        None => node.wrong(Expected::Goal),
    }
}
