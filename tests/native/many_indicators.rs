//! Plans with many indicators: each is computed correctly, and nothing that is computed together is left
//! out.

use std::collections::BTreeSet;

use crate::common::any::{config, scenario};
use crate::common::{plan, same};
use engine::levers::Lever;
use engine::needed;
use engine::outcome::Outcome;
use engine::plan::Plan;
use engine::problem::Place;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::sensitivity::{Sensitivity, unit};
use engine::series::{MODEL_SERIES, Series};
use engine::simulate::Model;
use engine::verdict::Judged;
use engine::yardstick::Yardstick;
use file::{Link, outcome_json, read_link, read_plan, read_scenario, write_link};
use proptest::prelude::*;
use serde_json::{Value, json};

const MANY: usize = 400;

/// An invented plan with many indicators: every third one linear, the others growing, every second one
/// with a target. The `n`-th is 100 + n in the base year.
fn wide() -> Plan {
    let path = format!(
        "{}/tests/files/plans/good/five-years.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    let unit = file["indicators"][0]["unit"].clone();
    let year = file["base_year"].clone();
    let group = file["groups"][0]["id"].clone();
    let name = json!({"zh": "指标", "en": "Indicator"});
    let source = json!({"kind": "outside", "what": name});
    for n in 0..MANY {
        let id = format!("wide_{n}");
        let law = if n % 3 == 0 {
            json!({"kind": "linear", "end": 200 + n})
        } else {
            json!({"kind": "growth"})
        };
        file["indicators"].as_array_mut().unwrap().push(json!({
            "id": id, "name": name, "unit": unit, "law": law,
            "values": [{"year": year, "value": 100 + n, "source": source}],
        }));
        if n % 2 == 0 {
            file["targets"].as_array_mut().unwrap().push(json!({
                "id": id, "indicator": id, "nature": "text", "group": group, "source": source,
                "level": {"op": ">=", "goal": 150 + n},
            }));
        }
    }
    read_plan(&file.to_string()).unwrap()
}

/// The growth or the attainment of the `n`-th indicator.
fn rate(n: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let small = (n % 7) as f64;
    if n.is_multiple_of(3) {
        0.5 + 0.1 * small
    } else {
        0.02 + 0.01 * small
    }
}

/// A scenario that sets the lever of every indicator; every fifth one has an actual figure in the
/// second year.
fn text() -> String {
    let mut levers = json!({});
    let mut actuals = json!({});
    for n in 0..MANY {
        levers[format!("indicator.wide_{n}")] = json!(rate(n));
        if n % 5 == 0 {
            actuals[format!("wide_{n}")] = json!({"2022": 110 + n});
        }
    }
    let file = json!({"format": "plan-simulator/scenario", "version": 1, "levers": levers, "actuals": actuals});
    file.to_string()
}

fn wide_run() -> (Plan, Scenario, Run) {
    let plan = wide();
    let scenario = read_scenario(&text(), &plan).unwrap();
    let run = Run::new(&plan, &scenario).unwrap();
    (plan, scenario, run)
}

#[allow(clippy::cast_precision_loss)]
fn float(n: usize) -> f64 {
    n as f64
}

/// The end value of the `n`-th indicator, by the formula of its law.
fn end_by_formula(n: usize) -> f64 {
    let (start, end) = (float(100 + n), float(200 + n));
    let known = n.is_multiple_of(5);
    match (n.is_multiple_of(3), known) {
        (true, false) => start + (end - start) * rate(n),
        (true, true) => {
            let start = float(110 + n);
            start + (end - start) * rate(n)
        }
        (false, false) => start * (1.0 + rate(n)).powi(5),
        (false, true) => float(110 + n) * (1.0 + rate(n)).powi(3),
    }
}

#[test]
fn each_indicator_follows_its_own_lever_and_actuals() {
    let (plan, _, run) = wide_run();
    for n in 0..MANY {
        let series = plan.series(&format!("wide_{n}")).unwrap();
        same(run.outcome.end(series).unwrap(), end_by_formula(n));
    }
    for verdict in &run.verdicts {
        let id = &plan.targets[verdict.target].id;
        let Some(n) = id.strip_prefix("wide_") else {
            continue;
        };
        let Judged::Yes { value, met, .. } = verdict.judged else {
            panic!("{id}");
        };
        let n: usize = n.parse().unwrap();
        same(value, end_by_formula(n));
        assert_eq!(met, value >= float(150 + n), "{id}");
    }
}

#[test]
fn needed_values_meet_their_targets_and_none_is_missing() {
    let (plan, scenario, run) = wide_run();
    let outcome = outcome_json(&plan, &run);
    let needed = outcome["needed"].as_array().unwrap();
    let mut asked = BTreeSet::new();
    let mut found = 0;
    for entry in needed {
        let target = entry["target"].as_str().unwrap();
        let lever = entry["lever"].as_str().unwrap();
        assert!(asked.insert((target, lever)), "{entry}");
        if target.starts_with("wide_") && entry["value"].is_number() {
            assert_eq!(lever, format!("indicator.{target}"));
            let lever = plan.lever(lever).unwrap();
            let position = plan.target_position(target).unwrap();
            let answer = needed::solve(&plan, &run, position, lever);
            assert_eq!(answer.value(), entry["value"].as_f64(), "{entry}");
            let path = needed::adopted(&plan, &scenario, &run, position, lever, answer).unwrap();
            let mut moved = scenario.clone();
            moved.set(&plan, lever, path);
            let moved = Run::new(&plan, &moved).unwrap();
            let verdict = moved.level_verdict(position).unwrap();
            assert_eq!(verdict.met(), Some(true), "{entry}");
            found += 1;
        }
    }
    assert_eq!(found, MANY / 2);
    // The others are levers without a default: whatever they move cannot be computed.
    for (target, lever) in &asked {
        let known = target
            .strip_prefix("wide_")
            .is_none_or(|_| *lever == format!("indicator.{target}"));
        let open = ["revenue.tax_share_end", "urban.registered_end"].contains(lever);
        assert!(known || open, "{target} {lever}");
    }
    let levers = Lever::all(&plan).count();
    let headline = &plan.headline;
    for target in headline {
        let id = plan.targets[*target].id.as_str();
        assert_eq!(asked.iter().filter(|(t, _)| *t == id).count(), levers);
    }
}

#[test]
fn sensitivities_match_runs_of_scenarios() {
    let (plan, scenario, run) = wide_run();
    let all = Sensitivity::all(&plan, &run);
    for target in (0..plan.targets.len()).step_by(17) {
        let Ok(yardstick) = Yardstick::of(&plan, &run, target) else {
            continue;
        };
        if !plan.targets[target].id.starts_with("wide_") {
            continue;
        }
        let [bar] = all.tornado(target)[..] else {
            panic!("{target}")
        };
        assert_eq!(
            plan.series(&plan.targets[target].id),
            Some(yardstick.series)
        );
        let unit = unit(&plan, bar.lever);
        for (by, end) in [(-unit, bar.down), (unit, bar.up)] {
            let from = run.inputs.actuals.last(yardstick.series);
            let path = engine::shift::shifted(&plan, &scenario, from, bar.lever, by);
            let mut moved = scenario.clone();
            moved.set(&plan, bar.lever, path);
            let moved = Run::new(&plan, &moved).unwrap();
            let value = yardstick.value(&moved.outcome).unwrap();
            assert_eq!(value.to_bits(), end.unwrap().to_bits());
        }
    }
}

#[test]
fn links_keep_the_levers_of_many_indicators() {
    let (plan, scenario, _) = wide_run();
    let mut link = Link::of(&plan, scenario);
    link.choices.chosen = (0..plan.targets.len()).collect();
    assert_eq!(read_link(&write_link(&plan, &link), &plan), Ok(link));
}

/// Each growth lever and its shock are allowed separately, but not together.
#[test]
fn reports_the_problems_of_all_indicators() {
    let plan = wide();
    let grow = |lever: &Lever| matches!(lever, Lever::Indicator(_)) && lever.spec(&plan).shocks;
    let ids: Vec<_> = Lever::all(&plan)
        .filter(grow)
        .map(|l| l.id(&plan))
        .collect();
    assert!(ids.len() > MANY / 2);
    let shock = |id| json!({"lever": id, "year": 2023, "size": 0.2, "persistence": 0.5});
    let file = json!({
        "format": "plan-simulator/scenario",
        "version": 1,
        "levers": ids.iter().map(|id| (id.clone(), json!(0.9))).collect::<serde_json::Map<_, _>>(),
        "shocks": ids.iter().map(shock).collect::<Vec<_>>(),
    });
    let problems = read_scenario(&file.to_string(), &plan).unwrap_err();
    let places: Vec<_> = problems.into_iter().map(|p| p.place).collect();
    let each = (0..ids.len()).map(|n| Place::Pointer(format!("/shocks/{n}/size")));
    assert_eq!(places, each.collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(config(6))]

    /// Computing for a single lever relies on this.
    #[test]
    fn levers_move_nothing_beyond_their_reach(scenario in scenario(&plan()), by in -0.03..0.03f64) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let own = (0..plan.indicators.len()).filter_map(|n| Series::of_indicator(&plan, n));
        let model = MODEL_SERIES.iter().map(|(series, _)| *series);
        let all: BTreeSet<Series> = model.chain(own).collect();
        let model = Model::new(&plan);
        for lever in Lever::all(&plan) {
            let mut inputs = run.inputs.clone();
            inputs.set_path(lever, 0, |k| run.inputs.path_row(lever)[k] + by);
            let mut whole = Outcome::new(&plan);
            model.simulate_into(&inputs, &mut whole);
            let mut moved = run.outcome.clone();
            model.simulate_moved(&inputs, lever, &mut moved);
            for series in &all {
                let bits = |outcome: &Outcome| -> Vec<u64> {
                    outcome.row(*series).iter().map(|v| v.to_bits()).collect()
                };
                if !model.reaches(lever, *series) {
                    prop_assert_eq!(bits(&whole), bits(&run.outcome), "{:?} moves {:?}", lever, series);
                }
                prop_assert_eq!(bits(&whole), bits(&moved), "{:?} {:?}", lever, series);
            }
        }
    }

    /// Searches for needed values and least effort rely on this.
    #[test]
    fn model_for_a_few_series_computes_them_and_the_catalogue_as_the_whole_one_does(
        scenario in scenario(&plan()), by in -0.03..0.03f64,
    ) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        for target in 0..plan.targets.len() {
            let Ok(yardstick) = Yardstick::of(&plan, &run, target) else { continue };
            let few = run.model.only_for(&[yardstick.series]);
            for lever in Lever::all(&plan) {
                let mut inputs = run.inputs.clone();
                inputs.set_path(lever, 0, |k| run.inputs.path_row(lever)[k] + by);
                let (mut whole, mut part) = (run.outcome.clone(), run.outcome.clone());
                run.model.simulate_moved(&inputs, lever, &mut whole);
                few.simulate_moved(&inputs, lever, &mut part);
                let catalogue = MODEL_SERIES.iter().map(|(series, _)| *series);
                for series in catalogue.chain([yardstick.series]) {
                    let bits = |outcome: &Outcome| -> Vec<u64> {
                        outcome.row(series).iter().map(|v| v.to_bits()).collect()
                    };
                    prop_assert_eq!(bits(&whole), bits(&part), "{:?} {:?}", lever, series);
                }
            }
        }
    }

    #[test]
    fn levers_left_out_of_the_table_do_not_move_their_target(scenario in scenario(&plan())) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let table = needed::table(&plan, &run);
        let listed: BTreeSet<_> = table.iter().map(|n| (n.target, n.lever)).collect();
        let model = Model::new(&plan);
        let mut outcome = Outcome::new(&plan);
        let mut left_out = 0;
        for lever in Lever::all(&plan) {
            let (low, high) = lever.spec(&plan).plausible;
            for (value, from) in [low, high].into_iter().flat_map(|v| (0..plan.horizon()).map(move |k| (v, k))) {
                let mut inputs = run.inputs.clone();
                inputs.set_constant(lever, from, value);
                model.simulate_into(&inputs, &mut outcome);
                for target in 0..plan.targets.len() {
                    let open = needed::open_from(&plan, &run, target, lever);
                    if open != Some(from) || listed.contains(&(target, lever)) {
                        continue;
                    }
                    let yardstick = Yardstick::of(&plan, &run, target).unwrap();
                    let (before, after) = (yardstick.value(&run.outcome), yardstick.value(&outcome));
                    let (before, after) = (before.unwrap(), after.unwrap());
                    prop_assert!((after - before).abs() <= 1e-11 * before.abs().max(1e-3), "{:?} {}", lever, target);
                    left_out += 1;
                }
            }
        }
        prop_assert!(left_out > 1000, "{}", left_out);
    }
}
