//! One target of the board.

use leptos::prelude::*;

use super::detail::Detail;
use super::{Fates, HEADS};
use crate::ui::parts::{Ask, AskChance, VerdictTag};
use crate::ui::reactive::{derived, memo, texts_of, view_of};
use crate::ui::state::Page;
use engine::verdict::GoalKind;
use view::explain::question::Question;
use view::panels::board::{Fate, Odd, Row};
use view::pictures::spark::{SIZE, Spark, spark};
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
    let of = texts_of(fate);
    let open = memo(move || page.opened.get() == Some(position));
    // A tag stays while what it rests on changes.
    let tag = move |kind, own: fn(&Fate) -> Option<Status>, rests_on: fn(&Fate) -> String| {
        let status = memo(move || fate.with(|f| f.as_ref().and_then(own)));
        let title = of(rests_on);
        view_of(move || {
            let Status { state, at_risk } = status.get()?;
            let risk = move || view! { " " <span class="risk">{T::AtRisk.get(lang)}</span> };
            Some(view! {
                <VerdictTag state kind lang attr:title=title />
                {at_risk.then(risk)}
            })
        })
    };
    let growth = memo(move || fate.with(|f| f.as_ref()?.growth.clone()));
    let average = move || {
        let words = growth.get()?;
        Some(view! { " " <Ask question=Some(Question::Average(position)) words stop=false /> })
    };
    let chance = move |kind, own: fn(&Fate) -> Option<Odd>| {
        let own = memo(move || fate.with(|f| f.as_ref().and_then(own)));
        view_of(move || {
            let mut odd = own.get()?;
            if kind == GoalKind::Growth {
                odd.words = T::GrowthShort.fill(lang, &[("chance", &odd.words)]);
            }
            Some(view! { <AskChance target=position kind odd stop=false attr:class="chance" /> })
        })
    };
    // In tables the arrow keys lead to the numbers that answer.
    let (base, result, goal) = page.plan.with_untracked(|plan| {
        let base = Question::base(position, plan);
        let result = Question::result(position, plan);
        (base, result, Question::goal(position, plan))
    });
    let margin = |kind| Some(Question::Margin(position, kind));
    let head = |head: T| head.get(lang);
    let detail_id = format!("detail-{}", row.target);
    view! {
        <tr data-target=row.target.clone() hidden=derived(move || !kept.get())>
            <th scope="row">
                <button
                    type="button"
                    class="opener"
                    data-open=row.target.clone()
                    aria-expanded=derived(move || open.get().to_string())
                    aria-controls=detail_id.clone()
                    on:click=move |_| page.open((!open.get_untracked()).then_some(position))
                >
                    {row.name}
                </button>
            </th>
            <td class="number" data-head=head(T::Base)>
                <Ask question=base words=row.base stop=false />
            </td>
            <td class="spark" data-head=head(T::PathHead)>
                <SmallPicture position />
            </td>
            <td
                class="number"
                data-head=head(T::Result)
                data-indicator=row.series
                data-value=of(|f| f.value.map(|v| v.to_string()).unwrap_or_default())
            >
                <Ask question=result words=of(|f| f.shown.clone()) stop=false />
            </td>
            <td class="number" data-head=head(T::Target)>
                <Ask question=Some(goal) words=row.goal stop=false />
            </td>
            <td data-head=head(T::Verdict)>
                {tag(
                    GoalKind::Level,
                    |f| f.level_status,
                    |f| f.level_rests_on.clone().unwrap_or_default(),
                )}
                <Ask
                    question=margin(GoalKind::Level)
                    words=of(|f| f.gap.clone().unwrap_or_default())
                    stop=false
                    attr:class="gap"
                />
                <Ask
                    question=Some(Question::Required(position))
                    words=of(|f| f.needed.clone().unwrap_or_default())
                    stop=false
                    attr:class="quiet gap"
                />
                <span class="quiet gap">{of(|f| f.why.clone().unwrap_or_default())}</span>
            </td>
            <td data-head=head(T::AverageGrowth)>
                {tag(
                    GoalKind::Growth,
                    |f| f.growth_status,
                    |f| f.growth_rests_on.clone().unwrap_or_default(),
                )}
                {view_of(average)}
                <Ask
                    question=margin(GoalKind::Growth)
                    words=of(|f| f.growth_gap.clone().unwrap_or_default())
                    stop=false
                    attr:class="gap"
                />
            </td>
            <td data-head=head(T::ChanceHead)>
                {chance(GoalKind::Level, |f| f.level_chance.clone())}
                {chance(GoalKind::Growth, |f| f.growth_chance.clone())}
            </td>
        </tr>
        <tr class="detail" id=detail_id hidden=derived(move || !(open.get() && kept.get()))>
            <td colspan=HEADS.len().to_string()>
                {view_of(move || {
                    let (source, note) = (row.source.clone(), row.note.clone());
                    open.get().then(|| view! { <Detail target=position source note /> })
                })}
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
    view_of(move || some.get().then(|| view! { <Lines picture /> }))
}

#[component]
fn Lines(picture: Memo<Option<Spark>>) -> impl IntoView {
    let of = texts_of(picture);
    let goal = of(|p| p.goal.clone().unwrap_or_else(|| "0".to_owned()));
    let goal_seen = of(|p| match p.goal {
        Some(_) => "visible".to_owned(),
        None => "hidden".to_owned(),
    });
    view! {
        <svg viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1) aria-hidden="true">
            <line class="goal" x1="0" x2=SIZE.0.to_string() y1=goal y2=goal visibility=goal_seen></line>
            <polyline class="known" points=of(|p| p.history.clone())></polyline>
            <polyline class="own" points=of(|p| p.path.clone())></polyline>
            <circle class="end" r="2" cx=of(|p| p.end.0.clone()) cy=of(|p| p.end.1.clone())></circle>
        </svg>
    }
}
