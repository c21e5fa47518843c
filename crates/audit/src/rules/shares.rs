//! Shares of one indicator in another.

use crate::facts::{Facts, When};
use crate::finding::Finding;
use crate::rules::sectors::structure;

/// Checks both ends of the plan.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for (share, part, whole) in &facts.relations.shares {
        for when in [When::Base, When::Goal] {
            let at = |n: &usize| facts.at(*n, when);
            if let (Some(share), Some(level), Some(total)) = (at(share), at(part), at(whole)) {
                found.extend(structure(facts, share, level, total));
            }
        }
    }
}
