//! The targets of a plan: levels in the target year, and average growth rates.

use super::{Identified, Source, Unit};
use crate::levers::Lever;
use crate::text::Text;

/// How a value is compared with its goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// At least the goal.
    AtLeast,
    /// More than the goal.
    Above,
    /// At most the goal.
    AtMost,
    /// Less than the goal.
    Below,
}

impl Op {
    /// The sign as files write it.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::Above => ">",
            Self::AtMost => "<=",
            Self::Below => "<",
        }
    }

    /// Whether more is better.
    #[must_use]
    pub fn wants_more(self) -> bool {
        matches!(self, Self::AtLeast | Self::Above)
    }
}

/// One of the two goals that a target can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalKind {
    /// The level in the target year.
    Level,
    /// Average yearly growth from base year to target year.
    Growth,
}

impl GoalKind {
    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Growth => "growth",
        }
    }
}

/// A goal of the plan, as a default refers to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalRef {
    /// Position of the target.
    pub target: usize,
    /// Its level or its growth.
    pub kind: GoalKind,
}

/// Whether a growth rate counts volumes or money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// At constant prices.
    Real,
    /// At current prices, or a quantity without prices.
    Nominal,
}

/// Binding or not, as Table 2-1 marks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// 预期性 in the usual wording of plans, expected and left to the market; Table 2-1 prints
    /// 引导性, indicative.
    Anticipatory,
    /// 约束性: binding on the government.
    Binding,
    /// Stated in a chapter's text, without either mark.
    Text,
}

/// A level to be reached in the target year.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelGoal {
    /// How it is judged.
    pub op: Op,
    /// The sign that the plan prints, where that is another one (`=`).
    pub printed: Option<String>,
    /// The goal in the engine's unit of the indicator.
    pub goal: f64,
    /// The unit that the plan prints the goal in.
    pub unit: Unit,
    /// Whether base and goal count at the base year's prices or at those of their own years, where the
    /// plan says so.
    pub prices: Option<Basis>,
    /// The levers whose defaults this goal made ([`super::Plan::settle`]).
    pub makes: Vec<Lever>,
}

/// An average yearly growth over the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct GrowthGoal {
    /// How it is judged.
    pub op: Op,
    /// The sign that the plan prints, where that is another one (`=`).
    pub printed: Option<String>,
    /// Yearly rate as a fraction.
    pub rate: f64,
    /// Real or nominal.
    pub basis: Basis,
    /// Whether the plan leaves that open, so that `basis` is how it was read.
    pub basis_open: bool,
    /// The levers whose defaults this goal made ([`super::Plan::settle`]).
    pub makes: Vec<Lever>,
}

/// A target of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Id, unique among the plan's targets.
    pub id: String,
    /// Position of its indicator in the plan.
    pub indicator: usize,
    /// Position of the indicator that gives the printed base, where it is another one.
    pub base: Option<usize>,
    /// Row of the plan's table of targets, from 1.
    pub row: Option<u32>,
    /// Binding or anticipatory.
    pub nature: Nature,
    /// Position of its heading in the plan's groups.
    pub group: usize,
    /// Where it stands.
    pub source: Source,
    /// The target level.
    pub level: Option<LevelGoal>,
    /// The target growth rate.
    pub growth: Option<GrowthGoal>,
    /// The change over the plan that is printed beside the level, in the engine's unit of the indicator:
    /// a fraction for percentage points.
    pub change: Option<f64>,
    /// Why it is not judged, if it is not.
    pub unjudged: Option<Text>,
    /// What is odd about it.
    pub note: Option<Text>,
}

impl Target {
    /// The levers whose defaults its level or its growth made.
    #[must_use]
    pub fn makes(&self, kind: GoalKind) -> &[Lever] {
        match kind {
            GoalKind::Level => self.level.as_ref().map_or(&[], |g| &g.makes),
            GoalKind::Growth => self.growth.as_ref().map_or(&[], |g| &g.makes),
        }
    }

    /// How its level or its growth is judged.
    #[must_use]
    pub fn op(&self, kind: GoalKind) -> Option<Op> {
        match kind {
            GoalKind::Level => self.level.as_ref().map(|g| g.op),
            GoalKind::Growth => self.growth.as_ref().map(|g| g.op),
        }
    }

    /// The number of its level or its growth, in the engine's unit.
    #[must_use]
    pub fn goal(&self, kind: GoalKind) -> Option<f64> {
        match kind {
            GoalKind::Level => self.level.as_ref().map(|g| g.goal),
            GoalKind::Growth => self.growth.as_ref().map(|g| g.rate),
        }
    }
}

impl Identified for Target {
    fn id(&self) -> &str {
        &self.id
    }
}
