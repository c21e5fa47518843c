//! Whether a simulation stayed within what can be computed. Levers that are each in their range
//! can still add up to nothing or to more than a number holds (revenue that follows output with
//! an elasticity of −10 for fifty years); such a scenario is refused, with lever and year.

use super::inputs::Inputs;
use super::levers::Lever;
use super::outcome::Outcome;
use super::plan::Plan;
use super::problem::{Expected, Problem, brief};
use super::scenario::{RevenueRule, Scenario, UrbanRule};
use super::series::Series;

/// The series that must stay positive numbers, each with the lever that moves it most directly.
fn watched(revenue: RevenueRule, urban: UrbanRule) -> [(Series, Lever); 15] {
    let revenue = revenue_lever(revenue);
    let (people, towns) = match urban {
        UrbanRule::Urgd => (Lever::PopulationGrowth, Lever::UrbanUrgd),
        UrbanRule::Components => (Lever::UrbanNatural, Lever::UrbanToUrban),
    };
    [
        (Series::GdpReal, Lever::GrowthAll),
        (Series::GdpNominal, Lever::DeflatorAll),
        (Series::Population, people),
        (Series::UrbanizationRate, towns),
        (Series::GdpPerCapitaCny, people),
        (Series::GdpPerCapitaUsd, people),
        (Series::Revenue, revenue),
        (Series::RevenueToGdp, revenue),
        (Series::FixedInvestment, Lever::InvestmentGrowth),
        (Series::InvestmentToGdp, Lever::InvestmentGrowth),
        (Series::RetailSales, Lever::RetailGrowth),
        (Series::Trade, Lever::TradeGrowth),
        (Series::IndustrialOutput, Lever::IndustryGrowth),
        (Series::IncomeUrban, Lever::IncomeUrbanGrowth),
        (Series::IncomeRural, Lever::IncomeRuralGrowth),
    ]
}

fn revenue_lever(rule: RevenueRule) -> Lever {
    match rule {
        RevenueRule::Buoyancy => Lever::RevenueBuoyancy,
        RevenueRule::Growth => Lever::RevenueGrowth,
        RevenueRule::TaxAndOther => Lever::RevenueTaxBuoyancy,
    }
}

/// The first year (0 = base year) in which a watched series leaves the positive numbers; a series
/// that the plan does not start cannot leave them.
fn leaves(outcome: &Outcome, series: Series) -> Option<usize> {
    outcome.at(series, 0)?;
    let most = if series == Series::UrbanizationRate {
        1.0
    } else {
        f64::MAX
    };
    let bad = |v: &f64| v.is_nan() || *v <= 0.0 || *v > most;
    outcome.row(series).iter().position(bad)
}

/// Whether no series does, for inputs that were made without a scenario of their own.
#[must_use]
pub fn stays_computable(inputs: &Inputs, outcome: &Outcome) -> bool {
    let watched = watched(inputs.revenue_rule, inputs.urban_rule);
    watched.iter().all(|(s, _)| leaves(outcome, *s).is_none())
}

/// Every series that leaves the positive numbers, with the first year in which it does, at the
/// lever that moves it.
#[must_use]
pub fn faults(plan: &Plan, scenario: &Scenario, outcome: &Outcome) -> Vec<Problem> {
    let revenue = revenue_lever(scenario.revenue_rule);
    let mut problems: Vec<Problem> = Vec::new();
    for (series, lever) in watched(scenario.revenue_rule, scenario.urban_rule) {
        let Some(t) = leaves(outcome, series) else {
            continue;
        };
        let year = plan.years().nth(t).unwrap_or(plan.target_year);
        let level_shock = scenario.level_shocks.iter().rposition(|s| s.year <= year);
        let place = match level_shock.filter(|_| lever == revenue) {
            Some(n) => format!("/level_shocks/{n}"),
            None => format!("/levers/{}", lever.id(plan)),
        };
        let found = format!("{} = {}", series.id(plan), brief(outcome.row(series)[t]));
        let problem = Problem::at(place, Expected::Computable, found).in_year(year);
        // One cause, one problem: most series follow output, and ratios follow their parts.
        if problems.iter().all(|p| p.place != problem.place) {
            problems.push(problem);
        }
        if matches!(series, Series::GdpReal | Series::GdpNominal) {
            break;
        }
    }
    problems
}
