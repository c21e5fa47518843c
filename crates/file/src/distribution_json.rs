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
    fn joint(&self) -> Option<Chance> {
        // Of no target at all there is no chance.
        (!self.set.is_empty()).then_some(self.found.joint)
    }

    /// The probability of a verdict: where chance has no part in it, whether it is met.
    fn p(&self, n: usize) -> Option<f64> {
        let drawn = self.found.chances.get(n).copied().flatten();
        let computed = || self.run.verdicts.get(n)?.met().map(f64::from);
        drawn.map(|chance| chance.p).or_else(computed)
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
    let targets = targets.into_iter().map(|t| &plan.targets[t].id);
    // What chance has no part in counts as it is computed.
    let computed = own.set.iter().filter(|n| own.found.chances[**n].is_none());
    let computed: Vec<_> = computed.map(|n| goal(*n)).collect();
    let joint = own.joint().filter(|_| own.found.joint_is_random);
    outcome["joint"] = json!({
        "p": joint.map(|c| c.p),
        "standard_error": joint.map(|c| c.standard_error),
        "neutral": neutral.and_then(Drawn::joint).map(|c| c.p),
        "over": joint_over(over),
        "targets": targets.collect::<Vec<_>>(),
        "computed": computed,
    });
    if joint.is_none() && own.joint().is_some() {
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
