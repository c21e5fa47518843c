//! Three sectors without a common rate are read as their own rates. Where they were rather meant as
//! differences from the plan's common rate, the economy they give is implausible, and with that rate it
//! is not.

use crate::levers::{FAMILIES, Lever, SECTOR_GROWTH};
use crate::plan::{Plan, SECTOR_SHARES};
use crate::problem::{Expected, Problem, brief};
use crate::scenario::Scenario;

/// Rejects a mark of own rates without the rates.
pub fn check_mark(plan: &Plan, scenario: &Scenario, problems: &mut Vec<Problem>) {
    for (common, sectors) in FAMILIES {
        if !scenario.own_rates.of(common) {
            continue;
        }
        for sector in sectors
            .into_iter()
            .filter(|s| !scenario.levers.contains_key(s))
        {
            let expected = Expected::Field(sector.spec(plan).id);
            problems.push(Problem::at("/levers", expected, ""));
        }
    }
}

/// Rejects sectors that read as differences; a scenario that marks them as own rates means them.
pub fn check(plan: &Plan, scenario: &Scenario, problems: &mut Vec<Problem>) {
    let read_so = scenario.families_with_own_rates().growth && !scenario.own_rates.growth;
    let Some(usual) = plan.common_rate(Lever::GrowthAll).filter(|_| read_so) else {
        return;
    };
    let shares: Vec<f64> = SECTOR_SHARES
        .iter()
        .filter_map(|r| plan.base_value(*r))
        .collect();
    let whole: f64 = shares.iter().sum();
    let horizon = plan.horizon();
    #[allow(clippy::cast_precision_loss)] // at most 50 years
    let years = horizon as f64;
    let mean: f64 = SECTOR_GROWTH
        .iter()
        .zip(&shares)
        .map(|(lever, share)| {
            let path = scenario.path(plan, *lever);
            let sum: f64 = (0..horizon).map(|k| path.at(k)).sum();
            share / whole * (sum / years)
        })
        .sum();
    let (low, high) = Lever::GrowthAll.spec(plan).plausible;
    let plausible = |rate: f64| (low..=high).contains(&rate);
    if !plausible(mean) && plausible(mean + usual) {
        let place = format!("/levers/{}", SECTOR_GROWTH[0].id(plan));
        let found = format!("{}%", brief((mean * 1e4).round() / 100.0));
        problems.push(Problem::at(place, Expected::OwnRates(usual), found));
    }
}
