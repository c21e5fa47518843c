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
    /// The state that the address asks for, else the built-in plan's own path.
    ///
    /// # Errors
    /// What is wrong with the built-in plan; a test proves that nothing is.
    pub fn new() -> Result<Self, Vec<Problem>> {
        Ok(from_fragment(&bar::fragment(), &Arc::new(builtin_plan()?)))
    }
}

/// The state of the built-in plan that the part of an address after `#` stands for. One that
/// cannot be read gives the plan's own path and says so.
#[must_use]
pub fn from_fragment(code: &str, plan: &Arc<Plan>) -> State {
    let mut state = State {
        plan: Arc::clone(plan),
        scenario: Scenario::default(),
        lang: asked_language(),
        view: View::default(),
        notice: None,
    };
    if code.is_empty() {
        return state;
    }
    match read_link(code, plan) {
        Ok(link) => {
            (state.scenario, state.lang) = (link.scenario, link.lang);
            state.view = View::from_id(&link.view).unwrap_or_default();
        }
        Err(problems) => {
            state.notice = Some(Notice {
                heading: T::BadLink,
                file: String::new(),
                problems,
                words: String::new(),
            });
        }
    }
    state
}
