//! What can be done to a book. Whatever names an entry that is not there changes nothing.

use std::sync::Arc;

use super::{Book, Entry, Id, Open, Pick};
use engine::scenario::Scenario;
use engine::text::Text;

/// A name may have this many characters.
pub const LONGEST_NAME: usize = 60;

impl Book {
    /// Opens what the plan or a preset gives.
    pub fn open_given(&mut self, scenario: Scenario) {
        self.open = Open::Given(Arc::new(scenario));
    }

    /// Opens a scenario of one's own.
    pub fn open_own(&mut self, id: Id) {
        if let Some(n) = self.position(id) {
            self.open = Open::Own(n);
        }
    }

    /// What is open becomes another scenario. `given` is the name of what the plan or a preset gives,
    /// where the scenario assumes just that; `fresh` is the id of the entry, if there has to be one.
    pub fn write(&mut self, mut scenario: Scenario, given: Option<Text>, fresh: Id) {
        match (&self.open, given) {
            (Open::Own(n), given) => {
                let n = *n;
                scenario.name = self.own[n].scenario.name.clone();
                match given {
                    Some(name) if unnamed(&scenario) => {
                        scenario.name = name;
                        self.own.remove(n);
                        self.open_given(scenario);
                    }
                    _ => {
                        let id = self.own[n].id;
                        self.own[n] = Arc::new(Entry { id, scenario });
                    }
                }
            }
            (Open::Given(_), Some(name)) => {
                scenario.name = name;
                self.open_given(scenario);
            }
            (Open::Given(_), None) => {
                scenario.name = Text::default();
                self.add(scenario, fresh);
            }
        }
    }

    /// What is open becomes another scenario, name and all.
    pub fn replace(&mut self, scenario: Scenario, fresh: Id) {
        match self.open {
            Open::Given(_) => self.add(scenario, fresh),
            Open::Own(n) => {
                let id = self.own[n].id;
                self.own[n] = Arc::new(Entry { id, scenario });
            }
        }
    }

    /// Opens a scenario that came from outside. One that is there already, name and all, is only opened,
    /// and what the plan or a preset gives needs no entry; any other is added.
    pub fn take(&mut self, scenario: Scenario, given: bool, fresh: Id) {
        match self.own.iter().position(|e| e.scenario == scenario) {
            Some(n) => self.open = Open::Own(n),
            None if given => self.open_given(scenario),
            None => self.add(scenario, fresh),
        }
    }

    fn add(&mut self, scenario: Scenario, id: Id) {
        self.own.push(Arc::new(Entry { id, scenario }));
        self.open = Open::Own(self.own.len() - 1);
    }

    /// Adds a scenario behind another one (at the end, where it copies none of one's own) without
    /// opening it.
    pub fn insert(&mut self, scenario: Scenario, behind: Option<Id>, id: Id) {
        let n = behind
            .and_then(|id| self.position(id))
            .map_or(self.own.len(), |n| n + 1);
        self.own.insert(n, Arc::new(Entry { id, scenario }));
        if let Open::Own(open) = &mut self.open
            && *open >= n
        {
            *open += 1;
        }
    }

    /// The choices that mean these scenarios. Those that are nowhere yet are added, under ids from
    /// `fresh`.
    pub fn picks(
        &mut self,
        presets: &[Scenario],
        scenarios: Vec<Scenario>,
        mut fresh: impl FnMut() -> Id,
    ) -> Vec<Pick> {
        let pick = |scenario: Scenario| {
            if let Some(n) = presets.iter().position(|p| *p == scenario) {
                return Pick::Preset(n);
            }
            if let Some(known) = self.own.iter().find(|e| e.scenario == scenario) {
                return Pick::Own(known.id);
            }
            let id = fresh();
            self.insert(scenario, None, id);
            Pick::Own(id)
        };
        scenarios.into_iter().map(pick).collect()
    }

    /// Gives an entry a name. An empty one is none.
    pub fn rename(&mut self, id: Id, name: &str) {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        if let Some(n) = self.position(id).filter(|_| !name.is_empty()) {
            let mut scenario = self.own[n].scenario.clone();
            scenario.name = Text::same(&name);
            self.own[n] = Arc::new(Entry { id, scenario });
        }
    }

    /// Takes an entry out. If it was open, the plan's own path is.
    pub fn delete(&mut self, id: Id) {
        let Some(n) = self.position(id) else { return };
        self.own.remove(n);
        match &mut self.open {
            Open::Own(open) if *open == n => self.open = Open::Given(Arc::default()),
            Open::Own(open) if *open > n => *open -= 1,
            _ => {}
        }
    }

    /// Moves an entry to a place in the order.
    pub fn place(&mut self, id: Id, to: usize) {
        let opened = self.opened().map(|e| e.id);
        if let Some(from) = self.position(id) {
            let entry = self.own.remove(from);
            self.own.insert(to.min(self.own.len()), entry);
        }
        if let Some(opened) = opened {
            self.open_own(opened);
        }
    }

    /// An entry under another id, where that is known.
    pub fn replace_id(&mut self, old: Id, new: Id) {
        if let Some(n) = self.position(old) {
            let scenario = self.own[n].scenario.clone();
            self.own[n] = Arc::new(Entry { id: new, scenario });
        }
    }

    /// The same book with other entries. What was open stays open, if it is among them; else it
    /// is added again.
    #[must_use]
    pub fn with_entries(&self, own: Vec<Arc<Entry>>) -> Self {
        let mut book = Self {
            own,
            open: Open::Given(Arc::default()),
        };
        match &self.open {
            Open::Given(scenario) => book.open = Open::Given(Arc::clone(scenario)),
            Open::Own(n) => {
                let entry = &self.own[*n];
                match book.position(entry.id) {
                    Some(n) => book.open = Open::Own(n),
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
