//! One target of the board. What a run changes in it is written by [`super::live`].

use leptos::prelude::*;

use super::detail::Detail;
use super::live::Live;
use super::{Board, COLUMNS};
use crate::ui::parts::StateMark;
use crate::ui::parts::{Ask, VerdictTag};
use crate::ui::reactive::{derived, memo, view_of};
use crate::ui::state::Page;
use engine::plan::Nature;
use engine::verdict::{GoalKind, State};
use view::explain::question::Question;
use view::panels::board::Row;
use view::words::status::{Status, state_id, state_word};
use view::words::texts::T;

#[component]
pub fn TargetRow(row: Row, live: Live, board: Board) -> impl IntoView {
    let page = expect_context::<Page>();
    let lang = page.lang.get_untracked();
    let position = row.position;
    let kept = move || board.keeps(position);
    let open = memo(move || page.opened.get() == Some(position));
    let Live {
        level,
        growth,
        asks,
        ..
    } = live;
    // Which goals there are stands in the plan. Where there is only one, its word has the column.
    let only_growth = level.get_untracked().is_none();
    let (own, kind) = match only_growth {
        true => (growth, GoalKind::Growth),
        false => (level, GoalKind::Level),
    };
    let verdict = move || {
        let Status { state, at_risk } = own.get()?;
        let missed = |own: Option<Status>| own.is_some_and(|own| own.state == State::Missed);
        // It is counted with the missed ones then, and that is what is seen; what is said of its level is left to screen
        // readers.
        let by_growth = state != State::Missed && missed(growth.get());
        let short = by_growth.then(|| {
            view! {
                <strong class=format!("tag {}", state_id(State::Missed))>
                    <StateMark state=State::Missed />
                    {T::ShortOfGrowth.get(lang)}
                </strong>
            }
        });
        let risk = at_risk && !by_growth;
        let risk = risk.then(|| view! { " " <span class="risk">{T::AtRisk.get(lang)}</span> });
        Some(view! {
            {short}
            <span class:hidden=by_growth>
                <VerdictTag state kind lang />
            </span>
            {risk}
        })
    };
    let pace = move || {
        let state = growth.get().filter(|_| !only_growth)?.state;
        let word = state_word(state, lang);
        Some(view! {
            <span
                role="img"
                aria-label=word
                title=word
                data-verdict=state_id(state)
                data-kind=GoalKind::Growth.id()
            >
                <StateMark state />
            </span>
        })
    };
    // In tables the arrow keys lead to the numbers that answer.
    let (base, result, goal) = page.plan.with_untracked(|plan| {
        let base = Question::base(position, plan);
        let result = Question::result(position, plan);
        (base, result, Question::goal(position, plan))
    });
    let detail_id = format!("detail-{}", row.target);
    let binding = (row.nature == Nature::Binding)
        .then(|| view! { <span class="binding">{T::BindingTag.get(lang)}</span> " " });
    let none = String::new;
    let name = row.name.clone();
    let average = growth.get_untracked().map(
        |_| view! { <Ask question=Some(Question::Average(position)) words=none() stop=false /> },
    );
    view! {
        <tr
            data-target=row.target.clone()
            class:open=open
            hidden=derived(move || !kept())
        >
            <td class="no">{row.number}</td>
            <th scope="row">
                <button
                    type="button"
                    class="opener"
                    title=name
                    data-open=row.target.clone()
                    aria-expanded=derived(move || open.get().to_string())
                    aria-controls=detail_id.clone()
                    on:click=move |_| page.open((!open.get_untracked()).then_some(position))
                >
                    {binding}
                    {row.name}
                </button>
            </th>
            <td class="unit">{row.unit}</td>
            <td class="number base" title=row.base_mark>
                <Ask question=base words=row.base stop=false />
            </td>
            <td class="number now" data-indicator=row.series>
                <Ask question=result words=none() stop=false />
            </td>
            <td class="number goal">
                <Ask question=Some(goal) words=row.goal stop=false />
            </td>
            <td class="scale">
                <span class="strip">
                    <i class="band"></i>
                    <i class="gap"></i>
                    <i class="plan"></i>
                    <i class="mine"></i>
                    <i class="end"></i>
                    <span class="note"></span>
                </span>
            </td>
            <td class="away">
                <Ask question=Signal::from(asks) words=none() stop=false />
            </td>
            <td class="verdict-cell">{view_of(verdict)}</td>
            <td class="pace">
                {view_of(pace)}
                {average}
            </td>
        </tr>
        <tr class="detail" id=detail_id hidden=derived(move || !(open.get() && kept()))>
            <td colspan=COLUMNS.to_string()>
                {view_of(move || {
                    let (source, note) = (row.source.clone(), row.note.clone());
                    open.get().then(|| view! { <Detail target=position source note /> })
                })}
            </td>
        </tr>
    }
}
