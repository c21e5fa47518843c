//! What a user can do to the book beside changing what is open, and how it is kept.

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::set;
use super::{Keeping, Notice, Page, Tab};
use crate::book::{Entry, Id, Merged, Pick, rebase};
use crate::browser::address::fragment;
use crate::browser::storage::random;
use crate::engine::scenario::Scenario;
use crate::engine::text::Text;
use crate::view::book::{copy_name, name_of};
use crate::view::texts::T;

impl Page {
    /// The scenario that a choice means, if it is still there.
    pub fn picked(self, pick: Pick) -> Option<Scenario> {
        match pick {
            Pick::Preset(n) => self.presets.with(|all| all.get(n).cloned()),
            Pick::Own(id) => self.book.with(|b| b.entry(id).map(|e| e.scenario.clone())),
        }
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
            Pick::Own(id) => self.edit(None, |book| book.open_own(id)),
        }
    }

    /// Copies a scenario, under a name that says so, and opens the copy.
    pub fn duplicate(self, pick: Pick) {
        let Some(mut scenario) = untrack(|| self.picked(pick)) else {
            return;
        };
        let plan = self.plan.get_untracked();
        scenario.name = Text::same(&copy_name(&plan, &scenario, self.lang.get_untracked()));
        let behind = match pick {
            Pick::Own(id) => Some(id),
            Pick::Preset(_) => None,
        };
        let fresh = Id(random());
        self.edit(None, |book| {
            book.insert(scenario, behind, fresh);
            book.open_own(fresh);
        });
    }

    /// Makes a scenario of one's own of what the plan or a preset gives and is open.
    pub fn duplicate_given(self) {
        let mut scenario = self.scenario.get_untracked();
        let plan = self.plan.get_untracked();
        scenario.name = Text::same(&copy_name(&plan, &scenario, self.lang.get_untracked()));
        let fresh = Id(random());
        self.edit(None, |book| {
            book.insert(scenario, None, fresh);
            book.open_own(fresh);
        });
    }

    /// Keeps what is open under a name: as an entry of its own, where it is what is given.
    pub fn rename(self, id: Id, name: &str) {
        self.edit(None, |book| book.rename(id, name));
    }

    /// Takes a scenario out of the book. Undo brings it back.
    pub fn delete(self, id: Id) {
        self.edit(None, |book| book.delete(id));
    }

    /// Moves a scenario to a place in the order.
    pub fn place(self, id: Id, to: usize) {
        self.edit(None, |book| book.place(id, to));
    }

    /// Adds the scenarios of a book's file to the book, as one step.
    pub fn add_all(self, scenarios: Vec<Scenario>) {
        self.edit(None, |book| {
            for scenario in scenarios {
                if book.own().iter().all(|e| e.scenario != scenario) {
                    book.insert(scenario, None, Id(random()));
                }
            }
        });
        set(self.parts.notice, None);
    }

    /// Exchanges the book with what the browser keeps for all windows.
    pub fn sync(self) {
        let ours = self.parts.book.with_untracked(|b| b.own().to_vec());
        let exchange = |base: &[_], merged| self.take_over(base, merged);
        let keeping = self
            .kept
            .try_update_value(|kept| kept.sync(&ours, exchange));
        if let Some(keeping) = keeping {
            self.tell(keeping);
        }
    }

    fn tell(self, keeping: Keeping) {
        set(self.parts.keeping, keeping);
    }

    /// Takes over what another window did since `base`: into the book, and into every state that was,
    /// so that undo here undoes nothing of it. Returns all entries.
    fn take_over(self, base: &[Arc<Entry>], merged: Merged) -> Vec<Arc<Entry>> {
        let parts = self.parts;
        let mut now = parts.book.get_untracked();
        let mut history = parts.history.write();
        for (old, new) in &merged.parted {
            // What was ours is another entry from now on, and always was.
            now.replace_id(*old, *new);
            history.amend(|state| state.replace_id(*old, *new));
        }
        let was = now.scenario().clone();
        let after = now.with_entries(merged.own.clone());
        history.amend(|state| {
            let own = rebase(base, state.own(), &merged.own);
            *state = state.with_entries(own);
        });
        if *after.scenario() == was {
            history.settle(after.clone());
        } else {
            // What is open has changed under one's eyes: that is a step, which can be undone.
            history.settle(now.clone());
            history.note(after.clone(), None);
        }
        drop(history);
        let all = after.own().to_vec();
        if let Some((_, ours)) = merged.parted.first() {
            let name = after.entry(*ours).map(|e| {
                name_of(
                    &parts.plan.get_untracked(),
                    &e.scenario,
                    parts.lang.get_untracked(),
                )
            });
            parts.notice.set(Some(Notice {
                heading: T::BothKept,
                file: name.unwrap_or_default(),
                problems: Vec::new(),
                words: String::new(),
            }));
        }
        set(parts.book, after);
        all
    }

    /// Keeps where this window is, and the book: the page is being left.
    pub fn keep_all(self, code: String) {
        let opened = self.parts.book.with_untracked(|b| b.opened().map(|e| e.id));
        Tab { code, opened }.keep(&fragment());
        self.sync();
    }

    /// Throws a text away that could not be read as scenarios.
    pub fn discard(self, key: &str) {
        self.kept.update_value(|kept| kept.discard(key));
        self.sync();
    }
}
