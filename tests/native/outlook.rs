//! Uncertainty that can be defended: the spread of a plan's average, what the neutral outlook replaces, and
//! odds in files.

use crate::common::uncertain::{drivers, simulate, verdict};
use crate::common::{path, plan, run_of, same, scenario_of};
use engine::levers::{Lever, LinkRule, Path, RevenueRule, UrbanRule};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{JointOver, Scenario, middle, neutral};
use engine::series::Series;
use engine::uncertainty::{Ensemble, averaging, sd_of};
use engine::verdict::GoalKind;
use file::{Drawn, add_distribution, outcome_json};
use serde_json::{Value, json};

/// With s = 2.474 points nine in ten five-year averages of log growth lie within 3 points of the path's.
#[test]
fn quantiles_of_the_five_year_average_lie_three_points_off_the_path() {
    let plan = plan();
    let sd = sd_of(0.03, 0.5, 5);
    assert!((sd - 0.024_74).abs() < 5e-6);
    let paths = 100_000;
    let mut uncertainty = drivers(&plan, &[("growth.all", sd)], 0.5, paths);
    uncertainty.seed = 1;
    let run = run_of(&plan, &json!({}));
    let bands = simulate(&plan, &run, &uncertainty, &[]).bands;
    let average = |level: f64| (level / 115.3).ln() / 5.0;
    let own = average(*path(&plan, &run, "gdp_real").last().unwrap());
    let [p5, _, p50, _, p95] = bands.row(Series::GdpReal)[5];
    // Standard error of the 5% quantile of a normal: √(0.05·0.95/n) over its density there,
    // 0.103136/σ with σ = 0.03/1.645.
    let of_average = 0.03 / 1.645;
    let error = (0.05 * 0.95 / f64::from(paths)).sqrt() * of_average / 0.103_136;
    assert!((average(p5) - (own - 0.03)).abs() < 4.0 * error, "{p5}");
    assert!((average(p95) - (own + 0.03)).abs() < 4.0 * error, "{p95}");
    // The path is the median.
    assert!((average(p50) - own).abs() < 4.0 * 1.2533 * of_average / f64::from(paths).sqrt());
}

#[test]
fn averaging_follows_the_explicit_sum() {
    for phi in [0.0, 0.3, 0.5, 0.9] {
        for years in [1, 2, 5, 50] {
            let weight = |k: i32| (1.0 - f64::powi(phi, k)) / (1.0 - phi);
            let squares: f64 = (1..=years).map(|k| weight(k).powi(2)).sum();
            let expected = squares.sqrt() / f64::from(years);
            let found = averaging(phi, usize::try_from(years).unwrap());
            assert!((found / expected - 1.0).abs() < 1e-12, "{phi} {years}");
        }
    }
    assert!((averaging(0.5, 5) - 0.737_076).abs() < 5e-7);
}

/// Families, buoyancy, URGD and elasticities are replaced, by the rules that use them and without shocks on
/// them; all else stays.
#[test]
fn neutral_outlook_replaces_what_matters_most_and_keeps_the_rest() {
    let plan = plan();
    let scenario = scenario_of(
        &plan,
        &json!({
            "levers": {
                "growth.primary": 0.03, "growth.secondary": 0.1, "growth.tertiary": 0.12,
                "deflator.all": 0.04, "deflator.secondary": -0.02,
                "revenue.buoyancy": 0.6, "urban.urgd": 0.02, "retail.growth": 0.2,
                "income.urban_elasticity": 1.6, "population.growth": -0.01, "exchange_rate": 7.1,
                "investment.growth": 0.2, "indicator.forest_cover": 0.4, "revenue.tax_share_end": 0.88,
            },
            "rules": {"revenue": "tax_and_other", "urban": "components", "link.hightech_share": "growth"},
            "shocks": [
                {"lever": "growth.all", "year": 2018, "size": -0.03},
                {"lever": "deflator.tertiary", "year": 2018, "size": 0.03},
                {"lever": "revenue.buoyancy", "year": 2019, "size": -0.2},
                {"lever": "income.urban_elasticity", "year": 2019, "size": -0.2},
                {"lever": "investment.growth", "year": 2017, "size": -0.1},
            ],
            "level_shocks": [{"series": "revenue", "year": 2017, "multiply": 0.9}],
            "actuals": {"revenue": {"2016": 6.3}},
            "uncertainty": {"seed": 3, "paths": 100, "persistence": 0.5, "sd": {"growth.all": 0.02}},
        }),
    );
    let outlook = neutral(&plan, &scenario);
    let at = |lever: &str| outlook.path(&plan, plan.lever(lever).unwrap());
    for (lever, value) in [
        ("growth.all", 0.08),
        // Sectors as in the plan.
        ("growth.primary", -0.09035),
        ("growth.secondary", 0.0088),
        ("growth.tertiary", 0.02),
        ("deflator.all", 0.015),
        ("deflator.secondary", 0.0),
        ("revenue.buoyancy", 1.0),
        ("urban.urgd", 0.045),
        // The rest is the scenario's.
        ("population.growth", -0.01),
        ("exchange_rate", 7.1),
        ("investment.growth", 0.2),
        ("indicator.forest_cover", 0.4),
        ("revenue.tax_share_end", 0.88),
    ] {
        assert_eq!(at(lever), Path::Constant(value), "{lever}");
    }
    for link in plan.links().filter(|link| link.driver.is_some()) {
        let (low, high) = link.elasticity.spec(&plan).plausible;
        let value = outlook.path(&plan, link.elasticity).at(0);
        assert!((value - (low + high) / 2.0).abs() < 1e-6, "{link:?}");
        assert_eq!(outlook.link_rule(&plan, link.follower), LinkRule::Linked);
    }
    assert_eq!(outlook.revenue_rule, RevenueRule::Buoyancy);
    assert_eq!(outlook.urban_rule, UrbanRule::Urgd);
    assert_eq!(outlook.families_with_own_rates(), Default::default());
    // A share that is set as a line has no elasticity, and stays.
    let share = plan.follower("link.hightech_share").unwrap();
    assert_eq!(outlook.link_rule(&plan, share), LinkRule::Growth);
    let shocked: Vec<_> = outlook.shocks.iter().map(|s| s.lever).collect();
    assert_eq!(shocked, [Lever::InvestmentGrowth]);
    assert_eq!(outlook.level_shocks, scenario.level_shocks);
    assert_eq!(outlook.actuals, scenario.actuals);
    assert_eq!(outlook.uncertainty, scenario.uncertainty);
    assert!(Run::new(&plan, &outlook).is_ok());
    // Twice is once.
    assert_eq!(neutral(&plan, &outlook), outlook);
}

#[test]
fn neutral_outlook_does_not_depend_on_what_it_replaces() {
    let plan = plan();
    let plain = neutral(&plan, &Scenario::default());
    for levers in [
        json!({"growth.all": 0.15}),
        json!({"growth.primary": 0.02, "growth.secondary": 0.1, "growth.tertiary": 0.12}),
        json!({"deflator.tertiary": 0.1, "urban.urgd": -0.1, "retail.growth": 0.3}),
        json!({"retail.elasticity": 3, "revenue.buoyancy": 0.2}),
    ] {
        let other = neutral(&plan, &scenario_of(&plan, &json!({"levers": levers})));
        let [a, b] = [&plain, &other].map(|s| Run::new(&plan, s).unwrap());
        for (series, _) in engine::series::MODEL_SERIES {
            let same = a.outcome.end(*series).map(f64::to_bits)
                == b.outcome.end(*series).map(f64::to_bits);
            assert!(same, "{series:?} with {levers}");
        }
    }
    assert_eq!(middle(&plan, Lever::GrowthAll), 0.08);
    assert_eq!(middle(&plan, Lever::UrbanUrgd), 0.045);
}

/// The outcome as `examples/simulate` prints it.
fn drawn(plan: &Plan, parts: &Value) -> Value {
    let scenario = scenario_of(plan, parts);
    let uncertainty = scenario.uncertainty.as_ref().unwrap();
    let mut ensemble = Ensemble::new(plan, uncertainty).unwrap();
    let over = uncertainty.joint_over;
    let mut drawn = |scenario: &Scenario| {
        let run = Run::new(plan, scenario).unwrap();
        let set = run.judged(&plan.headline, over);
        let found = ensemble.simulate(plan, &run, &set).unwrap();
        Drawn { run, set, found }
    };
    let (own, outlook) = (drawn(&scenario), drawn(&neutral(plan, &scenario)));
    let mut all = outcome_json(plan, &own.run);
    add_distribution(&mut all, plan, &own, Some(&outlook), over);
    all
}

fn uncertain(sd: Value, over: &str) -> Value {
    json!({"seed": 7, "paths": 4000, "persistence": 0.5, "sd": sd, "joint_over": over})
}

fn entry<'a>(all: &'a Value, target: &str, kind: &str) -> &'a Value {
    let mut entries = all["probability"].as_array().unwrap().iter();
    let is = |e: &&Value| e["target"] == target && e["kind"] == kind;
    entries.find(is).expect(target)
}

#[test]
fn files_say_neutral_odds_beside_each_and_why_there_are_none() {
    let plan = plan();
    let sd = json!({"growth.all": 0.02474});
    let all = drawn(&plan, &json!({"uncertainty": uncertain(sd, "both")}));
    let gdp = entry(&all, "gdp", "level");
    let (own, other) = (gdp["p"].as_f64().unwrap(), gdp["neutral"].as_f64().unwrap());
    // A hair below 200 as median; 8% and 1.5% are far below.
    assert!(own > 0.4 && own < 0.5 && other < 0.2, "{gdp}");
    assert!(gdp["standard_error"].as_f64().unwrap() > 0.0);
    // Nothing random acts on towns: a reason and no number.
    for (target, kind) in [
        ("urbanization_rate", "level"),
        ("tax_share", "level"),
        ("forest_cover", "level"),
    ] {
        let entry = entry(&all, target, kind);
        assert!(entry.get("p").is_none(), "{entry}");
        assert_eq!(entry["why"], "no random driver moves it");
    }
    // What cannot be judged has another reason.
    let unjudged = entry(&all, "loan_growth", "level");
    assert!(unjudged.get("p").is_none() && unjudged["why"].is_string());
}

#[test]
fn joint_odds_are_over_levels_and_growth_or_levels_alone() {
    let plan = plan();
    let sd = json!({"deflator.all": 0.02, "growth.all": 0.02474, "revenue.buoyancy": 0.027, "urban.urgd": 0.0206});
    let [both, levels] = ["both", "levels"].map(|over| {
        let all = drawn(&plan, &json!({"uncertainty": uncertain(sd.clone(), over)}));
        all["joint"].clone()
    });
    assert_eq!(
        (&both["over"], &levels["over"]),
        (&json!("both"), &json!("levels"))
    );
    let p = |joint: &Value| joint["p"].as_f64().unwrap();
    // Growth has to hold too: GDP can reach 200 by prices alone.
    assert!(p(&both) < p(&levels), "{both} {levels}");
    assert!(both["neutral"].as_f64().unwrap() <= levels["neutral"].as_f64().unwrap());
    assert_eq!(
        both["targets"],
        json!(["gdp", "revenue", "urbanization_rate"])
    );
    // Both is what is asked where a file does not say.
    let text = crate::common::scenario_text(&json!({"uncertainty": {
        "seed": 1, "paths": 10, "persistence": 0.5, "sd": {"growth.all": 0.02}}}));
    let read = file::read_scenario(&text, &plan)
        .unwrap()
        .uncertainty
        .unwrap();
    assert_eq!(read.joint_over, JointOver::Both);
}

/// Where no random driver acts, the joint odds count what is computed, and name it.
#[test]
fn joint_odds_count_and_name_what_is_computed() {
    let plan = plan();
    let ahead = json!({"growth.all": 0.12, "revenue.buoyancy": 1.0});
    let sd = json!({"urban.urgd": 0.0206});
    let all = drawn(
        &plan,
        &json!({"levers": ahead, "uncertainty": uncertain(sd.clone(), "both")}),
    );
    let towns = entry(&all, "urbanization_rate", "level")["p"]
        .as_f64()
        .unwrap();
    assert!((0.4..0.6).contains(&towns), "{towns}");
    // GDP and revenue are met as computed, so the joint odds are those of towns.
    same(all["joint"]["p"].as_f64().unwrap(), towns);
    let computed = all["joint"]["computed"].as_array().unwrap();
    let named: Vec<_> = computed
        .iter()
        .map(|c| {
            format!(
                "{}/{}",
                c["target"].as_str().unwrap(),
                c["kind"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        named,
        ["gdp/level", "gdp/growth", "revenue/level", "revenue/growth"]
    );
    // On the baseline GDP is missed as computed, so all together never holds.
    let all = drawn(&plan, &json!({"uncertainty": uncertain(sd, "both")}));
    assert_eq!(all["joint"]["p"], 0.0);
}

/// Together too there are no odds where no random driver acts on any of them.
#[test]
fn joint_odds_of_what_is_computed_alone_have_a_reason_and_no_number() {
    let plan = plan();
    let levers = json!({"growth.all": 0.12, "revenue.buoyancy": 1.0});
    let sd = json!({"trade.elasticity": 0.02});
    let parts = json!({"levers": levers, "uncertainty": uncertain(sd, "both")});
    let joint = drawn(&plan, &parts)["joint"].clone();
    assert!(
        joint["p"].is_null() && joint["standard_error"].is_null(),
        "{joint}"
    );
    assert_eq!(joint["why"], "no random driver moves any of them");
    assert_eq!(joint["computed"].as_array().unwrap().len(), 5);
}

/// What chance has no part in has no odds, and never those of certainty.
#[test]
fn no_odds_where_no_driver_acts() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let of = |ids: &[(&str, f64)]| simulate(&plan, &run, &drivers(&plan, ids, 0.5, 500), &[]);
    let towns = of(&[("urban.urgd", 0.02)]);
    let chance = |target: &str, kind| verdict(&plan, &run, target, kind);
    assert_eq!(towns.chances[chance("gdp", GoalKind::Level)], None);
    assert!(towns.chances[chance("urbanization_rate", GoalKind::Level)].is_some());
    // Growth counts volumes, so prices have no part in it.
    let prices = of(&[("deflator.all", 0.02)]);
    assert_eq!(prices.chances[chance("gdp", GoalKind::Growth)], None);
    assert!(prices.chances[chance("gdp", GoalKind::Level)].is_some());
    assert_eq!(
        prices.chances[chance("income_urban", GoalKind::Growth)],
        None
    );
    // A driver of its own has each linked series.
    let retail = of(&[("retail.elasticity", 0.02)]);
    assert!(retail.chances[chance("retail_sales", GoalKind::Growth)].is_some());
    assert_eq!(retail.chances[chance("trade", GoalKind::Growth)], None);
}
