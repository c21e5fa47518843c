//! What a link holds of a scenario, in the order of its bytes.
//!
//! `postcard` writes fields one after another and variants by their position, without names: moving,
//! adding or taking out anything here makes another format, with another version. What comes later
//! comes as another [`Part`].

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
    /// Most scenarios need nothing of this: [`BESIDE`], [`LINKS`], [`OWN_RATES`],
    /// [`OVER_LEVELS`], [`VINTAGE`].
    pub parts: Vec<Part>,
}

/// Something that a reader which does not know its tag leaves out.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub tag: u32,
    pub body: Vec<u8>,
}

impl Part {
    /// A part with this content.
    pub fn of(tag: u32, content: &impl Serialize) -> Self {
        Self {
            tag,
            // Fails only for lists without a known length, which no part has.
            body: postcard::to_allocvec(content).unwrap_or_default(),
        }
    }
}

/// The part of a tag: none if it is left out, `Err` if it is damaged or stands twice.
pub fn part<T: for<'de> Deserialize<'de>>(parts: &[Part], tag: u32) -> Result<Option<T>, Damaged> {
    let mut own = parts.iter().filter(|part| part.tag == tag);
    let Some(first) = own.next() else {
        return Ok(None);
    };
    if own.next().is_some() {
        return Err(Damaged);
    }
    match postcard::take_from_bytes(&first.body) {
        Ok((content, [])) => Ok(Some(content)),
        _ => Err(Damaged),
    }
}

/// A part that is not as it was written.
#[derive(Debug, PartialEq)]
pub struct Damaged;

/// A [`Beside`].
pub const BESIDE: u32 = 1;
/// Rules for what can follow the economy, by their names in scenario files: [`Links`].
pub const LINKS: u32 = 2;
/// Whether growth and prices are the sectors' own rates: [`OwnRates`].
pub const OWN_RATES: u32 = 3;

/// The joint probability is over levels alone: no content.
pub const OVER_LEVELS: u32 = 4;

/// Which state of the statistics the actual figures are: [`VintageOf`].
pub const VINTAGE: u32 = 5;

/// The content of [`LINKS`].
pub type Links = Vec<(String, Link)>;
/// The content of [`OWN_RATES`]: growth, prices.
pub type OwnRates = (bool, bool);
/// The content of [`VINTAGE`]: the day of the latest figure, and whether some are samples.
pub type VintageOf = (String, bool);

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Link {
    Linked,
    Growth,
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
