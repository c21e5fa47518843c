//! Indicators without a role (`docs/model.md`, Indicators): compound growth, or a straight line
//! towards an end value, with the attainment rate as the share of the way covered.

use super::Noise;
use super::demand::compound;
use crate::inputs::{Actuals, Inputs};
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::plan::{Law, Plan};
use crate::series::Series;

/// Position, base value and law of every indicator without a role.
#[derive(Clone, Debug)]
pub struct Base(Vec<(u16, f64, Law)>);

impl Base {
    /// Takes them out of a plan.
    pub fn new(plan: &Plan) -> Self {
        let mut all = Vec::new();
        for (position, indicator) in plan.indicators.iter().enumerate() {
            if let (Some(law), Some(base), Ok(position)) = (
                indicator.law,
                indicator.value_in(plan.base_year),
                u16::try_from(position),
            ) {
                all.push((position, base, law));
            }
        }
        Self(all)
    }

    /// Writes their paths.
    pub fn simulate<N: Noise>(&self, given: (&Inputs, &Actuals, &N), out: &mut Outcome<N::V>) {
        paths(&self.0, given, out);
    }

    /// Writes the path of one of them, by its position in the plan.
    pub fn simulate_one<N: Noise>(
        &self,
        position: u16,
        given: (&Inputs, &Actuals, &N),
        out: &mut Outcome<N::V>,
    ) {
        // They stand in the order of their positions.
        let place = self.0.binary_search_by_key(&position, |own| own.0);
        paths(place.map_or(&[], |n| &self.0[n..=n]), given, out);
    }
}

fn paths<N: Noise>(
    some: &[(u16, f64, Law)],
    given: (&Inputs, &Actuals, &N),
    out: &mut Outcome<N::V>,
) {
    let (inputs, actuals, _) = given;
    let horizon = inputs.horizon();
    for &(position, base, law) in some {
        let series = Series::Indicator(position);
        let lever = Lever::Indicator(position);
        match law {
            Law::Growth => compound(series, base, lever, given, out),
            Law::Linear { end } => {
                let row = inputs.row(lever);
                out.set(series, 0, base.into());
                // The line starts again from the last known figure.
                let (mut start, mut since) = (base, 0);
                for t in 1..=horizon {
                    #[allow(clippy::cast_precision_loss)] // t ≤ 50
                    let way = (t - since) as f64 / (horizon - since) as f64;
                    let mut value = start + (end - start) * (row[t - 1] * way);
                    if let Some(known) = actuals.get(series, t) {
                        (value, start, since) = (known, known, t);
                    }
                    out.set(series, t, value.into());
                }
            }
        }
    }
}
