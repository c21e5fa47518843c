//! A plan with a scenario, simulated and judged: all that a page or a program asks for.

use std::sync::Arc;

use super::computable;
use super::inputs::Inputs;
use super::levers::{Follower, Lever};
use super::other_units;
use super::outcome::Outcome;
use super::plan::{GoalKind, Law, Plan};
use super::problem::Problem;
use super::scenario::{JointOver, Scenario};
use super::simulate::Model;
use super::verdict::{Case, Named, States, Tally, Verdict, judge_all};

/// A simulated scenario.
#[derive(Clone, Debug)]
pub struct Run {
    /// Base values of the plan.
    pub model: Model,
    /// The scenario as numbers a year.
    pub inputs: Inputs,
    /// The paths.
    pub outcome: Outcome,
    /// The verdicts, in the plan's order.
    pub verdicts: Vec<Verdict>,
    /// The levers that the scenario names.
    named: Arc<Named>,
    /// The paths of the plan's own defaults under the same rules.
    baseline: Arc<Outcome>,
}

impl Run {
    /// Simulates a scenario and judges every target.
    ///
    /// # Errors
    /// What is wrong with the scenario, every problem at once.
    pub fn new(plan: &Plan, scenario: &Scenario) -> Result<Self, Vec<Problem>> {
        let mistaken = other_units::problems(plan, scenario);
        let inputs = match Inputs::new(plan, scenario) {
            Ok(inputs) if mistaken.is_empty() => inputs,
            // In which unit a figure was meant tells more than which numbers fit.
            read => {
                let mut problems = read.err().unwrap_or_default();
                problems.retain(|p| mistaken.iter().all(|own| own.place != p.place));
                problems.extend(mistaken);
                return Err(problems);
            }
        };
        let model = Model::new(plan);
        let mut outcome = Outcome::new(plan);
        model.simulate_into(&inputs, &mut outcome);
        let faults = computable::faults(plan, (scenario, &inputs), &outcome);
        if !faults.is_empty() {
            return Err(computable::blame(plan, &model, scenario, faults));
        }
        let baseline = baseline(plan, scenario, &inputs, &model).unwrap_or_else(|| outcome.clone());
        let named = Named::by(scenario);
        let verdicts = judge_all(Case {
            plan,
            named: &named,
            inputs: &inputs,
            outcome: &outcome,
            baseline: &baseline,
        });
        Ok(Self {
            model,
            inputs,
            outcome,
            verdicts,
            named: Arc::new(named),
            baseline: Arc::new(baseline),
        })
    }

    /// The same plan with other inputs, simulated and judged. Whether a scenario with these inputs
    /// would be rejected is not checked.
    #[must_use]
    pub fn with_inputs(&self, plan: &Plan, inputs: Inputs) -> Self {
        let mut outcome = Outcome::new(plan);
        self.model.simulate_into(&inputs, &mut outcome);
        let verdicts = judge_all(Case {
            plan,
            named: &self.named,
            inputs: &inputs,
            outcome: &outcome,
            baseline: &self.baseline,
        });
        Self {
            model: self.model.clone(),
            inputs,
            outcome,
            verdicts,
            named: Arc::clone(&self.named),
            baseline: Arc::clone(&self.baseline),
        }
    }

    /// The paths of the plan's own defaults under the same rules: a value that a goal made is theirs.
    #[must_use]
    pub fn planned(&self) -> &Outcome {
        &self.baseline
    }

    /// How each target stands.
    #[must_use]
    pub fn states(&self, plan: &Plan) -> States {
        States::of(plan, &self.verdicts)
    }

    /// How many rows of the plan's table of targets stand how.
    #[must_use]
    pub fn tally(&self, plan: &Plan) -> Tally {
        Tally::of_table(plan, &self.states(plan))
    }

    /// The verdicts on some targets, by position, as far as they can be judged.
    #[must_use]
    pub fn judged(&self, targets: &[usize], over: JointOver) -> Vec<usize> {
        let most = match over {
            JointOver::Both => 2,
            JointOver::Levels => 1,
        };
        // They stand in the order of the targets, levels before growth.
        let of = |target: &usize| {
            let target = *target;
            let first = self.verdicts.partition_point(|v| v.target < target);
            let own = first..self.verdicts.len();
            own.take_while(move |n| self.verdicts[*n].target == target)
                .take(most)
        };
        let judged = |n: &usize| self.verdicts[*n].met().is_some();
        targets.iter().flat_map(of).filter(judged).collect()
    }

    /// The verdict on a target's level.
    #[must_use]
    pub fn level_verdict(&self, target: usize) -> Option<&Verdict> {
        let position = self.verdict_position(target, GoalKind::Level)?;
        self.verdicts.get(position)
    }

    /// Position of the verdict on a target's level or growth among [`Run::verdicts`].
    #[must_use]
    pub fn verdict_position(&self, target: usize, kind: GoalKind) -> Option<usize> {
        // They stand in the order of the targets.
        let first = self.verdicts.partition_point(|v| v.target < target);
        let own = self.verdicts[first..].iter().take(2);
        let mut own = own.take_while(|v| v.target == target);
        own.position(|v| v.kind == kind).map(|n| first + n)
    }
}

/// The paths of the plan's defaults under the rules of a scenario; but a share is what it is made of
/// there, also where the scenario sets it. `None` where the scenario itself is no other.
fn baseline(plan: &Plan, scenario: &Scenario, inputs: &Inputs, model: &Model) -> Option<Outcome> {
    let same = scenario.levers.is_empty()
        && scenario.shocks.is_empty()
        && scenario.level_shocks.is_empty()
        && scenario.actuals.is_empty()
        && scenario.link_rules.is_empty();
    if same {
        return None;
    }
    let shares = scenario
        .levers
        .keys()
        .filter_map(|lever| named_share(plan, *lever));
    let inputs = inputs.planned(plan, scenario, shares);
    let mut outcome = Outcome::new(plan);
    model.simulate_into(&inputs, &mut outcome);
    Some(outcome)
}

/// The share whose line a lever sets.
fn named_share(plan: &Plan, lever: Lever) -> Option<Follower> {
    let Lever::Indicator(position) = lever else {
        return None;
    };
    let own = plan.indicators.get(usize::from(position));
    let share = matches!(own.and_then(|own| own.law), Some(Law::Share { .. }));
    share.then_some(Follower::Indicator(position))
}
