//! A lever in three lines: what it is, what it does now, whether to touch it; and where it comes from.

use leptos::prelude::*;

use super::handle::Handle;
use crate::ui::parts::asks;
use crate::ui::reactive::{memo, view_of, views};
use crate::ui::state::Page;
use view::explain::question::Question;
use view::panels::levers::{Effect, hint};
use view::words::texts::T;

#[component]
pub fn Hint(
    handle: Handle,
    /// Where the lever stands on average.
    value: Memo<f64>,
    /// What it does now.
    does: Memo<Option<Effect>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let lines = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let value = value.get();
        handle
            .control
            .with(|c| does.with(|does| hint(&plan, &run.0, (c, value), does.as_ref(), lang)))
    });
    let line = |words: String| (!words.is_empty()).then(|| view! { <p>{words}</p> });
    view! {
        <div class="hint">
            {view_of(move || views(lines.get().map(line)))}
            <button type="button" class="plain small" {..asks(Some(Question::Setting(handle.lever)))}>
                {page.words(T::AskLever)}
            </button>
        </div>
    }
}
