//! Merging the changes of another window, into the current state and into all undo steps.

use std::sync::Arc;

use super::{Book, Entry, History, Id, Ledger, Merged, Record, merge, rebase};

/// The result of merging the changes of another window.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteMerge {
    /// The new current state.
    pub book: Book,
    /// Conflicts, and entries that stayed although one side had deleted them.
    pub merged: Merged,
    /// The entry that is open here although the other window has deleted it.
    pub kept_open: Option<Id>,
}

impl<G: PartialEq> History<Book, G> {
    /// Merges what another window did since `base`, the entries that both have seen last; `theirs` are the
    /// other window's entries now. Every undo step gets the changes too, so that undo here reverts none of
    /// them; a change to the scenario that is open here is an undo step of its own.
    pub fn merge_remote(
        &mut self,
        now: &Book,
        base: &[Arc<Entry>],
        theirs: &[Arc<Entry>],
        fresh: impl FnMut() -> Id,
    ) -> RemoteMerge {
        let merged = merge(base, now.entries(), theirs, fresh);
        let mut mine = now.clone();
        for conflict in &merged.conflicts {
            // Our version is a separate entry from now on, and in all steps: it was never shared.
            mine.replace_id(conflict.theirs, conflict.ours);
            self.amend_all(|state| state.replace_id(conflict.theirs, conflict.ours));
        }
        let in_conflict = |id: Id| merged.conflicts.iter().any(|c| c.theirs == id);
        let common = base.iter().filter(|e| !in_conflict(e.id));
        let common: Vec<_> = common.cloned().collect();
        self.amend_all(|state| {
            let entries = rebase(&common, state.entries(), theirs);
            *state = state.with_entries(entries);
        });
        let open = mine.opened().map(|e| e.id);
        let gone = |id: &Id| merged.entries.iter().all(|e| e.id != *id);
        let book = mine.with_entries(merged.entries.clone());
        if book.scenario() == mine.scenario() {
            self.replace_current(book.clone());
        } else {
            // The other window has changed the open scenario. The step before differs only in that.
            let before = open
                .and_then(|id| mine.entry(id))
                .map(|e| Arc::new(e.clone()));
            let entries = merged.entries.iter().map(|e| match &before {
                Some(before) if before.id == e.id => Arc::clone(before),
                _ => Arc::clone(e),
            });
            self.replace_current(mine.with_entries(entries.collect()));
            self.record(book.clone(), None);
        }
        RemoteMerge {
            kept_open: open.filter(gone),
            book,
            merged,
        }
    }

    /// Takes over what another window did to the actual figures since `base`, as far as the model `accepts` them
    /// together. As with scenarios, every undo step gets it. Returns the new current state, and the figures of
    /// this window that were left out.
    pub fn merge_figures(
        &mut self,
        now: &Book,
        base: &Ledger,
        theirs: &Ledger,
        accepts: impl Fn(&Ledger) -> bool,
    ) -> (Book, Vec<Record>) {
        if base == theirs {
            return (now.clone(), Vec::new());
        }
        let merged = |ledger: &Ledger| ledger.merged_within(base, theirs, &accepts);
        self.amend_all(|state| state.set_ledger(merged(state.ledger()).0));
        let book = now.clone();
        let (figures, left) = merged(book.ledger());
        let book = book.with_ledger(figures);
        self.replace_current(book.clone());
        (book, left)
    }

    /// Records a state as a step. If that discards redo steps, named scenarios that only they have are
    /// added to it: a user's named work disappears only when it is deleted. Returns the recorded state.
    pub fn commit(&mut self, mut book: Book, gesture: Option<G>) -> Book {
        let discarded = match self.states().last() {
            Some(last) if self.available().redo > 0 && book != *self.current() => {
                last.entries().to_vec()
            }
            _ => Vec::new(),
        };
        for entry in discarded {
            let named = !entry.scenario.name.zh.is_empty();
            if named && book.entry(entry.id).is_none() {
                book.insert(entry.scenario.clone(), None, entry.id);
            }
        }
        self.record(book.clone(), gesture);
        book
    }
}
