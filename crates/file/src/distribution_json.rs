//! Bands and chances of an uncertain scenario as JSON.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::outcome_json::not_judged;
use super::uncertainty::joint_over;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::JointOver;
use engine::series::{MODEL_SERIES, Series};
use engine::uncertainty::{Bands, Chance, Distribution, PERCENTS};
use engine::verdict::Judged;

/// What the paths of a scenario give.
pub struct Drawn {
    /// The scenario's own path.
    pub run: Run,
    /// The verdicts of its joint probability, by position.
    pub set: Vec<usize>,
    /// Bands and chances.
    pub found: Distribution,
}

impl Drawn {
    /// The joint probability; none of no target at all, and where chance moves none of them.
    fn joint(&self) -> Option<Chance> {
        let random = !self.set.is_empty() && self.found.joint_is_random;
        random.then_some(self.found.joint)
    }

    /// The probability of a verdict; none where chance has no part in it.
    fn p(&self, n: usize) -> Option<f64> {
        let drawn = self.found.chances.get(n).copied().flatten();
        drawn.map(|chance| chance.p)
    }

    /// Why a verdict has no odds, where it has none.
    fn why(&self, plan: &Plan, n: usize) -> Option<String> {
        if self.found.chances[n].is_some() {
            return None;
        }
        let verdict = &self.run.verdicts[n];
        Some(match verdict.judged {
            Judged::Yes { .. } => "no random driver moves it".to_owned(),
            Judged::No(why) => not_judged(&plan.targets[verdict.target], why),
        })
    }
}

/// Adds `probability`, `joint` and `bands` to an outcome: under the scenario, and beside it under the
/// neutral outlook.
pub fn add_distribution(
    outcome: &mut Value,
    plan: &Plan,
    own: &Drawn,
    neutral: Option<&Drawn>,
    over: JointOver,
) {
    let goal = |n: usize| {
        let verdict = &own.run.verdicts[n];
        json!({"target": plan.targets[verdict.target].id, "kind": verdict.kind.id()})
    };
    let each = own.found.chances.iter().enumerate();
    let probability = each.map(|(n, chance)| {
        let mut all = goal(n);
        if let Some(chance) = chance {
            all["p"] = json!(chance.p);
            all["standard_error"] = json!(chance.standard_error);
            all["neutral"] = json!(neutral.and_then(|other| other.p(n)));
        }
        if let Some(why) = own.why(plan, n) {
            all["why"] = json!(why);
        }
        all
    });
    outcome["probability"] = probability.collect();
    let targets: BTreeSet<usize> = own
        .set
        .iter()
        .map(|n| own.run.verdicts[*n].target)
        .collect();
    // What chance has no part in counts as it is computed.
    let computed = own.set.iter().filter(|n| own.found.chances[**n].is_none());
    let computed: Vec<_> = computed.map(|n| goal(*n)).collect();
    // Goals of the same targets that have no verdict are left out of it.
    let left_out = own.run.verdicts.iter().enumerate();
    let left_out = left_out.filter(|(_, v)| v.met().is_none() && targets.contains(&v.target));
    let not_judged: Vec<_> = left_out
        .map(|(n, _)| {
            let mut all = goal(n);
            all["why"] = json!(own.why(plan, n));
            all
        })
        .collect();
    let targets = targets.iter().map(|t| &plan.targets[*t].id);
    let joint = own.joint();
    outcome["joint"] = json!({
        "p": joint.map(|c| c.p),
        "standard_error": joint.map(|c| c.standard_error),
        "neutral": neutral.and_then(Drawn::joint).map(|c| c.p),
        "over": joint_over(over),
        "targets": targets.collect::<Vec<_>>(),
        "computed": computed,
        "not_judged": not_judged,
    });
    if joint.is_none() && !own.set.is_empty() {
        outcome["joint"]["why"] = json!("no random driver moves any of them");
    }
    outcome["bands"] = bands(plan, &own.found.bands);
}

fn bands(plan: &Plan, bands: &Bands) -> Value {
    let model = MODEL_SERIES.iter().map(|(series, _)| *series);
    let own = (0..plan.indicators.len()).filter_map(|i| Series::of_indicator(plan, i));
    let own = own.filter(|s| matches!(s, Series::Indicator(_)));
    let mut all = Map::new();
    for series in model.chain(own) {
        let row = bands.row(series);
        // Like the series itself, one without any value is left out.
        if row.iter().flatten().any(|v| v.is_finite()) {
            let quantiles = PERCENTS.iter().enumerate().map(|(n, percent)| {
                let values: Vec<f64> = row.iter().map(|band| band[n]).collect();
                (format!("p{percent}"), json!(values))
            });
            all.insert(series.id(plan).to_owned(), quantiles.collect());
        }
    }
    Value::Object(all)
}
