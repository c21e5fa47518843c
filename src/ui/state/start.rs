//! The state that an address asks for.

use std::sync::Arc;

use super::{Notice, State};
use crate::browser::address as bar;
use crate::engine::plan::Plan;
use crate::engine::problem::Problem;
use crate::engine::scenario::Scenario;
use crate::engine::text::Lang;
use crate::file::{builtin_plan, read_link};
use crate::view::texts::T;
use crate::view::views::View;

/// The language that the query asks for, else Chinese.
#[must_use]
pub fn asked_language() -> Lang {
    match bar::query("lang").as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Zh,
    }
}

impl State {
    /// A plan at its own path, in the first view.
    fn of(plan: Arc<Plan>) -> Self {
        Self {
            plan,
            scenario: Scenario::default(),
            lang: asked_language(),
            view: View::default(),
            notice: None,
        }
    }

    /// The state that the address asks for; the built-in plan's own path where it asks for none, or
    /// for one that cannot be read, which is said then.
    ///
    /// # Errors
    /// What is wrong with the built-in plan; a test proves that nothing is.
    pub fn new() -> Result<Self, Vec<Problem>> {
        let plan = Arc::new(builtin_plan()?);
        let read = from_fragment(&bar::fragment(), &plan);
        Ok(read.unwrap_or_else(|notice| Self {
            notice: Some(notice),
            ..Self::of(plan)
        }))
    }
}

/// The state of the built-in plan that the part of an address after `#` stands for.
///
/// # Errors
/// What is wrong with it.
pub fn from_fragment(code: &str, plan: &Arc<Plan>) -> Result<State, Notice> {
    let state = State::of(Arc::clone(plan));
    if code.is_empty() {
        return Ok(state);
    }
    match read_link(code, plan) {
        Ok(link) => Ok(State {
            scenario: link.scenario,
            lang: link.lang,
            view: View::from_id(&link.view).unwrap_or_default(),
            ..state
        }),
        Err(problems) => Err(Notice {
            heading: T::BadLink,
            file: String::new(),
            problems,
            words: String::new(),
        }),
    }
}
