//! Scenarios side by side: what they assume differently, how the targets fare, what explains the
//! difference of a result, and their paths in one picture. The first column is what the others are
//! compared with.

mod assumptions;
mod chance;
mod dots;
mod results;
mod row;

pub use assumptions::{Assumptions, assumptions};
pub use dots::{Dot, DotRow, Dots, Scale, dots};
pub use results::{Cell, ResultRow, Results, Score, results};
pub use row::AssumptionRow;
