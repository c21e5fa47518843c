//! Whether an uncertainty can be simulated.

use std::collections::BTreeSet;

use super::draws::Law;
use crate::correlation;
use crate::plan::Plan;
use crate::problem::{Expected, Kind, Problem, brief};
use crate::scenario::{MAX_PATHS, Uncertainty};

/// The law of an uncertainty's shocks.
pub fn law(plan: &Plan, uncertainty: &Uncertainty) -> Result<Law, Vec<Problem>> {
    let problems = faults(plan, uncertainty);
    if !problems.is_empty() {
        return Err(problems);
    }
    Law::new(uncertainty, plan.horizon()).ok_or_else(|| {
        let place = "/uncertainty/correlation";
        vec![Problem::at(place, Expected::Correlation, "")]
    })
}

/// Everything that is wrong with an uncertainty.
#[must_use]
pub fn faults(plan: &Plan, uncertainty: &Uncertainty) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut unless = |fine: bool, field: &str, expected: Expected, found: String| {
        if !fine {
            problems.push(Problem::at(
                format!("/uncertainty/{field}"),
                expected,
                found,
            ));
        }
    };
    let most = f64::from(MAX_PATHS);
    let paths = uncertainty.paths;
    unless(
        (1..=MAX_PATHS).contains(&paths),
        "paths",
        Expected::Between(1.0, most),
        paths.to_string(),
    );
    let phi = uncertainty.persistence;
    unless(
        (0.0..1.0).contains(&phi),
        "persistence",
        Expected::FromBelow(0.0, 1.0),
        brief(phi),
    );
    let drivers = &uncertainty.sd;
    unless(!drivers.is_empty(), "sd", Expected::NotEmpty, String::new());
    let ids: Vec<_> = drivers.iter().map(|(lever, _)| lever.id(plan)).collect();
    for ((lever, sd), id) in drivers.iter().zip(&ids) {
        let field = format!("sd/{id}");
        let known = lever.spec(plan).drives();
        unless(known, &field, Expected::Known(Kind::Driver), id.clone());
        let size = (0.0..=MOST_SD).contains(sd);
        unless(size, &field, Expected::Between(0.0, MOST_SD), brief(*sd));
    }
    // Draws belong to drivers by their order.
    let sorted = ids.windows(2).all(|pair| pair[0] < pair[1]);
    unless(sorted, "sd", Expected::Ascending, ids.join(", "));
    let known: BTreeSet<_> = drivers.iter().map(|(lever, _)| *lever).collect();
    for (lever, skew) in &uncertainty.skew {
        let field = format!("skew/{}", lever.id(plan));
        unless(
            known.contains(lever),
            &field,
            Expected::AlsoIn("sd"),
            lever.id(plan),
        );
        let inside = skew.abs() <= MOST_SKEW;
        unless(
            inside,
            &field,
            Expected::Between(-MOST_SKEW, MOST_SKEW),
            brief(*skew),
        );
    }
    if let Some(matrix) = &uncertainty.correlation
        && let Some(expected) = correlation::fault(matrix, drivers.len())
    {
        unless(false, "correlation", expected, format!("{matrix:?}"));
    }
    problems
}

/// The largest standard deviation a driver may have: e^±1 a year is far beyond any economy.
pub const MOST_SD: f64 = 1.0;
/// The largest skew either way; at ±1 one side would be infinitely wide.
pub const MOST_SKEW: f64 = 0.99;
