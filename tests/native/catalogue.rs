//! The catalogues are complete: each test says what is missing and where it belongs. `docs/adding.md` has
//! the recipes.

use crate::common::languages::check;
use crate::common::plan;
use engine::levers;
use engine::plan::ROLES;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::{CATALOGUE, Series, SeriesSpec};
use engine::text::Lang;
use serde_json::Value;
use view::explain::formula::explain;

fn file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn every_series_has_names_and_a_symbol() {
    for spec in &CATALOGUE {
        check(spec.zh, spec.en);
        assert!(!spec.symbol.is_empty(), "{} has no symbol", spec.id);
    }
}

#[test]
fn ids_and_roles_are_unique() {
    for (row, spec) in CATALOGUE.iter().enumerate() {
        for before in &CATALOGUE[..row] {
            assert!(before.id != spec.id, "two series are called {}", spec.id);
            let both = before.role.is_some() && before.role == spec.role;
            let (one, other) = (before.id, spec.id);
            assert!(!both, "{one} and {other} are shown by the same role");
        }
    }
    for (row, spec) in levers::CATALOGUE.iter().enumerate() {
        let mut before = levers::CATALOGUE[..row].iter();
        let again = before.any(|b| b.id == spec.id);
        assert!(!again, "two levers are called {}", spec.id);
    }
}

#[test]
fn every_series_has_a_law() {
    let plan = plan();
    let run = Run::new(&plan, &Scenario::default()).unwrap();
    for spec in &CATALOGUE {
        assert!(
            run.outcome.end(spec.series).is_some(),
            "{} is in the catalogue, but no law writes it: set it in crates/engine/src/simulate",
            spec.id
        );
    }
}

#[test]
fn every_series_has_an_explanation() {
    let plan = plan();
    let scenario = Scenario::default();
    let run = Run::new(&plan, &scenario).unwrap();
    // What has no value has no law yet; another test says so.
    let valued = |spec: &&SeriesSpec| run.outcome.end(spec.series).is_some();
    for spec in CATALOGUE.iter().filter(valued) {
        let explanation = explain(
            &plan,
            &scenario,
            &run,
            spec.series,
            plan.horizon(),
            Lang::En,
        );
        assert!(
            explanation.check.is_some(),
            "{} has a value, but crates/view/src/explain/formula does not explain it",
            spec.id
        );
    }
}

#[test]
fn every_law_cites_a_section_of_the_docs() {
    for spec in &CATALOGUE {
        let (path, section) = spec.law.page().split_once('#').unwrap();
        let heading = |line: &str| {
            let line = line.strip_prefix("## ")?;
            Some(line.to_lowercase().replace(' ', "-"))
        };
        let found = file(path).lines().filter_map(heading).any(|h| h == section);
        assert!(found, "{}: {path} has no section {section}", spec.id);
    }
}

#[test]
fn roles_without_a_series_feed_the_model() {
    for role in &ROLES {
        let shown = Series::of_role(role.role).is_some();
        assert!(
            shown || role.needs_base,
            "nothing shows the role {} and the model does not start from it: name it in the entry of its \
             series (`role: Some(Role::…)`)",
            role.id
        );
    }
}

#[test]
fn schemas_know_every_lever_and_role() {
    let known = |path: &str, place: &str| -> Vec<String> {
        let schema: Value = serde_json::from_str(&file(path)).unwrap();
        let all = schema.pointer(place).and_then(Value::as_object).unwrap();
        all.keys().cloned().collect()
    };
    let path = "seeds/scenario.schema.json";
    let ids = known(path, "/properties/levers/properties");
    for spec in &levers::CATALOGUE {
        let there = ids.iter().any(|id| id == spec.id);
        assert!(there, "{path} does not know the lever {}", spec.id);
    }
    let path = "seeds/plan.schema.json";
    let ids = known(path, "/properties/roles/properties");
    for role in &ROLES {
        let there = ids.iter().any(|id| id == role.id);
        assert!(there, "{path} does not know the role {}", role.id);
    }
}

#[test]
fn scenario_schema_rejects_actuals_of_series_that_take_none() {
    let path = "seeds/scenario.schema.json";
    let schema: Value = serde_json::from_str(&file(path)).unwrap();
    let place = "/properties/actuals/propertyNames/not/enum";
    let known = schema.pointer(place).and_then(Value::as_array).unwrap();
    let without = CATALOGUE.iter().filter(|spec| !spec.takes_actuals);
    let wanted: Vec<_> = without.map(|spec| Value::from(spec.id)).collect();
    let complete = wanted.iter().all(|id| known.contains(id)) && known.len() == wanted.len();
    assert!(complete, "{path}{place} should list {wanted:?}");
}
