//! Actual figures: taken into the inputs, and held against each other and against what was known before.

use std::collections::BTreeMap;

use super::{Figure, Inputs};
use crate::inputs::Actuals;
use crate::plan::Plan;
use crate::problem::{Expected, Kind, Problem, brief};
use crate::scenario::{Actual, Scenario};
use crate::series::{SECTOR_VALUE_ADDED, Series};

/// How far sectors may miss a given total, in parts of it: both are rounded.
const SECTORS_SLACK: f64 = 0.005;
/// How many times a figure may be the last known one; beyond that a unit was mistaken.
const MOST_TIMES: f64 = 5.0;
/// Units differ by up to this power of ten: yuan and 亿元.
const MOST_ZEROS: i32 = 12;

impl Inputs {
    pub(super) fn add_actuals(
        &mut self,
        plan: &Plan,
        scenario: &Scenario,
        problems: &mut Vec<Problem>,
    ) {
        let mut figures = Vec::with_capacity(scenario.actuals.len());
        let units = in_other_units(plan, scenario);
        for (n, actual) in scenario.actuals.iter().enumerate() {
            let id = actual.series.id(plan);
            if !actual.series.takes_actuals() {
                let expected = Expected::Known(Kind::ActualSeries);
                problems.push(Problem::at(format!("/actuals/{id}"), expected, id));
            }
            // In which unit it was meant tells more than which numbers fit.
            let unit = units.get(&n).map(|meant| Expected::Unit(*meant));
            if let Some(expected) = unit.or_else(|| outside(actual)) {
                let problem = Problem::at(place(plan, actual), expected, brief(actual.value));
                problems.push(problem.in_year(actual.year));
            }
            let at = place(plan, actual);
            if let Some(k) = self.year_position(plan, actual.year, &at, problems) {
                figures.push(Figure {
                    row: actual.series.row(),
                    t: k + 1,
                    value: actual.value,
                });
            }
        }
        self.actuals = Actuals::new(figures);
        self.check_sectors(plan, problems);
        self.check_prices(plan, problems);
    }

    /// Known sectors must leave something of a known total for the others, and all of them add up to it.
    fn check_sectors(&self, plan: &Plan, problems: &mut Vec<Problem>) {
        let gdp = Series::GdpNominal;
        for (t, year) in plan.years().enumerate().skip(1) {
            let known = |series| self.actuals.get(series, t);
            // What is nothing in the base year stays so: no growth leads from it to money.
            let started = |sector: &Series| plan.base_of(*sector) != Some(0.0);
            for sector in SECTOR_VALUE_ADDED.into_iter().filter(|s| !started(s)) {
                if let Some(found) = known(sector) {
                    let at = format!("/actuals/{}/{year}", sector.id(plan));
                    let expected = Expected::Known(Kind::ActualSeries);
                    problems.push(Problem::at(at, expected, brief(found)).in_year(year));
                }
            }
            let sectors = SECTOR_VALUE_ADDED.into_iter().filter(started).map(known);
            let sum: f64 = sectors.clone().flatten().sum();
            let all = sectors.clone().all(|figure| figure.is_some());
            let leaves_some = |total: f64| all || sum == 0.0 || total > sum;
            let (series, expected, found) = match (known(gdp), self.actuals.money(t)) {
                (Some(total), _) if all && (sum - total).abs() > SECTORS_SLACK * total => {
                    (gdp, Expected::SectorsSum(sum), total)
                }
                (Some(total), _) if !leaves_some(total) => (gdp, Expected::Above(sum), total),
                (None, Some(total)) if !leaves_some(total) => {
                    // The total follows from volumes and the deflator.
                    let volume = known(Series::GdpReal).unwrap_or(f64::NAN);
                    let least = Expected::Above(sum * volume / total);
                    (Series::GdpReal, least, volume)
                }
                _ => continue,
            };
            let at = format!("/actuals/{}/{year}", series.id(plan));
            problems.push(Problem::at(at, expected, brief(found)).in_year(year));
        }
    }

    /// Of money, volumes and prices of a year two give the third.
    fn check_prices(&self, plan: &Plan, problems: &mut Vec<Problem>) {
        for (t, year) in plan.years().enumerate().skip(1) {
            let get = |series| self.actuals.get(series, t);
            let sectors: Option<f64> = SECTOR_VALUE_ADDED.into_iter().map(get).sum();
            let (Some(money), Some(volume), Some(prices)) = (
                get(Series::GdpNominal).or(sectors),
                get(Series::GdpReal),
                get(Series::DeflatorIndex),
            ) else {
                continue;
            };
            let implied = money / volume;
            if (prices - implied).abs() > SECTORS_SLACK * implied {
                let at = format!("/actuals/{}/{year}", Series::DeflatorIndex.id(plan));
                let expected = Expected::Deflator(implied);
                problems.push(Problem::at(at, expected, brief(prices)).in_year(year));
            }
        }
    }
}

/// The problem of each figure that is many times the last known one, or a small part of it, and so in
/// another unit: by its place in the scenario.
fn in_other_units(plan: &Plan, scenario: &Scenario) -> BTreeMap<usize, f64> {
    let mut order: Vec<usize> = (0..scenario.actuals.len()).collect();
    order.sort_by_key(|n| (scenario.actuals[*n].series, scenario.actuals[*n].year));
    let mut found = BTreeMap::new();
    let mut last: Option<&Actual> = None;
    for n in order {
        let actual = &scenario.actuals[n];
        let before = last.filter(|other| other.series == actual.series);
        let before = before
            .map(|other| other.value)
            .or_else(|| plan.base_of(actual.series));
        let positive = actual.value > 0.0 && actual.value.is_finite();
        if let Some(known) = before.filter(|known| positive && *known > 0.0)
            && let Some(meant) = other_unit(actual.value, known)
        {
            found.insert(n, meant);
        } else {
            last = Some(actual);
        }
    }
    found
}

fn place(plan: &Plan, actual: &Actual) -> String {
    format!("/actuals/{}/{}", actual.series.id(plan), actual.year)
}

/// What a figure should have been that no series of its kind can have.
fn outside(actual: &Actual) -> Option<Expected> {
    let most = match actual.series {
        Series::UrbanizationRate => 1.0 - f64::EPSILON,
        Series::TaxShare => 1.0,
        _ => 1e18,
    };
    if (f64::MIN_POSITIVE..=most).contains(&actual.value) {
        return None;
    }
    Some(match actual.series {
        Series::UrbanizationRate => Expected::Inside(0.0, 1.0),
        _ if actual.value > most => Expected::Between(0.0, most),
        _ => Expected::Above(0.0),
    })
}

/// What a figure reads as in the unit in which it is nearest to the last known one; `None` where it is
/// near as it stands.
fn other_unit(value: f64, last: f64) -> Option<f64> {
    let near = |value: f64| (last / MOST_TIMES..=last * MOST_TIMES).contains(&value);
    if near(value) {
        return None;
    }
    let read = |zeros: i32| crate::plan::shift_point(value, zeros);
    let distance = |value: &f64| libm::fabs(libm::log(*value / last));
    let readings = (-MOST_ZEROS..=MOST_ZEROS).map(read).filter(|v| near(*v));
    readings.min_by(|a, b| distance(a).total_cmp(&distance(b)))
}
