//! The rates that the plan and its past state for a lever.

use super::texts::T;
use engine::levers::{Lever, family};
use engine::plan::{LeverMark, LeverSheet, Plan};

/// What kind of mark stands on a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The plan's own rate.
    Plan,
    /// The rate of the years before the plan.
    Past,
    /// The rate that the target needs.
    Needed,
}

impl MarkKind {
    /// In words.
    #[must_use]
    pub fn word(self) -> T {
        match self {
            Self::Plan => T::PlanMark,
            Self::Past => T::PastMark,
            Self::Needed => T::NeededMark,
        }
    }
}

/// What the plan says of a lever, past and planned, in the scenario's notation. Where sectors have
/// rates of their own (then `own_rates` is the plan's common rate), the common rate means nothing by
/// itself, and a sector's difference is added to the common rate that it is a difference from.
#[must_use]
pub fn stated(plan: &Plan, lever: Lever, own_rates: Option<f64>) -> Vec<(MarkKind, f64)> {
    let sheet = LeverSheet::of(plan, lever);
    let own = own_rates.zip(family(lever));
    let common = own.map(|(usual, (common, _))| (usual, LeverSheet::of(plan, common)));
    let marks = [
        (
            MarkKind::Past,
            sheet.past,
            common.as_ref().map(|c| c.1.past),
        ),
        (
            MarkKind::Plan,
            sheet.plan,
            common.as_ref().map(|c| c.1.plan),
        ),
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
