//! A five-year plan as data: its indicators, their base values, its targets.

mod check;
mod coherence;
mod indicator;
mod levels;
mod lever_sheet;
mod levers;
mod links;
mod listed;
mod series;
mod source;
mod target;

pub use super::role::{ROLES, Role, Roles, SECTOR_SHARES};
pub use super::unit::{Measure, Unit, shift_point};
pub use coherence::{Claim, Coherence, Energy, Part};
pub use indicator::{Indicator, Law, PastGrowth, Point, Total};
pub use lever_sheet::LeverSheet;
pub use links::Link;
pub use listed::{Identified, Ids, Listed};
pub use source::Source;
pub use target::{Basis, GoalKind, GoalRef, GrowthGoal, LevelGoal, Nature, Op, Target};

use std::collections::BTreeMap;

use super::levers::{Lever, Path};
use super::series::Series;
use super::text::Text;

/// The longest horizon that the model takes, in years.
pub const MAX_HORIZON: i32 = 50;

/// A heading under which targets are listed, in the plan's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Id, unique among the plan's groups.
    pub id: String,
    /// The heading.
    pub name: Text,
}

/// A rate that the plan or its past gives for a lever, with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverMark {
    /// The rate, in the lever's own unit (a fraction for growth rates). The plan's own is NaN until
    /// [`Plan::settle`] where it is the default that a goal makes.
    pub value: f64,
    /// Where the rate comes from.
    pub source: Source,
}

/// What a plan says of one lever.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeverFacts {
    /// The value the lever has when a scenario does not name it.
    pub default: Option<Path>,
    /// The goal that the default is solved from ([`Plan::settle`]).
    pub from: Option<GoalRef>,
    /// Whether the default holds a base that meets its goals, which the plan does not say itself.
    pub held: bool,
    /// The goals that made the default, where it is not solved.
    pub made_by: Vec<GoalRef>,
    /// The rate that the plan itself states or implies.
    pub plan: Option<LeverMark>,
    /// The rate of the period before the plan.
    pub past: Option<LeverMark>,
}

/// A plan, read and checked. Its values are in the engine's units: shares and
/// rates as fractions, people as persons, money in the file's own unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Id of the plan.
    pub id: String,
    /// Name of the plan.
    pub name: Text,
    /// The city or county.
    pub place: Text,
    /// Last year before the plan; the model starts from its figures.
    pub base_year: i32,
    /// Last year of the plan; levels are judged here.
    pub target_year: i32,
    /// Everything the plan counts.
    pub indicators: Listed<Indicator>,
    /// Which indicator plays which part in the model.
    pub roles: Roles,
    /// Headings for the targets.
    pub groups: Vec<Group>,
    /// The targets.
    pub targets: Listed<Target>,
    /// Targets shown first, as positions in `targets`.
    pub headline: Vec<usize>,
    /// Defaults and marks of the levers.
    pub levers: BTreeMap<Lever, LeverFacts>,
    /// What drives the model's own series that can follow the economy; those that it leaves out grow at
    /// their own rates.
    pub links: BTreeMap<Series, Series>,
    /// What of it belongs together.
    pub coherence: Coherence,
}

impl Plan {
    /// Years of the plan, the base year not counted.
    #[must_use]
    pub fn horizon(&self) -> usize {
        usize::try_from(self.target_year - self.base_year).unwrap_or(0)
    }

    /// Base year to target year, both included.
    pub fn years(&self) -> impl Iterator<Item = i32> + use<> {
        self.base_year..=self.target_year
    }

    /// The indicator that plays a role, if the plan has one.
    #[must_use]
    pub fn role(&self, role: Role) -> Option<&Indicator> {
        self.roles.get(role).and_then(|i| self.indicators.get(i))
    }

    /// Position of an indicator by its id.
    #[must_use]
    pub fn indicator_position(&self, id: &str) -> Option<usize> {
        self.indicators.position(id)
    }

    /// A role's value in the base year, in the engine's unit.
    #[must_use]
    pub fn base_value(&self, role: Role) -> Option<f64> {
        self.role(role).and_then(|i| i.value_in(self.base_year))
    }

    /// Position of a target by its id.
    #[must_use]
    pub fn target_position(&self, id: &str) -> Option<usize> {
        self.targets.position(id)
    }

    /// Whether a target is a row of the plan's table of targets; in a plan without such a table every
    /// target counts as one.
    #[must_use]
    pub fn is_in_table(&self, target: usize) -> bool {
        let row = |t: &Target| t.row.is_some();
        self.targets.get(target).is_some_and(row) || !self.targets.iter().any(row)
    }

    /// A target by its id.
    #[must_use]
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.get(self.target_position(id)?)
    }
}
