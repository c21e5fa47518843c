//! Years of which money is known and prices are not, or prices and no money: how volumes and money then come
//! about.

use super::at::At;
use super::expr::Expr;
use super::output::{BASE, NOMINAL, REAL};
use super::{Explained, Why};
use crate::words::format::Format;
use crate::words::texts::T;
use engine::levers::{Lever, SECTOR_DEFLATOR};
use engine::series::Series as S;

/// Series that are money over prices, or follow from such.
const OF_OUTPUT: [S; 10] = [
    S::GdpReal,
    S::GdpGrowthReal,
    S::DeflatorIndex,
    S::RealPrimary,
    S::RealSecondary,
    S::RealTertiary,
    S::ContributionPrimary,
    S::ContributionSecondary,
    S::ContributionTertiary,
    S::GdpPerCapitaReal,
];

fn is_money_known(at: &At) -> bool {
    let money = [S::GdpNominal].into_iter().chain(NOMINAL);
    at.t > 0 && money.into_iter().any(|s| at.actual(s, at.t).is_some())
}

fn are_volumes_known(at: &At) -> bool {
    at.actual(S::GdpReal, at.t).is_some()
}

fn is_deflator_known(at: &At) -> bool {
    at.actual(S::DeflatorIndex, at.t).is_some()
}

/// Whether of output only the money is known, so that volumes are that money over assumed prices.
fn is_money_alone(at: &At) -> bool {
    at.run.inputs.is_money_alone(at.plan, S::GdpNominal, at.t)
}

/// That the year's prices are assumed, where that is behind a series.
pub fn note(at: &At, series: S) -> Option<String> {
    let money = match series {
        S::IncomeUrbanReal => S::IncomeUrban,
        S::IncomeRuralReal => S::IncomeRural,
        series if OF_OUTPUT.contains(&series) => S::GdpNominal,
        _ => return None,
    };
    let alone = at.run.inputs.is_volume_assumed(at.plan, money, at.t);
    let year = at.year(at.t).to_string();
    alone.then(|| T::OnlyMoneyKnown.fill(at.lang, &[("year", &year)]))
}

/// A total whose other half is known together with the deflator: volumes from money, or money from volumes.
pub fn total(at: &At, series: S) -> Option<Result<Explained, Why>> {
    let both = is_deflator_known(at) && !are_volumes_known(at);
    let (words, formula) = match (series, is_money_known(at)) {
        (S::GdpReal, true) => {
            let formula = at.now(S::GdpNominal) / at.now(S::DeflatorIndex);
            (T::LawOfRealGdpOfKnownPrices, formula)
        }
        (S::GdpNominal, false) => {
            let formula = at.now(S::GdpReal) * at.now(S::DeflatorIndex);
            (T::LawOfGdpOfKnownPrices, formula)
        }
        _ => return None,
    };
    both.then(|| {
        let explained = at.law(series, words, &formula, BASE)?;
        Ok(Explained {
            actuals: vec![
                S::GdpNominal,
                NOMINAL[0],
                NOMINAL[1],
                NOMINAL[2],
                S::DeflatorIndex,
            ],
            ..explained
        })
    })
}

/// A sector's volume where only money is known: that money over last year's prices and their assumed rise.
pub fn volume<'a>(at: &At<'a>, i: usize, before: usize, format: &Format<'a>) -> Option<Expr<'a>> {
    is_money_alone(at).then(|| {
        let prices = at.with(NOMINAL[i], before, format) / at.with(REAL[i], before, format);
        let rise = at.growth("+ p", &[Lever::DeflatorAll, SECTOR_DEFLATOR[i]]);
        at.with(NOMINAL[i], at.t, format) / (prices * rise)
    })
}

/// What the volumes of the sectors are, in words.
pub fn words_of_volumes(at: &At, law: T) -> T {
    match (is_money_alone(at), law) {
        (false, law) => law,
        (true, T::LawOfRealGdp) => T::LawOfRealGdpOfMoney,
        (true, _) => T::LawOfRealSectorOfMoney,
    }
}
