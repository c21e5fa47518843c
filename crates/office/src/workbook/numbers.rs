//! Units and number formats of the workbook: money as the plan counts it, people one by one, shares as percentages,
//! so that formulas need no conversions.

use engine::levers::{Lever, LeverUnit};
use engine::plan::{Indicator, Measure, Plan};
use engine::series::{Series, SeriesUnit};
use engine::text::Lang;
use view::words::series::format;
use view::words::texts::T;

use super::styles::{decimals, percent};

/// What stands beside a row, and how its numbers are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    /// The unit in words.
    pub unit: String,
    /// As spreadsheets write formats.
    pub format: String,
}

/// Growth a year.
pub fn growth() -> Numbers {
    percentages(2)
}

fn percentages(count: usize) -> Numbers {
    Numbers {
        unit: "%".to_owned(),
        format: percent(count),
    }
}

fn people(lang: Lang) -> Numbers {
    Numbers {
        unit: T::PersonsUnit.get(lang).to_owned(),
        format: decimals(0),
    }
}

/// Of an indicator's level.
pub fn of_indicator(own: &Indicator, lang: Lang) -> Numbers {
    match own.unit.measure {
        // Ten or a hundred times as many percentages as the plan's unit has need so many digits more.
        Measure::Fraction if own.unit.scale > 100.0 => percentages(usize::from(own.decimals) + 1),
        Measure::Fraction => percentages(usize::from(own.decimals).max(1)),
        Measure::Persons => people(lang),
        _ => Numbers {
            unit: own.unit.label.get(lang).to_owned(),
            format: decimals(own.decimals.into()),
        },
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
            Numbers {
                unit: own.unit.to_owned(),
                format: decimals(own.decimals),
            }
        }
    }
}

/// Of a lever's values.
pub fn of_lever(plan: &Plan, lever: Lever, lang: Lang) -> Numbers {
    let numbers = |unit: &str, count| Numbers {
        unit: unit.to_owned(),
        format: decimals(count),
    };
    match lever.spec(plan).unit {
        LeverUnit::Rate | LeverUnit::Points => growth(),
        LeverUnit::Share | LeverUnit::Attainment => percentages(1),
        LeverUnit::Elasticity => numbers(T::ElasticityUnit.get(lang), 4),
        LeverUnit::Logit => numbers(T::LogitUnit.get(lang), 4),
        LeverUnit::CnyPerUsd => numbers(T::YuanPerDollarUnit.get(lang), 4),
    }
}
