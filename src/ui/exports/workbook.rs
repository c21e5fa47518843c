//! A workbook that comes back: what was typed over in it becomes the scenario.

use leptos::prelude::*;

use super::order::plain_request;
use crate::browser::office::{self, Asked, How, Made};
use crate::ui::state::{Notice, Page};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::scenario::Scenario;
use file::{ExportRequest, parse, read_scenario};
use view::words::texts::T;

/// Opens a workbook of this name; `other` is told where it is none that was exported here.
pub fn open_workbook(page: Page, file: String, bytes: Vec<u8>, other: Notice) {
    let request = ExportRequest {
        format: "read".to_owned(),
        workbook: bytes,
        ..plain_request(page)
    };
    page.set_notice(Some(Notice::of(T::ReadingWorkbook, Vec::new())));
    let asked = Asked {
        request: request.write(),
        how: How::Text,
        progress: Box::new(|_| ()),
        done: Box::new(move |made| {
            let told = match made {
                Ok(Made::Text(answer)) if answer == "null" => Some(other),
                Ok(Made::Text(answer)) => take(page, &answer),
                Ok(Made::File(_)) => None,
                Err(words) => Some(Notice {
                    words,
                    ..Notice::of(T::BadFile, Vec::new())
                }),
            };
            page.set_notice(told.map(|notice| Notice { file, ..notice }));
        }),
    };
    office::write(asked);
}

/// Takes the scenario of an answer; what could not be read is told.
fn take(page: Page, answer: &str) -> Option<Notice> {
    let plan = page.plan.get_untracked();
    match read(&plan, answer) {
        Ok((scenario, unread)) => {
            page.set_scenario(scenario);
            (!unread.is_empty()).then(|| Notice {
                words: unread,
                ..Notice::of(T::WorkbookPartly, Vec::new())
            })
        }
        Err(problems) => Some(Notice::of(T::BadFile, problems)),
    }
}

fn read(plan: &Plan, answer: &str) -> Result<(Scenario, String), Vec<Problem>> {
    let (answer, _) = parse(answer)?;
    let scenario = read_scenario(answer["scenario"].as_str().unwrap_or_default(), plan)?;
    let unread = answer["unread"].as_array().into_iter().flatten();
    let unread: Vec<_> = unread.filter_map(|words| words.as_str()).collect();
    Ok((scenario, unread.join(" ")))
}
