//! A JSON value that knows its place, and a list of problems with it.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::checks::{self, Checked, LARGEST};
use super::json::escape;
use engine::plan::Ids;
use engine::problem::{Expected, Kind, Problem};
use engine::text::Text;

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
        Self {
            value,
            pointer: format!("{}/{}", self.pointer, escape(key)),
            problems: self.problems,
        }
    }

    /// Notes that this place should have held something else.
    pub fn wrong<T>(&self, expected: Expected) -> Option<T> {
        self.problems
            .add(Problem::at(&self.pointer, expected, shown(self.value)));
        None
    }

    /// Takes what fits; else notes what should have stood here.
    pub fn check<T>(&self, checked: Checked<T>) -> Option<T> {
        checked.map_or_else(|expected| self.wrong(expected), Some)
    }

    /// Takes what fits the key under which this stands; else notes what the key should have been.
    pub fn check_key<T>(&self, checked: Checked<T>, key: &str) -> Option<T> {
        checked.map_or_else(|expected| self.found(expected, key), Some)
    }

    /// Notes that something else than the value itself is not what was expected.
    pub fn found<T>(&self, expected: Expected, found: &str) -> Option<T> {
        let problem = Problem::at(&self.pointer, expected, found);
        self.problems.add(problem);
        None
    }

    /// The object's fields; a problem for each that is not among `known`.
    pub fn object(&self, known: &'static [&'static str]) -> Option<&'a Map<String, Value>> {
        let Value::Object(map) = self.value else {
            return self.wrong(Expected::Object);
        };
        for (key, value) in map {
            // "$schema" serves editors, "description" serves people.
            let entry = self.child(key, value);
            let remark = key == "description" || (key == "$schema" && self.pointer.is_empty());
            if remark && !value.is_string() {
                entry.wrong::<()>(Expected::Text);
            } else if !remark && !known.contains(&key.as_str()) {
                self.problems
                    .add(Problem::at(entry.pointer, Expected::OneOf(known), key));
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
        let number = self.value.as_f64().ok_or(Expected::Number);
        self.check(number.and_then(checks::finite))
    }

    /// A whole number; 2015.0 is one too.
    fn integer(&self) -> Option<i64> {
        #[allow(clippy::cast_possible_truncation)] // up to 2^53 every whole number is exact
        let exact = |n: f64| (n.fract() == 0.0 && n.abs() <= LARGEST).then_some(n as i64);
        let found = self.value.as_i64();
        found.or_else(|| self.value.as_f64().and_then(exact))
    }

    /// A whole number in a closed range.
    pub fn whole(&self, range: (i64, i64)) -> Option<i64> {
        let number = self.integer().ok_or(Expected::WholeNumber);
        self.check(number.and_then(|n| checks::within(n, range)))
    }

    /// A calendar year.
    pub fn year(&self) -> Option<i32> {
        let number = self.integer().ok_or(Expected::WholeNumber);
        self.check(number.and_then(checks::calendar_year))
    }

    /// A string that is not blank.
    pub fn text(&self) -> Option<&'a str> {
        let text = self.value.as_str().ok_or(Expected::Text);
        self.check(text.and_then(checks::text))
    }

    /// An id of lower-case letters, digits and `joint`.
    pub fn id(&self, joint: &'static str) -> Option<&'a str> {
        let id = self.text()?;
        if is_id(id, joint) {
            Some(id)
        } else {
            self.wrong(Expected::Id(joint))
        }
    }

    /// Notes an object or a list that is empty.
    pub fn not_empty(&self) {
        let empty = match self.value {
            Value::Array(items) => items.is_empty(),
            Value::Object(map) => map.is_empty(),
            _ => false,
        };
        if empty {
            self.wrong::<()>(Expected::NotEmpty);
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
    pub fn position(&self, ids: &Ids, kind: Kind) -> Option<usize> {
        let id = self.text()?;
        match ids.position(id) {
            Some(position) => Some(position),
            None => self.wrong(Expected::Known(kind)),
        }
    }

    /// Checks the two fields that name a file's format and its one version, 1.
    pub fn format(&self, name: &'static [&'static str]) {
        self.format_up_to(name, 1);
    }

    /// Checks the two fields that name a file's format and version, and gives a version that is known.
    pub fn format_up_to(&self, name: &'static [&'static str], newest: u32) -> Option<u32> {
        if let Some(format) = self.field("format") {
            format.word(name, &[()]);
        }
        let found = self.field("version")?;
        let known = |version: &u32| (1..=newest).contains(version);
        let version = found.integer().and_then(|n| u32::try_from(n).ok());
        match version.filter(known) {
            Some(version) => Some(version),
            None => found.wrong(Expected::Version(newest)),
        }
    }
}

/// Whether a text is an id of lower-case letters, digits and `joint`, a letter first.
pub fn is_id(text: &str, joint: &str) -> bool {
    let known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || joint.contains(c);
    // Only ids with hyphens may start with a digit: those name a plan, the others name code.
    let first = |c: char| c.is_ascii_lowercase() || (joint == "-" && c.is_ascii_digit());
    text.starts_with(first) && text.chars().all(known)
}

/// A value as a message repeats it.
pub fn shown(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= SHOWN {
        return text;
    }
    let cut: String = text.chars().take(SHOWN).collect();
    format!("{cut}…")
}
