//! How a number comes about: its formula in words, the same with the numbers of the year filled in,
//! and where those come from. One file a family of laws, as in the model's `simulate`.
//!
//! A reader with a calculator gets the shown result from the shown numbers: each is written with as
//! many decimals as that takes ([`fill`]).

mod at;
mod demand;
mod fill;
mod households;
mod indicators;
mod output;
mod people;
mod per_head;
mod revenue;
mod sources;

// Other answers are told with the same numbers and sources.
pub(crate) use at::At;
pub(crate) use fill::{Num, fit, one_plus};
pub use sources::{Kind, SourceLine};
pub(crate) use sources::{figure_line, kind, lever_line};

use crate::words::series::name;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::{Plan, Role};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series as S;
use engine::text::Lang;

/// How a number comes about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Series and year.
    pub name: String,
    /// The value with its unit; a dash where it cannot be computed.
    pub value: String,
    /// The formula in words, then lines with numbers; the last one ends with the value.
    pub lines: Vec<String>,
    /// Where the numbers come from.
    pub sources: Vec<SourceLine>,
    /// The levers whose values stand in the lines.
    pub levers: Vec<Lever>,
    /// What the last line's numbers, as they are written, come to, in the series' unit.
    pub check: Option<f64>,
}

/// What a family of laws says of a number.
pub(crate) struct Told {
    /// The formula in words.
    words: &'static str,
    /// Lines with numbers.
    lines: Vec<String>,
    /// What the numbers of the last line come to, in the series' unit.
    check: f64,
    /// Base figures behind it.
    roles: Vec<Role>,
    /// Levers in the lines.
    levers: Vec<Lever>,
    /// Series whose actual figures of the year move the number.
    actuals: Vec<S>,
}

/// Explains the value of a series in the `t`-th year (0 = base year). `run` is the run of `scenario`.
#[must_use]
pub fn explain(
    plan: &Plan,
    scenario: &Scenario,
    run: &Run,
    series: S,
    t: usize,
    lang: Lang,
) -> Explanation {
    let at = At { plan, run, t, lang };
    let known = run.outcome.at(series, t);
    let title = match lang {
        Lang::Zh => format!("{}年{}", at.year(t), name(plan, series, lang)),
        Lang::En => format!("{}, {}", name(plan, series, lang), at.year(t)),
    };
    let told = known.and_then(|value| tell(&at, series, value));
    let (Some(value), Some(told)) = (known, told) else {
        return Explanation {
            name: title,
            value: "—".to_owned(),
            lines: vec![unknown(&at, series).to_owned()],
            sources: Vec::new(),
            levers: Vec::new(),
            check: None,
        };
    };
    let mut lines = vec![told.words.to_owned()];
    lines.extend(told.lines);
    Explanation {
        name: title,
        value: at.format(series).words(value),
        lines,
        sources: sources::of(
            &at,
            scenario,
            (series, &told.roles),
            &told.levers,
            &told.actuals,
        ),
        levers: told.levers,
        check: Some(told.check),
    }
}

fn tell(at: &At, series: S, value: f64) -> Option<Told> {
    if at.actual(series, at.t).is_some() {
        return Some(at.actual_figure(series, value));
    }
    match series {
        S::GdpNominal
        | S::GdpReal
        | S::GdpGrowthReal
        | S::ContributionPrimary
        | S::ContributionSecondary
        | S::ContributionTertiary
        | S::DeflatorIndex
        | S::ValueAddedPrimary
        | S::ValueAddedSecondary
        | S::ValueAddedTertiary
        | S::RealPrimary
        | S::RealSecondary
        | S::RealTertiary
        | S::SharePrimary
        | S::ShareSecondary
        | S::ShareTertiary
        | S::NonPrimaryShare => output::tell(at, series),
        S::Revenue | S::TaxRevenue | S::TaxShare | S::RevenueToGdp => revenue::tell(at, series),
        S::Population
        | S::UrbanPopulation
        | S::RuralPopulation
        | S::UrbanizationRate
        | S::RegisteredUrbanizationRate
        | S::UrbanMigrants => people::tell(at, series),
        S::GdpPerCapitaCny | S::GdpPerCapitaUsd | S::GdpPerCapitaReal => per_head::tell(at, series),
        S::FixedInvestment
        | S::FixedInvestmentCumulative
        | S::InvestmentToGdp
        | S::Icor
        | S::RetailSales
        | S::Trade
        | S::IndustrialOutput => demand::tell(at, series),
        S::IncomeUrban
        | S::IncomeUrbanReal
        | S::IncomeRural
        | S::IncomeRuralReal
        | S::IncomeRatio => households::tell(at, series),
        S::Indicator(position) => indicators::tell(at, position),
    }
}

/// Why there is no number.
fn unknown(at: &At, series: S) -> &'static str {
    let needs_year_before = matches!(
        series,
        S::GdpGrowthReal
            | S::ContributionPrimary
            | S::ContributionSecondary
            | S::ContributionTertiary
            | S::Icor
            | S::UrbanMigrants
    );
    if at.t == 0 && needs_year_before {
        return at.pick(
            "基期之前没有数值，无从计算变化。",
            "There is no year before the base year to compare with.",
        );
    }
    T::NoBaseFigure.get(at.lang)
}
