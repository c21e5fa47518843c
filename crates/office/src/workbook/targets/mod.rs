//! The sheet of targets: a row a goal, with value, verdict and what is still needed as formulas.

mod goal;
mod needed;
mod state;

use engine::measured::Measured;
use engine::plan::{GoalKind, Indicator, Plan, Target};
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::{State, Verdict, goal_measure};
use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, Workbook};
use view::words::status::state_word;
use view::words::texts::T;

use super::grid::{Grid, Row};
use super::numbers::{Numbers, growth, of_indicator};
use super::places::{HEAD, cell};
use super::sheet::{Done, Sheet};
use super::styles::Styles;
use crate::Subject;

/// The columns.
const NAME: u16 = 0;
const MEASURE: u16 = 1;
const NATURE: u16 = 2;
const UNIT: u16 = 3;
const BASE: u16 = 4;
const OP: u16 = 5;
const GOAL: u16 = 6;
const VALUE: u16 = 7;
const GAP: u16 = 8;
const SHARE: u16 = 9;
const STATE: u16 = 10;
const NEEDED: u16 = 11;
const OWN: u16 = 12;
const NOTE: u16 = 13;
const ID: u16 = 14;
const PLANNED: u16 = 15;

/// Width of the column of grounds, in characters.
const NOTE_WIDTH: f64 = 60.0;

/// The most letters of words within a formula.
const LONGEST_LITERAL: usize = 250;

/// The column of the goals, which charts read.
pub const GOAL_COLUMN: u16 = GOAL;

/// The row of a verdict, by its position.
pub fn row_of(verdict: usize) -> u32 {
    HEAD + 1 + u32::try_from(verdict).unwrap_or(0)
}

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    styles: &Styles,
) -> Done {
    let lang = subject.lang;
    let top = (T::TargetsTitle, T::TargetsNote.get(lang));
    let mut sheet = Sheet::titled(workbook, (subject, styles), T::SheetTargets, top)?;
    let year = |year: i32, words: T| words.fill(lang, &[("year", &year.to_string())]);
    let plan = subject.plan;
    let heads = [
        (NAME, T::Indicator.get(lang).to_owned(), 38.0),
        (MEASURE, T::MeasureHead.get(lang).to_owned(), 12.0),
        (NATURE, T::NatureHead.get(lang).to_owned(), 9.0),
        (UNIT, T::UnitHead.get(lang).to_owned(), 13.0),
        (BASE, year(plan.base_year, T::YearHead), 11.0),
        (OP, T::OpHead.get(lang).to_owned(), 6.0),
        (GOAL, year(plan.target_year, T::GoalOfYear), 11.0),
        (VALUE, year(plan.target_year, T::ValueOfYear), 11.0),
        (GAP, T::GapHead.get(lang).to_owned(), 13.0),
        (SHARE, T::GapShareHead.get(lang).to_owned(), 9.0),
        (STATE, T::StateHead.get(lang).to_owned(), 12.0),
        (NEEDED, T::NeededGrowthHead.get(lang).to_owned(), 10.0),
        (OWN, T::OwnGrowthHead.get(lang).to_owned(), 10.0),
        (NOTE, T::GroundsHead.get(lang).to_owned(), NOTE_WIDTH),
        (ID, T::SeriesId.get(lang).to_owned(), 26.0),
        (PLANNED, T::PlannedHead.get(lang).to_owned(), 14.0),
    ];
    for (column, head, width) in heads {
        let format = match column {
            BASE | GOAL..=SHARE | NEEDED | OWN | PLANNED => styles.number_head(),
            OP => styles.sign_head(),
            STATE..=ID => styles.head_apart(),
            _ => styles.head(),
        };
        sheet.words(HEAD, column, &head, &format)?;
        sheet.inner.set_column_width(column, width)?;
    }
    for n in 0..subject.run.verdicts.len() {
        if let Some(goal) = Goal::of(subject, grid, styles, n) {
            goal.write(&mut sheet)?;
        }
    }
    let last = row_of(subject.run.verdicts.len().saturating_sub(1));
    // Ids and what programs compare with are for the screen.
    sheet.inner.set_print_area(0, 0, last, NOTE)?;
    sheet
        .inner
        .add_conditional_format(HEAD + 1, STATE, last, STATE, &missed(lang))?;
    Ok(())
}

/// How the word of a missed target looks, also when it becomes one.
pub fn missed(lang: Lang) -> ConditionalFormatCell {
    ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::EqualTo(
            state_word(State::Missed, lang).to_owned(),
        ))
        .set_format(Format::new().set_font_color("#B3261E").set_bold())
}

/// What another sheet reads the value of a verdict from, by its position; `None` where this one shows none.
pub fn value_cell(subject: &Subject<'_>, grid: &Grid<'_>, verdict: usize) -> Option<String> {
    Goal::of(subject, grid, &Styles::new(subject.lang), verdict)?.value()?;
    let place = cell(row_of(verdict), VALUE);
    Some(format!("{}!{place}", T::SheetTargets.get(subject.lang)))
}

/// The same of the verdict itself.
pub fn state_cell(verdict: usize, lang: Lang) -> String {
    let place = cell(row_of(verdict), STATE);
    format!("{}!{place}", T::SheetTargets.get(lang))
}

/// One goal of a target.
struct Goal<'a> {
    subject: &'a Subject<'a>,
    grid: &'a Grid<'a>,
    styles: &'a Styles,
    verdict: &'a Verdict,
    target: &'a Target,
    indicator: &'a Indicator,
    row: u32,
}

impl<'a> Goal<'a> {
    /// Of a verdict, by its position.
    fn of(
        subject: &'a Subject<'a>,
        grid: &'a Grid<'a>,
        styles: &'a Styles,
        verdict: usize,
    ) -> Option<Self> {
        let own = subject.run.verdicts.get(verdict)?;
        let target = subject.plan.targets.get(own.target)?;
        Some(Self {
            subject,
            grid,
            styles,
            verdict: own,
            target,
            indicator: subject.plan.indicators.get(target.indicator)?,
            row: row_of(verdict),
        })
    }

    pub(super) fn plan(&self) -> &Plan {
        self.subject.plan
    }

    pub(super) fn own(&self, column: u16) -> String {
        cell(self.row, column)
    }

    /// A cell of the sheet of paths.
    pub(super) fn path(&self, series: Series, t: usize) -> Option<String> {
        self.grid.cells.get(&(Row::Series(series), t))?;
        let place = self.grid.place(Row::Series(series), t)?;
        Some(format!("{}!{place}", T::SheetPaths.get(self.subject.lang)))
    }

    pub(super) fn numbers(&self) -> Numbers {
        match self.verdict.kind {
            GoalKind::Level => of_indicator(self.indicator, self.subject.lang),
            GoalKind::Growth => growth(),
        }
    }

    pub(super) fn measured(&self) -> Option<Measured> {
        self.verdict.met()?;
        goal_measure(self.plan(), self.target, self.verdict.kind)
    }
}
