//! Population and urbanization.

use engine::levers::{Lever, UrbanRule};
use engine::plan::Role;
use engine::series::Series;

use super::super::grid::Grid;
use super::super::term::{Term, one_plus};

pub fn write(grid: &mut Grid<'_>) {
    grid.set(Series::Population, 0, grid.base(Role::Population));
    grid.set(
        Series::UrbanizationRate,
        0,
        grid.base(Role::UrbanizationRate),
    );
    for t in 0..=grid.horizon() {
        let own_growth = (t > 0).then(|| year(grid, t));
        let people = grid.at(Series::Population, t);
        let urban = &people * &grid.at(Series::UrbanizationRate, t);
        grid.set(Series::UrbanPopulation, t, urban);
        let urban = grid.at(Series::UrbanPopulation, t);
        grid.set(Series::RuralPopulation, t, people - urban.clone());
        if let Some(own) = own_growth {
            let before = grid.at(Series::UrbanPopulation, t - 1);
            grid.set(Series::UrbanMigrants, t, urban - before * one_plus(own));
        }
        registered(grid, t);
    }
}

/// Writes people and the urban share of a year after the base year; gives the growth of all people by themselves.
fn year(grid: &mut Grid<'_>, t: usize) -> Term {
    let lever = |lever: Lever| grid.lever(lever, t);
    let people_before = grid.at(Series::Population, t - 1);
    let (mut own_growth, people, share);
    if grid.run.inputs.urban_rule == UrbanRule::Urgd {
        own_growth = lever(Lever::PopulationGrowth);
        people = &people_before * &one_plus(own_growth.clone());
        // The logistic of logit(u) + d without a logarithm.
        let before = grid.at(Series::UrbanizationRate, t - 1);
        let odds = &before * &lever(Lever::UrbanUrgd).exponential();
        share = &odds / &(Term::number(1.0) - before + odds.clone());
    } else {
        own_growth = lever(Lever::UrbanNatural);
        let [urban, rural] =
            [Series::UrbanPopulation, Series::RuralPopulation].map(|s| grid.at(s, t - 1));
        let to_urban = lever(Lever::UrbanToUrban);
        let stay = one_plus(own_growth.clone());
        let towns = stay.clone() - lever(Lever::UrbanLeaveUrban);
        let villages = stay - to_urban.clone() - lever(Lever::UrbanLeaveRural);
        let urban = urban * towns + to_urban * rural.clone();
        people = &urban + &(rural * villages);
        share = &urban / &people;
    }
    let known = grid.actual(Series::Population, t);
    if let Some(known) = known.filter(|_| grid.run.inputs.urban_rule == UrbanRule::Urgd) {
        // Towns and villages grow by themselves as all people do, and that is known.
        own_growth = known / people_before - 1.0;
    }
    let people = grid.or(Series::Population, t, people);
    let share = grid.or(Series::UrbanizationRate, t, share);
    grid.set(Series::Population, t, people);
    grid.set(Series::UrbanizationRate, t, share);
    own_growth
}

/// People with urban registration over all, a straight line.
fn registered(grid: &mut Grid<'_>, t: usize) {
    let horizon = grid.horizon();
    let start = grid.base(Role::RegisteredUrbanizationRate);
    let end = grid.lever(Lever::UrbanRegisteredEnd, horizon);
    let share = if t == 0 {
        start
    } else if t == horizon {
        // The end is known even where the plan leaves the base open.
        end
    } else {
        let way = Term::count(t) / Term::count(horizon);
        &start + &((end - start.clone()) * way)
    };
    grid.set(Series::RegisteredUrbanizationRate, t, share);
}
