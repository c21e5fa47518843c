//! The years before the plan: a stated growth against its two figures, and goals against that growth.

use engine::plan::{Basis, Measure};

use crate::facts::Facts;
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::place::Place;
use crate::rules::growth::USUAL_PRICES;
use crate::span::{Span, last_digit};
use crate::written::percent;

/// A goal is far above the past where it asks for this many times its growth, for this much more of it, and for
/// so much at all: what shrank may well recover.
const TIMES: f64 = 1.5;
/// The middle of usual prices.
const MIDDLING_PRICES: f64 = (USUAL_PRICES.low + USUAL_PRICES.high) / 2.0;
const MORE: f64 = 0.05;
const LEAST: f64 = 0.08;

/// Checks what each indicator says of its past.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for indicator in facts.all() {
        found.extend(stated(facts, indicator));
        found.extend(beside_past(facts, indicator));
    }
}

fn stated(facts: &Facts, indicator: usize) -> Option<Finding> {
    let own = facts.own(indicator);
    let past = own.past_growth.as_ref()?;
    let (from, to) = (
        facts.figure_of(indicator, past.from)?,
        facts.figure_of(indicator, past.to)?,
    );
    let years = f64::from(past.to - past.from);
    if years <= 0.0 || from.value <= 0.0 || to.value <= 0.0 {
        return None;
    }
    let root = |span: Span| span.map(|times| libm::pow(times, 1.0 / years) - 1.0);
    let implied = root(to.span.over(from.span));
    let exact = libm::pow(to.value / from.value, 1.0 / years) - 1.0;
    // Growth is printed to a tenth of a percent in most texts.
    let digit = last_digit(past.rate).min(0.001);
    let rounded = Span::around(past.rate, digit / 2.0);
    if implied.meets(rounded) {
        return None;
    }
    let prices = (1.0 + exact) / (1.0 + past.rate) - 1.0;
    let real = past.basis == Basis::Real && own.unit.measure == Measure::Cny;
    if real && (USUAL_PRICES.low..=USUAL_PRICES.high).contains(&prices) {
        return None;
    }
    // A digit that was cut off instead of rounded is a blemish, no contradiction.
    let cut = implied.meets(Span {
        low: past.rate,
        high: past.rate + digit,
    });
    let severity = match (cut, real) {
        (true, _) => Severity::Remark,
        (_, true) if prices > 0.0 => Severity::Warning,
        _ => Severity::Error,
    };
    let reached = from.value * libm::pow(1.0 + past.rate, years);
    let number = |value: f64| facts.number(indicator, value);
    Some(
        Finding::new(Kind::PastGrowth, severity, &[indicator])
            .value("from", f64::from(past.from), Quantity::Year)
            .value("to", f64::from(past.to), Quantity::Year)
            .figure("base", from, Mark::Now)
            .figure("goal", to, Mark::Says)
            .marked(
                "reached",
                facts.in_own(indicator, reached),
                Quantity::Of(indicator),
                Mark::Against,
            )
            .value("growth", past.rate, Quantity::Rate)
            .value("implied", exact, Quantity::Rate)
            .formula(format!(
                "({} ÷ {})^(1/{years}) − 1 = {}",
                number(to.value),
                number(from.value),
                percent(exact)
            ))
            .gap(to.value, reached)
            // Real growth leaves room for prices.
            .mend(
                Place::Past(indicator),
                match real {
                    true => (1.0 + exact) / (1.0 + MIDDLING_PRICES) - 1.0,
                    false => exact,
                },
            ),
    )
}

/// The growth that a goal asks for against that of the years before: between the figures, or else as it is stated.
fn beside_past(facts: &Facts, indicator: usize) -> Option<Finding> {
    let base = facts.base(indicator)?;
    let own = facts.own(indicator);
    let level = facts.wanted(indicator)?;
    if own.unit.measure == Measure::Fraction
        || crate::names::is_sum(own)
        || base.value <= 0.0
        || level.value <= 0.0
    {
        return None;
    }
    let mut before = own.values.iter();
    let before = before.find(|p| p.year < facts.plan.base_year && p.value > 0.0);
    let past = match before.and_then(|p| Some((p.year, facts.figure_of(indicator, p.year)?))) {
        Some((year, earlier)) => {
            let years = f64::from(facts.plan.base_year - year);
            libm::pow(base.value / earlier.value, 1.0 / years) - 1.0
        }
        None => own.past_growth.as_ref()?.rate,
    };
    let wanted = libm::pow(level.value / base.value, 1.0 / facts.years) - 1.0;
    let limit = (TIMES * past).max(past + MORE).max(LEAST);
    if past.is_nan() || wanted <= limit {
        return None;
    }
    let bearable = match level.place {
        Place::Growth(_) => limit,
        _ => facts.in_own(indicator, base.value * facts.times(limit)),
    };
    Some(
        Finding::new(Kind::FarFromPast, Severity::Warning, &[indicator])
            .of(&[level.place])
            .marked("goal", wanted, Quantity::Rate, Mark::Against)
            .marked("past", past, Quantity::Rate, Mark::Now)
            .formula(format!(
                "{} − {} = {}",
                percent(wanted),
                percent(past),
                percent(wanted - past)
            ))
            .gap(wanted, past)
            .mend(level.place, bearable),
    )
}
