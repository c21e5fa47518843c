//! Scenarios side by side: what they assume differently, how the targets fare, what explains the
//! difference of a result, and their paths in one picture. The first column is what the others are
//! compared with.

mod assumptions;
mod chance;
mod results;

pub use assumptions::{AssumptionRow, Assumptions, assumptions};
pub use results::{Cell, ResultRow, Results, Score, results};
