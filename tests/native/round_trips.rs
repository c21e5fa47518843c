//! What is written is read back the same; anything else never crashes a reader.

use crate::common::any::{config, scenario};
use crate::common::plan;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use engine::run::Run;
use engine::scenario::Scenario;
use file::{BUILTIN_PLAN, Link, read_link, read_plan, read_scenario, write_link, write_scenario};
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn scenarios_round_trip(scenario in scenario(&plan())) {
        let plan = plan();
        if Run::new(&plan, &scenario).is_ok() {
            let text = write_scenario(&plan, &scenario).to_string();
            let back = read_scenario(&text, &plan);
            prop_assert_eq!(back.as_ref(), Ok(&scenario), "{}", text);
        }
    }

    #[test]
    fn random_bytes_never_crash_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        let plan = plan();
        prop_assert!(read_plan(&text).is_err());
        prop_assert!(read_scenario(&text, &plan).is_err());
        prop_assert!(read_link(&text, &plan).is_err());
        let hostile = format!("1.{}", URL_SAFE_NO_PAD.encode(&bytes));
        prop_assert!(read_link(&hostile, &plan).is_err());
    }

    #[test]
    fn damaged_plans_are_read_or_rejected(at in 0..1_000_000usize, what in "\\PC{0,3}", gone in 0..40usize) {
        let text = damage(BUILTIN_PLAN, at, &what, gone);
        match read_plan(&text) {
            Ok(plan) => drop(Run::new(&plan, &Scenario::default()).expect("a plan that is read runs")),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    #[test]
    fn damaged_scenarios_are_read_or_rejected(
        scenario in scenario(&plan()), at in 0..1_000_000usize, what in "\\PC{0,3}", gone in 0..9usize,
    ) {
        let plan = plan();
        let text = damage(&write_scenario(&plan, &scenario).to_string(), at, &what, gone);
        match read_scenario(&text, &plan) {
            Ok(read) => drop(Run::new(&plan, &read).expect("a scenario that is read runs")),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
        let state = Link::of(&plan, scenario);
        let link = damage(&write_link(&plan, &state), at, &what, gone);
        if let Err(problems) = read_link(&link, &plan) {
            prop_assert!(!problems.is_empty());
        }
    }
}

/// The text with a few characters replaced.
fn damage(text: &str, at: usize, what: &str, gone: usize) -> String {
    let all: Vec<char> = text.chars().collect();
    let at = at % all.len();
    let head: String = all[..at].iter().collect();
    let tail: String = all[(at + gone).min(all.len())..].iter().collect();
    format!("{head}{what}{tail}")
}

#[test]
fn reports_duplicate_properties() {
    let text = r#"{"format": "plan-simulator/scenario", "version": 1, "levers": {"growth.all": 0.1, "growth.all": 0.2}}"#;
    let problems = read_scenario(text, &plan()).expect_err("a problem");
    assert_eq!(problems.len(), 1);
    assert!(format!("{:?}", problems[0].place).contains("/levers/growth.all"));
    let plan = BUILTIN_PLAN.replacen("\"version\": 1,", "\"version\": 1, \"version\": 1,", 1);
    assert_eq!(read_plan(&plan).expect_err("a problem").len(), 1);
}
