//! Figures that were meant in another unit: many times what is to be expected of their year, or a small part
//! of it.

use std::cell::OnceCell;

use super::inputs::Inputs;
use super::outcome::Outcome;
use super::plan::{Measure, Plan, shift_point};
use super::problem::{Expected, Problem, brief};
use super::scenario::{Actual, Scenario};
use super::series::Series;
use super::simulate::Model;

/// How many times a figure may be what is expected of it; beyond that a unit was mistaken.
const MOST_TIMES: f64 = 5.0;
/// Units differ by up to this power of ten: yuan and 亿元.
const MOST_ZEROS: i32 = 12;
/// Rates that were below this may fall to nearly nothing.
const SMALL_RATE: f64 = 0.1;

/// The problems of such figures, each with the reading in another unit that comes nearest. A figure may be
/// near the last known one, or near what the scenario's path makes of that until its year.
pub fn problems(plan: &Plan, scenario: &Scenario) -> Vec<Problem> {
    let mut order: Vec<&Actual> = scenario.actuals.iter().collect();
    order.sort_by_key(|actual| (actual.series, actual.year));
    // Few figures are so far off that the path has to tell.
    let path = OnceCell::new();
    let path = || {
        path.get_or_init(|| without_figures(plan, scenario))
            .as_ref()
    };
    let mut found = Vec::new();
    let mut last: Option<&Actual> = None;
    for actual in order {
        let series = actual.series;
        let before = last.filter(|other| other.series == series);
        let known = before.map(|other| other.value);
        let since = before.map_or(plan.base_year, |other| other.year);
        let known = known.or_else(|| plan.base_of(series));
        let is_level = |value: &f64| *value > 0.0 && value.is_finite();
        let known = known.filter(|known| is_level(known) && is_level(&actual.value));
        let change = || {
            let row = path()?.row(series);
            let at = |year: i32| row.get(usize::try_from(year - plan.base_year).ok()?);
            Some(at(actual.year)? / at(since)?).filter(is_level)
        };
        let meant = known.and_then(|known| {
            let least = match is_small_rate(plan, series, known) {
                true => 0.0,
                false => 1.0 / MOST_TIMES,
            };
            other_unit(actual.value, known, least, || {
                known * change().unwrap_or(1.0)
            })
        });
        match meant {
            Some(meant) => {
                let place = format!("/actuals/{}/{}", series.id(plan), actual.year);
                let problem = Problem::at(place, Expected::Unit(meant), brief(actual.value));
                found.push(problem.in_year(actual.year));
            }
            None => last = Some(actual),
        }
    }
    found
}

fn is_small_rate(plan: &Plan, series: Series, known: f64) -> bool {
    let unit = plan.unit_of(series);
    known < SMALL_RATE && unit.is_some_and(|unit| unit.measure == Measure::Fraction)
}

/// The paths of a scenario without its figures; `None` where it has others problems.
fn without_figures(plan: &Plan, scenario: &Scenario) -> Option<Outcome> {
    let without = Scenario {
        actuals: Vec::new(),
        ..scenario.clone()
    };
    let inputs = Inputs::new(plan, &without).ok()?;
    let mut outcome = Outcome::new(plan);
    Model::new(plan).simulate_into(&inputs, &mut outcome);
    Some(outcome)
}

/// What a figure reads as in the unit in which it is nearest to what is expected of it; `None` where it is
/// near that, or the last known one, as it stands.
fn other_unit(value: f64, last: f64, least: f64, expected: impl Fn() -> f64) -> Option<f64> {
    let is_near = |value: f64, to: f64| (to * least..=to * MOST_TIMES).contains(&value);
    if is_near(value, last) {
        return None;
    }
    let expected = expected();
    if is_near(value, expected) {
        return None;
    }
    let readings = (-MOST_ZEROS..=MOST_ZEROS).map(|zeros| shift_point(value, zeros));
    let distance = |value: &f64| libm::fabs(libm::log(*value / expected));
    let near = readings.filter(|v| is_near(*v, expected) || is_near(*v, last));
    near.min_by(|a, b| distance(a).total_cmp(&distance(b)))
}
