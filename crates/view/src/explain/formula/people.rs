//! People and towns, by either rule.

use super::at::At;
use super::expr::Expr;
use super::{Explained, Why};
use crate::words::texts::T;
use engine::levers::{Lever, UrbanRule};
use engine::plan::Role;
use engine::series::Series as S;

const BASE: &[Role] = &[Role::Population, Role::UrbanizationRate];

fn by_stocks(at: &At) -> bool {
    at.run.inputs.urban_rule == UrbanRule::Components
}

/// All people.
pub fn population(at: &At) -> Result<Explained, Why> {
    match at.before() {
        Ok(before) if by_stocks(at) => stocks(at, S::Population, before),
        _ => at.compound(S::Population, Lever::PopulationGrowth, &BASE[..1]),
    }
}

/// The urban share.
pub fn urban_share(at: &At) -> Result<Explained, Why> {
    match at.before() {
        Err(_) => at.base_figure(S::UrbanizationRate, &BASE[1..]),
        Ok(before) if by_stocks(at) => stocks(at, S::UrbanizationRate, before),
        Ok(before) => logistic(at, before),
    }
}

/// Urban people.
pub fn urban(at: &At) -> Result<Explained, Why> {
    let share = at.now(S::UrbanizationRate);
    part(at, S::UrbanPopulation, T::LawOfUrbanPeople, share)
}

/// Rural people.
pub fn rural(at: &At) -> Result<Explained, Why> {
    let share = Expr::count(1) - at.now(S::UrbanizationRate);
    part(at, S::RuralPopulation, T::LawOfRuralPeople, share)
}

fn part(at: &At, series: S, words: T, share: Expr) -> Result<Explained, Why> {
    let formula = (at.now(S::Population) * share).scaled(between(at, S::Population, series));
    at.law(series, words, &formula, BASE)
}

/// From the unit in which one series of people is written to that of another.
fn between(at: &At, from: S, to: S) -> f64 {
    at.format(to).page(1.0) / at.format(from).page(1.0)
}

fn logistic(at: &At, before: usize) -> Result<Explained, Why> {
    let u = at.of(S::UrbanizationRate, before);
    // The sign belongs to the formula: e^(−d) with d = −0.02 is e^0.02.
    let faster = Expr::Number(at.less("(\u{2212}d)", Lever::UrbanUrgd)).exponential();
    let odds = (Expr::count(1) - u.clone()) / u * faster;
    let formula = Expr::count(1) / (Expr::count(1) + odds);
    at.law(
        S::UrbanizationRate,
        T::LawOfUrbanShare,
        &formula,
        &BASE[1..],
    )
}

/// Two stocks of people; their sum is the population, their ratio the urban share.
fn stocks(at: &At, series: S, before: usize) -> Result<Explained, Why> {
    const MOVES: [Lever; 4] = [
        Lever::UrbanNatural,
        Lever::UrbanToUrban,
        Lever::UrbanLeaveUrban,
        Lever::UrbanLeaveRural,
    ];
    const STOCKS: [S; 2] = [S::UrbanPopulation, S::RuralPopulation];
    // All people in one unit, that of the population.
    let people = at.format(S::Population);
    let digits = people.decimals + 1;
    let [n, m, leave_towns, leave_villages] = MOVES.map(|l| at.effect(l));
    let [towns, villages] = STOCKS.map(|s| at.value(s, before));
    let now = [
        towns * (n + 1.0 - leave_towns) + m * villages,
        villages * (n + 1.0 - m - leave_villages),
    ];
    let [u, v] = [0, 1].map(|i| {
        let symbol = at.sym(STOCKS[i], at.t);
        Expr::number(symbol, now[i], people.to(digits))
    });
    let (words, formula) = match series {
        S::Population => (T::LawOfPeopleByStocks, u + v),
        _ => (T::LawOfUrbanShareByStocks, u.clone() / (u + v)),
    };
    let result = at.format(series);
    let (last, solved) = at.line(series, &formula, &result);
    // The stocks stand with the decimals that the result takes.
    let people = people.to(digits + solved.extra);
    let [u, v] = STOCKS.map(|s| at.with(s, before, &people));
    let natural = at.rate("+ n", MOVES[0]);
    let less = |symbol, lever| at.less(symbol, lever);
    let towns = Expr::Growth(vec![natural.clone(), less("\u{2212} e", MOVES[2])]);
    let villages = Expr::Growth(vec![
        natural,
        less("\u{2212} m", MOVES[1]),
        less("\u{2212} e", MOVES[3]),
    ]);
    let each = [
        u * towns + at.lever("m", MOVES[1]) * v.clone(),
        v * villages,
    ];
    let line = |i: usize| {
        let (name, symbols) = (at.sym(STOCKS[i], at.t), each[i].symbols());
        format!(
            "{name} = {symbols} = {}",
            each[i].solved(now[i], &people).text
        )
    };
    Ok(Explained {
        words: words.get(at.lang).to_owned(),
        lines: vec![line(0), line(1), result.end(last)],
        check: solved.check,
        roles: BASE,
        parts: Vec::new(),
        levers: MOVES.to_vec(),
        actuals: BASE_SERIES.to_vec(),
    })
}

const BASE_SERIES: &[S] = &[S::Population, S::UrbanizationRate];

/// Who came to towns beyond their own growth.
pub fn migrants(at: &At) -> Result<Explained, Why> {
    let before = at.before()?;
    let last = at.of(S::UrbanPopulation, before);
    let factor = between(at, S::UrbanPopulation, S::UrbanMigrants);
    if !by_stocks(at) && at.actual(S::Population, at.t).is_some() {
        let stayed = last * (at.now(S::Population) / at.of(S::Population, before));
        let formula = (at.now(S::UrbanPopulation) - stayed).scaled(factor);
        let words = T::LawOfMigrantsOfKnownPeople;
        let explained = at.law(S::UrbanMigrants, words, &formula, BASE)?;
        return Ok(Explained {
            actuals: vec![S::Population],
            ..explained
        });
    }
    let lever = match by_stocks(at) {
        true => Lever::UrbanNatural,
        false => Lever::PopulationGrowth,
    };
    let stayed = last * at.growth("+ n", &[lever]);
    let formula = (at.now(S::UrbanPopulation) - stayed).scaled(factor);
    at.law(S::UrbanMigrants, T::LawOfMigrants, &formula, BASE)
}
