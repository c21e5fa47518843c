//! Shares that do not sum, or that are of more than there is.

use super::{mended, mended_with, with_row};
use crate::common::audited::{found, kinds, with};
use serde_json::json;

#[test]
fn shares_of_a_goal_are_set_and_sum_to_the_whole() {
    let place = "targets.share_secondary/level/goal";
    assert_eq!(mended_with(place, json!(40.0), "shares_do_not_sum"), 0.41);
    // Shares that were measured are rounded: 12% + 40% + 47% may be 100%.
    let plan = with(&[("indicators.share_tertiary/values/0/value", json!(47))]);
    assert_eq!(found(&plan, "shares_do_not_sum"), []);
}

#[test]
fn shares_of_the_base_year_that_do_not_sum_are_told_and_not_rejected() {
    let place = "indicators.share_tertiary/values/0/value";
    assert_eq!(mended_with(place, json!(58), "shares_do_not_sum"), 0.48);
    let place = "indicators.urbanization_rate/values/0/value";
    assert_eq!(mended_with(place, json!(152), "share_over_100"), 0.52);
}

#[test]
fn no_cut_is_of_all_or_more() {
    let place = "targets.energy_cut/level/goal";
    assert_eq!(mended_with(place, json!(135), "share_over_100"), 0.135);
}

#[test]
fn a_share_is_held_against_the_two_that_it_is_of() {
    // 70% of 12.04 is 8.43.
    let plan = with_row("税收收入", 5.85, 10.5, 12.4);
    assert_eq!(mended(&plan, "structure_vs_levels"), 8.4);
    let sound = with_row("税收收入", 5.85, 8.43, 7.6);
    assert!(kinds(&sound).is_empty(), "{:?}", kinds(&sound));
}
