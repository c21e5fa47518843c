//! Which scenarios stand beside the one that is open.

use leptos::prelude::*;

use super::columns::{Columns, MOST_OTHERS, chosen};
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use book::Pick;
use view::panels::book::name_of;
use view::words::texts::T;

#[component]
pub fn Chooser(columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = memo(move || chosen(page));
    let full = memo(move || chosen.with(|c| c.len() >= MOST_OTHERS));
    let all = memo(move || {
        let (plan, lang, open) = (page.plan.get(), page.lang.get(), page.opened_pick());
        let presets = page.presets.with(Vec::len);
        let own = page
            .book
            .with(|b| b.own().iter().map(|e| Pick::Own(e.id)).collect::<Vec<_>>());
        let picks = (0..presets).map(Pick::Preset).chain(own);
        let named = picks.filter(|p| Some(*p) != open).filter_map(|pick| {
            let scenario = page.picked(pick)?;
            Some((pick, name_of(&plan, &scenario, lang)))
        });
        named.collect::<Vec<_>>()
    });
    let now = move || {
        let names = columns.with(Columns::names);
        names
            .last()
            .map_or_else(String::new, |(key, name)| format!("{key} {name}"))
    };
    let choice = move |(pick, name): (Pick, String)| {
        let on = derived(move || chosen.with(|c| c.contains(&pick)));
        view! {
            <label class="choice" class:off=move || full.get() && !on.get()>
                <input
                    type="checkbox"
                    data-compare=pick.code()
                    prop:checked=on
                    aria-disabled=move || (full.get() && !on.get()).to_string()
                    on:change=move |event| {
                        let mut picks = chosen.get_untracked();
                        picks.retain(|p| *p != pick);
                        if event_target_checked(&event) && picks.len() < MOST_OTHERS {
                            picks.push(pick);
                        }
                        page.compare(picks);
                        crate::browser::page::put_checked(&event, on.get_untracked());
                    }
                />
                {name}
            </label>
        }
    };
    view! {
        <section class="panel chooser">
            <h2>{page.words(T::CompareHead)}</h2>
            <p class="why">
                {page.words(T::CompareOpen)} " " <strong>{now}</strong> " "
                {page.words(T::CompareFirst)}
            </p>
            <div class="choices" role="group" aria-label=page.words(T::CompareWith)>
                {move || all.get().into_iter().map(choice).collect_view()}
            </div>
        </section>
    }
}
