//! What follows the economy: closed forms under the rule `linked`, and which rule holds.

use crate::common::asked::without_odds;
use crate::common::uncertain::{drivers, simulate, verdict};
use crate::common::{alike, end, good_plan, path, plan, positions, run, run_of, same, scenario_of};
use engine::levers::{Lever, LinkRule};
use engine::plan::Plan;
use engine::problem::Expected;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::verdict::GoalKind;
use serde_json::{Value, json};
use view::explain::question::{Question, answer};
use view::sentences::problems::sentence;

/// The plan's rules by name.
fn rules(plan: &Plan, parts: &Value) -> Vec<(String, LinkRule)> {
    let run = run_of(plan, parts);
    let all = plan.followers();
    all.map(|f| (plan.follower_id(f), run.inputs.link_rule(f)))
        .collect()
}

/// Those that grow at their own rate.
fn alone(plan: &Plan, parts: &Value) -> Vec<String> {
    let own = rules(plan, parts).into_iter();
    own.filter(|(_, rule)| *rule == LinkRule::Growth)
        .map(|(id, _)| id)
        .collect()
}

#[test]
fn series_follow_their_driver_by_their_elasticity() {
    let run = run(alike(json!({
        "growth.all": 0.06, "deflator.all": 0.02, "population.growth": -0.01,
        "retail.elasticity": 1.2, "trade.elasticity": 0.5, "industry.elasticity": 0.9,
        "income.urban_elasticity": 0.8, "income.rural_elasticity": {"start": 1.0, "step": 0.1},
        "link.savings_per_head": 1.1, "link.hightech_value_added": 1.5, "link.park_output": 1.3,
    })));
    let (real, prices) = (1.06f64, 1.02f64);
    let money = real * prices;
    let after = |factor: f64, elasticity: f64| factor.powi(5).powf(elasticity);
    let plan = plan();
    let ratio = |series: &str| {
        let all = path(&plan, &run, series);
        all[5] / all[0]
    };
    same(ratio("retail_sales"), after(money, 1.2));
    same(ratio("trade"), after(money, 0.5));
    same(ratio("industrial_output"), after(money, 0.9));
    // The park follows industrial output.
    same(ratio("park_output"), after(money, 0.9 * 1.3));
    // What counts volumes is moved by prices beside.
    same(ratio("income_urban"), after(real, 0.8) * prices.powi(5));
    let sum = 1.0 + 1.1 + 1.2 + 1.3 + 1.4;
    same(ratio("income_rural"), real.powf(sum) * prices.powi(5));
    same(
        ratio("hightech_value_added"),
        after(real, 1.5) * prices.powi(5),
    );
    // GDP per head, with fewer people.
    same(ratio("savings_per_head"), after(money / 0.99, 1.1));
    // The share is what it is made of.
    let share = path(&plan, &run, "hightech_value_added")[5] / end(&run, "gdp_nominal");
    same(end(&run, "hightech_share"), share);
}

#[test]
fn everything_is_linked_unless_named_otherwise() {
    let plan = plan();
    let all = rules(
        &plan,
        &json!({"levers": {"growth.all": 0.05, "retail.elasticity": 1}}),
    );
    assert!(all.iter().all(|(_, rule)| *rule == LinkRule::Linked));
    let ids: Vec<_> = all.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "industry",
            "retail",
            "trade",
            "income",
            "link.park_output",
            "link.hightech_share",
            "link.hightech_value_added",
            "link.savings_per_head",
        ]
    );
}

#[test]
fn naming_a_growth_rate_selects_growth() {
    let plan = plan();
    for (parts, expected) in [
        (json!({"levers": {"retail.growth": 0.12}}), vec!["retail"]),
        (json!({"levers": {"trade.growth": 0.1}}), vec!["trade"]),
        (
            json!({"levers": {"industry.growth": 0.1}}),
            vec!["industry"],
        ),
        // Both incomes have one rule.
        (
            json!({"levers": {"income.urban_growth": 0.1}}),
            vec!["income"],
        ),
        (
            json!({"levers": {"indicator.savings_per_head": 0.1}}),
            vec!["link.savings_per_head"],
        ),
        (
            json!({"levers": {"indicator.hightech_share": 1}}),
            vec!["link.hightech_share"],
        ),
        (
            json!({"shocks": [{"lever": "retail.growth", "year": 2018, "size": -0.02}]}),
            vec!["retail"],
        ),
        (
            json!({"uncertainty": {"seed": 1, "paths": 10, "persistence": 0.5,
                "sd": {"trade.growth": 0.02}}}),
            vec!["trade"],
        ),
        // Drivers of an elasticity leave the rule.
        (
            json!({"uncertainty": {"seed": 1, "paths": 10, "persistence": 0.5,
                "sd": {"trade.elasticity": 0.02}}}),
            vec![],
        ),
    ] {
        assert_eq!(alone(&plan, &parts), expected, "{parts}");
    }
}

#[test]
fn named_rule_beats_a_named_growth_rate() {
    let plan = plan();
    let linked = json!({"levers": {"retail.growth": 0.02}, "rules": {"retail": "linked"}});
    assert_eq!(alone(&plan, &linked), Vec::<String>::new());
    // The growth rate then moves nothing.
    let [run, plain] = [&linked, &json!({})].map(|parts| run_of(&plan, parts));
    assert_eq!(end(&run, "retail_sales"), end(&plain, "retail_sales"));
    assert!(!run.inputs.acts(&plan, Lever::RetailGrowth));
    assert!(run.inputs.acts(&plan, Lever::RetailElasticity));
    // And the rule alone selects the plan's stated rate.
    let growth = run_of(
        &plan,
        &json!({"rules": {"retail": "growth"}, "levers": {"growth.all": 0.05}}),
    );
    same(end(&growth, "retail_sales"), 54.5 * 1.13f64.powi(5));
    assert!(growth.inputs.acts(&plan, Lever::RetailGrowth));
}

#[test]
fn both_rules_agree_on_the_baseline() {
    let plan = plan();
    let names = [
        "industry",
        "retail",
        "trade",
        "income",
        "link.savings_per_head",
    ];
    let rules: serde_json::Map<_, _> = names
        .iter()
        .map(|n| ((*n).to_owned(), json!("growth")))
        .collect();
    let [linked, growth] = [json!({}), json!({"rules": rules})].map(|parts| run_of(&plan, &parts));
    for series in [
        "industrial_output",
        "retail_sales",
        "trade",
        "income_urban",
        "income_rural",
        "savings_per_head",
    ] {
        same(end(&linked, series), end(&growth, series));
    }
}

#[test]
fn plans_without_links_keep_growth() {
    for name in ["five-years", "fifty-years", "one-year-all-roles"] {
        let plan = good_plan(name);
        assert_eq!(plan.followers().count(), 0, "{name}");
        let base = Run::new(&plan, &Scenario::default()).unwrap();
        let slow = scenario_of(&plan, &json!({"levers": {"growth.all": -0.05}}));
        let slow = Run::new(&plan, &slow).unwrap();
        for link in plan.model_links() {
            assert_eq!(link.driver, None);
            assert_eq!(base.inputs.link_rule(link.follower), LinkRule::Growth);
            assert!(base.inputs.acts(&plan, link.growth));
            assert!(!base.inputs.acts(&plan, link.elasticity));
            // Volumes at prices: only the deflator could move them, and it did not.
            let of = |run: &Run| run.outcome.end(link.series);
            match (of(&base), of(&slow)) {
                (Some(a), Some(b)) => same(a, b),
                (a, b) => assert_eq!(a, b),
            }
        }
    }
    // Its rule cannot be set to linked.
    let plan = good_plan("five-years");
    let text = crate::common::scenario_text(&json!({"rules": {"retail": "linked"}}));
    let problems = file::read_scenario(&text, &plan).unwrap_err();
    assert_eq!(problems[0].expected, Expected::OneOf(&["growth"]));
}

#[test]
fn circle_of_links_is_an_error_that_names_its_members() {
    let path = "tests/files/plans/bad/indicators-that-follow-each-other.json";
    let text = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let problems = file::read_plan(&text).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].expected, Expected::NoCircle);
    let members: Vec<_> = problems[0].found.split(" → ").collect();
    assert!(
        members.len() > 2 && members.first() == members.last(),
        "{members:?}"
    );
    for lang in [Lang::Zh, Lang::En] {
        let words = sentence(&problems[0], lang);
        assert!(members.iter().all(|m| words.contains(m)), "{words}");
    }
}

/// Slower growth moves every linked row, its odds and its explanation.
#[test]
fn slower_growth_moves_odds_and_explanations_of_what_follows() {
    let plan = plan();
    let uncertainty = drivers(
        &plan,
        &[
            ("growth.all", 0.025),
            ("deflator.all", 0.02),
            ("income.urban_elasticity", 0.02),
            ("income.rural_elasticity", 0.02),
        ],
        0.5,
        2_000,
    );
    let scenarios = [json!({}), json!({"levers": {"growth.all": 0.05}})]
        .map(|parts| scenario_of(&plan, &parts));
    let runs = scenarios.each_ref().map(|s| Run::new(&plan, s).unwrap());
    for (target, kind) in [
        ("retail_sales", GoalKind::Growth),
        ("trade", GoalKind::Growth),
        ("income_urban", GoalKind::Growth),
        ("income_rural", GoalKind::Growth),
        ("savings_per_head", GoalKind::Growth),
        ("industrial_output", GoalKind::Level),
        ("hightech_value_added", GoalKind::Growth),
        ("park_output", GoalKind::Growth),
    ] {
        let p = runs.each_ref().map(|run| {
            let odds = simulate(&plan, run, &uncertainty, &[]);
            odds.chances[verdict(&plan, run, target, kind)]
                .expect(target)
                .p
        });
        // The park's stated doubling is out of reach in both.
        assert!(p[1] < p[0] || p[0] < 0.02, "{target}: {p:?}");
        let position = positions(&plan, &[target])[0];
        let series = engine::series::Series::of_indicator(&plan, plan.targets[position].indicator);
        let question = Question::Series(series.unwrap(), plan.horizon());
        let told = [0, 1].map(|n| {
            let asked = without_odds(&plan, &scenarios[n], &runs[n]);
            answer(question, &asked, Lang::Zh).unwrap().lines
        });
        assert_ne!(told[0], told[1], "{target}");
    }
}
