//! The paths of a headline target in all scenarios as a chart of the spreadsheet.

use draw::Theme;
use plotters::style::RGBColor;
use rust_xlsxwriter::{Chart, ChartLine, ChartLineDashType, ChartMarker, XlsxError};
use view::sentences::compared::column::{Column, Whose};
use view::words::goals::goal_of;
use view::words::texts::T;

use super::super::charts::{ROWS, finish};
use super::super::numbers::Numbers;
use super::super::places::HEAD;
use super::super::sheet::Sheet;
use super::{NAME, WHICH, place};
use crate::Subject;

/// What a chart draws.
pub struct Drawn {
    /// Position of the target in the plan.
    pub target: usize,
    /// Name of its series.
    pub name: String,
    /// How its values are written.
    pub numbers: Numbers,
    /// The first and the last row.
    pub rows: (u32, u32),
}

/// The dashes of the lines in turn: they differ not by colour alone.
const DASHES: [ChartLineDashType; 6] = [
    ChartLineDashType::Solid,
    ChartLineDashType::Dash,
    ChartLineDashType::RoundDot,
    ChartLineDashType::DashDot,
    ChartLineDashType::SquareDot,
    ChartLineDashType::LongDashDotDot,
];

/// Inserts the charts from a row on, two side by side; returns the row below them.
pub fn insert(
    sheet: &mut Sheet<'_>,
    subject: &Subject<'_>,
    columns: &[Column],
    (row, drawn): (u32, &[Drawn]),
) -> Result<u32, XlsxError> {
    let mut below = row;
    for (n, own) in (0..).zip(drawn) {
        let chart = chart(subject, columns, own);
        let column = if n % 2 == 0 { NAME } else { WHICH + 1 };
        sheet
            .inner
            .insert_chart_with_offset(row + n / 2 * ROWS, column, &chart, 4, 4)?;
        below = row + (n / 2 + 1) * ROWS;
    }
    Ok(below)
}

fn chart(subject: &Subject<'_>, columns: &[Column], own: &Drawn) -> Chart {
    let (plan, lang) = (subject.plan, subject.lang);
    let (sheet, (first, last)) = (T::SheetScenarios.get(lang), own.rows);
    let theme = Theme::light(1.0);
    let mut chart = Chart::new_line();
    for n in 0..columns.len() {
        let RGBColor(r, g, b) = theme.line(Whose::of(plan, columns, n), n);
        let mut line = ChartLine::new();
        line.set_color(format!("#{r:02X}{g:02X}{b:02X}").as_str())
            .set_width(2.0)
            .set_dash_type(DASHES[n % DASHES.len()]);
        chart
            .add_series()
            .set_name((sheet, HEAD, place(n)))
            .set_categories((sheet, first, WHICH, last, WHICH))
            .set_values((sheet, first, place(n), last, place(n)))
            .set_format(&mut line)
            .set_marker(ChartMarker::new().set_none());
    }
    let title = goal_of(plan, own.target, lang).unwrap_or_else(|| own.name.clone());
    finish(&mut chart, &title, &own.numbers);
    chart
}
