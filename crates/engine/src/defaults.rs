//! Defaults that a plan does not state as numbers: the engine solves them from the goals that make them,
//! whenever a plan is made, so that a stated rate is met exactly and stands nowhere rounded.
//!
//! Growth, prices and people come first, as numbers; then revenue and towns; then what follows the
//! economy, each after what drives it.

use std::collections::BTreeMap;

use super::inputs::Inputs;
use super::levers::{Lever, LinkRule, Path};
use super::outcome::Outcome;
use super::plan::{Basis, GoalKind, GoalRef, Law, Plan};
use super::problem::{Expected, Problem};
use super::scenario::Scenario;
use super::series::Series;
use super::simulate::Model;
use super::value::logit;
use super::verdict::meets;

impl Plan {
    /// Solves the defaults that come from goals, and notes in each goal which defaults it made. What is
    /// wrong stands at the lever's default.
    pub fn settle(&mut self) -> Vec<Problem> {
        let asked: Vec<(Lever, GoalRef)> = self
            .levers
            .iter()
            .filter_map(|(lever, facts)| Some((*lever, facts.from?)))
            .collect();
        let mut problems = Vec::new();
        self.hold_what_is_met();
        if !asked.is_empty() {
            match solve(self, &asked) {
                Ok(solved) => {
                    for (lever, value) in solved {
                        if let Some(facts) = self.levers.get_mut(&lever) {
                            facts.default = Some(Path::Constant(value));
                        }
                    }
                }
                Err(found) => problems = found,
            }
        }
        for facts in self.levers.values_mut() {
            if let (Some(mark), Some(Path::Constant(value))) = (&mut facts.plan, &facts.default)
                && mark.value.is_nan()
            {
                mark.value = *value;
            }
        }
        self.note_makers();
        problems
    }

    /// An indicator whose base year meets every level that the plan asks for holds it, unless the plan says
    /// otherwise or its line improves on the base: no default makes good results worse.
    fn hold_what_is_met(&mut self) {
        let mut held: BTreeMap<usize, (bool, bool)> = BTreeMap::new();
        for target in self.targets.iter().filter(|t| t.unjudged.is_none()) {
            let own = self.indicators.get(target.indicator);
            let base = own.and_then(|own| own.value_in(self.base_year));
            let end = own.and_then(|own| own.law?.end());
            if let (Some(level), Some(base), Some(end)) = (&target.level, base, end) {
                let (met, worsens) = held.entry(target.indicator).or_insert((true, false));
                *met &= meets(level.op, base, level.goal);
                *worsens |= base != end && level.op.wants_more() == (end < base);
            }
        }
        for (n, _) in held.into_iter().filter(|(_, both)| *both == (true, true)) {
            let Some(lever) = u16::try_from(n).ok().map(Lever::Indicator) else {
                continue;
            };
            let facts = self.levers.entry(lever).or_default();
            if facts.default.is_none() && facts.from.is_none() {
                facts.default = Some(Path::Constant(0.0));
                facts.held = true;
            }
        }
    }

    /// Notes in each goal the levers whose defaults it made: those that name it, or a goal of the same
    /// series, kind and number, and the line of an indicator that ends at it.
    fn note_makers(&mut self) {
        let mut made: Vec<(Key, Lever)> = Vec::new();
        for (lever, facts) in &self.levers {
            for goal in facts.from.iter().chain(&facts.made_by) {
                made.extend(self.key(*goal).map(|key| (key, *lever)));
            }
        }
        for lever in Lever::all(self) {
            let Lever::Indicator(position) = lever else {
                continue;
            };
            let end = self.indicators[usize::from(position)]
                .law
                .and_then(Law::end);
            let horizon = self.horizon().max(1);
            // A default that holds the base takes nothing from the goal.
            if let Some(end) = end.filter(|_| self.default_path(lever).at(horizon - 1) == 1.0) {
                let series = Series::Indicator(position);
                made.push(((series, GoalKind::Level, false, end.to_bits()), lever));
            }
        }
        made.sort_unstable();
        for n in 0..self.targets.len() {
            for kind in [GoalKind::Level, GoalKind::Growth] {
                let Some(key) = self.key(GoalRef { target: n, kind }) else {
                    continue;
                };
                let first = made.partition_point(|(other, _)| *other < key);
                let makers = made[first..].iter().take_while(|(other, _)| *other == key);
                let makers: Vec<_> = makers.map(|(_, lever)| *lever).collect();
                if makers.is_empty() {
                    continue;
                }
                let target = &mut self.targets[n];
                match kind {
                    GoalKind::Level => {
                        if let Some(goal) = &mut target.level {
                            goal.makes = makers;
                        }
                    }
                    GoalKind::Growth => {
                        if let Some(goal) = &mut target.growth {
                            goal.makes = makers;
                        }
                    }
                }
            }
        }
    }

    /// Series, kind, whether real, and number of a goal.
    fn key(&self, goal: GoalRef) -> Option<Key> {
        let target = self.targets.get(goal.target)?;
        let series = Series::of_indicator(self, target.indicator)?;
        let real = goal.kind == GoalKind::Growth && target.growth.as_ref()?.basis == Basis::Real;
        Some((series, goal.kind, real, target.goal(goal.kind)?.to_bits()))
    }
}

/// What makes goals alike.
type Key = (Series, GoalKind, bool, u64);

/// The values of all defaults that come from goals.
fn solve(plan: &Plan, asked: &[(Lever, GoalRef)]) -> Result<Vec<(Lever, f64)>, Vec<Problem>> {
    let baseline = Scenario::default();
    // Other defaults that do not fit are reported where all are tried.
    let Ok(mut inputs) = Inputs::new(plan, &baseline) else {
        return Ok(Vec::new());
    };
    let model = Model::new(plan);
    let mut outcome = Outcome::new(plan);
    let mut solved = Vec::with_capacity(asked.len());
    let mut problems = Vec::new();
    let mut late: Vec<_> = asked
        .iter()
        .map(|(lever, goal)| (owner(plan, *lever), *lever, *goal))
        .collect();
    late.sort_by_key(|(series, lever, _)| (*series, *lever));
    model.simulate_stepwise(&mut inputs, &mut outcome, |series, outcome, inputs| {
        let first = late.partition_point(|(own, ..)| *own < series);
        let own = late[first..].iter().take_while(|(own, ..)| *own == series);
        for (_, lever, goal) in own {
            match value(plan, outcome, *lever, *goal) {
                Some(value) => {
                    inputs.set_constant(*lever, 0, value);
                    solved.push((*lever, value));
                }
                None => problems.push(Problem::at(
                    format!("/levers/{}/default/from", lever.id(plan)),
                    Expected::Solvable,
                    plan.targets[goal.target].id.clone(),
                )),
            }
        }
    });
    if problems.is_empty() {
        Ok(solved)
    } else {
        Err(problems)
    }
}

/// The series that can follow the economy of which a lever is; `None` for levers of the rest.
fn owner(plan: &Plan, lever: Lever) -> Option<Series> {
    plan.link_of(lever).map(|link| link.series)
}

/// The series whose goals a default can be solved from.
fn moved(plan: &Plan, lever: Lever) -> Option<Series> {
    if let Some(link) = plan.link_of(lever) {
        return Some(link.series);
    }
    match lever {
        Lever::RevenueBuoyancy | Lever::RevenueGrowth => Some(Series::Revenue),
        Lever::RevenueTaxShareEnd => Some(Series::TaxShare),
        Lever::UrbanUrgd | Lever::UrbanToUrban => Some(Series::UrbanizationRate),
        Lever::UrbanRegisteredEnd => Some(Series::RegisteredUrbanizationRate),
        Lever::InvestmentGrowth => Some(Series::FixedInvestment),
        Lever::Indicator(position) => Some(Series::Indicator(position)),
        _ => None,
    }
}

/// The value of a lever with which a goal is met; `None` if it has none by a formula.
fn value(plan: &Plan, outcome: &Outcome, lever: Lever, goal: GoalRef) -> Option<f64> {
    let target = plan.targets.get(goal.target)?;
    let series = moved(plan, lever)?;
    if Series::of_indicator(plan, target.indicator) != Some(series) {
        return None;
    }
    let number = target.goal(goal.kind)?;
    #[allow(clippy::cast_precision_loss)] // at most 50 years
    let years = plan.horizon() as f64;
    // A growth of what runs to an end is the level that it leads to.
    let level = || match goal.kind {
        GoalKind::Level => Some(number),
        GoalKind::Growth => Some(plan.base_of(series)? * libm::pow(1.0 + number, years)),
    };
    let ratio = |series: Series| Some(outcome.end(series)? / outcome.at(series, 0)?);
    let found = match lever {
        Lever::RevenueTaxShareEnd | Lever::UrbanRegisteredEnd => level()?,
        Lever::UrbanUrgd => (logit(level()?) - logit(plan.base_of(series)?)) / years,
        Lever::UrbanToUrban => {
            // Without natural increase and leaving, those who stay in villages are (1−m)^n of them.
            let others = [
                Lever::UrbanNatural,
                Lever::UrbanLeaveUrban,
                Lever::UrbanLeaveRural,
            ];
            if !others
                .into_iter()
                .all(|other| plan.default_path(other).is_zero())
            {
                return None;
            }
            let stay = (1.0 - level()?) / (1.0 - plan.base_of(series)?);
            1.0 - libm::pow(stay, 1.0 / years)
        }
        Lever::Indicator(position) if ends(plan, position) => {
            let own = plan.indicators.get(usize::from(position))?;
            let base = plan.base_of(series)?;
            (level()? - base) / (own.law?.end()? - base)
        }
        _ => {
            let base = plan.base_of(series)?;
            let real =
                goal.kind == GoalKind::Growth && target.growth.as_ref()?.basis == Basis::Real;
            let link = plan.link_of(lever);
            let rule = lever.link_rule(plan).map(|(_, rule)| rule);
            // Whether the lever itself moves volumes.
            let volumes = match (link, rule) {
                (Some(link), Some(LinkRule::Linked)) => link.prices,
                (Some(link), _) => link.series.real().is_some(),
                (None, _) => false,
            };
            let prices = match (real, volumes) {
                (true, false) => ratio(Series::DeflatorIndex)?,
                (false, true) => 1.0 / ratio(Series::DeflatorIndex)?,
                _ => 1.0,
            };
            let change = match goal.kind {
                GoalKind::Level => number / base,
                GoalKind::Growth => libm::pow(1.0 + number, years),
            };
            let driver = match lever {
                Lever::RevenueBuoyancy => Some(Series::GdpNominal),
                _ if rule == Some(LinkRule::Linked) => Some(link?.driver?),
                _ => None,
            };
            match driver {
                Some(driver) => libm::log(change * prices) / libm::log(ratio(driver)?),
                // A rate that the plan states is taken as it stands.
                None if goal.kind == GoalKind::Growth && prices == 1.0 => number,
                None => libm::pow(change * prices, 1.0 / years) - 1.0,
            }
        }
    };
    found.is_finite().then_some(found)
}

/// Whether an indicator's lever is the attainment of a line.
fn ends(plan: &Plan, position: u16) -> bool {
    let own = plan.indicators.get(usize::from(position));
    own.and_then(|own| own.law).and_then(Law::end).is_some()
}
