//! All raw browser calls. Nothing here knows about plans, levers or languages:
//! bytes, numbers and elements go in and out.

pub mod address;
pub mod ask;
pub mod beside;
pub mod canvas;
pub mod cells;
pub mod copy;
pub mod debounce;
pub mod files;
pub mod fullscreen;
pub mod grid;
pub mod host;
pub mod keys;
pub mod menu;
pub mod office;
pub mod page;
pub mod pointer;
pub mod sight;
pub mod size;
pub mod storage;
pub mod touch;
