//! What would mend a finding, in words.

use super::values::Asked;
use crate::words::format::Format;
use crate::words::goals::{growth_goal, sign};
use crate::words::texts::T;
use audit::{Finding, Kind, Place, Repair};
use engine::plan::Plan;
use engine::text::Lang;

/// A change of one number in words: what stands in the plan, and what should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The indicator whose number it is.
    pub name: String,
    /// What is printed.
    pub from: String,
    /// What it should be.
    pub to: String,
    /// Both in a sentence.
    pub words: String,
}

/// The repair of a finding, in words that name its indicator where the finding is named after another.
#[must_use]
pub fn change(plan: &Plan, finding: &Finding, repair: &Repair, lang: Lang) -> Change {
    let mut own = of_place(plan, repair.place, repair.from, repair.to, lang);
    let kind = |place: Place| std::mem::discriminant(&place);
    let twins = repair
        .also
        .iter()
        .filter(|(place, _)| kind(*place) == kind(repair.place));
    let count = 1 + twins.count();
    let mut words = own.words;
    if count > 1 {
        let count = count.to_string();
        words = T::ChangeEverywhere.fill(lang, &[("change", &words), ("count", &count)]);
    }
    // The growth that a level is printed with, or the level of a growth.
    let partner = repair.also.iter().find(|(place, _)| {
        kind(*place) != kind(repair.place) && !matches!(place, Place::Change(_))
    });
    if let Some((place, to)) = partner
        && let Some(from) = place.read(plan)
    {
        let partner = of_place(plan, *place, from, *to, lang);
        words = T::ChangeTogether.fill(lang, &[("change", &words), ("partner", &partner.words)]);
        let mark = T::ChangeMark.get(lang);
        own.from = [own.from, partner.from].join(mark);
        own.to = [own.to, partner.to].join(mark);
    }
    if indicator_of(plan, repair.place) != finding.indicators.first().copied() {
        words = T::ChangeOf.fill(lang, &[("name", &own.name), ("change", &words)]);
    }
    Change { words, ..own }
}

/// The indicator of which a place holds a number.
fn indicator_of(plan: &Plan, place: Place) -> Option<usize> {
    match place {
        Place::Value(indicator, _) => Some(indicator),
        _ => Some(plan.targets.get(place.target()?)?.indicator),
    }
}

/// One number that is changed.
fn of_place(plan: &Plan, place: Place, from: f64, to: f64, lang: Lang) -> Change {
    let [from, to] = [from, to].map(|value| printed(plan, place, value, lang));
    let words = match place {
        Place::Value(..) => T::ChangeNow,
        Place::Level(_) => T::ChangeGoal,
        Place::Growth(_) => T::ChangeGrowth,
        Place::Change(_) => T::ChangeOfChange,
    };
    let words = words.fill(lang, &[("from", &from), ("to", &to)]);
    let own = indicator_of(plan, place).and_then(|n| plan.indicators.get(n));
    let name = own.map_or_else(String::new, |own| own.name.get(lang).to_owned());
    Change {
        name,
        from,
        to,
        words,
    }
}

/// A number as the plan would print it, with the sign of its goal.
fn printed(plan: &Plan, place: Place, value: f64, lang: Lang) -> String {
    let target = place.target().and_then(|n| plan.targets.get(n));
    let own = indicator_of(plan, place).and_then(|n| plan.indicators.get(n));
    let format = own.map(|own| Format::of_indicator(own, lang));
    let number = match place {
        Place::Value(..) | Place::Level(_) => format.map(|f| f.given(value)),
        Place::Change(_) => format.map(|f| f.difference(value)),
        Place::Growth(_) => Some(growth_goal(value, lang)),
    };
    let sign = match (place, target) {
        (Place::Level(_), Some(own)) => own
            .level
            .as_ref()
            .map(|goal| sign(goal.op, goal.printed.as_deref())),
        (Place::Growth(_), Some(own)) => own
            .growth
            .as_ref()
            .map(|goal| sign(goal.op, goal.printed.as_deref())),
        _ => None,
    };
    format!("{}{}", sign.unwrap_or_default(), number.unwrap_or_default())
}

/// What the plan should say instead, where no number by itself would do.
#[must_use]
pub fn advice(plan: &Plan, finding: &Finding, lang: Lang) -> String {
    match finding.kind {
        Kind::BasisOpen => T::AdviseBasis.get(lang).to_owned(),
        Kind::UnitChanges => T::AdviseUnit.get(lang).to_owned(),
        Kind::MeaningOpen => T::AdviseMeaning.get(lang).to_owned(),
        Kind::ImpliedPeople => T::AdvisePeople.get(lang).to_owned(),
        Kind::AtLeastAll => {
            let goal = Asked {
                plan,
                finding,
                lang,
            }
            .value("goal");
            T::AdviseAll.fill(lang, &[("goal", &goal)])
        }
        _ => T::AdviseSeveral.get(lang).to_owned(),
    }
}
