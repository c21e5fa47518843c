//! Revenue by each rule, taxes, and their shares.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why};
use crate::words::format::Format;
use crate::words::texts::T;
use engine::levers::{Lever, RevenueRule};
use engine::plan::Role;
use engine::series::Series as S;

const BASE: &[Role] = &[Role::Revenue, Role::TaxShare];

/// "(Y(2020) ÷ Y(2019))^b".
fn follows<'a>(at: &At<'a>, before: usize, lever: Lever) -> Expr<'a> {
    (at.now(S::GdpNominal) / at.of(S::GdpNominal, before)).power(at.lever("b", lever))
}

/// Revenue of the year.
pub fn revenue(at: &At) -> Result<Explained, Why> {
    let Ok(before) = at.before() else {
        return at.base_figure(S::Revenue, &BASE[..1]);
    };
    let [r, t] = [S::Revenue, S::TaxRevenue].map(|s| at.of(s, before));
    let (words, mut formula) = match at.run.inputs.revenue_rule {
        RevenueRule::Buoyancy => (
            T::LawOfRevenue,
            r * follows(at, before, Lever::RevenueBuoyancy),
        ),
        RevenueRule::Growth => (
            T::LawOfRevenueGrowth,
            r * at.growth("+ g", &[Lever::RevenueGrowth]),
        ),
        RevenueRule::TaxAndOther => {
            let tax = t.clone() * follows(at, before, Lever::RevenueTaxBuoyancy);
            let other = (r - t) * at.growth("+ g", &[Lever::RevenueOtherGrowth]);
            (T::LawOfTaxAndOther, tax + other)
        }
    };
    // A lasting change of the level comes on top.
    let (multiply, add) = at.run.inputs.revenue_level[before];
    let symbols = formula.symbols();
    let number = |value| Expr::number("", value, Format::plain(4));
    if multiply != 1.0 {
        formula = formula * number(multiply);
    }
    if add != 0.0 {
        // In the unit in which revenue is written.
        formula = formula + number(at.format(S::Revenue).page(add));
    }
    if multiply != 1.0 || add != 0.0 {
        formula = formula.called(T::ThenLevelChange.fill(at.lang, &[("formula", &symbols)]));
    }
    let explained = at.law(S::Revenue, words, &formula, &BASE[..1])?;
    Ok(Explained {
        actuals: vec![S::GdpNominal],
        ..explained
    })
}

/// Taxes, a share of revenue or by themselves.
pub fn tax(at: &At) -> Result<Explained, Why> {
    match at.before() {
        Ok(before)
            if at.run.inputs.revenue_rule == RevenueRule::TaxAndOther
                && at.actual(S::TaxShare, at.t).is_none() =>
        {
            tax_apart(at, before)
        }
        _ => {
            let formula = at.now(S::Revenue) * at.now(S::TaxShare);
            at.law(S::TaxRevenue, T::LawOfTax, &formula, BASE)
        }
    }
}

/// Tax that follows output by itself.
fn tax_apart(at: &At, before: usize) -> Result<Explained, Why> {
    let mut formula = at.of(S::TaxRevenue, before) * follows(at, before, Lever::RevenueTaxBuoyancy);
    let factor = at.now(S::TaxRevenue).exact() / formula.exact();
    if (factor - 1.0).abs() > 1e-9 {
        let change = T::LevelChangeSymbol.get(at.lang);
        formula = formula * Expr::number(change, factor, Format::plain(4));
    }
    let explained = at.law(S::TaxRevenue, T::LawOfTaxApart, &formula, BASE)?;
    Ok(Explained {
        actuals: vec![S::GdpNominal, S::Revenue],
        ..explained
    })
}

/// The part of revenue that is taxes.
pub fn tax_share(at: &At) -> Result<Explained, Why> {
    if at.t > 0 && at.run.inputs.revenue_rule == RevenueRule::TaxAndOther {
        let formula = at.now(S::TaxRevenue) / at.now(S::Revenue);
        return at.law(S::TaxShare, T::LawOfTaxShare, &formula, BASE);
    }
    at.straight_line(S::TaxShare, Lever::RevenueTaxShareEnd, &BASE[1..])
}

/// Revenue over output.
pub fn to_gdp(at: &At) -> Result<Explained, Why> {
    let factor = at.scale(Role::Revenue) / at.scale(Role::Gdp);
    let formula = at.now(S::Revenue).scaled(factor) / at.now(S::GdpNominal);
    let roles = &[Role::Revenue, Role::Gdp];
    at.law(S::RevenueToGdp, T::LawOfRevenueShare, &formula, roles)
}
