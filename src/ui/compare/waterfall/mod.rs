//! What explains the difference of results between two of the scenarios: steps that add up.

mod choices;
mod explained;

use leptos::prelude::*;

use super::columns::Columns;
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use book::Pick;
use choices::{End, ResultChoice};
use engine::series::Series;
use explained::Explained;
use view::pictures::waterfall::{Waterfall, waterfall};
use view::sentences::compared::column::Whose;
use view::words::texts::T;

/// Which two of the compared scenarios, by their places.
type Pair = Memo<[usize; 2]>;

/// What explains each result, or why nothing does, and whose the two scenarios are.
type Found = Vec<(Series, [Whose; 2], Result<Waterfall, String>)>;

#[component]
pub fn Difference(columns: Memo<Columns>) -> impl IntoView {
    let page = expect_context::<Page>();
    let ends = RwSignal::new([None::<Option<Pick>>; 2]);
    // From the first of the compared to what is open, until somebody chooses others.
    let pair = memo(move || {
        let [a, b] = ends.get();
        columns.with(|c| {
            let last = c.all.len().saturating_sub(1);
            let place =
                |wanted: Option<Option<Pick>>| c.picks.iter().position(|p| Some(*p) == wanted);
            let (a, b) = (place(a).unwrap_or(0), place(b).unwrap_or(last));
            if a == b { [0, last] } else { [a, b] }
        })
    });
    let explained = memo(move || {
        let chosen = page.choices.with(|c| c.result);
        chosen.map_or_else(
            || page.plan.with(|plan| plan.headline_series()),
            |own| vec![own],
        )
    });
    let found = memo(move || {
        let (plan, [a, b]) = (page.plan.get(), pair.get());
        let lang = page.lang.get();
        columns.with(|c| {
            let pair = c.all.get(a).zip(c.all.get(b));
            let whose = [a, b].map(|n| Whose::of(&plan, &c.all, n));
            let all = explained.get().into_iter().filter_map(|series| {
                let (first, second) = pair?;
                let own = waterfall(&plan, first, second, series, plan.horizon(), lang);
                Some((series, whose, own))
            });
            all.collect::<Vec<_>>()
        })
    });
    let cards = move || {
        let explained = explained.get().into_iter();
        views(explained.map(|series| view! { <Explained series found pair /> }))
    };
    // Said once, unless one result needed another way.
    let how = derived(move || {
        found.with(|all| {
            let taken_apart = all.iter().filter_map(|(.., own)| own.as_ref().ok());
            let taken_apart = taken_apart.filter(|own| !own.steps.is_empty());
            let mut ways: Vec<&str> = taken_apart.map(|own| own.how.as_str()).collect();
            ways.sort_unstable();
            ways.dedup();
            ways.join(" ")
        })
    });
    view! {
        <section class="difference-panel">
            <div class="panel-head">
                <h2>{page.words(T::WhatExplains)}</h2>
                <div class="filters">
                    <End columns pair at=0 name=T::From ends />
                    <End columns pair at=1 name=T::To ends />
                    <ResultChoice />
                </div>
            </div>
            <div class="explanations">{view_of(cards)}</div>
            <p class="why" hidden=derived(move || how.with(String::is_empty))>
                {how}
            </p>
        </section>
    }
}
