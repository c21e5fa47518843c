//! Sets of JSON pointers (RFC 6901), asked for what lies above or below a place.

use std::collections::BTreeSet;

/// Some pointers.
#[derive(Debug, Default)]
pub struct Pointers(BTreeSet<String>);

impl Pointers {
    /// Adds one.
    pub fn add(&mut self, pointer: &str) {
        self.0.insert(pointer.to_owned());
    }

    /// The outermost of them that is a place or above it.
    pub fn above(&self, place: &str) -> Option<&str> {
        let ends = place.match_indices('/').map(|(end, _)| end);
        let mut ends = ends.chain([place.len()]);
        ends.find_map(|end| self.0.get(&place[..end]))
            .map(String::as_str)
    }

    /// Whether any of them is a place or below it.
    pub fn any_below(&self, place: &str) -> bool {
        let below = format!("{place}/");
        let mut next = self.0.range(below.clone()..);
        self.0.contains(place) || next.next().is_some_and(|found| found.starts_with(&below))
    }
}

impl FromIterator<String> for Pointers {
    fn from_iter<I: IntoIterator<Item = String>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_below_their_parents_only() {
        let some: Pointers = ["/a/b", "/a/b!", "/a/bc/d", "/e/"]
            .map(String::from)
            .into_iter()
            .collect();
        assert_eq!(some.above("/a/b/c/d"), Some("/a/b"));
        assert_eq!(some.above("/a/b"), Some("/a/b"));
        assert_eq!(some.above("/e//f"), Some("/e/"));
        for place in ["/a", "/a/bb", "/a/bc", "", "/e"] {
            assert_eq!(some.above(place), None, "{place}");
        }
        for place in ["/a", "/a/b", "/a/bc", "/a/bc/d", "", "/e"] {
            assert!(some.any_below(place), "{place}");
        }
        for place in ["/a/b/c", "/a/bb", "/b", "/a/bc/d/e"] {
            assert!(!some.any_below(place), "{place}");
        }
    }
}
