//! Questions on the command line, and the JSON that answers them.

use crate::common;
use crate::common::{plan, run_of, same, scenario_text};
use engine::least_effort::levers_for;
use engine::levers::Lever;
use engine::run::Run;
use engine::text::Lang;
use file::{Questions, attribution_json, least_effort_json, read_scenario, sensitivity_json};
use serde_json::{Value, json};
use view::sentences::problems::sentence;

fn read(arguments: &[&str]) -> Result<Questions, Vec<String>> {
    let arguments: Vec<String> = arguments.iter().map(|a| (*a).to_owned()).collect();
    let read = Questions::read(&arguments, &plan());
    read.map_err(|p| p.iter().map(|p| sentence(p, Lang::En)).collect())
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

#[test]
fn flags_may_come_in_any_order() {
    assert_eq!(read(&[]).unwrap(), Questions::default());
    let asked = read(&[
        "--with",
        "growth.all, urban.urgd",
        "--sensitivity",
        "--least-effort",
        "gdp,revenue",
        "--against",
        "b.json",
    ]);
    let asked = asked.unwrap();
    assert!(asked.sensitivity);
    assert_eq!(asked.against.as_deref(), Some("b.json"));
    let plan = plan();
    let ids = |all: Vec<usize>| {
        all.iter()
            .map(|t| plan.targets[*t].id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(asked.least_effort.unwrap()), ["gdp", "revenue"]);
    assert_eq!(asked.with.unwrap(), [Lever::GrowthAll, Lever::UrbanUrgd]);
}

#[test]
fn names_unknown_or_missing_arguments() {
    for (arguments, expected) in [
        (
            &["--least-effort", "gdp,gpd"][..],
            "--least-effort: expected a known target, found gpd",
        ),
        (
            &["--least-effort", "gdp", "--with", "growth"],
            "--with: expected a known lever, found growth",
        ),
        (
            &["--least-effort", "--sensitivity"],
            "--least-effort: expected at least one entry, found nothing",
        ),
        (
            &["--against"],
            "--against: expected a text that is not empty, found nothing",
        ),
        (
            &["--with", "growth.all"],
            "--with: expected one of: --least-effort TARGET,… beside it, found nothing",
        ),
        (
            &["--tornado"],
            "arguments: expected one of: --sensitivity, --against, --least-effort, --with, found --tornado",
        ),
    ] {
        assert_eq!(read(arguments).unwrap_err(), [expected]);
    }
}

#[test]
fn sensitivities_list_the_strongest_lever_first() {
    let plan = plan();
    let all = sensitivity_json(&plan, &run_of(&plan, &json!({})));
    let gdp = list(&all).iter().find(|t| t["target"] == "gdp").unwrap();
    assert_eq!(gdp["kind"], "level");
    let first = &gdp["levers"][0];
    assert_eq!(
        (&first["lever"], first["unit"].as_f64()),
        (&json!("growth.all"), Some(0.03))
    );
    assert!(
        first["down"].as_f64() < gdp["value"].as_f64()
            && gdp["value"].as_f64() < first["up"].as_f64()
    );
    assert!(
        list(&all).iter().all(|t| t["target"] != "loan_growth"),
        "it is not judged"
    );
}

#[test]
fn attribution_runs_from_the_other_scenario_to_this_one() {
    let plan = plan();
    let other = run_of(&plan, &json!({"rules": {"revenue": "growth"}}));
    let run = run_of(&plan, &json!({"levers": {"growth.all": 0.08}}));
    let all = attribution_json(&plan, &other, &run);
    assert_eq!(list(&all).len(), 3);
    let revenue = &all[1];
    assert_eq!(
        (&revenue["target"], &revenue["method"]),
        (&json!("revenue"), &json!("shapley"))
    );
    let parts = list(&revenue["parts"]);
    let causes: Vec<_> = parts.iter().map(|p| p["cause"].as_str().unwrap()).collect();
    assert_eq!(causes, ["growth.all", "rules.revenue"]);
    let sum: f64 = parts.iter().map(|p| p["part"].as_f64().unwrap()).sum();
    assert_eq!(Some(sum), revenue["difference"].as_f64());
    same(
        revenue["to"].as_f64().unwrap(),
        common::end(&run, "revenue"),
    );
    assert_eq!(list(&all[0]["idle"]), &vec![json!("rules.revenue")]);
}

#[test]
fn least_effort_includes_a_scenario_that_meets_the_targets() {
    let plan = plan();
    let text = scenario_text(&json!({"levers": {"growth.all": 0.09, "urban.urgd": 0.03}}));
    let scenario = read_scenario(&text, &plan).unwrap();
    let run = Run::new(&plan, &scenario).unwrap();
    let levers = levers_for(&plan, &run, &plan.headline);
    assert!(
        !levers.contains(&Lever::PopulationGrowth),
        "it moves none of the three"
    );
    let all = least_effort_json(&plan, &scenario, &run, &plan.headline, &levers);
    assert_eq!(all["answer"], "found");
    assert_eq!(
        (list(&all["levers"]).len(), list(&all["targets"]).len()),
        (4, 5),
        "two targets state level and growth"
    );
    assert_eq!(all["levers"][0]["from"], 2016);
    let taken = read_scenario(&all["scenario"].to_string(), &plan).unwrap();
    let run = Run::new(&plan, &taken).unwrap();
    let met = |t: &usize| run.level_verdict(*t).unwrap().met() == Some(true);
    assert!(plan.headline.iter().all(met));
    let again = least_effort_json(&plan, &taken, &run, &plan.headline, &levers);
    assert_eq!(again["answer"], "already_met");
}

#[test]
fn answers_without_a_move_say_why() {
    let plan = plan();
    let scenario = read_scenario(&scenario_text(&json!({})), &plan).unwrap();
    let run = Run::new(&plan, &scenario).unwrap();
    let position = |id: &str| plan.targets.iter().position(|t| t.id == id).unwrap();
    let ask = |id, lever| least_effort_json(&plan, &scenario, &run, &[position(id)], &[lever]);
    assert_eq!(ask("gdp", Lever::UrbanUrgd)["answer"], "not_moved");
    assert_eq!(ask("loan_growth", Lever::UrbanUrgd)["answer"], "not_judged");
    let slow = json!({"levers": {"growth.all": 0.05, "deflator.all": -0.01}});
    let scenario = read_scenario(&scenario_text(&slow), &plan).unwrap();
    let run = Run::new(&plan, &scenario).unwrap();
    let asked = [position("gdp")];
    let none = least_effort_json(&plan, &scenario, &run, &asked, &[Lever::GrowthAll]);
    assert_eq!(none["answer"], "none_fits");
    assert_eq!(none["targets"][0]["met"], false);
    assert!(none["why"].is_string() && none.get("scenario").is_none());
}
