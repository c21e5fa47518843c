//! What a line chart of one indicator shows, in the indicator's printed unit.

pub mod axis;
mod cursor;
mod table;

pub use cursor::{Cursor, CursorKind, CursorLine};
pub(crate) use table::at;

use crate::words::number::{fixed, short};
use crate::words::texts::T;
use engine::plan::{Indicator, Measure, Plan};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::uncertainty::Bands;

/// A position in a chart: calendar year and value in the printed unit.
pub type Spot = (f64, f64);

/// Calendar years with the quantiles 5, 25, 50, 75 and 95 percent in the printed unit.
pub type Fan = Vec<(f64, [f64; 5])>;

/// A chart of one indicator: history, the plan's own path, this scenario's path with its bands, and
/// the goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
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
    /// The path at the plan's defaults.
    pub plan: Vec<Spot>,
    /// The path of this scenario.
    pub path: Vec<Spot>,
    /// Where the path lies when its assumptions are uncertain; empty where nobody asked. The base
    /// year is certain: its quantiles are equal.
    pub fan: Fan,
    /// The goal's value with its words.
    pub goal: Option<(f64, String)>,
    /// Words at the end of the scenario's path.
    pub path_label: String,
    /// Words at the end of the plan's path; empty where both paths end at the same place.
    pub plan_label: String,
    /// Words at the lower and the upper end of the fan in its last year.
    pub fan_labels: Option<[String; 2]>,
    /// The chart in one sentence.
    pub summary: String,
    /// Heads of the table behind the chart.
    pub table_head: Vec<String>,
    /// Rows of the table: year, plan's path, this scenario, and with a fan its 5, 50 and 95%
    /// (history counts for all).
    pub table: Vec<Vec<String>>,
    /// The printed unit.
    pub unit: String,
    /// Decimals of the printed unit that tables show.
    pub decimals: usize,
    /// The language of the words.
    pub lang: Lang,
}

/// The chart of a target's indicator. `plan_run` is the run at the plan's defaults; `bands` are
/// those of `run`; bands of another plan are not shown.
#[must_use]
pub fn chart(
    plan: &Plan,
    plan_run: &Run,
    run: &Run,
    bands: Option<&Bands>,
    target: usize,
    lang: Lang,
) -> Option<Chart> {
    let wanted = plan.targets.get(target)?;
    let indicator = plan.indicators.get(wanted.indicator)?;
    let series = Series::of_indicator(plan, wanted.indicator)?;
    let first_year = axis::first_year(plan, indicator);
    let history = history(plan, indicator, first_year);
    let path = spots(plan, run, series, indicator);
    let planned = spots(plan, plan_run, series, indicator);
    // Bands are computed aside: those of a plan that has just been left show nothing.
    let bands = bands.filter(|b| b.fit(plan));
    let fan = bands.map_or_else(Vec::new, |b| fan(plan, b, series, indicator));
    let goal = wanted.level.as_ref();
    let goal = goal.map(|g| indicator.unit.from_engine(g.goal));
    let decimals = usize::from(indicator.decimals);
    let lines = [&history, &path, &planned].into_iter().flatten();
    let values = lines.map(|s| s.1).chain(fan.iter().flat_map(|f| f.1));
    let (range, ticks) = axis::axis(
        values.chain(goal),
        indicator.unit.measure == Measure::Fraction,
    );
    let end = |spots: &[Spot]| fixed(spots.last().map_or(f64::NAN, |s| s.1), decimals);
    let (path_label, planned_end) = (end(&path), end(&planned));
    let plan_label = if path_label == planned_end {
        String::new()
    } else {
        format!("{} {planned_end}", T::PlanMark.get(lang))
    };
    let unit = indicator.unit.label.get(lang).to_owned();
    let colon = T::Colon.get(lang);
    let label = |percent: u32, value: f64| format!("{percent}%{colon}{}", fixed(value, decimals));
    let mut chart = Chart {
        years: (first_year, plan.target_year),
        base_year: plan.base_year,
        range,
        ticks,
        goal: goal.map(|g| (g, format!("{} {}", T::Target.get(lang), short(g, 4)))),
        path_label,
        plan_label,
        fan_labels: fan.last().map(|f| [label(5, f.1[0]), label(95, f.1[4])]),
        summary: String::new(),
        table_head: table::head(&unit, !fan.is_empty(), lang),
        table: Vec::new(),
        history,
        plan: planned,
        path,
        fan,
        unit,
        decimals,
        lang,
    };
    chart.summary = table::summary(plan, indicator, &chart, lang);
    chart.table = table::rows(&chart);
    Some(chart)
}

/// The known figures from a year up to the base year.
pub(crate) fn history(plan: &Plan, indicator: &Indicator, from: i32) -> Vec<Spot> {
    let known = indicator.values.iter();
    known
        .filter(|p| (from..=plan.base_year).contains(&p.year))
        .map(|p| (f64::from(p.year), indicator.unit.from_engine(p.value)))
        .collect()
}

fn spots(plan: &Plan, run: &Run, series: Series, indicator: &Indicator) -> Vec<Spot> {
    plan.years()
        .zip(run.outcome.row(series))
        .filter(|(_, v)| v.is_finite())
        .map(|(year, v)| (f64::from(year), indicator.unit.from_engine(*v)))
        .collect()
}

fn fan(plan: &Plan, bands: &Bands, series: Series, indicator: &Indicator) -> Fan {
    plan.years()
        .zip(bands.row(series))
        .filter(|(_, q)| q.iter().all(|v| v.is_finite()))
        .map(|(year, q)| (f64::from(year), q.map(|v| indicator.unit.from_engine(v))))
        .collect()
}
