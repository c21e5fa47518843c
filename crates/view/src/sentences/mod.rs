//! What is said in whole sentences: problems, changes, distances to a goal, odds, summaries.

pub mod audit;
pub mod chance;
pub mod change;
pub mod coherence;
pub mod compared;
pub mod contents;
pub mod differences;
pub mod gap;
pub mod grounds;
pub mod need;
pub mod needed;
pub mod problems;
pub mod realism;
pub mod rejection;
pub mod summary;
