//! The strips of the board: all rows share one scale, on which right is better.

use crate::common::{good_plan, plan, positions, run_of};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::uncertainty::{Ensemble, usual};
use engine::verdict::{Judged, State};
use serde_json::json;
use view::panels::board::{Case, Cells, GOAL, Mark, Side, Strip, cells};
use view::sentences::chance::TwoOdds;

fn all(plan: &Plan, run: &Run, odds: Option<TwoOdds>) -> Vec<Cells> {
    let baseline = run_of(plan, &json!({}));
    cells(&Case {
        plan,
        run,
        baseline: &baseline,
        odds,
        lang: Lang::Zh,
    })
}

fn strip_of(plan: &Plan, scenario: &serde_json::Value, target: &str) -> Strip {
    let run = run_of(plan, scenario);
    all(plan, &run, None)[positions(plan, &[target])[0]]
        .strip
        .clone()
}

#[test]
fn parts_lie_on_the_strip_and_on_the_right_side_of_the_goal() {
    for plan in [
        plan(),
        good_plan("one-year-all-roles"),
        good_plan("fifty-years"),
    ] {
        for growth in [0.0, 0.05, 0.08, 0.1, 0.12, 0.2] {
            let run = run_of(&plan, &json!({"levers": {"growth.all": growth}}));
            let mut ensemble = Ensemble::new(&plan, &usual(&plan)).unwrap();
            let odds = ensemble.simulate(&plan, &run, &[]).unwrap();
            let mut bands = 0;
            for (n, own) in all(&plan, &run, Some((&odds).into())).iter().enumerate() {
                let strip = &own.strip;
                let id = &plan.targets[n].id;
                let places = [Some(strip.mine), strip.plan];
                let ends = [strip.band, strip.gap].into_iter().flatten();
                let ends = ends.flat_map(|(from, to)| {
                    assert!(from < to, "{id}: {strip:?}");
                    [Some(from), Some(to)]
                });
                for at in places.into_iter().chain(ends).flatten() {
                    assert!((0.0..=1.0).contains(&at), "{id}: {strip:?}");
                }
                let verdict = run.level_verdict(n);
                let judged = verdict.filter(|v| matches!(v.judged, Judged::Yes { .. }));
                assert_eq!(
                    strip.mark != Mark::None,
                    judged.is_some(),
                    "{id}: {strip:?}"
                );
                let Some(verdict) = judged else {
                    assert!(!strip.note.is_empty() && strip.side == Side::Whole, "{id}");
                    continue;
                };
                bands += usize::from(strip.band.is_some());
                match verdict.met() {
                    Some(true) => assert!(strip.mine >= GOAL && strip.gap.is_none(), "{id}"),
                    _ => assert!(strip.mine <= GOAL, "{id}"),
                }
                let state = verdict.state();
                let fits = match strip.mark {
                    Mark::Dot | Mark::Ring => matches!(state, State::Met | State::Missed),
                    Mark::Early => state == State::MetAlready,
                    Mark::Assumed => state == State::Assumed,
                    Mark::Set => state == State::Set,
                    Mark::None => false,
                };
                assert!(fits, "{id}: {state:?} as {:?}", strip.mark);
                if let Some((from, to)) = strip.gap {
                    assert_eq!((from, to), (strip.mine, GOAL), "{id}");
                }
            }
            assert!(bands > 0 || plan.base_year != 2015 || growth != 0.1);
        }
    }
}

#[test]
fn more_growth_moves_marks_to_the_better_side() {
    let plan = plan();
    let mut last = 0.0;
    for growth in [0.06, 0.07, 0.08, 0.09, 0.1, 0.11] {
        let strip = strip_of(&plan, &json!({"levers": {"growth.all": growth}}), "gdp");
        assert!(strip.mine > last, "{growth}: {strip:?}");
        last = strip.mine;
    }
    // Energy per unit of GDP may not exceed its goal: less of it stands further to the right.
    let of = |value: f64| {
        let levers = json!({"levers": {"indicator.under_five_mortality": value}});
        strip_of(&plan, &levers, "under_five_mortality").mine
    };
    assert!(of(0.2) >= of(0.9), "{} {}", of(0.2), of(0.9));
}

#[test]
fn percent_of_the_goal_is_the_unit_of_the_scale() {
    let plan = plan();
    // 10% a year without inflation: 185.69 of 200 is 7.15% short.
    let strip = strip_of(
        &plan,
        &json!({"levers": {
            "growth.all": 0.1, "growth.primary": 0.0, "growth.secondary": 0.0,
            "growth.tertiary": 0.0, "deflator.all": 0.0,
        }}),
        "gdp",
    );
    let expected = 0.5 - 0.071_5 / 0.15 * 0.47;
    assert!((strip.mine - expected).abs() < 0.001, "{strip:?}");
    assert_eq!(strip.mark, Mark::Dot);
    let plan_at = strip.plan.unwrap();
    assert!(plan_at > strip.mine && plan_at < GOAL, "{strip:?}");
}

#[test]
fn equal_marks_become_one_with_a_ring_and_what_runs_off_is_told() {
    let plan = plan();
    let baseline = strip_of(&plan, &json!({}), "gdp");
    assert_eq!((baseline.mark, baseline.plan), (Mark::Ring, None));
    let slow = strip_of(&plan, &json!({"levers": {"growth.all": 0.01}}), "gdp");
    assert!(
        slow.worse && !slow.better && slow.plan.is_some(),
        "{slow:?}"
    );
    let fast = strip_of(&plan, &json!({"levers": {"growth.all": 0.2}}), "gdp");
    assert!(fast.better && !fast.worse, "{fast:?}");
    let assumed = strip_of(&plan, &json!({}), "green_cover");
    assert_eq!((assumed.mark, assumed.mine), (Mark::Assumed, GOAL));
}

#[test]
fn words_stand_where_nothing_can_be_drawn() {
    let plan = plan();
    let note = |target: &str| strip_of(&plan, &json!({}), target).note;
    assert_eq!(note("medical_insurance"), "2015年已在目标线上");
    assert_eq!(note("under_five_mortality"), "目标宽于2015年的3.4‰");
    assert_eq!(note("forest_stock_growth"), "目标低于2015年的4.2%");
    assert!(
        note("loan_growth").starts_with("规划未说明"),
        "{}",
        note("loan_growth")
    );
    assert_eq!(note("gdp"), "");
    assert_eq!(note("income_urban_text_2"), "只有增速目标");
}
