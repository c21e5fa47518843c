//! What explains the difference of one result between two of the scenarios: steps that add up.

use leptos::prelude::*;

use super::class_of;
use super::columns::Columns;
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::parts::{
    Choice, ChoiceGroup, DataTable, Place, Placed, Select, head, number_head, unseen_head,
};
use crate::ui::reactive::{derived, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use book::Pick;
use engine::plan::Plan;
use engine::series::Series;
use view::pictures::waterfall::{Waterfall, waterfall};
use view::sentences::compared::column::Whose;
use view::words::series::name;
use view::words::texts::T;

/// A row of the picture: words, number, and where its bar lies.
#[derive(Clone, PartialEq)]
struct BarRow {
    /// `start`, `end`, or the id of what differs.
    id: String,
    name: String,
    words: String,
    shown: String,
    value: f64,
    bar: (f64, f64),
    class: String,
}

/// Which two of the compared scenarios, by their places.
type Pair = Memo<[usize; 2]>;

/// What explains each result, or why nothing does.
type Found = Vec<(Series, Result<Waterfall, String>)>;

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
        chosen.map_or_else(|| headline(&page.plan.get()), |own| vec![own])
    });
    let found = memo(move || {
        let (plan, [a, b]) = (page.plan.get(), pair.get());
        let lang = page.lang.get();
        columns.with(|c| {
            let pair = c.all.get(a).zip(c.all.get(b));
            let all = explained.get().into_iter().filter_map(|series| {
                let (first, second) = pair?;
                let own = waterfall(&plan, first, second, series, plan.horizon(), lang);
                Some((series, own))
            });
            all.collect::<Vec<_>>()
        })
    });
    let whose = memo(move || {
        let plan = page.plan.get();
        columns.with(|c| pair.get().map(|n| Whose::of(&plan, &c.all, n)))
    });
    let cards = move || {
        let explained = explained.get().into_iter();
        views(explained.map(|series| view! { <Explained series found whose pair /> }))
    };
    // Said once, unless one result needed another way.
    let how = derived(move || {
        found.with(|all| {
            let mut ways: Vec<_> = all
                .iter()
                .filter_map(|(_, own)| Some(own.as_ref().ok()?.how.clone()))
                .collect();
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
            <p class="why">{how}</p>
        </section>
    }
}

/// What explains the difference of one result.
#[component]
fn Explained(
    series: Series,
    found: Memo<Found>,
    /// Whose the two scenarios are.
    whose: Memo<[Whose; 2]>,
    pair: Pair,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let found = memo(move || {
        found.with(|all| {
            let own = all.iter().find(|(own, _)| *own == series);
            own.map(|(_, found)| found.clone())
        })
    });
    let rows = memo(move || {
        found.with(|f| match f {
            Some(Ok(found)) => rows(found, whose.get()),
            _ => Vec::new(),
        })
    });
    let count = memo(move || rows.with(Vec::len));
    let some = move |get: fn(&Waterfall) -> String| {
        derived(move || {
            found.with(|f| match f {
                Some(Ok(found)) => get(found),
                _ => String::new(),
            })
        })
    };
    // Where there is no explanation, the reason stands in its place.
    let title = derived(move || {
        found.with(|f| match f {
            Some(Ok(found)) => found.title.clone(),
            Some(Err(why)) => why.clone(),
            None => String::new(),
        })
    });
    let goal = derived(move || found.with(|f| Some(f.as_ref()?.as_ref().ok()?.goal.as_ref()?.0)));
    let heads = vec![
        head(page.words(T::Assumption)),
        number_head(some(|w| w.unit.clone())),
        unseen_head(page.words(T::Effect)),
    ];
    let line = move |class, words: Signal<String>| {
        view! {
            <p class=class hidden=derived(move || words.with(String::is_empty))>
                {words}
            </p>
        }
    };
    view! {
        <article class="card explained" data-explained=page.plan.with_untracked(|plan| series.id(plan).to_owned())>
            <h3 role="status">{title}</h3>
            <div class="explained-head">
                <p>{some(|w| w.subtitle.clone())}</p>
                <ExportMenu offered=Offered::Difference(series, pair) />
            </div>
            <p class="why">
                <span class="key-goal" hidden=derived(move || goal.get().is_none())>
                    {some(|w| w.goal.as_ref().map_or_else(String::new, |(_, words)| words.clone()))}
                </span>
            </p>
            <DataTable
                class="waterfall"
                caption=some(|w| w.summary.clone())
                heads
                attr:hidden=derived(move || count.get() == 0)
            >
                <tbody>
                    {view_of(move || views((0..count.get()).map(|n| view! { <Bar n rows goal /> })))}
                </tbody>
            </DataTable>
            {line("why", some(|w| w.natures.clone()))}
            {line("why", some(|w| w.idle_words.clone()))}
        </article>
    }
}

/// The headline results.
fn headline(plan: &Plan) -> Vec<Series> {
    let targets = plan.headline.iter().filter_map(|n| plan.targets.get(*n));
    targets
        .filter_map(|target| Series::of_indicator(plan, target.indicator))
        .collect()
}

fn rows(found: &Waterfall, whose: [Whose; 2]) -> Vec<BarRow> {
    let zero = if found.from_zero { 0.0 } else { f64::NAN };
    let end = |id: &str, whose, total: &view::pictures::waterfall::Total| BarRow {
        id: id.to_owned(),
        name: total.name.clone(),
        words: found.year.to_string(),
        shown: total.shown.clone(),
        value: total.value,
        bar: (zero, total.at),
        class: ["total", class_of(whose)].join(" "),
    };
    let steps = found.steps.iter().map(|step| BarRow {
        id: step.id.clone(),
        name: step.name.clone(),
        words: step.words.clone(),
        shown: step.shown.clone(),
        value: step.part,
        bar: (step.from, step.to),
        class: match step.part < 0.0 {
            true => "step-down".to_owned(),
            false => "step-up".to_owned(),
        },
    });
    let start = end("start", whose[0], &found.start);
    [start]
        .into_iter()
        .chain(steps)
        .chain([end("end", whose[1], &found.end)])
        .collect()
}

#[component]
fn Bar(n: usize, rows: Memo<Vec<BarRow>>, goal: Signal<Option<f64>>) -> impl IntoView {
    let row = memo(move || rows.with(|r| r.get(n).cloned()));
    let of = texts_of(row);
    let place = derived(move || match row.with(|r| r.as_ref().map(|r| r.bar)) {
        // Without a zero on the axis, the ends are marks and not bars.
        Some((from, to)) if from.is_nan() => Place::bar(to, 0.0),
        Some((from, to)) => Place::bar(from.min(to), (to - from).abs()),
        None => Place::default(),
    });
    view! {
        <tr class=of(|r| r.class.clone()) data-step-of=of(|r| r.id.clone()) data-value=of(|r| r.value.to_string())>
            <th scope="row">
                {of(|r| r.name.clone())} " " <span class="quiet">{of(|r| r.words.clone())}</span>
            </th>
            <td class="number">{of(|r| r.shown.clone())}</td>
            <td class="bar-cell" aria-hidden="true">
                <span class="bar-track">
                    <Placed
                        class="bar-goal"
                        place=derived(move || Place { at: goal.get(), width: None })
                        attr:hidden=derived(move || goal.get().is_none())
                    />
                    <Placed class="bar-span" place />
                </span>
            </td>
        </tr>
    }
}

/// Which results are explained: those of the headline targets, or that of any target which the model moves.
#[component]
fn ResultChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    let id = |series: Series, plan: &Plan| series.id(plan).to_owned();
    let groups = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let mut all: Vec<Series> = Vec::new();
        for target in &plan.targets {
            all.extend(Series::of_indicator(&plan, target.indicator).filter(|s| !all.contains(s)));
        }
        let headline = Choice {
            value: String::new(),
            words: page.text(T::HeadlineResults).to_owned(),
        };
        let choices = all.into_iter().map(|own| Choice {
            value: id(own, &plan),
            words: name(&plan, own, lang),
        });
        vec![ChoiceGroup::plain([headline].into_iter().chain(choices))]
    });
    let chosen = memo(move || {
        let plan = page.plan.get();
        let result = page.choices.with(|c| c.result);
        result.map_or_else(String::new, |s| id(s, &plan))
    });
    let choose = move |id: String| {
        let result = page.plan.with_untracked(|p| p.series(&id));
        page.choose(|c| c.result = result);
    };
    view! { <Select name=page.words(T::Result) hook="data-result" groups chosen choose /> }
}

/// One of the two scenarios whose difference is explained.
#[component]
fn End(
    columns: Memo<Columns>,
    pair: Memo<[usize; 2]>,
    /// 0 for the first, 1 for the second.
    at: usize,
    name: T,
    ends: RwSignal<[Option<Option<Pick>>; 2]>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = memo(move || {
        let names = columns.with(Columns::names).into_iter().enumerate();
        let choices = names.map(|(n, (key, name))| Choice {
            value: n.to_string(),
            words: format!("{key} {name}"),
        });
        vec![ChoiceGroup::plain(choices)]
    });
    let choose = move |value: String| {
        let Ok(n) = value.parse::<usize>() else {
            return;
        };
        let mut wanted = pair.get_untracked();
        // The other end gives way: there is no difference to itself.
        if wanted[1 - at] == n {
            wanted[1 - at] = wanted[at];
        }
        wanted[at] = n;
        let picks = columns.with_untracked(|c| c.picks.clone());
        ends.set(wanted.map(|n| picks.get(n).copied()));
    };
    view! {
        <Select
            name=page.words(name)
            hook=("data-end", at.to_string())
            groups
            chosen=memo(move || pair.get()[at].to_string())
            choose
        />
    }
}
