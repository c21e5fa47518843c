//! Growth against levels, ranges, the past and other growth.

use super::{mended, one};
use crate::common::audited::{add_row, add_target, at, changed, clean, found, kinds, with};
use audit::Severity;
use engine::plan::Plan;
use serde_json::{Value, json};

/// A chapter's range for the growth of GDP, of which the table wants 7%.
fn with_range(low: f64, high: f64) -> Plan {
    let mut file = clean();
    for (op, rate) in [(">=", low), ("<=", high)] {
        let growth = json!({"growth": {"op": op, "percent": rate, "basis": "real"}});
        add_target(&mut file, "gdp", None, growth);
    }
    changed(&file)
}

#[test]
fn a_range_in_a_chapter_may_stand_beside_a_number_within_it() {
    assert_eq!(with_range(6.0, 8.0).targets.len(), 28);
    let all = kinds(&with_range(6.0, 8.0));
    assert!(all.is_empty(), "{all:?}");
    // Of one that misses it the nearer end is told.
    assert_eq!(mended(&with_range(8.0, 9.0), "text_vs_table"), 0.07);
    let mut file = clean();
    for (op, goal) in [(">=", 95), ("<=", 98)] {
        let level = json!({"level": {"op": op, "goal": goal}});
        add_target(&mut file, "urban_sewage", None, level);
    }
    assert!(kinds(&changed(&file)).is_empty());
}

#[test]
fn nominal_growth_is_not_held_against_a_level_at_constant_prices() {
    let mut file = clean();
    let growth = json!({"growth": {"op": ">=", "percent": 9, "basis": "nominal"}});
    add_target(&mut file, "gdp", None, growth);
    let all = kinds(&changed(&file));
    assert!(all.is_empty(), "{all:?}");
}

#[test]
fn revenue_and_incomes_are_held_against_gdp_by_growth_or_by_level() {
    let mut file = clean();
    let own = file["targets"].as_array_mut().unwrap();
    let own = own.iter_mut().find(|t| t["id"] == "revenue").unwrap();
    own.as_object_mut().unwrap().remove("level");
    own["growth"]["percent"] = json!(15);
    one(&changed(&file), "elasticity_out_of_range");
    let mut file = clean();
    let own = file["targets"].as_array_mut().unwrap();
    let own = own.iter_mut().find(|t| t["id"] == "income_urban").unwrap();
    own.as_object_mut().unwrap().remove("growth");
    own["level"]["goal"] = json!(61_000);
    one(&changed(&file), "incomes_vs_gdp");
    let mut file = clean();
    let goals = json!({"growth": {"op": ">=", "percent": 12, "basis": "real"}});
    add_row(
        &mut file,
        "more",
        "居民人均可支配收入",
        "yuan",
        26_500.0,
        goals,
    );
    assert_eq!(mended(&changed(&file), "incomes_vs_gdp"), 0.095);
}

#[test]
fn goals_far_above_the_past_are_found_by_figures_or_stated_growth() {
    let goal = |file: &mut Value| {
        *at(file, "targets.retail_sales/level/goal") = json!(105.7);
        *at(file, "targets.retail_sales/growth/percent") = json!(12);
    };
    let source = json!({"kind": "plan", "section": "1"});
    for earlier in [51.8, 66.0] {
        let mut file = clean();
        goal(&mut file);
        let values = at(&mut file, "indicators.retail_sales/values");
        let point = json!({"year": 2015, "value": earlier, "source": source});
        values.as_array_mut().unwrap().insert(0, point);
        one(&changed(&file), "growth_far_from_past");
    }
    let mut file = clean();
    goal(&mut file);
    *at(&mut file, "indicators.retail_sales/past_growth") =
        json!({"from": 2015, "to": 2020, "percent": 3, "basis": "nominal", "source": source});
    one(&changed(&file), "growth_far_from_past");
}

#[test]
fn a_level_is_mended_with_the_growth_that_it_was_printed_with() {
    let plan = with(&[
        ("targets.value_added_secondary/level/goal", json!(96.3)),
        ("targets.value_added_secondary/growth/percent", json!(9.9)),
    ]);
    let repair = one(&plan, "sectors_vs_total").repair.unwrap();
    assert_eq!((repair.from, repair.to), (96.3, 86.3));
    assert_eq!(repair.also.len(), 1);
    assert!((repair.also[0].1 - 0.075).abs() < 1e-9);
}

#[test]
fn what_a_careful_hand_rounds_is_no_contradiction() {
    // The last share is what the others leave of 100%.
    let mut file = clean();
    for (sector, share) in [("primary", 10.0), ("secondary", 41.1), ("tertiary", 48.9)] {
        *at(&mut file, &format!("targets.share_{sector}/level/goal")) = json!(share);
    }
    let all = kinds(&changed(&file));
    assert!(all.is_empty(), "{all:?}");
    // 1.8997, cut off.
    let mut file = clean();
    *at(&mut file, "targets.urban_rural_incomes/level/goal") = json!(1.89);
    let all = kinds(&changed(&file));
    assert!(all.is_empty(), "{all:?}");
}

/// The sound plan with growth alone where it states both.
fn by_growth() -> Value {
    let mut file = clean();
    for target in file["targets"].as_array_mut().unwrap() {
        if target["growth"].is_object() {
            target.as_object_mut().unwrap().remove("level");
        }
    }
    file
}

#[test]
fn growth_of_sectors_is_held_against_that_of_gdp_where_levels_are_missing() {
    let all = kinds(&changed(&by_growth()));
    assert!(all.iter().all(|f| f.contains("Remark")), "{all:?}");
    let mut file = by_growth();
    *at(&mut file, "targets.gdp/growth/percent") = json!(9);
    *at(&mut file, "targets.gdp_per_capita_cny/growth/percent") = json!(8.6);
    let plan = changed(&file);
    assert_eq!(one(&plan, "sectors_vs_total").severity, Severity::Error);
}

#[test]
fn growth_of_a_share_may_be_printed_in_points() {
    let growth = |percent: f64| {
        let mut file = clean();
        *at(&mut file, "targets.urbanization_rate/growth") =
            json!({"op": ">=", "percent": percent, "basis": "nominal"});
        found(&changed(&file), "level_vs_growth_nominal").len()
    };
    // From 52% to 57%: a point a year, or 1.85%.
    assert_eq!([1.0, 1.9, 3.0].map(growth), [0, 0, 1]);
}

#[test]
fn growth_before_the_plan_is_mended_by_its_two_figures() {
    for (basis, right) in [("nominal", 0.046), ("real", 0.03)] {
        let mut file = clean();
        let source = json!({"kind": "plan", "section": "1"});
        *at(&mut file, "indicators.retail_sales/past_growth") =
            json!({"from": 2015, "to": 2020, "percent": 8.0, "basis": basis, "source": source});
        let values = at(&mut file, "indicators.retail_sales/values")
            .as_array_mut()
            .unwrap();
        values.insert(0, json!({"year": 2015, "value": 48, "source": source}));
        let plan = changed(&file);
        assert_eq!(mended(&plan, "past_growth_vs_levels"), right, "{basis}");
        let left = audit::audit(
            &one(&plan, "past_growth_vs_levels")
                .repair
                .unwrap()
                .put_into(&plan),
        );
        assert!(
            left.iter().all(|f| f.severity == Severity::Remark),
            "{left:?}"
        );
    }
}
