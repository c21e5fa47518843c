//! A scenario resolved against its plan: every lever as one number a year, in
//! one flat array, ready for [`super::simulate`].

mod actuals;
mod check;
mod figures;
mod known;
mod own_rates;
mod plausible;
mod prices;
mod rows;

pub use actuals::{Actuals, Figure};

use super::levers::{Follower, Lever, LinkRule, Path, RevenueRule, UrbanRule};
use super::plan::Plan;
use super::problem::{Expected, Problem, brief};
use super::scenario::{LevelShock, OwnRates, Scenario};

/// Lever values by year, actual figures, and the rules they feed.
#[derive(Clone, Debug)]
pub struct Inputs {
    horizon: usize,
    /// Rows of `horizon` values, by [`Lever::row`]: the path alone.
    paths: Vec<f64>,
    /// The same with shocks added; what the model reads.
    effective: Vec<f64>,
    /// Whether a row's path is a ramp (then "needed" asks for its step), and its start.
    ramps: Vec<Option<f64>>,
    /// Rule for fiscal revenue.
    pub revenue_rule: RevenueRule,
    /// Rule for urbanization.
    pub urban_rule: UrbanRule,
    /// What grows at its own rate and follows nothing, by [`Follower::slot`].
    own_growth: Vec<bool>,
    /// The families of which the scenario gives the sectors' own rates.
    own_rates: OwnRates,
    /// Permanent changes in revenue: factor and addition by year of the plan.
    pub revenue_level: Vec<(f64, f64)>,
    /// Actual figures.
    pub actuals: Actuals,
}

impl Inputs {
    /// Resolves a scenario.
    ///
    /// # Errors
    /// Every lever that leaves its allowed range, has the wrong number of years or drives a
    /// combined sector rate to −100% or below, each with its year; shocks and actual figures
    /// outside the plan's years.
    pub fn new(plan: &Plan, scenario: &Scenario) -> Result<Self, Vec<Problem>> {
        let horizon = plan.horizon();
        let rows = Lever::all(plan)
            .map(|l| l.row() + 1)
            .max()
            .unwrap_or_default();
        let mut inputs = Self {
            horizon,
            paths: vec![0.0; rows * horizon],
            effective: Vec::new(),
            ramps: vec![None; rows],
            revenue_rule: scenario.revenue_rule,
            urban_rule: scenario.urban_rule,
            own_growth: scenario.own_growth(plan),
            own_rates: scenario.families_with_own_rates(),
            revenue_level: vec![(1.0, 0.0); horizon],
            actuals: Actuals::default(),
        };
        let mut problems = Vec::new();
        for lever in Lever::all(plan) {
            let path = scenario.path(plan, lever);
            // A missing default of the plan is not an error of the scenario.
            let open = !scenario.levers.contains_key(&lever)
                && matches!(path, Path::Constant(value) if value.is_nan());
            if !open {
                check::path(plan, lever, &path, &mut problems);
            }
            let row = lever.row();
            if let Path::Ramp { start, .. } = path {
                inputs.ramps[row] = Some(start);
            }
            for k in 0..horizon {
                inputs.paths[row * horizon + k] = path.at(k);
            }
        }
        let tax_share = plan.base_value(super::plan::Role::TaxShare);
        if scenario.revenue_rule == RevenueRule::TaxAndOther && tax_share.is_none() {
            problems.push(Problem::at(
                "/rules/revenue",
                Expected::OneOf(&["buoyancy", "growth"]),
                "tax_and_other",
            ));
        }
        for (follower, rule) in &scenario.link_rules {
            if *rule == LinkRule::Linked && !plan.is_linked(*follower) {
                problems.push(Problem::at(
                    format!("/rules/{}", plan.follower_id(*follower)),
                    Expected::OneOf(&["growth"]),
                    "linked",
                ));
            }
        }
        own_rates::check_mark(plan, scenario, &mut problems);
        inputs.effective.clone_from(&inputs.paths);
        inputs.add_shocks(plan, scenario, &mut problems);
        inputs.add_level_shocks(plan, &scenario.level_shocks, &mut problems);
        inputs.add_actuals(plan, scenario, &mut problems);
        if problems.is_empty() {
            own_rates::check(plan, scenario, &mut problems);
        }
        if problems.is_empty() {
            check::Sums::new(plan, scenario, &inputs).check(&mut problems);
        }
        if problems.is_empty() {
            Ok(inputs)
        } else {
            Err(problems)
        }
    }

    /// Years of the plan.
    #[must_use]
    pub fn horizon(&self) -> usize {
        self.horizon
    }

    /// Whether something that could follow the economy grows at its own rate.
    #[must_use]
    pub fn grows_alone(&self, follower: Follower) -> bool {
        self.own_growth.get(follower.slot()).is_none_or(|own| *own)
    }

    /// The rule that holds for what can follow the economy.
    #[must_use]
    pub fn link_rule(&self, follower: Follower) -> LinkRule {
        if self.grows_alone(follower) {
            LinkRule::Growth
        } else {
            LinkRule::Linked
        }
    }

    /// Takes the rule of a follower over from other inputs of the same plan.
    pub fn take_link_rule(&mut self, follower: Follower, from: &Self) {
        if let (Some(own), Some(other)) = (
            self.own_growth.get_mut(follower.slot()),
            from.own_growth.get(follower.slot()),
        ) {
            *own = *other;
        }
    }

    /// Whether a lever moves anything under these rules.
    #[must_use]
    pub fn acts(&self, plan: &Plan, lever: Lever) -> bool {
        if let Some((follower, rule)) = lever.link_rule(plan) {
            return self.link_rule(follower) == rule;
        }
        let acts_under = lever.spec(plan).acts_under;
        acts_under.holds(self.revenue_rule, self.urban_rule, |f| self.link_rule(f))
    }

    /// A lever's values by year, shocks included.
    #[must_use]
    pub fn row(&self, lever: Lever) -> &[f64] {
        let start = lever.row() * self.horizon;
        &self.effective[start..start + self.horizon]
    }

    /// Where a lever's ramp starts, if its path is one.
    #[must_use]
    pub fn ramp_start(&self, lever: Lever) -> Option<f64> {
        self.ramps.get(lever.row()).copied().flatten()
    }

    /// Sets a lever to one value from the `from`-th year of the plan (counted from 0); shocks stay
    /// on top. A ramp is none any more.
    pub fn set_constant(&mut self, lever: Lever, from: usize, value: f64) {
        if let Some(ramp) = self.ramps.get_mut(lever.row()) {
            *ramp = None;
        }
        self.set_path(lever, from, |_| value);
    }

    /// Sets a lever's path from the `from`-th year of the plan (counted from 0); shocks stay on top.
    pub fn set_path(&mut self, lever: Lever, from: usize, value: impl Fn(usize) -> f64) {
        let start = lever.row() * self.horizon;
        for k in from..self.horizon {
            let shock = self.effective[start + k] - self.paths[start + k];
            self.paths[start + k] = value(k);
            self.effective[start + k] = if shock == 0.0 {
                value(k)
            } else {
                value(k) + shock
            };
        }
    }

    fn add_shocks(&mut self, plan: &Plan, scenario: &Scenario, problems: &mut Vec<Problem>) {
        for (n, shock) in scenario.shocks.iter().enumerate() {
            let place = format!("/shocks/{n}");
            if !shock.lever.spec(plan).shocks {
                problems.push(Problem::at(
                    format!("{place}/lever"),
                    Expected::Known(super::problem::Kind::ShockLever),
                    shock.lever.id(plan),
                ));
            }
            if !shock.size.is_finite() {
                problems.push(Problem::at(
                    format!("{place}/size"),
                    Expected::Number,
                    brief(shock.size),
                ));
            }
            if !(0.0..=1.0).contains(&shock.persistence) {
                problems.push(Problem::at(
                    format!("{place}/persistence"),
                    Expected::Between(0.0, 1.0),
                    brief(shock.persistence),
                ));
            }
            let Some(first) =
                self.year_position(plan, shock.year, &format!("{place}/year"), problems)
            else {
                continue;
            };
            let mut felt = shock.size;
            let start = shock.lever.row() * self.horizon;
            for k in first..self.horizon {
                self.effective[start + k] += felt;
                felt *= shock.persistence;
            }
        }
    }

    fn add_level_shocks(
        &mut self,
        plan: &Plan,
        shocks: &[LevelShock],
        problems: &mut Vec<Problem>,
    ) {
        for (n, shock) in shocks.iter().enumerate() {
            let place = format!("/level_shocks/{n}");
            if !(shock.multiply > 0.0 && shock.multiply.is_finite()) {
                problems.push(Problem::at(
                    format!("{place}/multiply"),
                    Expected::Above(0.0),
                    brief(shock.multiply),
                ));
            }
            if !shock.add.is_finite() {
                problems.push(Problem::at(
                    format!("{place}/add"),
                    Expected::Number,
                    brief(shock.add),
                ));
            }
            if let Some(k) =
                self.year_position(plan, shock.year, &format!("{place}/year"), problems)
            {
                let (multiply, add) = self.revenue_level[k];
                self.revenue_level[k] =
                    (multiply * shock.multiply, add * shock.multiply + shock.add);
            }
        }
    }

    /// The position of a calendar year among the plan's years, from 0; a problem if it is not one.
    fn year_position(
        &self,
        plan: &Plan,
        year: i32,
        place: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<usize> {
        let position = usize::try_from(i64::from(year) - i64::from(plan.base_year) - 1).ok();
        let position = position.filter(|k| *k < self.horizon);
        if position.is_none() {
            problems.push(Problem::at(
                place,
                Expected::Year(plan.base_year + 1, plan.target_year),
                year.to_string(),
            ));
        }
        position
    }
}
