//! Puts a chart onto any plotters backend: a canvas in the page, SVG in tests and files.

mod line_chart;
mod theme;

pub use line_chart::line_chart;
pub use theme::Theme;
