//! A request of the page: what is to be written, as JSON.

use engine::problem::Problem;
use engine::text::Lang;
use file::{read_plan, read_scenario};
use serde::{Deserialize, Serialize};
use view::sentences::problems::sentence;

use crate::{Format, Subject, export, export_target};

/// What the page asks for. All of it is text that the page holds anyway.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Request {
    /// The plan file.
    pub plan: String,
    /// The scenario file.
    pub scenario: String,
    /// The ending of the file's name.
    pub format: String,
    /// The language's tag.
    pub lang: String,
    /// The day, as `2026-11-28`.
    pub date: String,
    /// The page's public address, or empty.
    pub address: String,
    /// The id of the target that it is about; empty for all.
    pub target: String,
}

/// Answers a request with the content of a file.
///
/// # Errors
/// What stood in the way, in the request's language.
pub fn answer(request: &[u8]) -> Result<Vec<u8>, String> {
    let request: Request = serde_json::from_slice(request).map_err(|error| error.to_string())?;
    let lang = Lang::of_tag(&request.lang);
    let worded = |problems: Vec<Problem>| {
        let sentences = problems.iter().map(|problem| sentence(problem, lang));
        sentences.collect::<Vec<_>>().join("\n")
    };
    let plan = read_plan(&request.plan).map_err(worded)?;
    let scenario = read_scenario(&request.scenario, &plan).map_err(worded)?;
    let made = (request.date.as_str(), request.address.as_str());
    let subject = Subject::new(&plan, &scenario, lang, made).map_err(worded)?;
    let format = Format::ending_with(&request.format);
    let format = format.ok_or_else(|| format!("{}: ?", request.format))?;
    if request.target.is_empty() {
        return export(&subject, format);
    }
    let mut targets = plan.targets.iter();
    let target = targets.position(|target| target.id == request.target);
    let target = target.ok_or_else(|| format!("{}: ?", request.target))?;
    export_target(&subject, format, target)
}
