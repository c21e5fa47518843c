//! The paths of several scenarios in one chart, in the printed unit.

mod cursor;
mod table;

use crate::pictures::chart::axis::{axis, first_year};
use crate::pictures::chart::{Spot, history};
use crate::sentences::compared::column::{Column, Whose, key};
use crate::words::format::{Format, NONE};
use crate::words::series;
use crate::words::texts::T;
use crate::words::width::cut;
use engine::plan::{Indicator, Plan};
use engine::series::Series;
use engine::text::Lang;

/// The most scenarios that one picture tells apart.
pub const MOST: usize = 6;
/// Ems of a name that stand at a line; longer ones are cut.
const NAME_EMS: f64 = 9.3;

/// The path of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlayLine {
    /// Its letter.
    pub key: String,
    /// Name of the scenario.
    pub name: String,
    /// Whose it is.
    pub whose: Whose,
    /// The path.
    pub path: Vec<Spot>,
    /// Words at its end where there is little room: letter and value.
    pub label: String,
    /// Words at its end where there is room: letter, name and value.
    pub long_label: String,
}

/// Several paths of one indicator with its history and goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// Id of the series.
    pub series: String,
    /// Its name.
    pub name: String,
    /// First and last calendar year.
    pub years: (i32, i32),
    /// The base year, where history ends.
    pub base_year: i32,
    /// Lowest and highest value of the vertical axis.
    pub range: (f64, f64),
    /// Values that the vertical axis names, with their text.
    pub ticks: Vec<(f64, String)>,
    /// Known figures up to the base year.
    pub history: Vec<Spot>,
    /// The paths, in the order of the columns.
    pub lines: Vec<OverlayLine>,
    /// The goal's value with its words.
    pub goal: Option<(f64, String)>,
    /// Name of the plan's years.
    pub period_label: &'static str,
    /// The chart in one sentence.
    pub summary: String,
    /// Heads of the table behind the chart: year, then a scenario each.
    pub table_head: Vec<String>,
    /// Rows of the table.
    pub table: Vec<Vec<String>>,
    /// The printed unit.
    pub unit: String,
    /// Decimals that tables show.
    pub decimals: usize,
    /// The language of the words.
    pub lang: Lang,
}

/// The paths of a series in up to [`MOST`] scenarios of one plan. `None` where none of them has a
/// value, or there are no scenarios.
#[must_use]
pub fn overlay(plan: &Plan, columns: &[Column], series: Series, lang: Lang) -> Option<Overlay> {
    let format = series::format(plan, series, lang);
    let indicator = plan.indicator_of(series);
    let first_year = indicator.map_or(plan.base_year, |own| first_year(plan, own));
    let history = indicator.map_or_else(Vec::new, |own| history(plan, own, first_year, format));
    let lines: Vec<OverlayLine> = columns
        .iter()
        .take(MOST)
        .enumerate()
        .map(|(n, _)| line(plan, columns, n, series, format))
        .collect();
    if lines.iter().all(|line| line.path.is_empty()) {
        return None;
    }
    let goal = indicator.and_then(|own| goal(plan, own));
    let named = |g: f64| {
        let number = format.given_number(g);
        (format.page(g), format!("{} {number}", T::Target.get(lang)))
    };
    let goal = goal.map(named);
    let values = lines.iter().flat_map(|line| &line.path).chain(&history);
    // Not from zero: what counts is how far the paths are apart, and lines need no foot.
    let (range, ticks) = axis(values.map(|s| s.1).chain(goal.iter().map(|g| g.0)), true);
    let mut overlay = Overlay {
        series: series.id(plan).to_owned(),
        name: series::name(plan, series, lang),
        years: (first_year, plan.target_year),
        base_year: plan.base_year,
        range,
        ticks,
        history,
        lines,
        goal,
        period_label: T::PlanPeriod.get(lang),
        summary: String::new(),
        table_head: Vec::new(),
        table: Vec::new(),
        unit: format.unit.to_owned(),
        decimals: format.decimals,
        lang,
    };
    overlay.summary = table::summary(&overlay);
    overlay.table_head = table::head(&overlay);
    overlay.table = table::rows(&overlay);
    Some(overlay)
}

fn line(plan: &Plan, columns: &[Column], n: usize, series: Series, format: Format) -> OverlayLine {
    let column = &columns[n];
    let values = plan.years().zip(column.run.outcome.row(series));
    let path: Vec<Spot> = values
        .filter(|(_, v)| v.is_finite())
        .map(|(year, v)| (f64::from(year), format.page(*v)))
        .collect();
    let key = key(n);
    let end = path.last().map_or_else(
        || NONE.to_owned(),
        |s| Format::plain(format.decimals).number(s.1),
    );
    OverlayLine {
        label: format!("{key} {end}"),
        long_label: format!("{key} {} {end}", cut(&column.name, NAME_EMS)),
        name: column.name.clone(),
        whose: Whose::of(plan, columns, n),
        key,
        path,
    }
}

/// The level that the plan wants of an indicator; of several targets that of the first.
fn goal(plan: &Plan, indicator: &Indicator) -> Option<f64> {
    let own = |i: usize| {
        plan.indicators
            .get(i)
            .is_some_and(|other| other.id == indicator.id)
    };
    let mut wanted = plan.targets.iter().filter(|t| own(t.indicator));
    let goal = wanted.find_map(|t| t.level.as_ref())?;
    Some(goal.goal)
}
