//! Units and number formats of the workbook: money as the plan counts it, people one by one, shares as percentages,
//! so that formulas need no conversions.

use engine::levers::{Lever, LeverUnit};
use engine::plan::{Indicator, Measure, Plan};
use engine::series::{Series, SeriesUnit};
use engine::text::Lang;
use engine::verdict::{State, Verdict};
use view::words::beside_goal::decimals_apart;
use view::words::format::Format;
use view::words::series::format;
use view::words::texts::T;

use super::styles::{decimals, percent, points};

/// What stands beside a row, and how its numbers are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    /// The unit in words.
    pub unit: String,
    /// As spreadsheets write formats.
    pub format: String,
    /// Decimals.
    decimals: usize,
    /// Decimals, where they are percentages: then differences are told in points.
    pub percentages: Option<usize>,
}

impl Numbers {
    /// Numbers with so many decimals, in a unit.
    pub fn plain(unit: &str, count: usize) -> Self {
        Self {
            unit: unit.to_owned(),
            format: decimals(count),
            decimals: count,
            percentages: None,
        }
    }

    /// How a value is written beside the goal of a verdict: one that misses it not as the goal.
    pub fn beside_goal(&self, value: f64, verdict: &Verdict, lang: Lang) -> String {
        let (own, format): (Format<'_>, fn(usize) -> String) = match self.percentages {
            Some(count) => (Format::percent(count, lang), percent),
            None => (Format::plain(self.decimals), decimals),
        };
        let missed = verdict.state() == State::Missed;
        let finer = missed.then(|| decimals_apart(own, value, verdict.goal));
        finer.flatten().map_or_else(|| self.format.clone(), format)
    }

    /// A difference of two such numbers: the formula, what it comes to, and its number format.
    pub fn difference(&self, (text, value): (String, f64), lang: Lang) -> (String, f64, String) {
        match self.percentages {
            Some(count) => (
                format!("({text})*100"),
                value * 100.0,
                points(count, T::PointsFormat.get(lang)),
            ),
            None => (text, value, self.format.clone()),
        }
    }
}

/// Growth a year.
pub fn growth() -> Numbers {
    percentages(2)
}

fn percentages(count: usize) -> Numbers {
    Numbers {
        unit: "%".to_owned(),
        format: percent(count),
        decimals: count,
        percentages: Some(count),
    }
}

fn people(lang: Lang) -> Numbers {
    Numbers::plain(T::PersonsUnit.get(lang), 0)
}

/// Of an indicator's level.
pub fn of_indicator(own: &Indicator, lang: Lang) -> Numbers {
    match own.unit.measure {
        // Ten or a hundred times as many percentages as the plan's unit has need so many digits more.
        Measure::Fraction if own.unit.scale > 100.0 => percentages(usize::from(own.decimals) + 1),
        Measure::Fraction => percentages(usize::from(own.decimals).max(1)),
        Measure::Persons => people(lang),
        _ => Numbers::plain(own.unit.written(lang), own.decimals.into()),
    }
}

/// Of a series.
pub fn of_series(plan: &Plan, series: Series, lang: Lang) -> Numbers {
    if let Some(own) = plan.indicator_of(series) {
        return of_indicator(own, lang);
    }
    match series.spec().map(|spec| spec.unit) {
        Some(SeriesUnit::Percent) | None => percentages(2),
        Some(SeriesUnit::Like(role, ..)) if plan.role(role).is_some() => {
            let own = plan.role(role).map(|own| of_indicator(own, lang));
            own.unwrap_or_else(growth)
        }
        Some(SeriesUnit::Like(..) | SeriesUnit::Words(..)) => {
            let own = format(plan, series, lang);
            Numbers::plain(own.unit, own.decimals)
        }
    }
}

/// Of a lever's values.
pub fn of_lever(plan: &Plan, lever: Lever, lang: Lang) -> Numbers {
    let numbers = Numbers::plain;
    match lever.spec(plan).unit {
        LeverUnit::Rate | LeverUnit::Points => growth(),
        LeverUnit::Share | LeverUnit::Attainment => percentages(1),
        LeverUnit::Elasticity => numbers(T::ElasticityUnit.get(lang), 4),
        LeverUnit::Logit => numbers(T::LogitUnit.get(lang), 4),
        LeverUnit::CnyPerUsd => numbers(T::YuanPerDollarUnit.get(lang), 4),
    }
}
