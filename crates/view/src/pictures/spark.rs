//! The small picture of a target in a table's row: history, path and goal without words, as the
//! strings that an SVG of the page is made of. Dozens of them are made anew at each move of a lever.

use crate::pictures::chart::{axis::first_year, history};
use crate::words::format::Format;
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;

/// Width and height of the picture's `viewBox`.
pub const SIZE: (u32, u32) = (96, 28);
/// Room around the lines.
const ROOM: f64 = 2.0;
/// Room for the dot at the right end.
const END: f64 = 3.0;

/// A small picture; positions are those of a `viewBox` of [`SIZE`], with one decimal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spark {
    /// Points of the known figures, as `<polyline points>` takes them; drawn dashed. Empty where
    /// there is none before the base year.
    pub history: String,
    /// Points of the scenario's path.
    pub path: String,
    /// Height of the goal's line, where the target has a level.
    pub goal: Option<String>,
    /// The end of the path: horizontal and vertical position of its dot.
    pub end: (String, String),
}

/// The small picture of a target; `None` where the model does not move it. Rows of one plan share
/// their years.
#[must_use]
pub fn spark(plan: &Plan, run: &Run, target: usize) -> Option<Spark> {
    let wanted = plan.targets.get(target)?;
    let indicator = plan.indicators.get(wanted.indicator)?;
    let series = Series::of_indicator(plan, wanted.indicator)?;
    let row = run.outcome.row(series);
    let first = first_year(plan, indicator);
    // Heights are the same in every language.
    let format = Format::of_indicator(indicator, Lang::Zh);
    let past = history(plan, indicator, first, format);
    let path = || {
        plan.years()
            .zip(row)
            .filter(|(_, v)| v.is_finite())
            .map(|(year, v)| (f64::from(year), format.page(*v)))
    };
    let goal = wanted.level.as_ref().map(|g| format.page(g.goal));
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    let values = past.iter().copied().chain(path()).map(|s| s.1);
    for value in values.chain(goal) {
        low = low.min(value);
        high = high.max(value);
    }
    let last = path().last()?;
    let years = f64::from((plan.target_year - first).max(1));
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    let x = |year: f64| ROOM + (year - f64::from(first)) / years * (width - ROOM - END);
    let y = |value: f64| {
        // A line that never moves stands in the middle.
        let part = if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        };
        height - ROOM - part * (height - 2.0 * ROOM)
    };
    let mut spark = Spark {
        goal: goal.map(|g| written(y(g))),
        end: (written(x(last.0)), written(y(last.1))),
        ..Spark::default()
    };
    let add = |points: &mut String, (year, value): (f64, f64)| {
        if !points.is_empty() {
            points.push(' ');
        }
        tenths(points, x(year));
        points.push(',');
        tenths(points, y(value));
    };
    if past.len() > 1 {
        past.iter().for_each(|s| add(&mut spark.history, *s));
    }
    path().for_each(|s| add(&mut spark.path, s));
    Some(spark)
}

fn written(value: f64) -> String {
    let mut text = String::new();
    tenths(&mut text, value);
    text
}

/// Writes a position inside the picture with one decimal; the standard library's way takes
/// several times as long.
fn tenths(text: &mut String, value: f64) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // inside the picture
    let all = (value.max(0.0) * 10.0).round() as u32;
    let digit = |n: u32| char::from_digit(n % 10, 10).unwrap_or('0');
    for power in [1000, 100] {
        if all >= power {
            text.push(digit(all / power));
        }
    }
    text.push(digit(all / 10));
    if !all.is_multiple_of(10) {
        text.push('.');
        text.push(digit(all));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_written_as_the_standard_library_writes_them() {
        for n in 0..1000_u32 {
            let value = f64::from(n) / 10.0;
            assert_eq!(written(value), value.to_string());
        }
        assert_eq!(written(93.04), "93");
        assert_eq!(written(-0.01), "0");
    }
}
