//! The state of the page as the part of an address after `#`, and back.
//!
//! A link is base64url of bytes whose first one is the version. Links of version 1 begin with `1.`
//! instead. Those and version 2 are still read, with the defaults of their time written out. Other versions
//! are rejected by their number.

mod names;
mod number;
mod numbers;
mod pack;
mod pasted;
mod seal;
mod state;
mod unpack;
mod version1;
mod version2;
mod wire;

#[cfg(test)]
mod hostile;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::builtin::BUILTIN_ID;
use super::json::parse;
use super::node::is_id;
use super::old_defaults::Age;
use book::{Choices, View};
use engine::plan::Plan;
use engine::problem::{Expected, Place, Problem};
use engine::scenario::Scenario;
use state::State;

/// Longer links are rejected unread; a scenario with every lever by year over 50 years is shorter.
const LONGEST: usize = 200_000;
/// The most scenarios that are compared with the open one.
pub const MOST_COMPARED: usize = 6;
/// Longest id of a view, in bytes.
const LONGEST_VIEW: usize = 40;
/// No more problems of one link than this are reported.
const MOST_PROBLEMS: usize = 100;
/// Longest piece of a link that a problem repeats, in characters.
const LONGEST_TOLD: usize = 200;

/// The version that is written: the first byte.
const VERSION: u8 = 3;

/// What a link holds. A link of version 1 holds the scenario, language and view only.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What is assumed.
    pub scenario: Scenario,
    /// The scenarios that are compared with it, at most [`MOST_COMPARED`].
    pub compared: Vec<Scenario>,
    /// What is chosen on the page.
    pub choices: Choices,
}

impl Link {
    /// A link to a scenario, with default choices.
    #[must_use]
    pub fn of(plan: &Plan, scenario: Scenario) -> Self {
        Self {
            scenario,
            compared: Vec::new(),
            choices: Choices::of(plan),
        }
    }
}

/// Writes a link's code: letters, digits, `-` and `_`.
///
/// What could not be read is not written well: more than [`MOST_COMPARED`] scenarios, something twice
/// in a list, or a scenario that the model rejects.
#[must_use]
pub fn write_link(plan: &Plan, link: &Link) -> String {
    URL_SAFE_NO_PAD.encode(seal::write(VERSION, &State::of(plan, link)))
}

/// Reads a link's code, by itself or in the text that somebody pasted with it.
///
/// # Errors
/// What is wrong with it: another version, a code that is truncated or altered, a link for another
/// plan, and all that could be wrong with a scenario file. Places are those of a scenario file, behind
/// `/compared/N` for one that is compared.
pub fn read_link(code: &str, plan: &Plan) -> Result<Link, Vec<Problem>> {
    read_checked(code, plan, false)
}

/// Reads a link's code even if it was made on another content of the plan. What comes of it then is not
/// what was seen when it was made.
///
/// # Errors
/// As [`read_link`].
pub fn read_link_anyway(code: &str, plan: &Plan) -> Result<Link, Vec<Problem>> {
    read_checked(code, plan, true)
}

fn read_checked(code: &str, plan: &Plan, anyway: bool) -> Result<Link, Vec<Problem>> {
    read(code, plan, anyway).map_err(|mut problems| {
        problems.truncate(MOST_PROBLEMS);
        // A hostile link may repeat itself at length.
        for problem in &mut problems {
            let (Place::Pointer(place) | Place::Field(place) | Place::Line { inside: place, .. }) =
                &mut problem.place;
            for text in [place, &mut problem.found] {
                shorten(text);
            }
        }
        problems
    })
}

fn read(code: &str, plan: &Plan, anyway: bool) -> Result<Link, Vec<Problem>> {
    if code.len() > LONGEST {
        return Err(damaged(code));
    }
    if !is_whole(code)
        && let Some(code) = pasted::code_in(code, is_whole)
    {
        return read(&code, plan, anyway);
    }
    if let Some((version, body)) = code.split_once('.') {
        return match version {
            "1" => version1::read(body, plan),
            // Later ones are written without a dot.
            other if is_number(other) && !["2", "3"].contains(&other) => Err(unknown(other)),
            _ => Err(damaged(code)),
        };
    }
    let bytes = decode(code).ok_or_else(|| damaged(code))?;
    match bytes.first() {
        Some(&VERSION) => {
            let state: State = seal::read(&bytes).ok_or_else(|| damaged(code))?;
            state.link(plan, Age::Present, anyway)
        }
        Some(&version2::VERSION) => {
            let state: version2::State = seal::read(&bytes).ok_or_else(|| damaged(code))?;
            State::from(state).link(plan, Age::BeforeStatedRates, anyway)
        }
        Some(version) => Err(unknown(&version.to_string())),
        None => Err(damaged(code)),
    }
}

/// Whether a code is as it was written, of whatever version.
fn is_whole(code: &str) -> bool {
    if let Some(body) = code.strip_prefix("1.") {
        let text = decode(body).and_then(|bytes| String::from_utf8(bytes).ok());
        return text.is_some_and(|text| parse(&text).is_ok());
    }
    decode(code).is_some_and(|bytes| seal::is_whole(&bytes))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn unknown(version: &str) -> Vec<Problem> {
    let expected = Expected::Version(u32::from(VERSION));
    vec![Problem::at("#", expected, version)]
}

/// A code that is not as it was written. Its ends are told, so that both can be compared.
fn damaged(code: &str) -> Vec<Problem> {
    let count = code.chars().count();
    let found = if count <= 20 {
        code.to_owned()
    } else {
        let start: String = code.chars().take(8).collect();
        let end: String = code.chars().skip(count - 8).collect();
        format!("{start}…{end}")
    };
    vec![Problem::at("#", Expected::WholeLink, found)]
}

/// The bytes of base64url text. A code that another program wrote with other bits behind its last
/// byte, or with padding, is none of ours.
fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// The view of an id. One that this page does not know, but another edition might, is the first one.
fn checked_view(id: &str) -> Result<View, Problem> {
    if id.is_empty() || (id.len() <= LONGEST_VIEW && is_id(id, "-")) {
        Ok(View::from_id(id).unwrap_or_default())
    } else {
        Err(Problem::at("/view", Expected::Id("-"), id))
    }
}

/// Cuts what is longer than any place or value of an ordinary link.
fn shorten(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(LONGEST_TOLD) {
        text.truncate(end);
        text.push('…');
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::builtin_plan;

    #[test]
    fn plan_without_an_id_is_the_built_in_one() {
        assert_eq!(builtin_plan().unwrap().id, BUILTIN_ID);
    }
}
