//! The page's requests.

use engine::plan::Plan;
use engine::problem::Problem;
use engine::text::Lang;
use file::{ExportRequest, read_plan, read_scenario, write_scenario};
use serde_json::{Value, json};
use view::sentences::problems::sentence;

use crate::{
    About, Format, Subject, Unread, brief_pictures, export, export_about, export_evaluation,
    read_workbook,
};

/// Asked for as a format, the drawings of the brief: a JSON array of SVG files. Who has fonts turns them into pixels and
/// adds those to the request for the document.
const DRAWINGS: &str = "drawings";
/// Asked for as a format, the mid-term evaluation as a document of Word.
const EVALUATION: &str = "evaluation";
/// Asked for as a format, the scenario of the request's workbook: JSON with the scenario file, and with sentences about
/// what could not be read; `null` where the module has not written the workbook.
const READ: &str = "read";

/// Answers a request, as [`ExportRequest::write`] has written it, with the content of a file.
///
/// # Errors
/// What stood in the way, in the request's language.
pub fn answer(request: &[u8]) -> Result<Vec<u8>, String> {
    let pictures = ExportRequest::pictures(request);
    let request = ExportRequest::read(request).ok_or("no request")?;
    let lang = Lang::of_tag(&request.lang);
    let worded = |problems: Vec<Problem>| {
        let sentences = problems.iter().map(|problem| sentence(problem, lang));
        sentences.collect::<Vec<_>>().join("\n")
    };
    let plan = read_plan(&request.plan).map_err(worded)?;
    if request.format == READ {
        return read(&request.workbook, &plan, lang);
    }
    let scenario = read_scenario(&request.scenario, &plan).map_err(worded)?;
    let made = (request.date.as_str(), request.address.as_str());
    let others = request.others.iter().map(|own| read_scenario(own, &plan));
    let others: Vec<_> = others.collect::<Result<_, _>>().map_err(worded)?;
    let subject = Subject::new(&plan, &scenario, lang, made).map_err(worded)?;
    let subject = subject.beside(&others);
    let mut subject = subject.map_err(|(_, problems)| worded(problems))?;
    if request.format == DRAWINGS {
        let drawings = brief_pictures(&subject)?;
        let drawings: Vec<String> = drawings.into_iter().map(|own| own.svg).collect();
        return serde_json::to_vec(&drawings).map_err(|error| error.to_string());
    }
    if request.format == EVALUATION {
        return export_evaluation(&subject, Format::Docx);
    }
    subject.pictures = pictures;
    let format = Format::ending_with(&request.format);
    let format = format.ok_or_else(|| format!("no format {}", request.format))?;
    if request.about.is_empty() {
        return export(&subject, format);
    }
    let about = About::read(&request.about, &plan);
    let about = about.ok_or_else(|| format!("no {}", request.about))?;
    export_about(&subject, format, about)
}

fn read(workbook: &[u8], plan: &Plan, lang: Lang) -> Result<Vec<u8>, String> {
    let answer = match read_workbook(workbook, plan) {
        Ok((scenario, unread)) => json!({
            "scenario": write_scenario(plan, &scenario).to_string(),
            "unread": unread.iter().map(|own| own.words(lang)).collect::<Vec<_>>(),
        }),
        Err(Unread::NotOurs) => Value::Null,
        Err(other) => return Err(other.words(lang)),
    };
    Ok(answer.to_string().into_bytes())
}
