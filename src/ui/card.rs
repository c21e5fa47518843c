//! A headline result with its picture.

use leptos::prelude::*;

use super::parts::{Ask, AskChance, VerdictTag};
use super::picture::LineChart;
use super::reactive::{derived, memo, texts_of, view_of};
use super::state::Page;
use engine::verdict::GoalKind;
use view::explain::question::Question;
use view::panels::board::Odd;
use view::panels::card::{Card as Spec, card};

use view::words::format::Format;
use view::words::status::state_id;
use view::words::texts::T;

#[component]
pub fn Card(target: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let card = memo(move || card(&page.plan.get(), &page.run.get().0, target, page.lang.get()));
    // The card stays while its numbers change.
    let some = memo(move || card.with(Option::is_some));
    view_of(move || some.get().then(|| view! { <Numbers target card /> }))
}

#[component]
fn Numbers(target: usize, card: Memo<Option<Spec>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let of = texts_of(card);
    let asks_value = page
        .plan
        .with_untracked(|plan| Question::result(target, plan));
    let goal = of(|c| c.goal.clone());
    let goal_words = derived(move || T::TargetIs.fill(page.lang.get(), &[("goal", &goal.get())]));
    let needed = of(|c| c.needed.clone());
    let word = of(|c| c.state_word.to_owned());
    let growth = memo(move || card.with(|c| c.as_ref().and_then(|c| c.growth.clone())));
    let growth_tag = move || {
        let (state, _) = growth.get()?;
        Some(view! { <VerdictTag state kind=GoalKind::Growth lang=page.lang.get() /> })
    };
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
                    <Ask question=asks_value words=of(|c| c.shown.clone()) />
                </output>
                <span class="unit">{of(|c| Format::of_unit(&c.unit, 0).with_unit(""))}</span>
                <Ask
                    question=Some(Question::Goal(target, GoalKind::Level))
                    words=goal_words
                    attr:class="goal"
                />
            </p>
            <p
                class=of(|c| format!("verdict {}", state_id(c.state)))
                data-verdict=of(|c| state_id(c.state).to_owned())
                data-required-growth=of(|c| c.required_growth.map(|v| v.to_string()).unwrap_or_default())
            >
                <strong title=of(|c| c.rests_on.clone())>{word}</strong>
                " "
                <Ask question=Some(Question::Margin(target, GoalKind::Level)) words=of(|c| c.gap.clone()) />
                <span hidden=derived(move || needed.with(String::is_empty))>
                    " · "
                    <Ask question=Some(Question::Required(target)) words=needed />
                </span>
            </p>
            <p class="growth">
                <Ask
                    question=Some(Question::Average(target))
                    words=derived(move || growth.get().map_or_else(String::new, |(_, words)| words))
                    attr:hidden=derived(move || growth.with(Option::is_none))
                />
                " "
                {view_of(growth_tag)}
            </p>
            {view_of(move || {
                let odd = chance(page, target)?;
                Some(view! {
                    <p class="chance">
                        {page.text(T::ChanceMet)} " " <AskChance target kind=GoalKind::Level odd />
                    </p>
                })
            })}
            <LineChart target />
        </article>
    }
}

/// The odds of a target's level.
fn chance(page: Page, target: usize) -> Option<Odd> {
    let (run, lang) = (page.run.get(), page.lang.get());
    let n = run.0.verdict_position(target, GoalKind::Level)?;
    page.odds.read(|odds| Odd::of(&run.0, &odds, n, lang))?
}
