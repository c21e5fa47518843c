//! A value that nearly everything on the page reads, and on which nothing hangs but words.

use std::panic::Location;

use leptos::prelude::*;
use leptos::reactive::graph::{AnySubscriber, Observer, Source};

/// Among how many lists its readers are shared out.
const LISTS: usize = 64;

/// A value with many lists of readers. Whatever is computed anew is first taken off the lists of all that it read, in
/// time proportional to their length: with one list of thousands that was a twelfth of a lever move. A reader that
/// goes is taken off as well: a list keeps those that have gone until its value changes, which this one hardly ever does.
///
/// Readers are told list by list, not in the order in which they came. So this is not for a value by which parts of the
/// page come and go (the plan): what is about to go would be computed once more, of what is no longer there.
pub struct Broad<T: Send + Sync + 'static>(&'static [ArcMemo<T>]);

impl<T: Send + Sync + 'static> Clone for Broad<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Broad<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Broad<T> {
    /// Follows a source.
    pub(super) fn new(source: impl Fn() -> T + Copy + Send + Sync + 'static) -> Self {
        let list = |_| ArcMemo::new(move |_| source());
        let lists: Vec<_> = (0..LISTS).map(list).collect();
        // There is one page, which lives as long as its window.
        Self(Vec::leak(lists))
    }
}

impl<T: Send + Sync + 'static> Broad<T> {
    /// The list that a reader stands on: always the same one, so that it stands there once.
    fn list(self, reader: &AnySubscriber) -> &'static ArcMemo<T> {
        // Readers are told apart by their places in memory, which are multiples of eight and more.
        &self.0[(reader.0 >> 3) % LISTS]
    }
}

impl<T: Send + Sync + 'static> DefinedAt for Broad<T> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.0.first().and_then(DefinedAt::defined_at)
    }
}

impl<T: Clone + Send + Sync + 'static> Track for Broad<T> {
    fn track(&self) {
        let Some(reader) = Observer::get() else {
            return;
        };
        let list = self.list(&reader);
        // One that was never computed would count as changed when it is first looked at, and wake its readers.
        list.with_untracked(|_| ());
        list.track();
        on_cleanup(move || list.remove_subscriber(&reader));
    }
}

impl<T: Clone + Send + Sync + 'static> ReadUntracked for Broad<T> {
    type Value = <ArcMemo<T> as ReadUntracked>::Value;

    fn try_read_untracked(&self) -> Option<Self::Value> {
        self.0[0].try_read_untracked()
    }
}
