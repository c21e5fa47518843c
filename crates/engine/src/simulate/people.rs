//! Population and urbanization (`docs/model.md`, People).
//!
//! Rule `urgd` is the form of the UN World Urbanization Prospects: the logit of
//! the urban share moves by the urban-rural growth difference, so the share
//! stays between 0 and 1. Rule `components` tracks the urban and the rural population.

use super::Noise;
use crate::inputs::{Actuals, Inputs};
use crate::levers::{Lever, UrbanRule};
use crate::outcome::Outcome;
use crate::series::Series;
use crate::value::Value as _;

/// Growth of all people, under either rule.
const NATURAL: [Lever; 2] = [Lever::PopulationGrowth, Lever::UrbanNatural];

/// People in the base year.
#[derive(Clone, Debug)]
pub struct Base {
    /// Residents, persons.
    pub people: f64,
    /// Urban residents over all, as a fraction.
    pub urban_share: f64,
    /// People with urban registration over all; NaN if the plan does not state it.
    pub registered_share: f64,
}

impl Base {
    /// Writes population, its urban and rural parts, the urbanization rates and net migrants.
    pub fn simulate<N: Noise>(
        &self,
        (inputs, actuals, noise): (&Inputs, &Actuals, &N),
        out: &mut Outcome<N::V>,
    ) {
        let horizon = inputs.horizon();
        let registered_end = inputs.row(Lever::UrbanRegisteredEnd)[horizon - 1];
        let mut people = N::V::from(self.people);
        let mut share = N::V::from(self.urban_share);
        let mut urban = people * share;
        let mut rural = people - urban;
        for t in 0..=horizon {
            let mut own_growth = N::V::from(f64::NAN);
            if t > 0 {
                let k = t - 1;
                if inputs.urban_rule == UrbanRule::Urgd {
                    let rate = inputs.row(Lever::PopulationGrowth)[k];
                    own_growth = noise.rate(rate, NATURAL, k);
                    people = people * (noise.either(NATURAL, k) * (1.0 + rate));
                    let difference = libm::exp(inputs.row(Lever::UrbanUrgd)[k]);
                    share = share.times_odds(noise.factor(Lever::UrbanUrgd, k) * difference);
                } else {
                    // No chance acts on the flows.
                    let rate = |lever: Lever| inputs.row(lever)[k];
                    own_growth = noise.rate(rate(Lever::UrbanNatural), NATURAL, k);
                    let to_urban = N::V::from(rate(Lever::UrbanToUrban));
                    let towns = own_growth + 1.0 - rate(Lever::UrbanLeaveUrban);
                    let villages = own_growth + 1.0 - to_urban - rate(Lever::UrbanLeaveRural);
                    let (u, r) = (urban * towns + to_urban * rural, rural * villages);
                    people = u + r;
                    share = u / people;
                }
                if let Some(known) = actuals.get(Series::Population, t) {
                    if inputs.urban_rule == UrbanRule::Urgd {
                        // Towns and villages grow by themselves as all people do, and that is known.
                        own_growth = N::V::from(known) / out.row(Series::Population)[k] - 1.0;
                    }
                    people = known.into();
                }
                share = actuals.or(Series::UrbanizationRate, t, share);
            }
            let urban_before = urban;
            urban = people * share;
            rural = people - urban;
            #[allow(clippy::cast_precision_loss)] // t ≤ 50
            let way = t as f64 / horizon as f64;
            // The end is known even where the plan leaves the base open.
            let registered = if t == horizon {
                registered_end
            } else {
                self.registered_share + (registered_end - self.registered_share) * way
            };
            out.set(Series::Population, t, people);
            out.set(Series::UrbanizationRate, t, share);
            out.set(Series::UrbanPopulation, t, urban);
            out.set(Series::RuralPopulation, t, rural);
            out.set(Series::RegisteredUrbanizationRate, t, registered.into());
            out.set(
                Series::UrbanMigrants,
                t,
                urban - urban_before * (own_growth + 1.0),
            );
        }
    }
}
