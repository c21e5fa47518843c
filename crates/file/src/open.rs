//! An opened file of any kind.

use super::StoredBook;
use super::book_file;
use super::case_file::{self, Case};
use super::checks::dated;
use super::json::parse;
use super::plan_file;
use super::scenario_file::read_value;
use engine::plan::Plan;
use engine::problem::Problem;
use engine::scenario::Scenario;

/// The kind and content of an opened file.
#[derive(Debug)]
pub enum Opened {
    /// A plan.
    Plan(Box<Plan>),
    /// A plan with a scenario of it.
    Case(Box<Case>),
    /// A book of user scenarios for the plan that is open.
    Book(StoredBook),
    /// A scenario for the plan that is open.
    Scenario(Box<Scenario>),
}

/// Reads a file as the kind that it declares; as a scenario, if it declares no known format.
///
/// # Errors
/// Every problem of the file, each with its place.
pub fn read_file(text: &str, plan: &Plan) -> Result<Opened, Vec<Problem>> {
    let (value, twice) = parse(text).map_err(|found| dated(plan, found))?;
    match value["format"].as_str() {
        Some(plan_file::FORMAT) => {
            let read = plan_file::read_value(&value, twice);
            read.map(|plan| Opened::Plan(Box::new(plan)))
        }
        Some(case_file::FORMAT) => {
            case_file::read_value(&value, twice).map(|case| Opened::Case(Box::new(case)))
        }
        Some(book_file::FORMAT) => book_file::read_value(&value, twice, plan).map(Opened::Book),
        _ => {
            let read = read_value(&value, twice, plan);
            read.map(|scenario| Opened::Scenario(Box::new(scenario)))
        }
    }
}
