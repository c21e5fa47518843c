//! Probabilities of targets, alone and together, in words and with the assumptions they stand on.

use leptos::prelude::*;

use super::chosen::ChosenTargets;
use super::drivers::Drivers;
use crate::ui::parts::{Ask, Choice, ChoiceGroup, DataTable, Select, TenCells, heads};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use engine::scenario::JointOver;
use engine::uncertainty::Chance;
use view::panels::headline::{self, odds_title};
use view::panels::odds::{OddsLine, odds_lines};
use view::sentences::chance::{assumptions, base_rate, computed_words, over_words};
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

/// The odds of each goal of the chosen targets, and of all together.
#[component]
fn Results() -> impl IntoView {
    let page = expect_context::<Page>();
    let lines = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let asked = (page.chosen.get(), over(page));
        page.odds
            .read(|odds| odds_lines(&plan, &run.0, (&asked.0, asked.1), odds, lang))
    });
    let status = move || {
        let lang = page.lang.get();
        match page.odds.progress.get() {
            Some(part) => {
                let part = format!("{:.0}", part * 100.0);
                T::Computing.fill(lang, &[("part", &part)])
            }
            None if lines.with(|all| all.as_ref().is_some_and(Vec::is_empty)) => {
                T::NoTargetChosen.get(lang).to_owned()
            }
            None => String::new(),
        }
    };
    let computed = move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let set = page.odds.set();
        let words = page
            .odds
            .read(|odds| computed_words(&plan, &run.0, &set, odds.own, lang));
        words.flatten().unwrap_or_default()
    };
    let heads = heads(page, &[T::OddsTableHead, T::ByScenario, T::ByNeutral]);
    let rows = move || {
        let all = lines.get().unwrap_or_default().into_iter();
        views(all.map(|line| view! { <Line line /> }))
    };
    view! {
        <p class="why" role="status">
            {derived(status)}
        </p>
        <DataTable class="odds" heads>
            <tbody>{view_of(rows)}</tbody>
        </DataTable>
        <p class="why">{derived(computed)}</p>
        <JointOverChoice />
        <p class="why" data-base-rate="">
            {derived(move || base_rate(page.lang.get()))}
        </p>
        <p class="why">{page.words(T::NeutralIs)}</p>
    }
}

#[component]
fn Line(line: OddsLine) -> impl IntoView {
    let page = expect_context::<Page>();
    let bar = |p: Option<f64>| p.map(|p| view! { <TenCells p=Signal::stored(p) /> });
    let text = |chance: Option<Chance>| chance.map(|c| c.p.to_string()).unwrap_or_default();
    let [own, neutral] = [line.chances.own, line.chances.neutral.flatten()].map(text);
    let target = line.goal.map_or_else(
        || Some("joint".to_owned()),
        |(target, _)| {
            page.plan
                .with_untracked(|plan| plan.targets.get(target).map(|t| t.id.clone()))
        },
    );
    let beside = line
        .neutral
        .map(|row| view! { {bar(row.p)} <span>{row.words}</span> });
    view! {
        <tr class:all=line.goal.is_none() title=line.full>
            <th scope="row">{line.name}</th>
            <td class="own">
                {bar(line.own.p)}
                <Ask
                    question=Some(line.question)
                    words=line.own.words
                    attr:data-chance=target
                    attr:data-kind=line.goal.map_or("", |(_, kind)| kind.id())
                    attr:data-value=own
                    attr:data-neutral=neutral
                />
            </td>
            <td>{beside}</td>
        </tr>
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
