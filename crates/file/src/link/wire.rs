//! What a link of version 2 holds of a scenario, in the order of its bytes.
//!
//! `postcard` writes fields one after another and variants by their position, without names: moving,
//! adding or taking out anything here makes another format, with another version.

use serde::{Deserialize, Serialize};

use super::number::{Number, PathCode};
use super::numbers::Key;

/// A scenario.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Assumed {
    pub name: Name,
    /// The model's levers that are set: bit n for the lever of number n.
    pub levers: u64,
    /// Their paths, in the order of their numbers.
    pub paths: Vec<PathCode>,
    /// Levers without a number, by their ids.
    pub own: Vec<(String, PathCode)>,
    /// Most scenarios need nothing of this.
    pub beside: Option<Beside>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum Name {
    None,
    /// The same in both languages.
    Same(String),
    /// Chinese and English.
    Both(String, String),
}

/// What a scenario has besides levers. Years count from the plan's base year.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    pub revenue: Revenue,
    pub urban: Urban,
    pub shocks: Vec<Blow>,
    pub level_shocks: Vec<LevelBlow>,
    pub actuals: Vec<(Key, Vec<(i64, Number)>)>,
    pub uncertainty: Option<Drivers>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Revenue {
    #[default]
    Buoyancy,
    Growth,
    TaxAndOther,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Urban {
    #[default]
    Urgd,
    Components,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Blow {
    pub lever: Key,
    pub year: i64,
    pub size: Number,
    pub persistence: Number,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct LevelBlow {
    pub year: i64,
    pub multiply: Number,
    pub add: Number,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Drivers {
    pub seed: u64,
    pub paths: u32,
    pub sd: Vec<(Key, Number)>,
    pub skew: Vec<(Key, Number)>,
    pub persistence: Number,
    pub correlation: Option<Vec<Vec<Number>>>,
}
