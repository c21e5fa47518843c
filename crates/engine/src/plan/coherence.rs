//! What of a plan belongs together, for the checks that a scenario carries with it
//! ([`crate::coherence`]). Numbers stand in the targets that are named here.

use crate::series::Series;

/// What the checks of one plan need to know; each part may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coherence {
    /// Energy.
    pub energy: Option<Energy>,
    /// Series that are parts of others, which they cannot exceed.
    pub parts: Vec<Part>,
    /// What the plan wants of its revenue.
    pub claims: Vec<Claim>,
    /// Position of the target for jobs that come about in towns over the plan.
    pub urban_jobs: Option<usize>,
}

/// Energy use of output, and the cut of it that the plan asks for elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Energy {
    /// Energy by unit of real GDP.
    pub intensity: Series,
    /// Position of the target whose level is what is to be left of the base year's intensity.
    pub cut: usize,
}

/// A part and its whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The part.
    pub part: Series,
    /// The whole.
    pub whole: Series,
}

/// A claim on revenue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Claim {
    /// A share of GDP every year: the position of its target.
    ShareOfGdp(usize),
    /// A sum over the plan's years, spread evenly: the position of its target.
    SumOfPlan(usize),
}

impl Claim {
    /// Position of the target.
    #[must_use]
    pub fn target(self) -> usize {
        match self {
            Self::ShareOfGdp(target) | Self::SumOfPlan(target) => target,
        }
    }
}
