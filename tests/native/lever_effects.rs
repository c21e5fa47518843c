//! What stands under a lever's track: the effect of a step, what it leaves as it is, the three lines of its
//! "?", and the flags.

use crate::common::languages::{check, full_width};
use crate::common::{good_plan, plan, run_of};
use engine::levers::{CATALOGUE, Lever, LeverNature};
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::shift::shift;
use engine::slope::Slopes;
use engine::text::Lang;
use serde_json::json;
use view::panels::levers::{Effect, effect, flagged, hint, needed_mark, plan_marks, stages};
use view::words::control::control_in;
use view::words::marks::MarkKind;

fn told(plan: &Plan, run: &Run, lever: Lever, lang: Lang) -> Effect {
    let control = control_in(plan, &run.inputs, lever, lang);
    let path = plan.default_path(lever);
    effect(plan, run, &control, &path, lang).unwrap()
}

#[test]
fn front_levers_say_what_a_step_does_and_what_it_leaves() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let of = |lever| told(&plan, &run, lever, Lang::Zh);
    let growth = of(Lever::GrowthAll);
    assert!(growth.words.starts_with("每加1点，GDP约+9"), "{growth:?}");
    assert!(growth.words.contains("、收入约+0.3"), "{growth:?}");
    assert_eq!(growth.leaves, "不影响城镇化率");
    let buoyancy = of(Lever::RevenueBuoyancy);
    assert!(
        buoyancy.words.starts_with("每加0.1，收入约+0.5"),
        "{buoyancy:?}"
    );
    assert_eq!(buoyancy.leaves, "不影响地区生产总值、城镇化率");
    let towns = of(Lever::UrbanUrgd);
    assert!(towns.words.contains("城镇化率约+"), "{towns:?}");
    // One that moves no headline target says so, and what it moves.
    let dollar = of(Lever::ExchangeRate);
    assert!(
        dollar.words.contains("人均") && dollar.words.contains('\u{2212}'),
        "{dollar:?}"
    );
    assert_eq!(dollar.leaves, "不影响三项主要目标");
    let none = of(plan.lever("indicator.rural_safe_water").unwrap());
    assert_eq!(none.words, "不影响三项主要目标");
}

#[test]
fn slopes_are_what_a_small_move_does() {
    let plan = plan();
    let rules = json!({"levers": {"growth.all": {"years": [0.09, 0.08, 0.08, 0.07, 0.07]}},
                       "actuals": {"gdp_nominal": {"2016": 120.0}}});
    for parts in [json!({}), rules] {
        let run = run_of(&plan, &parts);
        for lever in Lever::all(&plan) {
            let Some(slopes) = Slopes::new(&plan, &run, lever, 0.01) else {
                continue;
            };
            // A hundred times the step, from both sides.
            let end = |by: f64, series| {
                let mut inputs = run.inputs.clone();
                shift(&mut inputs, &run.inputs, &plan, lever, by);
                run.with_inputs(&plan, inputs).outcome.end(series)
            };
            for series in [
                Series::GdpNominal,
                Series::Revenue,
                Series::UrbanizationRate,
            ] {
                let slope = slopes.end(&run, series).unwrap();
                let (up, down) = (end(1e-4, series).unwrap(), end(-1e-4, series).unwrap());
                let wanted = (up - down) / 2e-4 * 0.01;
                let size = wanted.abs().max(1e-6);
                let id = lever.id(&plan);
                assert!(
                    (slope - wanted).abs() < 2e-3 * size,
                    "{id}: {slope}, {wanted}"
                );
            }
        }
    }
}

#[test]
fn every_lever_answers_in_both_languages() {
    for plan in [plan(), good_plan("five-years")] {
        let run = run_of(&plan, &json!({}));
        for lever in Lever::all(&plan) {
            let said = [Lang::Zh, Lang::En].map(|lang| {
                let control = control_in(&plan, &run.inputs, lever, lang);
                let path = plan.default_path(lever);
                let effect = effect(&plan, &run, &control, &path, lang);
                hint(&plan, &run, (&control, path.at(0)), effect.as_ref(), lang)
            });
            let [zh, en] = said;
            for (zh, en) in zh.iter().zip(&en).filter(|(zh, _)| !zh.is_empty()) {
                check(zh, en);
                full_width(zh);
            }
            assert!(!zh[0].is_empty() && !zh[2].is_empty(), "{zh:?}");
        }
    }
}

#[test]
fn front_levers_have_their_nature() {
    let natures = Lever::MAIN.map(|lever| lever.model_spec().unwrap().nature);
    use LeverNature::{Assumption, Policy};
    assert_eq!(natures, [Policy, Assumption, Policy, Policy]);
    let policies = CATALOGUE.iter().filter(|s| s.nature == Policy).count();
    assert!((10..CATALOGUE.len() - 10).contains(&policies), "{policies}");
}

#[test]
fn flags_and_stages_fit_tracks_of_any_width() {
    let plan = plan();
    let run = run_of(&plan, &json!({"levers": {"growth.all": 0.0999}}));
    for lang in [Lang::Zh, Lang::En] {
        for lever in Lever::all(&plan) {
            let control = control_in(&plan, &run.inputs, lever, lang);
            let value = run.inputs.path_row(lever)[0];
            for width in (16..60).map(f64::from) {
                let mut marks = plan_marks(&plan, &control, lang);
                marks.push(needed_mark(&control, value * 1.001, &mut |_| true, lang));
                let ticks: Vec<_> = marks.iter().map(|m| m.position).collect();
                let flags = flagged(marks, (width, 2.0), lang);
                // Ticks are where the values are, whatever becomes of the words.
                assert!(flags.iter().map(|f| f.mark.position).eq(ticks));
                for flag in flags.iter().filter(|f| !f.words.is_empty()) {
                    assert!((0.0..=1.0).contains(&flag.spot.left), "{flag:?}");
                }
                let told = |kind| {
                    flags
                        .iter()
                        .any(|f| f.mark.kind == kind && !f.words.is_empty())
                };
                assert!(told(MarkKind::Needed));
                let stages = stages(&control, value, width, lang);
                assert!(stages.iter().filter(|s| s.on).count() <= 1);
                for stage in &stages {
                    let inside = |at: f64| stage.from <= at && at <= stage.from + stage.width;
                    assert!(stage.word_at.is_none_or(inside), "{stage:?}");
                }
            }
        }
    }
}

#[test]
fn past_years_are_named_by_their_five_year_plan() {
    let plan = plan();
    let names = |lang| {
        let control = view::words::control::control(&plan, Lever::GrowthAll, lang);
        let marks = plan_marks(&plan, &control, lang).into_iter();
        marks.map(|m| m.words()).collect::<Vec<_>>()
    };
    assert_eq!(names(Lang::Zh), ["“十二五”年均 11", "规划 10"]);
    assert_eq!(names(Lang::En), ["2010–15 avg. 11", "Plan 10"]);
}
