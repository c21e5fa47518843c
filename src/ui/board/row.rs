//! One target of the board.

use leptos::prelude::*;

use super::detail::Detail;
use super::{Fates, HEADS};
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use view::panels::board::{Fate, Row};
use view::pictures::spark::{SIZE, spark};
use view::words::status::Mark;
use view::words::status::Status;
use view::words::texts::T;

#[component]
pub fn TargetRow(
    row: Row,
    all: Memo<Fates>,
    /// Whether the filters keep it.
    kept: Memo<bool>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let lang = page.lang.get_untracked();
    let position = row.position;
    let fate = memo(move || all.with(|all| all.get(position).cloned()));
    let of = move |get: fn(&Fate) -> String| {
        derived(move || fate.with(|f| f.as_ref().map(get).unwrap_or_default()))
    };
    let open = memo(move || page.opened.get() == Some(position));
    let level = memo(move || fate.with(|f| f.as_ref().and_then(|f| f.level)));
    let growth = move || fate.with(|f| f.as_ref().and_then(|f| f.growth.clone()));
    let at_risk = move |of: fn(&Fate) -> Option<Status>| {
        memo(move || fate.with(|f| f.as_ref().and_then(of) == Some(Status::AtRisk)))
    };
    let risk = move |at_risk: Memo<bool>| {
        move || {
            at_risk
                .get()
                .then(|| view! { " " <span class="risk">{Status::AtRisk.word(lang)}</span> })
        }
    };
    let (level_risk, growth_risk) = (
        risk(at_risk(|f| f.level_status)),
        risk(at_risk(|f| f.growth_status)),
    );
    let tag = move |mark: Mark, kind: &'static str| {
        view! {
            <strong
                class="tag"
                class:met=mark == Mark::Met
                class:open=mark == Mark::Open
                data-verdict=mark.id()
                data-kind=kind
            >
                {mark.word(lang)}
            </strong>
        }
    };
    let value = of(|f| f.value.map(|v| v.to_string()).unwrap_or_default());
    let target = row.target.clone();
    let chance = move |kind: &'static str| {
        let target = target.clone();
        let own = move || {
            fate.with(|f| {
                let f = f.as_ref()?;
                let chance = if kind == "level" {
                    &f.level_chance
                } else {
                    &f.growth_chance
                };
                chance.clone()
            })
        };
        move || {
            own().map(|(p, words)| {
                view! {
                    <span
                        class="chance"
                        role="button"
                        tabindex="-1"
                        data-ask=format!("chance/{target}/{kind}")
                        data-chance=target.clone()
                        data-kind=kind
                        data-value=p.to_string()
                    >
                        {(kind == "growth").then(|| format!("{} ", T::GrowthShort.get(lang)))}
                        {words}
                    </span>
                }
            })
        }
    };
    let head = |head: T| head.get(lang);
    // What a number of this row asks; in tables the arrow keys lead to it.
    let (id, plan) = (row.target.clone(), page.plan.get_untracked());
    let asks = move |kind: &str, rest: &str| format!("{kind}/{id}{rest}");
    let ask_value = row
        .series
        .as_ref()
        .map(|series| format!("series/{series}/{}", plan.target_year));
    let indicator = plan.targets.get(position);
    let indicator = indicator.map(|t| t.base.unwrap_or(t.indicator));
    let indicator = indicator.and_then(|n| plan.indicators.get(n));
    let indicator = indicator.filter(|own| own.value_in(plan.base_year).is_some());
    let ask_base = indicator.map(|own| format!("history/{}/{}", own.id, plan.base_year));
    let states_level = plan
        .targets
        .get(position)
        .is_some_and(|t| t.level.is_some());
    let ask_goal = asks("goal", if states_level { "/level" } else { "/growth" });
    let average = asks("average", "");
    let detail_id = format!("detail-{}", row.target);
    view! {
        <tr data-target=row.target.clone() hidden=move || !kept.get()>
            <th scope="row">
                <button
                    type="button"
                    class="opener"
                    data-open=row.target.clone()
                    aria-expanded=move || open.get().to_string()
                aria-controls=format!("detail-{}", row.target)
                    on:click=move |_| page.open((!open.get_untracked()).then_some(position))
                >
                    {row.name}
                </button>
            </th>
            <td class="number" data-head=head(T::Base)>
                <span role="button" tabindex="-1" data-ask=ask_base>
                    {row.base}
                </span>
            </td>
            <td class="spark" data-head=head(T::PathHead)>
                <SmallPicture position />
            </td>
            <td
                class="number"
                data-head=head(T::Result)
                data-indicator=row.series
                data-value=value
            >
                <span role="button" tabindex="-1" data-ask=ask_value>
                    {of(|f| f.shown.clone())}
                </span>
            </td>
            <td class="number" data-head=head(T::Target)>
                <span role="button" tabindex="-1" data-ask=ask_goal>
                    {row.goal}
                </span>
            </td>
            <td data-head=head(T::Verdict)>
                {move || level.get().map(|mark| tag(mark, "level"))}
                {level_risk}
                <span class="gap" role="button" tabindex="-1" data-ask=asks("margin", "/level")>
                    {of(|f| f.gap.clone().unwrap_or_default())}
                </span>
                <span class="quiet gap" role="button" tabindex="-1" data-ask=asks("required", "")>
                    {of(|f| f.needed.clone().unwrap_or_default())}
                </span>
                <span class="quiet gap">{of(|f| f.why.clone().unwrap_or_default())}</span>
            </td>
            <td data-head=head(T::AverageGrowth)>
                {move || growth().map(|(mark, words)| view! { {tag(mark, "growth")} " " <span role="button" tabindex="-1" data-ask=average.clone()>{words}</span> })}
                {growth_risk}
                <span class="gap" role="button" tabindex="-1" data-ask=asks("margin", "/growth")>
                    {of(|f| f.growth_gap.clone().unwrap_or_default())}
                </span>
            </td>
            <td data-head=head(T::ChanceHead)>
                {chance.clone()("level")} {chance("growth")}
            </td>
        </tr>
        <tr class="detail" id=detail_id hidden=move || !(open.get() && kept.get())>
            <td colspan=HEADS.len()>
                {move || {
                    let (source, note) = (row.source.clone(), row.note.clone());
                    open.get().then(|| view! { <Detail target=position source note /> })
                }}
            </td>
        </tr>
    }
}

/// History, path and goal as a small picture. What it shows stands in the row's words too.
#[component]
fn SmallPicture(position: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let picture = memo(move || spark(&page.plan.get(), &page.run.get().0, position));
    let some = memo(move || picture.with(Option::is_some));
    let of = move |get: fn(&view::pictures::spark::Spark) -> String| {
        derived(move || picture.with(|p| p.as_ref().map(get).unwrap_or_default()))
    };
    let goal = move || picture.with(|p| p.as_ref().and_then(|p| p.goal.clone()));
    move || {
        some.get().then(|| {
            view! {
                <svg viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1) aria-hidden="true">
                    <line
                        class="goal"
                        x1="0"
                        x2=SIZE.0.to_string()
                        y1=move || goal().unwrap_or_else(|| "0".to_owned())
                        y2=move || goal().unwrap_or_else(|| "0".to_owned())
                        visibility=move || if goal().is_some() { "visible" } else { "hidden" }
                    ></line>
                    <polyline class="known" points=of(|p| p.history.clone())></polyline>
                    <polyline class="own" points=of(|p| p.path.clone())></polyline>
                    <circle
                        class="end"
                        r="2"
                        cx=of(|p| p.end.0.clone())
                        cy=of(|p| p.end.1.clone())
                    ></circle>
                </svg>
            }
        })
    }
}
