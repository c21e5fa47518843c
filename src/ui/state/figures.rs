//! What a user can do to the actual figures. They pass the model first, as assumptions do: with the plan
//! baseline, which can always be opened, and with what is open.

use leptos::prelude::*;

use super::Page;
use crate::browser::storage::random;
use book::{Id, Ledger, Origin};
use engine::problem::Problem;
use engine::scenario::Scenario;
use engine::series::Series;

/// A figure that is entered, or withdrawn.
pub type Figure = ((Series, i32), Option<f64>);

impl Page {
    /// Says where the figures that are entered next come from.
    pub fn set_origin(self, change: impl FnOnce(&mut Origin)) {
        self.origin.signal().update(change);
    }

    /// Enters figures, as one step.
    ///
    /// # Errors
    /// Why the model rejects them; nothing is entered then.
    pub fn enter(self, figures: &[Figure], sample: bool) -> Result<(), Vec<Problem>> {
        let origin = match sample {
            // Nobody has published them.
            true => Origin {
                sample,
                ..Origin::default()
            },
            false => self.origin.get_untracked(),
        };
        self.change_ledger(|ledger| {
            for (cell, value) in figures {
                ledger.enter(*cell, *value, &origin);
            }
        })
    }

    /// Takes the samples out again.
    pub fn clear_samples(self) -> Result<(), Vec<Problem>> {
        self.change_ledger(|ledger| *ledger = ledger.without_samples())
    }

    /// Enters the figures that the open scenario was made with.
    pub fn take_figures(self, source: &str) -> Result<(), Vec<Problem>> {
        let scenario = self.scenario.get_untracked();
        self.change_ledger(|ledger| ledger.take(&scenario, source))
    }

    /// Has the open scenario start from the latest figures instead of those that it was made with.
    pub fn follow_ledger(self) {
        self.edit(None, |book| book.follow_ledger(Id(random())));
    }

    fn change_ledger(self, change: impl FnOnce(&mut Ledger)) -> Result<(), Vec<Problem>> {
        let mut book = self.book.get_untracked();
        let mut ledger = Ledger::clone(book.ledger());
        change(&mut ledger);
        if ledger == **book.ledger() {
            return Ok(());
        }
        self.try_ledger(&ledger)?;
        book.set_ledger(ledger);
        self.try_scenario(book.scenario())?;
        self.edit(None, |now| *now = book);
        Ok(())
    }

    /// Whether the plan baseline runs with these figures.
    ///
    /// # Errors
    /// Why not.
    pub fn try_ledger(self, ledger: &Ledger) -> Result<(), Vec<Problem>> {
        self.try_scenario(&ledger.resolve(&Scenario::default()))
    }

    fn try_scenario(self, scenario: &Scenario) -> Result<(), Vec<Problem>> {
        let run = self
            .simulator
            .try_update_value(|model| model.run(scenario).map(drop));
        run.unwrap_or(Ok(()))
    }
}
