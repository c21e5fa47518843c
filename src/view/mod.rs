//! What is shown, without a browser: words in both languages, numbers as people
//! write them, what stands on a card, on a lever and in a chart.

pub mod card;
pub mod chart;
pub mod lever;
pub mod map;
pub mod measured;
pub mod number;
pub mod problems;
pub mod spark;
pub mod stack;
pub mod summary;
pub mod targets;
pub mod texts;
pub mod tornado;
