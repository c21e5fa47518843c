//! Where the levers stand: beside the results of the simulation always, beside those of other pages when
//! they are asked for; on narrow screens in a sheet at the lower edge, of which the first lever looks out.

use leptos::prelude::*;

use crate::browser::page::is_narrow;
use crate::ui::levers::Levers;
use crate::ui::reactive::{derived, effect, memo};
use crate::ui::state::Page;
use book::View;
use view::words::texts::T;

/// Whether the levers are beside the results.
#[derive(Clone, Copy)]
pub struct LeversAt {
    /// Whether they were asked for: unfolded on a narrow screen, beside another page on a wide one.
    asked: RwSignal<bool>,
    /// Whether they stand beside the results on a wide screen.
    pub beside: Memo<bool>,
    /// Whether the first lever looks out of the folded sheet: beside the results that it moves.
    pub peeks: Memo<bool>,
}

impl LeversAt {
    /// Follows the page that is open.
    pub fn of(page: Page) -> Self {
        let asked = RwSignal::new(false);
        // Over another page an unfolded sheet would lie on what was asked for.
        effect(move || {
            page.view.track();
            if is_narrow() {
                asked.set(false);
            }
        });
        Self {
            asked,
            beside: memo(move || match page.view.get() {
                View::Simulate => true,
                // What is said of the plan itself follows no lever.
                view => asked.get() && !view.is_of_plan(),
            }),
            peeks: memo(move || !asked.get() && page.view.get() == View::Simulate),
        }
    }

    fn words(self, page: Page) -> Signal<String> {
        derived(move || {
            let words = match self.asked.get() {
                true => T::HideLevers,
                false => T::AdjustLevers,
            };
            page.text(words).to_owned()
        })
    }

    fn turn(self) {
        self.asked.update(|asked| *asked = !*asked);
    }
}

#[component]
pub fn Sheet() -> impl IntoView {
    let page = expect_context::<Page>();
    let at = expect_context::<LeversAt>();
    let grip = NodeRef::<leptos::html::Button>::new();
    view! {
        <div
            class="sheet"
            hidden=derived(move || page.view.get().is_of_plan())
            class:open=at.asked
            class:peek=at.peeks
            class:away=derived(move || !at.beside.get())
            on:keydown=move |event| {
                if event.key() == "Escape" && is_narrow() && at.asked.get_untracked() {
                    at.turn();
                    if let Some(grip) = grip.get_untracked() {
                        let _ = grip.focus();
                    }
                }
            }
        >
            <button
                type="button"
                class="grip"
                node_ref=grip
                data-sheet=""
                aria-expanded=derived(move || at.asked.get().to_string())
                on:click=move |_| at.turn()
            >
                {at.words(page)}
            </button>
            <Levers />
        </div>
    }
}

/// The button that has the levers stand beside a page that does not have them by itself.
#[component]
pub fn LeversButton() -> impl IntoView {
    let page = expect_context::<Page>();
    let at = expect_context::<LeversAt>();
    view! {
        <button
            type="button"
            class="levers-button"
            data-levers-button=""
            hidden=derived(move || page.view.get() == View::Simulate)
            aria-expanded=derived(move || at.asked.get().to_string())
            on:click=move |_| at.turn()
        >
            {at.words(page)}
        </button>
    }
}
