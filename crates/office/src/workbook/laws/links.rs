//! What follows the economy: X(t) = X(t−1)·(D(t)/D(t−1))^ε with a driver D, times the change of prices where D counts
//! volumes, or X(t) = X(t−1)(1+g(t)) with growth of its own; shares of two series; the ratio of incomes.

use engine::levers::Follower;
use engine::plan::{Law, Link};
use engine::series::Series;

use super::super::grid::{Grid, Step};
use super::super::term::{Term, one_plus};
use super::indicators::line;

pub fn write(grid: &mut Grid<'_>) {
    let plan = grid.plan;
    for link in plan.links() {
        follow(grid, link);
    }
    share(
        grid,
        Series::IncomeRatio,
        (Series::IncomeUrban, Series::IncomeRural),
    );
    for (n, own) in plan.indicators.iter().enumerate() {
        let (Ok(position), Some(Law::Share { of, whole, end })) = (u16::try_from(n), own.law)
        else {
            continue;
        };
        if grid.run.inputs.grows_alone(Follower::Indicator(position)) {
            line(grid, position, end);
        } else {
            share(grid, Series::Indicator(position), (of, whole));
        }
    }
}

/// Where a series is held at base-year prices: in the companion that the model shows, or in a step.
#[derive(Clone, Copy)]
enum Volume {
    Shown(Series),
    Hidden(Step),
}

impl Volume {
    fn at(self, grid: &Grid<'_>, t: usize) -> Term {
        match self {
            Self::Shown(series) => grid.at(series, t),
            Self::Hidden(step) => grid.step(step, t),
        }
    }

    fn set(self, grid: &mut Grid<'_>, t: usize, term: Term) {
        match self {
            Self::Shown(series) => grid.set(series, t, term),
            Self::Hidden(step) => grid.set_step(step, t, term),
        }
    }
}

fn follow(grid: &mut Grid<'_>, link: Link) {
    let series = link.series;
    let inputs = &grid.run.inputs;
    let driver = link.driver.filter(|_| !inputs.grows_alone(link.follower));
    // Growth of its own counts volumes only where the series has a companion that does.
    let prices = match driver {
        Some(_) => link.prices,
        None => series.real().is_some(),
    };
    let hidden = prices.then_some(Volume::Hidden(Step::Companion(series)));
    let volume = series.real().map(Volume::Shown).or(hidden);
    let own = volume.unwrap_or(Volume::Shown(series));
    let base = match grid.plan.indicators.iter().position(|own| {
        let shown = grid.plan.indicator_of(series);
        shown.is_some_and(|shown| std::ptr::eq(shown, own))
    }) {
        Some(indicator) => grid.figure(indicator),
        None => Term::whole("", f64::NAN),
    };
    for t in 0..=grid.horizon() {
        let deflator = grid.at(Series::DeflatorIndex, t);
        let carried = match (t, driver) {
            (0, _) => base.clone(),
            (t, Some(driver)) => {
                let growth = grid.at(driver, t) / grid.at(driver, t - 1);
                own.at(grid, t - 1) * growth.power(&grid.lever(link.elasticity, t))
            }
            (t, None) => own.at(grid, t - 1) * one_plus(grid.lever(link.growth, t)),
        };
        let known = grid.actual(series, t);
        let Some(volume) = volume else {
            grid.set(series, t, known.unwrap_or(carried));
            continue;
        };
        let carried = match &known {
            Some(known) if prices => known / &deflator,
            Some(known) => known.clone(),
            None => carried,
        };
        volume.set(grid, t, carried);
        let level = match prices {
            true => volume.at(grid, t) * deflator,
            false => volume.at(grid, t),
        };
        grid.set(series, t, known.unwrap_or(level));
    }
}

fn share(grid: &mut Grid<'_>, series: Series, (of, whole): (Series, Series)) {
    for t in 0..=grid.horizon() {
        let share = grid.at(of, t) / grid.at(whole, t);
        let known = grid.run.inputs.actuals.get(series, t).filter(|_| t > 0);
        let share = match known {
            Some(_) => grid.or(series, t, share),
            None => share,
        };
        grid.set(series, t, share);
    }
}
