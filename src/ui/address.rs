//! The address's `#` part follows the state, and the state follows an address that is typed or
//! pasted, so that a reload or a copied address brings the scenario back.

use leptos::prelude::*;

use super::state::{Page, from_fragment};
use crate::browser::address::{on_fragment, set_fragment_later};
use crate::engine::scenario::Scenario;
use crate::file::write_link;

/// Browsers limit how often an address may change; a drag changes it once, after it rests.
const REST_MS: u32 = 250;

/// Starts keeping address and state equal.
pub fn keep(page: Page) {
    Effect::new(move |first: Option<()>| {
        let (plan, scenario, lang) = (page.plan.get(), page.scenario.get(), page.lang.get());
        let plain = scenario == Scenario::default() && lang == page.asked_language();
        // A link that could not be read stays where it is until something changes.
        if first.is_none() && plain {
            return;
        }
        // A link carries a scenario for the built-in plan; another plan's figures are not in it.
        let code = if plain || !page.is_builtin(&plan) {
            String::new()
        } else {
            write_link(&plan, &scenario, lang)
        };
        set_fragment_later(code, REST_MS);
    });
    on_fragment(move |code| {
        let plan = page.builtin();
        page.restore(from_fragment(&code, &plan));
    });
}
