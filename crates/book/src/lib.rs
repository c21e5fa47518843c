//! The scenario book: the scenarios that a user keeps, which one is open, and every state that was.
//!
//! Nothing has to be saved by hand. What the plan and the presets give is read only: the first change
//! to it makes a scenario of one's own, and every further change goes into that one. A scenario of
//! one's own without a name lives as long as it differs from what is given.
//!
//! Beside it stands what can be chosen without changing a scenario ([`Choices`]).

mod choices;
mod edit;
mod history;
mod meet;
mod merge;
mod simulator;
mod view;

use std::sync::Arc;

use engine::scenario::Scenario;

pub use choices::{Choices, in_order, toggle};
pub use edit::LONGEST_NAME;
pub use history::History;
pub use meet::Met;
pub use merge::{Merged, merge, rebase};
pub use simulator::{Simulator, Work};
pub use view::View;

/// What tells one scenario of a book from another, in all windows. Drawn at random by whoever makes
/// an entry: the book has no randomness of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u64);

/// A scenario of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which one.
    pub id: Id,
    /// What it assumes, and its name (empty where nobody has given it one).
    pub scenario: Scenario,
}

/// What is open.
#[derive(Clone, Debug, PartialEq)]
enum Open {
    /// What the plan or a preset gives.
    Given(Arc<Scenario>),
    /// A scenario of one's own, at its position.
    Own(usize),
}

/// A scenario that can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A preset, by its position among them.
    Preset(usize),
    /// A scenario of one's own.
    Own(Id),
}

impl Pick {
    /// As a page writes it beside a choice.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Preset(n) => format!("preset-{n}"),
            Self::Own(Id(id)) => format!("own-{id:x}"),
        }
    }

    /// What a page has written.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once('-')? {
            ("preset", n) => n.parse().ok().map(Self::Preset),
            ("own", id) => u64::from_str_radix(id, 16).ok().map(|id| Self::Own(Id(id))),
            _ => None,
        }
    }
}

/// The scenarios of one's own in their order, and what is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    own: Vec<Arc<Entry>>,
    open: Open,
}

impl Default for Book {
    /// The plan's own path, and nothing beside it.
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Book {
    /// The plan's own path beside these entries.
    #[must_use]
    pub fn new(own: Vec<Arc<Entry>>) -> Self {
        Self {
            own,
            open: Open::Given(Arc::default()),
        }
    }

    /// The scenario that is open.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        match &self.open {
            Open::Given(scenario) => scenario,
            Open::Own(n) => &self.own[*n].scenario,
        }
    }

    /// The entry that is open, if it is one's own.
    #[must_use]
    pub fn opened(&self) -> Option<&Entry> {
        match self.open {
            Open::Given(_) => None,
            Open::Own(n) => Some(&self.own[n]),
        }
    }

    /// The scenarios of one's own, in their order.
    #[must_use]
    pub fn own(&self) -> &[Arc<Entry>] {
        &self.own
    }

    /// An entry.
    #[must_use]
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.own.get(self.position(id)?).map(AsRef::as_ref)
    }

    /// Whether it is the same book but for the name of what is given and open: who has come back to what
    /// was given is where he was, whatever it is called.
    #[must_use]
    pub fn is_back_at(&self, known: &Self) -> bool {
        let (Open::Given(here), Open::Given(there)) = (&self.open, &known.open) else {
            return false;
        };
        let renamed = Scenario {
            name: there.name.clone(),
            ..Scenario::clone(here)
        };
        self.own == known.own && renamed == **there
    }

    /// Where an entry stands.
    #[must_use]
    pub fn position(&self, id: Id) -> Option<usize> {
        self.own.iter().position(|e| e.id == id)
    }
}
