//! What an unknown id was probably meant to be.

use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::{Expected, Kind, Problem};
use engine::series::{MODEL_SERIES, Series};
use engine::text::nearest;
use serde_json::Value;

/// Adds to each unknown id the known one that is nearest to it.
pub fn suggest(problems: &mut [Problem], ids: impl Fn(Kind) -> Vec<String>) {
    for problem in problems {
        let Expected::Known(kind) = problem.expected else {
            continue;
        };
        let word = problem.found.trim_matches('"');
        if let Some(near) = nearest(word, ids(kind)) {
            problem.expected = Expected::Near(kind, near);
        }
    }
}

/// The ids of a kind that a plan knows.
pub fn ids_of(plan: &Plan, kind: Kind) -> Vec<String> {
    let levers = |fits: &dyn Fn(Lever) -> bool| {
        let fitting = Lever::all(plan).filter(|lever| fits(*lever));
        fitting.map(|lever| lever.id(plan)).collect()
    };
    match kind {
        Kind::Lever => levers(&|_| true),
        Kind::ShockLever => levers(&|lever| lever.spec(plan).shocks),
        Kind::Driver => levers(&|lever| lever.spec(plan).drives()),
        Kind::Target => plan.targets.iter().map(|t| t.id.clone()).collect(),
        Kind::ActualSeries | Kind::Series | Kind::Followed => {
            let model = MODEL_SERIES.iter().map(|(series, id)| (*series, *id));
            let own = (0..plan.indicators.len()).filter_map(|n| {
                let series = Series::of_indicator(plan, n)?;
                Some((series, plan.indicators[n].id.as_str()))
            });
            let all = model.chain(own);
            let fits = all.filter(|(s, _)| kind != Kind::ActualSeries || s.takes_actuals());
            fits.map(|(_, id)| id.to_owned()).collect()
        }
        Kind::Indicator | Kind::Unit | Kind::Group | Kind::Role => Vec::new(),
    }
}

/// The ids of a kind that a plan file states itself.
pub fn ids_in(file: &Value, kind: Kind) -> Vec<String> {
    let list = match kind {
        Kind::Indicator | Kind::Series | Kind::Followed => "indicators",
        Kind::Group => "groups",
        Kind::Target => "targets",
        Kind::Unit => "units",
        _ => return Vec::new(),
    };
    let listed = file[list].as_array().into_iter().flatten();
    let listed = listed.filter_map(|entry| entry["id"].as_str());
    let keyed = file[list].as_object().into_iter().flatten();
    let keyed = keyed.map(|(id, _)| id.as_str());
    listed.chain(keyed).map(str::to_owned).collect()
}
