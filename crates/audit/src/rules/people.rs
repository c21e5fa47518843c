//! People: GDP per head, urban people and their share, people of a part, and jobs.

use engine::coherence::CheckId;
use engine::plan::Role;

use crate::facts::{Facts, Figure, When};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::is_town;
use crate::written::percent;

/// Checks both ends of the plan, and growth where levels say nothing.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for when in [When::Base, When::Goal] {
        let people = facts.role_at(Role::Population, when);
        let (gdp, head) = (
            facts.role_at(Role::Gdp, when),
            facts.role_at(Role::GdpPerCapitaCny, when),
        );
        if let (Some(people), Some(gdp), Some(head)) = (people, gdp, head) {
            found.extend(per_head(facts, people, gdp, head));
        }
        let share = facts.role_at(Role::UrbanizationRate, when);
        let urban = facts.role_at(Role::UrbanPopulation, when);
        if let (Some(people), Some(share), Some(urban)) = (people, share, urban) {
            found.extend(urban_people(facts, people, share, urban));
        }
    }
    found.extend(implied_people(facts));
    part_of_urban(facts, found);
    found.extend(jobs(facts));
}

/// GDP per head is by the average of a year, people are counted at its end: with a population that grows by 3% a
/// year the two differ by so much.
const MIDYEAR: f64 = 0.015;

fn per_head(facts: &Facts, people: Figure, gdp: Figure, head: Figure) -> Option<Finding> {
    let made = gdp.span.over(people.span);
    let derived = [people, gdp, head]
        .into_iter()
        .any(|figure| facts.is_derived(figure));
    if made.meets(head.span) || derived {
        return None;
    }
    let value = gdp.value / people.value;
    let severity = match (value / head.value - 1.0).abs() <= MIDYEAR {
        true => Severity::Remark,
        false => Severity::Error,
    };
    let own = head.indicator;
    let number = |figure: Figure| facts.number(figure.indicator, figure.value);
    Some(
        Finding::new(
            Kind::PerHead,
            severity,
            &[own, gdp.indicator, people.indicator],
        )
        .of(&[head.place, gdp.place, people.place])
        .figure("goal", head, Mark::Says)
        .marked(
            "made",
            facts.in_own(own, value),
            Quantity::Of(own),
            Mark::Against,
        )
        .value("total", gdp.own, Quantity::Of(gdp.indicator))
        .value("people", people.own, Quantity::Of(people.indicator))
        .formula(format!(
            "{} ÷ {} = {} ≠ {}",
            number(gdp),
            number(people),
            facts.number(own, value),
            number(head)
        ))
        .gap(head.value, value)
        .mend(head.place, facts.in_own(own, value))
        .mend(people.place, gdp.value / head.value)
        .mend(
            gdp.place,
            facts.in_own(gdp.indicator, head.value * people.value),
        ),
    )
}

fn urban_people(facts: &Facts, people: Figure, share: Figure, urban: Figure) -> Option<Finding> {
    let made = people.span.times(share.span);
    let derived = [people, share, urban]
        .into_iter()
        .any(|figure| facts.is_derived(figure));
    if made.meets(urban.span) || derived {
        return None;
    }
    let value = people.value * share.value;
    let own = urban.indicator;
    let number = |figure: Figure| facts.number(figure.indicator, figure.value);
    Some(
        Finding::new(
            Kind::UrbanPeople,
            Severity::Error,
            &[own, people.indicator, share.indicator],
        )
        .of(&[urban.place, people.place, share.place])
        .figure("goal", urban, Mark::Says)
        .marked("made", value, Quantity::Of(own), Mark::Against)
        .value("people", people.own, Quantity::Of(people.indicator))
        .value("share", share.own, Quantity::Of(share.indicator))
        .formula(format!(
            "{} × {} = {} ≠ {}",
            number(people),
            number(share),
            facts.number(own, value),
            number(urban)
        ))
        .gap(urban.value, value)
        .mend(urban.place, value)
        .mend(share.place, urban.value / people.value)
        .mend(people.place, urban.value / share.value),
    )
}

/// The growth of GDP over that of GDP per head is that of people, whether the plan names them or not.
fn implied_people(facts: &Facts) -> Option<Finding> {
    let gdp = facts.role(Role::Gdp)?;
    let head = [Role::GdpPerCapitaCny, Role::GdpPerCapitaUsd]
        .into_iter()
        .filter_map(|role| facts.role(role));
    let mut heads = head.filter_map(|n| Some((n, facts.growth(n)?)));
    let (head, own) = heads.next()?;
    let whole = facts.growth(gdp)?;
    let people = facts.role(Role::Population)?;
    if own.goal.basis != whole.goal.basis {
        return None;
    }
    let (a, b) = (whole.goal.rate, own.goal.rate);
    let implied = (1.0 + a) / (1.0 + b) - 1.0;
    let line = format!(
        "(1 + {}) ÷ (1 + {}) − 1 = {}",
        percent(a),
        percent(b),
        percent(implied)
    );
    let finding = |kind, severity| {
        Finding::new(kind, severity, &[head, gdp, people])
            .of(&[own.place, whole.place])
            .value("growth", a, Quantity::Rate)
            .value("head", b, Quantity::Rate)
            .value("implied", implied, Quantity::Rate)
            .formula(line.clone())
    };
    let levels = facts.levels(people).next();
    if levels.is_none() && facts.growth(people).is_none() {
        return Some(finding(Kind::ImpliedPeople, Severity::Remark));
    }
    // Where levels can be compared, they say more than rounded rates.
    let known = [gdp, head, people]
        .into_iter()
        .all(|n| facts.levels(n).next().is_some());
    let stated = facts.growth(people).filter(|_| !known)?;
    let one = |span: crate::span::Span| span.map(|rate| 1.0 + rate);
    let made = one(whole.span).over(one(own.span)).map(|times| times - 1.0);
    if made.meets(stated.span) {
        return None;
    }
    let stated_rate = stated.goal.rate;
    Some(
        finding(Kind::PerHead, Severity::Error)
            .of(&[stated.place])
            .marked("goal", stated_rate, Quantity::Rate, Mark::Says)
            .marked("made", implied, Quantity::Rate, Mark::Against)
            .gap(1.0 + stated_rate, 1.0 + implied)
            .mend(own.place, (1.0 + a) / (1.0 + stated_rate) - 1.0)
            .mend(stated.place, implied),
    )
}

/// Urban people of the whole city when the plan is done; today's population where it states no other.
fn urban_at_end(facts: &Facts) -> Option<(Figure, f64, f64)> {
    let people = facts
        .role_at(Role::Population, When::Goal)
        .or_else(|| facts.role_at(Role::Population, When::Base))?;
    let share = facts.role_at(Role::UrbanizationRate, When::Goal)?;
    Some((share, people.value, people.value * share.value))
}

/// Residents of a town that is a part of the city are urban people of the city.
fn part_of_urban(facts: &Facts, found: &mut Vec<Finding>) {
    let Some((share, people, value)) = urban_at_end(facts) else {
        return;
    };
    let urban = facts.role(Role::UrbanPopulation);
    let town = |n: &usize| {
        let own = facts.own(*n);
        let stated = own.part_of.is_some() && own.part_of == urban;
        stated || (facts.plan.roles.role_of(*n).is_none() && is_town(own))
    };
    for part in facts.all().filter(town) {
        let Some(goal) = facts
            .levels(part)
            .next()
            .filter(|goal| goal.span.low > value)
        else {
            continue;
        };
        let shown = facts.number(part, goal.value);
        let number = |value: f64| facts.number(part, value);
        found.push(
            Finding::new(
                Kind::PeopleVsShare,
                Severity::Warning,
                &[part, share.indicator],
            )
            .of(&[goal.place, share.place])
            .figure("goal", goal, Mark::Says)
            .marked("urban", value, Quantity::Of(part), Mark::Against)
            .value("people", people, Quantity::Of(part))
            .value("share", share.own, Quantity::Of(share.indicator))
            .formula(format!(
                "{} × {} = {} < {shown}",
                number(people),
                facts.number(share.indicator, share.value),
                number(value)
            ))
            .gap(goal.value, value)
            .mend(goal.place, value * 0.99),
        );
    }
}

/// New urban jobs for each person more in towns.
fn jobs(facts: &Facts) -> Option<Finding> {
    let target = facts.plan.coherence.urban_jobs?;
    let goal = facts.level_of(target)?;
    let (share, people, urban) = urban_at_end(facts)?;
    let now =
        facts.role_at(Role::Population, When::Base)?.value * facts.base(share.indicator)?.value;
    let more = urban - now;
    let (low, high) = CheckId::UrbanJobs.limits().sound;
    let times = goal.value / more;
    if more.is_nan() || more <= 0.0 || (low..=high).contains(&times) {
        return None;
    }
    let own = goal.indicator;
    let number = |value: f64| facts.number(own, value);
    Some(
        Finding::new(Kind::UrbanJobs, Severity::Remark, &[own, share.indicator])
            .of(&[goal.place, share.place])
            .figure("goal", goal, Mark::Says)
            .marked("people", more, Quantity::Of(own), Mark::Against)
            .value("times", times, Quantity::Times)
            .formula(format!(
                "{} × {} − {} = {}",
                number(people),
                facts.number(share.indicator, share.value),
                number(now),
                number(more)
            ))
            .gap(goal.value, more),
    )
}
