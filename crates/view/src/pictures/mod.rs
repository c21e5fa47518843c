//! Pictures as plain data: what is drawn, the words beside it, its table, and what it says of a place
//! under a cursor.

pub mod chart;
pub mod map;
pub mod mark;
pub mod overlay;
pub mod qr;
pub mod reading;
pub mod stack;
pub mod tornado;
pub mod waterfall;
