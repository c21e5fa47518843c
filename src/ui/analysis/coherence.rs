//! Whether the scenario agrees with itself: its checks, contradictions first.

use leptos::prelude::*;

use crate::ui::parts::Ask;
use crate::ui::reactive::{derived, memo, views};
use crate::ui::state::Page;
use engine::coherence::Severity;
use view::panels::coherence::{CoherenceRow, repair_of, rows};
use view::words::texts::T;

#[component]
pub fn Coherence() -> impl IntoView {
    let page = expect_context::<Page>();
    let all = memo(move || rows(&page.plan.get(), &page.run.get().0, page.lang.get()));
    view! {
        <article class="card coherence">
            <h2>{page.words(T::Coherence)}</h2>
            <p class="note">{page.words(T::CoherenceWhat)}</p>
            <ul>{move || views(all.get().into_iter().map(|row| view! { <Line row /> }))}</ul>
        </article>
    }
}

#[component]
fn Line(row: CoherenceRow) -> impl IntoView {
    let page = expect_context::<Page>();
    // A repair takes a search: it is looked for while it is open.
    let open = RwSignal::new(false);
    let id = row.id;
    let repair = derived(move || {
        if !open.get() {
            return String::new();
        }
        repair_of(&page.plan.get(), &page.run.get().0, id, page.lang.get())
    });
    let to_repair = row.severity != Severity::Sound;
    let class = match row.severity {
        Severity::Sound => "sound",
        Severity::Doubtful => "doubtful",
        Severity::Contradiction => "contradiction",
    };
    view! {
        <li class=class data-check=row.id>
            <strong>{row.word}</strong>
            " "
            <Ask question=Some(row.question) words=row.name />
            <p>{row.words}</p>
            {to_repair
                .then(|| {
                    view! {
                        <details on:toggle=move |_| open.update(|open| *open = !*open)>
                            <summary>{page.words(T::CoherenceRepairName)}</summary>
                            <p>{repair}</p>
                        </details>
                    }
                })}
        </li>
    }
}
