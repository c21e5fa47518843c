//! Demand: fixed-asset investment, its sum over the plan's years, investment over GDP, and ICOR = φ·Σ(I/D)/ΔQ.

use engine::levers::Lever;
use engine::plan::Role;
use engine::series::Series;

use super::super::grid::{Grid, Step};
use super::super::sheet::NONE;
use super::super::term::Term;
use super::indicators::compound;
use super::revenue::scaled;

pub fn write(grid: &mut Grid<'_>) {
    let base = grid.base(Role::FixedInvestment);
    compound(grid, Series::FixedInvestment, base, Lever::InvestmentGrowth);
    let factor = grid.plan.unit_scale(Role::FixedInvestment) / grid.plan.unit_scale(Role::Gdp);
    for t in 0..=grid.horizon() {
        let investment = grid.at(Series::FixedInvestment, t);
        let real = &investment / &grid.at(Series::DeflatorIndex, t);
        if t == 0 {
            // The base year is none of the plan's.
            grid.set(
                Series::FixedInvestmentCumulative,
                t,
                investment.clone() * 0.0,
            );
            grid.set_step(Step::RealInvestment, t, investment.clone() * 0.0);
        } else {
            let sum = &grid.at(Series::FixedInvestmentCumulative, t - 1) + &investment;
            grid.set(Series::FixedInvestmentCumulative, t, sum);
            let sum = grid.step(Step::RealInvestment, t - 1) + real;
            grid.set_step(Step::RealInvestment, t, sum);
            icor(grid, t, factor);
        }
        let ratio = scaled(investment, factor) / grid.at(Series::GdpNominal, t);
        grid.set(Series::InvestmentToGdp, t, ratio);
    }
}

/// Where output is what it was there is no ratio; other assumptions may give one.
fn icor(grid: &mut Grid<'_>, t: usize, factor: f64) {
    let share = grid.base(Role::CapitalFormationShare);
    let capital = scaled(grid.step(Step::RealInvestment, t) * share, factor);
    if !capital.value.is_finite() {
        return;
    }
    let base = grid.at(Series::GdpReal, 0);
    let more = grid.at(Series::GdpReal, t) - base.clone();
    let ratio = capital / more.clone();
    // The engine's `EQUALITY`: what is nothing but rounding.
    let text = format!(
        "IF(ABS({})<=1E-12*ABS({}),{NONE},{})",
        more.text, base.text, ratio.text
    );
    grid.set_maybe(Series::Icor, t, Term::whole(text, ratio.value));
}
