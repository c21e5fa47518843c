//! What a user can do to the book beside changing what is open, and how it is kept.

use leptos::prelude::*;

use super::keep::Shared;
use super::{Notice, Page, Tab, baseline};
use crate::browser::address::fragment;
use crate::browser::storage::random;
use book::{Id, Ledger, Pick};
use engine::scenario::Scenario;
use engine::text::Text;
use view::panels::book::{copy_name, name_of};
use view::panels::monitoring::records_words;
use view::words::texts::T;

impl Page {
    /// The scenario that a choice means, with the actual figures that it starts from, if it is still there.
    pub fn picked(self, pick: Pick) -> Option<Scenario> {
        self.book.with(|b| match pick {
            Pick::Preset(n) => self
                .presets
                .with(|all| all.get(n).map(|s| b.ledger().resolve(s))),
            Pick::User(id) => b.entry(id).map(|e| b.ledger().resolve(&e.scenario)),
        })
    }

    /// The name of the scenario that is open.
    pub fn scenario_name(self) -> String {
        let (plan, lang) = (self.plan.get_untracked(), self.lang.get_untracked());
        self.scenario.with_untracked(|s| name_of(&plan, s, lang))
    }

    /// What is open, as a choice; none where it is what a plan without a preset for it gives.
    pub fn opened_pick(self) -> Option<Pick> {
        if let Some(id) = self.book.with(|b| b.opened().map(|e| e.id)) {
            return Some(Pick::User(id));
        }
        self.plan.track();
        let model = self.simulator;
        let preset = self
            .scenario
            .with(|now| model.try_update_value(|model| model.matching_preset(now)));
        preset.flatten().map(Pick::Preset)
    }

    /// Opens a scenario.
    pub fn open_pick(self, pick: Pick) {
        match pick {
            Pick::Preset(n) => {
                let preset = self.presets.with_untracked(|all| all.get(n).cloned());
                if let Some(preset) = preset {
                    self.take_preset(preset);
                }
            }
            Pick::User(id) => self.edit(None, |book| book.open_entry(id)),
        }
    }

    /// Copies a scenario, or what is open, under a name that says so, and opens the copy.
    pub fn duplicate(self, pick: Option<Pick>) {
        let found = match pick {
            Some(pick) => untrack(|| self.picked(pick)),
            None => Some(self.scenario.get_untracked()),
        };
        let Some(mut scenario) = found else { return };
        let (plan, lang) = (self.plan.get_untracked(), self.lang.get_untracked());
        let behind = match pick {
            Some(Pick::User(id)) => Some(id),
            _ => self.book.with_untracked(|b| b.opened().map(|e| e.id)),
        };
        let fresh = Id(random());
        self.edit(None, |book| {
            scenario.name = Text::same(&copy_name(&plan, &scenario, book, lang));
            book.insert(scenario, behind, fresh);
            book.open_entry(fresh);
        });
    }

    /// Renames a user scenario.
    pub fn rename(self, id: Id, name: &str) {
        self.edit(None, |book| book.rename(id, name));
    }

    /// Takes a scenario out of the book. Undo brings it back.
    pub fn delete(self, id: Id) {
        let plan = self.plan.get_untracked();
        self.edit(None, |book| {
            let open = book.opened().is_some_and(|e| e.id == id);
            book.delete(id);
            if open {
                book.open_builtin(baseline(&plan));
            }
        });
    }

    /// Moves a scenario to a place in the order.
    pub fn place(self, id: Id, to: usize) {
        self.edit(None, |book| book.place(id, to));
    }

    /// Adds scenarios to the book, as one step, and says how many are new.
    pub fn add_all(self, scenarios: Vec<Scenario>) {
        self.add_book(scenarios, &Ledger::default());
    }

    /// Adds the scenarios and actual figures of a book's file to the book, as one step, and says how many
    /// scenarios are new.
    pub fn add_book(self, scenarios: Vec<Scenario>, figures: &Ledger) {
        let mut added = 0;
        let ledger = self.book.with_untracked(|b| Ledger::clone(b.ledger()));
        let ledger = ledger.merged(&Ledger::default(), figures);
        if let Err(problems) = self.try_ledger(&ledger) {
            self.reject(problems);
            return;
        }
        self.edit(None, |book| {
            book.set_ledger(ledger);
            for scenario in scenarios {
                if book.entries().iter().all(|e| e.scenario != scenario) {
                    book.insert(scenario, None, Id(random()));
                    added += 1;
                }
            }
        });
        self.say(T::AddedFromFile, added.to_string());
    }

    /// The scenarios as a file.
    pub fn book_file(self) -> String {
        let own = self.shared();
        self.kept.with_value(|kept| kept.file(own))
    }

    /// What the book shares with other windows.
    pub(super) fn shared(self) -> Shared {
        self.book.with_untracked(|b| Shared {
            entries: b.entries().to_vec(),
            ledger: Ledger::clone(b.ledger()),
        })
    }

    /// Exchanges the book with what the browser keeps for all windows.
    pub fn sync(self) {
        let ours = self.shared();
        let merge = |base: &Shared, theirs: &Shared| self.merge_remote(base, theirs);
        let keeping = self.kept.try_update_value(|kept| kept.sync(ours, merge));
        if let Some(keeping) = keeping {
            self.keeping.set(keeping);
        }
    }

    /// Merges the changes of another window, and reports what the user might miss. Returns all
    /// that there is then.
    fn merge_remote(self, base: &Shared, theirs: &Shared) -> Shared {
        let now = self.book.get_untracked();
        let fresh = || Id(random());
        let steps = self.steps.signal();
        let mut history = steps.write();
        let accepts = |ledger: &Ledger| self.try_ledger(ledger).is_ok();
        let (now, left) = history.merge_figures(&now, &base.ledger, &theirs.ledger, accepts);
        let result = history.merge_remote(&now, &base.entries, &theirs.entries, fresh);
        drop(history);
        let conflict = result.merged.conflicts.first().map(|c| c.ours);
        let heading = match conflict {
            Some(_) => T::BothKept,
            None => T::KeptOpen,
        };
        if let Some(entry) = conflict
            .or(result.kept_open)
            .and_then(|id| result.book.entry(id))
        {
            let (plan, lang) = (self.plan.get_untracked(), self.lang.get_untracked());
            self.say(heading, name_of(&plan, &entry.scenario, lang));
        }
        if !left.is_empty() {
            let (plan, lang) = (self.plan.get_untracked(), self.lang.get_untracked());
            self.say(T::FiguresLeftOut, records_words(&plan, &left, lang));
        }
        self.book.set(result.book);
        self.shared()
    }

    /// Says something that is no problem of a file or link.
    pub fn say(self, heading: T, what: String) {
        self.notice.replace(Some(Notice {
            file: what,
            ..Notice::of(heading, Vec::new())
        }));
    }

    /// Keeps where this window is, and the book: the page is being left.
    pub fn keep_all(self, code: String) {
        let (opened, keeps_figures) = self
            .book
            .with_untracked(|b| (b.opened().map(|e| e.id), b.keeps_figures()));
        let tab = Tab {
            code,
            opened,
            keeps_figures,
            kept: self.keeping.with_untracked(|k| k.trouble.is_none()),
        };
        tab.keep(&fragment());
        self.sync();
    }

    /// Throws a text away that could not be read as scenarios.
    pub fn discard(self, key: &str) {
        self.kept.update_value(|kept| kept.discard(key));
        self.sync();
    }
}
