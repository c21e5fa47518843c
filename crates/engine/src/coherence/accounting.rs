//! Growth accounting after the World Bank's Long Term Growth Model (Loayza and Pennings, eds., 2022):
//! Y = A·K^α·L^(1−α), K(t+1) = K(t)(1−δ) + φ·I(t), so growth of output is that of total factor
//! productivity, plus α times that of capital, plus 1−α times that of labour.
//!
//! The model's structure is the World Bank's; the parameters are assumptions of this tool, near what the
//! Penn World Table 10 has for China.

use crate::outcome::Outcome;
use crate::plan::{Plan, Role};
use crate::series::Series;

/// α: the share of capital in output.
pub const CAPITAL_SHARE: f64 = 0.45;
/// δ: the part of capital that wears out in a year.
pub const DEPRECIATION: f64 = 0.05;
/// Capital over output in the base year.
pub const CAPITAL_TO_OUTPUT: f64 = 3.0;
/// The productivity growth with which the needed investment is computed, a year.
pub const TFP_GROWTH: f64 = 0.02;

/// What a scenario's growth needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accounting {
    /// Mean yearly log growth of real output.
    pub output: f64,
    /// Of capital.
    pub capital: f64,
    /// Of labour, which is taken to move with the population.
    pub labour: f64,
    /// Of total factor productivity: what is left.
    pub tfp: f64,
    /// Mean share of real GDP that is invested and forms capital.
    pub investment_share: f64,
    /// The share with which output would grow so at [`TFP_GROWTH`]; `None` where none below all of GDP does.
    pub needed_share: Option<f64>,
}

/// The accounting of an outcome; `None` where the plan does not state investment.
#[must_use]
pub fn accounting(plan: &Plan, outcome: &Outcome) -> Option<Accounting> {
    let years = plan.horizon();
    #[allow(clippy::cast_precision_loss)] // at most 50
    let count = years as f64;
    let part = plan.base_value(Role::CapitalFormationShare)?;
    let to_gdp = plan.unit_scale(Role::FixedInvestment) / plan.unit_scale(Role::Gdp);
    let real = |t: usize| outcome.at(Series::GdpReal, t);
    // What is invested in a year is at work in the next one.
    let formed = |t: usize| {
        let money = outcome.at(Series::FixedInvestment, t)?;
        Some(part * to_gdp * money / outcome.at(Series::DeflatorIndex, t)?)
    };
    let start = CAPITAL_TO_OUTPUT * real(0)?;
    let (mut capital, mut shares) = (start, 0.0);
    for t in 0..years {
        capital = capital * (1.0 - DEPRECIATION) + formed(t)?;
        shares += formed(t)? / real(t)?;
    }
    let growth = |from: f64, to: f64| libm::log(to / from) / count;
    let output = growth(real(0)?, real(years)?);
    let people = |t| outcome.at(Series::Population, t);
    let labour = growth(people(0)?, people(years)?);
    let capital = growth(start, capital);
    let of_others = (1.0 - CAPITAL_SHARE) * labour;
    let found = Accounting {
        output,
        capital,
        labour,
        tfp: output - CAPITAL_SHARE * capital - of_others,
        investment_share: shares / count,
        needed_share: needed_share(
            (0..years).map(real).collect::<Option<Vec<_>>>()?,
            (output - TFP_GROWTH - of_others) / CAPITAL_SHARE,
        ),
    };
    found.tfp.is_finite().then_some(found)
}

/// The constant share of these years' output that makes capital grow so, in logarithms a year.
fn needed_share(outputs: Vec<f64>, capital_growth: f64) -> Option<f64> {
    let start = CAPITAL_TO_OUTPUT * outputs.first()?;
    #[allow(clippy::cast_precision_loss)] // at most 50
    let years = outputs.len() as f64;
    // Capital is a sum in which the share stands once: K(n) = K(0)(1−δ)^n + s·Σ Y(t)(1−δ)^(n−1−t).
    let (mut kept, mut each) = (start, 0.0);
    for output in outputs {
        kept *= 1.0 - DEPRECIATION;
        each = each * (1.0 - DEPRECIATION) + output;
    }
    let share = (start * libm::exp(capital_growth * years) - kept) / each;
    (0.0..=1.0).contains(&share).then_some(share)
}
