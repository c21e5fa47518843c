//! The address's `#` part follows the state, and the state follows an address that is typed or
//! pasted, so that a reload or a copied address brings the scenario back.

use leptos::prelude::*;

use super::state::{Page, from_fragment};
use crate::browser::address::{on_fragment, set_fragment_later};
use crate::file::{Link, write_link};
use crate::view::views::View;

/// Browsers limit how often an address may change; a drag changes it once, after it rests.
const REST_MS: u32 = 250;

/// Starts keeping address and state equal.
pub fn keep(page: Page) {
    Effect::new(move |first: Option<()>| {
        let (plan, view) = (page.plan.get(), page.view.get());
        let link = Link {
            scenario: page.scenario.get(),
            lang: page.lang.get(),
            view: if view == View::default() {
                String::new()
            } else {
                view.id().to_owned()
            },
            ..Link::default()
        };
        let start = Link {
            lang: page.asked_language(),
            ..Link::default()
        };
        let plain = link == start;
        // A link that could not be read stays where it is until something changes.
        if first.is_none() && plain {
            return;
        }
        // A link carries a scenario for the built-in plan; another plan's figures are not in it.
        let code = if plain || !page.is_builtin(&plan) {
            String::new()
        } else {
            write_link(&plan, &link)
        };
        set_fragment_later(code, REST_MS);
    });
    on_fragment(move |code| {
        let plan = page.builtin();
        page.restore(from_fragment(&code, &plan));
    });
}
