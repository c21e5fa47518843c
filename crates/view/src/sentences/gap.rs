//! How far a value is from its goal, and the growth that the goal still needs, in words.

use crate::words::brackets::in_brackets;
use crate::words::enough::Enough;
use crate::words::format::Format;
use crate::words::number::{fixed, visible};
use crate::words::texts::T;
use engine::plan::{Indicator, Measure, Op, Plan, Target};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{EQUALITY, GoalKind, Judged, State, Verdict, meets};

/// A difference in the unit in which values of the indicator differ: percentages differ by points.
#[must_use]
pub fn difference(value: f64, indicator: &Indicator, lang: Lang) -> String {
    let format = Format::of_indicator(indicator, lang).finer(value);
    let shown = hardly_more(format.page(value.abs()), format.decimals, lang);
    format.differences().with_unit(&shown)
}

/// The same without its unit, where that stands at the axis.
#[must_use]
pub fn bare_difference(value: f64, indicator: &Indicator, lang: Lang) -> String {
    let format = Format::of_indicator(indicator, lang);
    hardly_more(format.page(value.abs()), format.decimals, lang)
}

/// Decimals beyond those of an indicator that a distance is told with.
pub const MORE_DECIMALS: usize = 4;

/// A number that is never rounded to zero, nor told with digits that nobody has a use for: below
/// them it is said to be less.
pub(crate) fn hardly_more(value: f64, decimals: usize, lang: Lang) -> String {
    let most = decimals + MORE_DECIMALS;
    let least = (0..most).fold(1.0, |least, _| least / 10.0);
    if value == 0.0 || value >= least {
        return visible(value, decimals);
    }
    T::LessThan.fill(lang, &[("value", &fixed(least, most))])
}

/// Points of a percentage, at least the first digit that is not zero.
#[must_use]
pub fn points(fraction: f64, lang: Lang) -> String {
    let number = hardly_more(fraction.abs() * 100.0, 2, lang);
    Format::growth(lang).differences().with_unit(&number)
}

/// The distance of a value to a goal, in numbers.
#[derive(Clone, Copy)]
pub struct Distance {
    /// Level or growth.
    pub kind: GoalKind,
    /// The comparison.
    pub op: Op,
    /// The goal.
    pub goal: f64,
    /// Whether the value meets it.
    pub met: bool,
    /// Whether the value is the goal's own assumption, which is not said to reach the goal.
    pub assumed: bool,
    /// Value less goal, or goal less value where less is better.
    pub margin: f64,
}

impl Distance {
    /// Of a verdict; `None` where it is not judged.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Option<Self> {
        let Judged::Yes { met, margin, .. } = verdict.judged else {
            return None;
        };
        Some(Self {
            kind: verdict.kind,
            op: verdict.op,
            goal: verdict.goal,
            met,
            assumed: verdict.state() == State::Assumed,
            margin,
        })
    }

    /// In words: "差 14.3 亿元", "余 0.5 个百分点". Growth is measured in points.
    #[must_use]
    pub fn words(self, indicator: &Indicator, lang: Lang) -> String {
        self.words_with(indicator, false, lang)
    }

    /// Whether the value is beyond the goal, or short of it, by as much as is written: what is beyond it by less just
    /// meets it; what is missing is said.
    #[must_use]
    pub fn is_beyond(&self, indicator: &Indicator, lang: Lang) -> bool {
        let written = match self.kind {
            GoalKind::Level => Format::of_indicator(indicator, lang),
            GoalKind::Growth => Format::growth(lang),
        };
        let over = self.margin.abs() > EQUALITY * self.goal.abs();
        over && !(self.met && written.steps(self.margin) == Some(0))
    }

    fn words_with(self, indicator: &Indicator, part: bool, lang: Lang) -> String {
        let mut by = match self.kind {
            GoalKind::Level => difference(self.margin, indicator, lang),
            GoalKind::Growth => points(self.margin, lang),
        };
        let size = self.goal.abs();
        let over = self.margin.abs() > EQUALITY * size;
        let beyond = self.is_beyond(indicator, lang);
        let share = indicator.unit.measure == Measure::Fraction;
        let level = self.kind == GoalKind::Level;
        if part && over && level && size != 0.0 {
            let relative = hardly_more(self.margin.abs() / size * 100.0, 1, lang);
            // Percent of a percentage are not its points: they say of what.
            by = match share {
                true => T::GapOfTarget.fill(lang, &[("gap", &by), ("percent", &relative)]),
                false => in_brackets(&by, &format!("{relative}%"), lang),
            };
        }
        let words = match (self.met, beyond) {
            (_, false) if self.assumed => return T::GapAssumed.get(lang).to_owned(),
            // A bound that may not be touched, and is.
            (false, false) => return T::GapAtBound.get(lang).to_owned(),
            (true, false) => return T::GapNone.get(lang).to_owned(),
            (true, true) if self.op.wants_more() => T::GapToSpare,
            (true, true) => T::GapUnder,
            (false, true) if self.op.wants_more() => T::GapShort,
            (false, true) => T::GapOver,
        };
        words.fill(lang, &[("gap", &by)])
    }
}

/// The distance of a judged verdict to its goal; `None` where it is not judged.
#[must_use]
pub fn gap(verdict: &Verdict, indicator: &Indicator, lang: Lang) -> Option<String> {
    Some(Distance::of(verdict)?.words(indicator, lang))
}

/// The same with the distance in percent of the goal: "差 14.3 亿元（7.2%）".
#[must_use]
pub fn gap_and_percent(verdict: &Verdict, indicator: &Indicator, lang: Lang) -> Option<String> {
    Some(Distance::of(verdict)?.words_with(indicator, true, lang))
}

/// Points a year that a share still has to move, from its last known figure on.
pub fn points_a_year(plan: &Plan, run: &Run, target: &Target, verdict: &Verdict) -> Option<f64> {
    let series = Series::of_indicator(plan, target.indicator)?;
    let known = run.inputs.last_known(plan, series);
    let left = plan.horizon().checked_sub(known).filter(|n| *n > 0)?;
    #[allow(clippy::cast_precision_loss)] // at most 50 years
    let left = left as f64;
    Some((verdict.goal - run.outcome.at(series, known)?) / left)
}

/// Growth or points a year that a goal needs, as they are displayed: so many meet it.
#[must_use]
pub fn a_year(exact: f64, op: Op, format: Format<'_>) -> Enough<'_> {
    Enough::new(format, exact, &mut |value| meets(op, value, exact))
}

/// The growth that a level needs, as tables say it: "需名义年均 11.65%", for shares "需每年提高 0.84 个百分点".
/// `None` where there is none.
#[must_use]
pub fn needed_growth(
    plan: &Plan,
    run: &Run,
    target: &Target,
    verdict: &Verdict,
    lang: Lang,
) -> Option<String> {
    let growth = growth_for(plan, run, target, verdict, lang)?;
    // A ceiling asks for no growth; it allows some, or asks for a fall.
    Some(match verdict.op.wants_more() {
        true => T::Needs.fill(lang, &[("growth", &growth)]),
        false => growth,
    })
}

/// The growth a year with which a level is met: "名义年均 11.65%", "每年提高 0.84 个百分点", "年均至少下降 2%".
/// `None` where there is none, and where the level is met without any.
#[must_use]
pub fn growth_for(
    plan: &Plan,
    run: &Run,
    target: &Target,
    verdict: &Verdict,
    lang: Lang,
) -> Option<String> {
    if target.unjudged.is_some() || verdict.kind == GoalKind::Growth {
        return None;
    }
    let indicator = plan.indicators.get(target.indicator)?;
    let share = indicator.unit.measure == Measure::Fraction;
    let (exact, format) = match share {
        true => {
            let points = points_a_year(plan, run, target, verdict)?;
            (points, Format::growth(lang).differences())
        }
        false => (verdict.required_growth?, Format::growth(lang)),
    };
    let enough = a_year(exact, verdict.op, format);
    // Real or nominal has to be said only where the model tells them apart.
    let has_prices = Series::of_indicator(plan, target.indicator)
        .and_then(Series::real)
        .is_some();
    let words = match (
        verdict.op.wants_more(),
        enough.format.steps(enough.value)?,
        share,
    ) {
        (true, ..=0, _) => return None,
        (true, _, true) => T::RiseByPoints,
        (true, _, false) if has_prices => T::NominalRate,
        (true, _, false) => T::YearlyRate,
        (false, ..0, true) => T::FallByPoints,
        (false, ..0, false) => T::FallByRate,
        (false, _, true) => T::RiseAtMost,
        (false, _, false) => T::GrowAtMost,
    };
    let by = match verdict.op.wants_more() {
        true => enough.value,
        false => enough.value.abs(),
    };
    Some(words.fill(lang, &[("by", &enough.format.words(by))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_neither_rounded_to_zero_nor_overprecise() {
        let told = |value| [Lang::Zh, Lang::En].map(|lang| hardly_more(value, 1, lang));
        assert_eq!(told(14.31), ["14.3", "14.3"]);
        assert_eq!(told(0.002_04), ["0.002", "0.002"]);
        assert_eq!(told(0.0), ["0.0", "0.0"]);
        assert_eq!(told(2e-10), ["不到0.00001", "less than 0.00001"]);
        assert_eq!(told(0.000_01), ["0.00001", "0.00001"]);
    }
}
