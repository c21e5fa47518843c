//! Shared helpers for uncertainty: drivers, the result of an ensemble, and how two results differ.

use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{JointOver, Uncertainty};
use engine::series::{MODEL_SERIES, Series};
use engine::uncertainty::{Distribution, Ensemble};
use engine::verdict::GoalKind;

pub fn drivers(plan: &Plan, sd: &[(&str, f64)], phi: f64, paths: u32) -> Uncertainty {
    let mut sd: Vec<_> = sd.to_vec();
    sd.sort_by(|a, b| a.0.cmp(b.0));
    let sd = sd.iter().map(|(id, sd)| (plan.lever(id).unwrap(), *sd));
    Uncertainty {
        seed: 2016,
        paths,
        sd: sd.collect(),
        skew: Vec::new(),
        persistence: phi,
        correlation: None,
        joint_over: JointOver::Both,
    }
}

pub fn simulate(plan: &Plan, run: &Run, uncertainty: &Uncertainty, set: &[usize]) -> Distribution {
    Ensemble::new(plan, uncertainty)
        .unwrap()
        .simulate(plan, run, set)
        .unwrap()
}

pub fn verdict(plan: &Plan, run: &Run, target: &str, kind: GoalKind) -> usize {
    let is = |v: &engine::verdict::Verdict| plan.targets[v.target].id == target && v.kind == kind;
    run.verdicts.iter().position(is).unwrap()
}

pub fn all_series(plan: &Plan) -> Vec<Series> {
    let own = (0..plan.indicators.len()).filter_map(|i| Series::of_indicator(plan, i));
    let own = own.filter(|s| matches!(s, Series::Indicator(_)));
    MODEL_SERIES.iter().map(|(s, _)| *s).chain(own).collect()
}

/// Where two distributions first differ, bit for bit.
pub fn difference(plan: &Plan, a: &Distribution, b: &Distribution) -> Option<String> {
    for series in all_series(plan) {
        for t in 0..=plan.horizon() {
            let (x, y) = (a.bands.row(series)[t], b.bands.row(series)[t]);
            if x.map(f64::to_bits) != y.map(f64::to_bits) {
                return Some(format!("{series:?} in year {t}: {x:?} and {y:?}"));
            }
        }
    }
    let chances = |d: &Distribution| format!("{:?} {:?}", d.chances, d.joint);
    (chances(a) != chances(b)).then(|| "chances".to_owned())
}
