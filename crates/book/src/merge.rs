//! Merging the changes that two windows made to one book: the changes of both are applied, and a
//! conflict keeps both versions.

use std::sync::Arc;

use super::{Entry, Id};

/// The merged entries of two sides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// All entries, in order.
    pub entries: Vec<Arc<Entry>>,
    /// Entries that both sides had changed.
    pub conflicts: Vec<Conflict>,
    /// Entries that one side had deleted and the other one had changed: they stay.
    pub revived: Vec<Id>,
}

/// An entry that both sides had changed. Both versions are kept, with different ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The id of the other side's version, which is the original one.
    pub theirs: Id,
    /// The new id of our version.
    pub ours: Id,
}

/// Merges the entries of two sides that both started from `base`. `fresh` returns ids for our versions
/// in conflicts.
#[must_use]
pub fn merge(
    base: &[Arc<Entry>],
    ours: &[Arc<Entry>],
    theirs: &[Arc<Entry>],
    mut fresh: impl FnMut() -> Id,
) -> Merged {
    let mut merged = Merged::default();
    for id in order(base, ours, theirs) {
        let [b, o, t] = [base, ours, theirs].map(|side| side.iter().find(|e| e.id == id));
        match (o, t) {
            _ if same(o, t) || same(b, o) => merged.entries.extend(t.cloned()),
            _ if same(b, t) => merged.entries.extend(o.cloned()),
            (Some(o), Some(t)) => {
                let ours = fresh();
                merged.entries.push(Arc::clone(t));
                merged.entries.push(Arc::new(Entry {
                    id: ours,
                    scenario: o.scenario.clone(),
                }));
                merged.conflicts.push(Conflict { theirs: id, ours });
            }
            (one, None) | (None, one) => {
                merged.entries.extend(one.cloned());
                merged.revived.push(id);
            }
        }
    }
    merged
}

/// Applies the other side's changes since `base` to an earlier state: entries that the other side has
/// not changed, and those that differ from `base` in this state, stay as they are in it.
#[must_use]
pub fn rebase(base: &[Arc<Entry>], state: &[Arc<Entry>], theirs: &[Arc<Entry>]) -> Vec<Arc<Entry>> {
    let ids = order(base, state, theirs).into_iter();
    let entry = |id: Id| {
        let [b, s, t] = [base, state, theirs].map(|side| side.iter().find(|e| e.id == id));
        if same(b, s) { t.cloned() } else { s.cloned() }
    };
    ids.filter_map(entry).collect()
}

fn same(a: Option<&Arc<Entry>>, b: Option<&Arc<Entry>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (None, None) => true,
        _ => false,
    }
}

/// The ids of all entries, in the order of the side that has changed the order; ours, if both have.
fn order(base: &[Arc<Entry>], ours: &[Arc<Entry>], theirs: &[Arc<Entry>]) -> Vec<Id> {
    if same_order(base, ours) {
        joined(theirs, ours)
    } else {
        joined(ours, theirs)
    }
}

/// The ids of one side, with those that only the other one has inserted behind their neighbours there.
fn joined(first: &[Arc<Entry>], second: &[Arc<Entry>]) -> Vec<Id> {
    let mut all: Vec<Id> = first.iter().map(|e| e.id).collect();
    let mut place = 0;
    for id in second.iter().map(|e| e.id) {
        match all.iter().position(|known| *known == id) {
            Some(n) => place = n + 1,
            None => {
                // What is last on its side stays last.
                let last = second.last().is_some_and(|e| e.id == id) || place == all.len();
                let n = if last { all.len() } else { place };
                all.insert(n, id);
                place = n + 1;
            }
        }
    }
    all
}

/// Whether the entries that both sides have are in the same order.
fn same_order(a: &[Arc<Entry>], b: &[Arc<Entry>]) -> bool {
    let of = |side: &[Arc<Entry>], other: &[Arc<Entry>]| -> Vec<Id> {
        let ids = side.iter().map(|e| e.id);
        ids.filter(|id| other.iter().any(|e| e.id == *id)).collect()
    };
    of(a, b) == of(b, a)
}
