//! The sheet of charts: the headline targets, each with the scenario, the plan baseline and the target. What they show
//! stands below them as a table of formulas.

use engine::series::Series;
use engine::verdict::GoalKind;
use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, Workbook,
};
use view::words::goals::goal_of;
use view::words::series;
use view::words::texts::T;

use super::grid::{Grid, Row};
use super::numbers::{Numbers, of_series};
use super::places::{cell, year_column};
use super::sheet::{Done, Sheet, Shown};
use super::styles::{Kind, Styles};
use super::targets;
use crate::Subject;

/// Size of a chart in pixels.
const SIZE: (u32, u32) = (520, 300);
/// The rows and columns that it covers with its margin.
pub const ROWS: u32 = 16;
const COLUMNS: u16 = 5;
/// The first row of charts.
const TOP: u32 = 2;

/// What a chart draws.
struct Drawn {
    target: usize,
    series: Series,
}

/// Writes the sheet.
pub fn write(
    workbook: &mut Workbook,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    styles: &Styles,
) -> Done {
    let (plan, lang) = (subject.plan, subject.lang);
    let name = T::SheetCharts.get(lang);
    let mut sheet = Sheet::new(workbook, name, styles, subject)?;
    sheet.title(T::ChartsTitle.get(lang), T::ChartsNote.get(lang), styles)?;
    let drawn: Vec<_> = plan
        .headline
        .iter()
        .filter_map(|target| {
            let indicator = plan.targets.get(*target)?.indicator;
            let series = Series::of_indicator(plan, indicator)?;
            grid.cells.get(&(Row::Series(series), plan.horizon()))?;
            Some(Drawn {
                target: *target,
                series,
            })
        })
        .collect();
    sheet.years(plan.horizon())?;
    let lines = u32::try_from(drawn.len().div_ceil(2)).unwrap_or(0);
    let head = TOP + lines * ROWS + 1;
    let heads = [T::Indicator, T::UnitHead, T::LineHead];
    for (column, words) in (0..).zip(heads) {
        sheet.words(head, column, words.get(lang), &styles.head())?;
    }
    for (t, year) in plan.years().enumerate() {
        sheet.number(head, year_column(t), year.into(), &styles.year_head())?;
    }
    for (n, own) in (0..).zip(&drawn) {
        let first = head + 1 + 3 * n;
        table(&mut sheet, subject, grid, own, (first, styles))?;
        let chart = chart(subject, own, (name, head, first));
        let column = if n % 2 == 0 { 0 } else { COLUMNS };
        sheet
            .inner
            .insert_chart_with_offset(TOP + n / 2 * ROWS, column, &chart, 4, 4)?;
    }
    sheet.inner.set_column_width(0, 30)?;
    sheet.inner.set_column_width(1, 12)?;
    sheet.inner.set_column_width(2, 12)?;
    sheet
        .inner
        .set_column_range_width(3, year_column(plan.horizon()), 11)?;
    Ok(())
}

/// Three rows: the scenario, the plan baseline, the target.
fn table(
    sheet: &mut Sheet<'_>,
    subject: &Subject<'_>,
    grid: &Grid<'_>,
    own: &Drawn,
    (first, styles): (u32, &Styles),
) -> Done {
    let (plan, lang) = (subject.plan, subject.lang);
    let numbers = of_series(plan, own.series, lang);
    let name = series::name(plan, own.series, lang);
    let rows = [T::ThisScenario, T::PlanPath, T::Target];
    for (row, words) in (first..).zip(rows) {
        sheet.words(row, 0, &name, &styles.words())?;
        sheet.words(row, 1, &numbers.unit, &styles.words())?;
        sheet.words(row, 2, words.get(lang), &styles.words())?;
    }
    let goal = subject
        .run
        .verdict_position(own.target, GoalKind::Level)
        .and_then(|n| Some((targets::row_of(n), subject.run.verdicts.get(n)?.goal)));
    let formula = styles.number(Kind::Formula, &numbers.format);
    let given = styles.number(Kind::Given, &numbers.format);
    for t in 0..=plan.horizon() {
        let column = year_column(t);
        let value = subject.run.outcome.at(own.series, t).unwrap_or(f64::NAN);
        match grid
            .place(Row::Series(own.series), t)
            .filter(|_| value.is_finite())
        {
            Some(place) => {
                let text = format!("{}!{place}", T::SheetPaths.get(lang));
                sheet.formula(first, column, (&text, &Shown::Number(value)), &formula)?;
            }
            None => sheet.words(first, column, "", &styles.words())?,
        }
        let planned = subject.baseline.outcome.at(own.series, t);
        sheet.number(first + 1, column, planned.unwrap_or(f64::NAN), &given)?;
        match goal {
            Some((row, value)) => {
                let place = cell(row, targets::GOAL_COLUMN);
                let text = format!("{}!{place}", T::SheetTargets.get(lang));
                sheet.formula(first + 2, column, (&text, &Shown::Number(value)), &formula)?;
            }
            None => sheet.words(first + 2, column, "", &styles.words())?,
        }
    }
    Ok(())
}

/// A line each: they differ by colour, dashes and marks.
const LINES: [(&str, ChartLineDashType, f64, Option<ChartMarkerType>); 3] = [
    (
        "#14508C",
        ChartLineDashType::Solid,
        2.25,
        Some(ChartMarkerType::Circle),
    ),
    ("#7A8794", ChartLineDashType::Dash, 1.5, None),
    ("#B3261E", ChartLineDashType::RoundDot, 1.5, None),
];

fn chart(subject: &Subject<'_>, own: &Drawn, (sheet, head, first): (&str, u32, u32)) -> Chart {
    let (plan, lang) = (subject.plan, subject.lang);
    let years = (year_column(0), year_column(plan.horizon()));
    let mut chart = Chart::new_line();
    for (row, (color, dash, width, marker)) in (first..).zip(LINES) {
        let mut line = ChartLine::new();
        line.set_color(color).set_width(width).set_dash_type(dash);
        let mut mark = ChartMarker::new();
        match marker {
            Some(kind) => mark.set_type(kind).set_size(5).set_format(
                ChartFormat::new()
                    .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(color)),
            ),
            None => mark.set_none(),
        };
        chart
            .add_series()
            .set_name((sheet, row, 2))
            .set_categories((sheet, head, years.0, head, years.1))
            .set_values((sheet, row, years.0, row, years.1))
            .set_format(&mut line)
            .set_marker(&mark);
    }
    let title = goal_of(plan, own.target, lang);
    let title = title.unwrap_or_else(|| series::name(plan, own.series, lang));
    finish(&mut chart, &title, &of_series(plan, own.series, lang));
    chart
}

/// Title, legend, axis and size, which all charts have alike.
pub fn finish(chart: &mut Chart, title: &str, numbers: &Numbers) {
    let mut font = ChartFont::new();
    font.set_size(11).set_bold();
    chart.title().set_name(title).set_font(&font);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.y_axis().set_num_format(&numbers.format);
    let mut grid = ChartLine::new();
    grid.set_color("#E3E8ED").set_width(0.75);
    chart.y_axis().set_major_gridlines_line(&grid);
    chart.set_alt_text(title);
    chart.set_width(SIZE.0).set_height(SIZE.1);
}
