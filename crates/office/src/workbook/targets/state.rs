//! How a goal stands, as a formula: the first state that applies, as the engine judges it.

use engine::levers::Lever;
use engine::measured::Measured;
use engine::plan::{GoalKind, Law, Op};
use engine::series::Series;
use engine::verdict::{State, end_lever};
use view::words::status::state_word;

use super::super::assumptions::{After, constant};
use super::super::places::year_column;
use super::{GOAL, Goal, PLANNED, VALUE};

impl Goal<'_> {
    /// The value of the plan's own defaults, where the goal itself made them and nothing is known of the target year.
    pub(super) fn planned(&self, measured: Measured) -> Option<f64> {
        let (plan, inputs) = (self.plan(), &self.subject.run.inputs);
        let makes = self.target.makes(self.verdict.kind);
        let made = makes.iter().any(|lever| inputs.acts(plan, *lever));
        let outcome = self.subject.run.planned();
        let value = match self.verdict.kind {
            GoalKind::Level => outcome.end(measured.series),
            GoalKind::Growth => measured.average_growth(outcome),
        };
        value.filter(|_| made && !self.is_observed(measured))
    }

    /// A figure that is known is not assumed, and no lever sets it.
    pub(super) fn is_observed(&self, measured: Measured) -> bool {
        let (plan, inputs) = (self.plan(), &self.subject.run.inputs);
        let own = Series::of_indicator(plan, self.target.indicator);
        let is_known = |series| inputs.last_known(plan, series) == inputs.horizon();
        is_known(measured.series) || own.is_some_and(is_known)
    }

    /// How the goal stands: the first that applies.
    pub(super) fn state(&self, measured: Measured, may_be_assumed: bool) -> String {
        let word = |state| format!("\"{}\"", state_word(state, self.subject.lang));
        let (h, g) = (self.own(VALUE), self.own(GOAL));
        let met = meets_formula(self.verdict.op, &h, &g);
        let mut good = word(State::Met);
        if let Some(set) = self.is_set(measured) {
            good = format!("IF({set},{},{good})", word(State::Set));
        }
        if let Some(base) = self.base_meets(measured) {
            good = format!("IF({base},{},{good})", word(State::MetAlready));
        }
        let judged = format!("IF({met},{good},{})", word(State::Missed));
        if !may_be_assumed {
            return judged;
        }
        let p = self.own(PLANNED);
        // The baseline's value, to the rounding of spreadsheets.
        let mut same = format!("ABS({h}-{p})<=1E-12*ABS({p})");
        // Once its lever is named, a share is held against what it is made of.
        if let Some(set) = self.is_set(measured).filter(|_| self.is_share(measured)) {
            same = format!("AND({same},NOT({set}))");
        }
        format!("IF({same},{},{judged})", word(State::Assumed))
    }

    /// Whether what is judged is a share that could be made of other series, and is a line of its own here.
    fn is_share(&self, measured: Measured) -> bool {
        let Series::Indicator(position) = measured.series else {
            return false;
        };
        let own = self.plan().indicators.get(usize::from(position));
        let is_share = own.is_some_and(|own| matches!(own.law, Some(Law::Share { .. })));
        let levers = &self.subject.scenario.levers;
        is_share && !levers.contains_key(&Lever::Indicator(position))
    }

    /// Whether the base year meets a level.
    pub(super) fn base_meets(&self, measured: Measured) -> Option<String> {
        let counted = measured.series != Series::FixedInvestmentCumulative;
        let level = self.verdict.kind == GoalKind::Level;
        let base = self.path(measured.series, 0).filter(|_| counted && level)?;
        Some(meets_formula(self.verdict.op, &base, &self.own(GOAL)))
    }

    /// Whether the scenario says where the series ends: it names the lever, or the lever is no more what it was by default.
    pub(super) fn is_set(&self, measured: Measured) -> Option<String> {
        let (plan, inputs) = (self.plan(), &self.subject.run.inputs);
        if self.verdict.kind != GoalKind::Level || self.is_observed(measured) {
            return None;
        }
        let lever = end_lever(plan, inputs, measured.series)?;
        if self.subject.scenario.levers.contains_key(&lever) {
            return Some("TRUE".to_owned());
        }
        let places = self.grid.places;
        let row = places.lever_row(lever)?;
        let path = plan.default_path(lever);
        let defaults: Vec<f64> = (0..plan.horizon()).map(|k| path.at(k)).collect();
        constant(&defaults)?;
        let default = places.at(row, After::of(plan).default);
        let years = places.lever_years(lever);
        let changed = years.map(|t| format!("{}<>{default}", places.at(row, year_column(t))));
        Some(format!("OR({})", changed.collect::<Vec<_>>().join(",")))
    }
}

/// Whether a value meets a goal, as the engine judges it: what differs by rounding only is equal.
fn meets_formula(op: Op, value: &str, goal: &str) -> String {
    let slack = format!("1E-12*MAX(ABS({goal}),ABS({value}))");
    match op {
        Op::AtLeast => format!("{value}-{goal}>=-{slack}"),
        Op::Above => format!("{value}-{goal}>{slack}"),
        Op::AtMost => format!("{value}-{goal}<={slack}"),
        Op::Below => format!("{value}-{goal}<-{slack}"),
    }
}
