//! Lists of a plan whose entries are found by their ids.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

/// An entry of a list that has an id of its own.
pub trait Identified {
    /// The id.
    fn id(&self) -> &str;
}

/// Where each id of a list stands. Of equal ids the first one counts.
#[derive(Clone, Debug, Default)]
pub struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// Adds an id; `false` if it was there before.
    pub fn add(&mut self, id: &str, position: usize) -> bool {
        let new = !self.0.contains_key(id);
        if new {
            self.0.insert(id.to_owned(), position);
        }
        new
    }

    /// Position of an id in its list.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }
}

/// A list with an index of its ids, which is made when it is first asked for and dropped when the
/// list is borrowed to be changed.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    entries: Vec<T>,
    ids: OnceLock<Ids>,
}

impl<T: Identified> Listed<T> {
    /// Position of the entry with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        let index = || {
            let mut ids = Ids::default();
            for (position, entry) in self.entries.iter().enumerate() {
                ids.add(entry.id(), position);
            }
            ids
        };
        self.ids.get_or_init(index).position(id)
    }
}

impl<T> From<Vec<T>> for Listed<T> {
    fn from(entries: Vec<T>) -> Self {
        Self {
            entries,
            ids: OnceLock::new(),
        }
    }
}

impl<T> Deref for Listed<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.entries
    }
}

impl<T> DerefMut for Listed<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.ids = OnceLock::new();
        &mut self.entries
    }
}

impl<'a, T> IntoIterator for &'a Listed<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

impl<T: PartialEq> PartialEq for Listed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Identified for &str {
        fn id(&self) -> &str {
            self
        }
    }

    #[test]
    fn entries_are_found_after_every_change() {
        let mut list = Listed::from(vec!["a", "b", "a"]);
        assert_eq!((list.position("a"), list.position("b")), (Some(0), Some(1)));
        assert_eq!(list.position("c"), None);
        list.push("c");
        list.swap(0, 1);
        assert_eq!((list.position("a"), list.position("b")), (Some(1), Some(0)));
        assert_eq!(list.position("c"), Some(3));
        list[3] = "d";
        assert_eq!((list.position("c"), list.position("d")), (None, Some(3)));
    }

    #[test]
    fn equality_ignores_the_index() {
        let (asked, other) = (Listed::from(vec!["a"]), Listed::from(vec!["a"]));
        assert_eq!(asked.position("a"), Some(0));
        assert_eq!(asked, other);
    }
}
