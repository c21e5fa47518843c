//! The three sectors: shares that sum to the whole, levels that sum to GDP, and levels that are shares of it.

use engine::plan::{Role, SECTOR_SHARES};

use crate::facts::{Facts, Figure, When};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::place::Place;
use crate::span::Span;
use crate::written::percent;

const LEVELS: [Role; 3] = [
    Role::ValueAddedPrimary,
    Role::ValueAddedSecondary,
    Role::ValueAddedTertiary,
];

/// Shares are measured, and three that are rounded to whole percents may sum to 99. Those of a goal are set, and
/// sum to the whole but for so much of each.
const SET: f64 = 0.0005;

/// The last of some shares is printed as what is left of the whole, and so up to a unit from its own rounding.
const SETTLED: f64 = 1.6;

fn half(span: Span) -> f64 {
    (span.high - span.low) / 2.0
}

/// Checks both ends of the plan.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    found.extend(growths(facts));
    for when in [When::Base, When::Goal] {
        let shares = SECTOR_SHARES.map(|role| facts.role_at(role, when));
        let levels = LEVELS.map(|role| facts.role_at(role, when));
        let gdp = facts.role_at(Role::Gdp, when);
        if let [Some(a), Some(b), Some(c)] = shares {
            found.extend(sum(facts, [a, b, c], None, Kind::SharesSum));
        }
        if let ([Some(a), Some(b), Some(c)], Some(gdp)) = (levels, gdp) {
            found.extend(sum(facts, [a, b, c], Some(gdp), Kind::SectorsSum));
        }
        for (share, level) in shares.into_iter().zip(levels) {
            if let (Some(share), Some(level), Some(gdp)) = (share, level, gdp) {
                found.extend(structure(facts, share, level, gdp));
            }
        }
        let both = facts.role_at(Role::NonPrimaryShare, when);
        if let (Some(both), Some(first)) = (both, shares[0]) {
            found.extend(non_primary(facts, both, first));
        }
    }
}

/// The growth of three sectors together, by their shares in the base year, against that of GDP.
fn growths(facts: &Facts) -> Option<Finding> {
    let gdp = facts.role(Role::Gdp)?;
    let total = facts.growth(gdp)?;
    let goal = |role| facts.role_at(role, When::Goal);
    // Where all levels are stated, they are held against each other, and each against its growth.
    let levels = LEVELS
        .into_iter()
        .chain([Role::Gdp])
        .all(|role| goal(role).is_some());
    let shares = SECTOR_SHARES.map(|role| facts.role_at(role, When::Base));
    let whole: f64 = shares.iter().flatten().map(|share| share.value).sum();
    if levels || (whole - 1.0).abs() > 0.015 {
        return None;
    }
    let mut made = Span::exact(0.0);
    let (mut rate, mut terms) = (0.0, Vec::new());
    let (mut about, mut places) = (vec![gdp], vec![total.place]);
    for (level, share) in LEVELS.into_iter().zip(shares) {
        let own = facts.growth(facts.role(level)?)?;
        let share = share?;
        if own.goal.basis != total.goal.basis {
            return None;
        }
        let times = own.span.map(|rate| share.value * facts.times(rate));
        made = made.plus(times);
        rate += share.value * facts.times(own.goal.rate);
        terms.push(format!(
            "{} × (1 + {})^{}",
            percent(share.value),
            percent(own.goal.rate),
            facts.years
        ));
        about.push(facts.role(level)?);
        places.push(own.place);
    }
    let root = |times: f64| libm::pow(times, 1.0 / facts.years) - 1.0;
    let (made, rate) = (made.map(root), root(rate));
    let stated = total.goal.rate;
    // Shares are rounded, and rounded to sum.
    if made.meets(total.span.widened(3.0)) || !rate.is_finite() {
        return None;
    }
    Some(
        Finding::new(Kind::SectorsSum, Severity::Error, &about)
            .of(&places)
            .marked("total", stated, Quantity::Rate, Mark::Says)
            .marked("sum", rate, Quantity::Rate, Mark::Against)
            .value("growth", rate, Quantity::Rate)
            .formula(format!(
                "({})^(1/{}) − 1 = {} ≠ {}",
                terms.join(" + "),
                facts.years,
                percent(rate),
                percent(stated)
            ))
            .gap(stated, rate)
            .mend(total.place, rate),
    )
}

/// Three numbers against their sum; 100% where no total is given.
fn sum(facts: &Facts, parts: [Figure; 3], total: Option<Figure>, kind: Kind) -> Option<Finding> {
    let spans = parts.map(|part| match (total, part.place) {
        (None, Place::Level(_)) => Span::around(part.value, SET.min(half(part.span))),
        _ => part.span,
    });
    let made = spans[0].plus(spans[1]).plus(spans[2]);
    let wanted = total.map_or(Span::exact(1.0), |total| total.span);
    if made.meets(wanted) {
        return None;
    }
    let value: f64 = parts.iter().map(|part| part.value).sum();
    let (of, whole) = total.map_or((parts[0].indicator, 1.0), |total| {
        (total.indicator, total.value)
    });
    let number = |value: f64| facts.number(of, value);
    let terms = parts.map(|part| number(part.value)).join(" + ");
    let mut about = vec![];
    about.extend(total.map(|total| total.indicator));
    about.extend(parts.map(|part| part.indicator));
    let places = parts.map(|part| part.place);
    let mut finding = Finding::new(kind, Severity::Error, &about)
        .of(&total
            .map(|total| total.place)
            .into_iter()
            .chain(places)
            .collect::<Vec<_>>())
        .marked(
            "total",
            facts.in_own(of, whole),
            Quantity::Of(of),
            Mark::Says,
        )
        .marked(
            "sum",
            facts.in_own(of, value),
            Quantity::Of(of),
            Mark::Against,
        )
        .value(
            "difference",
            facts.in_own(of, value - whole),
            Quantity::Difference(of),
        )
        .formula(format!("{terms} = {} ≠ {}", number(value), number(whole)))
        .gap(value, whole);
    // The last one is what most plans leave as the remainder.
    for part in parts.iter().rev() {
        let to = part.value + whole - value;
        if to > 0.0 {
            finding = finding.mend(part.place, facts.in_own(part.indicator, to));
        }
    }
    Some(match total {
        Some(total) => finding.mend(total.place, facts.in_own(total.indicator, value)),
        None => finding,
    })
}

/// A level against its share of a total.
pub fn structure(facts: &Facts, share: Figure, level: Figure, gdp: Figure) -> Option<Finding> {
    let made = share.span.widened(SETTLED).times(gdp.span);
    if made.meets(level.span) || (facts.is_derived(level) || facts.is_derived(share)) {
        return None;
    }
    let value = share.value * gdp.value;
    let own = level.indicator;
    let number = |figure: Figure| facts.number(figure.indicator, figure.value);
    Some(
        Finding::new(
            Kind::Structure,
            Severity::Error,
            &[own, share.indicator, gdp.indicator],
        )
        .of(&[level.place, share.place, gdp.place])
        .figure("goal", level, Mark::Says)
        .marked(
            "made",
            facts.in_own(own, value),
            Quantity::Of(own),
            Mark::Against,
        )
        .value("share", share.own, Quantity::Of(share.indicator))
        .value("total", gdp.own, Quantity::Of(gdp.indicator))
        .formula(format!(
            "{} × {} = {} ≠ {}",
            number(gdp),
            number(share),
            facts.number(own, value),
            number(level)
        ))
        .gap(level.value, value)
        .mend(level.place, facts.in_own(own, value))
        .mend(share.place, level.value / gdp.value),
    )
}

fn non_primary(facts: &Facts, both: Figure, first: Figure) -> Option<Finding> {
    let rest = Span::exact(1.0).minus(first.span);
    if rest.meets(both.span) {
        return None;
    }
    let number = |value: f64| facts.number(both.indicator, value);
    let value = 1.0 - first.value;
    Some(
        Finding::new(
            Kind::NonPrimary,
            Severity::Error,
            &[both.indicator, first.indicator],
        )
        .of(&[both.place, first.place])
        .figure("goal", both, Mark::Says)
        .marked("made", value, Quantity::Of(both.indicator), Mark::Against)
        .formula(format!(
            "{} − {} = {} ≠ {}",
            number(1.0),
            number(first.value),
            number(value),
            number(both.value)
        ))
        .gap(both.value, value)
        .mend(both.place, value)
        .mend(first.place, 1.0 - both.value),
    )
}
