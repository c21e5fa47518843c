//! Which assumptions move a target most: bars, longest first.

use leptos::prelude::*;

use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::parts::{Choice, ChoiceGroup, DataTable, Place, Placed, Select, head};
use crate::ui::reactive::{derived, memo, texts_of, view_of, views};
use crate::ui::state::Page;
use engine::levers::Lever;
use engine::sensitivity::{Sensitivity, Swept};
use view::pictures::tornado::{Tornado, tornado};
use view::words::texts::T;

#[component]
pub fn TornadoBars(
    /// Position of the target in the plan.
    #[prop(into)]
    target: Signal<Option<usize>>,
    /// How many bars at the most.
    most: usize,
    /// What stands behind the title, where there is one.
    #[prop(optional)]
    choices: Option<fn() -> AnyView>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let bars = memo(move || {
        let target = target.get()?;
        let (plan, run) = (page.plan.get(), page.run.get());
        let levers: Vec<_> = Lever::all(&plan).collect();
        let all = Sensitivity::over(&plan, &run.0, &[target], &levers, page.swept.get());
        tornado(&plan, &run.0, &all, target, most, page.lang.get())
    });
    let of = texts_of(bars);
    // Rows stay while their numbers change.
    let count = memo(move || bars.with(|t| t.as_ref().map_or(0, |t| t.bars.len())));
    let rows = move || views((0..count.get()).map(|n| view! { <BarRow n bars /> }));
    let axis = view! {
        <th scope="col" class="axis">
            <span>{of(|t| t.ends[0].clone())}</span>
            <span>{of(|t| t.ends[1].clone())}</span>
        </th>
    };
    let heads = vec![
        head(page.words(T::Assumption)),
        axis.into_any(),
        head(page.words(T::Effect)),
    ];
    let head = choices.map(|choices| {
        view! {
            <div class="panel-head">
                <h2>{of(|t| t.title.clone())}</h2>
                {choices()}
                <ExportMenu id="tornado-export" offered=Offered::Tornado(target) />
            </div>
        }
    });
    view! {
        {head}
        <div class="tornado">
            <p class="lead">{of(|t| t.summary.clone())}</p>
            <DataTable caption=of(|t| t.how.clone()) heads>
                <tbody>{view_of(rows)}</tbody>
            </DataTable>
            <p class="why">
                {of(|t| t.how.clone())} " " {page.words(T::TornadoTones)} " "
                <span class="key-base">{page.words(T::Now)}</span>
                " "
                {of(|t| t.base.clone())}
                " "
                <span class="key-goal">{page.words(T::Target)}</span>
                " "
                {of(|t| t.goal.clone())}
            </p>
        </div>
    }
}

/// How far the bars move each assumption.
#[component]
pub fn SweptChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    const CHOICES: [(&str, Swept, T); 2] = [
        ("range", Swept::Range, T::SweptOverRange),
        ("unit", Swept::Unit, T::SweptByUnit),
    ];
    let groups = derived(move || {
        let choices = CHOICES.map(|(value, _, words)| Choice {
            value: value.to_owned(),
            words: page.text(words).to_owned(),
        });
        vec![ChoiceGroup::plain(choices)]
    });
    let chosen = derived(move || {
        let own = CHOICES.iter().find(|(_, own, _)| *own == page.swept.get());
        own.map_or("", |(id, ..)| id).to_owned()
    });
    let choose = move |value: String| {
        if let Some((_, swept, _)) = CHOICES.iter().find(|(id, ..)| *id == value) {
            page.sweep(*swept);
        }
    };
    view! { <Select name=page.words(T::SweptName) class="focus" hook="data-swept" groups chosen choose /> }
}

#[component]
fn BarRow(
    /// Which bar, from the longest.
    n: usize,
    bars: Memo<Option<Tornado>>,
) -> impl IntoView {
    let bar = memo(move || bars.with(|t| t.as_ref()?.bars.get(n).cloned()));
    let of = texts_of(bar);
    let half = move |which: usize| {
        derived(move || {
            let base = bars.with(|t| t.as_ref().map_or(0.0, |t| t.base_at));
            let ends = bar.with(|b| b.as_ref().and_then(|b| b.halves(base)[which]));
            ends.map_or_else(
                || Place::bar(base, 0.0),
                |(low, high)| Place::bar(low, high - low),
            )
        })
    };
    // Where the value stands now, and the goal.
    let tick = move |at: fn(&Tornado) -> Option<f64>| {
        derived(move || Place {
            at: bars.with(|t| t.as_ref().and_then(at)),
            width: None,
        })
    };
    let goal = tick(|t| t.goal_at);
    view! {
        <tr>
            <th scope="row">{of(|b| b.name.clone())}</th>
            <td class="bar-cell">
                <span class="bar-track" aria-hidden="true">
                    <Placed class="bar-span lowered" place=half(0) />
                    <Placed class="bar-span raised" place=half(1) />
                    <Placed class="bar-base" place=tick(|t| Some(t.base_at)) />
                    <Placed
                        class="bar-goal"
                        place=goal
                        attr:hidden=derived(move || goal.get().at.is_none())
                    />
                </span>
                <span class="bar-ends">
                    <span>{of(|b| b.ends[0].clone())}</span>
                    <span>{of(|b| b.ends[1].clone())}</span>
                </span>
            </td>
            <td class="number">{of(|b| b.share_words.clone())}</td>
        </tr>
    }
}
