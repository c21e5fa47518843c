//! Pictures: a canvas with its words, a cursor that reads exact values, full screen, and the table
//! behind it.

mod canvas;
mod cursor;
mod figure;
mod full;
mod line;
mod stack;
mod table;

pub use canvas::{Drawing, Picture, drawing};
pub use figure::Figure;
pub use line::LineChart;
pub use stack::StackChart;
pub use table::{YearCell, YearRow, YearTable};
