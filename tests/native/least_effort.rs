//! The least effort against closed forms and worked cases.

use crate::common;
use crate::common::{alike, needed, plan, positions, run_of, same, scenario_text, width};
use engine::least_effort::{
    LeastEffort, Move, USUAL, least_effort, least_effort_for_all, levers_for,
};
use engine::levers::Lever;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::verdict::{GoalKind, Verdict};
use file::read_scenario;
use serde_json::{Value, json};

fn ask(parts: &Value, targets: &[&str], levers: &[Lever]) -> LeastEffort {
    let plan = plan();
    least_effort(
        &plan,
        &run_of(&plan, parts),
        &positions(&plan, targets),
        levers,
    )
}

#[track_caller]
fn found(parts: &Value, targets: &[&str], levers: &[Lever]) -> Move {
    match ask(parts, targets, levers) {
        LeastEffort::Found(found) => found,
        other => panic!("{other:?}"),
    }
}

fn slow_growth() -> Value {
    json!({"levers": {"growth.all": 0.09, "deflator.all": 0.02}})
}

#[test]
fn single_lever_moves_to_its_needed_value() {
    let plan = plan();
    for (target, lever, id) in [
        ("gdp", Lever::GrowthAll, "growth.all"),
        ("gdp", Lever::DeflatorAll, "deflator.all"),
        ("revenue", Lever::RevenueBuoyancy, "revenue.buoyancy"),
    ] {
        let run = run_of(&plan, &slow_growth());
        let value = needed(&plan, &run, target, id).value().unwrap();
        let moved = found(&slow_growth(), &[target], &[lever]);
        same(moved.shifts[0].end, value);
        assert!(moved.reached[0].binds && moved.reached[0].met);
        let ranges = (value - run.inputs.path_row(lever)[0]) / width(&plan, lever);
        same(moved.effort, ranges * ranges);
    }
}

#[test]
fn two_levers_move_along_the_gradient() {
    // Y = 115.3·(1+g)^5(1+p)^5: at the least effort u_g : u_p = w_g/(1+g) : w_p/(1+p).
    let plan = plan();
    let moved = found(
        &json!({"levers": alike(slow_growth()["levers"].clone())}),
        &["gdp"],
        &[Lever::DeflatorAll, Lever::GrowthAll],
    );
    let [growth, prices] = [moved.shifts[0], moved.shifts[1]];
    assert_eq!(
        (growth.lever, prices.lever),
        (Lever::GrowthAll, Lever::DeflatorAll)
    );
    let slope = |s: &engine::least_effort::Shift| s.ranges * (1.0 + s.end) / width(&plan, s.lever);
    assert!(
        (slope(&growth) / slope(&prices) - 1.0).abs() < 1e-7,
        "{moved:?}"
    );
    let level = 115.3 * ((1.0 + growth.end) * (1.0 + prices.end)).powi(5);
    assert!((level / 200.0 - 1.0).abs() < 1e-12);
}

#[test]
fn headline_targets_are_met_together() {
    let with_buoyancy = |b: f64| {
        let parts = json!({"levers": {
            "growth.all": 0.085, "deflator.all": 0.022, "population.growth": -0.003, "urban.urgd": 0.035,
            "revenue.buoyancy": b,
        }});
        found(&parts, &["gdp", "revenue", "urbanization_rate"], &USUAL)
    };
    let binds = |moved: &Move| moved.reached.iter().map(|r| r.binds).collect::<Vec<_>>();
    let moved = with_buoyancy(0.93);
    assert!(moved.reached.iter().all(|r| r.met), "{moved:?}");
    // With GDP at 200 and a buoyancy of 0.93, revenue exceeds 10 by itself: (ln 10/6) / (ln 200/115.3)
    // is 0.9275.
    assert_eq!(binds(&moved), [true, false, true]);
    // With the plan's own 0.87 revenue asks for more than GDP does.
    let tighter = with_buoyancy(0.870_142);
    assert!(tighter.reached.iter().all(|r| r.met), "{tighter:?}");
    assert_eq!(binds(&tighter), [false, true, true]);
    let still = moved
        .shifts
        .iter()
        .find(|s| s.lever == Lever::PopulationGrowth);
    assert_eq!(still.unwrap().by, 0.0, "it moves none of the three");
}

#[test]
fn targets_met_in_passing_do_not_bind() {
    // The growth that revenue needs lifts output far beyond its goal.
    let parts =
        json!({"levers": {"growth.all": 0.1, "deflator.all": 0.02, "revenue.buoyancy": 0.88}});
    let moved = found(&parts, &["gdp", "revenue"], &[Lever::GrowthAll]);
    let binds: Vec<_> = moved.reached.iter().map(|r| r.binds).collect();
    assert_eq!(binds, [false, true]);
    let mixed = found(
        &parts,
        &["gdp", "revenue"],
        &[Lever::GrowthAll, Lever::RevenueBuoyancy],
    );
    assert!(mixed.effort < moved.effort);
}

#[test]
fn growth_only_targets_are_met_by_growth() {
    let parts = json!({"levers": {"income.urban_growth": 0.09}});
    let moved = found(
        &parts,
        &["income_urban_text_2"],
        &[Lever::IncomeUrbanGrowth],
    );
    assert_eq!(moved.reached[0].yardstick.kind, GoalKind::Growth);
    assert!((moved.shifts[0].end - 0.11).abs() < 1e-12);
}

#[test]
fn meets_at_most_and_strictly_more_targets() {
    let plan = plan();
    let parts = json!({"levers": {"growth.all": 0.1, "deflator.all": 0.01}});
    let moved = found(&parts, &["gdp_text_2"], &[Lever::GrowthAll]);
    assert!(moved.reached[0].value > 200.0 && moved.reached[0].value < 200.0 + 1e-8);
    let less = json!({"levers": {"growth.primary": 0.05, "growth.secondary": 0.12, "growth.tertiary": 0.12}});
    let moved = found(&less, &["share_primary"], &[Lever::GrowthPrimary]);
    assert!(moved.shifts[0].by < 0.0 && moved.reached[0].value <= 0.1 * (1.0 + 1e-12));
    assert_eq!(
        plan.targets[positions(&plan, &["gdp_text_2"])[0]]
            .level
            .as_ref()
            .unwrap()
            .goal,
        200.0
    );
}

#[test]
fn reports_targets_already_met_not_moved_or_not_judged() {
    let plan = plan();
    let met = ask(&json!({"levers": {"growth.all": 0.11}}), &["gdp"], &USUAL);
    assert_eq!(met, LeastEffort::AlreadyMet);
    let asked = positions(&plan, &["gdp"]);
    let still = ask(
        &slow_growth(),
        &["gdp"],
        &[Lever::UrbanUrgd, Lever::RevenueBuoyancy],
    );
    assert_eq!(still, LeastEffort::NotMoved(asked.clone()));
    assert_eq!(
        ask(&slow_growth(), &["gdp"], &[]),
        LeastEffort::NotMoved(asked)
    );
    let open = ask(&slow_growth(), &["gdp", "loan_growth"], &USUAL);
    assert!(matches!(open, LeastEffort::NotJudged(all) if all.len() == 1));
}

#[test]
fn best_attempt_shows_which_targets_stay_unmet() {
    // Growth between 5% and 11% cannot make up for falling prices.
    let parts =
        json!({"levers": {"growth.all": 0.05, "deflator.all": -0.01, "revenue.buoyancy": 0.7}});
    let LeastEffort::NoneFits(best) = ask(
        &parts,
        &["gdp", "urbanization_rate"],
        &[Lever::GrowthAll, Lever::UrbanUrgd],
    ) else {
        panic!("11% without prices does not reach 200")
    };
    assert!(!best.reached[0].met && best.reached[1].met, "{best:?}");
    same(best.shifts[0].end, 0.11);
}

#[test]
fn lever_outside_its_plausible_range_goes_no_further_out() {
    let parts = json!({"levers": {"growth.all": 0.05, "deflator.all": 0.05}});
    let moved = found(&parts, &["gdp"], &[Lever::GrowthAll, Lever::DeflatorAll]);
    same(moved.shifts[1].end, 0.05);
    assert!(moved.shifts[0].end > 0.05);
}

#[test]
fn keeps_actual_years_shocks_and_ramps() {
    let plan = plan();
    let parts = json!({
        "levers": {"growth.all": {"start": 0.07, "step": 0.005}, "deflator.all": 0.02},
        "shocks": [{"lever": "growth.all", "year": 2019, "size": -0.01, "persistence": 0.5}],
        "actuals": {"gdp_nominal": {"2016": 131}},
    });
    let moved = found(&parts, &["gdp"], &[Lever::GrowthAll]);
    assert_eq!(moved.shifts[0].from, 1);
    let scenario = read_scenario(&scenario_text(&parts), &plan).unwrap();
    let taken = moved.put_into(&plan, &scenario);
    let path = taken.path(&plan, Lever::GrowthAll);
    same(path.at(0), 0.07);
    same(path.at(1), 0.075 + moved.shifts[0].by);
    assert_eq!(taken.shocks, scenario.shocks);
    let run = Run::new(&plan, &taken).unwrap();
    let gdp = run.level_verdict(positions(&plan, &["gdp"])[0]).unwrap();
    assert_eq!(gdp.met(), Some(true));
}

#[test]
fn works_for_one_year_and_fifty_year_plans() {
    for name in [
        "one-year-all-roles",
        "fifty-years",
        "five-years",
        "no-targets",
    ] {
        let plan = common::good_plan(name);
        let scenario = Scenario::default();
        let run = Run::new(&plan, &scenario).unwrap();
        for target in 0..plan.targets.len() {
            let answer = least_effort(&plan, &run, &[target], &USUAL);
            if let LeastEffort::Found(moved) = answer {
                let run = Run::new(&plan, &moved.put_into(&plan, &scenario)).unwrap();
                let reached = moved.reached[0];
                let value = reached.yardstick.value(&run.outcome).unwrap();
                assert!(
                    reached.yardstick.meets(value),
                    "{name} {target}: {reached:?}"
                );
            }
        }
        assert_eq!(
            least_effort(&plan, &run, &[], &USUAL),
            LeastEffort::AlreadyMet
        );
    }
}

/// A target that states a level and a growth rate is met only when both are.
#[test]
fn effort_for_all_goals_meets_level_and_growth() {
    let plan = plan();
    let parts = json!({"levers": {"growth.all": 0.09, "deflator.all": 0.01}});
    let scenario = read_scenario(&scenario_text(&parts), &plan).unwrap();
    let run = Run::new(&plan, &scenario).unwrap();
    let levers = levers_for(&plan, &run, &plan.headline);
    let LeastEffort::Found(moved) = least_effort_for_all(&plan, &run, &plan.headline, &levers)
    else {
        panic!("no move was found");
    };
    let after = Run::new(&plan, &moved.put_into(&plan, &scenario)).unwrap();
    let asked = |v: &&Verdict| plan.headline.contains(&v.target);
    assert_eq!(after.verdicts.iter().filter(asked).count(), 5);
    assert!(
        after
            .verdicts
            .iter()
            .filter(asked)
            .all(|v| v.met() == Some(true))
    );
    let alone = found(&parts, &["gdp", "revenue", "urbanization_rate"], &levers);
    assert!(alone.effort < moved.effort, "levels alone ask for less");
}

/// Sector rates given outright, or as differences from a common rate: the same economy, the same
/// answer.
#[test]
fn sector_notation_does_not_change_the_effort() {
    let own = json!({"levers": {
        "growth.primary": 0.04, "growth.secondary": 0.10, "growth.tertiary": 0.12, "deflator.all": 0.0143,
    }});
    let common = json!({"levers": {
        "growth.all": 0.1, "growth.primary": -0.06, "growth.secondary": 0, "growth.tertiary": 0.02,
        "deflator.all": 0.0143,
    }});
    for lever in [
        Lever::GrowthSecondary,
        Lever::GrowthTertiary,
        Lever::GrowthAll,
    ] {
        let [a, b] = [&own, &common].map(|parts| found(parts, &["gdp"], &[lever]));
        assert!((a.shifts[0].by - b.shifts[0].by).abs() < 1e-9, "{lever:?}");
        assert!((a.effort - b.effort).abs() < 1e-9, "{lever:?}");
    }
}

#[test]
fn offers_levers_that_move_the_targets() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let offered = |ids: &[&str]| levers_for(&plan, &run, &positions(&plan, ids));
    let headline = offered(&["gdp", "revenue", "urbanization_rate"]);
    assert_eq!(
        headline,
        [
            Lever::GrowthAll,
            Lever::DeflatorAll,
            Lever::RevenueBuoyancy,
            Lever::UrbanUrgd
        ]
    );
    // Retail sales follow GDP.
    assert_eq!(
        offered(&["retail_sales"]),
        [Lever::GrowthAll, Lever::DeflatorAll]
    );
    // At a growth rate of their own none of the usual levers moves them, but that rate does.
    let alone = run_of(&plan, &json!({"rules": {"retail": "growth"}}));
    let offered_alone = |ids: &[&str]| levers_for(&plan, &alone, &positions(&plan, ids));
    assert_eq!(offered_alone(&["retail_sales"]), [Lever::RetailGrowth]);
    let both = offered_alone(&["gdp", "retail_sales"]);
    assert_eq!(
        both,
        [Lever::GrowthAll, Lever::DeflatorAll, Lever::RetailGrowth]
    );
    assert_eq!(offered(&["loan_growth"]), [], "what cannot be judged");
}
