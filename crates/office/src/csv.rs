//! Every series by year as CSV: id, name, unit, a column a year. With a byte-order mark, for Excel reads UTF-8 as such
//! only behind one. Of several scenarios each has a row, with its name before the years.

use engine::run::Run;
use engine::series::{MODEL_SERIES, Series};
use view::panels::monitoring::grid::csv;
use view::words::series::{format, name};
use view::words::texts::T;

use crate::Subject;

/// What tells Excel that a file is UTF-8.
pub const MARK: char = '\u{feff}';

/// The whole file. Numbers are unrounded and in the unit beside them; a year that has none stays empty.
pub fn write(subject: &Subject<'_>) -> String {
    table(subject, all(subject))
}

/// The same of the series that a target is about.
pub fn write_target(subject: &Subject<'_>, target: usize) -> String {
    let plan = subject.plan;
    let indicator = plan.targets.get(target).map(|target| target.indicator);
    table(
        subject,
        indicator
            .and_then(|n| Series::of_indicator(plan, n))
            .into_iter(),
    )
}

fn table(subject: &Subject<'_>, series: impl Iterator<Item = Series>) -> String {
    let (plan, lang) = (subject.plan, subject.lang);
    let columns = subject.columns();
    let scenarios: Vec<(Option<&str>, &Run)> = match columns.is_empty() {
        true => vec![(None, &subject.run)],
        false => columns
            .iter()
            .map(|own| (Some(own.name.as_str()), &*own.run))
            .collect(),
    };
    let years = plan.years().map(|year| year.to_string());
    let scenario = (!columns.is_empty()).then_some(T::Scenario);
    let heads = [T::SeriesId, T::Indicator, T::UnitHead].into_iter();
    let heads = heads.chain(scenario).map(|head| head.get(lang).to_owned());
    let mut text = format!("{MARK}{}", csv(&heads.chain(years).collect::<Vec<_>>()));
    for series in series {
        let format = format(plan, series, lang);
        let unit = match format.unit {
            "" => format.sign,
            unit => unit,
        };
        for (scenario, run) in &scenarios {
            let words = [
                series.id(plan).to_owned(),
                name(plan, series, lang),
                unit.to_owned(),
            ];
            let words = words.into_iter().chain(scenario.map(str::to_owned));
            let values = run.outcome.row(series).iter();
            let values = values.map(|value| match value.is_finite() {
                true => plain(format.page(*value)),
                false => String::new(),
            });
            let words = words.map(|word| as_text(&word));
            text.push_str(&csv(&words.chain(values).collect::<Vec<_>>()));
        }
    }
    text
}

/// All series of the plan: the model's, then those of indicators that it does not compute.
fn all<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = Series> + 'a {
    let plan = subject.plan;
    let own = (0..plan.indicators.len()).filter_map(|n| Series::of_indicator(plan, n));
    let own = own.filter(|series| matches!(series, Series::Indicator(_)));
    MODEL_SERIES.iter().map(|(series, _)| *series).chain(own)
}

/// A number with the fifteen digits that Excel keeps; what stands behind them comes of binary arithmetic alone.
pub fn plain(value: f64) -> String {
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    // -0 is no number of a table.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// A name that begins like a formula is one to Excel, unless an apostrophe stands before it.
pub fn as_text(word: &str) -> String {
    match word.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{word}"),
        false => word.to_owned(),
    }
}
