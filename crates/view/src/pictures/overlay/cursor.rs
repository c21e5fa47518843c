//! What an overlay says of one year, for a cursor that is laid over it.

use super::Overlay;
use crate::pictures::chart::{Cursor, CursorKind, CursorLine, Spot, at};
use crate::words::format::Format;
use crate::words::texts::T;

/// Decimals beyond those that tables show.
const MORE_DECIMALS: usize = 2;

impl Overlay {
    /// The years that have a value, ascending.
    #[must_use]
    pub fn years_with_values(&self) -> Vec<i32> {
        #[allow(clippy::cast_possible_truncation)] // calendar years
        let year = |spot: &Spot| spot.0 as i32;
        let paths = self.lines.iter().flat_map(|line| &line.path);
        let mut years: Vec<_> = self.history.iter().chain(paths).map(year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// What the overlay says of a year; `None` where it has no value. In the base year all paths start
    /// from the known figure; the goal is named in the year in which it is judged.
    #[must_use]
    pub fn cursor(&self, year: i32) -> Option<Cursor> {
        let x = f64::from(year);
        let exact = Format::of_unit(&self.unit, self.decimals + MORE_DECIMALS);
        let mut lines = Vec::with_capacity(self.lines.len() + 1);
        let known = at(&self.history, x).filter(|_| year <= self.base_year);
        lines.extend(known.map(|y| CursorLine {
            name: T::KnownFigure.get(self.lang).to_owned(),
            value: exact.words(y),
            kind: CursorKind::History,
            y,
        }));
        if known.is_none() {
            let paths = self.lines.iter().enumerate();
            lines.extend(paths.filter_map(|(n, line)| {
                let y = at(&line.path, x)?;
                Some(CursorLine {
                    name: format!("{} {}", line.key, line.name),
                    value: exact.words(y),
                    kind: CursorKind::Column(n),
                    y,
                })
            }));
        }
        let goal = self.goal.as_ref().filter(|_| year == self.years.1);
        lines.extend(goal.map(|(goal, _)| CursorLine {
            name: T::Target.get(self.lang).to_owned(),
            value: exact.given(*goal),
            kind: CursorKind::Goal,
            y: *goal,
        }));
        (!lines.is_empty()).then(|| Cursor::new(year, lines, self.lang))
    }
}
