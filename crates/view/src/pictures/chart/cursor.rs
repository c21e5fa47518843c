//! What a chart says of one year: exact values, for a cursor that is laid over it.

use super::table::{at, band};
use super::{Chart, Spot};
use crate::words::format::Format;
use crate::words::texts::T;
use engine::text::Lang;

/// Decimals beyond those that cards and tables show.
const MORE_DECIMALS: usize = 2;

/// Which line of a picture a value belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CursorKind {
    /// This scenario.
    Path,
    /// The plan's own path.
    Plan,
    /// A known figure.
    History,
    /// The goal.
    Goal,
    /// The band of nine in ten paths; its value is the median.
    Band,
    /// One of several scenarios, by its place among them.
    Column(usize),
    /// A part of a stacked column, by its place from below.
    Part(usize),
    /// The whole of a stacked column.
    Total,
}

/// One value at the cursor.
#[derive(Clone, Debug, PartialEq)]
pub struct CursorLine {
    /// Name of the line.
    pub name: String,
    /// Its value with its unit.
    pub value: String,
    /// Which line.
    pub kind: CursorKind,
    /// The value in the picture's unit; parts of a column: the middle of the part.
    pub y: f64,
}

/// All values of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Cursor {
    /// The calendar year.
    pub year: i32,
    /// Its place on the horizontal axis.
    pub at: f64,
    /// Its values.
    pub lines: Vec<CursorLine>,
    /// All of it in one sentence.
    pub words: String,
}

impl Cursor {
    /// The values of a year, with the sentence that they make.
    #[must_use]
    pub fn new(year: i32, lines: Vec<CursorLine>, lang: Lang) -> Self {
        let listed = lines
            .iter()
            .map(|line| format!("{} {}", line.name, line.value));
        let listed = listed.collect::<Vec<_>>().join(T::Comma.get(lang));
        let words = T::CursorOfYear.fill(lang, &[("year", &year.to_string()), ("lines", &listed)]);
        Self {
            year,
            at: f64::from(year),
            lines,
            words,
        }
    }
}

impl Chart {
    /// The years that have a value, ascending.
    #[must_use]
    pub fn cursor_years(&self) -> Vec<i32> {
        #[allow(clippy::cast_possible_truncation)] // calendar years
        let year = |spot: &Spot| spot.0 as i32;
        let known = self.history.iter().chain(&self.path).chain(&self.plan);
        let mut years: Vec<_> = known.map(year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// What the chart says of a year; `None` where it has no value. The goal is named in the year
    /// in which it is judged.
    #[must_use]
    pub fn cursor(&self, year: i32) -> Option<Cursor> {
        let x = f64::from(year);
        let exact = Format::of_unit(&self.unit, self.decimals + MORE_DECIMALS);
        let mut lines = Vec::with_capacity(4);
        let mut line = |name: T, kind, value: Option<f64>| {
            lines.extend(value.map(|y| CursorLine {
                name: name.get(self.lang).to_owned(),
                value: exact.words(y),
                kind,
                y,
            }));
        };
        let known = at(&self.history, x);
        line(T::KnownFigure, CursorKind::History, known);
        // In the base year all paths start from the known figure.
        if known.is_none() || year > self.base_year {
            line(T::ThisScenario, CursorKind::Path, at(&self.path, x));
            line(T::PlanPath, CursorKind::Plan, at(&self.plan, x));
        }
        if let Some((goal, _)) = self.goal.as_ref().filter(|_| year == self.years.1) {
            lines.push(CursorLine {
                name: T::Target.get(self.lang).to_owned(),
                value: exact.given(*goal),
                kind: CursorKind::Goal,
                y: *goal,
            });
        }
        if year > self.base_year
            && let Some((low, high)) = band(&self.fan, year)
        {
            let median = self.fan.iter().find(|f| f.0 == x);
            lines.push(CursorLine {
                name: T::Band90.get(self.lang).to_owned(),
                value: T::CursorBand.fill(
                    self.lang,
                    &[("low", &exact.number(low)), ("high", &exact.words(high))],
                ),
                kind: CursorKind::Band,
                y: median.map_or(f64::NAN, |f| f.1[2]),
            });
        }
        (!lines.is_empty()).then(|| Cursor::new(year, lines, self.lang))
    }
}
