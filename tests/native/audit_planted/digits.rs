//! A digit too many: in the table, in a chapter, in a sum.

use super::{mended, mended_with, one};
use crate::common::audited::{add_target, at, changed, clean, found, kinds};
use audit::Severity;
use serde_json::{Value, json};

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

#[test]
fn value_added_is_no_more_than_output_and_a_sum_near_ten_times_its_path_is_misprinted() {
    let mut file: Value = serde_json::from_str(file::BUILTIN_PLAN).unwrap();
    *at(&mut file, "targets.industrial_value_added/level/goal") = json!(320);
    *at(&mut file, "targets.fixed_investment_cumulative/level/goal") = json!(8000);
    let plan = changed(&file);
    let own = |kind: &str, id: &str| {
        let all = found(&plan, kind).into_iter();
        all.filter(|f| plan.indicators[f.indicators[0]].id == id)
            .count()
    };
    assert_eq!(own("part_over_whole", "industrial_value_added"), 1);
    assert_eq!(own("extra_digit", "fixed_investment_cumulative"), 1);
}

#[test]
fn sums_that_only_their_names_tell_are_held_against_the_path_of_what_they_sum() {
    let sum = |name: &str, goal: f64| {
        let mut file = clean();
        file["indicators"].as_array_mut().unwrap().push(json!({
            "id": "some_sum", "name": {"zh": name, "en": "some sum"}, "unit": "yi_yuan", "decimals": 1,
            "values": [],
        }));
        let goals = json!({"level": {"op": ">=", "goal": goal}});
        add_target(&mut file, "some_sum", Some(60), goals);
        changed(&file)
    };
    for (name, wrong, right) in [
        ("社会消费品零售总额五年累计", 480.0, 369.0),
        ("五年累计一般公共预算收入", 80.0, 53.8),
    ] {
        let own = one(&sum(name, wrong), "cumulative_vs_path").repair.unwrap();
        assert!((own.to / right - 1.0).abs() < 0.01, "{name}: {own:?}");
        assert!(kinds(&sum(name, right)).is_empty(), "{name}");
    }
}
