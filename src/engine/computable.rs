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

/// Whether nothing does, for inputs that were made without a scenario of their own.
#[must_use]
pub fn stays_computable(plan: &Plan, inputs: &Inputs, outcome: &Outcome) -> bool {
    let rules = Scenario {
        revenue_rule: inputs.revenue_rule,
        urban_rule: inputs.urban_rule,
        ..Scenario::default()
    };
    faults(plan, &rules, outcome).is_empty()
}

/// Every series that leaves the positive numbers, with the first year in which it does, at the
/// lever that moves it.
#[must_use]
pub fn faults(plan: &Plan, scenario: &Scenario, outcome: &Outcome) -> Vec<Problem> {
    let revenue = match scenario.revenue_rule {
        RevenueRule::Buoyancy => Lever::RevenueBuoyancy,
        RevenueRule::Growth => Lever::RevenueGrowth,
        RevenueRule::TaxAndOther => Lever::RevenueTaxBuoyancy,
    };
    let (people, towns) = match scenario.urban_rule {
        UrbanRule::Urgd => (Lever::PopulationGrowth, Lever::UrbanUrgd),
        UrbanRule::Components => (Lever::UrbanNatural, Lever::UrbanToUrban),
    };
    let watched = [
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
    ];
    let mut problems: Vec<Problem> = Vec::new();
    for (series, lever) in watched {
        if outcome.at(series, 0).is_none() {
            continue;
        }
        let most = if series == Series::UrbanizationRate {
            1.0
        } else {
            f64::MAX
        };
        let bad = |v: &f64| v.is_nan() || *v <= 0.0 || *v > most;
        let Some(t) = outcome.row(series).iter().position(bad) else {
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
