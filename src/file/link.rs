//! A scenario, a language and a view as the part of an address after `#`, and back.
//!
//! `1` (version), `.`, then base64url of the scenario file with language and view
//! beside it. Other versions are refused by name.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::json::parse;
use super::scenario_file::{read_value, write_scenario};
use crate::engine::plan::Plan;
use crate::engine::problem::{Expected, Problem};
use crate::engine::scenario::Scenario;
use crate::engine::text::Lang;

const VERSION: &str = "1";
/// Longer links are not looked at; a scenario with every lever by year over 50 years is shorter.
const LONGEST: usize = 200_000;

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// What is assumed.
    pub scenario: Scenario,
    /// The page's language.
    pub lang: Lang,
    /// Id of the view that is open; empty for the first one. Whoever shows it knows the ids.
    pub view: String,
}

/// Writes a link's code.
#[must_use]
pub fn write_link(plan: &Plan, link: &Link) -> String {
    let lang = match link.lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    };
    let mut state = json!({"scenario": write_scenario(plan, &link.scenario), "lang": lang});
    if !link.view.is_empty() {
        state["view"] = json!(link.view);
    }
    format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(state.to_string()))
}

/// Reads a link's code (without `#`).
///
/// # Errors
/// What is wrong with it.
pub fn read_link(code: &str, plan: &Plan) -> Result<Link, Vec<Problem>> {
    let broken = |found: &str| vec![Problem::at("#", Expected::Json, found)];
    let Some((version, body)) = code.split_once('.').filter(|_| code.len() <= LONGEST) else {
        return Err(broken("?"));
    };
    if version != VERSION {
        let version: String = version.chars().take(10).collect();
        return Err(vec![Problem::at("#", Expected::Version(1), version)]);
    }
    let bytes = URL_SAFE_NO_PAD
        .decode(body)
        .map_err(|error| broken(&error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| broken(&error.to_string()))?;
    let (state, twice) = parse(&text)?;
    let lang = match state["lang"].as_str() {
        Some("en") => Lang::En,
        _ => Lang::Zh,
    };
    Ok(Link {
        scenario: read_value(&state["scenario"], twice, plan)?,
        lang,
        view: state["view"].as_str().unwrap_or_default().to_owned(),
    })
}
