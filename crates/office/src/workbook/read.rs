//! A workbook that was changed elsewhere becomes a scenario again: the link that it holds says what it was made of, and
//! the sheet of assumptions what was typed over.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use engine::levers::{Lever, Path};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{LevelShock, Scenario};
use engine::text::Lang;
use file::read_link;
use view::sentences::problems::sentence;
use view::words::texts::T;

use super::assumptions::{After, constant};
use super::notes::LINK_NAME;
use super::places::{Line, Places, cell, year_column};

/// What could not be read of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    /// It is no workbook that this module has written.
    NotOurs,
    /// What is wrong with the link that it holds, or with the scenario that came of it.
    Problems(Vec<Problem>),
    /// A row is no more there; the number is its id.
    NoRow(String),
    /// A cell holds no number, but these words or nothing.
    NoNumber(String, String),
}

impl Unread {
    /// In a sentence.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::NotOurs => T::ReadNotOurs.get(lang).to_owned(),
            Self::Problems(problems) => {
                let all = problems.iter().map(|problem| sentence(problem, lang));
                all.collect::<Vec<_>>().join("\n")
            }
            Self::NoRow(id) => T::ReadNoRow.fill(lang, &[("id", id)]),
            Self::NoNumber(place, found) => {
                let found = if found.is_empty() { "—" } else { found };
                T::ReadNoNumber.fill(lang, &[("cell", place), ("found", found)])
            }
        }
    }
}

/// Numbers that differ by less than this part of themselves are the same: some programs save fifteen digits.
const SAME: f64 = 1e-14;

/// The scenario of a workbook with what was changed in its inputs, and what could not be read: that stays as it was.
///
/// # Errors
/// Nothing could be read.
pub fn read_workbook(bytes: &[u8], plan: &Plan) -> Result<(Scenario, Vec<Unread>), Unread> {
    let open = calamine::open_workbook_from_rs(Cursor::new(bytes));
    let mut file: Xlsx<_> = open.map_err(|_| Unread::NotOurs)?;
    let link = link(&mut file).ok_or(Unread::NotOurs)?;
    let made = read_link(&link, plan).map_err(Unread::Problems)?.scenario;
    let found = [Lang::Zh, Lang::En].into_iter().find_map(|lang| {
        let sheet = file.worksheet_range(T::SheetAssumptions.get(lang)).ok()?;
        Some((sheet, lang))
    });
    let (sheet, lang) = found.ok_or(Unread::NotOurs)?;
    let run = Run::new(plan, &made).map_err(Unread::Problems)?;
    let mut reader = Typed::new(plan, sheet, Places::of(plan, &made, &run, lang));
    let read = reader.scenario(&made, &run);
    match Run::new(plan, &read) {
        Ok(_) => Ok((read, reader.unread)),
        // Numbers that the model rejects leave nothing of what was typed.
        Err(problems) => {
            reader.unread.push(Unread::Problems(problems));
            Ok((made, reader.unread))
        }
    }
}

/// The link, which stands in the cells of its name.
fn link(file: &mut Xlsx<Cursor<&[u8]>>) -> Option<String> {
    let names = file.defined_names().to_vec();
    let (_, place) = names.into_iter().find(|(name, _)| name == LINK_NAME)?;
    let (sheet, cells) = place.rsplit_once('!')?;
    let sheet = sheet.trim_matches('\'');
    let row = |cell: &str| -> Option<u32> {
        let digits = cell.rsplit('$').next()?;
        digits.parse::<u32>().ok()?.checked_sub(1)
    };
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let rows = row(first)?..=row(last)?;
    let range = file.worksheet_range(sheet).ok()?;
    let parts = rows.filter_map(|row| range.get_value((row, 1)));
    Some(parts.map(ToString::to_string).collect())
}

/// A factor and an addition.
type Level = (f64, f64);

/// The sheet of assumptions.
struct Typed<'a> {
    plan: &'a Plan,
    sheet: Range<Data>,
    places: Places,
    after: After,
    /// The rows by what their column of ids holds.
    rows: BTreeMap<String, u32>,
    unread: Vec<Unread>,
}

impl<'a> Typed<'a> {
    fn new(plan: &'a Plan, sheet: Range<Data>, places: Places) -> Self {
        let after = After::of(plan);
        let last = sheet.end().map_or(0, |(row, _)| row);
        let id = |row: u32| {
            let cell = sheet.get_value((row, after.id.into()))?;
            Some((cell.to_string(), row))
        };
        // Of two rows with the same id the first one counts.
        let rows = (0..=last).rev().filter_map(id).collect();
        Self {
            plan,
            rows,
            sheet,
            places,
            after,
            unread: Vec::new(),
        }
    }

    /// What was made, with what was typed over it.
    fn scenario(&mut self, made: &Scenario, run: &Run) -> Scenario {
        let mut read = made.clone();
        let was = run.inputs.revenue_level.as_slice();
        let mut levels = was.to_vec();
        for line in self.places.lines.clone() {
            let id = line.id(self.plan);
            let reads = !matches!(line, Line::Figure(_)) && !id.is_empty();
            let Some(row) = self.rows.get(&id).copied().filter(|_| reads) else {
                if reads {
                    self.unread.push(Unread::NoRow(id));
                }
                continue;
            };
            match line {
                Line::Lever(lever) => self.lever(row, lever, run, &mut read),
                Line::Shock(n) => {
                    if let Some(shock) = read.shocks.get_mut(n) {
                        let year = self.number(row, self.after.default, shock.year.into());
                        #[allow(clippy::cast_possible_truncation)]
                        // what is no year is rejected later
                        let year = year.round() as i32;
                        shock.year = year;
                        shock.size = self.number(row, self.after.low, shock.size);
                        shock.persistence = self.number(row, self.after.high, shock.persistence);
                    }
                }
                Line::Multiply => self.levels(row, (&mut levels, was), |level| &mut level.0),
                Line::Add => self.levels(row, (&mut levels, was), |level| &mut level.1),
                Line::Actual(series) => {
                    for own in read.actuals.iter_mut().filter(|own| own.series == series) {
                        let t = usize::try_from(own.year - self.plan.base_year).unwrap_or(0);
                        own.value = self.number(row, year_column(t), own.value);
                    }
                }
                Line::Figure(_)
                | Line::Effective(_)
                | Line::Section(..)
                | Line::ShockHead
                | Line::Blank => {}
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
        for t in years {
            if let Some(value) = now.get_mut(t - 1) {
                *value = self.number(row, year_column(t), *value);
            }
        }
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

    /// What changes revenue for good, by year: factors, or what is added.
    fn levels(
        &mut self,
        row: u32,
        (now, was): (&mut [Level], &[Level]),
        of: fn(&mut Level) -> &mut f64,
    ) {
        for ((t, level), was) in (1..).zip(now).zip(was) {
            // Years without a change have no cell.
            if *was != (1.0, 0.0) {
                let own = of(level);
                *own = self.number(row, year_column(t), *own);
            }
        }
    }

    /// The number of a cell; what it was, where it is still the same or none.
    fn number(&mut self, row: u32, column: u16, was: f64) -> f64 {
        let found = self.sheet.get_value((row, column.into()));
        let number = match found {
            Some(Data::Float(value)) => Some(*value),
            #[allow(clippy::cast_precision_loss)] // rates and money
            Some(Data::Int(value)) => Some(*value as f64),
            _ => None,
        };
        match number {
            Some(value) if (value - was).abs() <= SAME * was.abs() => was,
            Some(value) => value,
            None => {
                let words = found.map_or_else(String::new, ToString::to_string);
                self.unread.push(Unread::NoNumber(cell(row, column), words));
                was
            }
        }
    }
}
