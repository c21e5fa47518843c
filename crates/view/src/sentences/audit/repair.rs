//! What would mend a finding, in words.

use super::values::Asked;
use crate::words::brackets::in_brackets;
use crate::words::format::Format;
use crate::words::goals::{growth_goal, sign};
use crate::words::sources::{provenance, with_provenance};
use crate::words::texts::T;
use audit::{Finding, Kind, Place, Repair};
use engine::plan::{Plan, Source};
use engine::text::Lang;

/// A change in words, and each of its numbers as a table has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What stands in the plan and what should, in a sentence.
    pub words: String,
    /// The number, and with it the growth that a level is printed with, or the level of a growth.
    pub numbers: Vec<Changed>,
}

/// One number that is changed, as cells of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The indicator whose number it is.
    pub name: String,
    /// Which of its numbers, with the sign of a goal, and what it is if the plan does not state it:
    /// "目标（≥，推算）".
    pub what: String,
    /// What stands there, as a plain number in the unit.
    pub from: String,
    /// What it should be, as a plain number in the unit.
    pub to: String,
    /// The unit; empty where there is none.
    pub unit: String,
}

/// The repair of a finding, in words that name its indicator where the finding is named after another.
#[must_use]
pub fn change(plan: &Plan, finding: &Finding, repair: &Repair, lang: Lang) -> Change {
    let kind = |place: Place| std::mem::discriminant(&place);
    let twins = repair
        .also
        .iter()
        .filter(|(place, _)| kind(*place) == kind(repair.place));
    let count = 1 + twins.count();
    let mut words = sentence(plan, repair.place, repair.from, repair.to, lang);
    let mut own = cells(plan, repair.place, repair.from, repair.to, lang);
    if count > 1 {
        let count = count.to_string();
        let everywhere =
            |change: &str| T::ChangeEverywhere.fill(lang, &[("change", change), ("count", &count)]);
        words = everywhere(&words);
        own.what = everywhere(&own.what);
    }
    let mut numbers = vec![own];
    // The growth that a level is printed with, or the level of a growth.
    let partner = repair.also.iter().find(|(place, _)| {
        kind(*place) != kind(repair.place) && !matches!(place, Place::Change(_))
    });
    if let Some((place, to)) = partner
        && let Some(from) = place.read(plan)
    {
        let partner = sentence(plan, *place, from, *to, lang);
        words = T::ChangeTogether.fill(lang, &[("change", &words), ("partner", &partner)]);
        numbers.push(cells(plan, *place, from, *to, lang));
    }
    if indicator_of(plan, repair.place) != finding.indicators.first().copied() {
        let name = &numbers[0].name;
        words = T::ChangeOf.fill(lang, &[("name", name), ("change", &words)]);
    }
    Change { words, numbers }
}

/// The indicator of which a place holds a number.
fn indicator_of(plan: &Plan, place: Place) -> Option<usize> {
    match place {
        Place::Value(indicator, _) | Place::Past(indicator) => Some(indicator),
        _ => Some(plan.targets.get(place.target()?)?.indicator),
    }
}

/// A change of one number in a sentence.
fn sentence(plan: &Plan, place: Place, from: f64, to: f64, lang: Lang) -> String {
    let [from, to] = [from, to].map(|value| printed(plan, place, value, lang));
    let what = match source(plan, place) {
        Some(source) => with_provenance(what(place, lang), source, lang),
        None => what(place, lang).to_owned(),
    };
    let values = [("what", &*what), ("from", &from), ("to", &to)];
    T::ChangeNumber.fill(lang, &values)
}

/// A change of one number as cells.
fn cells(plan: &Plan, place: Place, from: f64, to: f64, lang: Lang) -> Changed {
    let own = indicator_of(plan, place).and_then(|n| plan.indicators.get(n));
    let format = own.map(|own| Format::of_indicator(own, lang));
    let format = match place {
        Place::Value(..) | Place::Level(_) => format,
        Place::Change(_) => format.map(Format::differences),
        Place::Growth(_) | Place::Past(_) => Some(Format::growth(lang)),
    };
    let number = |value| format.map_or_else(String::new, |own| own.given_number(value));
    let sign = sign_of(plan, place).trim_end();
    let source = source(plan, place).map_or("", |own| provenance(own, lang));
    let more: Vec<&str> = [sign, source]
        .into_iter()
        .filter(|own| !own.is_empty())
        .collect();
    let what = what(place, lang);
    Changed {
        name: own.map_or_else(String::new, |own| own.name.get(lang).to_owned()),
        what: match more.is_empty() {
            true => what.to_owned(),
            false => in_brackets(what, &more.join(T::Comma.get(lang)), lang),
        },
        from: number(from),
        to: number(to),
        unit: format.map_or_else(String::new, |own| own.unit.to_owned()),
    }
}

/// Where the number at a place comes from.
fn source(plan: &Plan, place: Place) -> Option<&Source> {
    match place {
        Place::Past(indicator) => {
            let own = plan.indicators.get(indicator)?;
            Some(&own.past_growth.as_ref()?.source)
        }
        Place::Value(indicator, point) => {
            let own = plan.indicators.get(indicator)?;
            Some(&own.values.get(point)?.source)
        }
        _ => Some(&plan.targets.get(place.target()?)?.source),
    }
}

/// Which number of an indicator a place holds.
fn what(place: Place, lang: Lang) -> &'static str {
    match place {
        Place::Value(..) => T::NumberNow,
        Place::Level(_) => T::NumberGoal,
        Place::Growth(_) => T::NumberGrowth,
        Place::Change(_) => T::NumberChange,
        Place::Past(_) => T::NumberPast,
    }
    .get(lang)
}

/// The sign before the goal that a place holds.
fn sign_of(plan: &Plan, place: Place) -> &'static str {
    let target = place.target().and_then(|n| plan.targets.get(n));
    let goal = target.and_then(|own| match place {
        Place::Level(_) => own
            .level
            .as_ref()
            .map(|goal| (goal.op, goal.printed.as_deref())),
        Place::Growth(_) => own
            .growth
            .as_ref()
            .map(|goal| (goal.op, goal.printed.as_deref())),
        Place::Value(..) | Place::Change(_) | Place::Past(_) => None,
    });
    goal.map_or("", |(op, printed)| sign(op, printed))
}

/// A number as the plan would print it, with the sign of its goal.
fn printed(plan: &Plan, place: Place, value: f64, lang: Lang) -> String {
    let own = indicator_of(plan, place).and_then(|n| plan.indicators.get(n));
    let format = own.map(|own| Format::of_indicator(own, lang));
    let number = match place {
        Place::Value(..) | Place::Level(_) => format.map(|f| f.given(value)),
        Place::Change(_) => format.map(|f| f.difference(value)),
        Place::Growth(_) | Place::Past(_) => Some(growth_goal(value, lang)),
    };
    format!("{}{}", sign_of(plan, place), number.unwrap_or_default())
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
