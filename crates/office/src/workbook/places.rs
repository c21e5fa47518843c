//! Where everything stands in the sheet of assumptions, so that formulas can be written before the sheet is.

use std::collections::{BTreeMap, BTreeSet};

use engine::levers::Lever;
use engine::plan::{Law, Plan, ROLES};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use view::words::texts::T;

use crate::Subject;

/// Columns before the years: name, unit, and a word on the row.
pub const WORDS: u16 = 3;
/// The row of the heads, below title and note.
pub const HEAD: u32 = 2;

/// The column of a year of the plan, the same in both sheets of numbers; 0 is the base year.
pub fn year_column(t: usize) -> u16 {
    WORDS + u16::try_from(t).unwrap_or(u16::MAX - WORDS)
}

/// "E7".
pub fn cell(row: u32, column: u16) -> String {
    format!("{}{}", column_name(column), row + 1)
}

/// "E".
pub fn column_name(column: u16) -> String {
    rust_xlsxwriter::column_number_to_name(column)
}

/// One row of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A heading, and a line on what stands below it.
    Section(T, T),
    /// The head of the columns that shocks have to the right.
    ShockHead,
    /// A lever by year.
    Lever(Lever),
    /// A shock by its place in the scenario: what each year feels of it.
    Shock(usize),
    /// A lever with its shocks.
    Effective(Lever),
    /// What revenue is multiplied by.
    Multiply,
    /// What is added to it.
    Add,
    /// The figures that are known of a series.
    Actual(Series),
    /// An indicator's figure of the base year.
    Figure(usize),
    /// Nothing.
    Blank,
}

/// The rows of the sheet of assumptions.
pub struct Places {
    /// The sheet's name, as formulas write it.
    sheet: &'static str,
    /// The rows below the heads.
    pub lines: Vec<Line>,
    rows: BTreeMap<Key, u32>,
    /// The levers of which one year alone counts, and that year.
    last_only: usize,
}

impl Line {
    /// What the column of ids holds of it, by which a workbook is read again; nothing where nothing is read.
    pub fn id(&self, plan: &Plan) -> String {
        match self {
            Self::Lever(lever) => lever.id(plan),
            Self::Shock(n) => format!("shock.{}", n + 1),
            Self::Multiply => "revenue.multiply".to_owned(),
            Self::Add => "revenue.add".to_owned(),
            Self::Actual(series) => format!("actual.{}", series.id(plan)),
            Self::Figure(indicator) => {
                let own = plan.indicators.get(*indicator);
                own.map_or_else(String::new, |own| own.id.clone())
            }
            Self::Effective(_) | Self::Section(..) | Self::ShockHead | Self::Blank => String::new(),
        }
    }
}

/// What is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Lever(Lever),
    Effective(Lever),
    Multiply,
    Add,
    Actual(Series),
    Figure(usize),
}

impl Places {
    /// Of a subject.
    pub fn new(subject: &Subject<'_>) -> Self {
        Self::of(subject.plan, subject.scenario, &subject.run, subject.lang)
    }

    /// Of a scenario with its run, in the sheet as a language names it.
    pub fn of(plan: &Plan, scenario: &Scenario, run: &Run, lang: Lang) -> Self {
        let lines = lines(plan, scenario, run);
        let rows = (HEAD + 1..).zip(&lines).filter_map(|(row, line)| {
            let key = match line {
                Line::Lever(lever) => Key::Lever(*lever),
                Line::Effective(lever) => Key::Effective(*lever),
                Line::Multiply => Key::Multiply,
                Line::Add => Key::Add,
                Line::Actual(series) => Key::Actual(*series),
                Line::Figure(indicator) => Key::Figure(*indicator),
                Line::Section(..) | Line::ShockHead | Line::Shock(_) | Line::Blank => return None,
            };
            Some((key, row))
        });
        Self {
            sheet: T::SheetAssumptions.get(lang),
            rows: rows.collect(),
            lines,
            last_only: plan.horizon(),
        }
    }

    /// The row of a lever, without its shocks.
    pub fn lever_row(&self, lever: Lever) -> Option<u32> {
        self.rows.get(&Key::Lever(lever)).copied()
    }

    /// The years of a lever in which a number of it counts.
    pub fn lever_years(&self, lever: Lever) -> std::ops::RangeInclusive<usize> {
        match is_end(lever) {
            true => self.last_only..=self.last_only,
            false => 1..=self.last_only,
        }
    }

    /// What a formula reads of a lever in a year.
    pub fn lever(&self, lever: Lever, t: usize) -> String {
        let row = self.rows.get(&Key::Effective(lever));
        let row = row.or_else(|| self.rows.get(&Key::Lever(lever)));
        row.map_or_else(String::new, |row| self.at(*row, year_column(t)))
    }

    /// The figure of the base year of an indicator.
    pub fn figure(&self, indicator: usize) -> Option<String> {
        Some(self.at(self.row(Key::Figure(indicator))?, year_column(0)))
    }

    /// The end of an indicator's straight line, in the column of the target year.
    pub fn line_end(&self, indicator: usize, horizon: usize) -> Option<String> {
        Some(self.at(self.row(Key::Figure(indicator))?, year_column(horizon)))
    }

    /// A figure that is known.
    pub fn actual(&self, series: Series, t: usize) -> Option<String> {
        Some(self.at(self.row(Key::Actual(series))?, year_column(t)))
    }

    /// What revenue is multiplied by in a year, and what is added.
    pub fn level_change(&self, t: usize) -> Option<[String; 2]> {
        let rows = [self.row(Key::Multiply)?, self.row(Key::Add)?];
        Some(rows.map(|row| self.at(row, year_column(t))))
    }

    fn row(&self, key: Key) -> Option<u32> {
        self.rows.get(&key).copied()
    }

    /// A cell of this sheet as other sheets write it.
    pub fn at(&self, row: u32, column: u16) -> String {
        format!("{}!{}", self.sheet, cell(row, column))
    }
}

/// Whether a lever says where a line ends, so that only the target year's number counts.
pub fn is_end(lever: Lever) -> bool {
    matches!(lever, Lever::RevenueTaxShareEnd | Lever::UrbanRegisteredEnd)
}

fn lines(plan: &Plan, scenario: &Scenario, run: &Run) -> Vec<Line> {
    let mut lines = vec![Line::Section(T::SectionLevers, T::SectionLeversNote)];
    let known = |lever: &Lever| run.inputs.row(*lever).iter().all(|value| value.is_finite());
    let levers = Lever::all(plan).filter(|lever| run.inputs.acts(plan, *lever));
    lines.extend(levers.filter(known).map(Line::Lever));
    let acting = |lever: &Lever| run.inputs.acts(plan, *lever) && known(lever);
    let shocks = scenario.shocks.iter().enumerate();
    let shocks: Vec<_> = shocks.filter(|(_, shock)| acting(&shock.lever)).collect();
    if !shocks.is_empty() {
        lines.push(Line::Blank);
        lines.push(Line::Section(T::SectionShocks, T::SectionShocksNote));
        lines.push(Line::ShockHead);
        lines.extend(shocks.iter().map(|(n, _)| Line::Shock(*n)));
        let hit: BTreeSet<_> = shocks.iter().map(|(_, shock)| shock.lever).collect();
        lines.extend(hit.into_iter().map(Line::Effective));
    }
    if !scenario.level_shocks.is_empty() {
        lines.push(Line::Blank);
        lines.push(Line::Section(T::SectionLevel, T::SectionLevelNote));
        lines.extend([Line::Multiply, Line::Add]);
    }
    let known: BTreeSet<_> = scenario.actuals.iter().map(|own| own.series).collect();
    if !known.is_empty() {
        lines.push(Line::Blank);
        lines.push(Line::Section(T::SectionActuals, T::SectionActualsNote));
        lines.extend(known.into_iter().map(Line::Actual));
    }
    lines.push(Line::Blank);
    lines.push(Line::Section(T::SectionBase, T::SectionBaseNote));
    let figures = 0..plan.indicators.len();
    lines.extend(figures.filter(|n| feeds(plan, *n)).map(Line::Figure));
    lines
}

/// Whether the model starts from an indicator's figure.
fn feeds(plan: &Plan, indicator: usize) -> bool {
    let own = plan.indicators.get(indicator);
    let has_base = own.is_some_and(|own| own.value_in(plan.base_year).is_some());
    let has_law = own.is_some_and(|own| own.law.is_some());
    let starts = || {
        let mut roles = ROLES
            .iter()
            .filter(|role| role.needs_base || is_line(role.id));
        roles.any(|role| plan.roles.get(role.role) == Some(indicator))
    };
    has_base && (has_law || starts())
}

fn is_line(role: &str) -> bool {
    role == "registered_urbanization_rate"
}

/// Where an indicator's straight line leads.
pub fn end_of(plan: &Plan, indicator: usize) -> Option<f64> {
    plan.indicators.get(indicator)?.law.and_then(Law::end)
}
