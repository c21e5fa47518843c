//! What would mend a finding, in words.

use super::values::Asked;
use crate::words::format::Format;
use crate::words::goals::{growth_goal, sign};
use crate::words::texts::T;
use audit::{Finding, Kind, Place, Quantity, Repair};
use engine::plan::Plan;
use engine::text::Lang;

/// A change of one number in words: what stands in the plan, and what should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is printed.
    pub from: String,
    /// What it should be.
    pub to: String,
    /// Both in a sentence.
    pub words: String,
}

/// The repair of a finding, where it has one.
#[must_use]
pub fn change(plan: &Plan, repair: &Repair, lang: Lang) -> Change {
    let [from, to] = [repair.from, repair.to].map(|value| printed(plan, repair, value, lang));
    let words = match repair.place {
        Place::Value(..) => T::ChangeNow,
        Place::Level(_) => T::ChangeGoal,
        Place::Growth(_) => T::ChangeGrowth,
        Place::Change(_) => T::ChangeOfChange,
    };
    let mut words = words.fill(lang, &[("from", &from), ("to", &to)]);
    let twins = repair
        .also
        .iter()
        .filter(|(place, _)| !matches!(place, Place::Change(_)));
    let count = 1 + twins.count();
    if count > 1 {
        let count = count.to_string();
        words = T::ChangeEverywhere.fill(lang, &[("change", &words), ("count", &count)]);
    }
    Change { from, to, words }
}

/// A number as the plan would print it, with the sign of its goal.
fn printed(plan: &Plan, repair: &Repair, value: f64, lang: Lang) -> String {
    let target = repair.place.target().and_then(|n| plan.targets.get(n));
    let format = |n: usize| {
        plan.indicators
            .get(n)
            .map(|own| Format::of_indicator(own, lang))
    };
    let number = match repair.of {
        Quantity::Of(n) => format(n).map(|f| f.given(value)),
        Quantity::Difference(n) => format(n).map(|f| f.difference(value)),
        _ => Some(growth_goal(value, lang)),
    };
    let sign = match (repair.place, target) {
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
