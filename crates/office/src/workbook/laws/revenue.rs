//! Fiscal revenue, by one of three rules, and its tax part.

use engine::levers::{Lever, RevenueRule};
use engine::plan::Role;
use engine::series::Series;

use super::super::grid::{Grid, Step};
use super::super::term::{Term, one_plus};

pub fn write(grid: &mut Grid<'_>) {
    let horizon = grid.horizon();
    let base_share = grid.base(Role::TaxShare);
    grid.set(Series::Revenue, 0, grid.base(Role::Revenue));
    grid.set(Series::TaxShare, 0, base_share.clone());
    let tax = grid.base(Role::Revenue) * base_share.clone();
    grid.set(Series::TaxRevenue, 0, tax);
    let share_end = grid.lever(Lever::RevenueTaxShareEnd, horizon);
    // The line starts again from the last known share.
    let (mut start, mut since) = (base_share, 0);
    for t in 1..=horizon {
        let computed = computed(grid, t);
        let level = grid.run.inputs.revenue_level.get(t - 1);
        let is_changed = level.is_some_and(|level| *level != (1.0, 0.0));
        let is_known = grid.actual(Series::Revenue, t).is_some();
        let apart = grid.run.inputs.revenue_rule == RevenueRule::TaxAndOther
            && grid.actual(Series::TaxShare, t).is_none();
        // What stood there before a change tells by how much taxes change with it.
        let computed = if is_changed || (is_known && apart) {
            grid.set_step(Step::Revenue, t, computed);
            grid.step(Step::Revenue, t)
        } else {
            computed
        };
        let changed = match grid.places.level_change(t) {
            Some([multiply, add]) if is_changed => {
                let (times, more) = level.copied().unwrap_or((1.0, 0.0));
                &computed * &Term::whole(multiply, times) + Term::whole(add, more)
            }
            _ => computed.clone(),
        };
        let total = grid.or(Series::Revenue, t, changed);
        grid.set(Series::Revenue, t, total);
        let total = grid.at(Series::Revenue, t);
        let given = if let Some(known) = grid.actual(Series::TaxShare, t) {
            (start, since) = (known.clone(), t);
            Some(known)
        } else if apart {
            None
        } else if t == horizon {
            Some(share_end.clone())
        } else {
            let way = Term::count(t - since) / Term::count(horizon - since);
            Some(&start + &((&share_end - &start) * way))
        };
        if let Some(share) = given {
            grid.set(Series::TaxShare, t, share);
            grid.set(Series::TaxRevenue, t, total * grid.at(Series::TaxShare, t));
        } else {
            let own = tax_by_itself(grid, t);
            // A permanent change of the level affects both parts alike.
            let own = match is_changed || is_known {
                true => own * (&total / &computed),
                false => own,
            };
            grid.set(Series::TaxRevenue, t, own);
            grid.set(Series::TaxShare, t, grid.at(Series::TaxRevenue, t) / total);
        }
    }
    over_gdp(grid);
}

/// Revenue as its rule has it.
fn computed(grid: &Grid<'_>, t: usize) -> Term {
    let before = grid.at(Series::Revenue, t - 1);
    match grid.run.inputs.revenue_rule {
        RevenueRule::Buoyancy => {
            before * growth(grid, t).power(&grid.lever(Lever::RevenueBuoyancy, t))
        }
        RevenueRule::Growth => before * one_plus(grid.lever(Lever::RevenueGrowth, t)),
        RevenueRule::TaxAndOther => {
            let other = before - grid.at(Series::TaxRevenue, t - 1);
            let rate = grid.lever(Lever::RevenueOtherGrowth, t);
            tax_by_itself(grid, t) + other * one_plus(rate)
        }
    }
}

fn tax_by_itself(grid: &Grid<'_>, t: usize) -> Term {
    let buoyancy = grid.lever(Lever::RevenueTaxBuoyancy, t);
    grid.at(Series::TaxRevenue, t - 1) * growth(grid, t).power(&buoyancy)
}

fn growth(grid: &Grid<'_>, t: usize) -> Term {
    grid.at(Series::GdpNominal, t) / grid.at(Series::GdpNominal, t - 1)
}

fn over_gdp(grid: &mut Grid<'_>) {
    let factor = grid.plan.unit_scale(Role::Revenue) / grid.plan.unit_scale(Role::Gdp);
    for t in 0..=grid.horizon() {
        let revenue = scaled(grid.at(Series::Revenue, t), factor);
        grid.set(
            Series::RevenueToGdp,
            t,
            revenue / grid.at(Series::GdpNominal, t),
        );
    }
}

/// In another unit; nothing is written where it is the same.
pub fn scaled(term: Term, factor: f64) -> Term {
    if factor == 1.0 { term } else { term * factor }
}
