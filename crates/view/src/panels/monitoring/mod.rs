//! Monitoring: actual figures beside the plan, how far each target has come, and what is still needed.

mod card;
mod doubts;
mod evaluation;
mod figure;
mod form;
pub mod grid;
mod pace;
mod pasted;
mod rows;
mod summary;
mod which;

use book::Ledger;
use engine::plan::Plan;
use engine::progress::Standing;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;

use crate::sentences::chance::TwoOdds;
use crate::words::texts::T;

pub use card::{Card, card};
pub use doubts::{accepted, doubt_words};
pub use evaluation::{evaluated, evaluation_heading};
pub use figure::{
    cell_of, name_and_unit, read as read_cell, records_words, rejected, to_engine, typed, unit,
    units_note,
};
pub use form::form;
pub use pace::{Paced, basis, left_years, needed_in_sentence};
pub use pasted::{Doubt, Given, Pasted, read as read_table};
pub use rows::{Cell, Row, Section, sections};
pub use summary::{
    made_with, no_target_is_out_of_reach, out_of_reach_lines, rule, samples_tag, summary,
};
pub use which::{entered, progresses};

/// What monitoring is made of.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The open scenario's run, which starts from the actual figures.
    pub run: &'a Run,
    /// The run of the plan baseline, which knows of none.
    pub baseline: &'a Run,
    /// The open scenario.
    pub scenario: &'a Scenario,
    /// The book's figures.
    pub ledger: &'a Ledger,
    /// What chance makes of the scenario; `None` where it is certain, and while it is computed.
    pub odds: Option<TwoOdds<'a>>,
    /// The language.
    pub lang: Lang,
}

/// How a target stands, in a word.
#[must_use]
pub fn standing_word(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Behind => T::StandingBehind,
        Standing::Tight => T::StandingTight,
        Standing::OnTrack => T::StandingOnTrack,
        Standing::Reached => T::StandingReached,
    }
    .get(lang)
}
