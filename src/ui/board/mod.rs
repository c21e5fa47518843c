//! All targets of the plan on one board, on one scale. Rows stay while levers move; only what a scenario makes
//! of them changes.

mod detail;
mod filters;
mod live;
mod row;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::state::Page;
use crate::browser::cells::today;
use crate::ui::reactive::{calm, derived, memo, memo_of_last, view_of, views};
use filters::Filters;
use live::Live;
use row::TargetRow;
use view::panels::board::{
    Block, BoardFilter, Case, Cells, Filter, Order, Row, Sections, cells, sections, summary,
};
use view::panels::book::name_of;
use view::sentences::chance::TwoOdds;
use view::words::texts::T;

/// The columns of the board.
const COLUMNS: usize = 10;

/// The ticks of the scale, each with its place in the style sheet.
const TICKS: [(&str, &str); 4] = [
    ("far-worse", "\u{2212}10%"),
    ("worse", "\u{2212}5%"),
    ("better", "+5%"),
    ("far-better", "+10%"),
];

/// How all targets fare, shared; a new simulation is a new value.
#[derive(Clone)]
pub struct AllCells(Arc<Vec<Cells>>);

impl PartialEq for AllCells {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl AllCells {
    /// Those of one target.
    fn get(&self, position: usize) -> Option<&Cells> {
        self.0.get(position)
    }
}

/// What the parts of the board follow.
#[derive(Clone, Copy)]
pub struct Board {
    /// What a run makes of each target.
    cells: Memo<AllCells>,
    /// The rows in their order.
    sections: Memo<Sections>,
    /// What a reader has chosen.
    choice: Memo<BoardFilter>,
    /// The targets whose rows the filters keep, by position.
    kept: Signal<Vec<bool>>,
}

impl Board {
    fn of(page: Page) -> Self {
        let cells = memo(move || {
            let (plan, run) = (page.plan.get(), page.run.get());
            let (baseline, lang) = (page.plan_run.get(), page.lang.get());
            let of = |odds: Option<TwoOdds>| {
                cells(&Case {
                    plan: &plan,
                    run: &run.0,
                    baseline: &baseline.0,
                    odds,
                    lang,
                })
            };
            let all = page.odds.read(|odds| of(Some(odds)));
            AllCells(Arc::new(all.unwrap_or_else(|| of(None))))
        });
        // Whether a target is at risk is known only with odds: without them all are seen.
        let choice = memo(move || {
            let mut choice = page.board_filter.get();
            if choice.status == Filter::AtRisk && page.odds.drawn.with(Option::is_none) {
                choice.status = Filter::All;
            }
            choice
        });
        let order = memo(move || page.board_filter.with(|f| f.order));
        let sections = memo_of_last(move |before: Option<&(Order, Sections)>| {
            let (plan, lang, order) = (page.plan.get(), page.lang.get(), order.get());
            // Rows change places when a move is done, and not below what is open.
            if order == Order::Gap {
                page.steps.track();
            }
            match before {
                Some((last, before)) if order == Order::Gap && *last == order && is_open(page) => {
                    (order, before.clone())
                }
                _ => {
                    let all = cells.get_untracked();
                    (order, sections(&plan, &all.0, order, lang))
                }
            }
        });
        let sections = memo(move || sections.with(|(_, own)| own.clone()));
        let kept = calm(memo(move || {
            let choice = choice.get();
            cells.with(|cells| {
                let mut kept = vec![false; cells.0.len()];
                sections.with(|own| {
                    for row in own.rows() {
                        let own = cells.get(row.position);
                        if own.is_some_and(|own| choice.keeps_cells(row, own)) {
                            kept[row.position] = true;
                        }
                    }
                });
                kept
            })
        }));
        Self {
            cells,
            sections,
            choice,
            kept,
        }
    }

    /// Whether the filters keep a target's row.
    fn keeps(self, position: usize) -> bool {
        self.kept
            .with(|kept| kept.get(position).copied().unwrap_or(false))
    }

    /// Whether they keep any of these.
    fn keeps_any(self, positions: &[usize]) -> bool {
        positions.iter().any(|position| self.keeps(*position))
    }
}

fn is_open(page: Page) -> bool {
    page.opened.with_untracked(Option::is_some)
}

#[component]
pub fn Board() -> impl IntoView {
    let page = expect_context::<Page>();
    let board = Board::of(page);
    let nothing = derived(move || match board.kept.with(|kept| kept.contains(&true)) {
        true => String::new(),
        false => page.text(T::NothingFound).to_owned(),
    });
    let table = move || {
        // Positions are those of the plan.
        page.plan.track();
        let blocks = board.sections.with(|own| own.table.clone());
        view! { <Table blocks board name=page.words(T::TargetsTable) /> }
    };
    let chapters = move || {
        page.plan.track();
        let blocks = board.sections.with(|own| own.chapters.clone());
        let positions = positions(&blocks);
        let count = positions.len().to_string();
        let heading = T::ChapterTargets.fill(page.lang.get(), &[("count", &count)]);
        (!blocks.is_empty()).then(|| {
            view! {
                <section class="chapters" hidden=derived(move || !board.keeps_any(&positions))>
                    <h2>{heading.clone()}</h2>
                    <Table blocks board name=Signal::stored(heading) />
                </section>
            }
        })
    };
    // It follows the look, which printing changes.
    let print_head = derived(move || {
        page.look.track();
        let (plan, lang) = (page.plan.get(), page.lang.get());
        // As the choice of scenarios calls it.
        let open = page.opened_pick().and_then(|pick| page.picked(pick));
        let name = open.map_or(T::PlanPath.get(lang).to_owned(), |own| {
            name_of(&plan, &own, lang)
        });
        let rows = board
            .sections
            .with(|own| own.table.iter().map(|b| b.rows.len()).sum::<usize>());
        let values = [
            ("plan", plan.name.get(lang)),
            ("count", &*rows.to_string()),
            ("scenario", &*name),
            ("date", &*today(T::LanguageCode.get(lang))),
        ];
        T::BoardOnPaper.fill(lang, &values)
    });
    view! {
        <div class="targets">
            <Filters board />
            <p class="paper-head">{print_head}</p>
            <p class="why" role="status">
                {nothing}
            </p>
            {view_of(table)}
            <p class="board-foot">{page.words(T::BoardFoot)}</p>
            {view_of(chapters)}
        </div>
    }
}

fn positions(blocks: &[Block]) -> Vec<usize> {
    let rows = blocks.iter().flat_map(|block| &block.rows);
    rows.map(|row| row.position).collect()
}

#[component]
fn Table(blocks: Vec<Block>, board: Board, name: Signal<String>) -> impl IntoView {
    let page = expect_context::<Page>();
    let lang = page.lang.get_untracked();
    let (base, target) = page
        .plan
        .with_untracked(|plan| (plan.base_year, plan.target_year));
    let year = |year: i32| T::YearHead.fill(lang, &[("year", &year.to_string())]);
    let all: Vec<&Row> = blocks.iter().flat_map(|block| &block.rows).collect();
    let rows: Vec<Live> = all.into_iter().map(|row| Live::of(row, board)).collect();
    let node = NodeRef::<html::Table>::new();
    live::keep(node, rows.clone(), board);
    let mut rows = rows.into_iter();
    let bodies = blocks.into_iter().map(|block| {
        let own = rows.by_ref().take(block.rows.len()).collect();
        view! { <BlockRows block rows=own board /> }
    });
    let bodies = views(bodies.collect::<Vec<_>>());
    let ticks = TICKS.map(|(place, words)| {
        view! { <i class=place data-words=words></i> }
    });
    view! {
        <table class="board" node_ref=node aria-label=name>
            <thead>
                <tr>
                    <th scope="col" class="no">{T::RowHead.get(lang)}</th>
                    <th scope="col" class="name">{T::Indicator.get(lang)}</th>
                    <th scope="col" class="unit">{T::UnitHead.get(lang)}</th>
                    <th scope="col" class="number base">{year(base)}</th>
                    <th scope="col" class="number now">{year(target)}</th>
                    <th scope="col" class="number goal">{T::Target.get(lang)}</th>
                    <th scope="col" class="scale">
                        <span class="hidden">{T::ScaleHead.get(lang)}</span>
                        <span class="ticks" aria-hidden="true">
                            <i class="side worst" data-words=T::ScaleWorse.get(lang)></i>
                            <i class="side best" data-words=T::ScaleBetter.get(lang)></i>
                            <i class="aim" data-words=T::Target.get(lang)></i>
                            {views(ticks)}
                        </span>
                    </th>
                    <th scope="col" class="away">{T::AwayHead.get(lang)}</th>
                    <th scope="col" class="verdict-cell">{T::Verdict.get(lang)}</th>
                    <th scope="col" class="pace">{T::PaceHead.get(lang)}</th>
                </tr>
            </thead>
            {bodies}
        </table>
    }
}

#[component]
fn BlockRows(block: Block, rows: Vec<Live>, board: Board) -> impl IntoView {
    let page = expect_context::<Page>();
    let lang = page.lang.get_untracked();
    let Block { heading, rows: own } = block;
    let positions: Vec<usize> = own.iter().map(|row| row.position).collect();
    let head = (!heading.is_empty()).then(|| {
        let own = own.clone();
        let counts = memo(move || board.cells.with(|cells| summary(&own, &cells.0, lang)));
        view! {
            <tr class="group">
                <th colspan=COLUMNS.to_string() scope="rowgroup">
                    {heading} " " <small>{counts}</small>
                </th>
            </tr>
        }
    });
    let rows = own.into_iter().zip(rows);
    let rows = views(rows.map(|(row, live)| view! { <TargetRow row live board /> }));
    view! {
        <tbody hidden=derived(move || !board.keeps_any(&positions))>
            {head}
            {rows}
        </tbody>
    }
}
