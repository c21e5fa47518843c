//! Whether levers stay where the model can use them: each path by itself, and what paths and
//! shocks add up to.

use super::Inputs;
use crate::engine::levers::{Lever, LeverUnit, SECTOR_DEFLATOR, SECTOR_GROWTH};
use crate::engine::plan::Plan;
use crate::engine::problem::{Expected, Problem, brief};
use crate::engine::scenario::{Path, Scenario, UrbanRule};

/// Checks a lever's path against its allowed range.
pub fn path(plan: &Plan, lever: Lever, path: &Path, problems: &mut Vec<Problem>) {
    let id = lever.id(plan);
    let spec = lever.spec(plan);
    let (low, high) = spec.allowed;
    if let Path::Years(values) = path
        && values.len() != plan.horizon()
    {
        problems.push(Problem::at(
            format!("/levers/{id}/years"),
            Expected::Count(plan.horizon()),
            values.len().to_string(),
        ));
        return;
    }
    for (k, year) in (plan.base_year + 1..=plan.target_year).enumerate() {
        let value = path.at(k);
        if value.is_finite() && (low..=high).contains(&value) {
            continue;
        }
        let place = match path {
            Path::Constant(_) => format!("/levers/{id}"),
            Path::Ramp { .. } => format!("/levers/{id}/{}", if k == 0 { "start" } else { "step" }),
            Path::Years(_) => format!("/levers/{id}/years/{k}"),
        };
        let expected = if value <= -1.0 && spec.unit == LeverUnit::Rate {
            Expected::RateAboveMinusOne
        } else {
            Expected::Between(low, high)
        };
        let problem = Problem::at(place, expected, brief(value));
        problems.push(problem.in_year(year));
        // A constant or a ramp is wrong once; a list may be wrong in several years.
        if !matches!(path, Path::Years(_)) {
            return;
        }
    }
}

/// Levers with their signs, as the model adds them up.
type Sum<'a> = &'a [(Lever, f64)];

/// Checks what levers and shocks add up to.
pub struct Sums<'a> {
    plan: &'a Plan,
    scenario: &'a Scenario,
    inputs: &'a Inputs,
}

impl<'a> Sums<'a> {
    /// For one scenario, resolved.
    pub fn new(plan: &'a Plan, scenario: &'a Scenario, inputs: &'a Inputs) -> Self {
        Self {
            plan,
            scenario,
            inputs,
        }
    }

    /// Notes every sum that leaves its range, with the first year in which it does.
    pub fn check(&self, problems: &mut Vec<Problem>) {
        for lever in Lever::all(self.plan) {
            let family = if SECTOR_GROWTH.contains(&lever) {
                Some(Lever::GrowthAll)
            } else if SECTOR_DEFLATOR.contains(&lever) {
                Some(Lever::DeflatorAll)
            } else {
                None
            };
            let found = match family {
                Some(common) => self.leaves(&[(lever, 1.0), (common, 1.0)]),
                None if [Lever::GrowthAll, Lever::DeflatorAll].contains(&lever) => None,
                None => self.leaves(&[(lever, 1.0)]),
            };
            // A shock on all sectors is one mistake, not three.
            problems.extend(found.filter(|f| problems.iter().all(|p| p.place != f.place)));
        }
        if self.scenario.urban_rule == UrbanRule::Components {
            let natural = (Lever::UrbanNatural, 1.0);
            let towns = [(Lever::UrbanLeaveUrban, -1.0), natural];
            let villages = [
                (Lever::UrbanToUrban, -1.0),
                natural,
                (Lever::UrbanLeaveRural, -1.0),
            ];
            problems.extend(self.leaves(&towns));
            problems.extend(self.leaves(&villages));
        }
    }

    fn leaves(&self, sum: Sum) -> Option<Problem> {
        let spec = sum.first()?.0.spec(self.plan);
        let rate = matches!(spec.unit, LeverUnit::Rate | LeverUnit::Points);
        // Sums of rates may come as near to −100% as they like; other levers have firm ends.
        let low = if rate { -1.0 } else { spec.allowed.0 };
        let high: f64 = sum.iter().map(|(l, _)| l.spec(self.plan).allowed.1).sum();
        let fits = |x: f64| x <= high && (x > low || (!rate && x >= low));
        let total =
            |value: &dyn Fn(Lever) -> f64| sum.iter().map(|(l, sign)| sign * value(*l)).sum();
        for (k, year) in (self.plan.base_year + 1..=self.plan.target_year).enumerate() {
            let felt: f64 = total(&|l| self.inputs.row(l)[k]);
            if fits(felt) {
                continue;
            }
            let set: f64 = total(&|l| self.inputs.paths[l.row() * self.inputs.horizon + k]);
            let id = sum.first()?.0.id(self.plan);
            let found = if rate {
                format!("{}%", brief(felt * 100.0))
            } else {
                brief(felt)
            };
            let expected = if rate && felt <= low {
                Expected::RateAboveMinusOne
            } else {
                Expected::Between(low, high)
            };
            let shock = self.last_shock(sum, year).filter(|_| fits(set));
            let problem = match shock {
                Some(n) => Problem::at(
                    format!("/shocks/{n}/size"),
                    expected,
                    format!("{id}: {found}"),
                ),
                None => Problem::at(format!("/levers/{id}"), expected, found),
            };
            return Some(problem.in_year(year));
        }
        None
    }

    /// The last shock, by its place in the file, that hits one of the levers up to a year.
    fn last_shock(&self, sum: Sum, year: i32) -> Option<usize> {
        self.scenario
            .shocks
            .iter()
            .rposition(|s| s.year <= year && sum.iter().any(|(l, _)| *l == s.lever))
    }
}
