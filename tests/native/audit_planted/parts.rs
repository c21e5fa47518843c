//! Parts against their whole: sectors, towns, people.

use super::{mended, one, with_row};
use crate::common::audited::{add_row, at, changed, clean, found, kinds, with};
use engine::plan::Plan;
use serde_json::json;

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
fn a_town_by_its_name_has_no_more_people_than_all_towns() {
    let mut file = clean();
    let goals = json!({"level": {"op": ">=", "goal": 20}});
    let unit = "ten_thousand_persons";
    add_row(&mut file, "town", "中心城区常住人口", unit, 12.0, goals);
    one(&changed(&file), "people_vs_share");
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
