//! Reads a table that was pasted or opened: rows by name, by id, or by their order; years by the header. What
//! is not certain becomes a doubt, and no figure is taken from it until somebody says so.

mod found;
mod names;
mod years;

use std::collections::BTreeSet;

use super::figure::{is_none, to_engine, unit};
use super::grid::rows;
use super::which::entered;
use crate::words::search::plain;
use crate::words::texts::T;
use crate::words::typed::parse;
use engine::plan::{Measure, Plan, Unit, shift_point};
use engine::series::Series;
use engine::text::Lang;
pub use found::{Doubt, Given, Pasted};
use names::Names;
use years::{is_header, years};

/// Shares of the base within which a figure is read as it stands. Beyond them, where a hundredth or a hundred
/// times it would be within, somebody has to say which is meant: 66.5 and 0.665.
const LIKELY: (f64, f64) = (0.2, 5.0);
/// How far a base figure may be from the plan's before somebody is asked: both are rounded.
const BASE_SLACK: f64 = 0.005;

/// Reads a table.
#[must_use]
pub fn read(plan: &Plan, text: &str) -> Pasted {
    let mut found = Pasted::default();
    let all = rows(text);
    let header = all.iter().take(4).position(|(_, row)| is_header(plan, row));
    let columns = match header {
        Some(n) => years(plan, &all[n].1, &mut found.doubts),
        None => Vec::new(),
    };
    let body = &all[header.map_or(0, |n| n + 1)..];
    let table = entered(plan);
    let names = Names::of(plan, &table);
    let is_value = |cell: &String| parse(cell).is_some() || cell.is_empty() || is_none(cell);
    let nameless = header.is_none_or(|n| columns.first().is_none_or(|(c, _)| *c == 0 && n == 0))
        && body.iter().all(|(_, row)| row.iter().all(is_value));
    let mut reader = Reader {
        plan,
        found,
        seen: BTreeSet::new(),
    };
    if nameless && !body.is_empty() {
        reader.found.doubts.push(Doubt::ByOrder);
    }
    // An empty cell of a column is a row as well.
    let above = header.map_or(0, |n| all[n].0);
    let mut told = false;
    for (row, cells) in body {
        let own = match nameless {
            true => table.get(row - above - 1).copied(),
            false => cells.iter().find_map(|cell| names.find(cell)),
        };
        let columns = if header.is_some() {
            columns.clone()
        } else {
            // The numbers behind the name, as the years in their order.
            let start = cells.iter().position(|c| !c.is_empty() && is_value(c));
            let start = if nameless { Some(0) } else { start };
            let years = plan.years().skip(1);
            start.map_or_else(Vec::new, |start| (start..cells.len()).zip(years).collect())
        };
        let has_values = columns.iter().any(|(c, _)| {
            cells
                .get(*c)
                .is_some_and(|cell| !cell.is_empty() && !is_none(cell))
        });
        if !has_values {
            continue;
        }
        if header.is_none() && !told {
            told = true;
            reader.found.doubts.push(Doubt::NoYears);
        }
        let Some(series) = own else {
            let texts = cells.iter().filter(|cell| !is_value(cell));
            let found = texts.max_by_key(|cell| cell.chars().count()).cloned();
            reader.found.doubts.push(Doubt::Row {
                row: *row,
                found: found.unwrap_or_default(),
            });
            continue;
        };
        reader.row(*row, series, cells, &columns);
    }
    reader.found
}

struct Reader<'a> {
    plan: &'a Plan,
    found: Pasted,
    seen: BTreeSet<(Series, i32)>,
}

impl Reader<'_> {
    fn row(&mut self, row: usize, series: Series, cells: &[String], columns: &[(usize, i32)]) {
        let first = columns.first().map_or(0, |(c, _)| *c);
        if let Some(found) = self.other_unit(series, &cells[..first.min(cells.len())]) {
            self.found.doubts.push(Doubt::Unit { row, series, found });
            return;
        }
        for (column, year) in columns {
            let (column, year) = (*column, *year);
            let Some(cell) = cells.get(column).filter(|c| !c.is_empty() && !is_none(c)) else {
                continue;
            };
            match parse(cell) {
                Some(number) => self.number((row, series, year), cell, number),
                None => self.found.doubts.push(Doubt::Number {
                    row,
                    column: column + 1,
                    series,
                    year,
                    found: cell.clone(),
                }),
            }
        }
    }

    fn number(&mut self, (row, series, year): (usize, Series, i32), cell: &str, number: f64) {
        let plan = self.plan;
        let value = to_engine(plan, series, number);
        let base = plan.base_of(series);
        if year == plan.base_year {
            let differs = |base: &f64| (value - base).abs() > BASE_SLACK * base.abs();
            if base.is_some_and(|base| differs(&base)) {
                let found = value;
                self.found.doubts.push(Doubt::Base { row, series, found });
            }
            return;
        }
        if !self.seen.insert((series, year)) {
            let known = |given: &Given| (given.series, given.year) == (series, year);
            let first = self.found.figures.iter().find(|given| known(given));
            if first.is_none_or(|first| first.value != value) {
                self.found.doubts.push(Doubt::Twice { row, series, year });
            }
            return;
        }
        let is_percent = cell.contains(['%', '％', '‰']);
        let likely = base.and_then(|base| other_share(plan, series, number, base));
        match likely.filter(|_| !is_percent) {
            Some(likely) => self.found.doubts.push(Doubt::Share {
                row,
                stands: value,
                likely: Given {
                    series,
                    year,
                    value: likely,
                },
            }),
            None => self.found.figures.push(Given {
                series,
                year,
                value,
            }),
        }
    }

    /// A unit before the figures that is not the table's.
    fn other_unit(&self, series: Series, cells: &[String]) -> Option<String> {
        let plan = self.plan;
        // As the file calls a unit, and as it is written here.
        let names = |unit: &Unit| {
            let both = [Lang::Zh, Lang::En].into_iter();
            both.flat_map(|lang| [plain(unit.label.get(lang)), plain(unit.written(lang))])
                .collect::<Vec<_>>()
        };
        let own = plan.unit_of(series).map_or_else(
            || {
                vec![
                    plain(&unit(plan, series, Lang::Zh)),
                    plain(&unit(plan, series, Lang::En)),
                ]
            },
            names,
        );
        let mut units = BTreeSet::new();
        for indicator in plan.indicators.iter() {
            units.extend(names(&indicator.unit));
        }
        for lang in [Lang::Zh, Lang::En] {
            units.extend(T::OtherUnits.get(lang).split(' ').map(plain));
        }
        let other = |cell: &&String| {
            let unit = plain(cell);
            !unit.is_empty() && units.contains(&unit) && !own.contains(&unit)
        };
        cells.iter().find(other).cloned()
    }
}

/// A share as it reads in the other notation, where that alone is near the figure of the base year.
fn other_share(plan: &Plan, series: Series, number: f64, base: f64) -> Option<f64> {
    let unit = plan.unit_of(series)?;
    if unit.measure != Measure::Fraction || number == 0.0 || base == 0.0 {
        return None;
    }
    let near = |value: f64| (base * LIKELY.0..=base * LIKELY.1).contains(&value);
    if near(unit.to_engine(number)) {
        return None;
    }
    let others = [2, -2].map(|places| unit.to_engine(shift_point(number, places)));
    others.into_iter().find(|value| near(*value))
}
