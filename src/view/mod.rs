//! What is shown, without a browser: words in both languages, numbers as people
//! write them, what stands on a card, on a lever and in a chart.

pub mod board;
pub mod book;
pub mod brackets;
pub mod card;
pub mod chance;
pub mod change;
pub mod chart;
pub mod compare;
pub mod differences;
pub mod formula;
pub mod gap;
pub mod lever;
pub mod lever_words;
pub mod map;
pub mod measured;
pub mod number;
pub mod problems;
pub mod qr;
pub mod question;
pub mod reading;
pub mod series_words;
pub mod spark;
pub mod stack;
pub mod summary;
pub mod texts;
pub mod tornado;
pub mod views;
pub mod ways;
