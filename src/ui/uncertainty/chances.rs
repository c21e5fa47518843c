//! Probabilities of targets, alone and together, in words and with the assumptions they stand on.

use leptos::prelude::*;

use super::drivers::Drivers;
use crate::ui::chosen::ChosenTargets;
use crate::ui::parts::{Ask, AskChance};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use engine::scenario::JointOver;
use engine::verdict::GoalKind;
use view::explain::question::Question;
use view::sentences::chance::{assumptions, chance_words, joint_words};
use view::words::goals::goal_of;
use view::words::texts::T;

#[component]
pub fn Chances() -> impl IntoView {
    let page = expect_context::<Page>();
    let uncertain = memo(move || page.scenario.with(|s| s.uncertainty.is_some()));
    view_of(move || match uncertain.get() {
        true => view! { <Known /> }.into_any(),
        false => view! { <Off /> }.into_any(),
    })
}

#[component]
fn Known() -> impl IntoView {
    view! {
        <div class="side-by-side">
            <div>
                <Results />
                <ChosenTargets />
            </div>
            <div>
                <Drivers />
                <Assumptions />
            </div>
        </div>
    }
}

#[component]
fn Off() -> impl IntoView {
    let page = expect_context::<Page>();
    let switch_on = move |_| {
        page.set_fan(true);
    };
    view! {
        <p>{page.words(T::FanIsOff)}</p>
        <button type="button" class="primary" on:click=switch_on>
            {page.words(T::SwitchFanOn)}
        </button>
    }
}

/// The joint probability of the chosen targets, and that of each.
#[component]
fn Results() -> impl IntoView {
    let page = expect_context::<Page>();
    let joint = memo(move || {
        let drawn = page.odds.drawn.get()?;
        let (plan, run) = (page.plan.get(), page.run.get());
        let judged = page.chosen.with(|targets| {
            let judged = |t: &&usize| !run.0.judged(&[**t], JointOver::Both).is_empty();
            targets.iter().filter(judged).copied().collect::<Vec<_>>()
        });
        let joint = drawn.0.joint;
        Some((
            joint.p,
            joint_words(&plan, &judged, &joint, page.lang.get()),
        ))
    });
    let each = memo(move || {
        let Some(drawn) = page.odds.drawn.get() else {
            return Vec::new();
        };
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let one = |target: usize| {
            let n = *run.0.judged(&[target], JointOver::Both).first()?;
            let chance = drawn.0.chances.get(n).copied().flatten()?;
            Some(Odd {
                target,
                kind: run.0.verdicts.get(n)?.kind,
                name: goal_of(&plan, target, lang)?,
                p: chance.p,
                words: chance_words(&chance, lang),
            })
        };
        page.chosen
            .with(|targets| targets.iter().filter_map(|t| one(*t)).collect())
    });
    let progress = move || {
        let part = page.odds.progress.get()?;
        let part = format!("{:.0}", part * 100.0);
        Some(T::Computing.fill(page.lang.get(), &[("part", &part)]))
    };
    let joint = move || {
        let (p, words) = joint.get()?;
        Some(view! {
            <strong>
                <Ask
                    question=Some(Question::Joint)
                    words
                    attr:data-chance="joint"
                    attr:data-value=p.to_string()
                />
            </strong>
        })
    };
    let each = move || {
        views(each.get().into_iter().map(|odd: Odd| {
            let Odd {
                target,
                kind,
                name,
                p,
                words,
            } = odd;
            view! {
                <li>
                    <span>{name}</span>
                    <meter min="0" max="1" value=p.to_string() aria-hidden="true"></meter>
                    <AskChance target kind p words />
                </li>
            }
        }))
    };
    view! {
        <p class="joint" role="status">
            {view_of(joint)}
            {derived(move || progress().unwrap_or_default())}
        </p>
        <ul class="odds">{view_of(each)}</ul>
    }
}

/// The probability of one target.
#[derive(Clone, PartialEq)]
struct Odd {
    /// Position of the target in the plan.
    target: usize,
    /// Which of its goals.
    kind: GoalKind,
    /// The goal in words.
    name: String,
    /// The probability.
    p: f64,
    /// The same in words.
    words: String,
}

/// What the probabilities stand on.
#[component]
fn Assumptions() -> impl IntoView {
    let page = expect_context::<Page>();
    let words = move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        page.scenario.with(|s| assumptions(&plan, s, lang))
    };
    view! {
        <h3>{page.words(T::StandsOn)}</h3>
        <ul class="sources assumed-list">
            {view_of(move || views(words().into_iter().map(|line| view! { <li>{line}</li> })))}
        </ul>
    }
}
