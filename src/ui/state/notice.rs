//! What the page tells a user about a file or link.

use engine::problem::Problem;
use view::words::texts::T;

/// A heading and a line for each problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub heading: T,
    /// File name, if there is one.
    pub file: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Words of the browser, if they are all there is.
    pub words: String,
}
