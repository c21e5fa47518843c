//! Names, units, numbers and the table of texts, in both languages.

pub mod brackets;
pub mod goals;
pub mod levers;
pub mod measured;
pub mod number;
pub mod phrases;
pub mod printed;
pub mod rounding;
pub mod scale;
pub mod series;
pub mod sources;
pub mod status;
pub mod texts;
