//! The only room with raw browser calls. It knows no plan, no lever and no
//! language: bytes, numbers and elements go in and out.

pub mod address;
pub mod ask;
pub mod canvas;
pub mod files;
pub mod fullscreen;
pub mod host;
pub mod keys;
pub mod menu;
pub mod page;
pub mod pointer;
pub mod rest;
pub mod size;
pub mod storage;
