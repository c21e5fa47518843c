//! The lever panel: it holds each lever once, a search finds it, and a lever that it calls idle has no
//! effect.

use crate::common;
use crate::common::{good_plan, plan, run_of, scenario_of};
use engine::inputs::Inputs;
use engine::levers::{Lever, LeverUnit, Path, family};
use engine::outcome::Outcome;
use engine::plan::{LeverSheet, Plan};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::{MODEL_SERIES, Series};
use engine::shift::shift;
use engine::text::Lang;
use file::read_scenario;
use serde_json::{Value, json};
use view::panels::levers::{
    GROUPS, idle, in_group, in_panel, matches, plan_marks, stands, with_choices,
};
use view::sentences::rejection::rejection;
use view::sentences::summary::beside_levers;
use view::words::control::{Control, control, control_in};

#[test]
fn every_lever_is_in_the_panel_once_or_in_the_row_of_its_target() {
    let plan = plan();
    let groups = (0..GROUPS.len()).flat_map(|group| in_group(&plan, group));
    let mut panel: Vec<_> = Lever::MAIN.into_iter().chain(groups).collect();
    let attains = |lever: &Lever| lever.spec(&plan).unit == LeverUnit::Attainment;
    assert!(Lever::all(&plan).any(|lever| attains(&lever)));
    let mut all: Vec<_> = Lever::all(&plan).filter(|l| !attains(l)).collect();
    panel.sort_unstable();
    all.sort_unstable();
    assert_eq!(panel, all);
    assert!(
        (3..=5).contains(&Lever::MAIN.len()),
        "three to five in front"
    );
}

#[test]
fn search_finds_levers_by_id_and_both_names() {
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

#[test]
fn elasticity_and_growth_rate_take_each_others_place() {
    let plan = plan();
    let stand = |parts: &Value| -> Vec<Lever> {
        let inputs = inputs(&plan, parts);
        let all = (0..GROUPS.len()).flat_map(|group| in_group(&plan, group));
        all.filter(|l| stands(&plan, &inputs, *l)).collect()
    };
    let growth = json!({"rules": {"retail": "growth", "link.savings_per_head": "growth"}});
    let [linked, alone] = [stand(&json!({})), stand(&growth)];
    let savings = ["link.savings_per_head", "indicator.savings_per_head"];
    let [elasticity, growth] = savings.map(|id| plan.lever(id).unwrap());
    let pairs = [
        (Lever::RetailElasticity, Lever::RetailGrowth),
        (elasticity, growth),
    ];
    let place = |all: &[Lever], lever| all.iter().position(|l| *l == lever);
    for (elasticity, growth) in pairs {
        assert_eq!(place(&linked, growth), None);
        assert_eq!(place(&alone, elasticity), None);
        let at = place(&linked, elasticity);
        assert!(at.is_some() && at == place(&alone, growth));
    }
    // A plan that links nothing has growth rates only.
    let other = good_plan("five-years");
    let run = run_of(&other, &json!({}));
    assert!(stands(&other, &run.inputs, Lever::RetailGrowth));
    assert!(!stands(&other, &run.inputs, Lever::RetailElasticity));
    // Whatever stands there, a search for the one finds the other.
    assert!(matches(&plan, Lever::RetailElasticity, "retail.growth"));
}

#[test]
fn choice_of_a_rule_stands_once_before_the_levers_of_what_follows() {
    let plan = plan();
    let mut choices = Vec::new();
    for group in 0..GROUPS.len() {
        let levers = in_group(&plan, group);
        let with = with_choices(&plan, &levers);
        assert!(with.iter().map(|(_, lever)| *lever).eq(levers));
        choices.extend(with.iter().filter_map(|(follower, lever)| {
            let own = lever.link_rule(&plan).map(|(own, _)| own);
            assert!(follower.is_none() || *follower == own);
            *follower
        }));
    }
    choices.sort_unstable();
    // What follows by a share has its lever in the row of its target.
    let all = plan.followers().filter(|own| {
        Lever::all(&plan).any(|l| {
            in_panel(&plan, l)
                && l.link_rule(&plan)
                    .is_some_and(|(follower, _)| follower == *own)
        })
    });
    assert_eq!(choices, all.collect::<Vec<_>>());
    let other = good_plan("five-years");
    for group in 0..GROUPS.len() {
        let with = with_choices(&other, &in_group(&other, group));
        assert!(with.iter().all(|(follower, _)| follower.is_none()));
    }
}

#[test]
fn sentence_names_a_few_rules_of_own_growth_and_counts_more() {
    let plan = plan();
    let of = |rules: Value| {
        let scenario = scenario_of(&plan, &json!({"rules": rules}));
        beside_levers(&plan, &scenario, Lang::Zh)
    };
    assert_eq!(of(json!({})), None);
    let one = of(json!({"income": "growth"})).unwrap();
    assert_eq!(one, "此情景另含：居民收入算法（按自身增速）。");
    let many = of(json!({"income": "growth", "retail": "growth", "trade": "growth"})).unwrap();
    assert_eq!(many, "此情景另含：3项不随经济变动。");
}

#[test]
fn common_rate_passes_through_zero_without_becoming_own_rates() {
    let plan = plan();
    let mut scenario = Scenario::default();
    scenario.set(&plan, Lever::GrowthPrimary, Path::Constant(-0.02));
    let control = |scenario: &Scenario| {
        let inputs = Inputs::new(&plan, scenario).unwrap();
        control_in(&plan, &inputs, Lever::GrowthPrimary, Lang::Zh)
    };
    let before = control(&scenario);
    for rate in [0.01, 0.0, -0.0, -0.01] {
        scenario.set(&plan, Lever::GrowthAll, Path::Constant(rate));
        scenario.tidy(&plan);
        assert_eq!(control(&scenario), before, "{rate}");
    }
}

fn inputs(plan: &Plan, parts: &Value) -> Inputs {
    Inputs::new(
        plan,
        &read_scenario(&common::scenario_text(parts), plan).unwrap(),
    )
    .unwrap()
}

#[test]
fn controls_follow_the_sector_notation() {
    let plan = plan();
    let own = json!({"levers":
        {"growth.primary": 0.04, "growth.secondary": 0.1, "growth.tertiary": 0.11}});
    let same = json!({"levers": {"growth.all": 0.1,
        "growth.primary": -0.06, "growth.secondary": 0.0, "growth.tertiary": 0.01}});
    let (own, same) = (inputs(&plan, &own), inputs(&plan, &same));
    let marks = |c: &Control| {
        let marks = plan_marks(&plan, c, Lang::Zh).into_iter();
        marks.map(|m| (m.words(), m.on_track)).collect::<Vec<_>>()
    };
    let of = |inputs: &Inputs, lever| control_in(&plan, inputs, lever, Lang::Zh);
    // Written as differences, controls are the usual ones; so are those of other families in any case.
    for lever in Lever::all(&plan) {
        let usual = control(&plan, lever, Lang::Zh);
        assert_eq!(of(&same, lever), usual);
        let family = family(lever).is_some_and(|(common, _)| common == Lever::GrowthAll);
        assert_eq!(of(&own, lever) == usual, !family, "{}", lever.id(&plan));
    }
    // −10 … 5 percentage points about 10% a year, and the plan's 2 more for services.
    let services = of(&own, Lever::GrowthTertiary);
    let range = services.plausible;
    assert!(
        (range.0 - 0.05).abs() < 1e-12 && (range.1 - 0.15).abs() < 1e-12,
        "{range:?}"
    );
    assert_eq!(marks(&services), [("规划 12".to_owned(), true)]);
    assert_eq!(services.speed(0.11, Lang::Zh), "适中");
    // The common rate means nothing by itself: a range about 0, without marks.
    let all = of(&own, Lever::GrowthAll);
    assert!((all.plausible.0 + 0.05).abs() < 1e-12 && (all.plausible.1 - 0.01).abs() < 1e-12);
    assert!(marks(&all).is_empty());
    assert_eq!(marks(&of(&same, Lever::GrowthAll)).len(), 2);
    for lever in [
        Lever::GrowthAll,
        Lever::GrowthPrimary,
        Lever::GrowthSecondary,
        Lever::GrowthTertiary,
    ] {
        let control = of(&own, lever);
        let ends = [
            control.plausible.0,
            control.plausible.1,
            own.path_row(lever)[0],
        ];
        for value in ends {
            let at = control.format.page(value);
            let (low, high) = control.track;
            assert!(
                (low - 1e-9..=high + 1e-9).contains(&at),
                "{at} is off {low}…{high}"
            );
        }
        let (from, to) = control.plausible;
        assert!(control.place(to) - control.place(from) > 0.5);
    }
}

/// Whether a small move of a lever changes anything that the model computes.
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
fn levers_are_called_idle_exactly_where_they_are() {
    let plan = plan();
    for revenue in ["buoyancy", "growth", "tax_and_other"] {
        for urban in ["urgd", "components"] {
            for link in ["linked", "growth"] {
                let mut rules = json!({"revenue": revenue, "urban": urban});
                for follower in plan.followers() {
                    rules[plan.follower_id(follower)] = json!(link);
                }
                let run = run_of(&plan, &json!({"rules": rules}));
                // An indicator that is already at its goal does not move under any rule.
                let model =
                    |l: &Lever| !matches!(l, Lever::Indicator(_)) || l.link_rule(&plan).is_some();
                for lever in Lever::all(&plan).filter(model) {
                    assert_eq!(
                        idle(&plan, &run.inputs, lever),
                        !moves(&plan, &run, lever),
                        "{} under {rules}",
                        lever.id(&plan)
                    );
                }
            }
        }
    }
}

#[test]
fn rejection_states_the_range_in_the_levers_unit() {
    let plan = plan();
    let mut scenario = Scenario::default();
    scenario.set(&plan, Lever::GrowthAll, Path::Constant(3.0));
    let problems = Run::new(&plan, &scenario).unwrap_err();
    assert_eq!(
        rejection(&plan, &problems, Lang::Zh).unwrap(),
        "没有采用。GDP实际增速应在-99.9999%至100%之间，输入的是300%。"
    );
    assert_eq!(
        rejection(&plan, &problems, Lang::En).unwrap(),
        "Not taken. Real GDP growth must lie between -99.9999% and 100%; this is 300%."
    );
    assert_eq!(rejection(&plan, &[], Lang::En), None);
}
