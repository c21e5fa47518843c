//! Draws pictures on any plotters backend: a canvas in the page, SVG in tests and files.

mod ends;
mod frame;
mod labels;
mod line_chart;
mod map;
mod over_years;
mod overlay;
mod pen;
mod spacing;
mod stack;
mod svg;
mod theme;

pub use frame::Frame;
pub use line_chart::line_chart;
pub use map::map;
pub use overlay::overlay;
pub use stack::stack;
pub use svg::with_full_letters;
pub use theme::Theme;
