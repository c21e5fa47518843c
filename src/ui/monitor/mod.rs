//! Monitoring: actual figures beside the plan, how far each target has come, and what is still needed.

mod cards;
mod cell;
mod evaluation;
mod paste;
mod standing;
mod table;
mod tools;

use leptos::prelude::*;

use crate::ui::reactive::{derived, memo, view_of, views};
use crate::ui::state::Page;
use cards::Cards;
use engine::problem::Problem;
use engine::series::Series;
use evaluation::Evaluation;
use paste::Paste;
use table::Table;
use tools::Tools;
use view::panels::monitoring::{
    Case, Row, Section, made_with, no_target_is_out_of_reach, out_of_reach_lines, rule, sections,
    units_note,
};
use view::sentences::chance::TwoOdds;
use view::words::texts::T;

/// Makes something of what monitoring is made of.
pub fn with_case<R>(page: Page, odds: Option<TwoOdds>, of: impl FnOnce(&Case) -> R) -> R {
    let (plan, run, baseline) = (page.plan.get(), page.run.get(), page.plan_run.get());
    let lang = page.lang.get();
    page.book.with(|book| {
        of(&Case {
            plan: &plan,
            run: &run.0,
            baseline: &baseline.0,
            scenario: book.scenario(),
            ledger: book.ledger(),
            odds,
            lang,
        })
    })
}

/// What the parts of the view share.
#[derive(Clone, Copy)]
pub struct Monitor {
    /// All rows, by section.
    sections: Memo<Vec<Section>>,
    /// What stands in cells that were rejected, and why.
    rejected: RwSignal<Vec<Rejected>>,
    /// Whether a table is being pasted, and its text.
    pasting: RwSignal<bool>,
    pasted: RwSignal<String>,
    /// Counts up when many figures have come at once: the rows are sorted again then.
    sorted: RwSignal<u32>,
    /// Whether the figures are those that the open scenario came with: they are not written then.
    made: Memo<bool>,
}

/// A cell whose content was rejected.
#[derive(Clone, PartialEq)]
pub struct Rejected {
    /// The cell.
    cell: (Series, i32),
    /// What was typed.
    text: String,
    /// Why it was rejected.
    why: String,
}

impl Monitor {
    fn of(page: Page) -> Self {
        Self {
            sections: memo(move || with_case(page, None, sections)),
            rejected: RwSignal::new(Vec::new()),
            pasting: RwSignal::new(false),
            pasted: RwSignal::new(String::new()),
            sorted: RwSignal::new(0),
            made: memo(move || page.book.with(book::Book::keeps_figures)),
        }
    }

    /// Has the rows sorted again.
    fn sort(self) {
        self.sorted.update(|n| *n = n.wrapping_add(1));
    }

    /// The row of a series.
    fn row(self, series: Series) -> Memo<Option<Row>> {
        memo(move || {
            self.sections.with(|all| {
                let mut rows = all.iter().flat_map(|section| &section.rows);
                rows.find(|row| row.series == series).cloned()
            })
        })
    }
}

#[component]
pub fn Monitoring() -> impl IntoView {
    let page = expect_context::<Page>();
    provide_context(Monitor::of(page));
    let lines = memo(move || with_case(page, None, out_of_reach_lines));
    let any = derived(move || page.scenario.with(|s| !s.actuals.is_empty()));
    let reach = move || {
        views(
            lines
                .get()
                .into_iter()
                .map(|line| view! { <li>{line}</li> }),
        )
    };
    view! {
        <div class="monitor">
            <Evaluation />
            <Tools />
            <MadeWith />
            <Paste />
            <div class="monitor-columns">
                <div class="monitor-table">
                    <Table />
                    <p class="why" data-rule="">
                        {derived(move || rule(page.lang.get()))} " " {page.words(T::BaseStar)}
                    </p>
                    <p class="why screen">
                        {derived(move || page.plan.with(|plan| units_note(plan, page.lang.get())))} " "
                        {page.words(T::FiguresKept)}
                    </p>
                    <div class="out-of-reach" data-out-of-reach="">
                        <h2>{page.words(T::OutOfReachTitle)}</h2>
                        <p hidden=derived(move || lines.with(|l| !l.is_empty()))>
                            {derived(move || page.text(no_target_is_out_of_reach(any.get())))}
                        </p>
                        <ul>{view_of(reach)}</ul>
                    </div>
                </div>
                <Cards />
            </div>
        </div>
    }
}

/// Says that the open scenario came with figures of its own.
#[component]
fn MadeWith() -> impl IntoView {
    let page = expect_context::<Page>();
    let monitor = expect_context::<Monitor>();
    let words = derived(move || with_case(page, None, made_with));
    let none = derived(move || page.book.with(|b| b.ledger().is_empty()));
    let without = derived(move || page.scenario.with(|s| s.actuals.is_empty()));
    let take = move |_| {
        let name = page.scenario_name();
        if let Err(problems) = page.take_figures(&name) {
            page.reject(problems);
        }
    };
    view! {
        <div class="notice" role="status" data-made-with="" hidden=derived(move || !monitor.made.get())>
            <p>{words}</p>
            <button type="button" data-follow="" hidden=none on:click=move |_| page.follow_ledger()>
                {page.words(T::FollowLatest)}
            </button>
            <button type="button" data-take-figures="" hidden=without on:click=take>
                {page.words(T::TakeFigures)}
            </button>
        </div>
    }
}

/// Problems of figures in words, each with the name of its row.
pub fn told(page: Page, problems: &[Problem]) -> Vec<String> {
    use view::panels::monitoring::{cell_of, rejected};
    use view::words::{phrases::in_year, series::name};
    let (plan, lang) = (page.plan.get_untracked(), page.lang.get_untracked());
    let words = |problem: &Problem| {
        let why = rejected(&plan, problem, lang);
        match cell_of(&plan, problem) {
            Some((series, year)) => {
                let place = in_year(&name(&plan, series, lang), year, lang);
                format!("{place}{}{why}", T::Colon.get(lang))
            }
            None => why,
        }
    };
    problems.iter().map(words).collect()
}
