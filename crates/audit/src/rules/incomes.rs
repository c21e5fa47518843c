//! Incomes: their ratio, their growth beside that of GDP, and their weight in it.

use engine::coherence::CheckId;
use engine::plan::{Measure, Role};

use crate::facts::{Facts, When};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::{is_income, is_income_ratio};
use crate::place::Place;
use crate::written::{percent, short};

/// Incomes that are to grow by more than this above or below GDP, a year, are out of proportion to it. From 2011 to
/// 2020 China's real disposable income per head grew within a point and a half of GDP on five-year averages.
const GAP: f64 = 0.025;

/// Checks the ratio at both ends, and the growth and weight of incomes.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    let ratios: Vec<usize> = facts
        .all()
        .filter(|n| is_income_ratio(facts.own(*n)))
        .collect();
    for when in [When::Base, When::Goal] {
        for indicator in &ratios {
            found.extend(ratio(facts, *indicator, when));
        }
    }
    for own in facts.all().filter(|n| is_income(facts.own(*n))) {
        found.extend(beside_gdp(facts, own));
    }
    found.extend(weight(facts));
}

fn ratio(facts: &Facts, indicator: usize, when: When) -> Option<Finding> {
    let urban = facts.role_at(Role::IncomeUrban, when)?;
    let rural = facts.role_at(Role::IncomeRural, when)?;
    let stated = facts.at(indicator, when)?;
    let made = urban.span.over(rural.span);
    // The ratio is made of exact incomes, of which goals are printed round, and its own last digit may be cut off.
    if made.meets(stated.span.widened(2.0)) || facts.is_derived(stated) {
        return None;
    }
    let value = urban.value / rural.value;
    let number = |figure: crate::facts::Figure| facts.number(figure.indicator, figure.value);
    Some(
        Finding::new(
            Kind::IncomeRatio,
            Severity::Error,
            &[indicator, urban.indicator, rural.indicator],
        )
        .of(&[stated.place, urban.place, rural.place])
        .figure("goal", stated, Mark::Says)
        .marked("made", value, Quantity::Of(indicator), Mark::Against)
        .value("urban", urban.own, Quantity::Of(urban.indicator))
        .value("rural", rural.own, Quantity::Of(rural.indicator))
        .formula(format!(
            "{} ÷ {} = {} ≠ {}",
            number(urban),
            number(rural),
            short(value),
            number(stated)
        ))
        .gap(stated.value, value)
        .mend(stated.place, value)
        .mend(
            rural.place,
            facts.in_own(rural.indicator, urban.value / stated.value),
        )
        .mend(
            urban.place,
            facts.in_own(urban.indicator, rural.value * stated.value),
        ),
    )
}

fn beside_gdp(facts: &Facts, own: usize) -> Option<Finding> {
    let gdp = facts.role(Role::Gdp)?;
    let ((a, income), (b, output)) = rates(facts, own, gdp)?;
    if (a - b).abs() <= GAP + 1e-12 {
        return None;
    }
    let wanted = if a > b { b + GAP } else { b - GAP };
    let mend = match income {
        Place::Growth(_) => wanted,
        _ => facts.base(own)?.own * facts.times(wanted),
    };
    Some(
        Finding::new(Kind::Incomes, Severity::Warning, &[own, gdp])
            .of(&[income, output])
            .marked("goal", a, Quantity::Rate, Mark::Says)
            .marked("other", b, Quantity::Rate, Mark::Against)
            .formula(format!(
                "{} − {} = {}",
                percent(a),
                percent(b),
                percent(a - b)
            ))
            .gap(a, b)
            .mend(income, mend),
    )
}

/// The yearly growth that is wanted of two indicators, counted alike: as it is stated, or else between levels.
fn rates(facts: &Facts, own: usize, gdp: usize) -> Option<((f64, Place), (f64, Place))> {
    if let (Some(a), Some(b)) = (facts.growth(own), facts.growth(gdp))
        && a.goal.basis == b.goal.basis
    {
        return Some(((a.goal.rate, a.place), (b.goal.rate, b.place)));
    }
    let ends = |n: usize| {
        let (base, level) = (facts.base(n)?, facts.levels(n).next()?);
        let constant = level.place.target().map(|t| facts.at_constant_prices(t))?;
        let rate = libm::pow(level.value / base.value, 1.0 / facts.years) - 1.0;
        rate.is_finite().then_some(((rate, level.place), constant))
    };
    let ((a, alike), (b, constant)) = (ends(own)?, ends(gdp)?);
    (alike == constant).then_some((a, b))
}

/// Incomes of all people over GDP, where the plan states people.
fn weight(facts: &Facts) -> Option<Finding> {
    let at = |role, when| facts.role_at(role, when);
    let people = at(Role::Population, When::Goal)?;
    let share = at(Role::UrbanizationRate, When::Goal).filter(|share| share.value <= 1.0)?;
    let (urban, rural) = (
        at(Role::IncomeUrban, When::Goal)?,
        at(Role::IncomeRural, When::Goal)?,
    );
    let gdp = at(Role::Gdp, When::Goal)?;
    if facts.own(gdp.indicator).unit.measure != Measure::Cny {
        return None;
    }
    let all = people.value * (share.value * urban.value + (1.0 - share.value) * rural.value);
    let (low, high) = CheckId::HouseholdIncome.limits().bearable;
    let weight = all / gdp.value;
    if (low..=high).contains(&weight) {
        return None;
    }
    let money = |value: f64| facts.number(gdp.indicator, value);
    Some(
        Finding::new(
            Kind::IncomeWeight,
            Severity::Warning,
            &[
                urban.indicator,
                rural.indicator,
                gdp.indicator,
                share.indicator,
                people.indicator,
            ],
        )
        .of(&[urban.place, rural.place, gdp.place])
        .marked(
            "goal",
            facts.in_own(gdp.indicator, all),
            Quantity::Of(gdp.indicator),
            Mark::Says,
        )
        .figure("other", gdp, Mark::Against)
        .value("weight", weight, Quantity::Rate)
        .formula(format!(
            "{} ÷ {} = {}",
            money(all),
            money(gdp.value),
            percent(weight)
        ))
        .gap(all, gdp.value),
    )
}
