//! Probabilities of targets, alone and together, in words and with the assumptions they stand on.

use leptos::prelude::*;

use super::drivers::Drivers;
use crate::ui::chosen::ChosenTargets;
use crate::ui::reactive::memo;
use crate::ui::state::Page;
use view::sentences::chance::{assumptions, chance_words, joint_words};
use view::words::goals::goal_of;
use view::words::texts::T;

#[component]
pub fn Chances() -> impl IntoView {
    let page = expect_context::<Page>();
    let uncertain = memo(move || page.scenario.with(|s| s.uncertainty.is_some()));
    move || {
        if uncertain.get() {
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
            .into_any()
        } else {
            view! {
                <p>{page.words(T::FanIsOff)}</p>
                <button type="button" class="primary" on:click=move |_| page.set_fan(true)>
                    {page.words(T::SwitchFanOn)}
                </button>
            }
            .into_any()
        }
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
            let judged = |t: &&usize| !run.0.judged(&[**t]).is_empty();
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
            let n = *run.0.judged(&[target]).first()?;
            let chance = drawn.0.chances.get(n).copied().flatten()?;
            let id = plan.targets.get(target)?.id.clone();
            let kind = run.0.verdicts.get(n)?.kind.id();
            Some((
                id,
                kind,
                goal_of(&plan, target, lang)?,
                chance.p,
                chance_words(&chance, lang),
            ))
        };
        page.chosen
            .with(|targets| targets.iter().filter_map(|t| one(*t)).collect())
    });
    let progress = move || {
        let part = page.odds.progress.get()?;
        Some(format!("{} {:.0}%", page.text(T::Computing), part * 100.0))
    };
    view! {
        <p class="joint" role="status">
            {move || {
                joint
                    .get()
                    .map(|(p, words)| {
                        view! {
                            <strong
                                role="button"
                                tabindex="0"
                                data-ask="chance/joint"
                                data-chance="joint" data-value=p.to_string()>
                                {words}
                            </strong>
                        }
                    })
            }}
            {progress}
        </p>
        <ul class="odds">
            {move || {
                each
                    .get()
                    .into_iter()
                    .map(|(id, kind, name, p, words)| {
                        view! {
                            <li>
                                <span>{name}</span>
                                <meter min="0" max="1" value=p.to_string() aria-hidden="true"></meter>
                                <span
                                    role="button"
                                    tabindex="0"
                                    data-ask=format!("chance/{id}/{kind}")
                                    data-chance=id data-kind=kind data-value=p.to_string()>
                                    {words}
                                </span>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
    }
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
            {move || words().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
    }
}
