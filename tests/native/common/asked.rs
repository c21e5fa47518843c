//! Every question that can be asked about a plan's numbers, and scenarios with simulated paths to ask
//! them about.

use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::uncertainty::{Distribution, PERCENTS, usual};
use engine::verdict::GoalKind;
use view::explain::question::{Asked, Question};

use crate::common::uncertain::{self, all_series};

pub const KINDS: [GoalKind; 2] = [GoalKind::Level, GoalKind::Growth];

/// A scenario of which questions are asked without any simulated paths.
pub fn without_odds<'a>(plan: &'a Plan, scenario: &'a Scenario, run: &'a Run) -> Asked<'a> {
    Asked {
        plan,
        scenario,
        run,
        drawn: None,
    }
}

/// Simulates some paths of a scenario, under the usual drivers.
pub fn drawn(plan: &Plan, scenario: &mut Scenario, run: &Run) -> Distribution {
    let mut uncertainty = usual(plan);
    uncertainty.paths = 500;
    scenario.uncertainty = Some(uncertainty.clone());
    uncertain::simulate(plan, run, &uncertainty, &[])
}

/// Every question about targets and levers, and those about series in the given years.
pub fn questions(plan: &Plan, years: &[usize]) -> Vec<Question> {
    use Question as Q;
    let mut all = vec![Q::Joint];
    for series in all_series(plan) {
        for t in years {
            all.push(Q::Series(series, *t));
            let percents = PERCENTS
                .iter()
                .filter(|p| *t == plan.horizon() || **p == 95);
            all.extend(percents.map(|p| Q::Quantile(series, *t, *p)));
        }
    }
    for (n, indicator) in plan.indicators.iter().enumerate() {
        all.extend(indicator.values.iter().map(|p| Q::History(n, p.year)));
    }
    let levers: Vec<_> = Lever::all(plan).collect();
    for (n, target) in plan.targets.iter().enumerate() {
        for kind in KINDS {
            let has = match kind {
                GoalKind::Level => target.level.is_some(),
                GoalKind::Growth => target.growth.is_some(),
            };
            if has {
                all.extend([Q::Goal(n, kind), Q::Margin(n, kind), Q::Chance(n, kind)]);
            }
        }
        all.extend(target.level.as_ref().map(|_| Q::Required(n)));
        all.push(Q::Average(n));
    }
    for lever in levers {
        let facts = plan.levers.get(&lever);
        all.push(Q::Setting(lever));
        all.extend((1..=plan.horizon()).map(|t| Q::Lever(lever, t)));
        all.extend(
            facts
                .and_then(|f| f.plan.as_ref())
                .map(|_| Q::PlanMark(lever)),
        );
        all.extend(
            facts
                .and_then(|f| f.past.as_ref())
                .map(|_| Q::PastMark(lever)),
        );
    }
    all
}

pub fn needed(plan: &Plan, levers: &[Lever]) -> Vec<Question> {
    let targets = 0..plan.targets.len();
    targets
        .flat_map(|n| levers.iter().map(move |l| Question::Needed(n, *l)))
        .collect()
}
