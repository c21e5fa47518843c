//! What was done and what is needed, a year, as cells and sentences write it.

use crate::sentences::gap::a_year;
use crate::words::brackets::in_brackets;
use crate::words::enough::Enough;
use crate::words::format::{Format, NONE};
use crate::words::number::{trimmed, visible, with_plus};
use crate::words::texts::T;
use engine::plan::{GoalKind, Op, Plan};
use engine::progress::{Pace, Progress, Standing};
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{goal_measure, meets};

/// What was done and what is needed, a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Paced {
    /// A year so far: "8.01%", "+4.15点".
    pub done: String,
    /// A year from now on; where nothing is needed, that.
    pub needed: String,
    /// Whether that is nominal or real growth; empty for what is no growth of money.
    pub basis: &'static str,
    /// The unrounded growth or step that is needed, in the engine's unit.
    pub exact: Option<f64>,
    /// Needed over done; infinite where nothing was done.
    pub ratio: Option<f64>,
}

impl Paced {
    /// What was done and what is needed, as cells of a paper: "8.01%（名义）".
    #[must_use]
    pub fn cells(&self, lang: Lang) -> [String; 2] {
        [&self.done, &self.needed].map(|words| match self.basis_of(words) {
            "" => words.clone(),
            basis => in_brackets(words, basis, lang),
        })
    }

    /// The basis of one of its cells: what is no number has none.
    #[must_use]
    pub fn basis_of(&self, cell: &str) -> &'static str {
        if cell.contains(|c: char| c.is_ascii_digit()) {
            self.basis
        } else {
            ""
        }
    }
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
        basis: basis(plan, progress, lang),
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

/// Whether growth is nominal or real, in a word; empty for what is no growth of money.
#[must_use]
pub fn basis(plan: &Plan, progress: &Progress, lang: Lang) -> &'static str {
    let target = plan.targets.get(progress.target);
    let own = target.and_then(|own| Some((own, plan.indicators.get(own.indicator)?)));
    let Some((target, _)) = own.filter(|(_, indicator)| indicator.unit.is_money()) else {
        return "";
    };
    if progress.pace == Pace::Steps {
        return "";
    }
    let kind = match target.level {
        Some(_) => GoalKind::Level,
        None => GoalKind::Growth,
    };
    // Measured in volumes, or by its companion at constant prices.
    let own = Series::of_indicator(plan, target.indicator);
    let measured = goal_measure(plan, target, kind);
    match measured.is_some_and(|m| m.deflated || Some(m.series) != own) {
        true => T::BasisReal,
        false => T::BasisNominal,
    }
    .get(lang)
}

/// The same before another word.
fn basis_before(plan: &Plan, progress: &Progress, lang: Lang) -> String {
    match (basis(plan, progress, lang), lang) {
        ("", _) => String::new(),
        (basis, Lang::Zh) => basis.to_owned(),
        (basis, Lang::En) => format!("{basis} "),
    }
}

/// The years that are left, before what they need: "后三年名义年均", "最后一年".
#[must_use]
pub fn left_years(plan: &Plan, progress: &Progress, lang: Lang) -> String {
    let left = plan.horizon().saturating_sub(progress.known);
    let (basis, count) = (basis_before(plan, progress, lang), count(left, lang));
    let values = [("count", &*count), ("basis", &*basis)];
    match (left, progress.pace) {
        (..=1, Pace::Growth) => T::LastYearOfGrowth.fill(lang, &values[1..]),
        (..=1, Pace::Steps) => T::LastYear.get(lang).to_owned(),
        (_, Pace::Growth) => T::LeftYearsOnAverage.fill(lang, &values),
        (_, Pace::Steps) => T::LeftYearsEach.fill(lang, &values[..1]),
    }
}

/// The years that are past, before what was done in them: "前两年名义年均", "第一年".
#[must_use]
pub fn past_years(plan: &Plan, progress: &Progress, lang: Lang) -> String {
    let past = progress.known;
    let (basis, count) = (basis_before(plan, progress, lang), count(past, lang));
    let values = [("count", &*count), ("basis", &*basis)];
    match (past, progress.pace) {
        (..=1, Pace::Growth) => T::FirstYearOfGrowth.fill(lang, &values[1..]),
        (..=1, Pace::Steps) => T::FirstYear.get(lang).to_owned(),
        (_, Pace::Growth) => T::PastYearsOnAverage.fill(lang, &values),
        (_, Pace::Steps) => T::PastYearsEach.fill(lang, &values[..1]),
    }
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
