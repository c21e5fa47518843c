//! Keeps the address's `#` part equal to the state, so that a reload or a copied address brings it back.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::state::Page;
use crate::browser::address::set_fragment;
use crate::engine::scenario::Scenario;
use crate::engine::text::Lang;
use crate::file::{BUILTIN_ID, write_link};

/// Browsers limit how often an address may change; a drag changes it once, after it rests.
const REST_MS: u32 = 250;

thread_local! {
    /// The write that waits; a later one replaces (and so cancels) it.
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Starts keeping the address.
pub fn keep(page: Page) {
    Effect::new(move |first: Option<()>| {
        let (plan, scenario, lang) = (page.plan.get(), page.scenario.get(), page.lang.get());
        let plain = scenario == Scenario::default() && lang == Lang::Zh;
        // A link carries a scenario for the built-in plan; another plan's file is not in it.
        if plan.id != BUILTIN_ID || (first.is_none() && plain) {
            return;
        }
        let code = if plain {
            String::new()
        } else {
            write_link(&plan, &scenario, lang)
        };
        let wait = Timeout::new(REST_MS, move || set_fragment(&code));
        WAITING.with(|slot| *slot.borrow_mut() = Some(wait));
    });
}
