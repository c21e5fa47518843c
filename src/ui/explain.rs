//! "Explain this number": what a shown number answers when it is asked. It stays while levers move.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::parts::{Place, Placed};
use super::reactive::{effect, memo, texts_of, view_of, views};
use super::state::Page;
use crate::browser::ask::{focused, on_ask};
use crate::browser::beside::put;
use book::Pick;
use engine::run::Run;
use view::explain::formula::{Kind, SourceLine};
use view::explain::question::{Answer, Asked, Mover, Question, answer};
use view::panels::book::name_of;
use view::sentences::chance::TwoOdds;
use view::words::texts::T;

/// A number that is asked, and of which scenario where it is not the one that is open.
pub type Number = (Question, Option<Pick>);

/// Begins to listen for numbers that are asked.
pub fn listen(page: Page) {
    on_ask(move |id, of| {
        let question = page
            .plan
            .with_untracked(|plan| Question::from_id(&id, plan));
        page.ask(question.map(|question| (question, of.as_deref().and_then(Pick::from_code))));
    });
}

#[component]
pub fn Explain() -> impl IntoView {
    let page = expect_context::<Page>();
    let answer = memo(move || answer_of(page));
    let open = memo(move || answer.with(Option::is_some));
    let panel = NodeRef::<html::Section>::new();
    let came_from = StoredValue::new_local(None);
    // Where the keyboard was is where it goes back to.
    effect(move || {
        page.asked.track();
        if let Some(panel) = panel.get().filter(|_| open.get_untracked()) {
            if let Some(from) = focused().filter(|h| !panel.contains(Some(h))) {
                came_from.set_value(Some(from));
            }
            put(&panel);
            let _ = panel.focus();
        }
    });
    let close = move || {
        page.ask(None);
        if let Some(there) = came_from.try_update_value(Option::take).flatten() {
            let _ = there.focus();
        }
    };
    // Wherever the keyboard is: what lies over the page has to go first.
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && open.get_untracked() {
            close();
        }
    });
    on_cleanup(move || escape.remove());
    let of = texts_of(answer);
    view_of(move || {
        open.get().then(|| {
            let answered = move || {
                answer
                    .get()
                    .map(|answered| view! { <AnswerText answered /> })
            };
            view! {
                <section
                    class="explain"
                    role="dialog"
                    aria-labelledby="explain-title"
                    tabindex="-1"
                    data-explain=""
                    node_ref=panel
                >
                    <div class="panel-head">
                        <h2 id="explain-title">
                            {of(|a| a.title.clone())} " "
                            <strong>{of(|a| a.value.clone())}</strong>
                        </h2>
                        <button type="button" on:click=move |_| close()>
                            {page.words(T::Close)}
                        </button>
                    </div>
                    {view_of(answered)}
                </section>
            }
        })
    })
}

fn answer_of(page: Page) -> Option<Answer> {
    let (question, of) = page.asked.get()?;
    let (plan, lang) = (page.plan.get(), page.lang.get());
    let own = (page.scenario.get(), page.run.get().0);
    // Odds are those of the scenario that is open.
    let odds = [page.odds.drawn, page.odds.neutral].map(|odds| odds.get().filter(|_| of.is_none()));
    let [own_odds, neutral] = odds.each_ref().map(|odds| odds.as_ref().map(|d| &*d.0));
    let (scenario, run) = match of {
        None => own,
        // One that is gone answers nothing.
        Some(pick) => {
            let scenario = page.picked(pick)?;
            let run = Arc::new(Run::new(&plan, &scenario).ok()?);
            (scenario, run)
        }
    };
    let asked = Asked {
        plan: &plan,
        scenario: &scenario,
        run: &run,
        drawn: own_odds.map(|own| TwoOdds { own, neutral }),
    };
    let mut answered = answer(question, &asked, lang)?;
    if of.is_some() {
        // It is not the one whose levers stand beside it.
        let name = name_of(&plan, &scenario, lang);
        answered.title = format!("{name}{}{}", T::Colon.get(lang), answered.title);
    }
    Some(answered)
}

/// Formula, what moves it, sources.
#[component]
fn AnswerText(answered: Answer) -> impl IntoView {
    let page = expect_context::<Page>();
    let some = !answered.movers.is_empty();
    let movers = answered.movers.into_iter();
    let movers = movers.map(|mover| view! { <MoverRow mover /> });
    view! {
        <Formula lines=answered.lines />
        <p class="note">{answered.note}</p>
        <h3 hidden=!some>{page.words(T::WhatMatters)}</h3>
        <ul class="movers">{views(movers)}</ul>
        <p class="why">{answered.how}</p>
        <Sources sources=answered.sources />
    }
}

#[component]
fn MoverRow(mover: Mover) -> impl IntoView {
    let place = Place {
        at: None,
        width: Some(mover.share),
    };
    view! {
        <li>
            <span>{mover.name}</span>
            <span class="quiet">{mover.words}</span>
            <Placed class="mover-bar" place attr:aria-hidden="true" />
        </li>
    }
}

/// The lines of a formula: in words, then with numbers.
#[component]
pub fn Formula(lines: Vec<String>) -> impl IntoView {
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
    view! { <div class="formula">{views(lines)}</div> }
}

/// Where numbers come from: what the plan states, what is derived, and what is assumed are answered apart.
#[component]
pub fn Sources(sources: Vec<SourceLine>) -> impl IntoView {
    let page = expect_context::<Page>();
    let sources = sources.into_iter().map(|line| {
        let kind = match line.kind {
            Kind::Plan => "from-plan",
            Kind::Derived => "derived",
            Kind::Outside => "outside",
            Kind::Assumption => "assumed",
        };
        view! { <li class=kind>{line.text}</li> }
    });
    view! {
        <h3>{page.words(T::WhereFrom)}</h3>
        <ul class="sources">{views(sources)}</ul>
    }
}
