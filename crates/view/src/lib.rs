//! What is shown, without a browser.
//!
//! - [`words`]: names, units, numbers and the table of texts, in both languages;
//! - [`sentences`]: what is said in whole sentences: problems, changes, odds, summaries;
//! - [`pictures`]: charts, maps and waterfalls as plain data;
//! - [`panels`]: what stands on the page beside them: cards, levers, the board, the comparison;
//! - [`explain`]: how a number comes about, and what answers a question about it.

pub mod explain;
pub mod panels;
pub mod pictures;
pub mod sentences;
pub mod words;
