//! The panel of levers: each stands in it once, a search finds it, and one that is called without
//! effect has none.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{plan, run_of};
use plan_simulator::engine::levers::{Lever, LeverSheet};
use plan_simulator::engine::outcome::Outcome;
use plan_simulator::engine::plan::Plan;
use plan_simulator::engine::run::Run;
use plan_simulator::engine::series::{MODEL_SERIES, Series};
use plan_simulator::engine::shift::shift;
use plan_simulator::file::read_scenario;
use plan_simulator::view::lever::{GROUPS, front, idle, in_group, matches};
use serde_json::{Value, json};

#[test]
fn every_lever_stands_in_the_panel_once() {
    let plan = plan();
    let groups = (0..GROUPS.len()).flat_map(|group| in_group(&plan, group));
    let mut panel: Vec<_> = front().into_iter().chain(groups).collect();
    let mut all: Vec<_> = Lever::all(&plan).collect();
    panel.sort_unstable();
    all.sort_unstable();
    assert_eq!(panel, all);
    assert!((3..=5).contains(&front().len()), "three to five in front");
}

#[test]
fn a_search_finds_each_lever_by_its_id_and_by_both_names_and_nothing_by_nonsense() {
    let plan = plan();
    for sheet in LeverSheet::all(&plan) {
        for query in [&sheet.id, &sheet.name.zh, &sheet.name.en.to_uppercase()] {
            assert!(matches(&plan, sheet.lever, query), "{query}");
        }
        assert!(!matches(&plan, sheet.lever, "xyzzy"));
    }
    let found = |query| {
        let all = Lever::all(&plan);
        all.filter(|l| matches(&plan, *l, query)).count()
    };
    assert_eq!(found("期末税收"), 1);
    assert!(found("sector price") >= 3, "each word may stand anywhere");
}

/// Whether a lever that is moved a little changes anything that the model computes.
fn moves(plan: &Plan, run: &Run, lever: Lever) -> bool {
    let mut inputs = run.inputs.clone();
    let (low, high) = lever.spec(plan).plausible;
    shift(&mut inputs, &run.inputs, plan, lever, (high - low) / 10.0);
    let mut outcome = Outcome::new(plan);
    run.model.simulate_into(&inputs, &mut outcome);
    let own = (0..plan.indicators.len()).filter_map(|i| Series::of_indicator(plan, i));
    let mut all = MODEL_SERIES.iter().map(|(s, _)| *s).chain(own);
    all.any(|s| {
        let bits = |o: &Outcome| o.row(s).iter().map(|v| v.to_bits()).collect::<Vec<_>>();
        bits(&outcome) != bits(&run.outcome)
    })
}

#[test]
fn a_lever_is_called_without_effect_exactly_where_it_has_none() {
    let plan = plan();
    for revenue in ["buoyancy", "growth", "tax_and_other"] {
        for urban in ["urgd", "components"] {
            let parts: Value = json!({"rules": {"revenue": revenue, "urban": urban}});
            let scenario = read_scenario(&common::scenario_text(&parts), &plan).unwrap();
            let run = run_of(&plan, &parts);
            // An indicator that is at its goal already has nowhere to go under any rule.
            let model = |l: &Lever| !matches!(l, Lever::Indicator(_));
            for lever in Lever::all(&plan).filter(model) {
                assert_eq!(
                    idle(&scenario, lever),
                    !moves(&plan, &run, lever),
                    "{} under {revenue} and {urban}",
                    lever.id(&plan)
                );
            }
        }
    }
}
