//! How the plan that is open differs from the one that something was made on.

use crate::words::format::with_unit;
use crate::words::texts::T;
use engine::problem::PlanPart;
use engine::text::Lang;

/// The difference in a part of a plan; `there` is the goal of the other one, where it is one.
#[must_use]
pub fn difference(part: &PlanPart, there: &str, lang: Lang) -> String {
    match part {
        PlanPart::Some => T::ContentSome.get(lang).to_owned(),
        PlanPart::Years => T::ContentYears.get(lang).to_owned(),
        PlanPart::BaseFigures => T::ContentFigures.get(lang).to_owned(),
        PlanPart::Goals => T::ContentGoals.get(lang).to_owned(),
        PlanPart::Assumptions => T::ContentAssumptions.get(lang).to_owned(),
        PlanPart::Goal { of, unit, here } => {
            let unit = unit.get(lang);
            let (there, here) = (with_unit(there, unit), with_unit(here, unit));
            let values = [("name", of.get(lang)), ("there", &there), ("here", &here)];
            T::ContentGoal.fill(lang, &values)
        }
    }
}
