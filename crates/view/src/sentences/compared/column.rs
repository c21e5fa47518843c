//! One of the scenarios that stand side by side.

use std::sync::Arc;

use engine::plan::Plan;
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

/// Whose column it is: grey is the plan and blue is mine, wherever they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The plan baseline.
    Plan,
    /// The scenario that is open.
    Mine,
    /// Another one.
    Other,
}

impl Whose {
    /// Of the n-th of some columns, the last of which is open.
    #[must_use]
    pub fn of(plan: &Plan, columns: &[Column], n: usize) -> Self {
        let own = columns.get(n).map(|column| &column.scenario);
        match own.is_some_and(|own| own.assumes(plan, &Scenario::default())) {
            true => Self::Plan,
            false if n + 1 == columns.len() => Self::Mine,
            false => Self::Other,
        }
    }
}

/// The letter of the n-th column: what stands at its line where its name has no room.
#[must_use]
pub fn key(n: usize) -> String {
    let letter = u32::try_from(n)
        .ok()
        .and_then(|n| char::from_u32(u32::from('A') + n % 26));
    letter.map_or_else(String::new, String::from)
}
