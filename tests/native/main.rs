//! What needs no browser, as one program: a file a subject.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

mod attribution;
mod board;
mod book;
mod book_windows;
mod chance_words;
mod change;
mod compare;
mod damaged_links;
mod drawing;
mod formula;
mod golden_files;
mod landscape;
mod laws;
mod least_effort;
mod least_effort_properties;
mod lever_panel;
mod lever_paths;
mod lever_reset;
mod lever_sheet;
mod links;
mod maps;
mod needed;
mod old_links;
mod overlays;
mod presets;
mod properties;
mod qr;
mod question;
mod question_answers;
mod question_ids;
mod questions;
mod round_trips;
mod sensitivity;
mod small_mistakes;
mod sparks;
mod stacks;
mod tornados;
mod uncertainty;
mod uncertainty_properties;
mod waterfall;
mod ways;
mod words;
mod worked_numbers;
