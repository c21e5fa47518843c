//! What stands around every view: the bar, and the story at its head with the scenario that it tells of.

mod bar;
mod book_list;
mod plan_menu;
mod scenarios;
mod share;
mod sheet;
mod steps;
mod story;

pub use bar::Bar;
pub use sheet::{LeversAt, Sheet};
pub use steps::listen;
pub use story::{Headline, Story};
