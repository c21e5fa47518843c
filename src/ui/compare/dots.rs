//! The headline results of all compared scenarios as dots on a common scale.

use leptos::prelude::*;

use super::class_of;
use super::columns::{Columns, Compared};
use crate::ui::parts::{Place, Placed, TenCells};
use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use view::panels::compare::{Dot, DotRow, Dots, Scale, dots};
use view::words::status::state_id;
use view::words::texts::T;

#[component]
pub fn DotRows() -> impl IntoView {
    let page = expect_context::<Page>();
    let Compared { columns, odds, .. } = expect_context();
    let all = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let odds = odds.get();
        let odds: Vec<_> = odds
            .iter()
            .map(|own| own.as_ref().map(|own| &*own.0))
            .collect();
        columns.with(|c: &Columns| dots(&plan, &c.all, &odds, lang))
    });
    let title = derived(move || {
        let year = page.plan.with(|plan| plan.target_year.to_string());
        T::DotsHead.fill(page.lang.get(), &[("year", &year)])
    });
    let heads = move || {
        let scales = all.with(|all| all.scales.clone()).into_iter();
        views(scales.map(|scale: Scale| {
            view! {
                <th scope="col" class="dot-scale">
                    <span>{scale.name}</span>
                    <span class="bar-track">
                        <Tick class="goal-words" at=scale.goal_at words=scale.goal />
                    </span>
                </th>
            }
        }))
    };
    let rows = move || {
        let Dots { scales, rows } = all.get();
        views(
            rows.into_iter()
                .map(move |row| view! { <Row row scales=scales.clone() /> }),
        )
    };
    view! {
        <section class="panel dot-rows">
            <h2>{title}</h2>
            <p class="lead">{page.words(T::DotsHow)}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{page.words(T::Scenario)}</th>
                        {view_of(heads)}
                        <th scope="col">{page.words(T::JointHead)}</th>
                        <th scope="col" class="assumes">{page.words(T::AssumesHead)}</th>
                    </tr>
                </thead>
                <tbody>{view_of(rows)}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Row(row: DotRow, scales: Vec<Scale>) -> impl IntoView {
    let class = class_of(row.whose);
    let cells = row.dots.into_iter().zip(scales);
    // On a phone there is no head above them.
    let cells = cells.map(|(dot, scale)| {
        let of = format!("{} · {}", scale.name, scale.goal);
        view! {
            <td class="dot-scale" data-of=of>
                {dot.map(|dot| view! { <Cell dot scale /> })}
            </td>
        }
    });
    view! {
        <tr class=class data-dots=row.column.to_string()>
            <th scope="row">
                <i class="dot" aria-hidden="true"></i>
                {row.name}
            </th>
            {views(cells)}
            <td class="odds-cell">
                {row.p.map(|p| view! { <TenCells p=Signal::stored(p) /> })}
                <span>{row.chance}</span>
            </td>
            <td class="assumes">{row.assumes}</td>
        </tr>
    }
}

#[component]
fn Cell(dot: Dot, scale: Scale) -> impl IntoView {
    let bar = |from: f64, to: f64| Signal::stored(Place::bar(from.min(to), (to - from).abs()));
    let band = dot
        .band
        .map(|(low, high)| view! { <Placed class="band" place=bar(low, high) /> });
    let missed = dot.state == engine::verdict::State::Missed;
    let gap = missed.then(|| view! { <Placed class="gap" place=bar(dot.at, scale.goal_at) /> });
    let at = |at: f64| Signal::stored(Place::at(at));
    view! {
        <span class="bar-track" data-state=state_id(dot.state)>
            {band}
            <Placed class="goal-line" place=at(scale.goal_at) />
            {gap}
            <Placed class="spot" place=at(dot.at) />
            <Tick class=if dot.words_left { "spot-words left" } else { "spot-words" } at=dot.at words=dot.shown />
        </span>
    }
}

/// Words at a place of the scale.
#[component]
fn Tick(class: &'static str, at: f64, words: String) -> impl IntoView {
    let span = NodeRef::<leptos::html::Span>::new();
    crate::ui::reactive::effect(move || {
        if let Some(span) = span.get() {
            crate::browser::page::set_position(&span, at);
        }
    });
    view! {
        <span class=class node_ref=span>
            {words}
        </span>
    }
}
