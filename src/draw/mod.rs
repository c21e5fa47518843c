//! Puts a picture onto any plotters backend: a canvas in the page, SVG in tests and files.

mod apart;
mod frame;
mod line_chart;
mod pen;
mod theme;

pub use frame::Frame;
pub use line_chart::line_chart;
pub use theme::Theme;
