//! Whether a simulation stayed within what can be computed. Levers that are each in their range
//! can still add up to nothing or to more than a number holds (revenue that follows output with
//! an elasticity of −10 for fifty years); such a scenario is rejected, with lever and year.

use super::inputs::Inputs;
use super::levers::{self, Lever, LeverSpec};
use super::outcome::Outcome;
use super::plan::Plan;
use super::problem::{Expected, Place, Problem, brief};
use super::scenario::Scenario;
use super::series::{CATALOGUE, Series, SeriesSpec};
use super::simulate::Model;

/// The series that must stay positive, each with the series whose lever is named if it does not.
fn watched() -> impl Iterator<Item = (&'static SeriesSpec, Series)> {
    CATALOGUE
        .iter()
        .filter_map(|spec| Some((spec, spec.positive?)))
}

/// The lever that moves a series most directly under the rules that hold.
fn mover(acts: impl Fn(&LeverSpec) -> bool, series: Series) -> Option<Lever> {
    let mut levers = levers::CATALOGUE.iter();
    let spec = levers.find(|spec| spec.observed_by.first() == Some(&series) && acts(spec));
    spec?.lever
}

/// The first year (0 = base year) in which a watched series leaves the positive numbers; a series
/// that the plan does not start cannot leave them.
fn leaves(outcome: &Outcome, series: Series) -> Option<usize> {
    outcome.at(series, 0)?;
    let most = if series == Series::UrbanizationRate {
        1.0
    } else {
        f64::MAX
    };
    let bad = |v: &f64| v.is_nan() || *v <= 0.0 || *v > most;
    outcome.row(series).iter().position(bad)
}

/// Whether no series does, for inputs that were made without a scenario of their own.
#[must_use]
pub fn stays_computable(outcome: &Outcome) -> bool {
    watched().all(|(spec, _)| leaves(outcome, spec.series).is_none())
}

/// Every series that leaves the positive numbers, with the first year in which it does, at the
/// lever that moves it.
#[must_use]
pub fn faults(
    plan: &Plan,
    (scenario, inputs): (&Scenario, &Inputs),
    outcome: &Outcome,
) -> Vec<Problem> {
    let acts = |spec: &LeverSpec| spec.lever.is_some_and(|lever| inputs.acts(plan, lever));
    let moved = watched().filter_map(|(spec, cause)| {
        let lever = mover(acts, cause)?;
        Some((spec, cause, lever))
    });
    let mut moved: Vec<_> = moved.collect();
    // Causes come before what follows from them.
    moved.sort_by_key(|(spec, _, lever)| (spec.law, *lever));
    let mut problems: Vec<Problem> = Vec::new();
    for (spec, cause, lever) in moved {
        let series = spec.series;
        let Some(t) = leaves(outcome, series) else {
            continue;
        };
        let year = plan.years().nth(t).unwrap_or(plan.target_year);
        let level_shock = scenario.level_shocks.iter().rposition(|s| s.year <= year);
        let place = match level_shock.filter(|_| cause == Series::Revenue) {
            Some(n) => format!("/level_shocks/{n}"),
            None => format!("/levers/{}", lever.id(plan)),
        };
        let found = format!("{} = {}", series.id(plan), brief(outcome.row(series)[t]));
        let problem = Problem::at(place, Expected::Computable, found).in_year(year);
        // One cause, one problem: most series follow output, and ratios follow their parts.
        if problems.iter().all(|p| p.place != problem.place) {
            problems.push(problem);
        }
        if matches!(series, Series::GdpReal | Series::GdpNominal) {
            break;
        }
    }
    problems
}

/// The same faults, each at what the scenario itself sets and the series would stay positive without; where
/// there is no such thing, at the lever that moves the series.
pub fn blame(
    plan: &Plan,
    model: &Model,
    scenario: &Scenario,
    mut faults: Vec<Problem>,
) -> Vec<Problem> {
    let mut outcome = Outcome::new(plan);
    let mut still = |without: &Scenario, found: &str| {
        let Ok(inputs) = Inputs::new(plan, without) else {
            return true;
        };
        model.simulate_into(&inputs, &mut outcome);
        let faults = self::faults(plan, (without, &inputs), &outcome);
        let id = found.split(' ').next();
        faults
            .iter()
            .any(|fault| fault.found.split(' ').next() == id)
    };
    for fault in &mut faults {
        let levers = scenario.levers.keys().map(|lever| {
            let mut without = scenario.clone();
            without.levers.remove(lever);
            (format!("/levers/{}", lever.id(plan)), without)
        });
        let shocks = (0..scenario.shocks.len()).rev().map(|n| {
            let mut without = scenario.clone();
            without.shocks.remove(n);
            (format!("/shocks/{n}"), without)
        });
        let level_shocks = (0..scenario.level_shocks.len()).rev().map(|n| {
            let mut without = scenario.clone();
            without.level_shocks.remove(n);
            (format!("/level_shocks/{n}"), without)
        });
        let all = level_shocks.chain(shocks).chain(levers);
        // What is named already stays, if it is one of them.
        let cures: Vec<String> = all
            .filter(|(_, without)| !still(without, &fault.found))
            .map(|(place, _)| place)
            .collect();
        let named = |place: &String| fault.place == Place::Pointer(place.clone());
        if let Some(first) = cures.first().filter(|_| !cures.iter().any(named)) {
            fault.place = Place::Pointer(first.clone());
        }
    }
    faults.dedup_by(|a, b| a.place == b.place);
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::levers::{LinkRule, RevenueRule, UrbanRule};

    #[test]
    fn every_watched_series_has_a_lever_to_name() {
        use RevenueRule::{Buoyancy, Growth, TaxAndOther};
        for revenue in [Buoyancy, Growth, TaxAndOther] {
            for urban in [UrbanRule::Urgd, UrbanRule::Components] {
                for link in [LinkRule::Linked, LinkRule::Growth] {
                    let acts = |spec: &LeverSpec| spec.acts_under.holds(revenue, urban, |_| link);
                    for (spec, cause) in watched() {
                        assert!(
                            mover(acts, cause).is_some(),
                            "{} must stay positive, but under {revenue:?}, {urban:?} and {link:?} no lever \
                             has {cause:?} first in its `observed_by`",
                            spec.id
                        );
                    }
                }
            }
        }
    }
}
