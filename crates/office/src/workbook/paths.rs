//! The sheet of paths: every series by year, as live formulas.

use std::collections::BTreeMap;

use engine::plan::Plan;
use engine::series::{CATALOGUE, LawFamily, SECTOR_VALUE_ADDED, Series};
use rust_xlsxwriter::Workbook;
use view::words::series;
use view::words::texts::T;

use super::grid::{Grid, Row, Step};
use super::laws;
use super::numbers::{Numbers, of_series};
use super::places::{HEAD, Places, WORDS, year_column};
use super::sheet::{Done, Sheet, Shown};
use super::styles::{Kind, Styles, name_width};
use crate::Subject;

/// A line of the sheet.
enum Line {
    Heading(T),
    Row(Row),
}

/// All formulas, each in its place. The laws are written twice: to learn which rows there are, and to stand in them.
pub fn grid<'a>(subject: &'a Subject<'_>, places: &'a Places) -> Grid<'a> {
    let mut first = Grid::new(subject.plan, &subject.run, places, BTreeMap::new());
    laws::write(&mut first);
    let lines = lines(subject.plan, &first);
    let rows = (HEAD + 1..).zip(&lines).filter_map(|(n, line)| match line {
        Line::Row(row) => Some((*row, n)),
        Line::Heading(_) => None,
    });
    let mut grid = Grid::new(subject.plan, &subject.run, places, rows.collect());
    laws::write(&mut grid);
    grid
}

/// The families in the order in which they stand, each with its heading.
const FAMILIES: [(LawFamily, T); 6] = [
    (LawFamily::Output, T::PathsOutput),
    (LawFamily::Revenue, T::PathsRevenue),
    (LawFamily::People, T::PathsPeople),
    (LawFamily::PerHead, T::PathsPerHead),
    (LawFamily::Demand, T::PathsDemand),
    (LawFamily::Households, T::PathsHouseholds),
];

fn lines(plan: &Plan, grid: &Grid<'_>) -> Vec<Line> {
    let is_there = |row: &Row| {
        grid.cells
            .range((*row, 0)..=(*row, usize::MAX))
            .next()
            .is_some()
    };
    let mut lines = Vec::new();
    let mut add = |heading: T, rows: &mut dyn Iterator<Item = Row>| {
        let rows: Vec<_> = rows.filter(|row| is_there(row)).collect();
        if !rows.is_empty() {
            lines.push(Line::Heading(heading));
            lines.extend(rows.into_iter().map(Line::Row));
        }
    };
    for (family, heading) in FAMILIES {
        let own = CATALOGUE.iter().filter(|spec| spec.law == family);
        add(heading, &mut own.map(|spec| Row::Series(spec.series)));
    }
    let own = (0..plan.indicators.len()).filter_map(|n| Series::of_indicator(plan, n));
    let own = own.filter(|series| matches!(series, Series::Indicator(_)));
    add(T::PathsOthers, &mut own.map(Row::Series));
    let mut steps: Vec<_> = grid.cells.keys().map(|(row, _)| *row).collect();
    steps.dedup();
    let mut steps = steps.into_iter().filter(|row| matches!(row, Row::Step(_)));
    add(T::PathsSteps, &mut steps);
    lines
}

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    styles: &Styles,
) -> Done {
    let (plan, lang) = (subject.plan, subject.lang);
    let top = (T::PathsTitle, T::PathsNote.get(lang));
    let mut sheet = Sheet::titled(workbook, (subject, styles), T::SheetPaths, top)?;
    sheet.years(plan.horizon())?;
    let heads = [T::Indicator, T::UnitHead, T::SeriesId];
    for (column, head) in (0..).zip(heads) {
        sheet.words(HEAD, column, head.get(lang), &styles.head())?;
    }
    for (t, year) in plan.years().enumerate() {
        sheet.number(HEAD, year_column(t), year.into(), &styles.year_head())?;
    }
    for (n, line) in (HEAD + 1..).zip(lines(plan, grid)) {
        match line {
            Line::Heading(heading) => {
                sheet.inner.set_row_height(n, 20)?;
                sheet.words(n, 0, heading.get(lang), &styles.section())?;
            }
            Line::Row(row) => write_row(&mut sheet, subject, grid, (row, n), styles)?,
        }
    }
    sheet.inner.set_column_width(0, name_width(lang))?;
    sheet.inner.set_column_width(1, 13)?;
    sheet.inner.set_column_width(2, 28)?;
    sheet
        .inner
        .set_column_range_width(WORDS, year_column(plan.horizon()), 12)?;
    Ok(())
}

fn write_row(
    sheet: &mut Sheet<'_>,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    (row, n): (Row, u32),
    styles: &Styles,
) -> Done {
    let (plan, lang) = (subject.plan, subject.lang);
    let (name, numbers, id) = match row {
        Row::Series(series) => (
            series::name(plan, series, lang),
            of_series(plan, series, lang),
            series.id(plan),
        ),
        Row::Step(step) => {
            let (name, numbers) = step_words(subject, step);
            (name, numbers, "")
        }
    };
    sheet.words(n, 0, &name, &styles.words())?;
    sheet.words(n, 1, &numbers.unit, &styles.words())?;
    sheet.words(n, 2, id, &styles.id())?;
    let format = styles.number(Kind::Formula, &numbers.format);
    for t in 0..=plan.horizon() {
        match grid.cells.get(&(row, t)) {
            Some(cell) => {
                let shown = Shown::Number(cell.value);
                sheet.formula(n, year_column(t), (&cell.term.text, &shown), &format)?;
            }
            None => sheet.words(n, year_column(t), "", &styles.words())?,
        }
    }
    Ok(())
}

/// What a step is called, and in which unit it counts.
fn step_words(subject: &Subject<'_>, step: Step) -> (String, Numbers) {
    let (plan, lang) = (subject.plan, subject.lang);
    let sector = |i: usize| SECTOR_VALUE_ADDED.get(i).copied();
    let (words, series) = match step {
        Step::Money(i) => (T::StepMoney, sector(i)),
        Step::Volume(i) => (T::StepVolume, sector(i)),
        Step::ScaledMoney(i) => (T::StepScaledMoney, sector(i)),
        Step::ScaledVolume(i) => (T::StepScaledVolume, sector(i)),
        Step::KnownMoney(i) => (T::StepKnownMoney, sector(i)),
        Step::KnownVolume(i) => (T::StepKnownVolume, sector(i)),
        Step::Companion(series) => (T::StepCompanion, Some(series)),
        Step::RealInvestment => (T::StepRealInvestment, Some(Series::FixedInvestment)),
        Step::Revenue => (T::StepRevenue, Some(Series::Revenue)),
    };
    let series = series.unwrap_or(Series::GdpNominal);
    let name = series::name(plan, series, lang);
    (
        words.fill(lang, &[("name", &name)]),
        of_series(plan, series, lang),
    )
}
