//! The scenario book: the user scenarios, which scenario is open, and the undo history.
//!
//! Nothing has to be saved by hand. The built-in scenarios (the plan baseline and the presets) are read
//! only: the first change to one makes a user scenario, and further changes go into that one. A user
//! scenario without a name exists as long as it differs from the built-in ones.
//!
//! The actual figures that all scenarios start from are a [`Ledger`] beside them.
//!
//! What can be chosen without changing a scenario is in [`Choices`].

mod choices;
mod edit;
mod history;
mod ledger;
mod merge;
mod remote;
mod simulator;
mod view;

use std::sync::Arc;

use engine::scenario::Scenario;

pub use choices::{Choices, in_order, toggle};
pub use edit::LONGEST_NAME;
pub use history::{Available, History};
pub use ledger::{Ledger, Origin, Record};
pub use merge::{Conflict, Merged, merge, rebase};
pub use remote::RemoteMerge;
pub use simulator::{Simulator, Work};
pub use view::View;

/// Identifies a user scenario, in all windows. It is chosen at random by the caller that adds an entry:
/// the book has no randomness of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u64);

/// A user scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: Id,
    /// Its assumptions, and its name (empty if the user has not named it). It has actual figures only
    /// where they are others than the book's.
    pub scenario: Scenario,
}

/// What is open.
#[derive(Clone, Debug, PartialEq)]
enum Open {
    /// A built-in scenario.
    BuiltIn(Arc<Scenario>),
    /// A user scenario, by its position.
    Entry(usize),
}

/// A reference to a scenario that can be picked in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A preset, by its position among them.
    Preset(usize),
    /// A user scenario.
    User(Id),
}

impl Pick {
    /// Its code in the page's attributes.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Preset(n) => format!("preset-{n}"),
            Self::User(Id(id)) => format!("own-{id:x}"),
        }
    }

    /// The pick of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once('-')? {
            ("preset", n) => n.parse().ok().map(Self::Preset),
            ("own", id) => u64::from_str_radix(id, 16)
                .ok()
                .map(|id| Self::User(Id(id))),
            _ => None,
        }
    }
}

/// The user scenarios in their order, what is open, and the actual figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    entries: Vec<Arc<Entry>>,
    open: Open,
    ledger: Arc<Ledger>,
    /// The open scenario with the figures of the ledger, where it takes any from there.
    resolved: Option<Arc<Scenario>>,
}

impl Default for Book {
    /// The plan baseline, without user scenarios.
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Book {
    /// A book with these entries, with the plan baseline open.
    #[must_use]
    pub fn new(entries: Vec<Arc<Entry>>) -> Self {
        Self {
            entries,
            open: Open::BuiltIn(Arc::default()),
            ledger: Arc::default(),
            resolved: None,
        }
    }

    /// The actual figures.
    #[must_use]
    pub fn ledger(&self) -> &Arc<Ledger> {
        &self.ledger
    }

    /// The open scenario as it is simulated: with actual figures of its own, or those of the ledger.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        self.resolved.as_deref().unwrap_or_else(|| self.stored())
    }

    /// Whether the open scenario keeps actual figures that it was made with, or that it was made without any, where
    /// the ledger has others.
    #[must_use]
    pub fn keeps_figures(&self) -> bool {
        let own = self.stored();
        let kept = self.ledger.strip(own.clone());
        kept.vintage.none || (!own.actuals.is_empty() && kept.actuals == own.actuals)
    }

    /// The open scenario as the book keeps it.
    fn stored(&self) -> &Scenario {
        match &self.open {
            Open::BuiltIn(scenario) => scenario,
            Open::Entry(n) => &self.entries[*n].scenario,
        }
    }

    /// The open entry; `None` if a built-in scenario is open.
    #[must_use]
    pub fn opened(&self) -> Option<&Entry> {
        match self.open {
            Open::BuiltIn(_) => None,
            Open::Entry(n) => Some(&self.entries[n]),
        }
    }

    /// The user scenarios, in their order.
    #[must_use]
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.entries.get(self.position(id)?).map(AsRef::as_ref)
    }

    /// Whether the books are equal except for the name of an open built-in scenario: returning to its
    /// assumptions returns to it, whatever name it was opened under.
    #[must_use]
    pub fn equals_ignoring_name(&self, other: &Self) -> bool {
        let (Open::BuiltIn(here), Open::BuiltIn(there)) = (&self.open, &other.open) else {
            return false;
        };
        let renamed = Scenario {
            name: there.name.clone(),
            ..Scenario::clone(here)
        };
        self.entries == other.entries && self.ledger == other.ledger && renamed == **there
    }

    /// The position of an entry.
    #[must_use]
    pub fn position(&self, id: Id) -> Option<usize> {
        self.entries.iter().position(|e| e.id == id)
    }
}
