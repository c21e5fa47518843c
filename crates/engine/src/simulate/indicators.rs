//! Indicators that follow nothing (`docs/model.md`, Indicators): compound growth, or a straight line
//! towards an end value.

use super::Noise;
use super::links::line;
use crate::inputs::{Actuals, Inputs};
use crate::levers::Lever;
use crate::outcome::Outcome;
use crate::plan::{Law, Plan};
use crate::series::Series;

/// How one of them moves.
#[derive(Clone, Copy, Debug)]
enum Own {
    Growth,
    Line(f64),
}

/// Position, base value and law of every indicator that follows nothing.
#[derive(Clone, Debug)]
pub struct Base(Vec<(u16, f64, Own)>);

impl Base {
    /// Takes them out of a plan.
    pub fn new(plan: &Plan) -> Self {
        let mut all = Vec::new();
        for (position, indicator) in plan.indicators.iter().enumerate() {
            let own = match indicator.law {
                Some(Law::Growth) => Own::Growth,
                Some(Law::Linear { end }) => Own::Line(end),
                Some(Law::Linked { .. } | Law::Share { .. }) | None => continue,
            };
            if let (Some(base), Ok(position)) =
                (indicator.value_in(plan.base_year), u16::try_from(position))
            {
                all.push((position, base, own));
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
    some: &[(u16, f64, Own)],
    given: (&Inputs, &Actuals, &N),
    out: &mut Outcome<N::V>,
) {
    for &(position, base, own) in some {
        let series = Series::Indicator(position);
        let lever = Lever::Indicator(position);
        match own {
            Own::Growth => compound(series, base, lever, given, out),
            Own::Line(end) => line(position, base, end, given, out),
        }
    }
}

/// Compound growth from a base level.
#[inline]
pub fn compound<N: Noise>(
    series: Series,
    base: f64,
    lever: Lever,
    (inputs, actuals, noise): (&Inputs, &Actuals, &N),
    out: &mut Outcome<N::V>,
) {
    let mut level = N::V::from(base);
    out.set(series, 0, level);
    for (k, rate) in inputs.row(lever).iter().enumerate() {
        let growth = noise.factor(lever, k) * (1.0 + rate);
        level = actuals.or(series, k + 1, level * growth);
        out.set(series, k + 1, level);
    }
}
