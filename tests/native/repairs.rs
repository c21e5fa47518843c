//! The smallest repair of a check, and checks whose number has a pole.

use crate::common::{alike, good_plan_with, path, plan, run_of, without_agriculture};
use engine::coherence::{Check, CheckId, Severity, checks, repair};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use file::{BUILTIN_PLAN, outcome_json, read_plan};
use serde_json::{Value, json};
use view::panels::coherence::rows;

fn found(plan: &Plan, run: &Run, id: CheckId) -> Check {
    let mut all = checks(plan, run).into_iter();
    all.find(|check| check.id == id)
        .unwrap_or_else(|| panic!("no {}", id.id()))
}

/// How far a lever has to move until the check is sound, in widths of its range, as far as a grid tells.
fn by_grid(plan: &Plan, run: &Run, id: CheckId, lever: Lever) -> f64 {
    const STEPS: i32 = 400;
    let (from, to) = lever.spec(plan).plausible;
    let here = *run.inputs.path_row(lever).last().unwrap();
    let moves = (1..=STEPS).map(|n| f64::from(n) / f64::from(STEPS) * 3.0);
    let is_sound = |by: f64| {
        let mut inputs = run.inputs.clone();
        inputs.set_constant(lever, 0, here + by * (to - from));
        let moved = run.with_inputs(plan, inputs);
        let mut all = checks(plan, &moved).into_iter();
        all.any(|check| check.id == id && check.severity == Severity::Sound)
    };
    let mut moves = moves.filter(|by| is_sound(*by) || is_sound(-*by));
    moves.next().unwrap_or(f64::INFINITY)
}

#[test]
fn a_repair_is_the_smallest_move_also_beyond_a_pole() {
    let plan = plan();
    let cases = [
        (
            CheckId::CapitalOutputRatio,
            &[Lever::GrowthAll, Lever::InvestmentGrowth][..],
        ),
        (
            CheckId::UrbanJobs,
            &[Lever::UrbanUrgd, Lever::PopulationGrowth],
        ),
    ];
    let mut repaired = 0;
    for levers in [
        alike(json!({"growth.all": -0.01})),
        alike(json!({"growth.all": -0.002})),
        alike(json!({"growth.all": 0})),
        alike(json!({"growth.all": 0.03})),
        json!({"urban.urgd": 0, "population.growth": 0}),
        json!({"urban.urgd": -0.005, "population.growth": -0.004}),
        json!({"urban.urgd": 0.2}),
    ] {
        let run = run_of(&plan, &json!({"levers": levers}));
        for (id, movers) in cases {
            let check = found(&plan, &run, id);
            if check.severity == Severity::Sound {
                continue;
            }
            let grid = movers.iter().map(|lever| by_grid(&plan, &run, id, *lever));
            let least = grid.fold(f64::INFINITY, f64::min);
            let own = repair(&plan, &run, &check).unwrap_or_else(|| panic!("{} {levers}", id.id()));
            assert!(
                own.ranges <= least + 1e-6,
                "{} {levers}: {own:?}, {least}",
                id.id()
            );
            repaired += 1;
        }
    }
    assert!(repaired >= 8, "{repaired}");
}

/// What files and the page tell of it, without a number that is none.
#[track_caller]
fn is_told(plan: &Plan, run: &Run, id: CheckId) {
    let json = outcome_json(plan, run);
    let listed = json["coherence"].as_array().unwrap();
    let own = listed.iter().find(|check| check["id"] == id.id()).unwrap();
    assert!(
        own["values"]
            .as_object()
            .unwrap()
            .values()
            .all(Value::is_number),
        "{own}"
    );
    for lang in [Lang::Zh, Lang::En] {
        let row = rows(plan, run, lang)
            .into_iter()
            .find(|row| row.id == id.id())
            .unwrap();
        for bad in ["NaN", "inf", "—", "∞"] {
            assert!(!row.words.contains(bad), "{}", row.words);
        }
    }
}

#[test]
fn growth_of_nothing_contradicts_the_capital_that_it_takes() {
    let plan = plan();
    for levers in [
        alike(json!({"growth.all": 0})),
        // Down and up again: what is left is rounding.
        alike(
            json!({"growth.all": {"years": [0.1, -0.090_909_090_909_090_9, 0.03, -0.029_126_213_592_233, 0]}}),
        ),
    ] {
        let run = run_of(&plan, &json!({"levers": levers}));
        let icor = path(&plan, &run, "icor");
        assert!(
            icor.iter().all(|v| !v.is_finite() || v.abs() < 1e4),
            "{icor:?}"
        );
        let check = found(&plan, &run, CheckId::CapitalOutputRatio);
        assert_eq!(check.severity, Severity::Contradiction);
        assert!(repair(&plan, &run, &check).is_some());
        is_told(&plan, &run, CheckId::CapitalOutputRatio);
    }
}

#[test]
fn jobs_for_nobody_are_a_contradiction() {
    let plan = plan();
    let levers = json!({"urban.urgd": 0, "population.growth": 0});
    let run = run_of(&plan, &json!({"levers": levers}));
    let check = found(&plan, &run, CheckId::UrbanJobs);
    assert_eq!(check.severity, Severity::Contradiction);
    assert!(repair(&plan, &run, &check).is_some());
    is_told(&plan, &run, CheckId::UrbanJobs);
}

#[test]
fn revenue_that_is_all_tax_has_its_check_too() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let indicators = file["indicators"].as_array_mut().unwrap();
    let share = indicators
        .iter_mut()
        .find(|own| own["id"] == "tax_share")
        .unwrap();
    share["values"].as_array_mut().unwrap().last_mut().unwrap()["value"] = json!(100);
    let plan = read_plan(&file.to_string()).unwrap();
    for end in [1.0, 0.9] {
        let run = run_of(&plan, &json!({"levers": {"revenue.tax_share_end": end}}));
        let check = found(&plan, &run, CheckId::TaxAndOther);
        assert_eq!(check.severity, Severity::Sound, "{check:?}");
        is_told(&plan, &run, CheckId::TaxAndOther);
    }
    let rule = json!({"rules": {"revenue": "tax_and_other"}});
    let run = run_of(&plan, &rule);
    assert_eq!(
        found(&plan, &run, CheckId::TaxAndOther).severity,
        Severity::Sound
    );
}

#[test]
fn a_goal_for_all_but_the_primary_sector_is_one_of_structure() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let targets = file["targets"].as_array_mut().unwrap();
    let mut left = false;
    for target in targets.iter_mut() {
        let indicator = target["indicator"].as_str().unwrap_or_default().to_owned();
        if ["share_primary", "share_secondary", "share_tertiary"].contains(&indicator.as_str()) {
            target["unjudged"] = json!({"zh": "不判", "en": "Not judged here"});
        }
        if indicator == "non_primary_share" {
            target["level"]["goal"] = json!(95);
            left = true;
        }
    }
    assert!(left);
    let plan = read_plan(&file.to_string()).unwrap();
    let run = run_of(&plan, &json!({}));
    let check = found(&plan, &run, CheckId::Structure);
    let gap = 0.95 - run.outcome.end(Series::NonPrimaryShare).unwrap();
    assert!((check.value - gap).abs() < 1e-15, "{check:?}");
    assert_eq!(check.series, Series::NonPrimaryShare);
    assert_eq!(check.severity, Severity::Contradiction);
    let fixed = repair(&plan, &run, &check).unwrap();
    let mut scenario = engine::scenario::Scenario::default();
    scenario.set(&plan, fixed.lever, Path::Constant(fixed.value));
    let after = Run::new(&plan, &scenario).unwrap();
    assert_eq!(
        found(&plan, &after, CheckId::Structure).severity,
        Severity::Sound
    );
}

#[test]
fn a_part_is_held_against_its_whole_in_the_same_money() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    file["units"]["wan_yuan"] =
        json!({"zh": "万元", "en": "×10k yuan", "measure": "cny", "factor": 10_000});
    let indicators = file["indicators"].as_array_mut().unwrap();
    let park = indicators
        .iter_mut()
        .find(|own| own["id"] == "park_output")
        .unwrap();
    park["unit"] = json!("wan_yuan");
    for point in park["values"].as_array_mut().unwrap() {
        point["value"] = json!(point["value"].as_f64().unwrap() * 1e4);
    }
    let other = read_plan(&file.to_string()).unwrap();
    let [own, other] = [plan(), other].map(|plan| {
        let run = run_of(&plan, &json!({}));
        found(&plan, &run, CheckId::PartOfWhole).value
    });
    assert!((own - other).abs() < 1e-12, "{own} {other}");
}

#[test]
fn what_belongs_together_is_of_the_measure_that_it_needs() {
    let measures = |change: &dyn Fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
        change(&mut file["coherence"]);
        read_plan(&file.to_string()).err().unwrap_or_default()
    };
    assert!(measures(&|_| ()).is_empty());
    for (place, wanted, change) in [
        (
            "/coherence/claims/0/target",
            "RoleMeasure(\"fraction\")",
            &(|c: &mut Value| c["claims"][0]["target"] = json!("gdp")) as &dyn Fn(&mut Value),
        ),
        ("/coherence/claims/1/target", "RoleMeasure(\"cny\")", &|c| {
            c["claims"][1]["target"] = json!("tax_share")
        }),
        ("/coherence/urban_jobs", "RoleMeasure(\"persons\")", &|c| {
            c["urban_jobs"] = json!("gdp")
        }),
        ("/coherence/energy/cut", "RoleMeasure(\"fraction\")", &|c| {
            c["energy"]["cut"] = json!("gdp")
        }),
        ("/coherence/parts/0/part", "SameMeasure", &|c| {
            c["parts"][0]["part"] = json!("population")
        }),
    ] {
        let problems = measures(change);
        assert_eq!(problems.len(), 1, "{place}: {problems:?}");
        let told = format!("{:?}", problems[0]);
        assert!(told.contains(place) && told.contains(wanted), "{told}");
    }
}

/// A plan whose roles leave nothing of one sector has its others held against their goals.
#[test]
fn a_district_without_agriculture_has_its_structure_checked() {
    let plan = good_plan_with("five-years", |file| {
        without_agriculture(file);
        file["targets"].as_array_mut().unwrap().push(json!({
            "id": "services", "indicator": "share_tertiary", "nature": "anticipatory",
            "group": "economy", "level": {"op": ">=", "goal": 60},
            "source": {"kind": "outside", "what": {"zh": "虚构", "en": "invented"}},
        }));
    });
    let run = run_of(&plan, &json!({}));
    let check = found(&plan, &run, CheckId::Structure);
    assert_eq!(check.series, Series::ShareTertiary);
}
