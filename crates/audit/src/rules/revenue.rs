//! Revenue: its elasticity to GDP, what the plan wants of it, and what is left beside tax.

use engine::coherence::CheckId;
use engine::levers::Lever;
use engine::plan::{Basis, Claim, Role};

use crate::facts::{Facts, When};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::place::Place;
use crate::rules::growth::USUAL_PRICES;
use crate::span::Span;
use crate::written::{percent, short};

/// Checks all three.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    found.extend(elasticity(facts));
    found.extend(claims(facts));
    found.extend(other_than_tax(facts));
}

fn elasticity(facts: &Facts) -> Option<Finding> {
    let (own, gdp) = (facts.role(Role::Revenue)?, facts.role(Role::Gdp)?);
    let ends = |n: usize| Some((facts.base(n)?, facts.wanted(n)?));
    let ((from, to), (before, after)) = (ends(own)?, ends(gdp)?);
    let log = |a: f64, b: f64| libm::log(b / a);
    // Where only real growth is wanted of GDP, usual prices come to it.
    let real = facts
        .growth(gdp)
        .is_some_and(|own| own.place == after.place && own.goal.basis == Basis::Real);
    let prices = if real { USUAL_PRICES } else { Span::exact(0.0) };
    let grown = prices.map(|rate| log(before.value, after.value * facts.times(rate)));
    let (low, high) = Lever::RevenueBuoyancy.spec(facts.plan).plausible;
    let all = [grown.low, grown.high].map(|grown| log(from.value, to.value) / grown);
    let outside = |value: &f64| value.is_finite() && !(low..=high).contains(value);
    if grown.low.abs() < 0.01 || !all.iter().all(outside) {
        return None;
    }
    let grown = (grown.low + grown.high) / 2.0;
    let value = log(from.value, to.value) / grown;
    let bound = if value > high { high } else { low };
    let number = |n: usize, value: f64| facts.number(n, value);
    let wanted = from.value * libm::exp(bound * grown);
    let mend = match to.place {
        Place::Growth(_) => libm::pow(wanted / from.value, 1.0 / facts.years) - 1.0,
        _ => facts.in_own(own, wanted),
    };
    Some(
        Finding::new(Kind::Elasticity, Severity::Warning, &[own, gdp])
            .of(&[to.place, after.place])
            .value("elasticity", value, Quantity::Times)
            .value("low", low, Quantity::Times)
            .value("high", high, Quantity::Times)
            .figure("base", from, Mark::Now)
            .figure("goal", to, Mark::Against)
            .formula(format!(
                "ln({} ÷ {}) ÷ ln({} ÷ {}) = {}",
                number(own, to.value),
                number(own, from.value),
                number(gdp, before.value * libm::exp(grown)),
                number(gdp, before.value),
                short(value)
            ))
            .gap(value, bound)
            .mend(to.place, mend),
    )
}

/// What targets take of revenue, in the target year.
fn claims(facts: &Facts) -> Option<Finding> {
    let revenue = facts.role_at(Role::Revenue, When::Goal)?;
    let gdp = facts.role_at(Role::Gdp, When::Goal)?;
    let mut about = Vec::new();
    let (mut places, mut terms, mut sum) = (Vec::new(), Vec::new(), 0.0);
    for claim in &facts.plan.coherence.claims {
        let goal = facts.level_of(claim.target())?;
        let money = match claim {
            Claim::ShareOfGdp(_) => goal.value * gdp.value,
            Claim::SumOfPlan(_) => goal.value / facts.years,
        };
        sum += money;
        terms.push(facts.number(revenue.indicator, money));
        about.push(goal.indicator);
        places.push(goal.place);
    }
    let times = sum / revenue.value;
    if about.is_empty() || times <= CheckId::Claims.limits().sound.1 {
        return None;
    }
    about.insert(0, revenue.indicator);
    places.push(revenue.place);
    let own = revenue.indicator;
    Some(
        Finding::new(Kind::Claims, Severity::Warning, &about)
            .of(&places)
            .figure("goal", revenue, Mark::Says)
            .marked(
                "claims",
                facts.in_own(own, sum),
                Quantity::Of(own),
                Mark::Against,
            )
            .value("times", times, Quantity::Times)
            .formula(format!(
                "{} = {} > {}",
                terms.join(" + "),
                facts.number(own, sum),
                facts.number(own, revenue.value)
            ))
            .gap(sum, revenue.value),
    )
}

fn other_than_tax(facts: &Facts) -> Option<Finding> {
    let ends = |role| {
        Some((
            facts.role_at(role, When::Base)?,
            facts.role_at(role, When::Goal)?,
        ))
    };
    let ((from, to), (before, after)) = (ends(Role::Revenue)?, ends(Role::TaxShare)?);
    let (first, last) = (
        from.value * (1.0 - before.value),
        to.value * (1.0 - after.value),
    );
    if first <= 0.0 || last >= first {
        return None;
    }
    let own = to.indicator;
    let number = |value: f64| facts.number(own, value);
    let tax = |all: f64, share: f64| all * share;
    let needed = libm::pow(
        tax(to.value, after.value) / tax(from.value, before.value),
        1.0 / facts.years,
    ) - 1.0;
    Some(
        Finding::new(
            Kind::OtherRevenue,
            Severity::Remark,
            &[after.indicator, own],
        )
        .of(&[after.place, to.place])
        .marked(
            "base",
            facts.in_own(own, first),
            Quantity::Of(own),
            Mark::Now,
        )
        .marked(
            "goal",
            facts.in_own(own, last),
            Quantity::Of(own),
            Mark::Against,
        )
        .value("tax", needed, Quantity::Rate)
        .formula(format!(
            "{} × (1 − {}) = {}",
            number(from.value),
            percent(before.value),
            number(first)
        ))
        .formula(format!(
            "{} × (1 − {}) = {}",
            number(to.value),
            percent(after.value),
            number(last)
        ))
        .gap(first, last),
    )
}
