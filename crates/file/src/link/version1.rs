//! Version 1, which links that were copied earlier have: the JSON of a scenario file with language and
//! view beside it.

use super::{Link, checked_view, damaged, decode};
use crate::json::parse;
use crate::old_defaults::Age;
use crate::scenario_file::read_aged;
use book::Choices;
use engine::plan::Plan;
use engine::problem::Problem;
use engine::text::Lang;

/// Reads what stands behind `1.`.
///
/// # Errors
/// What is wrong with it.
pub fn read(body: &str, plan: &Plan) -> Result<Link, Vec<Problem>> {
    let text = decode(body).and_then(|bytes| String::from_utf8(bytes).ok());
    let (state, twice) = parse(&text.ok_or_else(|| damaged(body))?)?;
    let lang = match state["lang"].as_str() {
        Some("en") => Lang::En,
        _ => Lang::Zh,
    };
    let view = state["view"].as_str().unwrap_or_default();
    let scenario = read_aged(&state["scenario"], twice, plan, Age::BeforeStatedRates)?;
    let view = checked_view(view).map_err(|problem| vec![problem])?;
    Ok(Link {
        scenario,
        compared: Vec::new(),
        choices: Choices {
            lang,
            view,
            ..Choices::of(plan)
        },
    })
}
