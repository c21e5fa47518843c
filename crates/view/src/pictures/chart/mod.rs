//! What a line chart of one indicator shows, in the indicator's printed unit.

pub mod axis;
mod cursor;
mod table;

pub use cursor::{Cursor, CursorKind, CursorLine};
pub(crate) use table::at;

use crate::panels::monitoring::basis;
use crate::sentences::gap::{a_year, bare_difference};
use crate::words::format::Format;
use crate::words::sources::source_text;
use crate::words::texts::T;
use engine::plan::{Indicator, Measure, Plan, Target};
use engine::progress::{Pace, progress};
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use engine::uncertainty::Bands;
use engine::verdict::{Judged, State};

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
    /// The beginning of that path up to the last actual figure, from the base year on; empty before the first.
    pub actual: Vec<Spot>,
    /// Where the path lies when its assumptions are uncertain; empty where nobody asked. The base
    /// year is certain: its quantiles are equal.
    pub fan: Fan,
    /// The way from the last actual figure to the goal, with what it takes a year; `None` before the first.
    pub needed: Option<(Vec<Spot>, String)>,
    /// The goal's value with its words.
    pub goal: Option<(f64, String)>,
    /// Words at the end of the scenario's path.
    pub path_label: String,
    /// Words at the end of the plan's path; empty where both paths are the same.
    pub plan_label: String,
    /// Says that both paths are the same; else empty.
    pub plan_same: &'static str,
    /// What is missing to the goal; empty where nothing is.
    pub gap_label: String,
    /// Name of the plan's years.
    pub period_label: &'static str,
    /// The first known figure with its year, and that of the base year.
    pub known_labels: Vec<(Spot, String)>,
    /// What the fan holds, in words: at length, and where there is little room.
    pub fan_words: Option<[&'static str; 2]>,
    /// Where its figures come from.
    pub source: String,
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
    let format = Format::of_indicator(indicator, lang);
    let first_year = axis::first_year(plan, indicator);
    let history = history(plan, indicator, first_year, format);
    let path = spots(plan, run, series, format);
    let planned = spots(plan, plan_run, series, format);
    // Bands are computed aside: those of a plan that has just been left show nothing.
    let bands = bands.filter(|b| b.fit(plan));
    let fan = bands.map_or_else(Vec::new, |b| fan(plan, b, series, format));
    let goal = wanted.level.as_ref().map(|g| g.goal);
    let lines = [&history, &path, &planned].into_iter().flatten();
    let values = lines.map(|s| s.1).chain(fan.iter().flat_map(|f| f.1));
    let (range, ticks) = axis::axis(
        values.chain(goal.map(|g| format.page(g))),
        indicator.unit.measure == Measure::Fraction,
    );
    let number = |value: f64| Format::plain(format.decimals).number(value);
    let end = |spots: &[Spot]| number(spots.last().map_or(f64::NAN, |s| s.1));
    let same = path == planned;
    let known = run.inputs.last_known(plan, series);
    let actual: Vec<_> = path.iter().copied().take(known + 1).collect();
    let actual = if known > 0 { actual } else { Vec::new() };
    let latest = match run.inputs.actuals.are_samples() {
        true => T::SampleLabel,
        false => T::KnownLabel,
    };
    let named = |name: T, number: &str| format!("{} {number}", name.get(lang));
    let mut chart = Chart {
        years: (first_year, plan.target_year),
        base_year: plan.base_year,
        range,
        ticks,
        goal: goal.map(|g| (format.page(g), named(T::Target, &format.given_number(g)))),
        path_label: end(&path),
        plan_label: match same {
            true => String::new(),
            false => named(T::PlanMark, &end(&planned)),
        },
        plan_same: if same { T::PlanSame.get(lang) } else { "" },
        gap_label: gap(run, target, indicator, lang),
        period_label: T::PlanPeriod.get(lang),
        known_labels: known_labels(&history, &actual, latest, &number, lang),
        fan_words: (!fan.is_empty()).then(|| [T::FanHolds.get(lang), T::FanHoldsShort.get(lang)]),
        source: source(plan, run, wanted, series, lang),
        summary: String::new(),
        table_head: table::head(!fan.is_empty(), lang),
        table: Vec::new(),
        history,
        plan: planned,
        path,
        actual,
        needed: needed(plan, run, target, format, lang),
        fan,
        unit: format.unit.to_owned(),
        decimals: format.decimals,
        lang,
    };
    chart.summary = table::summary(plan, indicator, &chart, lang);
    chart.table = table::rows(&chart);
    Some(chart)
}

/// "来源：规划 2.3 表第 1 行；2016年起为推算".
fn source(plan: &Plan, run: &Run, target: &Target, series: Series, lang: Lang) -> String {
    let known = run.inputs.last_known(plan, series);
    let year = plan.years().nth(known + 1).map(|year| year.to_string());
    let projected = year.map_or_else(String::new, |year| {
        T::ChartProjected.fill(lang, &[("year", &year)])
    });
    let source = source_text(&target.source, lang);
    T::ChartSource.fill(lang, &[("source", &source), ("projected", &projected)])
}

/// The way from the last actual figure to a target that is not reached yet, at a constant pace.
fn needed(
    plan: &Plan,
    run: &Run,
    target: usize,
    format: Format,
    lang: Lang,
) -> Option<(Vec<Spot>, String)> {
    let wanted = plan.targets.get(target)?;
    // The pace of a sum, and that of volumes, is another one than that of the line that is seen.
    let series = Series::of_indicator(plan, wanted.indicator)?;
    let is_line = wanted.level.is_some() && series != Series::FixedInvestmentCumulative;
    let own = progress(plan, run, target).ok()?;
    if own.known == 0 || !is_line {
        return None;
    }
    let pace = own.needed?;
    let enough = |format| a_year(pace, own.op, format);
    let by = match own.pace {
        Pace::Growth => {
            let enough = enough(Format::growth(lang));
            enough.format.words(enough.value)
        }
        Pace::Steps => enough(format.to(format.decimals.max(2)).differences()).change(lang),
    };
    let mut value = own.now;
    let spots = plan.years().skip(own.known).enumerate().map(|(k, year)| {
        if k > 0 {
            value = match own.pace {
                Pace::Growth => value * (1.0 + pace),
                Pace::Steps => value + pace,
            };
        }
        (f64::from(year), format.page(value))
    });
    let needs = match basis(plan, &own, lang) {
        "" => T::ChartNeeds.fill(lang, &[("by", &by)]),
        basis => T::ChartNeedsGrowth.fill(lang, &[("by", &by), ("basis", basis)]),
    };
    Some((spots.collect(), needs))
}

/// What is missing to a target's level, as it stands at the bracket: "差 0.6".
fn gap(run: &Run, target: usize, indicator: &Indicator, lang: Lang) -> String {
    let verdict = run.level_verdict(target);
    let verdict = verdict.filter(|v| v.state() == State::Missed);
    let Some((verdict, Judged::Yes { margin, .. })) = verdict.map(|v| (v, v.judged)) else {
        return String::new();
    };
    let words = match verdict.op.wants_more() {
        true => T::ChartShort,
        false => T::ChartOver,
    };
    let gap = bare_difference(margin, indicator, lang);
    words.fill(lang, &[("gap", &gap)])
}

/// The first and the last known figure with their years, and beside another base year its number alone.
fn known_labels(
    history: &[Spot],
    actual: &[Spot],
    latest: T,
    number: &dyn Fn(f64) -> String,
    lang: Lang,
) -> Vec<(Spot, String)> {
    let (first, last) = (history.first(), history.last());
    let dated = |spot: &Spot, words: T| {
        let values = [
            ("year", &*format!("{:.0}", spot.0)),
            ("value", &number(spot.1)),
        ];
        (*spot, words.fill(lang, &values))
    };
    let last = last.filter(|_| history.len() > 1);
    let last = last.map(|spot| (*spot, number(spot.1)));
    let latest = actual.last().map(|spot| dated(spot, latest));
    first
        .map(|spot| dated(spot, T::KnownLabel))
        .into_iter()
        .chain(last)
        .chain(latest)
        .collect()
}

/// The known figures from a year up to the base year.
pub(crate) fn history(plan: &Plan, indicator: &Indicator, from: i32, format: Format) -> Vec<Spot> {
    let known = indicator.values.iter();
    known
        .filter(|p| (from..=plan.base_year).contains(&p.year))
        .map(|p| (f64::from(p.year), format.page(p.value)))
        .collect()
}

fn spots(plan: &Plan, run: &Run, series: Series, format: Format) -> Vec<Spot> {
    plan.years()
        .zip(run.outcome.row(series))
        .filter(|(_, v)| v.is_finite())
        .map(|(year, v)| (f64::from(year), format.page(*v)))
        .collect()
}

fn fan(plan: &Plan, bands: &Bands, series: Series, format: Format) -> Fan {
    plan.years()
        .zip(bands.row(series))
        .filter(|(_, q)| q.iter().all(|v| v.is_finite()))
        .map(|(year, q)| (f64::from(year), q.map(|v| format.page(v))))
        .collect()
}
