//! Contradictions as other hands plant them into a sound plan: each is found by its rule, and its repair removes it.

use crate::common::audited::{add_row, add_target, at, changed, clean, found, kinds, with};
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

/// The sound plan with one more row: its name, base and goal in 100 million yuan, and growth.
fn with_row(name: &str, base: f64, goal: f64, growth: f64) -> Plan {
    let mut file = clean();
    let goals = json!({
        "level": {"op": ">=", "printed": "=", "goal": goal},
        "growth": {"op": ">=", "printed": "=", "percent": growth, "basis": "nominal"},
    });
    add_row(&mut file, "more", name, "yi_yuan", base, goals);
    changed(&file)
}

#[test]
fn parts_are_known_by_their_names() {
    // Above revenue of 12.04, the secondary sector's 86.3, investment of 146.9, retail sales of 84.2.
    for (name, base, goal, growth) in [
        ("税收收入", 5.85, 13.5, 18.2),
        ("规模以上工业增加值", 50.0, 95.0, 13.7),
        ("其中：民间投资", 50.0, 160.0, 26.2),
        ("工业投资", 50.0, 160.0, 26.2),
        ("限额以上单位消费品零售额", 30.0, 90.0, 24.6),
    ] {
        let plan = with_row(name, base, goal, growth);
        assert!(
            one(&plan, "part_over_whole").repair.is_some(),
            "{name}: {:?}",
            kinds(&plan)
        );
    }
    let sound = with_row("工业投资", 50.0, 73.5, 8.0);
    assert!(kinds(&sound).is_empty(), "{:?}", kinds(&sound));
}

#[test]
fn a_part_may_be_over_its_whole_in_the_base_year() {
    let plan = with_row("工业投资", 110.0, 140.0, 4.9);
    assert!(one(&plan, "part_over_whole").targets.is_empty());
}

#[test]
fn a_share_is_held_against_the_two_that_it_is_of() {
    // 70% of 12.04 is 8.43.
    let plan = with_row("税收收入", 5.85, 10.5, 12.4);
    assert_eq!(mended(&plan, "structure_vs_levels"), 8.4);
    let sound = with_row("税收收入", 5.85, 8.43, 7.6);
    assert!(kinds(&sound).is_empty(), "{:?}", kinds(&sound));
}

#[test]
fn a_town_by_its_name_has_no_more_people_than_all_towns() {
    let mut file = clean();
    let goals = json!({"level": {"op": ">=", "goal": 20}});
    let unit = "ten_thousand_persons";
    add_row(&mut file, "town", "中心城区常住人口", unit, 12.0, goals);
    one(&changed(&file), "people_vs_share");
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
fn people_in_two_units_are_told() {
    let mut file = clean();
    *at(&mut file, "targets.population/level/unit") = json!("persons");
    *at(&mut file, "targets.population/level/goal") = json!(306_000);
    let plan = changed(&file);
    assert_eq!(found(&plan, "unit_changes").len(), 1, "{:?}", kinds(&plan));
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

#[test]
fn a_goal_for_fewer_people_is_a_forecast() {
    let plan = with(&[
        ("targets.population/level/goal", json!(29.4)),
        ("targets.population/growth/percent", json!(-0.4)),
        ("targets.gdp_per_capita_cny/level/goal", json!(71_565)),
        ("targets.gdp_per_capita_cny/growth/percent", json!(7.4)),
        ("targets.urban_population/level/goal", json!(16.76)),
        ("targets.urban_population/growth/percent", json!(1.4)),
    ]);
    let grave = kinds(&plan);
    assert!(grave.iter().all(|f| f.contains("Remark")), "{grave:?}");
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

/// The sound plan with one more row about people, in 10,000 persons.
fn with_people(name: &str, base: f64, goal: f64) -> Plan {
    let mut file = clean();
    let goals = json!({"level": {"op": ">=", "goal": goal}});
    add_row(
        &mut file,
        "some_people",
        name,
        "ten_thousand_persons",
        base,
        goals,
    );
    changed(&file)
}

#[test]
fn people_of_one_kind_are_no_more_than_all_people() {
    for name in ["65岁以上人口", "农村人口", "全社会从业人员", "在校学生数"] {
        assert_eq!(
            mended(&with_people(name, 4.0, 32.0), "part_over_whole"),
            306_000.0,
            "{name}"
        );
        assert!(kinds(&with_people(name, 4.0, 5.0)).is_empty(), "{name}");
    }
    // Who is registered may live elsewhere, and who comes for a visit lives elsewhere.
    for (name, base, goal) in [("户籍人口", 34.0, 34.5), ("旅游接待人次", 200.0, 300.0)] {
        let all = kinds(&with_people(name, base, goal));
        assert!(all.is_empty(), "{name}: {all:?}");
    }
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

/// What is planted: the kind that is expected, and each place with its number.
type Planted = (&'static str, &'static [(&'static str, f64)]);

#[test]
fn one_number_planted_in_either_year_or_unit_is_found_and_its_repair_leaves_nothing() {
    let planted: [Planted; 11] = [
        (
            "per_head_vs_total",
            &[
                ("targets.gdp_per_capita_cny/level/goal", 75_000.0),
                ("targets.gdp_per_capita_cny/growth/percent", 8.4),
            ],
        ),
        (
            "level_vs_growth_nominal",
            &[("targets.revenue/growth/percent", 9.0)],
        ),
        (
            "level_vs_growth_nominal",
            &[("targets.population/growth/percent", 1.4)],
        ),
        (
            "extra_digit",
            &[("indicators.retail_sales/values/0/value", 600.0)],
        ),
        (
            "extra_digit",
            &[("indicators.income_rural/values/0/value", 1800.0)],
        ),
        (
            "units_differ",
            &[("targets.income_urban/level/goal", 4.9089)],
        ),
        (
            "units_differ",
            &[("targets.population/level/goal", 306_000.0)],
        ),
        (
            "shares_do_not_sum",
            &[("indicators.share_primary/values/0/value", 14.0)],
        ),
        (
            "income_ratio",
            &[("indicators.urban_rural_incomes/values/0/value", 2.3)],
        ),
        (
            "change_vs_levels",
            &[("targets.pension_participation/change", -3.0)],
        ),
        (
            "urban_population",
            &[
                ("targets.urbanization_rate/level/goal", 60.0),
                ("targets.urbanization_rate/change", 8.0),
            ],
        ),
    ];
    for (kind, numbers) in planted {
        let edits: Vec<_> = numbers
            .iter()
            .map(|(place, value)| (*place, json!(value)))
            .collect();
        let plan = with(&edits);
        let finding = one(&plan, kind);
        let id = numbers[0].0.split(['.', '/']).nth(1).unwrap();
        let about = finding
            .indicators
            .iter()
            .map(|n| plan.indicators[*n].id.as_str());
        assert!(about.clone().any(|own| own == id), "{kind} {numbers:?}");
        let repair = finding
            .repair
            .unwrap_or_else(|| panic!("{kind} {numbers:?}"));
        let mended = repair.put_into(&plan);
        let left = audit::audit(&mended);
        assert!(
            left.iter().all(|f| f.severity == Severity::Remark),
            "{kind} {numbers:?}: {left:?}"
        );
    }
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
