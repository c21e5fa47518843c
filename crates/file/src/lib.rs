//! Text to types and back: plan files, scenario files, links and outcomes.
//!
//! A reader never stops at the first problem: it walks the whole file and
//! reports every place, what was expected there and what it found.

mod audit_json;
mod book_file;
mod builtin;
mod case_file;
mod checks;
mod coherence_json;
mod distribution_json;
mod encoding;
mod export_request;
mod figures;
mod fingerprint;
mod foreign;
mod json;
mod link;
mod made_on;
mod matters_json;
mod near;
mod node;
mod old_defaults;
mod open;
mod outcome_json;
mod plan_coherence;
mod plan_draft;
mod plan_file;
mod plan_levers;
mod plan_parts;
mod plan_targets;
mod pointers;
mod questions;
mod scenario_file;
mod uncertainty;

pub use audit_json::audit_json;
pub use book_file::{
    Elsewhere, StoredBook, elsewhere, is_book, made_elsewhere, read_book, write_book,
};
pub use builtin::{BUILTIN_PLAN, SAMPLE_FIGURES, builtin_plan, presets};
pub use case_file::{Case, write_case};
pub use checks::day as read_day;
pub use distribution_json::{Drawn, add_distribution};
pub use encoding::{NoText, table_of, text_of};
pub use export_request::ExportRequest;
pub use figures::Figures;
pub use foreign::{foreign, kind_of};
pub use json::parse;
pub use link::{Link, MOST_COMPARED, read_link, read_link_anyway, write_link};
pub use matters_json::{attribution_json, least_effort_json, sensitivity_json};
pub use open::{Opened, read_file};
pub use outcome_json::{outcome_json, paths_json};
pub use plan_file::{read_plan, read_printed_plan};
pub use questions::Questions;
pub use scenario_file::{read_scenario, read_value, write_scenario};
