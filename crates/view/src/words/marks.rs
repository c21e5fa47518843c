//! The rates that the plan and its past state for a lever.

use super::texts::T;
use engine::levers::{Lever, LeverUnit, Path, family};
use engine::plan::{GoalKind, GoalRef, LeverMark, LeverSheet, Plan, Source};
use engine::text::Lang;

/// What kind of mark stands on a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The plan's own rate, stated by it or implied by what it states.
    Plan,
    /// The value with which the plan baseline just reaches a level, where the plan states no rate.
    Solved,
    /// The rate of the years before the plan.
    Past,
    /// The rate that the target needs.
    Needed,
}

impl MarkKind {
    /// All of them, in the order in which a keyboard meets them.
    pub const ALL: [Self; 4] = [Self::Past, Self::Plan, Self::Solved, Self::Needed];

    /// In words.
    #[must_use]
    pub fn word(self) -> T {
        match self {
            Self::Plan => T::PlanMark,
            Self::Solved => T::SolvedMark,
            Self::Past => T::PastMark,
            Self::Needed => T::NeededMark,
        }
    }
}

/// The years before a plan as a flag names them: by the five-year plan that they were, where this plan is the
/// next one and the figure is its own.
#[must_use]
pub fn past_word(plan: &Plan, source: Option<&Source>, lang: Lang) -> String {
    // The fifth plan ended in 1980, and one every five years since then.
    let since = usize::try_from(plan.base_year - 1980).ok();
    let since = since.filter(|years| plan.horizon() == 5 && years % 5 == 0);
    let own = !matches!(source, None | Some(Source::Outside { .. }));
    let mut names = T::FifthToSixteenth.get(lang).split(' ');
    let name = since.filter(|_| own).and_then(|years| names.nth(years / 5));
    name.map_or_else(
        || T::PastMark.get(lang).to_owned(),
        |name| T::PastPlanMark.fill(lang, &[("plan", name)]),
    )
}

/// The level that the plan's rate on a lever's track is solved from. An end is that level itself, and what
/// comes from a growth goal has the rate that the plan states.
#[must_use]
pub fn solved_from(sheet: &LeverSheet) -> Option<GoalRef> {
    let is_goal = matches!(sheet.spec.unit, LeverUnit::Share | LeverUnit::Attainment);
    // A plan may state a rate beside the default that it has solved.
    let mark = Path::Constant(sheet.plan?.value);
    let solved = !is_goal && mark.is_same_to_the_bit(&sheet.default);
    sheet
        .from
        .filter(|goal| solved && goal.kind == GoalKind::Level)
}

/// What the plan says of a lever, past and planned, in the scenario's notation. Where sectors have
/// rates of their own (then `own_rates` is the plan's common rate), the common rate means nothing by
/// itself, and a sector's difference is added to the common rate that it is a difference from.
#[must_use]
pub fn stated(plan: &Plan, lever: Lever, own_rates: Option<f64>) -> Vec<(MarkKind, f64)> {
    let sheet = LeverSheet::of(plan, lever);
    let own = own_rates.zip(family(lever));
    let common = own.map(|(usual, (common, _))| (usual, LeverSheet::of(plan, common)));
    let of_plan = match solved_from(&sheet) {
        Some(_) => MarkKind::Solved,
        None => MarkKind::Plan,
    };
    let marks = [
        (
            MarkKind::Past,
            sheet.past,
            common.as_ref().map(|c| c.1.past),
        ),
        (of_plan, sheet.plan, common.as_ref().map(|c| c.1.plan)),
    ];
    let value = |(kind, mark, of_common): (MarkKind, Option<&LeverMark>, _)| {
        let value = mark?.value;
        match &common {
            None => Some((kind, value)),
            Some((_, all)) if all.lever == lever => None,
            Some((usual, _)) => {
                let of_common: Option<&LeverMark> = of_common?;
                Some((kind, value + of_common.map_or(*usual, |m| m.value)))
            }
        }
    };
    marks.into_iter().filter_map(value).collect()
}
