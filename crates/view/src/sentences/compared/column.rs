//! One of the scenarios that stand side by side.

use std::sync::Arc;

use engine::run::Run;
use engine::scenario::Scenario;

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
