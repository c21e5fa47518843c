//! Which scenarios stand beside the one that is open.

use leptos::prelude::*;

use super::columns::{Columns, MOST_OTHERS, chosen};
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::parts::Toggle;
use crate::ui::reactive::{derived, memo, view_of, views};
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
        let own = page.book.with(|b| {
            b.entries()
                .iter()
                .map(|e| Pick::User(e.id))
                .collect::<Vec<_>>()
        });
        let picks = (0..presets).map(Pick::Preset).chain(own);
        let named = picks.filter(|p| Some(*p) != open).filter_map(|pick| {
            let scenario = page.picked(pick)?;
            Some((pick, name_of(&plan, &scenario, lang)))
        });
        named.collect::<Vec<_>>()
    });
    let now = derived(move || {
        let names = columns.with(Columns::names);
        let last = names.last();
        last.map_or_else(String::new, |(key, name)| format!("{key} {name}"))
    });
    let choice = move |(pick, name): (Pick, String)| {
        let on = derived(move || chosen.with(|c| c.contains(&pick)));
        let off_limits = derived(move || full.get() && !on.get());
        let set = move |on| {
            let mut picks = chosen.get_untracked();
            picks.retain(|p| *p != pick);
            if on && picks.len() < MOST_OTHERS {
                picks.push(pick);
            }
            page.compare(picks);
        };
        view! { <Toggle name class="choice" hook=("data-compare", pick.code()) on off_limits set /> }
    };
    view! {
        <section class="panel chooser">
            <div class="panel-head">
                <h2>{page.words(T::CompareHead)}</h2>
                <ExportMenu id="comparison-export" offered=Offered::Comparison />
            </div>
            <p class="why">
                {page.words(T::CompareOpen)} <strong>{now}</strong>
                {page.words(T::CompareFirst)}
            </p>
            <div class="choices" role="group" aria-label=page.words(T::CompareWith)>
                {view_of(move || views(all.get().into_iter().map(choice)))}
            </div>
        </section>
    }
}
