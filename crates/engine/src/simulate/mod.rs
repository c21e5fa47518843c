//! One simulation: from base values and inputs to yearly paths.
//!
//! There is one file for each law, in the order of computation within a year. Actual
//! figures replace a law's result as soon as it is known, so that everything
//! that follows starts from them. Chance enters at the drivers ([`Noise`]); a plain
//! simulation has none ([`Still`]).

mod demand;
mod indicators;
mod links;
mod noise;
mod output;
mod people;
mod per_head;
mod revenue;

pub use noise::{Noise, Still};

use std::collections::BTreeSet;

use super::inputs::{Actuals, Inputs};
use super::levers::Lever;
use super::outcome::Outcome;
use super::plan::{Plan, Role, SECTOR_SHARES};
use super::series::{MODEL_SERIES, Series};

/// A plan's base values, taken out of the plan once.
#[derive(Clone, Debug)]
pub struct Model {
    output: output::Base,
    revenue: revenue::Base,
    people: people::Base,
    per_head: per_head::Base,
    demand: demand::Base,
    /// What can follow all those.
    links: links::Steps,
    indicators: indicators::Base,
}

impl Model {
    /// Takes the base values out of a plan. Parts that the plan does not state stay unknown.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let base = |role| plan.base_value(role).unwrap_or(f64::NAN);
        let yuan = |role| plan.unit_scale(role);
        let gdp = base(Role::Gdp);
        Self {
            output: output::Base::new(gdp, SECTOR_SHARES.map(base)),
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
                capital_formation_share: base(Role::CapitalFormationShare),
                investment_unit_to_gdp_unit: yuan(Role::FixedInvestment) / yuan(Role::Gdp),
            },
            links: links::Steps::new(plan),
            indicators: indicators::Base::new(plan),
        }
    }

    /// The same model for who reads only some series, and whether a run can be computed: other indicators are
    /// not computed anew where levers are moved. A search tries thousands of moves for a target or three.
    #[must_use]
    pub fn only_for(&self, wanted: &[Series]) -> Self {
        Self {
            links: self.links.only_for(wanted),
            ..self.clone()
        }
    }

    /// Computes anew what a lever can move ([`Model::reach`]). All else in `outcome` has to stand as in
    /// inputs that differ from these in this lever only.
    pub fn simulate_moved(&self, inputs: &Inputs, lever: Lever, outcome: &mut Outcome) {
        self.simulate_all_moved(inputs, &[lever], outcome);
    }

    /// The same for inputs that differ in some levers.
    pub fn simulate_all_moved(&self, inputs: &Inputs, levers: &[Lever], outcome: &mut Outcome) {
        let given = (inputs, &inputs.actuals, &Still);
        let mut economy = false;
        for lever in levers {
            match self.reach(*lever) {
                Reach::Economy => {
                    if let Lever::Indicator(position) = *lever
                        && !self.follows(position)
                    {
                        self.indicators.simulate_one(position, given, outcome);
                    }
                    economy = true;
                }
                Reach::Own(position) => match self.links.of(position) {
                    Some(step) => step.simulate(given, outcome),
                    None => self.indicators.simulate_one(position, given, outcome),
                },
            }
        }
        if economy {
            self.simulate_economy(given, outcome);
        }
    }

    /// Computes every series for every year into `outcome`.
    pub fn simulate_into(&self, inputs: &Inputs, outcome: &mut Outcome) {
        self.simulate_with(inputs, &Still, outcome);
    }

    /// The same with shocks on the drivers: one path of them, or all paths at once.
    pub fn simulate_with<N: Noise>(&self, inputs: &Inputs, noise: &N, outcome: &mut Outcome<N::V>) {
        let given = (inputs, &inputs.actuals, noise);
        // Of these some drive others.
        self.indicators.simulate(given, outcome);
        self.simulate_economy(given, outcome);
    }

    /// Everything but indicators that follow nothing.
    fn simulate_economy<N: Noise>(
        &self,
        given: (&Inputs, &Actuals, &N),
        outcome: &mut Outcome<N::V>,
    ) {
        self.simulate_drivers(given, outcome);
        for step in &self.links.all {
            step.simulate(given, outcome);
        }
    }

    /// The part of it that nothing else drives.
    fn simulate_drivers<N: Noise>(
        &self,
        given: (&Inputs, &Actuals, &N),
        outcome: &mut Outcome<N::V>,
    ) {
        self.output.simulate(given, outcome);
        self.revenue.simulate(given, outcome);
        self.people.simulate(given, outcome);
        self.per_head.simulate(given.0, given.1, outcome);
        self.demand.simulate(given, outcome);
    }

    /// The plan's default levers, solved one after the other: `solve` is shown the outcome so far before
    /// each series that can follow others is computed, and then once more at the end.
    pub(crate) fn simulate_stepwise(
        &self,
        inputs: &mut Inputs,
        outcome: &mut Outcome,
        mut solve: impl FnMut(Option<Series>, &Outcome, &mut Inputs),
    ) {
        // Rates of indicators that follow nothing are closed forms of base values alone.
        self.simulate_drivers((inputs, &inputs.actuals.clone(), &Still), outcome);
        solve(None, outcome, inputs);
        let given = (&*inputs, &inputs.actuals, &Still);
        self.indicators.simulate(given, outcome);
        self.simulate_drivers(given, outcome);
        for step in &self.links.all {
            solve(Some(step.series()), outcome, inputs);
            step.simulate((&*inputs, &inputs.actuals, &Still), outcome);
        }
    }

    fn follows(&self, position: u16) -> bool {
        let known = self.links.indicators.get(usize::from(position));
        known.is_some_and(|ties| ties.follows)
    }

    fn drives(&self, position: u16) -> bool {
        let known = self.links.indicators.get(usize::from(position));
        known.is_some_and(|ties| ties.drives)
    }

    /// What a lever can move.
    #[must_use]
    pub fn reach(&self, lever: Lever) -> Reach {
        match lever {
            Lever::Indicator(position) | Lever::Link(position) if !self.drives(position) => {
                Reach::Own(position)
            }
            _ => Reach::Economy,
        }
    }

    /// Whether a series is part of what [`Reach::Economy`] covers.
    #[must_use]
    pub fn is_economy(&self, series: Series) -> bool {
        match series {
            Series::Indicator(position) => self.follows(position) || self.drives(position),
            _ => true,
        }
    }

    /// The series that can follow others, or are followed, from which a series is computed; itself if it
    /// is one of them.
    #[must_use]
    pub fn behind(&self, series: Series) -> BTreeSet<Series> {
        self.links.behind(series)
    }

    /// Whether a lever can move a series.
    #[must_use]
    pub fn reaches(&self, lever: Lever, series: Series) -> bool {
        match self.reach(lever) {
            Reach::Economy => self.is_economy(series),
            Reach::Own(position) => series == Series::Indicator(position),
        }
    }

    /// Takes what a lever can move over from another outcome of the same plan.
    pub fn take_reached(&self, lever: Lever, outcome: &mut Outcome, from: &Outcome) {
        match self.reach(lever) {
            Reach::Own(position) => outcome.take_row(Series::Indicator(position), from),
            Reach::Economy => {
                for (series, _) in MODEL_SERIES {
                    outcome.take_row(*series, from);
                }
                for (n, ties) in self.links.indicators.iter().enumerate() {
                    if (ties.follows || ties.drives)
                        && let Ok(position) = u16::try_from(n)
                    {
                        outcome.take_row(Series::Indicator(position), from);
                    }
                }
            }
        }
    }
}

/// What a lever can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One indicator, by its position in the plan: nothing follows it.
    Own(u16),
    /// All series of the model, and the indicators that follow others or that others follow.
    Economy,
}
