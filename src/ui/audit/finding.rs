//! A finding in a row: what it is, its numbers on a common line, what would mend it.

use leptos::prelude::*;

use super::Checked;
use super::mark::GroupMark;
use crate::ui::parts::{Place, Placed, Toggle};
use crate::ui::reactive::{derived, views};
use crate::ui::state::Page;
use audit::{Group, Mark, Repair};
use book::View;
use view::panels::audit::{Line, Row, trial};
use view::words::texts::T;

#[component]
pub fn FindingRow(row: Row) -> impl IntoView {
    let page = expect_context::<Page>();
    let checked = expect_context::<Checked>();
    let lang = page.lang.get_untracked();
    let (seen, own) = (row.clone(), row.clone());
    let (position, proposed) = (row.position, row.is_proposed);
    let adopted = derived(move || checked.adopts(&own));
    let name = T::AuditAdoptOf.fill(lang, &[("name", &row.name)]);
    let binding = row
        .binding
        .then(|| view! { " " <span class="binding">{T::Binding.get(lang)}</span> });
    let unclear = row.group == Group::Unclear;
    let second = (!row.second.is_empty()).then(|| view! { {row.second} " · " });
    let steps = row.steps.into_iter();
    let steps = steps.map(|step| view! { <p class="formula">{step}</p> });
    let brings = row.brings.clone().into_iter();
    let brings = brings.map(|more| view! { <p>{more}</p> });
    let line = row.line.map(|line| view! { <NumberLine line /> });
    view! {
        <tr
            data-finding=row.kind
            data-group=row.group.id()
            data-severity=row.severity.0
            hidden=derived(move || !page.audit_filter.get().keeps(&seen))
        >
            <td class="no">{row.number}</td>
            <td class="kind" class:short=!unclear>
                <GroupMark group=row.group />
                {row.group_word}
                " "
                <span class="severity">{row.severity.1}</span>
            </td>
            <td class="found">
                <strong>{row.sentence} {binding}</strong>
                <p>{second} <span class="source">{row.sources}</span></p>
                <details>
                    <summary>{T::AuditSteps.get(lang)}</summary>
                    <div>
                        {views(steps.collect::<Vec<_>>())}
                        {(!row.brings.is_empty()).then(|| view! { <p>{T::AuditBrings.get(lang)}</p> })}
                        {views(brings.collect::<Vec<_>>())}
                        {row.trial.map(|repair| view! { <TryIt repair /> })}
                    </div>
                </details>
            </td>
            <td class="numbers">{line}</td>
            <td class="mend"><span class:advice=row.change.is_none()>{row.repair}</span></td>
            <td class="adopt">
                <Toggle
                    name=Signal::stored(T::AuditAdopt.get(lang).to_owned())
                    class="switch"
                    hook="data-adopt"
                    on=adopted
                    set=move |on: bool| page.take_proposals(&[(position, on != proposed)])
                    attr:title=name
                />
            </td>
        </tr>
    }
}

/// The button that opens a scenario in which the changed goal is just reached, on the board of targets.
#[component]
fn TryIt(repair: Repair) -> impl IntoView {
    let page = expect_context::<Page>();
    let failed = RwSignal::new(false);
    let try_it = move |_| {
        let (plan, run) = (page.plan.get_untracked(), page.run.get_untracked());
        let found = page
            .scenario
            .with_untracked(|s| trial(&plan, &run.0, s, &repair));
        failed.set(found.is_none());
        if let Some((lever, path)) = found {
            page.change(None, |plan, s| s.set(plan, lever, path.clone()));
            page.show(View::Targets);
            page.open(repair.place.target());
        }
    };
    view! {
        <p>
            <button type="button" data-try="" on:click=try_it>
                {page.words(T::AuditTry)}
            </button>
            " "
            <span class="why" role="status">
                {derived(move || if failed.get() { page.text(T::AuditTryNone) } else { "" })}
            </span>
        </p>
    }
}

/// Numbers side by side.
#[component]
fn NumberLine(line: Line) -> impl IntoView {
    let (from, to) = line.gap;
    let marks = line.marks.iter().map(|own| {
        let class = match own.mark {
            Mark::Now => "now",
            Mark::Says => "says",
            Mark::Against => "against",
        };
        view! { <Placed class place=Signal::stored(Place::at(own.at)) /> }
    });
    let marks = views(marks.collect::<Vec<_>>());
    let words = line.marks.into_iter().map(|own| {
        let style = format!("left:{:.2}%", own.words_at * 100.0);
        let class = if own.mark == Mark::Now {
            "now"
        } else {
            "short"
        };
        view! { <b class=class style=style>{own.words}</b> }
    });
    view! {
        <span class="number-line">
            <span class="rail" aria-hidden="true">
                <Placed class="gap" place=Signal::stored(Place::bar(from, to - from)) />
                {marks}
            </span>
            {views(words.collect::<Vec<_>>())}
        </span>
    }
}
