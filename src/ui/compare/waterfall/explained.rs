//! What explains the difference of one result: a row for each end and each step.

use leptos::prelude::*;

use super::{Found, Pair};
use crate::ui::compare::class_of;
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::parts::{DataTable, Place, Placed, head, number_head, unseen_head};
use crate::ui::reactive::{derived, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use engine::series::Series;
use view::pictures::waterfall::{Total, Waterfall};
use view::sentences::compared::column::Whose;
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

/// What explains the difference of one result.
#[component]
pub fn Explained(series: Series, found: Memo<Found>, pair: Pair) -> impl IntoView {
    let page = expect_context::<Page>();
    let own = move |all: &Found| all.iter().position(|(own, ..)| *own == series);
    let rows = memo(move || {
        found.with(|all| match own(all).map(|n| &all[n]) {
            Some((_, whose, Ok(found))) => rows(found, *whose),
            _ => Vec::new(),
        })
    });
    let count = memo(move || rows.with(Vec::len));
    let some = move |get: fn(&Waterfall) -> String| {
        derived(move || {
            found.with(|all| match own(all).map(|n| &all[n]) {
                Some((.., Ok(found))) => get(found),
                _ => String::new(),
            })
        })
    };
    // Where there is no explanation, the reason stands in its place.
    let title = derived(move || {
        found.with(|all| match own(all).map(|n| &all[n]) {
            Some((.., Ok(found))) => found.title.clone(),
            Some((.., Err(why))) => why.clone(),
            None => String::new(),
        })
    });
    let goal = derived(move || {
        found.with(|all| {
            let (.., found) = &all[own(all)?];
            Some(found.as_ref().ok()?.goal.as_ref()?.0)
        })
    });
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
            <h3>{title}</h3>
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

fn rows(found: &Waterfall, whose: [Whose; 2]) -> Vec<BarRow> {
    let end = |id: &str, whose, total: &Total| BarRow {
        id: id.to_owned(),
        name: total.name.clone(),
        words: found.year.to_string(),
        shown: total.shown.clone(),
        value: total.value,
        // A level is a dot: its length would mean nothing where the axis does not start from zero.
        bar: (total.at, total.at),
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
