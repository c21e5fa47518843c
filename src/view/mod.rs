//! What is shown, without a browser: words in both languages, numbers as people
//! write them, what stands on a card, on a lever and in a chart.

pub mod board;
pub mod card;
pub mod chance;
pub mod chart;
pub mod gap;
pub mod history;
pub mod lever;
pub mod lever_words;
pub mod number;
pub mod problems;
pub mod spark;
pub mod summary;
pub mod texts;
pub mod views;
