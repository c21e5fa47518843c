//! A value that nearly everything on the page reads.

use std::panic::Location;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

/// Among how many lists its readers are shared out.
const LISTS: usize = 64;

/// A value with many lists of readers. Whatever is computed anew is first taken off the lists of all that it read, in
/// time proportional to their length: with one list of thousands that was a twelfth of a lever move.
pub struct Broad<T: Send + Sync + 'static>(&'static [Memo<T>]);

impl<T: Send + Sync + 'static> Clone for Broad<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Broad<T> {}

impl<T: Clone + Send + Sync + 'static> Broad<T> {
    /// Follows a source. Readers are told where `differs` says so.
    pub(super) fn new(
        source: impl Fn() -> T + Copy + Send + Sync + 'static,
        differs: fn(Option<&T>, Option<&T>) -> bool,
    ) -> Self {
        let list = |_| Memo::new_with_compare(move |_| source(), differs);
        let lists: Vec<_> = (0..LISTS).map(list).collect();
        // There is one page, which lives as long as its window.
        Self(Vec::leak(lists))
    }

    fn list(self) -> Memo<T> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        self.0[NEXT.fetch_add(1, Ordering::Relaxed) % self.0.len()]
    }
}

impl<T: Send + Sync + 'static> DefinedAt for Broad<T> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.0.first().and_then(DefinedAt::defined_at)
    }
}

impl<T: Clone + Send + Sync + 'static> Track for Broad<T> {
    fn track(&self) {
        let list = self.list();
        // One that was never computed would count as changed when it is first looked at, and wake its readers.
        list.with_untracked(|_| ());
        list.track();
    }
}

impl<T: Clone + Send + Sync + 'static> ReadUntracked for Broad<T> {
    type Value = <Memo<T> as ReadUntracked>::Value;

    fn try_read_untracked(&self) -> Option<Self::Value> {
        self.0[0].try_read_untracked()
    }
}
