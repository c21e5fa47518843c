//! A headline result with its picture.

use leptos::prelude::*;

use super::picture::LineChart;
use super::reactive::{derived, memo};
use super::state::Page;
use engine::verdict::GoalKind;
use view::panels::card::card;
use view::sentences::chance::chance_brief;
use view::words::brackets::gap_before;
use view::words::status::Mark;
use view::words::texts::T;

#[component]
pub fn Card(target: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let card = memo(move || card(&page.plan.get(), &page.run.get().0, target, page.lang.get()));
    // The card stays while its numbers change.
    let some = memo(move || card.with(Option::is_some));
    move || {
        some.get().then(|| {
            let of = move |get: fn(&view::panels::card::Card) -> String| {
                derived(move || card.with(|c| c.as_ref().map(get).unwrap_or_default()))
            };
            // Made once: a signal that is made within another one's turn would stay for ever.
            let (id, series) = (of(|c| c.target.clone()), of(|c| c.series.clone()));
            let asks = move |kind: &'static str, of_what: &'static str| {
                derived(move || format!("{kind}/{}{of_what}", id.get()))
            };
            let asks_value = derived(move || {
                let year = page.plan.with(|p| p.target_year);
                format!("series/{}/{year}", series.get())
            });
            let needed = of(|c| c.needed.clone());
            let not_needed = derived(move || needed.with(String::is_empty));
            let no_growth = derived(move || {
                !card.with(|c| c.as_ref().is_some_and(|c| c.growth.is_some()))
            });
            let met = move || card.with(|c| c.as_ref().is_some_and(|c| c.mark == Mark::Met));
            view! {
                <article
                    class="card"
                    aria-label=of(|c| c.sentence.clone())
                    data-target=of(|c| c.target.clone())
                >
                    <h2>{of(|c| c.name.clone())}</h2>
                    <p class="result">
                        <output
                            class="value"
                            data-indicator=of(|c| c.series.clone())
                            data-value=of(|c| c.value.map(|v| v.to_string()).unwrap_or_default())
                        >
                            <span
                                role="button"
                                tabindex="0"
                                data-ask=asks_value
                            >
                                {of(|c| c.shown.clone())}
                            </span>
                        </output>
                        <span class="unit">{of(|c| format!("{}{}", gap_before(&c.unit), c.unit))}</span>
                        <span class="goal" role="button" tabindex="0" data-ask=asks("goal", "/level")>
                            {page.words(T::Target)} " " {of(|c| c.goal.clone())}
                        </span>
                    </p>
                    <p
                        class="verdict"
                        class:met=met
                        data-verdict=of(|c| c.mark.id().to_owned())
                        data-required-growth=of(|c| c.required_growth.map(|v| v.to_string()).unwrap_or_default())
                    >
                        <strong>{move || card.with(|c| c.as_ref().map(|c| c.mark.word(page.lang.get())))}</strong>
                        " "
                        <span role="button" tabindex="0" data-ask=asks("margin", "/level")>
                            {of(|c| c.gap.clone())}
                        </span>
                        <span hidden=not_needed>
                            " · "
                            <span role="button" tabindex="0" data-ask=asks("required", "")>
                                {needed}
                            </span>
                        </span>
                    </p>
                    <p class="growth">
                        <span
                            role="button"
                            tabindex="0"
                            data-ask=asks("average", "")
                            hidden=no_growth
                        >
                            {of(|c| c.growth.as_ref().map(|(_, words)| words.clone()).unwrap_or_default())}
                        </span>
                        " "
                        {move || {
                            card.get().and_then(|c| c.growth).map(|(mark, _)| {
                                view! {
                                    <strong class="tag" class:met=mark == Mark::Met data-verdict=mark.id()>
                                        {mark.word(page.lang.get())}
                                    </strong>
                                }
                            })
                        }}
                    </p>
                    {move || {
                        chance(page, target)
                            .map(|(id, p, words)| {
                                view! {
                                    <p class="chance">
                                        {page.text(T::ChanceMet)} " "
                                        <span
                                            role="button"
                                            tabindex="0"
                                            data-ask=format!("chance/{id}/level")
                                            data-chance=id
                                            data-kind="level"
                                            data-value=p.to_string()
                                        >
                                            {words}
                                        </span>
                                    </p>
                                }
                            })
                    }}
                    <LineChart target />
                </article>
            }
        })
    }
}

/// The target's id, the chance that its level is met, and its words.
fn chance(page: Page, target: usize) -> Option<(String, f64, String)> {
    let drawn = page.odds.drawn.get()?;
    let (plan, run) = (page.plan.get(), page.run.get());
    let n = run.0.verdict_position(target, GoalKind::Level)?;
    let chance = drawn.0.chances.get(n).copied().flatten()?;
    let id = plan.targets.get(target)?.id.clone();
    Some((id, chance.p, chance_brief(&chance, page.lang.get())))
}
