//! What the page tells a user about a file or link.

use book::Book;
use engine::problem::{Expected, Problem};
use engine::scenario::Scenario;
use engine::text::Lang;
use file::Elsewhere;
use view::words::texts::T;

/// A heading and a line for each problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub heading: T,
    /// File name, if there is one.
    pub file: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Words of the browser, if they are all there is.
    pub words: String,
    /// What can be done about it.
    pub offer: Option<Offer>,
}

/// What a message offers beside being closed.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// To open a link that was made on another content of the plan.
    Open(String),
    /// To add scenarios that were.
    Add(Vec<Scenario>),
    /// A link that waits for its plan: it is opened when that is.
    Wait(String),
}

impl Notice {
    /// A heading, with problems or without.
    pub fn of(heading: T, problems: Vec<Problem>) -> Self {
        Self {
            heading,
            file: String::new(),
            problems,
            words: String::new(),
            offer: None,
        }
    }

    /// What is wrong with a link.
    pub fn of_link(code: &str, problems: Vec<Problem>) -> Self {
        let all = |expected: fn(&Expected) -> bool| problems.iter().all(|p| expected(&p.expected));
        let code = code.to_owned();
        let (heading, offer) = if all(|e| matches!(e, Expected::PlanPart(_))) {
            (T::OtherContentLink, Some(Offer::Open(code)))
        } else if all(|e| matches!(e, Expected::LinkOfPlan(_))) {
            (T::LinkWaits, Some(Offer::Wait(code)))
        } else {
            (T::BadLink, None)
        };
        Self {
            offer,
            ..Self::of(heading, problems)
        }
    }

    /// That a link shows what was known when it was made, where that is not what is known here.
    pub fn of_figures(book: &Book) -> Option<Self> {
        let heading = match book.scenario().actuals.is_empty() {
            true => T::LinkWithoutFigures,
            false => T::LinkOtherFigures,
        };
        let differs = book.keeps_figures() && !book.ledger().is_empty();
        differs.then(|| Self::of(heading, Vec::new()))
    }

    /// The link that waits for its plan.
    pub fn waits(&self) -> Option<String> {
        match &self.offer {
            Some(Offer::Wait(code)) => Some(code.clone()),
            _ => None,
        }
    }

    /// That a file has actual figures which cannot be used.
    pub fn of_unread(count: usize, lang: Lang) -> Option<Self> {
        let words = T::FiguresUnreadCount.fill(lang, &[("count", &count.to_string())]);
        (count > 0).then(|| Self {
            words,
            ..Self::of(T::FiguresUnread, Vec::new())
        })
    }

    /// Scenarios of a file that were made on another content of the plan.
    pub fn of_elsewhere(groups: Vec<Elsewhere>) -> Option<Self> {
        let mut own = Self::of(T::OtherContentFile, Vec::new());
        let mut scenarios = Vec::new();
        for group in groups {
            own.problems.extend(group.differences);
            scenarios.extend(group.scenarios);
        }
        own.offer = (!scenarios.is_empty()).then_some(Offer::Add(scenarios));
        (!own.problems.is_empty()).then_some(own)
    }
}
