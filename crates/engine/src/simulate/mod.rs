//! One simulation: from base values and inputs to yearly paths.
//!
//! There is one file for each law, in the order of computation within a year. Actual
//! figures replace a law's result as soon as it is known, so that everything
//! that follows starts from them. Chance enters at the drivers ([`Noise`]); a plain
//! simulation has none ([`Still`]).

mod demand;
mod households;
mod indicators;
mod noise;
mod output;
mod people;
mod per_head;
mod revenue;

pub use noise::{Noise, Still};

use std::ops::Range;

use super::inputs::{Actuals, Inputs};
use super::levers::Lever;
use super::outcome::Outcome;
use super::plan::{Plan, Role};
use super::series::{MODEL_SERIES, Series};

/// A plan's base values, taken out of the plan once.
#[derive(Clone, Debug)]
pub struct Model {
    output: output::Base,
    revenue: revenue::Base,
    people: people::Base,
    per_head: per_head::Base,
    demand: demand::Base,
    households: households::Base,
    indicators: indicators::Base,
}

impl Model {
    /// Takes the base values out of a plan. Parts that the plan does not state stay unknown.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let base = |role| plan.base_value(role).unwrap_or(f64::NAN);
        let yuan = |role| plan.role(role).map_or(1.0, |i| i.unit.scale);
        let gdp = base(Role::Gdp);
        Self {
            output: output::Base::new(
                gdp,
                [
                    Role::SharePrimary,
                    Role::ShareSecondary,
                    Role::ShareTertiary,
                ]
                .map(base),
            ),
            revenue: revenue::Base {
                revenue: base(Role::Revenue),
                tax_share: base(Role::TaxShare),
                unit_to_gdp_unit: yuan(Role::Revenue) / yuan(Role::Gdp),
            },
            people: people::Base {
                people: base(Role::Population),
                urban_share: base(Role::UrbanizationRate),
                registered_share: base(Role::RegisteredUrbanizationRate),
            },
            per_head: per_head::Base {
                exchange_rate: base(Role::ExchangeRate),
                cny: yuan(Role::Gdp) / yuan(Role::GdpPerCapitaCny),
                usd: yuan(Role::Gdp) / yuan(Role::GdpPerCapitaUsd),
            },
            demand: demand::Base {
                investment: base(Role::FixedInvestment),
                retail: base(Role::RetailSales),
                trade: base(Role::Trade),
                industry: base(Role::IndustrialOutput),
                capital_formation_share: base(Role::CapitalFormationShare),
                investment_unit_to_gdp_unit: yuan(Role::FixedInvestment) / yuan(Role::Gdp),
            },
            households: households::Base {
                urban: base(Role::IncomeUrban),
                rural: base(Role::IncomeRural),
            },
            indicators: indicators::Base::new(plan),
        }
    }

    /// Computes anew what a lever can move ([`reach`]). All else in `outcome` has to stand as in
    /// inputs that differ from these in this lever only.
    pub fn simulate_moved(&self, inputs: &Inputs, lever: Lever, outcome: &mut Outcome) {
        let given = (inputs, &inputs.actuals, &Still);
        match lever {
            Lever::Indicator(position) => self.indicators.simulate_one(position, given, outcome),
            _ => self.simulate_laws(given, outcome),
        }
    }

    /// Computes every series for every year into `outcome`.
    pub fn simulate_into(&self, inputs: &Inputs, outcome: &mut Outcome) {
        self.simulate_with(inputs, &Still, outcome);
    }

    /// The same with shocks on the drivers: one path of them, or all paths at once.
    pub fn simulate_with<N: Noise>(&self, inputs: &Inputs, noise: &N, outcome: &mut Outcome<N::V>) {
        let given = (inputs, &inputs.actuals, noise);
        self.simulate_laws(given, outcome);
        self.indicators.simulate(given, outcome);
    }

    /// Everything but indicators without a role.
    fn simulate_laws<N: Noise>(&self, given: (&Inputs, &Actuals, &N), outcome: &mut Outcome<N::V>) {
        self.output.simulate(given, outcome);
        self.revenue.simulate(given, outcome);
        self.people.simulate(given, outcome);
        self.per_head.simulate(given.0, outcome);
        self.demand.simulate(given, outcome);
        self.households.simulate(given, outcome);
    }
}

/// The rows of an outcome that a lever can move: an indicator without a role follows its own lever and
/// no other, and nothing follows it.
#[must_use]
pub fn reach(lever: Lever) -> Range<usize> {
    match lever {
        Lever::Indicator(position) => {
            let row = Series::Indicator(position).row();
            row..row + 1
        }
        _ => 0..MODEL_SERIES.len(),
    }
}

/// Whether a lever can move a series.
#[must_use]
pub fn reaches(lever: Lever, series: Series) -> bool {
    reach(lever).contains(&series.row())
}
