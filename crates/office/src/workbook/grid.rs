//! The cells of the sheet of paths: a row a series, a column a year. Laws read cells and write cells.

use std::collections::BTreeMap;

use engine::levers::Lever;
use engine::plan::{Plan, Role};
use engine::run::Run;
use engine::series::Series;

use super::places::{Places, cell, year_column};
use super::term::Term;

/// A row of the sheet of paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// A series of the engine.
    Series(Series),
    /// A step on the way to some.
    Step(Step),
}

/// What the engine computes on the way and shows nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Value added of a sector as its own rates have it, before actual figures.
    Money(usize),
    /// The same at base-year prices.
    Volume(usize),
    /// Value added after a known real total.
    ScaledMoney(usize),
    /// The same at base-year prices.
    ScaledVolume(usize),
    /// Value added after known money.
    KnownMoney(usize),
    /// The same at base-year prices.
    KnownVolume(usize),
    /// A series that follows volumes, at base-year prices.
    Companion(Series),
    /// Investment at base-year prices since the base year.
    RealInvestment,
    /// Revenue before a lasting change of its level, or an actual figure.
    Revenue,
}

/// A cell's formula, and what the engine says it comes to.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The formula.
    pub term: Term,
    /// The engine's value; NaN where there is none and the cell stays blank to the eye.
    pub value: f64,
}

/// All cells of the sheet of paths, and what their formulas read.
pub struct Grid<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The run.
    pub run: &'a Run,
    /// Where the assumptions stand.
    pub places: &'a Places,
    /// The cells by row and year of the plan.
    pub cells: BTreeMap<(Row, usize), Cell>,
    rows: BTreeMap<Row, u32>,
}

impl<'a> Grid<'a> {
    /// Without cells. `rows` says where each row will stand.
    pub fn new(plan: &'a Plan, run: &'a Run, places: &'a Places, rows: BTreeMap<Row, u32>) -> Self {
        Self {
            plan,
            run,
            places,
            cells: BTreeMap::new(),
            rows,
        }
    }

    /// The last year of the plan, counted from the base year.
    pub fn horizon(&self) -> usize {
        self.plan.horizon()
    }

    /// Where a row's cell of a year stands in its own sheet.
    pub fn place(&self, row: Row, t: usize) -> Option<String> {
        Some(cell(*self.rows.get(&row)?, year_column(t)))
    }

    /// A series in a year.
    pub fn at(&self, series: Series, t: usize) -> Term {
        let value = self.run.outcome.row(series).get(t);
        self.read(Row::Series(series), t, value.copied().unwrap_or(f64::NAN))
    }

    /// A step in a year.
    pub fn step(&self, step: Step, t: usize) -> Term {
        let row = Row::Step(step);
        let value = self.cells.get(&(row, t)).map(|cell| cell.value);
        self.read(row, t, value.unwrap_or(f64::NAN))
    }

    fn read(&self, row: Row, t: usize, value: f64) -> Term {
        Term::whole(self.place(row, t).unwrap_or_default(), value)
    }

    /// A lever in a year of the plan (1 is the first), shocks included.
    pub fn lever(&self, lever: Lever, t: usize) -> Term {
        let value = self.run.inputs.row(lever).get(t.saturating_sub(1));
        let value = value.copied().unwrap_or(f64::NAN);
        Term::whole(self.places.lever(lever, t), value)
    }

    /// The figure of the base year that a role starts from.
    pub fn base(&self, role: Role) -> Term {
        match self.plan.roles.get(role) {
            Some(indicator) => self.figure(indicator),
            None => Term::whole("", f64::NAN),
        }
    }

    /// The figure of the base year of an indicator, by its position.
    pub fn figure(&self, indicator: usize) -> Term {
        let own = self.plan.indicators.get(indicator);
        let value = own.and_then(|own| own.value_in(self.plan.base_year));
        Term::whole(
            self.places.figure(indicator).unwrap_or_default(),
            value.unwrap_or(f64::NAN),
        )
    }

    /// Where the straight line of an indicator leads.
    pub fn line_end(&self, indicator: usize, end: f64) -> Term {
        let place = self.places.line_end(indicator, self.horizon());
        Term::whole(place.unwrap_or_default(), end)
    }

    /// The figure that has become known of a series in a year.
    pub fn actual(&self, series: Series, t: usize) -> Option<Term> {
        let value = self.run.inputs.actuals.get(series, t)?;
        Some(Term::whole(self.places.actual(series, t)?, value))
    }

    /// The actual figure, or else the computed one.
    pub fn or(&self, series: Series, t: usize, computed: Term) -> Term {
        self.actual(series, t).unwrap_or(computed)
    }

    /// Writes the formula of a series. What the engine cannot compute stays empty.
    pub fn set(&mut self, series: Series, t: usize, term: Term) {
        if let Some(value) = self.run.outcome.at(series, t) {
            let cell = Cell { term, value };
            self.cells.insert((Row::Series(series), t), cell);
        }
    }

    /// Writes a formula that shows nothing for now, though other assumptions may let it show something.
    pub fn set_maybe(&mut self, series: Series, t: usize, term: Term) {
        let value = self.run.outcome.at(series, t).unwrap_or(f64::NAN);
        let cell = Cell { term, value };
        self.cells.insert((Row::Series(series), t), cell);
    }

    /// Writes the formula of a step.
    pub fn set_step(&mut self, step: Step, t: usize, term: Term) {
        if term.value.is_finite() {
            let value = term.value;
            let cell = Cell { term, value };
            self.cells.insert((Row::Step(step), t), cell);
        }
    }
}
