//! What a picture or a table is about, other than a whole scenario: one target, what output is made of, two assumptions
//! together, what a target turns on, what explains a difference, or all targets.

mod bars;
mod board;
mod difference;
mod map;
mod pen;
mod structure;
mod target;
mod tornado;

use engine::levers::Lever;
use engine::plan::Plan;
use engine::sensitivity::Swept;
use engine::series::Series;
use view::pictures::stack::StackKind;

use crate::Subject;
use crate::picture::{Part, draw};
use crate::table::Table;

pub use target::picture;

/// Something that has a picture, a table, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A target, by its position.
    Target(usize),
    /// What output, growth or people are made of.
    Structure(StackKind),
    /// What two assumptions make of a target.
    Map(usize, [Lever; 2]),
    /// What a target turns on, and how far assumptions are moved.
    Tornado(usize, Swept),
    /// What explains the difference of a series between two of the scenarios: the others by their positions, then this
    /// one.
    Difference(Series, [usize; 2]),
    /// All targets.
    Board,
}

impl About {
    /// Reads what a request names: `target ID`, `structure 0`, `map TARGET LEVER LEVER`, `tornado TARGET range` (or
    /// `unit`), `difference SERIES 0 1`, `board`. `None` where the plan does not have it.
    #[must_use]
    pub fn read(words: &str, plan: &Plan) -> Option<Self> {
        let words: Vec<&str> = words.split(' ').collect();
        let target = |id: &str| plan.targets.iter().position(|target| target.id == id);
        Some(match words[..] {
            ["target", id] => Self::Target(target(id)?),
            ["structure", n] => {
                let n: usize = n.parse().ok()?;
                Self::Structure(*StackKind::ALL.get(n)?)
            }
            ["map", id, x, y] => Self::Map(target(id)?, [plan.lever(x)?, plan.lever(y)?]),
            ["tornado", id, "range"] => Self::Tornado(target(id)?, Swept::Range),
            ["tornado", id, "unit"] => Self::Tornado(target(id)?, Swept::Unit),
            ["difference", id, from, to] => {
                let pair = [from.parse().ok()?, to.parse().ok()?];
                Self::Difference(plan.series(id)?, pair)
            }
            ["board"] => Self::Board,
            _ => return None,
        })
    }

    /// As a picture.
    ///
    /// # Errors
    /// It has none, or none in this scenario.
    pub fn svg(self, subject: &Subject<'_>) -> Result<String, String> {
        let part: Option<Part> = match self {
            Self::Target(target) => return target::picture(subject, &[target]),
            Self::Structure(kind) => structure::part(subject, kind),
            Self::Map(target, levers) => map::part(subject, target, levers),
            Self::Tornado(target, swept) => tornado::part(subject, target, swept),
            Self::Difference(series, pair) => difference::part(subject, series, pair),
            Self::Board => Some(board::part(subject)),
        };
        let part = part.ok_or_else(|| "no picture".to_owned())?;
        draw(subject, &[part])
    }

    /// As a table.
    ///
    /// # Errors
    /// There is none in this scenario.
    pub fn table(self, subject: &Subject<'_>) -> Result<Table, String> {
        let table = match self {
            Self::Target(target) => target::table(subject, target),
            Self::Structure(kind) => structure::table(subject, kind),
            Self::Map(target, levers) => map::table(subject, target, levers),
            Self::Tornado(target, swept) => tornado::table(subject, target, swept),
            Self::Difference(series, pair) => difference::table(subject, series, pair),
            Self::Board => Some(board::table(subject)),
        };
        table.ok_or_else(|| "no table".to_owned())
    }
}
