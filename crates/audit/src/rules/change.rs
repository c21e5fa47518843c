//! A change that is printed beside two levels, and a reduction in percent of what has levels elsewhere.

use crate::facts::{Facts, Figure, When};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::{is_reduction, is_sum};
use crate::place::Place;
use crate::rules::digit::is_slip;
use crate::span::{Span, last_digit};
use crate::written::percent;

/// Checks both.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for (n, _) in facts.plan.targets.iter().enumerate() {
        found.extend(change(facts, n));
    }
    let mut told = None;
    for (cut, other) in &facts.relations.reductions {
        if told != Some(*cut)
            && let Some((base, level)) = facts.base(*other).zip(facts.levels(*other).next())
        {
            told = Some(*cut);
            found.extend(reduction(facts, *cut, base, level));
        }
    }
}

fn change(facts: &Facts, target: usize) -> Option<Finding> {
    let place = Place::Change(target);
    let printed = place.read(facts.plan)?;
    let (base, level) = (facts.base_of_target(target)?, facts.level_of(target)?);
    // A reduction is printed as it is spoken of, without a sign.
    let own = facts.own(level.indicator);
    let printed = if is_reduction(own) {
        -printed.abs()
    } else {
        printed
    };
    let made = level.span.minus(base.span);
    let half = (facts.digit(place).min(last_digit(printed)) / 2.0).min(f64::MAX);
    let scale = if base.own == 0.0 {
        1.0
    } else {
        base.value / base.own
    };
    let wanted = Span::around(printed * scale, half * scale);
    if base.indicator != level.indicator
        || is_sum(own)
        || made.meets(wanted)
        || is_slip(level.value / (base.value + printed * scale))
    {
        return None;
    }
    let value = level.own - base.own;
    let of = Quantity::Difference(level.indicator);
    let number = |value: f64| facts.number(level.indicator, value * scale);
    Some(
        Finding::new(Kind::Change, Severity::Error, &[level.indicator])
            .of(&[place])
            .figure("base", base, Mark::Now)
            .figure("goal", level, Mark::Says)
            .marked(
                "expected",
                base.own + printed,
                Quantity::Of(level.indicator),
                Mark::Against,
            )
            .value("change", printed, of)
            .value("made", value, of)
            .formula(format!(
                "{} − {} = {} ≠ {}",
                number(level.own),
                number(base.own),
                number(value),
                number(printed)
            ))
            .gap(level.value, (base.own + printed) * scale)
            .mend(level.place, base.own + printed)
            .mend(place, value),
    )
}

fn reduction(facts: &Facts, indicator: usize, base: Figure, level: Figure) -> Option<Finding> {
    let cut = facts.at(indicator, When::Goal)?;
    let other = level.indicator;
    let one = |span: Span| Span::exact(1.0).minus(span);
    let made = one(level.span.over(base.span));
    // Some plans print a cut with a minus.
    let asked = cut.value.abs();
    let rounding = (cut.span.high - cut.span.low) / 2.0;
    // At least so much of a cut is met by more.
    if base.value <= 0.0 || made.high >= asked - rounding {
        return None;
    }
    let value = 1.0 - level.value / base.value;
    let wanted = base.value * (1.0 - asked);
    let number = |value: f64| facts.number(other, value);
    Some(
        Finding::new(Kind::Reduction, Severity::Error, &[indicator, other])
            .of(&[cut.place, level.place])
            .figure("base", base, Mark::Now)
            .marked("level", level.own, Quantity::Of(other), Mark::Says)
            .marked(
                "wanted",
                facts.in_own(other, wanted),
                Quantity::Of(other),
                Mark::Against,
            )
            .value("cut", cut.own, Quantity::Of(indicator))
            .value("made", value, Quantity::Rate)
            .formula(format!(
                "{} × (1 − {}) = {} ≠ {}",
                number(base.value),
                percent(asked),
                number(wanted),
                number(level.value)
            ))
            .gap(level.value, wanted)
            .mend(level.place, facts.in_own(other, wanted)),
    )
}
