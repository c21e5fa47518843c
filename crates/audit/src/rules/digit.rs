//! A digit too many or too few: a goal that is a power of ten times what another number makes of it.

use crate::facts::{Facts, Figure, When, percent};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::{is_rate_of_change, is_sum};

/// How near to a power of ten a quotient has to be, relative.
const NEAR: f64 = 0.05;
/// A goal that is at least so many times its base, and fits it without its last digit, has one too many.
const LEAP: f64 = 8.0;

/// The power of ten that a quotient is near to; none for 1.
fn slip(times: f64) -> Option<i32> {
    let tens = libm::round(libm::log10(times));
    let near = (times / libm::pow(10.0, tens) - 1.0).abs() <= NEAR;
    #[allow(clippy::cast_possible_truncation)] // the logarithm of a number is small
    (near && tens != 0.0 && tens.is_finite()).then_some(tens as i32)
}

/// Whether a quotient is a power of ten, but for 1.
pub fn is_slip(times: f64) -> bool {
    times > 0.0 && slip(times).is_some()
}

/// Compares each level with what its growth makes of the base, or else with the base itself.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for indicator in facts.all() {
        for target in facts.targets_of(indicator) {
            let (base, level) = (facts.base_of_target(*target), facts.level_of(*target));
            let Some((base, level)) = base.zip(level) else {
                continue;
            };
            let comparable =
                facts.own(base.indicator).unit.measure == facts.own(indicator).unit.measure;
            if comparable && base.value > 0.0 && level.value > 0.0 {
                found.extend(compare(facts, *target, base, level));
            }
        }
    }
}

fn compare(facts: &Facts, target: usize, base: Figure, level: Figure) -> Option<Finding> {
    let own = facts.own(level.indicator);
    let growth = facts.growth_of(target);
    let expected = match growth {
        Some(growth) => base.value * facts.times(growth.goal.rate),
        None if is_sum(own)
            || is_rate_of_change(own)
            || facts.at(level.indicator, When::Goal) != Some(level) =>
        {
            return None;
        }
        None => base.value,
    };
    let times = level.value / expected;
    let tens = match growth {
        Some(_) => slip(times)?,
        // Without a growth a leap is a misprint only where the rest of the digits is a likely goal.
        None => leap(times)?,
    };
    let kind = if tens.abs() == 1 {
        Kind::ExtraDigit
    } else {
        Kind::UnitSlip
    };
    let corrected = level.own / libm::pow(10.0, f64::from(tens));
    let number = |value: f64| facts.number(level.indicator, value);
    // Something new may well grow tenfold: without a growth beside it, that is only unusual.
    let severity = match growth {
        Some(_) => Severity::Error,
        None => Severity::Warning,
    };
    let mut finding = Finding::new(kind, severity, &[level.indicator])
        .of(&[level.place])
        .marked(
            "base",
            facts.in_own(level.indicator, base.value),
            Quantity::Of(level.indicator),
            Mark::Now,
        )
        .figure("goal", level, Mark::Says)
        .marked(
            "expected",
            facts.in_own(level.indicator, expected),
            Quantity::Of(level.indicator),
            Mark::Against,
        )
        .value("times", times, Quantity::Times)
        .gap(level.value, expected);
    if let Some(growth) = growth {
        let (rate, years) = (percent(growth.goal.rate), facts.years);
        finding = finding.formula(format!(
            "{} × (1 + {rate})^{years} = {}",
            number(base.value),
            number(expected)
        ));
    }
    finding = finding
        .formula(format!(
            "{} ÷ {} = {}",
            number(level.value),
            number(expected),
            crate::facts::short(times)
        ))
        .mend(level.place, corrected);
    Some(finding.mend(base.place, base.own * libm::pow(10.0, f64::from(tens))))
}

fn leap(times: f64) -> Option<i32> {
    let likely = |rest: f64| (0.9..=1.6).contains(&rest);
    match times {
        _ if times >= LEAP && likely(times / 10.0) => Some(1),
        _ if times <= 2.0 / LEAP && likely(times * 10.0) => Some(-1),
        _ => None,
    }
}
