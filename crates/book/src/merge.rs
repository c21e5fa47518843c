//! Two windows change one book: what both have done holds, and where both have changed the same
//! entry, both versions stay.

use std::sync::Arc;

use super::{Entry, Id};

/// Entries of two sides brought together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// All of them, in their order.
    pub own: Vec<Arc<Entry>>,
    /// Entries that both sides had changed. The other side's version keeps the id (the first one),
    /// ours has a new one (the second).
    pub parted: Vec<(Id, Id)>,
    /// Entries that one side had deleted and the other one changed: they stay.
    pub revived: Vec<Id>,
}

/// Brings the entries of two sides together that have both come from `base`. `fresh` gives the ids
/// of entries that have to part.
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
            _ if same(o, t) || same(b, o) => merged.own.extend(t.cloned()),
            _ if same(b, t) => merged.own.extend(o.cloned()),
            (Some(o), Some(t)) => {
                let new = fresh();
                merged.own.push(Arc::clone(t));
                merged.own.push(Arc::new(Entry {
                    id: new,
                    scenario: o.scenario.clone(),
                }));
                merged.parted.push((id, new));
            }
            (one, None) | (None, one) => {
                merged.own.extend(one.cloned());
                merged.revived.push(id);
            }
        }
    }
    merged
}

/// What the other side did since `base`, done to a state that was: entries that the other side has
/// not touched, and those that stand otherwise in this state, stay as they are in it.
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

/// The ids of all entries, in the order of the side that has changed it; ours, if both have.
fn order(base: &[Arc<Entry>], ours: &[Arc<Entry>], theirs: &[Arc<Entry>]) -> Vec<Id> {
    if same_order(base, ours) {
        joined(theirs, ours)
    } else {
        joined(ours, theirs)
    }
}

/// The ids of one side, and those that only the other one has, each behind its neighbour there.
fn joined(first: &[Arc<Entry>], second: &[Arc<Entry>]) -> Vec<Id> {
    let mut all: Vec<Id> = first.iter().map(|e| e.id).collect();
    let mut place = 0;
    for id in second.iter().map(|e| e.id) {
        match all.iter().position(|known| *known == id) {
            Some(n) => place = n + 1,
            None => {
                // At the end of its side it belongs to the end.
                let last = second.last().is_some_and(|e| e.id == id) || place == all.len();
                let n = if last { all.len() } else { place };
                all.insert(n, id);
                place = n + 1;
            }
        }
    }
    all
}

/// Whether what both sides have stands in the same order in both.
fn same_order(a: &[Arc<Entry>], b: &[Arc<Entry>]) -> bool {
    let of = |side: &[Arc<Entry>], other: &[Arc<Entry>]| -> Vec<Id> {
        let ids = side.iter().map(|e| e.id);
        ids.filter(|id| other.iter().any(|e| e.id == *id)).collect()
    };
    of(a, b) == of(b, a)
}
