//! What a plan file says belongs together, for the checks that a scenario carries with it.

use super::node::Node;
use super::plan_parts::series;
use engine::plan::Measure::{self, Cny, Fraction, Persons};
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
        let cut = n.field("cut").and_then(|n| level(&n, plan, Fraction));
        Some(Energy {
            intensity: intensity?,
            cut: cut?,
        })
    });
    let items = |name| node.optional(name).map(|n| n.items()).unwrap_or_default();
    all.parts = items("parts")
        .iter()
        .filter_map(|n| part(n, plan, ids))
        .collect();
    all.claims = items("claims")
        .iter()
        .filter_map(|n| claim(n, plan))
        .collect();
    all.urban_jobs = node
        .optional("urban_jobs")
        .and_then(|n| level(&n, plan, Persons));
    all
}

fn part(node: &Node, plan: &Plan, ids: &Ids) -> Option<Part> {
    node.object(&["part", "whole"])?;
    let own = node.field("part");
    let part = own.as_ref().and_then(|n| series(n, ids));
    let whole = node.field("whole").and_then(|n| series(&n, ids));
    let (part, whole) = (part?, whole?);
    let measure = |series| plan.unit_of(series).map(|unit| unit.measure);
    if measure(part) != measure(whole) {
        return own?.wrong(Expected::SameMeasure);
    }
    Some(Part { part, whole })
}

fn claim(node: &Node, plan: &Plan) -> Option<Claim> {
    node.object(&["target", "kind"])?;
    let kind = node.field("kind");
    let measure = kind.and_then(|n| n.word(&["share_of_gdp", "sum_of_plan"], &[Fraction, Cny]))?;
    let target = node.field("target").and_then(|n| level(&n, plan, measure));
    let claim = match measure {
        Cny => Claim::SumOfPlan,
        _ => Claim::ShareOfGdp,
    };
    target.map(claim)
}

/// The position of a target that has a level of this measure.
fn level(node: &Node, plan: &Plan, measure: Measure) -> Option<usize> {
    let Some(position) = plan.target_position(node.text()?) else {
        return node.wrong(Expected::Known(Kind::Target));
    };
    // One that could not be read has none, and that was noted.
    let target = plan.targets.get(position).filter(|t| !t.id.is_empty())?;
    match &target.level {
        Some(level) if level.unit.measure == measure => Some(position),
        Some(_) => node.wrong(Expected::RoleMeasure(measure.id())),
        None => node.wrong(Expected::Goal),
    }
}
