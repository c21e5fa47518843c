//! Command lines: `--name value`, `--name`, and positional arguments.

use anyhow::{Context, Result, bail};

/// A parsed command line.
#[derive(Debug, Default)]
pub struct Arguments {
    named: Vec<(String, String)>,
    flags: Vec<String>,
    /// Positional arguments.
    pub positional: Vec<String>,
}

impl Arguments {
    /// Parses this program's arguments. `with_value` and `flags` are the names that
    /// it knows, without dashes.
    ///
    /// # Errors
    /// An unknown name, or a name without its value.
    pub fn read(with_value: &[&str], flags: &[&str]) -> Result<Self> {
        let mut all = Self::default();
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let Some(name) = word.strip_prefix("--") else {
                all.positional.push(word);
                continue;
            };
            if flags.contains(&name) {
                all.flags.push(name.to_owned());
            } else if with_value.contains(&name) {
                let value = words
                    .next()
                    .with_context(|| format!("--{name} needs a value"))?;
                all.named.push((name.to_owned(), value));
            } else {
                let known: Vec<String> = with_value
                    .iter()
                    .map(|name| format!("--{name} …"))
                    .chain(flags.iter().map(|name| format!("--{name}")))
                    .collect();
                bail!("there is no --{name}; there are {}", known.join(", "));
            }
        }
        Ok(all)
    }

    /// Whether a flag is set.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.flags.iter().any(|flag| flag == name)
    }

    /// The last value of a name.
    #[must_use]
    pub fn value<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.values(name).last()
    }

    /// Every value of a name.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.named.iter().filter(move |(own, _)| own == name);
        named.map(|(_, value)| value.as_str())
    }

    /// A value as a number, or `default`.
    ///
    /// # Errors
    /// It is not a number.
    pub fn number<T: std::str::FromStr>(&self, name: &str, default: T) -> Result<T> {
        self.value(name).map_or(Ok(default), |text| {
            let number = text.parse().ok();
            number.with_context(|| format!("--{name} takes a number, not {text}"))
        })
    }
}
