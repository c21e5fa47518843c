//! What was done and what is needed, a year, as cells and sentences write it.

use crate::sentences::gap::a_year;
use crate::words::enough::Enough;
use crate::words::format::{Format, NONE};
use crate::words::number::{trimmed, visible, with_plus};
use crate::words::texts::T;
use engine::plan::{Op, Plan};
use engine::progress::{Pace, Progress, Standing};
use engine::text::Lang;
use engine::verdict::meets;

/// What was done and what is needed, a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Paced {
    /// A year so far: "8.01%", "+4.15点".
    pub done: String,
    /// A year from now on; where nothing is needed, that.
    pub needed: String,
    /// The unrounded growth or step that is needed, in the engine's unit.
    pub exact: Option<f64>,
    /// Needed over done; infinite where nothing was done.
    pub ratio: Option<f64>,
}

/// What a target's cells say.
#[must_use]
pub fn paced(plan: &Plan, progress: &Progress, format: &Format, lang: Lang) -> Paced {
    let unit = Unit::of(progress, *format, lang);
    let done = progress.done.map(|done| match done == 0.0 {
        true => T::PaceFlat.get(lang).to_owned(),
        false => unit.cell(done, lang),
    });
    let needed = match (progress.standing(), progress.needed) {
        (Some(Standing::Reached), _) => Some(T::PaceHold.get(lang).to_owned()),
        (_, Some(needed)) => Some(unit.needed(needed, progress.op, lang)),
        // The figure of the base year meets the goal already.
        (None, None) if meets(progress.op, progress.now, progress.goal) => {
            Some(T::PaceHold.get(lang).to_owned())
        }
        (_, None) if progress.known == plan.horizon() => Some(T::PaceOver.get(lang).to_owned()),
        _ => None,
    };
    Paced {
        done: done.unwrap_or_else(|| NONE.to_owned()),
        needed: needed.unwrap_or_else(|| NONE.to_owned()),
        exact: progress.needed,
        ratio: progress.ratio(),
    }
}

/// Signs of a unit that a cell has room for.
const SHORT: usize = 2;

/// In what a pace is written: percent a year, or steps in the unit of the figures.
struct Unit<'a> {
    pace: Pace,
    format: Format<'a>,
}

impl<'a> Unit<'a> {
    fn of(progress: &Progress, format: Format<'a>, lang: Lang) -> Self {
        let pace = progress.pace;
        let format = match pace {
            Pace::Growth => Format::growth(lang),
            // A step is told with the digits of a growth rate.
            Pace::Steps => format.to(format.decimals.max(2)).differences(),
        };
        Self { pace, format }
    }

    /// A pace in a cell: "8.01%", "+0.80点", "+0.10张".
    fn cell(&self, value: f64, lang: Lang) -> String {
        match self.pace {
            Pace::Growth => self.format.words(value),
            Pace::Steps => {
                let number = visible(self.format.page(value), self.format.decimals);
                self.with_unit(&with_plus(&number), lang)
            }
        }
    }

    fn with_unit(&self, number: &str, lang: Lang) -> String {
        let points = [T::PointsUnit, T::PerThousandUnit].map(|unit| unit.get(lang));
        let unit = match points.contains(&self.format.unit) {
            true => T::PointsInCell.get(lang),
            // A long unit stands in the row's own column.
            false if self.format.unit.chars().count() > SHORT => "",
            false => self.format.unit,
        };
        Format::of_unit(unit, 0).with_unit(number)
    }

    /// A needed pace in a cell: so rounded that it is enough.
    fn needed(&self, value: f64, op: Op, lang: Lang) -> String {
        let enough = self.enough(value, op);
        match self.pace {
            Pace::Growth => enough.format.words(enough.value),
            Pace::Steps => {
                let number = enough.format.number(enough.value);
                self.with_unit(&with_plus(&number), lang)
            }
        }
    }

    fn enough(&self, value: f64, op: Op) -> Enough<'a> {
        a_year(value, op, self.format)
    }
}

/// The years that are left, before what they need: "后三年年均", "最后一年".
#[must_use]
pub fn left_years(pace: Pace, left: usize, lang: Lang) -> String {
    let words = match (left, pace) {
        (..=1, _) => return T::LastYear.get(lang).to_owned(),
        (_, Pace::Growth) => T::LeftYearsOnAverage,
        (_, Pace::Steps) => T::LeftYearsEach,
    };
    words.fill(lang, &[("count", &count(left, lang))])
}

/// The years that are past, before what was done in them: "前两年年均", "第一年".
#[must_use]
pub fn past_years(pace: Pace, past: usize, lang: Lang) -> String {
    let words = match (past, pace) {
        (..=1, _) => return T::FirstYear.get(lang).to_owned(),
        (_, Pace::Growth) => T::PastYearsOnAverage,
        (_, Pace::Steps) => T::PastYearsEach,
    };
    words.fill(lang, &[("count", &count(past, lang))])
}

/// A small number of years in words.
fn count(n: usize, lang: Lang) -> String {
    crate::sentences::chance::count(n, lang)
        .trim_end()
        .to_owned()
}

/// A pace within a sentence: "14.14%", "提高0.87个百分点".
#[must_use]
pub fn in_sentence(progress: &Progress, format: Format, value: f64, lang: Lang) -> String {
    let unit = Unit::of(progress, format, lang);
    words(&unit, value, unit.format, lang)
}

/// A needed pace within a sentence, so rounded that it is enough.
#[must_use]
pub fn needed_in_sentence(progress: &Progress, format: Format, lang: Lang) -> Option<String> {
    let unit = Unit::of(progress, format, lang);
    let enough = unit.enough(progress.needed?, progress.op);
    Some(words(&unit, enough.value, enough.format, lang))
}

fn words(unit: &Unit, value: f64, format: Format, lang: Lang) -> String {
    match unit.pace {
        Pace::Growth => format.words(value),
        Pace::Steps => {
            let number = trimmed(visible(format.page(value.abs()), format.decimals));
            let by = format.with_unit(&number);
            let words = if value < 0.0 { T::PaceDown } else { T::PaceUp };
            words.fill(lang, &[("by", &by)])
        }
    }
}
