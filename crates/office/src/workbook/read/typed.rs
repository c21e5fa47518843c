//! What was typed over in the sheet of assumptions.

use std::collections::BTreeMap;

use calamine::Data;
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{LevelShock, Scenario, Shock};
use engine::text::Lang;
use view::words::format::Format;

use super::unread::{Place, Unread};
use super::{Layout, Sheet};
use crate::workbook::assumptions::constant;
use crate::workbook::places::{Line, Places, cell};

/// Numbers that differ by less than this part of themselves are the same: some programs save fifteen digits.
const SAME: f64 = 1e-14;

/// A factor and an addition.
type Level = (f64, f64);

/// The sheet of assumptions while it is read.
pub struct Typed<'a> {
    plan: &'a Plan,
    sheet: Sheet,
    places: Places,
    /// The rows by what their column of ids holds.
    rows: BTreeMap<String, u32>,
    /// What could not be read.
    pub unread: Vec<Unread>,
}

impl<'a> Typed<'a> {
    /// Of a sheet; the places are those of the workbook as it was made.
    pub fn new(plan: &'a Plan, sheet: Sheet, places: Places) -> Self {
        let last = sheet.cells.end().map_or(0, |(row, _)| row);
        let id = |row: u32| {
            let cell = sheet.cells.get_value((row, sheet.layout.id))?;
            Some((cell.to_string(), row))
        };
        // Of two rows with the same id the first one counts.
        let rows = (0..=last).rev().filter_map(id).collect();
        Self {
            plan,
            rows,
            sheet,
            places,
            unread: Vec::new(),
        }
    }

    /// What was made, with what was typed over it.
    pub fn scenario(&mut self, made: &Scenario, run: &Run) -> Scenario {
        let mut read = made.clone();
        let was = run.inputs.revenue_level.as_slice();
        let mut levels = was.to_vec();
        for line in self.places.lines.clone() {
            let id = line.id(self.plan);
            if id.is_empty() {
                continue;
            }
            let Some(row) = self.rows.get(&id).copied() else {
                if !matches!(line, Line::Figure(_)) {
                    self.unread.push(Unread::NoRow(self.sheet.name.clone(), id));
                }
                continue;
            };
            match line {
                Line::Lever(lever) => self.lever(row, lever, run, &mut read),
                Line::Shock(n) => {
                    if let Some(shock) = read.shocks.get_mut(n) {
                        self.shock(row, shock);
                    }
                }
                Line::Multiply => self.levels(row, (&mut levels, was), |level| &mut level.0),
                Line::Add => self.levels(row, (&mut levels, was), |level| &mut level.1),
                Line::Actual(series) => {
                    let mut known = Vec::new();
                    for own in read.actuals.iter_mut().filter(|own| own.series == series) {
                        let t = usize::try_from(own.year - self.plan.base_year).unwrap_or(0);
                        own.value = self.number(row, self.year(t), own.value);
                        known.push(t);
                    }
                    self.no_input(row, |t| !known.contains(&t));
                }
                Line::Figure(indicator) => self.figure(row, indicator),
                Line::Effective(_) | Line::Section(..) | Line::ShockHead | Line::Blank => {}
            }
        }
        let changes = self.plan.years().skip(1).zip(levels);
        for ((year, level), was) in changes.zip(was) {
            if level != *was {
                // What was made of several changes is one from now on.
                read.level_shocks.retain(|own| own.year != year);
                let (multiply, add) = level;
                read.level_shocks.push(LevelShock {
                    year,
                    multiply,
                    add,
                });
            }
        }
        read
    }

    fn lever(&mut self, row: u32, lever: Lever, run: &Run, read: &mut Scenario) {
        let was = run.inputs.path_row(lever).to_vec();
        let mut now = was.clone();
        let years = self.places.lever_years(lever);
        let is_one = years.start() == years.end();
        let spec = lever.spec(self.plan);
        let written = |value: f64| Format::of_lever(spec.unit, Lang::Zh).words(value);
        for t in years.clone() {
            if let Some(value) = now.get_mut(t - 1) {
                let column = self.year(t);
                let found = self.number(row, column, *value);
                *value = self.within(row, column, (found, *value), spec.allowed, written);
            }
        }
        self.no_input(row, |t| !years.contains(&t));
        if now == was {
            return;
        }
        // Where one year counts, it is the lever.
        let last = now.last().copied().filter(|_| is_one);
        let path = match last.or_else(|| constant(&now)) {
            Some(value) => Path::Constant(value),
            None => Path::Years(now),
        };
        read.set(self.plan, lever, path);
    }

    fn shock(&mut self, row: u32, shock: &mut Shock) {
        let Layout {
            default, low, high, ..
        } = self.sheet.layout;
        let year = self.number(row, default, shock.year.into());
        let years = (self.plan.base_year + 1, self.plan.target_year);
        let plain = |value: f64| value.to_string();
        let years = (years.0.into(), years.1.into());
        let whole = if year.fract() == 0.0 { year } else { f64::NAN };
        let read = self.within(row, default, (whole, shock.year.into()), years, plain);
        #[allow(clippy::cast_possible_truncation)] // a year of the plan
        let year = read as i32;
        shock.year = year;
        shock.size = self.number(row, low, shock.size);
        let read = self.number(row, high, shock.persistence);
        shock.persistence = self.within(row, high, (read, shock.persistence), (0.0, 1.0), plain);
    }

    /// What changes revenue for good, by year: factors, or what is added.
    fn levels(
        &mut self,
        row: u32,
        (now, was): (&mut [Level], &[Level]),
        of: fn(&mut Level) -> &mut f64,
    ) {
        let mut known = Vec::new();
        for ((t, level), was) in (1..).zip(now).zip(was) {
            // Years without a change have no cell.
            if *was != (1.0, 0.0) {
                let own = of(level);
                *own = self.number(row, self.year(t), *own);
                known.push(t);
            }
        }
        self.no_input(row, |t| !known.contains(&t));
    }

    /// A figure of the plan, which no scenario changes.
    fn figure(&mut self, row: u32, indicator: usize) {
        let own = self.plan.indicators.get(indicator);
        let Some(was) = own.and_then(|own| own.value_in(self.plan.base_year)) else {
            return;
        };
        let column = self.year(0);
        if let Some(found) = self.found(row, column)
            && (found - was).abs() > SAME * was.abs()
        {
            self.no_input(row, |t| t == 0);
        }
    }

    fn year(&self, t: usize) -> u32 {
        self.sheet.layout.years.get(t).copied().unwrap_or(0)
    }

    /// Tells of numbers in years in which the row has no input.
    fn no_input(&mut self, row: u32, is_none: impl Fn(usize) -> bool) {
        for t in (0..self.sheet.layout.years.len()).filter(|t| is_none(*t)) {
            let column = self.year(t);
            if let Some(found) = self.found(row, column) {
                let place = self.place(row, column);
                self.unread.push(Unread::NoInput(place, found.to_string()));
            }
        }
    }

    /// The number of a cell, where it holds one.
    fn found(&self, row: u32, column: u32) -> Option<f64> {
        match self.sheet.cells.get_value((row, column))? {
            Data::Float(value) => Some(*value),
            #[allow(clippy::cast_precision_loss)] // rates and money
            Data::Int(value) => Some(*value as f64),
            _ => None,
        }
    }

    /// The number of a cell; what it was, where it is still the same or none.
    fn number(&mut self, row: u32, column: u32, was: f64) -> f64 {
        match self.found(row, column) {
            Some(value) if (value - was).abs() <= SAME * was.abs() => was,
            Some(value) => value,
            None => {
                let place = self.place(row, column);
                let words = self.sheet.cells.get_value((row, column)).map(words);
                let words = words.unwrap_or_default();
                let formula = self.sheet.formulas.get_value((row, column));
                let formula = formula.filter(|own| words.is_empty() && !own.is_empty());
                self.unread.push(match formula {
                    Some(own) => Unread::NoResult(place, format!("={own}")),
                    None => Unread::NoNumber(place, words),
                });
                was
            }
        }
    }

    /// A number that was found, where it lies between two; else what it was.
    fn within(
        &mut self,
        row: u32,
        column: u32,
        (found, was): (f64, f64),
        (low, high): (f64, f64),
        written: impl Fn(f64) -> String,
    ) -> f64 {
        if found == was || (low..=high).contains(&found) {
            return found;
        }
        let shown = self.found(row, column).map_or_else(String::new, &written);
        let place = self.place(row, column);
        let ends = [written(low), written(high)];
        self.unread.push(Unread::Outside(place, shown, ends));
        was
    }

    fn place(&self, row: u32, column: u32) -> Place {
        Place {
            sheet: self.sheet.name.clone(),
            cell: cell(row, u16::try_from(column).unwrap_or(u16::MAX)),
        }
    }
}

/// What a cell holds, as its office program shows it.
fn words(cell: &Data) -> String {
    match cell {
        Data::DateTime(own) if own.is_datetime() => {
            let (year, month, day, ..) = own.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}
