//! A digit too many or too few: a number that is a power of ten times what others make of it.

use engine::plan::Role;

use crate::facts::{Facts, Figure};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::{is_rate_of_change, is_share, is_sum};
use crate::rules::growth::{self, Pair};
use crate::written::{percent, short};

/// How near to a power of ten a quotient has to be, relative.
const NEAR: f64 = 0.05;
/// A goal that is at least so many times its base, and fits it without its last digit, has one too many.
const LEAP: f64 = 8.0;

/// The power of ten that a quotient is near to; none for 1.
pub fn slip(times: f64) -> Option<i32> {
    slip_within(times, NEAR)
}

/// The same, give or take so much of it.
pub fn slip_within(times: f64, near: f64) -> Option<i32> {
    #[allow(clippy::cast_possible_truncation)] // the logarithm of a number is small
    let tens = libm::round(libm::log10(times)) as i32;
    let is_near = (times / ten_to(tens) - 1.0).abs() <= near;
    (is_near && times > 0.0 && tens != 0).then_some(tens)
}

/// Whether a quotient is a power of ten, but for 1.
pub fn is_slip(times: f64) -> bool {
    times > 0.0 && slip(times).is_some()
}

/// Which number of a pair has a wrong power of ten, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misprint {
    /// The level.
    Level(i32),
    /// The growth.
    Growth(i32),
}

fn ten_to(tens: i32) -> f64 {
    libm::pow(10.0, f64::from(tens))
}

/// A level or a growth that fits the other with another power of ten.
pub fn misprint(facts: &Facts, pair: &Pair) -> Option<Misprint> {
    if growth::fits(facts, pair, 1.0, 1.0) {
        return None;
    }
    let times = pair.level.value / (pair.base.value * facts.times(pair.growth.goal.rate));
    #[allow(clippy::cast_possible_truncation)] // the logarithm of a number is small
    let nearest = libm::round(libm::log10(times)) as i32;
    let level = (nearest != 0).then_some(nearest);
    if let Some(tens) = level.filter(|tens| growth::fits(facts, pair, ten_to(-tens), 1.0)) {
        return Some(Misprint::Level(tens));
    }
    let of_growth = [1, -1, 2, -2].into_iter();
    let mut of_growth = of_growth.filter(|tens| growth::fits(facts, pair, 1.0, ten_to(-tens)));
    if pair.growth.goal.rate != 0.0
        && let Some(tens) = of_growth.next()
    {
        return Some(Misprint::Growth(tens));
    }
    slip(times).map(Misprint::Level)
}

/// Compares each level with what its growth makes of the base, or else with the table and with the base.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    let pairs = growth::pairs(facts);
    for pair in &pairs {
        found.extend(match misprint(facts, pair) {
            Some(Misprint::Level(tens)) => Some(level_beside_growth(facts, pair, tens)),
            Some(Misprint::Growth(tens)) => Some(growth_beside_level(facts, pair, tens)),
            None => None,
        });
    }
    for indicator in facts.all() {
        let first = facts.levels(indicator).next();
        for (level, target) in facts
            .targets_of(indicator)
            .iter()
            .filter_map(|target| Some((facts.level_of(*target)?, *target)))
        {
            if pairs.iter().any(|pair| pair.level.place == level.place) {
                continue;
            }
            found.extend(match first.filter(|first| first.place != level.place) {
                Some(first) => beside_table(facts, level, first),
                None => beside_base(facts, target, level),
            });
        }
    }
}

/// A sum of years that is a power of ten of what the path of its flow makes.
pub fn beside_path(facts: &Facts, sum: Figure, made: f64, tens: i32) -> Finding {
    let beside = Beside {
        base: None,
        expected: made,
        tens,
        severity: Severity::Error,
    };
    finding(facts, sum, &beside)
}

fn kind(tens: i32) -> Kind {
    match tens.abs() {
        1 => Kind::ExtraDigit,
        _ => Kind::UnitSlip,
    }
}

/// What a level is compared with.
struct Beside {
    base: Option<Figure>,
    expected: f64,
    tens: i32,
    severity: Severity,
}

fn finding(facts: &Facts, level: Figure, beside: &Beside) -> Finding {
    let own = level.indicator;
    let times = level.value / beside.expected;
    let number = |value: f64| facts.number(own, value);
    let mut finding = Finding::new(kind(beside.tens), beside.severity, &[own]).of(&[level.place]);
    if let Some(base) = beside.base {
        let base = facts.in_own(own, base.value);
        finding = finding.marked("base", base, Quantity::Of(own), Mark::Now);
    }
    finding = finding
        .figure("goal", level, Mark::Says)
        .marked(
            "expected",
            facts.in_own(own, beside.expected),
            Quantity::Of(own),
            Mark::Against,
        )
        .value("times", times, Quantity::Times)
        .gap(level.value, beside.expected)
        .formula(format!(
            "{} ÷ {} = {}",
            number(level.value),
            number(beside.expected),
            short(times)
        ))
        .mend(level.place, level.own / ten_to(beside.tens));
    let Some(base) = beside.base else {
        return finding;
    };
    let other = base.own * ten_to(beside.tens);
    match is_share(facts.own(base.indicator)) && other > 1.0 {
        true => finding,
        false => finding.mend(base.place, other),
    }
}

fn level_beside_growth(facts: &Facts, pair: &Pair, tens: i32) -> Finding {
    let rate = pair.growth.goal.rate;
    let expected = pair.base.value * facts.times(rate);
    let beside = Beside {
        base: Some(pair.base),
        expected,
        tens,
        severity: Severity::Error,
    };
    let mut finding = finding(facts, pair.level, &beside);
    let own = pair.level.indicator;
    let line = format!(
        "{} × (1 + {})^{} = {}",
        facts.number(own, pair.base.value),
        percent(rate),
        facts.years,
        facts.number(own, expected)
    );
    finding.formula.insert(0, line);
    finding.mend(pair.level.place, facts.in_own(own, expected))
}

fn growth_beside_level(facts: &Facts, pair: &Pair, tens: i32) -> Finding {
    let Pair { base, level, .. } = *pair;
    let rate = pair.growth.goal.rate;
    let implied = libm::pow(level.value / base.value, 1.0 / facts.years) - 1.0;
    let own = level.indicator;
    Finding::new(kind(tens), Severity::Error, &[pair.indicator])
        .of(&[pair.growth.place])
        .marked("goal", rate, Quantity::Rate, Mark::Says)
        .marked("expected", implied, Quantity::Rate, Mark::Against)
        .value("rate", rate, Quantity::Rate)
        .value("times", rate / implied, Quantity::Times)
        .formula(format!(
            "({} ÷ {})^(1/{}) − 1 = {}",
            facts.number(own, level.value),
            facts.number(own, base.value),
            facts.years,
            percent(implied)
        ))
        .gap(rate, implied)
        .mend(pair.growth.place, rate / ten_to(tens))
        .mend(pair.growth.place, implied)
}

/// Another level of the same indicator, as a chapter repeats it.
fn beside_table(facts: &Facts, level: Figure, first: Figure) -> Option<Finding> {
    let beside = Beside {
        base: None,
        expected: first.value,
        tens: slip(level.value / first.value)?,
        severity: Severity::Error,
    };
    let finding = finding(facts, level, &beside).of(&[first.place]);
    Some(finding.mend(first.place, level.own))
}

/// A level of which no growth is stated. A leap is a misprint only where the rest of the digits is a likely goal.
fn beside_base(facts: &Facts, target: usize, level: Figure) -> Option<Finding> {
    // A sum is held against the path of its flow.
    let mut flows = facts.relations.flows.iter();
    if flows.any(|(sum, _)| *sum == level.indicator)
        || facts.plays(level.indicator, &[Role::FixedInvestmentCumulative])
    {
        return None;
    }
    let base = facts.base_of_target(target)?;
    let (own, from) = (facts.own(level.indicator), facts.own(base.indicator));
    let comparable = from.unit.measure == own.unit.measure && base.value > 0.0;
    if !comparable || is_rate_of_change(own) {
        return None;
    }
    let tens = leap(level.value / base.value);
    // The base of a sum may be one year of it.
    let years = base.value * facts.years;
    let (expected, tens) = match is_sum(own) {
        true if tens.is_none() && !likely(level.value / base.value) => {
            (years, leap(level.value / years)?)
        }
        true => return None,
        false => (base.value, tens?),
    };
    // Something new may well grow tenfold, but no share above all.
    let impossible = is_share(own) && level.value > 1.0;
    let beside = Beside {
        base: Some(base),
        expected,
        tens,
        severity: match impossible {
            true => Severity::Error,
            false => Severity::Warning,
        },
    };
    Some(finding(facts, level, &beside))
}

/// What a goal may well be of its base.
fn likely(times: f64) -> bool {
    (0.9..=2.0).contains(&times)
}

fn leap(times: f64) -> Option<i32> {
    match times {
        _ if times >= LEAP && likely(times / 10.0) => Some(1),
        _ if times <= 2.0 / LEAP && likely(times * 10.0) => Some(-1),
        _ => None,
    }
}
