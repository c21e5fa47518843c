//! An export from the press of its button to the file.

use leptos::prelude::*;

use super::Offered;
use crate::browser::address::{is_file, public_address, without_fragment};
use crate::browser::files::save_blob;
use crate::browser::office::{self, Asked, How, Made};
use crate::browser::page::{later, today};
use crate::ui::compare::Compared;
use crate::ui::state::Page;
use engine::text::Lang;
use file::{BUILTIN_PLAN, ExportRequest, write_scenario};
use view::panels::exports::{Becomes, Export};
use view::words::file_name::file_name;
use view::words::texts::T;

/// What is wanted.
#[derive(Clone, Copy)]
pub struct Order {
    /// The kind of file.
    pub export: Export,
    /// What it is about.
    pub offered: Offered,
    /// What it is compared with; `None` where it stands alone.
    pub compared: Option<Compared>,
}

/// What is said of an export.
#[derive(Clone)]
pub enum Told {
    /// None was asked for.
    Nothing,
    /// So much of the module is here, from 0 to 1.
    Loading(f64),
    /// The file is written.
    Writing,
    /// It has this name.
    Done(String),
    /// It is on the clipboard.
    Copied,
    /// The browser does not let the page copy pictures.
    NotCopied,
    /// There is none, and why.
    Failed(String),
}

impl Told {
    /// As programs tell it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Loading(_) | Self::Writing => "busy",
            Self::Done(_) | Self::Copied => "done",
            Self::NotCopied | Self::Failed(_) => "failed",
        }
    }

    /// In words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Loading(part) => {
                let percent = format!("{:.0}", part * 100.0);
                T::ExportLoading.fill(lang, &[("percent", &percent)])
            }
            Self::Writing => T::ExportWriting.get(lang).to_owned(),
            Self::Done(file) => T::ExportDone.fill(lang, &[("file", file)]),
            Self::Copied => T::ExportCopied.get(lang).to_owned(),
            Self::NotCopied => T::ExportNotCopied.get(lang).to_owned(),
            Self::Failed(why) => T::ExportFailed.fill(lang, &[("why", why)]),
        }
    }
}

/// Has a file written, and downloads it. Whoever asked may be gone when it comes.
pub fn order(page: Page, order: Order, told: RwSignal<Told>) {
    told.set(Told::Writing);
    let name = name(page, order);
    let request = request(page, order);
    let becomes = order.export.becomes;
    let asked = Asked {
        request: request.write(),
        how: match becomes {
            Becomes::File => How::File,
            Becomes::Paper => How::Paper,
            Becomes::Pixels => How::Pixels,
            Becomes::Copy => How::Copy,
        },
        progress: Box::new(move |part| {
            let now = if part < 1.0 {
                Told::Loading(part)
            } else {
                Told::Writing
            };
            told.try_set(now);
        }),
        done: Box::new(move |file| {
            told.try_set(match file {
                Ok(_) if becomes == Becomes::Copy => Told::Copied,
                Err(_) if becomes == Becomes::Copy => Told::NotCopied,
                Ok(Made::File(file)) => {
                    save_blob(&name, file);
                    Told::Done(name)
                }
                Ok(Made::Text(words)) => Told::Failed(words),
                Err(why) => Told::Failed(why),
            });
        }),
    };
    // What is said is painted first: the module does its work at one go.
    later(move || office::write(asked));
}

fn request(page: Page, order: Order) -> ExportRequest {
    let plan = page.plan.get_untracked();
    ExportRequest {
        format: order.export.format.to_owned(),
        about: order.offered.about(page, &plan),
        others: order
            .compared
            .map_or_else(Vec::new, |own| own.others(&plan)),
        ..plain_request(page)
    }
}

/// A request about the open scenario.
pub fn plain_request(page: Page) -> ExportRequest {
    let plan = page.plan.get_untracked();
    // A path on this computer means nothing elsewhere.
    let address = match is_file() {
        true => public_address().unwrap_or_default(),
        false => without_fragment(),
    };
    ExportRequest {
        plan: page
            .plan_source()
            .unwrap_or_else(|| BUILTIN_PLAN.to_owned()),
        scenario: page
            .scenario
            .with_untracked(|s| write_scenario(&plan, s).to_string()),
        others: Vec::new(),
        format: String::new(),
        lang: page.text(T::LanguageCode).to_owned(),
        date: today(),
        address,
        about: String::new(),
        workbook: Vec::new(),
    }
}

/// Plan, content, scenario and day.
fn name(page: Page, order: Order) -> String {
    let (plan, lang) = (page.plan.get_untracked(), page.lang.get_untracked());
    let content = order.offered.content(&plan, &order.export, lang);
    let scenarios = order.compared.map(|own| own.names(lang));
    let scenarios = scenarios.unwrap_or_else(|| page.scenario_name());
    let parts = [plan.name.get(lang), &content, &scenarios, &today()];
    file_name(&parts, order.export.ending)
}
