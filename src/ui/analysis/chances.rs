//! Probabilities of targets, alone and together, in words and with the assumptions they stand on.

use leptos::prelude::*;

use super::chosen::ChosenTargets;
use super::drivers::Drivers;
use crate::ui::parts::{Ask, AskChance, Choice, ChoiceGroup, Select, TenCells};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use engine::scenario::JointOver;
use engine::verdict::GoalKind;
use view::explain::question::Question;
use view::panels::board::Odd;
use view::panels::headline::{self, odds_title};
use view::sentences::chance::{
    TwoChances, TwoOdds, assumptions, base_rate, computed_words, joint_words, over_words,
};
use view::words::goal_words::goal_in_words;
use view::words::texts::T;

#[component]
pub fn Chances() -> impl IntoView {
    let page = expect_context::<Page>();
    let uncertain = memo(move || page.scenario.with(|s| s.uncertainty.is_some()));
    view_of(move || match uncertain.get() {
        true => view! {
            <Results />
            <ChosenTargets />
        }
        .into_any(),
        false => view! { <Off /> }.into_any(),
    })
}

/// What the probabilities stand on; nothing where there are none.
#[component]
pub fn Premises() -> impl IntoView {
    let page = expect_context::<Page>();
    let uncertain = memo(move || page.scenario.with(|s| s.uncertainty.is_some()));
    view_of(move || {
        uncertain.get().then(|| {
            view! {
                <article class="panel">
                    <h2>{page.words(T::StandsOnTitle)}</h2>
                    <Drivers />
                    <Assumptions />
                </article>
            }
        })
    })
}

/// What the odds of the chosen targets say, as a title.
pub fn title(page: Page) -> Signal<String> {
    derived(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let title = page.chosen.with(|asked| {
            page.odds
                .read(|odds| odds_title(&plan, &run.0, asked, odds, lang))
        });
        let title = title.filter(|title| !title.is_empty());
        title.unwrap_or_else(|| T::HowSure.get(lang).to_owned())
    })
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
    let joint = memo(move || Joint::of(page));
    let each = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let one = |odds: TwoOdds, target: usize, kind| {
            let n = run.0.verdict_position(target, kind)?;
            // What cannot be judged has no odds.
            run.0.verdicts.get(n)?.met()?;
            let chances = odds.of(n);
            let name = goal_in_words(&plan, (target, kind), lang)?;
            let words = chances.full(lang);
            Some((target, kind, name, Odd { chances, words }))
        };
        let goals = |targets: &Vec<usize>| {
            let both = [GoalKind::Level, GoalKind::Growth];
            let goals = targets.iter().flat_map(|t| both.map(|kind| (*t, kind)));
            goals.collect::<Vec<_>>()
        };
        let goals = page.chosen.with(goals).into_iter();
        let all = page.odds.read(|odds| {
            let all = goals.filter_map(|(target, kind)| one(odds, target, kind));
            all.collect::<Vec<_>>()
        });
        all.unwrap_or_default()
    });
    let progress = move || {
        let part = page.odds.progress.get()?;
        let part = format!("{:.0}", part * 100.0);
        Some(T::Computing.fill(page.lang.get(), &[("part", &part)]))
    };
    let shown = move || {
        let Joint { chances, words, .. } = joint.get()?;
        let [own, neutral] = [chances.own, chances.neutral.flatten()]
            .map(|chance| chance.map(|c| c.p.to_string()).unwrap_or_default());
        Some(view! {
            <strong>
                <Ask
                    question=Some(Question::Joint)
                    words
                    attr:data-chance="joint"
                    attr:data-value=own
                    attr:data-neutral=neutral
                />
            </strong>
        })
    };
    let each = move || {
        views(each.get().into_iter().map(|(target, kind, name, odd)| {
            let bar = odd
                .chances
                .own
                .map(|own| view! { <TenCells p=Signal::stored(own.p) /> });
            view! {
                <li>
                    <span>{name}</span>
                    <span>{bar}</span>
                    <AskChance target kind odd />
                </li>
            }
        }))
    };
    let computed = move || joint.with(|j| j.as_ref().and_then(|j| j.computed.clone()));
    view! {
        <p class="joint" role="status">
            {view_of(shown)}
            {derived(move || progress().unwrap_or_default())}
        </p>
        <p class="why">{derived(move || computed().unwrap_or_default())}</p>
        <p class="why" data-base-rate="">
            {derived(move || base_rate(page.lang.get()))}
        </p>
        <JointOverChoice />
        <ul class="odds">{view_of(each)}</ul>
        <p class="why">{page.words(T::NeutralIs)}</p>
    }
}

/// The joint probability in words, and what counts in it as computed.
#[derive(Clone, PartialEq)]
struct Joint {
    chances: TwoChances,
    words: String,
    computed: Option<String>,
}

impl Joint {
    fn of(page: Page) -> Option<Self> {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let over = over(page);
        let targets = page.chosen.with(|targets| {
            let judged = |t: &&usize| !run.0.judged(&[**t], over).is_empty();
            targets.iter().filter(judged).copied().collect::<Vec<_>>()
        });
        let set = page.odds.set();
        page.odds.read(|odds| {
            let chances = odds.joint();
            Self {
                chances,
                words: joint_words(&plan, &targets, over, &chances, lang),
                computed: computed_words(&plan, &run.0, &set, odds.own, lang),
            }
        })
    }
}

/// What the scenario's joint probability asks for.
fn over(page: Page) -> JointOver {
    page.scenario.with(headline::over)
}

/// Whether the joint probability asks for levels and growth, or for levels only.
#[component]
fn JointOverChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    const CHOICES: [(&str, JointOver); 2] =
        [("both", JointOver::Both), ("levels", JointOver::Levels)];
    let id = |over: JointOver| CHOICES.iter().find(|(_, own)| *own == over);
    let groups = derived(move || {
        let choices = CHOICES.map(|(value, over)| Choice {
            value: value.to_owned(),
            words: over_words(over, page.lang.get()).to_owned(),
        });
        vec![ChoiceGroup::plain(choices)]
    });
    let chosen = derived(move || id(over(page)).map_or("", |(id, _)| id).to_owned());
    let choose = move |value: String| {
        if let Some((_, over)) = CHOICES.iter().find(|(id, _)| *id == value) {
            page.change_uncertainty(None, &|u| u.joint_over = *over);
        }
    };
    view! { <Select name=page.words(T::JointOver) class="rule" hook="data-joint-over" groups chosen choose /> }
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
        <details data-assumed="">
            <summary>{page.words(T::StandsOn)}</summary>
            <ul class="sources assumed-list">
                {view_of(move || views(words().into_iter().map(|line| view! { <li>{line}</li> })))}
            </ul>
        </details>
    }
}
