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

/// The years before a plan as a flag names them: by the five-year plan that they were where the plan is the
/// next one, and the figure is the plan's own.
#[must_use]
pub fn past_word(plan: &Plan, source: Option<&Source>, lang: Lang) -> String {
    // The first five-year plan ended in 1957, and from the second on they end with the years of a decade's
    // half: the fifth in 1980.
    const FIFTH: i32 = 1980;
    let since = plan.base_year - FIFTH;
    let before = plan.horizon() == 5 && since >= 0 && since % 5 == 0;
    let outside = matches!(source, None | Some(Source::Outside { .. }));
    if !before || outside {
        return T::PastMark.get(lang).to_owned();
    }
    let (from, to) = (plan.base_year - 5, plan.base_year % 100);
    let values = [
        ("plan", chinese(5 + since / 5)),
        ("from", from.to_string()),
        ("to", format!("{to:02}")),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    T::PastPlanMark.fill(lang, &values)
}

/// A number below a hundred as Chinese writes it.
fn chinese(number: i32) -> String {
    let digit = |n: i32| usize::try_from(n).ok().and_then(|n| "零一二三四五六七八九".chars().nth(n));
    let (tens, ones) = (number / 10, number % 10);
    let mut words = String::new();
    words.extend(digit(tens).filter(|_| tens > 1));
    words.extend((tens > 0).then_some('十'));
    words.extend(digit(ones).filter(|_| ones > 0));
    words
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
