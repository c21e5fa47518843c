//! Whether levers stay in the range of the model: each path by itself, and the sums of paths and
//! shocks.

use std::collections::{BTreeMap, BTreeSet};

use super::Inputs;
use crate::levers::{Lever, LeverUnit, Path, SECTOR_DEFLATOR, SECTOR_GROWTH, UrbanRule};
use crate::plan::Plan;
use crate::problem::{Expected, Problem, brief};
use crate::scenario::Scenario;

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
        // A constant or a ramp is reported once; a list may be wrong in several years.
        if !matches!(path, Path::Years(_)) {
            return;
        }
    }
}

/// Levers with their signs, as the model adds them up; the first one gives the sum its name.
type Sum = [(Lever, f64)];

/// The urban and the rural population that remain after a year, without arrivals.
const TOWNS: &Sum = &[(Lever::UrbanLeaveUrban, -1.0), (Lever::UrbanNatural, 1.0)];
const VILLAGES: &Sum = &[
    (Lever::UrbanToUrban, -1.0),
    (Lever::UrbanNatural, 1.0),
    (Lever::UrbanLeaveRural, -1.0),
];

/// Calls `each` with every sum that a lever is part of.
fn sums_with(lever: Lever, urban_rule: UrbanRule, mut each: impl FnMut(&Sum)) {
    for (common, sectors) in [
        (Lever::GrowthAll, SECTOR_GROWTH),
        (Lever::DeflatorAll, SECTOR_DEFLATOR),
    ] {
        let mut in_family = false;
        for sector in sectors
            .into_iter()
            .filter(|s| *s == lever || common == lever)
        {
            in_family = true;
            each(&[(sector, 1.0), (common, 1.0)]);
        }
        if in_family {
            return;
        }
    }
    each(&[(lever, 1.0)]);
    if urban_rule == UrbanRule::Components {
        for sum in [TOWNS, VILLAGES] {
            if sum.iter().any(|(l, _)| *l == lever) {
                each(sum);
            }
        }
    }
}

/// The range of a sum: its ends, and whether the lower one is excluded.
fn range(plan: &Plan, sum: &Sum) -> (f64, f64, bool) {
    let spec = sum.first().map(|(l, _)| l.spec(plan));
    let rate = spec.is_none_or(|s| matches!(s.unit, LeverUnit::Rate | LeverUnit::Points));
    // Sums of rates may come as near to −100% as they like; other levers have firm ends.
    let low = spec.filter(|_| !rate).map_or(-1.0, |s| s.allowed.0);
    let high = sum.iter().map(|(l, _)| l.spec(plan).allowed.1).sum();
    (low, high, rate)
}

fn fits(value: f64, (low, high, open): (f64, f64, bool)) -> bool {
    value <= high && (value > low || (!open && value >= low))
}

fn total(sum: &Sum, value: impl Fn(Lever) -> f64) -> f64 {
    sum.iter().map(|(lever, sign)| sign * value(*lever)).sum()
}

impl Inputs {
    /// Whether every sum that a lever is part of stays in the range of the model.
    #[must_use]
    pub fn lever_fits(&self, plan: &Plan, lever: Lever) -> bool {
        let mut all = true;
        sums_with(lever, self.urban_rule, |sum| {
            let range = range(plan, sum);
            all &= (0..self.horizon).all(|k| fits(total(sum, |l| self.row(l)[k]), range));
        });
        all
    }
}

/// Checks the sums of levers and shocks.
pub struct Sums<'a> {
    plan: &'a Plan,
    scenario: &'a Scenario,
    inputs: &'a Inputs,
    /// By lever the places of its shocks in the file, ascending.
    shocks: BTreeMap<Lever, Vec<usize>>,
}

impl<'a> Sums<'a> {
    /// For one scenario, resolved.
    pub fn new(plan: &'a Plan, scenario: &'a Scenario, inputs: &'a Inputs) -> Self {
        let mut shocks: BTreeMap<Lever, Vec<usize>> = BTreeMap::new();
        for (n, shock) in scenario.shocks.iter().enumerate() {
            shocks.entry(shock.lever).or_default().push(n);
        }
        Self {
            plan,
            scenario,
            inputs,
            shocks,
        }
    }

    /// Reports every sum that leaves its range, with the first year in which it does.
    pub fn check(&self, problems: &mut Vec<Problem>) {
        let mut places = BTreeSet::new();
        for lever in Lever::all(self.plan) {
            sums_with(lever, self.scenario.urban_rule, |sum| {
                // Each sum is checked once, so that a shock to all sectors is one problem, not three.
                let first = sum.first().is_some_and(|(l, _)| *l == lever);
                let found = if first { self.leaves(sum) } else { None };
                problems.extend(found.filter(|f| places.insert(f.place.clone())));
            });
        }
    }

    fn leaves(&self, sum: &Sum) -> Option<Problem> {
        let range = range(self.plan, sum);
        let (low, high, rate) = range;
        for (k, year) in (self.plan.base_year + 1..=self.plan.target_year).enumerate() {
            let felt = total(sum, |l| self.inputs.row(l)[k]);
            if felt.is_nan() || fits(felt, range) {
                continue;
            }
            let ids: Vec<_> = sum.iter().map(|(l, _)| l.id(self.plan)).collect();
            // The place is that of a lever which the scenario sets.
            let is_set = |(lever, _): &&(Lever, f64)| self.scenario.levers.contains_key(lever);
            let id = sum.iter().find(is_set).or(sum.first())?.0.id(self.plan);
            let set = total(sum, |l| {
                self.inputs.paths[l.row() * self.inputs.horizon + k]
            });
            let (expected, found) = if rate && felt <= low {
                // Binary sums leave something in the last digits.
                let percent = libm::round(felt * 1e12) / 1e10;
                (Expected::RateAboveMinusOne, format!("{}%", brief(percent)))
            } else {
                (Expected::Between(low, high), brief(felt))
            };
            let shock = self.last_shock(sum, year).filter(|_| fits(set, range));
            let problem = match shock {
                Some(n) => Problem::at(
                    format!("/shocks/{n}/size"),
                    expected,
                    format!("{}: {found}", ids.join(", ")),
                ),
                None if ids.len() > 1 => {
                    let found = format!("{}: {found}", ids.join(", "));
                    Problem::at(format!("/levers/{id}"), expected, found)
                }
                None => Problem::at(format!("/levers/{id}"), expected, found),
            };
            return Some(problem.in_year(year));
        }
        None
    }

    /// The last shock, by its place in the file, that hits one of the levers up to a year.
    fn last_shock(&self, sum: &Sum, year: i32) -> Option<usize> {
        let of = |(lever, _): &(Lever, f64)| {
            let mut all = self.shocks.get(lever)?.iter().rev().copied();
            all.find(|n| self.scenario.shocks[*n].year <= year)
        };
        sum.iter().filter_map(of).max()
    }
}
