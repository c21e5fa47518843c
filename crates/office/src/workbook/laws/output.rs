//! Output by sector: N_i(t) = N_i(t−1)(1+g_i(t))(1+p_i(t)), Q_i(t) = Q_i(t−1)(1+g_i(t)).

use engine::levers::{Lever, SECTOR_DEFLATOR, SECTOR_GROWTH};
use engine::plan::{Role, SECTOR_SHARES};
use engine::series::{SECTOR_REAL as REAL, SECTOR_VALUE_ADDED as NOMINAL, Series};

use super::super::grid::{Grid, Step};
use super::super::term::{Term, one_plus, sum};

const SHARE: [Series; 3] = [
    Series::SharePrimary,
    Series::ShareSecondary,
    Series::ShareTertiary,
];
const CONTRIBUTION: [Series; 3] = [
    Series::ContributionPrimary,
    Series::ContributionSecondary,
    Series::ContributionTertiary,
];

/// Value added of the three sectors.
type Sectors = [Term; 3];

pub fn write(grid: &mut Grid<'_>) {
    base(grid);
    for t in 1..=grid.horizon() {
        let rise = |grid: &Grid<'_>, all: Lever, own: Lever| {
            one_plus(grid.lever(own, t) + grid.lever(all, t))
        };
        let volume = |grid: &Grid<'_>, i: usize| {
            grid.at(REAL[i], t - 1) * rise(grid, Lever::GrowthAll, SECTOR_GROWTH[i])
        };
        let money = |grid: &Grid<'_>, i: usize| {
            grid.at(NOMINAL[i], t - 1)
                * rise(grid, Lever::GrowthAll, SECTOR_GROWTH[i])
                * rise(grid, Lever::DeflatorAll, SECTOR_DEFLATOR[i])
        };
        let mut real: Sectors = std::array::from_fn(|i| volume(grid, i));
        let mut nominal: Sectors = std::array::from_fn(|i| money(grid, i));
        take_actuals(grid, t, &mut nominal, &mut real);
        for i in 0..3 {
            grid.set(REAL[i], t, real[i].clone());
            grid.set(NOMINAL[i], t, nominal[i].clone());
        }
        let [y, q] = [NOMINAL, REAL].map(|of| total(of.map(|series| grid.at(series, t))));
        // A known total is that very number, whatever the sectors' sum rounds to.
        let (y, q) = (
            grid.or(Series::GdpNominal, t, y),
            grid.or(Series::GdpReal, t, q),
        );
        grid.set(Series::GdpNominal, t, y);
        grid.set(Series::GdpReal, t, q);
        let growth = grid.at(Series::GdpReal, t) / grid.at(Series::GdpReal, t - 1) - 1.0;
        grid.set(Series::GdpGrowthReal, t, growth);
        for i in 0..3 {
            let before = grid.at(REAL[i], t - 1);
            let growth = grid.at(REAL[i], t) / before.clone() - 1.0;
            let weight = before / grid.at(Series::GdpReal, t - 1);
            grid.set(CONTRIBUTION[i], t, growth * weight);
        }
    }
    for t in 0..=grid.horizon() {
        let y = grid.at(Series::GdpNominal, t);
        grid.set(Series::DeflatorIndex, t, &y / &grid.at(Series::GdpReal, t));
        for i in 0..3 {
            grid.set(SHARE[i], t, &grid.at(NOMINAL[i], t) / &y);
        }
        let others = grid.at(NOMINAL[1], t) + grid.at(NOMINAL[2], t);
        grid.set(Series::NonPrimaryShare, t, others / y);
    }
}

/// GDP of the base year, split by the plan's shares, which are rounded and so are scaled to add up to one.
fn base(grid: &mut Grid<'_>) {
    let gdp = grid.base(Role::Gdp);
    for series in [Series::GdpNominal, Series::GdpReal] {
        grid.set(series, 0, gdp.clone());
    }
    let shares = SECTOR_SHARES.map(|role| grid.base(role));
    let all = total(shares.clone());
    for (i, share) in shares.into_iter().enumerate() {
        let own = &gdp * &share / all.clone();
        grid.set(NOMINAL[i], 0, own.clone());
        grid.set(REAL[i], 0, own);
    }
}

fn total([a, b, c]: Sectors) -> Term {
    a + b + c
}

/// What is known of output in a year replaces what the sectors' rates make of it; what stood there before is kept as
/// steps, so that each formula stays short.
fn take_actuals(grid: &mut Grid<'_>, t: usize, nominal: &mut Sectors, real: &mut Sectors) {
    let known = |series: Series| grid.actual(series, t);
    let volumes = known(Series::GdpReal);
    let prices = known(Series::DeflatorIndex);
    let is_money = known(Series::GdpNominal).is_some()
        || NOMINAL.into_iter().any(|sector| known(sector).is_some())
        || (volumes.is_some() && prices.is_some());
    if volumes.is_none() && prices.is_none() && !is_money {
        return;
    }
    keep(grid, t, [nominal, real], [Step::Money, Step::Volume]);
    if let Some(q) = &volumes {
        let all = total(real.clone());
        for i in 0..3 {
            real[i] = &real[i] * &(q / &all);
            nominal[i] = &nominal[i] * &(q / &all);
        }
        keep(
            grid,
            t,
            [nominal, real],
            [Step::ScaledMoney, Step::ScaledVolume],
        );
    }
    let before = nominal.clone();
    let money = take_money(grid, t, nominal);
    if money && volumes.is_none() {
        for i in started(grid) {
            real[i] = &real[i] * &(&nominal[i] / &before[i]);
        }
    }
    let Some(prices) = prices.filter(|_| volumes.is_none()) else {
        return;
    };
    if money {
        keep(
            grid,
            t,
            [nominal, real],
            [Step::KnownMoney, Step::KnownVolume],
        );
        let factor = total(nominal.clone()) / prices / total(real.clone());
        *real = std::array::from_fn(|i| &real[i] * &factor);
    } else {
        let factor = total(real.clone()) * prices / total(nominal.clone());
        *nominal = std::array::from_fn(|i| &nominal[i] * &factor);
    }
}

/// Writes the sectors as they stand down as steps, which the next formulas read.
fn keep(grid: &mut Grid<'_>, t: usize, sectors: [&mut Sectors; 2], steps: [fn(usize) -> Step; 2]) {
    for (own, step) in sectors.into_iter().zip(steps) {
        for (i, term) in own.iter_mut().enumerate() {
            grid.set_step(step(i), t, term.clone());
            *term = grid.step(step(i), t);
        }
    }
}

/// The sectors that are something in the base year; the others stay nothing.
fn started(grid: &Grid<'_>) -> impl Iterator<Item = usize> + use<> {
    let base = NOMINAL.map(|sector| grid.run.outcome.at(sector, 0) != Some(0.0));
    (0..3).filter(move |i| base[*i])
}

/// GDP at current prices: given, or by its volume and the deflator.
fn known_total(grid: &Grid<'_>, t: usize) -> Option<Term> {
    let product =
        || Some(grid.actual(Series::GdpReal, t)? * grid.actual(Series::DeflatorIndex, t)?);
    grid.actual(Series::GdpNominal, t).or_else(product)
}

/// Puts known money in; whether there is any.
fn take_money(grid: &Grid<'_>, t: usize, nominal: &mut Sectors) -> bool {
    let known = NOMINAL.map(|sector| grid.actual(sector, t));
    for i in started(grid) {
        if let Some(figure) = &known[i] {
            nominal[i] = figure.clone();
        }
    }
    let Some(y) = known_total(grid, t) else {
        return known.iter().any(Option::is_some);
    };
    // Sectors that are known keep their figures, unless all are: then the total counts.
    let all = started(grid).all(|i| known[i].is_some());
    let is_free = |i: &usize| all || known[*i].is_none();
    let rest = started(grid)
        .filter(|i| !is_free(i))
        .filter_map(|i| known[i].clone())
        .fold(y, |rest, figure| rest - figure);
    if let Some(free) = sum(started(grid).filter(is_free).map(|i| nominal[i].clone())) {
        let factor = rest / free;
        for i in started(grid).filter(is_free) {
            nominal[i] = &nominal[i] * &factor;
        }
    }
    true
}
