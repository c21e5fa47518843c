//! Where chance enters the laws: at the drivers, and nowhere else.

use crate::levers::Lever;
use crate::value::Value;

/// The drivers' shocks x of one simulation.
///
/// For growth and price levers x adds to log(1+rate), for `revenue.buoyancy` to the log growth of
/// revenue, for an elasticity to the log growth of its series, for `urban.urgd` to the yearly change of the logit; so each law multiplies by e^x.
/// Chance that was given to a growth rate stays where another rule takes the place of its own, as in the neutral outlook.
pub trait Noise {
    /// What the laws compute with.
    type V: Value;

    /// e^x of a lever in the `k`-th year of the plan (from 0).
    fn factor(&self, lever: Lever, k: usize) -> Self::V;

    /// e^x of two levers together, of which one takes the place of the other under another rule: by chance
    /// what they move does so under either.
    fn either(&self, levers: [Lever; 2], k: usize) -> Self::V {
        self.factor(levers[0], k) * self.factor(levers[1], k)
    }

    /// A yearly rate with the shocks of these levers: (1 + rate)·e^x − 1.
    fn rate(&self, rate: f64, levers: [Lever; 2], k: usize) -> Self::V {
        self.either(levers, k) * (1.0 + rate) - 1.0
    }
}

/// No chance at all.
pub struct Still;

impl Noise for Still {
    type V = f64;

    fn factor(&self, _lever: Lever, _k: usize) -> f64 {
        1.0
    }

    // Not 1 + rate − 1, which loses the rate's last digits.
    fn rate(&self, rate: f64, _levers: [Lever; 2], _k: usize) -> f64 {
        rate
    }
}
