//! Names, units, numbers and the table of texts, in both languages.

pub mod beside_goal;
pub mod brackets;
pub mod control;
pub mod copied;
pub mod enough;
pub mod file_name;
pub mod format;
pub mod goal_words;
pub mod goals;
pub mod labelled;
pub mod levers;
pub mod marks;
pub mod number;
pub mod path;
pub mod phrases;
pub mod rounding;
pub mod search;
pub mod series;
pub mod sources;
pub mod status;
pub mod texts;
pub mod toned;
pub mod typed;
pub mod width;
