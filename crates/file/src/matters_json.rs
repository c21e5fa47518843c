//! What matters in a run, as JSON: sensitivities, the difference from another scenario, the least
//! effort. Ids are those of scenario files; values are in the units of the outcome.

use serde_json::{Map, Value, json};

use super::scenario_file::write_scenario;
use engine::attribution::{Method, NoAttribution, Player, attribute};
use engine::least_effort::{LeastEffort, Move, least_effort_for_all};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::sensitivity::{Sensitivity, unit};
use engine::series::Series;
use engine::verdict::WhyNot;
use engine::yardstick::Yardstick;

/// Each judged target with the levers that move it, strongest first.
#[must_use]
pub fn sensitivity_json(plan: &Plan, run: &Run) -> Value {
    let all = Sensitivity::all(plan, run);
    let mut targets = Vec::new();
    for target in 0..plan.targets.len() {
        let Ok(yardstick) = Yardstick::of(plan, &run.outcome, target) else {
            continue;
        };
        let bars: Vec<_> = all
            .tornado(target)
            .into_iter()
            .map(|bar| {
                json!({
                    "lever": bar.lever.id(plan),
                    "unit": unit(plan, bar.lever),
                    "down": bar.down,
                    "up": bar.up,
                })
            })
            .collect();
        targets.push(json!({
            "target": plan.targets[target].id,
            "kind": yardstick.kind.id(),
            "value": yardstick.value(&run.outcome),
            "levers": bars,
        }));
    }
    Value::Array(targets)
}

/// What explains the difference of every headline target's level, from another scenario to this one.
#[must_use]
pub fn attribution_json(plan: &Plan, other: &Run, run: &Run) -> Value {
    let explained = plan.headline.iter().filter_map(|target| {
        let target = plan.targets.get(*target)?;
        let series = Series::of_indicator(plan, target.indicator);
        let mut all = Map::new();
        all.insert("target".into(), json!(target.id));
        let found = match series {
            Some(series) => attribute(plan, other, run, series, plan.horizon()),
            None => Err(NoAttribution::NoValue),
        };
        match found {
            Ok(found) => {
                let method = match found.method {
                    Method::Exact => "shapley",
                    Method::Rotations => "rotations",
                };
                let parts = found.parts.iter();
                let parts = parts.map(|p| json!({"cause": cause(plan, p.player), "part": p.part}));
                let idle = found.idle.iter().map(|p| cause(plan, *p));
                all.insert("from".into(), json!(found.from));
                all.insert("to".into(), json!(found.to));
                all.insert("difference".into(), json!(found.to - found.from));
                all.insert("method".into(), json!(method));
                all.insert("parts".into(), parts.collect());
                all.insert("idle".into(), idle.collect());
            }
            Err(NoAttribution::NoValue) => {
                let why = "this target has no level that can be computed in both scenarios";
                all.insert("why".into(), json!(why));
            }
            Err(NoAttribution::Impossible(players)) => {
                let mixed: Vec<_> = players.iter().map(|p| cause(plan, *p)).collect();
                let why = "the model has no value with these taken from this scenario and the rest from the other";
                all.insert("why".into(), json!(why));
                all.insert("mixture".into(), json!(mixed));
            }
        }
        Some(Value::Object(all))
    });
    explained.collect()
}

/// The least effort for some targets by some levers, with the scenario that takes it over.
#[must_use]
pub fn least_effort_json(
    plan: &Plan,
    scenario: &Scenario,
    run: &Run,
    targets: &[usize],
    levers: &[Lever],
) -> Value {
    let ids =
        |all: &[usize]| -> Vec<_> { all.iter().map(|t| plan.targets[*t].id.clone()).collect() };
    match least_effort_for_all(plan, run, targets, levers) {
        LeastEffort::AlreadyMet => json!({"answer": "already_met", "targets": ids(targets)}),
        LeastEffort::Found(moved) => {
            let mut all = moved_json(plan, &moved, "found");
            all["scenario"] = write_scenario(plan, &moved.put_into(plan, scenario));
            all
        }
        LeastEffort::NoneFits(best) => {
            let mut all = moved_json(plan, &best, "none_fits");
            all["why"] = json!(
                "no move within the levers' plausible ranges was found that meets all targets; this one comes nearest"
            );
            all
        }
        LeastEffort::NotMoved(still) => json!({
            "answer": "not_moved",
            "targets": ids(&still),
            "why": "none of the levers moves these targets",
        }),
        LeastEffort::NotJudged(unjudged) => {
            let of = |(target, why): &(usize, WhyNot)| {
                let why = match why {
                    WhyNot::MeaningOpen => "the plan leaves the meaning of this target open",
                    WhyNot::NoBase => "the plan states no base value",
                    WhyNot::NotModelled => "the model does not move this indicator",
                };
                json!({"target": plan.targets[*target].id, "why": why})
            };
            let targets: Vec<_> = unjudged.iter().map(of).collect();
            json!({"answer": "not_judged", "targets": targets})
        }
    }
}

fn moved_json(plan: &Plan, moved: &Move, answer: &str) -> Value {
    let shifts = moved.shifts.iter().map(|s| {
        let first = plan.years().nth(s.from + 1);
        json!({
            "lever": s.lever.id(plan),
            "from": first,
            "shift": s.by,
            "ranges": s.ranges,
            "end": s.end,
        })
    });
    let reached = moved.reached.iter().map(|r| {
        json!({
            "target": plan.targets[r.yardstick.target].id,
            "kind": r.yardstick.kind.id(),
            "op": r.yardstick.op.sign(),
            "goal": r.yardstick.goal,
            "before": r.before,
            "value": r.value,
            "met": r.met,
            "binds": r.binds,
        })
    });
    json!({
        "answer": answer,
        "effort": moved.effort,
        "levers": shifts.collect::<Vec<_>>(),
        "targets": reached.collect::<Vec<_>>(),
    })
}

/// A cause by its id, or by its place in a scenario file.
fn cause(plan: &Plan, player: Player) -> String {
    match player {
        Player::Lever(lever) => lever.id(plan),
        Player::RevenueRule => "rules.revenue".to_owned(),
        Player::UrbanRule => "rules.urban".to_owned(),
        Player::LinkRule(follower) => format!("rules.{}", plan.follower_id(follower)),
        Player::RevenueLevel => "level_shocks".to_owned(),
        Player::Actuals => "actuals".to_owned(),
    }
}
