//! Version 2, which links of the time when nothing followed the economy have.
//!
//! Its bytes are read into what version 3 holds; nothing here may change.

use serde::{Deserialize, Serialize};

use super::number::PathCode;
use super::numbers::Key;
use super::state::{self, AROUND, Language};
use super::wire::{self, BESIDE, Beside, Name, Part};

/// The first byte.
pub const VERSION: u8 = 2;

/// All of it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    pub lang: Language,
    pub view: String,
    pub scenario: Assumed,
    pub around: Option<Around>,
}

/// A scenario.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Assumed {
    pub name: Name,
    pub levers: u64,
    pub paths: Vec<PathCode>,
    pub own: Vec<(String, PathCode)>,
    pub beside: Option<Beside>,
}

/// What else is open on the page.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Around {
    pub plan: String,
    pub compared: Vec<Assumed>,
    pub subject: Option<String>,
    pub focus: Option<String>,
    pub chosen: Option<Vec<String>>,
    pub axes: Option<(Key, Key)>,
    pub locked: Vec<Key>,
    pub result: Option<Key>,
}

impl From<State> for state::State {
    fn from(old: State) -> Self {
        let around = old
            .around
            .map(|around| Part::of(AROUND, &state::Around::from(around)));
        Self {
            lang: old.lang,
            view: old.view,
            // Which plan it was made for, it says by the id alone.
            fingerprint: 0,
            scenario: old.scenario.into(),
            parts: around.into_iter().collect(),
        }
    }
}

impl From<Assumed> for wire::Assumed {
    fn from(old: Assumed) -> Self {
        let beside = old.beside.map(|beside| Part::of(BESIDE, &beside));
        Self {
            name: old.name,
            levers: old.levers,
            paths: old.paths,
            own: old.own,
            parts: beside.into_iter().collect(),
        }
    }
}

impl From<Around> for state::Around {
    fn from(old: Around) -> Self {
        Self {
            plan: old.plan,
            compared: old.compared.into_iter().map(Into::into).collect(),
            subject: old.subject,
            focus: old.focus,
            chosen: old.chosen,
            axes: old.axes,
            locked: old.locked,
            result: old.result,
        }
    }
}
