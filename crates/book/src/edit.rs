//! Operations on a book. With an unknown id they change nothing.

use std::sync::Arc;

use super::{Book, Entry, Id, Ledger, Open, Pick};
use engine::scenario::Scenario;
use engine::text::{Text, plain};

/// The most characters that a name may have.
pub const LONGEST_NAME: usize = 60;

impl Book {
    /// Opens a built-in scenario.
    pub fn open_builtin(&mut self, scenario: Scenario) {
        self.open(Open::BuiltIn(Arc::new(scenario)));
    }

    fn open(&mut self, open: Open) {
        self.open = open;
        self.settle();
    }

    /// Brings what is simulated up to what is open and what is known.
    fn settle(&mut self) {
        let own = self.stored();
        let follows = own.actuals.is_empty() && !own.vintage.none && !self.ledger.is_empty();
        self.resolved = follows.then(|| Arc::new(self.ledger.resolve(self.stored())));
    }

    /// Takes other actual figures.
    pub fn set_ledger(&mut self, ledger: Ledger) {
        self.ledger = Arc::new(ledger);
        self.settle();
    }

    /// The same book with these actual figures.
    #[must_use]
    pub fn with_ledger(mut self, ledger: Ledger) -> Self {
        self.set_ledger(ledger);
        self
    }

    /// Has the open scenario start from the ledger's figures instead of those that it was made with.
    pub fn follow_ledger(&mut self, fresh: Id) {
        let mut scenario = self.stored().clone();
        (scenario.actuals, scenario.vintage) = Default::default();
        self.replace(scenario, fresh);
    }

    /// Opens a user scenario.
    pub fn open_entry(&mut self, id: Id) {
        if let Some(n) = self.position(id) {
            self.open(Open::Entry(n));
        }
    }

    /// Changes the open scenario. `builtin` is the name of the built-in scenario with the same
    /// assumptions, if there is one; `fresh` is the id of a new entry, if one is needed.
    pub fn write(&mut self, scenario: Scenario, builtin: Option<Text>, fresh: Id) {
        let mut scenario = self.ledger.strip(scenario);
        match (&self.open, builtin) {
            (Open::Entry(n), builtin) => {
                let n = *n;
                scenario.name = self.entries[n].scenario.name.clone();
                match builtin {
                    Some(name) if unnamed(&scenario) => {
                        scenario.name = name;
                        self.entries.remove(n);
                        self.open_builtin(scenario);
                    }
                    _ => {
                        let id = self.entries[n].id;
                        self.entries[n] = Arc::new(Entry { id, scenario });
                        self.settle();
                    }
                }
            }
            (Open::BuiltIn(_), Some(name)) => {
                scenario.name = name;
                self.open_builtin(scenario);
            }
            (Open::BuiltIn(_), None) => {
                scenario.name = Text::default();
                self.add(scenario, fresh);
            }
        }
    }

    /// Replaces the open scenario, including its name.
    pub fn replace(&mut self, scenario: Scenario, fresh: Id) {
        let scenario = self.ledger.strip(scenario);
        match self.open {
            Open::BuiltIn(_) => self.add(scenario, fresh),
            Open::Entry(n) => {
                let id = self.entries[n].id;
                self.entries[n] = Arc::new(Entry { id, scenario });
                self.settle();
            }
        }
    }

    /// Opens a scenario from outside. If the book has it already, with the same name, it is only opened; a
    /// built-in one needs no entry; any other is added.
    pub fn import(&mut self, scenario: Scenario, builtin: bool, fresh: Id) {
        let scenario = self.ledger.strip(scenario);
        match self.entries.iter().position(|e| e.scenario == scenario) {
            Some(n) => self.open(Open::Entry(n)),
            None if builtin => self.open_builtin(scenario),
            None => self.add(scenario, fresh),
        }
    }

    fn add(&mut self, scenario: Scenario, id: Id) {
        self.entries.push(Arc::new(Entry { id, scenario }));
        self.open(Open::Entry(self.entries.len() - 1));
    }

    /// Adds a scenario behind another entry (`None`: at the end) without opening it.
    pub fn insert(&mut self, scenario: Scenario, behind: Option<Id>, id: Id) {
        let scenario = self.ledger.strip(scenario);
        let n = behind
            .and_then(|id| self.position(id))
            .map_or(self.entries.len(), |n| n + 1);
        self.entries.insert(n, Arc::new(Entry { id, scenario }));
        if let Open::Entry(open) = &mut self.open
            && *open >= n
        {
            *open += 1;
        }
    }

    /// The picks for these scenarios. Unknown ones are added, under ids from `fresh`.
    pub fn picks(
        &mut self,
        presets: &[Scenario],
        scenarios: Vec<Scenario>,
        mut fresh: impl FnMut() -> Id,
    ) -> Vec<Pick> {
        let pick = |scenario: Scenario| {
            let scenario = self.ledger.strip(scenario);
            if let Some(n) = presets.iter().position(|p| *p == scenario) {
                return Pick::Preset(n);
            }
            if let Some(known) = self.entries.iter().find(|e| e.scenario == scenario) {
                return Pick::User(known.id);
            }
            let id = fresh();
            self.insert(scenario, None, id);
            Pick::User(id)
        };
        scenarios.into_iter().map(pick).collect()
    }

    /// Renames an entry. A blank name changes nothing.
    pub fn rename(&mut self, id: Id, name: &str) {
        // What no file may hold is left out.
        let name: String = plain(name.trim()).chars().take(LONGEST_NAME).collect();
        if let Some(n) = self.position(id).filter(|_| !name.is_empty()) {
            let mut scenario = self.entries[n].scenario.clone();
            scenario.name = Text::same(&name);
            self.entries[n] = Arc::new(Entry { id, scenario });
            self.settle();
        }
    }

    /// Deletes an entry. If it was open, the plan baseline is opened.
    pub fn delete(&mut self, id: Id) {
        let Some(n) = self.position(id) else { return };
        self.entries.remove(n);
        match &mut self.open {
            Open::Entry(open) if *open == n => self.open(Open::BuiltIn(Arc::default())),
            Open::Entry(open) if *open > n => *open -= 1,
            _ => {}
        }
    }

    /// Moves an entry to a position in the order.
    pub fn place(&mut self, id: Id, to: usize) {
        let opened = self.opened().map(|e| e.id);
        if let Some(from) = self.position(id) {
            let entry = self.entries.remove(from);
            self.entries.insert(to.min(self.entries.len()), entry);
        }
        if let Some(opened) = opened {
            self.open_entry(opened);
        }
    }

    /// Gives an entry another id.
    pub fn replace_id(&mut self, old: Id, new: Id) {
        if let Some(n) = self.position(old) {
            let scenario = self.entries[n].scenario.clone();
            self.entries[n] = Arc::new(Entry { id: new, scenario });
        }
    }

    /// The same book with other entries. The open entry stays open; if it is not among them, it is added
    /// again.
    #[must_use]
    pub fn with_entries(&self, entries: Vec<Arc<Entry>>) -> Self {
        let mut book = Self {
            ledger: Arc::clone(&self.ledger),
            ..Self::new(entries)
        };
        match &self.open {
            Open::BuiltIn(scenario) => book.open(Open::BuiltIn(Arc::clone(scenario))),
            Open::Entry(n) => {
                let entry = &self.entries[*n];
                match book.position(entry.id) {
                    Some(n) => book.open(Open::Entry(n)),
                    None => book.add(entry.scenario.clone(), entry.id),
                }
            }
        }
        book
    }
}

fn unnamed(scenario: &Scenario) -> bool {
    scenario.name.zh.is_empty() && scenario.name.en.is_empty()
}
