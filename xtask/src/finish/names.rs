//! Short names, the same in a WebAssembly module and in its glue.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A short name for each long one.
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// The first gets `a`; repeated names get one short name.
    pub fn of<'a>(long: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names = BTreeMap::new();
        for name in long {
            let next = short(names.len());
            names.entry(name.to_owned()).or_insert(next);
        }
        Self(names)
    }

    /// The short name.
    ///
    /// # Errors
    /// There is none.
    pub fn get(&self, long: &str) -> Result<&str> {
        let short = self.0.get(long).map(String::as_str);
        short.with_context(|| format!("the program has no {long}"))
    }
}

fn short(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(LETTERS[number % LETTERS.len()]));
        number /= LETTERS.len();
        if number == 0 {
            return name;
        }
        number -= 1;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn short_names_are_unique() {
        let numbers = 0..10_000;
        assert_eq!(
            numbers.clone().map(short).collect::<BTreeSet<_>>().len(),
            numbers.len()
        );
        assert_eq!(
            (short(0), short(51), short(52)),
            ("a".into(), "Z".into(), "aa".into())
        );
        let names = Names::of(["one", "two", "one", "three"]);
        assert_eq!(names.get("three").unwrap(), "c");
        assert!(names.get("four").is_err());
    }
}
