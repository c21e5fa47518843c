//! Indicators that follow nothing: compound growth, or a straight line towards an end value.

use engine::levers::Lever;
use engine::plan::Law;
use engine::series::Series;

use super::super::grid::Grid;
use super::super::term::{Term, one_plus};

pub fn write(grid: &mut Grid<'_>) {
    for (n, own) in grid.plan.indicators.iter().enumerate() {
        let Ok(position) = u16::try_from(n) else {
            continue;
        };
        let base = grid.figure(n);
        let (series, lever) = (Series::Indicator(position), Lever::Indicator(position));
        match own.law {
            Some(Law::Growth) => compound(grid, series, base, lever),
            Some(Law::Linear { end }) => line(grid, position, end),
            Some(Law::Linked { .. } | Law::Share { .. }) | None => {}
        }
    }
}

/// Compound growth from a base level.
pub fn compound(grid: &mut Grid<'_>, series: Series, base: Term, lever: Lever) {
    grid.set(series, 0, base);
    for t in 1..=grid.horizon() {
        let level = grid.at(series, t - 1) * one_plus(grid.lever(lever, t));
        grid.set(series, t, grid.or(series, t, level));
    }
}

/// A straight line towards an end value, with the attainment rate as the share of the way covered.
pub fn line(grid: &mut Grid<'_>, position: u16, end: f64) {
    let (series, lever) = (Series::Indicator(position), Lever::Indicator(position));
    let horizon = grid.horizon();
    let end = grid.line_end(usize::from(position), end);
    // The line starts again from the last known figure.
    let (mut start, mut since) = (grid.figure(usize::from(position)), 0);
    grid.set(series, 0, start.clone());
    for t in 1..=horizon {
        let way = Term::count(t - since) / Term::count(horizon - since);
        let mut value = &start + &((&end - &start) * (grid.lever(lever, t) * way));
        if let Some(known) = grid.actual(series, t) {
            (value, start, since) = (known.clone(), known, t);
        }
        grid.set(series, t, value);
    }
}
