//! The checks of a scenario's content, shared by files and links. Readers add the place and what they
//! found there.

use super::near::{ids_of, suggest};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::{Expected, Kind, Place, Problem};
use engine::run::Run;
use engine::scenario::{MAX_PATHS, Scenario};
use engine::series::Series;
use engine::text::is_garbled;
use engine::uncertainty::faults;

/// A value that fits, or what should have stood in its place.
pub type Checked<T> = Result<T, Expected>;

/// Largest whole number up to which a double, and so every JSON reader, keeps all exactly: 2^53 − 1.
pub const LARGEST: f64 = 9_007_199_254_740_991.0;
/// The seeds that random numbers can start from.
#[allow(clippy::cast_possible_truncation)] // exact
pub const SEEDS: (i64, i64) = (0, LARGEST as i64);
/// The numbers of paths that can be asked for.
pub const PATHS: (i64, i64) = (1, MAX_PATHS as i64);

/// A finite number.
pub fn finite(number: f64) -> Checked<f64> {
    if number.is_finite() {
        Ok(number)
    } else {
        Err(Expected::Number)
    }
}

/// A whole number in a closed range.
pub fn within(number: i64, (low, high): (i64, i64)) -> Checked<i64> {
    if (low..=high).contains(&number) {
        Ok(number)
    } else {
        #[allow(clippy::cast_precision_loss)] // ranges end at 2^53
        Err(Expected::Between(low as f64, high as f64))
    }
}

/// A correlation.
pub fn correlation(number: f64) -> Checked<f64> {
    if (-1.0..=1.0).contains(&number) {
        Ok(number)
    } else {
        Err(Expected::Between(-1.0, 1.0))
    }
}

/// A calendar year.
pub fn calendar_year(year: i64) -> Checked<i32> {
    match i32::try_from(year) {
        Ok(year @ 1000..=9999) => Ok(year),
        _ => Err(Expected::Year(1000, 9999)),
    }
}

/// A text that is not blank.
pub fn text(text: &str) -> Checked<&str> {
    if text.trim().is_empty() {
        Err(Expected::Text)
    } else {
        plain_text(text)
    }
}

/// A text, blank or not, without signs that nobody sees.
pub fn plain_text(text: &str) -> Checked<&str> {
    if is_garbled(text) {
        Err(Expected::PlainText)
    } else {
        Ok(text)
    }
}

/// A day of the calendar, as ISO 8601 writes it: `2018-03-01`.
pub fn day(text: &str) -> Checked<&str> {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| plain)
    };
    let known = match parts[..] {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|n| (1..=12).contains(&n))
                && number(day, 2).is_some_and(|n| (1..=31).contains(&n))
        }
        _ => false,
    };
    if known { Ok(text) } else { Err(Expected::Day) }
}

/// A lever of the plan.
pub fn lever(id: &str, plan: &Plan) -> Checked<Lever> {
    plan.lever(id).ok_or(Expected::Known(Kind::Lever))
}

/// A lever that shocks can hit.
pub fn shock_lever(id: &str, plan: &Plan) -> Checked<Lever> {
    let lever = plan.lever(id).filter(|l| l.spec(plan).shocks);
    lever.ok_or(Expected::Known(Kind::ShockLever))
}

/// A lever that can be random.
pub fn driver(id: &str, plan: &Plan) -> Checked<Lever> {
    let lever = plan.lever(id).filter(|l| l.spec(plan).drives());
    lever.ok_or(Expected::Known(Kind::Driver))
}

/// A series that takes actual figures.
pub fn actual_series(id: &str, plan: &Plan) -> Checked<Series> {
    let series = plan.series(id).filter(|s| s.takes_actuals());
    series.ok_or(Expected::Known(Kind::ActualSeries))
}

/// The scenario, if nothing was wrong with it and the model takes it. What could be read is tried in any
/// case, so that all problems come at once.
pub fn tried(
    scenario: Scenario,
    mut found: Vec<Problem>,
    plan: &Plan,
) -> Result<Scenario, Vec<Problem>> {
    if let Err(more) = Run::new(plan, &scenario) {
        found.extend(more);
    }
    if let Some(drivers) = &scenario.uncertainty {
        found.extend(faults(plan, drivers));
    }
    if found.is_empty() {
        Ok(scenario)
    } else {
        Err(dated(plan, found))
    }
}

/// Names the year of each problem that sits in a list of years, and what an unknown id was meant to be.
pub fn dated(plan: &Plan, mut problems: Vec<Problem>) -> Vec<Problem> {
    suggest(&mut problems, |kind| ids_of(plan, kind));
    for problem in &mut problems {
        let (Place::Pointer(place) | Place::Field(place) | Place::Line { inside: place, .. }) =
            &problem.place;
        let position = place.split_once("/years/").map(|(_, n)| n.parse());
        if let (Some(Ok(position)), None) = (position, problem.year) {
            let position: usize = position;
            problem.year = plan.years().nth(position + 1);
        }
    }
    problems
}
