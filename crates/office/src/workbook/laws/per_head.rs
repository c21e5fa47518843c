//! GDP per head: Y/P in yuan, and in dollars at a path of the exchange rate.

use engine::levers::Lever;
use engine::plan::Role;
use engine::series::Series;

use super::super::grid::Grid;
use super::revenue::scaled;

pub fn write(grid: &mut Grid<'_>) {
    let scale = |role| grid.plan.unit_scale(Role::Gdp) / grid.plan.unit_scale(role);
    let [cny, usd] = [Role::GdpPerCapitaCny, Role::GdpPerCapitaUsd].map(scale);
    for t in 0..=grid.horizon() {
        let rate = match t {
            0 => grid.base(Role::ExchangeRate),
            t => grid.or(Series::ExchangeRate, t, grid.lever(Lever::ExchangeRate, t)),
        };
        grid.set(Series::ExchangeRate, t, rate);
        let people = grid.at(Series::Population, t);
        let nominal = &grid.at(Series::GdpNominal, t) / &people;
        let real = grid.at(Series::GdpReal, t) / people;
        grid.set(Series::GdpPerCapitaCny, t, scaled(nominal.clone(), cny));
        let dollars = scaled(nominal, usd) / grid.at(Series::ExchangeRate, t);
        grid.set(Series::GdpPerCapitaUsd, t, dollars);
        grid.set(Series::GdpPerCapitaReal, t, scaled(real, cny));
    }
}
