//! Parses JSON text, and reports what `serde_json` alone would silently accept: a property that occurs
//! twice in one object, of which the second would win.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::foreign::{foreign, kind_of};
use engine::problem::{Broken, Expected, Place, Problem};

/// Parses a text; duplicate properties are returned as problems.
///
/// # Errors
/// The one problem of a text that is not JSON, with its line and column.
pub fn parse(text: &str) -> Result<(Value, Vec<Problem>), Vec<Problem>> {
    // Windows editors put a byte order mark in front; it is no part of the JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (twice, broke) = (RefCell::default(), RefCell::default());
    let mut reader = serde_json::Deserializer::from_str(text);
    let top = At {
        pointer: String::new(),
        twice: &twice,
        broke: &broke,
    };
    let value = top
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    match value {
        Ok(value) => Ok((value, twice.into_inner())),
        Err(_) if kind_of(text.as_bytes()).is_some() => {
            Err(kind_of(text.as_bytes()).map_or_else(Vec::new, foreign))
        }
        Err(error) => {
            let inside = broke.into_inner().unwrap_or_default();
            let mut problem = broken(text, (error.line(), error.column()), inside);
            if error.is_eof() {
                (problem.expected, problem.found) = (Expected::Json(Broken::Ends), String::new());
            }
            Err(vec![problem])
        }
    }
}

/// What is wrong where the parser stopped: at a line and, within it, a byte, both counted from 1.
fn broken(text: &str, (line, byte): (usize, usize), inside: String) -> Problem {
    // An empty text ends before its first line.
    let (line, byte) = (line.max(1), byte.max(1));
    let start: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let mut at = (start + byte - 1).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (before, rest) = text.split_at(at);
    let found = rest.chars().next();
    let how = match found {
        Some(c) => match half(c) {
            Some(half) => Broken::FullWidth(half),
            None if "}]".contains(c) && before.trim_end().ends_with(',') => Broken::Comma,
            None => Broken::Other,
        },
        None => Broken::Ends,
    };
    Problem {
        place: Place::Line {
            line,
            // People count characters.
            column: before[start.min(at)..].chars().count() + 1,
            inside,
        },
        year: None,
        expected: Expected::Json(how),
        found: found.map_or_else(String::new, |c| c.escape_debug().to_string()),
    }
}

/// The sign that JSON has for a full-width one.
fn half(c: char) -> Option<char> {
    Some(match c {
        '\u{201c}' | '\u{201d}' | '\u{2018}' | '\u{2019}' => '"',
        '\u{3001}' => ',',
        '\u{3002}' => '.',
        '\u{3010}' => '[',
        '\u{3011}' => ']',
        // The full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        _ => return None,
    })
}

/// Longest part of a key that a place repeats, in characters: a key of many kilobytes with as many
/// values below it would be copied for each of them.
const LONGEST_KEY: usize = 80;
/// No more duplicate properties than this are reported.
const MOST_TWICE: usize = 100;

/// A key as a part of a JSON pointer (RFC 6901).
pub fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Where the parser stands.
struct At<'a> {
    pointer: String,
    twice: &'a RefCell<Vec<Problem>>,
    /// The first value that could not be read, the innermost one.
    broke: &'a RefCell<Option<String>>,
}

impl At<'_> {
    fn inside(&self, key: &str) -> At<'_> {
        let end = key.char_indices().nth(LONGEST_KEY);
        let key = &key[..end.map_or(key.len(), |(at, _)| at)];
        At {
            pointer: format!("{}/{}", self.pointer, escape(key)),
            twice: self.twice,
            broke: self.broke,
        }
    }
}

impl<'de> DeserializeSeed<'de> for At<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        let (pointer, broke) = (self.pointer.clone(), self.broke);
        let value = reader.deserialize_any(self);
        if value.is_err() {
            broke.borrow_mut().get_or_insert(pointer);
        }
        value
    }
}

impl<'de> Visitor<'de> for At<'_> {
    type Value = Value;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a JSON value")
    }
    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.inside(&list.len().to_string()))? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            let inside = self.inside(&key);
            let place = inside.pointer.clone();
            let value = fields.next_value_seed(inside)?;
            if map.insert(key.clone(), value).is_some() {
                let mut twice = self.twice.borrow_mut();
                if twice.len() < MOST_TWICE {
                    twice.push(Problem::at(place, Expected::Once, key));
                }
            }
        }
        Ok(Value::Object(map))
    }
}
