//! The bars of a tornado against simulations of explicit scenarios.

use crate::common;
use crate::common::{good_plan, plan, positions, run, run_of};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::sensitivity::Sensitivity;
use engine::text::Lang;
use serde_json::json;
use view::pictures::tornado::{Tornado, tornado};

fn tornado_of(plan: &Plan, run: &Run, target: &str, most: usize, lang: Lang) -> Tornado {
    let target = positions(plan, &[target])[0];
    tornado(plan, run, &Sensitivity::all(plan, run), target, most, lang).unwrap()
}

#[test]
fn bars_show_half_a_plausible_range_each_way() {
    let plan = plan();
    let run = run(json!({"growth.all": 0.09}));
    let all = tornado_of(&plan, &run, "gdp", 8, Lang::Zh);
    assert_eq!(
        (all.name.as_str(), all.unit.as_str()),
        ("地区生产总值", "亿元")
    );
    let bar = all
        .bars
        .iter()
        .find(|b| b.lever == Lever::GrowthAll)
        .unwrap();
    assert_eq!(bar.id, "growth.all");
    // 9% less and plus 3 percentage points: 115.3 · (1.06 · 1.0143)^5 and 115.3 · (1.12 · 1.0143)^5.
    let gdp = |growth: f64| {
        let run = common::run(json!({"growth.all": growth}));
        format!("{:.1}", common::end(&run, "gdp_nominal"))
    };
    assert_eq!(bar.down_words, format!("6% → {}", gdp(0.06)));
    assert_eq!(bar.up_words, format!("12% → {}", gdp(0.12)));
    assert!(bar.share_words.starts_with('\u{2212}') && bar.share_words.contains(" / +"));
    assert!(all.summary.contains("影响最大的假设是") && all.summary.contains("3个百分点"));
    assert!(all.summary.contains(&gdp(0.06)) && all.summary.contains(&gdp(0.12)));
    assert!(all.how.contains("半个常见范围"));
}

#[test]
fn bars_share_one_axis_longest_first() {
    let plan = plan();
    for target in ["gdp", "revenue", "urbanization_rate", "income_urban"] {
        for growth in [0.06, 0.1, 0.12] {
            let run = run(json!({"growth.all": growth}));
            let all = tornado_of(&plan, &run, target, 5, Lang::En);
            assert!(!all.bars.is_empty() && all.bars.len() <= 5);
            let lengths: Vec<f64> = all.bars.iter().map(|b| b.high - b.low).collect();
            assert!(lengths.windows(2).all(|p| p[0] >= p[1]), "{lengths:?}");
            let places = all
                .bars
                .iter()
                .flat_map(|b| [Some(b.low), Some(b.high), b.down_at, b.up_at]);
            let places = places.chain([Some(all.base_at), all.goal_at]).flatten();
            assert!(
                places.into_iter().all(|p| (0.0..=1.0).contains(&p)),
                "{all:?}"
            );
            for bar in &all.bars {
                assert!(bar.low <= all.base_at && all.base_at <= bar.high);
                // Both halves make up the bar, and words stand at the end that they name.
                let halves: Vec<_> = bar.halves(all.base_at).into_iter().flatten().collect();
                let low = halves.iter().map(|half| half.0).fold(1.0, f64::min);
                let high = halves.iter().map(|half| half.1).fold(0.0, f64::max);
                assert_eq!((low, high), (bar.low, bar.high));
                let at = |words: &String| match *words == bar.up_words {
                    true => bar.up_at.unwrap(),
                    false => bar.down_at.unwrap(),
                };
                let [left, right] = bar.ends.each_ref().map(at);
                assert!(left <= right, "{bar:?}");
            }
            // The axis is no longer than what it shows.
            let first = &all.bars[0];
            let goal = all.goal_at.unwrap_or(first.low);
            assert!(
                first.low.min(goal) == 0.0 && first.high.max(all.goal_at.unwrap_or(1.0)) == 1.0
            );
        }
    }
}

#[test]
fn distant_goals_do_not_squeeze_the_bars() {
    let plan = plan();
    let far = tornado_of(&plan, &run(json!({"growth.all": -0.1})), "gdp", 6, Lang::Zh);
    assert_eq!(far.goal_at, None);
    assert_eq!((far.bars[0].low, far.bars[0].high), (0.0, 1.0));
    let near = tornado_of(&plan, &run(json!({"growth.all": 0.09})), "gdp", 6, Lang::Zh);
    assert!(near.goal_at.is_some_and(|at| at > near.base_at));
}

#[test]
fn yearly_paths_shift_by_percentage_points() {
    let plan = plan();
    let run = run(json!({"growth.all": {"start": 0.1, "step": -0.005}}));
    let zh = tornado_of(&plan, &run, "gdp", 6, Lang::Zh);
    let words = |all: &Tornado| {
        let bar = all
            .bars
            .iter()
            .find(|b| b.lever == Lever::GrowthAll)
            .unwrap();
        (bar.down_words.clone(), bar.up_words.clone())
    };
    let (down, up) = words(&zh);
    assert!(down.starts_with("各年\u{2212}3个百分点 → "), "{down}");
    assert!(up.starts_with("各年+3个百分点 → "), "{up}");
    let (down, _) = words(&tornado_of(&plan, &run, "gdp", 6, Lang::En));
    assert!(
        down.starts_with("\u{2212}3 percentage points each year → "),
        "{down}"
    );
}

#[test]
fn equal_swings_are_written_once() {
    let plan = plan();
    let run = run(json!({}));
    let all =
        plan.targets.iter().enumerate().filter_map(|(t, _)| {
            tornado(&plan, &run, &Sensitivity::all(&plan, &run), t, 9, Lang::Zh)
        });
    let shares: Vec<String> = all.flat_map(|t| t.bars).map(|b| b.share_words).collect();
    assert!(shares.iter().any(|s| s.starts_with('±')));
    assert!(shares.iter().any(|s| s.contains(" / ")));
    let zero = |s: &String| !s.chars().any(|c| ('1'..='9').contains(&c));
    assert!(!shares.iter().any(zero), "no bar reads zero: {shares:?}");
}

#[test]
fn unmoved_targets_say_so_and_unjudged_ones_have_no_tornado() {
    let plan = plan();
    let run = run(json!({}));
    let none = Sensitivity::default();
    let gdp = positions(&plan, &["gdp"])[0];
    let empty = tornado(&plan, &run, &none, gdp, 5, Lang::Zh).unwrap();
    assert!(empty.bars.is_empty() && empty.summary.contains("没有"));
    let unjudged = plan
        .targets
        .iter()
        .position(|t| t.unjudged.is_some())
        .unwrap();
    assert!(tornado(&plan, &run, &none, unjudged, 5, Lang::Zh).is_none());
    let long = good_plan("fifty-years");
    let run = run_of(&long, &json!({}));
    let all = tornado(&long, &run, &Sensitivity::all(&long, &run), 0, 5, Lang::En).unwrap();
    assert!(
        all.summary.contains("half its usual range"),
        "{}",
        all.summary
    );
}

#[test]
fn what_lowers_a_target_has_its_words_the_other_way_round() {
    let plan = plan();
    let run = run(json!({}));
    // More people share the same product.
    let all = tornado_of(&plan, &run, "gdp_per_capita", 40, Lang::En);
    let people = all.bars.iter().find(|b| b.id == "population.growth");
    let people = people.unwrap();
    assert!(people.down_at > people.up_at, "{people:?}");
    let ends = [&people.up_words, &people.down_words];
    assert_eq!(people.ends.each_ref(), ends);
}
