//! Derived targets (per head, in dollars, sums of sectors, shares, urban people) start from the last year in
//! which their parts are known.

use crate::common::asked::without_odds;
use crate::common::calculator::check_line;
use crate::common::{alike, known, needed, path, plan, positions, same, scenario_of, verdict_on};
use engine::needed::{Answer, NoValue};
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::GoalKind;
use serde_json::json;
use view::explain::question::{Question, answer};

/// Per head, dollars, sums of sectors, shares and urban people are known where all their parts are.
#[test]
fn required_growth_of_derived_targets_starts_where_their_parts_are_known() {
    let plan = plan();
    let required = |run: &Run, target: &str| {
        let verdict = verdict_on(&plan, run, target, GoalKind::Level);
        verdict.required_growth.expect(target)
    };
    let to = |target: &str| {
        let verdict = verdict_on(&plan, &known(&plan, json!({})), target, GoalKind::Level);
        verdict.goal
    };
    let rate = |from: f64, goal: f64, years: f64| (goal / from).powf(1.0 / years) - 1.0;
    // Per head, in dollars.
    let people = json!({"2016": 260_000, "2017": 262_000});
    let run = known(
        &plan,
        json!({"gdp_nominal": {"2016": 126.0}, "population": people}),
    );
    let usd = path(&plan, &run, "gdp_per_capita_usd");
    same(usd[1], 126.0e8 / 260_000.0 / 6.6423);
    // People of 2017 are known, GDP is not.
    let goal = to("gdp_per_capita");
    assert!((required(&run, "gdp_per_capita") - rate(usd[1], goal, 4.0)).abs() < 1e-13);
    let with_rate = known(
        &plan,
        json!({
            "gdp_nominal": {"2016": 126.0}, "population": {"2016": 260_000}, "exchange_rate": {"2016": 6.5},
        }),
    );
    let known_usd = 126.0e8 / 260_000.0 / 6.5;
    assert!((required(&with_rate, "gdp_per_capita") - rate(known_usd, goal, 4.0)).abs() < 1e-13);
    // GDP alone is not enough.
    let half = known(&plan, json!({"gdp_nominal": {"2016": 126.0}}));
    let base = path(&plan, &half, "gdp_per_capita_usd")[0];
    assert!((required(&half, "gdp_per_capita") - rate(base, goal, 5.0)).abs() < 1e-13);
    // A sum of its sectors.
    let sectors = json!({
        "value_added_primary": {"2016": 18.0, "2017": 18.5},
        "value_added_secondary": {"2016": 61.0, "2017": 67.0},
        "value_added_tertiary": {"2016": 46.0, "2017": 51.0},
    });
    let run = known(&plan, sectors.clone());
    assert!((required(&run, "gdp") - rate(136.5, 200.0, 3.0)).abs() < 1e-13);
    let mut two = sectors;
    two.as_object_mut().unwrap().remove("value_added_primary");
    let run = known(&plan, two);
    assert!((required(&run, "gdp") - rate(115.3, 200.0, 5.0)).abs() < 1e-13);
}

#[test]
fn needed_values_of_derived_targets_start_where_their_parts_are_known() {
    let plan = plan();
    let run = known(
        &plan,
        json!({"gdp_nominal": {"2016": 126.0, "2017": 139.0}, "population": {"2016": 260_000}}),
    );
    let from = |target: &str, lever: &str| {
        let position = positions(&plan, &[target])[0];
        let lever = plan.lever(lever).unwrap();
        engine::needed::entry(&plan, &run, position, lever)
            .unwrap()
            .from
    };
    // A lever is open from the year after the last that it can move no more.
    assert_eq!(from("gdp_per_capita", "growth.all"), 2018);
    assert_eq!(from("gdp_per_capita", "population.growth"), 2017);
    // GDP of 2016 and 2017 is known, the sectors' shares are not.
    assert_eq!(from("non_primary_share", "growth.primary"), 2018);
    let value = needed(&plan, &run, "gdp_per_capita", "growth.all");
    let people = 260_000.0;
    let goal = verdict_on(&plan, &run, "gdp_per_capita", GoalKind::Level).goal;
    let wanted = goal * 6.8976 * people / 1e8 / 139.0;
    let growth = wanted.cbrt() / 1.0143 - 1.0;
    assert!((value.value().unwrap() - growth).abs() < 1e-11, "{value:?}");
    // Shares and urban people, once they are known.
    let run = known(
        &plan,
        json!({
            "gdp_nominal": {"2016": 126.0}, "value_added_primary": {"2016": 18.0},
            "population": {"2016": 260_000, "2017": 261_000}, "urbanization_rate": {"2017": 0.68},
        }),
    );
    let last = |series: &str| run.inputs.last_known(&plan, plan.series(series).unwrap());
    assert_eq!(last("non_primary_share"), 1);
    assert_eq!(last("share_primary"), 1);
    assert_eq!(last("share_secondary"), 0);
    assert_eq!(last("urban_population"), 2);
    assert_eq!(last("gdp_per_capita_cny"), 1);
    assert_eq!(last("gdp_real"), 0);
    // All parts of the target year known: nothing is left to change.
    let done = known(
        &plan,
        json!({"gdp_nominal": {"2020": 190.0}, "population": {"2020": 255_000}, "exchange_rate": {"2020": 6.9}}),
    );
    let answer = needed(&plan, &done, "gdp_per_capita", "growth.all");
    assert_eq!(answer, Answer::None(NoValue::TargetYearKnown));
}

#[test]
fn explanation_of_required_growth_counts_from_the_same_year() {
    let plan = plan();
    let levers = alike(json!({"deflator.all": 0.0143}));
    let actuals = json!({"gdp_nominal": {"2016": 126.0}, "population": {"2016": 260_000}});
    let scenario = scenario_of(&plan, &json!({"levers": levers, "actuals": actuals}));
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = without_odds(&plan, &scenario, &run);
    let target = positions(&plan, &["gdp_per_capita"])[0];
    for lang in [Lang::Zh, Lang::En] {
        let told = answer(Question::Required(target), &asked, lang).unwrap();
        assert!(told.note.contains("2016"), "{}", told.note);
        // How the result was rounded may stand behind the formula.
        let line = told.lines.iter().rfind(|l| l.contains(" = ")).unwrap();
        check_line(line, &told.title);
        // Four years are left.
        assert!(line.contains("1 ÷ 4") || line.contains("1 / 4"), "{line}");
    }
}
