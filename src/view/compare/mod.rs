//! Scenarios side by side: what they assume differently, how the targets fare, what explains the
//! difference of a result, and their paths in one picture. The first column is what the others are
//! compared with.

mod assumptions;
mod chance;
mod lists;
mod overlay;
mod paths;
mod printed;
mod results;
mod rounding;
mod waterfall;

pub use assumptions::{AssumptionRow, Assumptions, assumptions};
pub use overlay::{MOST, Overlay, OverlayLine, overlay};
pub use results::{Cell, ResultRow, Results, Score, results};
pub use waterfall::{Step, Total, Waterfall, waterfall};

use std::sync::Arc;

use crate::engine::run::Run;
use crate::engine::scenario::Scenario;

/// A scenario that is compared with others of the same plan.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name, as it stands at its head.
    pub name: String,
    /// What it assumes.
    pub scenario: Scenario,
    /// What comes of it.
    pub run: Arc<Run>,
}

/// The letter of the n-th column: what stands at its line where its name has no room.
#[must_use]
pub fn key(n: usize) -> String {
    let letter = u32::try_from(n)
        .ok()
        .and_then(|n| char::from_u32(u32::from('A') + n % 26));
    letter.map_or_else(String::new, String::from)
}
