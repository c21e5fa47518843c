//! A sum of the plan's years against the path of its flow.

use engine::plan::Role;

use crate::facts::{Facts, Figure};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::rules::digit::{beside_path, slip_within};
use crate::span::Span;
use crate::written::percent;

/// A path need not grow evenly: sums that an even one misses by no more than this are a remark. That of 2011-15
/// in the built-in plan is 2.1% above its even path.
const UNEVEN: f64 = 0.025;

/// A sum that is so near to a power of ten of its path is misprinted: plans round their sums.
const NEAR: f64 = 0.15;

/// Compares each sum with the even paths of its flow, to its level and at its growth.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    let sum = facts.role(Role::FixedInvestmentCumulative);
    let by_role = sum.zip(facts.role(Role::FixedInvestment));
    let by_name = facts.relations.flows.iter().copied();
    let by_name = by_name.filter(|(own, _)| Some(*own) != sum);
    for (sum, flow) in by_role.into_iter().chain(by_name) {
        compare(facts, sum, flow, found);
    }
}

fn compare(facts: &Facts, sum: usize, flow: usize, found: &mut Vec<Finding>) {
    let Some((goal, base)) = facts.levels(sum).next().zip(facts.base(flow)) else {
        return;
    };
    let growth = facts.growth(flow);
    let level = facts.levels(flow).next();
    let to_level = level.map(|level| facts.rate(base.span, level.span));
    // The level comes first: a growth that does not reach it is told elsewhere.
    let mut paths = to_level.into_iter().chain(growth.map(|own| own.span));
    let made = |rate: Span| base.span.times(rate.map(|rate| sum_of(facts, rate)));
    if base.value <= 0.0 || paths.clone().any(|rate| made(rate).meets(goal.span)) {
        return;
    }
    let Some(first) = paths.next() else {
        return;
    };
    let rate = (first.low + first.high) / 2.0;
    let made = base.value * sum_of(facts, rate);
    if let Some(tens) = slip_within(goal.value / made, NEAR) {
        found.push(beside_path(facts, goal, made, tens));
    }
    found.push(finding(
        facts,
        [sum, flow],
        goal,
        base,
        rate,
        growth.map(|own| own.place),
        level,
    ));
}

/// How many times the base year's flow those of the plan's years are together.
fn sum_of(facts: &Facts, rate: f64) -> f64 {
    match rate.abs() < 1e-12 {
        true => facts.years,
        false => (1.0 + rate) * (facts.times(rate) - 1.0) / rate,
    }
}

fn finding(
    facts: &Facts,
    [sum, flow]: [usize; 2],
    goal: Figure,
    base: Figure,
    rate: f64,
    growth: Option<crate::place::Place>,
    level: Option<Figure>,
) -> Finding {
    let value = base.value * sum_of(facts, rate);
    let uneven = (value / goal.value - 1.0).abs() <= UNEVEN;
    let severity = if uneven {
        Severity::Remark
    } else {
        Severity::Error
    };
    let needed = needed(facts, goal.value / base.value);
    let number = |value: f64| facts.number(sum, value);
    let places: Vec<_> = [Some(goal.place), growth, level.map(|level| level.place)]
        .into_iter()
        .flatten()
        .collect();
    let year = |n: i32| number(base.value * libm::pow(1.0 + rate, f64::from(n)));
    #[allow(clippy::cast_possible_truncation)] // a plan has at most fifty years
    let terms: Vec<_> = (1..=facts.years as i32).map(year).collect();
    let mut all = Finding::new(Kind::Cumulative, severity, &[sum, flow])
        .of(&places)
        .figure("goal", goal, Mark::Says)
        .marked(
            "made",
            facts.in_own(sum, value),
            Quantity::Of(sum),
            Mark::Against,
        )
        .value("growth", rate, Quantity::Rate)
        .value("needed", needed, Quantity::Rate)
        .formula(format!(
            "{} = {} ≠ {}",
            terms.join(" + "),
            number(value),
            number(goal.value)
        ))
        .formula(format!("{} → {}", percent(needed), number(goal.value)))
        .gap(goal.value, value)
        .mend(goal.place, facts.in_own(sum, value));
    if let Some(growth) = growth {
        all = all.mend(growth, needed);
    }
    all
}

/// The even growth that makes a sum, by halving: it rises with growth.
fn needed(facts: &Facts, times: f64) -> f64 {
    let (mut low, mut high) = (-0.99, 10.0);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        match sum_of(facts, middle) < times {
            true => low = middle,
            false => high = middle,
        }
    }
    (low + high) / 2.0
}
