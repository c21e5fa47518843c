//! What the value that a verdict judges rests on. What was assumed in order to be met is not counted as
//! met.

use super::{Case, Judged, meets, read};
use crate::inputs::Inputs;
use crate::levers::{Lever, RevenueRule};
use crate::measured::Measured;
use crate::plan::{GoalKind, Plan, Target};
use crate::series::Series;

/// What a judged value rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// The model computes it from assumptions that do not name this goal.
    Simulated,
    /// The base year's value meets the goal, and so does this one.
    MetAlready,
    /// The goal itself made the default from which the value comes, and the value is the baseline's, to
    /// the last bit.
    Assumed,
    /// The scenario says how much of the way to the goal is covered.
    Set,
}

impl Grounds {
    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Simulated => "simulated",
            Self::MetAlready => "met_already",
            Self::Assumed => "assumed",
            Self::Set => "set",
        }
    }
}

/// How a goal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The value misses the goal.
    Missed,
    /// The value meets the goal, and the model computed it.
    Met,
    /// The base year met the goal, and the target year does.
    MetAlready,
    /// Met, as the scenario sets it.
    Set,
    /// The value is what the plan's own goal assumes.
    Assumed,
    /// There is no verdict.
    NotJudged,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Missed,
        Self::Met,
        Self::MetAlready,
        Self::Set,
        Self::Assumed,
        Self::NotJudged,
    ];

    /// Its id in files and pages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Met => "met",
            Self::MetAlready => "met_already",
            Self::Set => "set",
            Self::Assumed => "assumed",
            Self::NotJudged => "not_judged",
        }
    }
}

/// What a judged value rests on.
pub(super) fn of(
    case: Case,
    (target, kind, measured): (&Target, GoalKind, Option<Measured>),
    judged: Judged,
) -> Grounds {
    let (Some(measured), Judged::Yes { value, met, .. }) = (measured, judged) else {
        return Grounds::Simulated;
    };
    // A figure that is known is not assumed, and no lever sets it.
    let own = Series::of_indicator(case.plan, target.indicator);
    let is_known = |series| case.inputs.last_known(case.plan, series) == case.inputs.horizon();
    let observed = is_known(measured.series) || own.is_some_and(is_known);
    let makes = target.makes(kind);
    let made = makes
        .iter()
        .any(|lever| case.inputs.acts(case.plan, *lever));
    let baseline = || read(kind, measured, case.baseline);
    if made && !observed && baseline().is_some_and(|planned| planned.to_bits() == value.to_bits()) {
        Grounds::Assumed
    } else if met && kind == GoalKind::Level && base_meets(case, target, measured) {
        Grounds::MetAlready
    } else if kind == GoalKind::Level && !observed && is_set(case, measured.series) {
        Grounds::Set
    } else {
        Grounds::Simulated
    }
}

fn base_meets(case: Case, target: &Target, measured: Measured) -> bool {
    // Summed over the plan's years, it starts from nothing.
    let counted = measured.series != Series::FixedInvestmentCumulative;
    let base = measured.at(case.outcome, 0).filter(|_| counted);
    let goal = target.level.as_ref();
    base.zip(goal)
        .is_some_and(|(base, goal)| meets(goal.op, base, goal.goal))
}

/// Whether the scenario names where the series ends.
fn is_set(case: Case, series: Series) -> bool {
    end_lever(case.plan, case.inputs, series).is_some_and(|lever| case.named.contains(lever))
}

/// The lever that says where a series ends, under the rules of a scenario; `None` where the series is
/// computed otherwise.
#[must_use]
pub fn end_lever(plan: &Plan, inputs: &Inputs, series: Series) -> Option<Lever> {
    match series {
        Series::TaxShare if inputs.revenue_rule != RevenueRule::TaxAndOther => {
            Some(Lever::RevenueTaxShareEnd)
        }
        Series::RegisteredUrbanizationRate => Some(Lever::UrbanRegisteredEnd),
        Series::Indicator(position) => {
            let own = plan.indicators.get(usize::from(position))?;
            let lever = own.law?.end().map(|_| Lever::Indicator(position));
            lever.filter(|lever| inputs.acts(plan, *lever))
        }
        _ => None,
    }
}
