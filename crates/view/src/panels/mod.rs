//! What stands on the page beside its pictures: cards, levers, the board, the comparison, ways to the goal.

pub mod audit;
pub mod board;
pub mod book;
pub mod card;
pub mod coherence;
pub mod compare;
pub mod exports;
pub mod headline;
pub mod levers;
pub mod monitoring;
pub mod odds;
pub mod standing;
pub mod views;
pub mod ways;
