//! A signal that only this room writes.

use std::panic::Location;

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Source};

/// A part of the state: read and followed by everybody, written by the methods of `Page` only.
pub struct Part<T: 'static>(RwSignal<T>);

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<T> {}

impl<T: Send + Sync + 'static> Part<T> {
    pub(super) fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// Sets it, and has everything follow even if it is the same value.
    pub(super) fn replace(self, value: T) {
        self.0.set(value);
    }

    /// Sets it, if it is another value: what follows it is not disturbed for nothing.
    pub(super) fn set(self, value: T)
    where
        T: PartialEq,
    {
        if self.0.with_untracked(|now| *now != value) {
            self.0.set(value);
        }
    }

    /// The signal, for what has to change it in place.
    pub(super) fn signal(self) -> RwSignal<T> {
        self.0
    }
}

impl<T> DefinedAt for Part<T> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.0.defined_at()
    }
}

impl<T: Send + Sync + 'static> Track for Part<T> {
    fn track(&self) {
        self.0.track();
        // A signal keeps readers that have gone until it changes, and some parts hardly ever change.
        if let Some(reader) = Observer::get() {
            let own = self.0;
            on_cleanup(move || own.remove_subscriber(&reader));
        }
    }
}

impl<T: Send + Sync + 'static> ReadUntracked for Part<T> {
    type Value = <RwSignal<T> as ReadUntracked>::Value;

    fn try_read_untracked(&self) -> Option<Self::Value> {
        self.0.try_read_untracked()
    }
}
