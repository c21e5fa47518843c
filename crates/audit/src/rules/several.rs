//! Two goals for one indicator: in a chapter and in the table, or twice in either.

use engine::plan::{Nature, Op};

use crate::facts::{Facts, Figure, Growth};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::place::Place;
use crate::span::Span;
use crate::written::percent;

/// Numbers that differ by less are the same number in another unit.
const SAME: f64 = 1e-9;

/// Compares the first level, and the first growth, of each indicator with the others.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    // A table may have a row twice: indicators of one name are one.
    let key = |n: &usize| {
        let own = facts.own(*n);
        (own.name.zh.as_str(), own.unit.measure.id())
    };
    let mut all: Vec<usize> = facts.all().collect();
    all.sort_by_key(key);
    for twins in all.chunk_by(|a, b| key(a) == key(b)) {
        levels(facts, twins, found);
        for indicator in twins {
            growths(facts, *indicator, found);
        }
    }
}

/// The levels that are wanted of one thing.
fn levels(facts: &Facts, twins: &[usize], found: &mut Vec<Finding>) {
    let all: Vec<Figure> = twins.iter().flat_map(|n| facts.levels(*n)).collect();
    let Some((first, others)) = all.split_first() else {
        return;
    };
    let mut told = vec![first.value];
    for other in others {
        let differs = |value: &f64| (value - other.value).abs() > SAME * value.abs();
        if !told.iter().all(differs) || meant(facts, *first, *other) {
            continue;
        }
        told.push(other.value);
        let finding = Finding::new(
            kind(facts, first.place, other.place),
            Severity::Error,
            &[first.indicator, other.indicator],
        )
        .of(&[first.place, other.place])
        .figure("goal", *first, Mark::Says)
        .figure("other", *other, Mark::Against)
        .formula(format!(
            "{} ≠ {}",
            facts.number(first.indicator, first.value),
            facts.number(other.indicator, other.value)
        ))
        .gap(first.value, other.value)
        .mend(other.place, facts.in_own(other.indicator, first.value))
        .mend(first.place, facts.in_own(first.indicator, other.value));
        let finding = match facts.base(first.indicator) {
            Some(base) => finding.figure("base", base, Mark::Now),
            None => finding,
        };
        found.push(finding);
    }
}

/// Whether two levels are meant: the ends of a range, or one thing at two price bases.
fn meant(facts: &Facts, a: Figure, b: Figure) -> bool {
    let level = |figure: Figure| {
        let target = figure.place.target()?;
        facts.plan.targets[target].level.as_ref()
    };
    let Some((one, other)) = level(a).zip(level(b)) else {
        return true;
    };
    let range = |low: (Op, f64), high: (Op, f64)| {
        low.0.wants_more() && !high.0.wants_more() && low.1 <= high.1
    };
    let (x, y) = ((one.op, a.value), (other.op, b.value));
    let between = |range: Figure, figure: Figure| {
        let ends = range.place.target().and_then(|n| facts.level_range(n));
        ends.is_some_and(|ends| ends.meets(Span::exact(figure.own)))
    };
    let same = a.indicator == b.indicator;
    range(x, y)
        || range(y, x)
        || (same && (between(a, b) || between(b, a)))
        || (one.prices != other.prices && one.prices.is_some() && other.prices.is_some())
}

fn growths(facts: &Facts, indicator: usize, found: &mut Vec<Finding>) {
    let all: Vec<Growth> = facts
        .targets_of(indicator)
        .iter()
        .filter_map(|n| facts.growth_of(*n))
        .collect();
    let Some((first, others)) = all.split_first() else {
        return;
    };
    for other in others {
        let differs = match first.is_range || other.is_range {
            true => !first.span.meets(other.span),
            false => (first.goal.rate - other.goal.rate).abs() > SAME,
        };
        // Of a range that is missed the nearer end is told.
        let middle = (other.span.low + other.span.high) / 2.0;
        let far = other.is_range && (first.goal.rate > middle) != (other.goal.rate > middle);
        if !differs || far || first.goal.basis != other.goal.basis {
            continue;
        }
        let (a, b) = (first.goal.rate, other.goal.rate);
        found.push(
            Finding::new(
                kind(facts, first.place, other.place),
                Severity::Error,
                &[indicator],
            )
            .of(&[first.place, other.place])
            .marked("goal", a, Quantity::Rate, Mark::Says)
            .marked("other", b, Quantity::Rate, Mark::Against)
            .formula(format!("{} ≠ {}", percent(a), percent(b)))
            .gap(a, b)
            .mend(other.place, a)
            .mend(first.place, b),
        );
    }
}

fn kind(facts: &Facts, first: Place, other: Place) -> Kind {
    let nature = |place: Place| {
        place
            .target()
            .map(|target| facts.plan.targets[target].nature)
    };
    let in_text = |place| nature(place) == Some(Nature::Text);
    match in_text(other) && !in_text(first) {
        true => Kind::TextVsTable,
        false => Kind::SeveralGoals,
    }
}
