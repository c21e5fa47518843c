//! A JSON value that knows where it stands, and a list for what is wrong with it.

use std::cell::RefCell;

use serde_json::{Map, Value};

use crate::engine::problem::{Expected, Kind, Place, Problem};
use crate::engine::text::Text;

/// Longest piece of a file that a message repeats, in characters.
const SHOWN: usize = 60;

/// Collects what is wrong while a file is read.
#[derive(Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes a problem.
    pub fn add(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    /// All that was noted.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// Parses JSON; a syntax error becomes a problem with its line and column.
///
/// # Errors
/// The one problem of a text that is not JSON.
pub fn parse(text: &str) -> Result<Value, Vec<Problem>> {
    // Windows editors put a byte order mark in front; it is no part of the JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        vec![Problem {
            place: Place::Line {
                line: error.line(),
                column: error.column(),
            },
            year: None,
            expected: Expected::Json,
            found: error.to_string(),
        }]
    })
}

/// A value, its JSON pointer and the list for its problems.
#[derive(Clone)]
pub struct Node<'a> {
    /// The value; `Null` stands for a field that is missing.
    pub value: &'a Value,
    /// JSON pointer (RFC 6901).
    pub pointer: String,
    problems: &'a Problems,
}

impl<'a> Node<'a> {
    /// The top of a file.
    pub fn root(value: &'a Value, problems: &'a Problems) -> Self {
        Self {
            value,
            pointer: String::new(),
            problems,
        }
    }

    fn child(&self, key: &str, value: &'a Value) -> Self {
        let key = key.replace('~', "~0").replace('/', "~1");
        Self {
            value,
            pointer: format!("{}/{key}", self.pointer),
            problems: self.problems,
        }
    }

    /// Notes that this place should have held something else.
    pub fn wrong<T>(&self, expected: Expected) -> Option<T> {
        self.problems
            .add(Problem::at(&self.pointer, expected, shown(self.value)));
        None
    }

    /// The object's fields; a problem for each that is not among `known`.
    pub fn object(&self, known: &'static [&'static str]) -> Option<&'a Map<String, Value>> {
        let Value::Object(map) = self.value else {
            return self.wrong(Expected::Object);
        };
        for (key, value) in map {
            // "$schema" serves editors, "description" serves people.
            if !known.contains(&key.as_str()) && key != "$schema" && key != "description" {
                let place = self.child(key, value).pointer;
                self.problems
                    .add(Problem::at(place, Expected::OneOf(known), key));
            }
        }
        Some(map)
    }

    /// All entries of an object whose keys are ids.
    pub fn entries(&self) -> Vec<(&'a str, Self)> {
        match self.value {
            Value::Object(map) => map
                .iter()
                .map(|(key, value)| (key.as_str(), self.child(key, value)))
                .collect(),
            _ => {
                self.wrong::<()>(Expected::Object);
                Vec::new()
            }
        }
    }

    /// A field that must be there.
    pub fn field(&self, name: &'static str) -> Option<Self> {
        let found = self.optional(name);
        if found.is_none() && self.value.is_object() {
            self.problems
                .add(Problem::at(&self.pointer, Expected::Field(name), ""));
        }
        found
    }

    /// A field that may be left out.
    pub fn optional(&self, name: &str) -> Option<Self> {
        let value = self.value.get(name)?;
        Some(self.child(name, value))
    }

    /// The items of a list.
    pub fn items(&self) -> Vec<Self> {
        match self.value {
            Value::Array(items) => items
                .iter()
                .enumerate()
                .map(|(n, value)| self.child(&n.to_string(), value))
                .collect(),
            _ => {
                self.wrong::<()>(Expected::List);
                Vec::new()
            }
        }
    }

    /// A finite number.
    pub fn number(&self) -> Option<f64> {
        match self.value.as_f64() {
            Some(number) if number.is_finite() => Some(number),
            _ => self.wrong(Expected::Number),
        }
    }

    /// A whole number that fits a calendar year.
    pub fn whole(&self) -> Option<i32> {
        let whole = self.value.as_i64().and_then(|n| i32::try_from(n).ok());
        whole
            .filter(|n| n.abs() < 1_000_000)
            .or_else(|| self.wrong(Expected::WholeNumber))
    }

    /// A string that is not blank.
    pub fn text(&self) -> Option<&'a str> {
        match self.value.as_str() {
            Some(text) if !text.trim().is_empty() => Some(text),
            _ => self.wrong(Expected::Text),
        }
    }

    /// A text in both languages.
    pub fn both(&self) -> Option<Text> {
        self.object(&["zh", "en"])?;
        let zh = self.field("zh").and_then(|n| n.text());
        let en = self.field("en").and_then(|n| n.text());
        Some(Text {
            zh: zh?.to_owned(),
            en: en?.to_owned(),
        })
    }

    /// One of a few words, as the value it stands for.
    pub fn word<T: Copy>(&self, words: &'static [&'static str], values: &[T]) -> Option<T> {
        let found = self
            .value
            .as_str()
            .and_then(|text| words.iter().position(|w| *w == text));
        match found.and_then(|n| values.get(n)) {
            Some(value) => Some(*value),
            None => self.wrong(Expected::OneOf(words)),
        }
    }

    /// The position of an id among those known.
    pub fn position(&self, ids: &[String], kind: Kind) -> Option<usize> {
        let id = self.text()?;
        match ids.iter().position(|known| known == id) {
            Some(position) => Some(position),
            None => self.wrong(Expected::Known(kind)),
        }
    }

    /// Checks the two fields that name a file's format and version.
    pub fn format(&self, name: &'static [&'static str], version: u32) {
        if let Some(format) = self.field("format") {
            format.word(name, &[()]);
        }
        if let Some(found) = self.field("version")
            && found.value.as_u64() != Some(u64::from(version))
        {
            found.wrong::<()>(Expected::Version(version));
        }
    }
}

/// A value as a message repeats it.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= SHOWN {
        return text;
    }
    let cut: String = text.chars().take(SHOWN).collect();
    format!("{cut}…")
}
