//! Output by sector: money, volumes, prices, shares, contributions.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why, prices};
use crate::words::format::Format;
use crate::words::texts::T;
use engine::levers::{Lever, SECTOR_DEFLATOR, SECTOR_GROWTH};
use engine::plan::Role;
pub use engine::series::SECTOR_VALUE_ADDED as NOMINAL;
use engine::series::Series as S;

/// Value added at base-year prices.
pub const REAL: [S; 3] = [S::RealPrimary, S::RealSecondary, S::RealTertiary];
pub const BASE: &[Role] = &[
    Role::Gdp,
    Role::SharePrimary,
    Role::ShareSecondary,
    Role::ShareTertiary,
];
/// Actual figures that move sectors and their sums.
const ACTUALS: [S; 6] = [
    S::GdpNominal,
    NOMINAL[0],
    NOMINAL[1],
    NOMINAL[2],
    S::GdpReal,
    S::DeflatorIndex,
];
/// Relative difference below which a factor is the rounding of binary arithmetic.
const NOTHING: f64 = 1e-12;

/// The secondary and the tertiary sector together.
pub fn non_primary_share(at: &At) -> Result<Explained, Why> {
    let [_, b, c] = NOMINAL.map(|s| at.now(s));
    let formula = (b + c) / at.now(S::GdpNominal);
    at.law(S::NonPrimaryShare, T::LawOfNonPrimaryShare, &formula, BASE)
}

/// Growth of output at base-year prices.
pub fn real_growth(at: &At) -> Result<Explained, Why> {
    let before = at.of(S::GdpReal, at.before()?);
    let formula = at.now(S::GdpReal) / before - Expr::count(1);
    at.law(S::GdpGrowthReal, T::LawOfRealGrowth, &formula, BASE)
}

/// What a sector adds to growth.
pub fn contribution(at: &At, series: S, sector: S) -> Result<Explained, Why> {
    let before = at.before()?;
    let (now, last) = (at.now(sector), at.of(sector, before));
    let growth = now / last.clone() - Expr::count(1);
    let formula = growth * last / at.of(S::GdpReal, before);
    at.law(series, T::LawOfContribution, &formula, BASE)
}

/// The sum of the sectors, each with a line of its own before it.
pub fn total(at: &At, series: S) -> Result<Explained, Why> {
    if at.t == 0 {
        return at.base_figure(series, &BASE[..1]);
    }
    if let Some(of_prices) = prices::total(at, series) {
        return of_prices;
    }
    let (sectors, words) = match series {
        S::GdpReal => (REAL, prices::words_of_volumes(at, T::LawOfRealGdp)),
        _ => (NOMINAL, T::LawOfGdp),
    };
    let format = at.format(series);
    let digits = format.decimals + 1;
    let [a, b, c] = sectors.map(|s| at.with(s, at.t, &format.to(digits)));
    let (sum, solved) = at.line(series, &(a + b + c), &format);
    // The sectors' results stand with the decimals that their sum takes.
    let mut levers = Vec::new();
    let mut lines = Vec::new();
    for sector in sectors {
        lines.push(sector_line(at, sector, digits + solved.extra, &mut levers)?.0);
    }
    lines.push(format.end(sum));
    Ok(Explained {
        words: words.get(at.lang).to_owned(),
        lines,
        check: solved.check,
        roles: BASE,
        parts: Vec::new(),
        levers,
        actuals: ACTUALS.to_vec(),
    })
}

/// A sector's value added at current prices, or at those of the base year.
pub fn sector(at: &At, series: S) -> Result<Explained, Why> {
    let format = at.format(series);
    let mut levers = Vec::new();
    let (line, check) = sector_line(at, series, format.decimals, &mut levers)?;
    let words = match (at.t, NOMINAL.contains(&series)) {
        (0, _) => T::LawOfFirstSplit,
        (_, true) => T::LawOfSector,
        (_, false) => prices::words_of_volumes(at, T::LawOfRealSector),
    };
    Ok(Explained {
        words: words.get(at.lang).to_owned(),
        lines: vec![format.end(line)],
        check,
        roles: BASE,
        parts: Vec::new(),
        levers,
        actuals: ACTUALS.to_vec(),
    })
}

/// A sector's line without its unit, its result with so many decimals, and what it comes to.
fn sector_line(
    at: &At,
    series: S,
    decimals: usize,
    levers: &mut Vec<Lever>,
) -> Result<(String, f64), Why> {
    let format = at.format(series).to(decimals);
    if let Some(known) = at.actual(series, at.t) {
        let figure = T::ActualOfSector.fill(at.lang, &[("figure", &format.given_number(known))]);
        return Ok((format!("{} = {figure}", at.sym(series, at.t)), known));
    }
    let formula = match at.before() {
        Ok(before) => grown(at, series, before, &format)?,
        Err(_) => first_split(at, series)?,
    };
    formula.levers(levers);
    let (line, solved) = at.line(series, &formula, &format);
    Ok((line, solved.check))
}

/// The place of a sector's series among the sectors.
fn place(series: S) -> Result<usize, Why> {
    let mut both = NOMINAL.iter().zip(REAL);
    both.position(|(money, volume)| *money == series || volume == series)
        .ok_or(T::NotModelled)
}

/// Last year's value with its growth and its prices.
fn grown<'a>(at: &At<'a>, series: S, before: usize, format: &Format<'a>) -> Result<Expr<'a>, Why> {
    let i = place(series)?;
    if REAL.contains(&series)
        && let Some(volume) = prices::volume(at, i, before, format)
    {
        return Ok(volume);
    }
    let mut law =
        at.with(series, before, format) * at.growth("+ g", &[Lever::GrowthAll, SECTOR_GROWTH[i]]);
    if NOMINAL.contains(&series) {
        law = law * at.growth("+ p", &[Lever::DeflatorAll, SECTOR_DEFLATOR[i]]);
    }
    // What an actual figure of a total does to its sectors.
    let factor = at.with(series, at.t, format).exact() / law.exact();
    if (factor - 1.0).abs() > NOTHING {
        law = law * Expr::number(T::ScalingSymbol.get(at.lang), factor, Format::plain(4));
    }
    Ok(law)
}

/// The base year's split of GDP by printed shares.
fn first_split<'a>(at: &At<'a>, series: S) -> Result<Expr<'a>, Why> {
    let shares = [BASE[1], BASE[2], BASE[3]].map(|r| at.plan.base_value(r).unwrap_or(f64::NAN));
    let [a, b, c] = shares.map(|share| Expr::number("", share, at.percent()));
    let own = Expr::number("", shares[place(series)?], at.percent());
    let part = at.of(S::GdpNominal, 0) * own;
    let whole = (shares.iter().sum::<f64>() - 1.0).abs() <= NOTHING;
    let formula = if whole { part } else { part / (a + b + c) };
    Ok(formula.called(T::SplitSymbols.get(at.lang)))
}
