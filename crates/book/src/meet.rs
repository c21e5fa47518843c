//! What another window has done, taken over: into the present state, and into every state that was.

use std::sync::Arc;

use super::{Book, Entry, History, Id, Merged, merge, rebase};

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// The present state from now on.
    pub book: Book,
    /// What had to part, and what stayed though one side had deleted it.
    pub merged: Merged,
    /// The entry that is open here though the other window has deleted it.
    pub kept_open: Option<Id>,
}

impl<G: PartialEq> History<Book, G> {
    /// Takes over what another window did since `base`, the entries that both have seen last; `theirs` are
    /// the other window's now. Every state that was gets it too, so that undo here undoes nothing of it;
    /// where it changed what is open here, that is a step of its own.
    pub fn meet(
        &mut self,
        now: &Book,
        base: &[Arc<Entry>],
        theirs: &[Arc<Entry>],
        fresh: impl FnMut() -> Id,
    ) -> Met {
        let merged = merge(base, now.own(), theirs, fresh);
        let mut mine = now.clone();
        for (old, new) in &merged.parted {
            // What was ours is another entry from now on, and always was: none that was ever common.
            mine.replace_id(*old, *new);
            self.amend(|state| state.replace_id(*old, *new));
        }
        let parted = |id: Id| merged.parted.iter().any(|(old, _)| *old == id);
        let common: Vec<_> = base.iter().filter(|e| !parted(e.id)).cloned().collect();
        self.amend(|state| {
            let own = rebase(&common, state.own(), theirs);
            *state = state.with_entries(own);
        });
        let open = mine.opened().map(|e| e.id);
        let gone = |id: &Id| merged.own.iter().all(|e| e.id != *id);
        let book = mine.with_entries(merged.own.clone());
        if book.scenario() == mine.scenario() {
            self.settle(book.clone());
        } else {
            // What is open has changed under one's eyes. The state before is the same but for that.
            let before = open
                .and_then(|id| mine.entry(id))
                .map(|e| Arc::new(e.clone()));
            let own = merged.own.iter().map(|e| match &before {
                Some(before) if before.id == e.id => Arc::clone(before),
                _ => Arc::clone(e),
            });
            self.settle(mine.with_entries(own.collect()));
            self.note(book.clone(), None);
        }
        Met {
            kept_open: open.filter(gone),
            book,
            merged,
        }
    }

    /// Notes a state that follows on the present one. Where that gives up states that were undone,
    /// scenarios with a name that only they have stay: one's own work goes only where one deletes it.
    /// Returns the state as it is noted.
    pub fn follow(&mut self, mut book: Book, gesture: Option<G>) -> Book {
        let given_up = match self.states().last() {
            Some(last) if self.ends().1 > 0 && book != *self.present() => last.own().to_vec(),
            _ => Vec::new(),
        };
        for entry in given_up {
            let named = !entry.scenario.name.zh.is_empty();
            if named && book.entry(entry.id).is_none() {
                book.insert(entry.scenario.clone(), None, entry.id);
            }
        }
        self.note(book.clone(), gesture);
        book
    }
}
