//! Contradictions as other hands plant them into a sound plan: each is found by its rule, and its repair removes it.

use crate::common::audited::{add_target, at, changed, clean, found, kinds, with};
use audit::{Finding, Severity};
use engine::plan::Plan;
use serde_json::{Value, json};

/// The one finding of a kind above a remark.
fn one(plan: &Plan, kind: &str) -> Finding {
    let mut all = found(plan, kind);
    all.retain(|f| f.severity > Severity::Remark);
    assert_eq!(all.len(), 1, "{kind}: {:?}", kinds(plan));
    all.remove(0)
}

/// What its repair makes of the number, in the engine's unit.
fn mended(plan: &Plan, kind: &str) -> f64 {
    let repair = one(plan, kind).repair;
    let to = repair
        .unwrap_or_else(|| panic!("{kind}: {:?}", kinds(plan)))
        .to;
    (to * 1e6).round() / 1e6
}

/// What a plan with one other number has mended by the finding of a kind.
fn mended_with(place: &str, value: Value, kind: &str) -> f64 {
    mended(&with(&[(place, value)]), kind)
}

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
fn towns_grow_no_faster_than_any_did() {
    let mut file = clean();
    *at(&mut file, "targets.urbanization_rate/level/goal") = json!(75);
    *at(&mut file, "targets.urbanization_rate/change") = json!(23);
    one(&changed(&file), "pace_beyond_experience");
}

#[test]
fn a_growth_may_have_the_digit_too_many() {
    let place = "targets.retail_sales/growth/percent";
    for wrong in [json!(70), json!(0.7)] {
        assert_eq!(mended_with(place, wrong, "extra_digit"), 0.07);
    }
}

#[test]
fn a_chapter_may_have_the_digit_too_many_or_the_growth_that_shows_it() {
    let mut file = clean();
    add_target(
        &mut file,
        "retail_sales",
        None,
        json!({"level": {"op": ">=", "goal": 842}}),
    );
    assert_eq!(mended(&changed(&file), "extra_digit"), 84.2);
    let mut file = clean();
    let growth = at(&mut file, "targets.retail_sales/growth").take();
    let own = file["targets"].as_array_mut().unwrap();
    let own = own.iter_mut().find(|t| t["id"] == "retail_sales").unwrap();
    own.as_object_mut().unwrap().remove("growth");
    own["level"]["goal"] = json!(842);
    add_target(&mut file, "retail_sales", None, json!({"growth": growth}));
    let plan = changed(&file);
    assert_eq!(one(&plan, "extra_digit").severity, Severity::Error);
    assert_eq!(mended(&plan, "extra_digit"), 84.2);
}

#[test]
fn a_sum_may_have_the_digit_too_many() {
    let place = "targets.fixed_investment_cumulative/level/goal";
    assert_eq!(mended_with(place, json!(6336), "extra_digit"), 633.6);
    // Five years of 3,000 jobs each.
    let place = "targets.new_urban_jobs/level/goal";
    for wrong in [json!(1500), json!(150_000)] {
        assert_eq!(mended_with(place, wrong, "extra_digit"), 15_000.0);
    }
}

#[test]
fn a_level_ten_times_too_high_is_a_misprint_even_where_prices_are_in_it() {
    let mut file = clean();
    for target in file["targets"].as_array_mut().unwrap() {
        if let Some(level) = target["level"].as_object_mut() {
            level.remove("prices");
        }
    }
    *at(&mut file, "indicators.gdp/name/zh") = json!("地区生产总值");
    *at(&mut file, "indicators.gdp/name/en") = json!("GDP");
    *at(&mut file, "targets.gdp/level/goal") = json!(2260);
    one(&changed(&file), "extra_digit");
}
