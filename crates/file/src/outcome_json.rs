//! The outcome of a run as JSON, for programs (`--example simulate`) and host pages.

use serde_json::{Map, Value, json};

use super::coherence_json::coherence_json;
use super::scenario_file::own_rates_json;
use engine::needed::{self, Answer, Needed, NoValue};
use engine::plan::{Plan, Target};
use engine::run::Run;
use engine::series::{MODEL_SERIES, Series};
use engine::verdict::{GoalKind, Judged, State, Verdict, WhyNot};

/// Years, series, verdicts, coherence and needed values of a run.
///
/// `needed` lists the headline targets with every lever of the plan, and each other target with the
/// levers that move it, in the plan's order. Targets that cannot be judged are left out there: their
/// verdicts say why.
#[must_use]
pub fn outcome_json(plan: &Plan, run: &Run) -> Value {
    let needed = needed::table(plan, run);
    let mut outcome = paths_json(plan, run);
    outcome["coherence"] = coherence_json(plan, run);
    outcome["needed"] = needed.iter().map(|n| needed_json(plan, run, n)).collect();
    outcome
}

/// Years, series and verdicts of a run, and how many rows of the plan's table stand how;
/// the families whose sectors were read as their own rates, and the years whose volumes are known money
/// over assumed prices. A value that cannot be computed is `null`; its verdict
/// says why.
#[must_use]
pub fn paths_json(plan: &Plan, run: &Run) -> Value {
    let mut series = Map::new();
    for (row, id) in MODEL_SERIES {
        put(&mut series, id, run, *row);
    }
    for position in 0..plan.indicators.len() {
        if let Some(own @ Series::Indicator(_)) = Series::of_indicator(plan, position) {
            put(&mut series, own.id(plan), run, own);
        }
    }
    let verdicts: Vec<_> = run.verdicts.iter().map(|v| verdict(plan, v)).collect();
    let tally = run.tally(plan);
    let states = State::ALL.map(|state| (state.id().to_owned(), json!(tally.get(state))));
    let mut outcome = json!({
        "years": plan.years().collect::<Vec<_>>(),
        "series": series,
        "verdicts": verdicts,
        "states": Map::from_iter(states),
    });
    // How the scenario was read, where it could have been meant otherwise.
    let own = own_rates_json(run.inputs.families_with_own_rates());
    if !own.is_empty() {
        outcome["own_rates"] = json!(own);
    }
    let assumed = (1..=plan.horizon()).filter(|t| run.inputs.are_prices_assumed(plan, *t));
    let assumed: Vec<_> = assumed.filter_map(|t| plan.years().nth(t)).collect();
    if !assumed.is_empty() {
        outcome["prices_assumed"] = json!(assumed);
    }
    outcome
}

/// A series that has no value in any year is left out.
fn put(series: &mut Map<String, Value>, id: &str, run: &Run, row: Series) {
    let values = run.outcome.row(row);
    if values.iter().any(|v| v.is_finite()) {
        // serde_json writes what is not finite as null.
        series.insert(id.to_owned(), json!(values));
    }
}

fn verdict(plan: &Plan, verdict: &Verdict) -> Value {
    let mut all = Map::new();
    all.insert("target".into(), json!(plan.targets[verdict.target].id));
    all.insert("kind".into(), json!(verdict.kind.id()));
    all.insert("op".into(), json!(verdict.op.sign()));
    all.insert("goal".into(), json!(verdict.goal));
    let (value, met, margin, why) = match verdict.judged {
        Judged::Yes { value, met, margin } => (Some(value), Some(met), Some(margin), None),
        Judged::No(why) => (None, None, None, Some(why)),
    };
    all.insert("value".into(), json!(value));
    all.insert("met".into(), json!(met));
    all.insert("margin".into(), json!(margin));
    let basis = met.map(|_| verdict.grounds.id());
    all.insert("basis".into(), json!(basis));
    if verdict.kind == GoalKind::Level {
        all.insert("margin_relative".into(), json!(verdict.relative_margin()));
        all.insert("required_growth".into(), json!(verdict.required_growth));
    }
    if let Some(why) = why {
        let target = &plan.targets[verdict.target];
        all.insert("why".into(), json!(not_judged(target, why)));
    }
    Value::Object(all)
}

/// Why a target cannot be judged, in English words.
pub fn not_judged(target: &Target, why: WhyNot) -> String {
    let words = match why {
        WhyNot::MeaningOpen => match &target.unjudged {
            Some(text) => &text.en,
            None => "the plan leaves the meaning of this target open",
        },
        WhyNot::NoBase => "the plan states no base value",
        WhyNot::NotModelled => "the model does not move this indicator",
        WhyNot::PricesAssumed(year) => {
            return format!("of {year} only money is known, and prices are assumed");
        }
    };
    words.to_owned()
}

fn needed_json(plan: &Plan, run: &Run, needed: &Needed) -> Value {
    let mut all = Map::new();
    all.insert("target".into(), json!(plan.targets[needed.target].id));
    all.insert("kind".into(), json!(needed.kind.id()));
    all.insert("lever".into(), json!(needed.lever.id(plan)));
    match needed.answer {
        Answer::Constant(value) => {
            let (low, high) = run.inputs.plausible(plan, needed.lever);
            all.insert("value".into(), json!(value));
            all.insert("from".into(), json!(needed.from));
            all.insert("plausible".into(), json!((low..=high).contains(&value)));
        }
        Answer::Step(value) => {
            all.insert("value".into(), json!(value));
            all.insert("from".into(), json!(needed.from));
            all.insert("form".into(), json!("step"));
        }
        Answer::None(why) => {
            let why = match why {
                NoValue::AlreadyMet => "already met, whatever the lever",
                NoValue::OutOfReach => "out of reach within the lever's range",
                NoValue::DoesNotMove => "this lever does not move this target",
                NoValue::TargetYearKnown => "the target year is already known",
                NoValue::NotComputable => "this target cannot be judged",
            };
            all.insert("why".into(), json!(why));
        }
    }
    Value::Object(all)
}
