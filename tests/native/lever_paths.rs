//! Changing the shape of a lever's path keeps its meaning: no goal that was just met is lost.

use crate::common::languages::{check, full_width};
use crate::common::{plan, scenario_text};
use engine::levers::Lever;
use engine::needed::{Answer, NoValue, adopted};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use file::read_scenario;
use serde_json::{Value, json};
use view::panels::levers::beside_track;
use view::words::control::control;
use view::words::path::{Shape, shaped, with_year};
use view::words::status::no_value;

fn scenarios(plan: &Plan) -> Vec<Scenario> {
    let ramp = |start: f64, step: f64| json!({"start": start, "step": step});
    let parts: [Value; 4] = [
        json!({}),
        json!({"levers": {"growth.all": 0.08, "urban.urgd": 0.01}}),
        json!({"levers": {"growth.all": ramp(0.08, -0.005), "revenue.buoyancy": ramp(0.9, 0.01),
                          "urban.urgd": ramp(0.02, 0.001), "deflator.all": ramp(0.01, 0.002)}}),
        json!({"levers": {"growth.all": {"years": [0.09, 0.08, 0.08, 0.07, 0.07]}},
               "actuals": {"gdp_nominal": {"2016": 120.0}, "revenue": {"2016": 6.0}}}),
    ];
    let read = |p: &Value| read_scenario(&scenario_text(p), plan).unwrap();
    parts.iter().map(read).collect()
}

/// Whether each target is met.
fn verdicts(plan: &Plan, scenario: &Scenario) -> Vec<Option<bool>> {
    let run = Run::new(plan, scenario).unwrap();
    run.verdicts.iter().map(|v| v.met()).collect()
}

#[test]
fn adopted_needed_value_survives_a_change_of_path_shape() {
    let plan = plan();
    let (mut constants, mut steps) = (0, 0);
    for scenario in scenarios(&plan) {
        let run = Run::new(&plan, &scenario).unwrap();
        for needed in engine::needed::table(&plan, &run) {
            let (target, lever, answer) = (needed.target, needed.lever, needed.answer);
            let Some(path) = adopted(&plan, &scenario, &run, target, lever, answer) else {
                continue;
            };
            match answer {
                Answer::Step(_) => steps += 1,
                _ => constants += 1,
            }
            let mut taken = scenario.clone();
            taken.set(&plan, lever, path.clone());
            let before = verdicts(&plan, &taken);
            let years = shaped(&path, plan.horizon(), Shape::Years);
            // Nor does typing the value that a year already has.
            let typed = with_year(&years, plan.horizon(), 1, years.at(1));
            for shape in [years, typed] {
                taken.set(&plan, lever, shape);
                let id = lever.id(&plan);
                assert_eq!(verdicts(&plan, &taken), before, "{id} for {target}");
            }
        }
    }
    assert!(constants > 100 && steps > 20, "{constants}, {steps}");
}

#[test]
fn needed_steps_have_a_sign_and_percentage_points() {
    let plan = plan();
    let of = |lever: Lever, step: f64, lang| {
        let control = control(&plan, lever, lang);
        beside_track(&control, Answer::Step(step), &mut |_| true, lang).unwrap()
    };
    let growth = |step, lang| of(Lever::GrowthAll, step, lang);
    assert_eq!(growth(0.005, Lang::Zh), "需每年变动+0.5个百分点");
    assert_eq!(
        growth(-0.005, Lang::En),
        "needs a change of \u{2212}0.5 percentage points each year"
    );
    for lever in Lever::all(&plan) {
        for step in [-0.002, 0.004] {
            let (zh, en) = (of(lever, step, Lang::Zh), of(lever, step, Lang::En));
            check(&zh, &en);
            full_width(&zh);
            assert!(!zh.contains('%'), "{zh}");
        }
    }
}

#[test]
fn met_for_any_value_refers_to_the_searched_range() {
    let met = |lang| no_value(NoValue::AlreadyMet, lang);
    assert_eq!(met(Lang::Zh), "可取范围内均达标");
    assert_eq!(met(Lang::En), "met throughout its range");
}
