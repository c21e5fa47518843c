//! Actual figures: taken into the inputs, and held against each other.

use super::{Figure, Inputs};
use crate::inputs::Actuals;
use crate::plan::Plan;
use crate::problem::{Expected, Kind, Problem, brief};
use crate::scenario::{Actual, Scenario};
use crate::series::{SECTOR_VALUE_ADDED, Series};

/// How far sectors may miss a given total, in parts of it: both are rounded.
const SECTORS_SLACK: f64 = 0.005;

impl Inputs {
    pub(super) fn add_actuals(
        &mut self,
        plan: &Plan,
        scenario: &Scenario,
        problems: &mut Vec<Problem>,
    ) {
        let mut figures = Vec::with_capacity(scenario.actuals.len());
        for actual in &scenario.actuals {
            let id = actual.series.id(plan);
            if !actual.series.takes_actuals() {
                let expected = Expected::Known(Kind::ActualSeries);
                problems.push(Problem::at(format!("/actuals/{id}"), expected, id));
            }
            if let Some(expected) = outside(actual) {
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
        self.actuals = Actuals::new(figures, scenario.vintage.sample);
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
