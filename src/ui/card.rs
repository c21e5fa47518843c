//! A headline result with its picture.

use leptos::prelude::*;

use super::parts::{Ask, StateMark, TenCells, VerdictTag};
use super::picture::LineChart;
use super::reactive::{derived, memo, texts_of, view_of};
use super::state::Page;
use engine::verdict::GoalKind;
use view::explain::question::Question;
use view::panels::card::{Card as Spec, card};
use view::sentences::chance::OddsRow;
use view::words::status::state_id;
use view::words::texts::T;

#[component]
pub fn Card(
    target: usize,
    /// Whether it is the one that a phone shows.
    #[prop(into)]
    chosen: Signal<bool>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let card = memo(move || card(&page.plan.get(), &page.run.get().0, target, page.lang.get()));
    // The card stays while its numbers change.
    let some = memo(move || card.with(Option::is_some));
    view_of(move || some.get().then(|| view! { <Numbers target card chosen /> }))
}

#[component]
fn Numbers(target: usize, card: Memo<Option<Spec>>, chosen: Signal<bool>) -> impl IntoView {
    let page = expect_context::<Page>();
    let of = texts_of(card);
    let asks_value = page
        .plan
        .with_untracked(|plan| Question::result(target, plan));
    let id = of(|c| state_id(c.state).to_owned());
    let state = memo(move || card.with(|c| c.as_ref().map(|c| c.state)));
    let mark = move || Some(view! { <StateMark state=state.get()? /> });
    let no_gap = derived(move || card.with(|c| c.as_ref().is_none_or(|c| c.gap.is_empty())));
    let growth = memo(move || card.with(|c| c.as_ref().and_then(|c| c.growth.0)));
    let growth_tag = move || {
        let state = growth.get()?;
        Some(view! { <VerdictTag state kind=GoalKind::Growth lang=page.lang.get() /> })
    };
    let average = derived(move || growth.get().map(|_| Question::Average(target)));
    view! {
        <article
            class="card"
            class:in-sight=chosen
            aria-label=of(|c| c.sentence.clone())
            data-target=of(|c| c.target.clone())
            data-state=id
        >
            <header>
                <h2>{of(|c| c.name.clone())}</h2>
                <p
                    class=derived(move || format!("verdict tag {}", id.get()))
                    data-verdict=id
                    data-required-growth=of(|c| c.required_growth.map(|v| v.to_string()).unwrap_or_default())
                    title=of(|c| c.rests_on.clone())
                >
                    {view_of(mark)}
                    {of(|c| c.state_word.to_owned())}
                </p>
            </header>
            <p class="result">
                <output
                    class="value"
                    data-indicator=of(|c| c.series.clone())
                    data-value=of(|c| c.value.map(|v| v.to_string()).unwrap_or_default())
                >
                    <Ask question=asks_value words=of(|c| c.shown.clone()) />
                </output>
                <span class="unit">{of(|c| c.unit.clone())}</span>
                <span hidden=no_gap>
                    {page.words(T::Comma)}
                    <Ask
                        question=Some(Question::Margin(target, GoalKind::Level))
                        words=of(|c| c.gap.clone())
                        attr:class=derived(move || format!("gap {}", id.get()))
                    />
                </span>
            </p>
            <p class="need">
                {of(|c| c.need.lead.to_owned())}
                <Ask
                    question=Some(Question::Goal(target, GoalKind::Level))
                    words=of(|c| c.need.goal.clone())
                    attr:class="goal"
                />
                {of(|c| c.need.colon.to_owned())}
                <Ask question=Some(Question::Required(target)) words=of(|c| c.need.growth.clone()) />
                {of(|c| c.need.more.clone())}
            </p>
            <Odds target />
            <p class="growth">
                <Ask question=average words=of(|c| c.growth.1.clone()) />
                " "
                {view_of(growth_tag)}
            </p>
            <LineChart target />
        </article>
    }
}

/// The odds of a target's level: in the scenario, and under it those of the neutral outlook.
#[component]
pub fn Odds(target: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let rows = memo(move || {
        let (run, lang) = (page.run.get(), page.lang.get());
        let n = run.0.verdict_position(target, GoalKind::Level);
        let n = n.filter(|n| run.0.verdicts[*n].met().is_some());
        let odds = n.and_then(|n| page.odds.read(|odds| odds.of(n)));
        odds.map(|odds| odds.rows(lang)).unwrap_or_default()
    });
    let certain = derived(move || page.scenario.with(|s| s.uncertainty.is_none()));
    let row = move |n: usize| memo(move || rows.with(|rows| rows.get(n).cloned()));
    let (own, neutral) = (row(0), row(1));
    let p = |row: &OddsRow| row.p.map(|p| p.to_string()).unwrap_or_default();
    let id = page
        .plan
        .with_untracked(|plan| plan.targets.get(target).map(|t| t.id.clone()));
    let of = texts_of(own);
    view! {
        <div class="odds-two" hidden=certain>
            <p class="own" hidden=derived(move || own.with(Option::is_none))>
                <span>{page.words(T::Odds)}</span>
                <Bar row=own />
                <Ask
                    question=Some(Question::Chance(target, GoalKind::Level))
                    words=of(|row| row.words.clone())
                    attr:data-chance=id
                    attr:data-kind=GoalKind::Level.id()
                    attr:data-value=of(p)
                    attr:data-neutral=texts_of(neutral)(p)
                />
            </p>
            <p hidden=derived(move || neutral.with(Option::is_none))>
                <span></span>
                <Bar row=neutral />
                <span>{texts_of(neutral)(|row| row.words.clone())}</span>
            </p>
        </div>
    }
}

/// A chance as a bar of ten cells, with whose it is.
#[component]
fn Bar(row: Memo<Option<OddsRow>>) -> impl IntoView {
    let p = memo(move || row.with(|row| row.as_ref().and_then(|row| row.p).unwrap_or(0.0)));
    view! {
        <span>{texts_of(row)(|row| row.name.to_owned())}</span>
        <TenCells p=p.into() />
    }
}
