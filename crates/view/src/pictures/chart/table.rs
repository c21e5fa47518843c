//! The table behind a chart, and the chart in one sentence.

use super::{Chart, Fan, Spot};
use crate::words::format::NONE;
use crate::words::number::{fixed, short};
use crate::words::texts::T;
use engine::plan::{Indicator, Plan};
use engine::text::Lang;

/// Places of the quantiles 5, 50 and 95 in a fan.
const SHOWN: [usize; 3] = [0, 2, 4];

/// Heads of the table: year, plan's path, this scenario; with a fan three quantiles. The unit stands above it.
pub fn head(with_fan: bool, lang: Lang) -> Vec<String> {
    let mut head = vec![T::Year, T::PlanPath, T::ThisScenario];
    if with_fan {
        head.extend([T::LowEnd, T::Median, T::HighEnd]);
    }
    head.into_iter().map(|t| t.get(lang).to_owned()).collect()
}

/// Rows of the table. What is known counts for every column.
pub fn rows(chart: &Chart) -> Vec<Vec<String>> {
    let write = |value: f64| fixed(value, chart.decimals);
    let columns = chart.table_head.len().max(1) - 1;
    let base = f64::from(chart.base_year);
    let mut rows = Vec::with_capacity(chart.history.len() + chart.path.len());
    for (year, value) in chart.history.iter().filter(|s| s.0 < base) {
        let mut row = vec![format!("{year:.0}")];
        row.extend((0..columns).map(|_| write(*value)));
        rows.push(row);
    }
    for (year, own) in &chart.path {
        let planned = at(&chart.plan, *year).map_or_else(|| NONE.to_owned(), write);
        let mut row = vec![format!("{year:.0}"), planned, write(*own)];
        if columns > 2 {
            let band = chart.fan.iter().find(|f| f.0 == *year);
            let cell = |q: usize| band.map_or_else(|| NONE.to_owned(), |b| write(b.1[q]));
            row.extend(SHOWN.map(cell));
        }
        rows.push(row);
    }
    rows
}

/// The value of a line in a year.
pub fn at(line: &[Spot], year: f64) -> Option<f64> {
    line.iter().find(|s| s.0 == year).map(|s| s.1)
}

/// The chart in one sentence.
pub fn summary(plan: &Plan, indicator: &Indicator, chart: &Chart, lang: Lang) -> String {
    let name = indicator.name.get(lang);
    let unit = &chart.unit;
    let write = |value: f64| fixed(value, chart.decimals);
    let value = |spot: Option<&Spot>| spot.map_or_else(|| NONE.to_owned(), |s| write(s.1));
    let (base, end) = (value(chart.path.first()), value(chart.path.last()));
    let (from, to) = (plan.base_year, plan.target_year);
    let goal = chart.goal.as_ref().map_or_else(String::new, |(g, _)| {
        T::ChartGoal.fill(lang, &[("goal", &short(*g, 4))])
    });
    let past = chart.history.first().filter(|s| s.0 < f64::from(from));
    let past = past.map_or_else(String::new, |s| {
        let year = format!("{:.0}", s.0);
        T::ChartPast.fill(lang, &[("year", &year), ("value", &write(s.1))])
    });
    let (from, to) = (from.to_string(), to.to_string());
    let band = band(&chart.fan, plan.target_year).map_or_else(String::new, |(low, high)| {
        let (low, high) = (write(low), write(high));
        T::ChartBand.fill(lang, &[("year", &to), ("low", &low), ("high", &high)])
    });
    T::ChartSummary.fill(
        lang,
        &[
            ("name", name),
            ("unit", unit),
            ("past", &past),
            ("from", &from),
            ("base", &base),
            ("to", &to),
            ("end", &end),
            ("goal", &goal),
            ("band", &band),
        ],
    )
}

/// The band that holds nine of ten paths in a year.
pub fn band(fan: &Fan, year: i32) -> Option<(f64, f64)> {
    let spot = fan.iter().find(|f| f.0 == f64::from(year))?;
    Some((spot.1[0], spot.1[4]))
}
