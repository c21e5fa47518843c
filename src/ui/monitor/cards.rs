//! The headline targets: what is needed from here, the odds, and the chart.

use leptos::prelude::*;

use super::standing::StandingTag;
use super::with_case;
use crate::ui::card::Odds;
use crate::ui::picture::LineChart;
use crate::ui::reactive::{memo, texts_of, view_of, views};
use crate::ui::state::Page;
use view::panels::monitoring::card;

#[component]
pub fn Cards() -> impl IntoView {
    let page = expect_context::<Page>();
    let targets = memo(move || page.plan.with(|plan| plan.headline.clone()));
    view! {
        <div class="monitor-cards">
            {view_of(move || {
                page.plan.track();
                views(targets.get().into_iter().map(|target| view! { <Card target /> }))
            })}
        </div>
    }
}

#[component]
fn Card(target: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let card = memo(move || with_case(page, None, |case| card(case, target)));
    let of = texts_of(card);
    let standing = memo(move || card.with(|card| card.as_ref().and_then(|c| c.standing)));
    let tag = move || {
        let (standing, lang) = (standing.get()?, page.lang.get());
        Some(view! { <StandingTag standing lang /> })
    };
    let id = page
        .plan
        .with_untracked(|plan| plan.targets.get(target).map(|t| t.id.clone()));
    view! {
        <article class="card" data-monitored=id>
            <header>
                <h2>{of(|c| c.name.clone())}</h2>
                <p>{view_of(tag)}</p>
            </header>
            <p
                class="monitor-title"
                data-required-growth=of(|c| c.needed.map(|v| v.to_string()).unwrap_or_default())
            >
                {of(|c| c.title.clone())}
            </p>
            <p
                class="need"
                data-needed-lever=of(|c| c.lever.as_ref().map(|l| l.0.clone()).unwrap_or_default())
                data-value=of(|c| c.lever.as_ref().map(|l| l.1.to_string()).unwrap_or_default())
            >
                {of(|c| c.line.clone())}
            </p>
            <Odds target />
            <LineChart target />
        </article>
    }
}
