//! Opening a file of any kind, chosen or dropped onto the page.

use super::exports::open_workbook;
use super::state::{Notice, Page};
use crate::browser::files::{ReadError, decode, on_drop, read_picked};
use engine::problem::ForeignKind;
use file::{NoText, Opened, elsewhere, foreign, read_file, text_of};
use leptos::prelude::*;
use view::sentences::problems::too_large;
use view::words::texts::T;

/// Opens the file that was just chosen in a field.
pub fn open_picked(page: Page, event: &leptos::ev::Event) {
    read_picked(event, move |file, bytes| open(page, file, bytes));
}

/// Opens a file that is dropped onto the page, wherever on it.
pub fn listen(page: Page) {
    on_drop(move |file, bytes| open(page, file, bytes));
}

fn open(page: Page, file: String, read: Result<Vec<u8>, ReadError>) {
    let told = match read {
        Ok(bytes) => match text_of(&bytes, decode) {
            Ok(text) => take(page, &text),
            Err(NoText::Foreign(kind)) => {
                let other = Notice::of(T::BadFile, foreign(kind));
                if kind == ForeignKind::Sheet && bytes.starts_with(b"PK") {
                    let other = Notice {
                        file: file.clone(),
                        ..other
                    };
                    return open_workbook(page, file, bytes, other);
                }
                Some(other)
            }
            Err(NoText::Unreadable) => words(page.text(T::NotText).to_owned()),
        },
        Err(ReadError::TooLarge(most)) => words(too_large(most)),
        Err(ReadError::Browser(why)) => words(why),
    };
    if let Some(notice) = told {
        page.set_notice(Some(Notice { file, ..notice }));
    }
}

fn words(words: String) -> Option<Notice> {
    let notice = Notice::of(T::BadFile, Vec::new());
    Some(Notice { words, ..notice })
}

/// Takes what a file's text gives. Of a book, what can be read is added; what cannot is told.
fn take(page: Page, text: &str) -> Option<Notice> {
    let plan = page.plan.get_untracked();
    let problems = match read_file(text, &plan) {
        Ok(Opened::Plan(plan)) => {
            page.set_plan(*plan, text);
            return None;
        }
        Ok(Opened::Case(case)) => {
            page.set_plan(case.plan, &case.plan_text);
            page.set_scenario(case.scenario);
            return None;
        }
        Ok(Opened::Book(book)) => {
            let own = book.own.iter().map(|e| e.scenario.clone());
            let own: Vec<_> = own.collect();
            let others = Notice::of_elsewhere(elsewhere(&plan, &book.unread));
            if others.is_none() || !own.is_empty() || !book.figures.ledger.is_empty() {
                page.add_book(own, &book.figures.ledger);
            }
            let unread = Notice::of_unread(book.figures.unread.len(), page.lang.get_untracked());
            match others.or(unread) {
                Some(mut told) => {
                    told.problems.extend(book.problems);
                    return Some(told);
                }
                None => book.problems,
            }
        }
        Ok(Opened::Scenario(scenario)) => {
            page.set_scenario(*scenario);
            return None;
        }
        Err(problems) => problems,
    };
    (!problems.is_empty()).then(|| Notice::of(T::BadFile, problems))
}
