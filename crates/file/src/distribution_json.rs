//! Bands and chances of an uncertain scenario as JSON.

use serde_json::{Map, Value, json};

use engine::plan::Plan;
use engine::run::Run;
use engine::series::{MODEL_SERIES, Series};
use engine::uncertainty::{Bands, Distribution, PERCENTS};

/// Adds `probability`, `joint` and `bands` to an outcome. `set` are the verdicts of the joint chance.
pub fn add_distribution(
    outcome: &mut Value,
    plan: &Plan,
    run: &Run,
    set: &[usize],
    found: &Distribution,
) {
    let each = run.verdicts.iter().zip(&found.chances);
    let probability = each.map(|(verdict, chance)| {
        // One that cannot be judged has no chance; its verdict says why.
        json!({
            "target": plan.targets[verdict.target].id,
            "kind": verdict.kind.id(),
            "p": chance.map(|c| c.p),
            "standard_error": chance.map(|c| c.standard_error),
        })
    });
    outcome["probability"] = probability.collect();
    // Of no target at all there is no chance.
    let joint = (!set.is_empty()).then_some(found.joint);
    let targets = set
        .iter()
        .map(|n| &plan.targets[run.verdicts[*n].target].id);
    outcome["joint"] = json!({
        "p": joint.map(|c| c.p),
        "standard_error": joint.map(|c| c.standard_error),
        "targets": targets.collect::<Vec<_>>(),
    });
    outcome["bands"] = bands(plan, &found.bands);
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
