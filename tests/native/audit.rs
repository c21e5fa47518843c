//! The audit: what it finds in plans with planted contradictions, in one without any, and in small changes of
//! that one.

use crate::common::audited::{audited, changed, clean, found, kinds, with};
use audit::{Finding, KINDS, Severity, audit};
use engine::plan::Plan;
use engine::problem::Place;
use file::{read_plan, read_printed_plan};
use serde_json::{Value, json};

/// The findings above a remark, as kind and rows.
fn grave(plan: &Plan) -> Vec<(&'static str, Vec<u32>)> {
    let all = audit(plan).into_iter();
    let grave = all.filter(|f| f.severity > Severity::Remark);
    let mut grave: Vec<_> = grave.map(|f| (f.kind.id(), f.rows(plan))).collect();
    grave.sort();
    grave
}

#[test]
fn levels_that_do_not_fit_their_growth_are_found() {
    let plan = audited("level-and-growth");
    let deflator = "level_vs_growth_implied_deflator";
    let nominal = "level_vs_growth_nominal";
    let rows = |kind, rows: &[u32]| {
        rows.iter()
            .map(|row| (kind, vec![*row]))
            .collect::<Vec<_>>()
    };
    let wanted = [rows(deflator, &[1, 2, 3, 4, 6]), rows(nominal, &[7, 9, 16])].concat();
    assert_eq!(grave(&plan), wanted);
    let severity = |kind| found(&plan, kind).iter().map(|f| f.severity).max();
    assert_eq!(severity(deflator), Some(Severity::Warning));
    assert_eq!(severity(nominal), Some(Severity::Error));
    let gdp = found(&plan, deflator)
        .into_iter()
        .find(|f| f.rows(&plan) == [1])
        .unwrap();
    assert!((gdp.get("implied").unwrap() - 0.1163).abs() < 1e-4);
    assert!((gdp.get("prices").unwrap() - 0.0433).abs() < 1e-4);
    let investment = found(&plan, nominal)
        .into_iter()
        .find(|f| f.rows(&plan) == [9])
        .unwrap();
    assert!((investment.get("reached").unwrap() - 201.1).abs() < 0.1);
}

#[test]
fn looser_impossible_and_misprinted_goals_are_found_and_what_follows_from_them_is_a_remark() {
    let plan = audited("looser-and-digits");
    let wanted = [
        ("change_vs_levels", vec![24]),
        ("extra_digit", vec![15]),
        ("reduction_vs_levels", vec![21]),
        ("share_over_100", vec![13]),
        ("share_over_100", vec![23]),
        ("target_looser_than_base", vec![]),
        ("target_looser_than_base", vec![19]),
        ("target_looser_than_base", vec![22]),
    ];
    assert_eq!(grave(&plan), wanted);
    let all = audit(&plan);
    let cause = |kind: &str| {
        let of = all.iter().find(|f| f.kind.id() == kind).unwrap();
        assert_eq!(of.severity, Severity::Remark);
        let cause = &all[of.follows_from.unwrap()];
        (of.rows(&plan), cause.rows(&plan))
    };
    assert_eq!(cause("urban_population"), (vec![12, 13, 14], vec![13]));
    assert_eq!(cause("income_ratio"), (vec![15, 16, 17], vec![15]));
    // Gross enrolment may exceed 100%.
    let named = |f: &Finding| {
        f.indicators
            .iter()
            .any(|n| plan.indicators[*n].id == "senior_secondary_enrolment")
    };
    assert!(!all.iter().any(named));
    let digits = found(&plan, "extra_digit").remove(0);
    assert_eq!(digits.repair.unwrap().to, 49_089.0);
}

#[test]
fn a_sound_plan_has_nothing_above_a_remark() {
    assert_eq!(grave(&audited("clean")), []);
    // Nor has it one where the file says less: neither changes nor prices.
    let mut file = clean();
    for target in file["targets"].as_array_mut().unwrap() {
        target.as_object_mut().unwrap().remove("change");
        if let Some(level) = target["level"].as_object_mut() {
            level.remove("prices");
        }
    }
    assert_eq!(grave(&changed(&file)), []);
}

#[test]
fn each_wrong_number_of_a_sound_plan_is_found_by_its_rule() {
    let cases: [(&str, Vec<(&str, Value)>); 15] = [
        (
            "shares_do_not_sum",
            vec![("targets.share_tertiary/level/goal", json!(52.0))],
        ),
        (
            "sectors_vs_total",
            vec![("targets.value_added_secondary/level/goal", json!(96.3))],
        ),
        (
            "structure_vs_levels",
            vec![
                ("targets.share_primary/level/goal", json!(12.0)),
                ("targets.share_secondary/level/goal", json!(39.0)),
            ],
        ),
        (
            "per_head_vs_total",
            vec![("targets.gdp_per_capita_cny/level/goal", json!(75_000))],
        ),
        (
            "urban_population",
            vec![("targets.urban_population/level/goal", json!(19.44))],
        ),
        (
            "income_ratio",
            vec![("targets.urban_rural_incomes/level/goal", json!(1.7))],
        ),
        (
            "cumulative_vs_path",
            vec![(
                "targets.fixed_investment_cumulative/level/goal",
                json!(700.0),
            )],
        ),
        (
            "change_vs_levels",
            vec![("targets.tax_share/change", json!(8))],
        ),
        (
            "target_looser_than_base",
            vec![
                ("targets.pension_participation/level/goal", json!(90)),
                ("targets.pension_participation/change", json!(-3)),
            ],
        ),
        (
            "share_over_100",
            vec![
                ("targets.pension_participation/level/goal", json!(106)),
                ("targets.pension_participation/change", json!(13)),
            ],
        ),
        (
            "extra_digit",
            vec![("targets.retail_sales/level/goal", json!(842))],
        ),
        (
            "units_differ",
            vec![("targets.retail_sales/level/goal", json!(842_000))],
        ),
        (
            "elasticity_out_of_range",
            vec![
                ("targets.revenue/level/goal", json!(20.0)),
                ("targets.revenue/growth/percent", json!(17.3)),
            ],
        ),
        (
            "incomes_vs_gdp",
            vec![
                ("targets.income_rural/level/goal", json!(31_722)),
                ("targets.income_rural/growth/percent", json!(12.0)),
                ("targets.urban_rural_incomes/level/goal", json!(1.55)),
            ],
        ),
        (
            "pace_beyond_experience",
            vec![
                ("targets.schooling_years/level/goal", json!(12.0)),
                ("targets.schooling_years/change", json!(2.2)),
            ],
        ),
    ];
    for (kind, edits) in cases {
        let plan = with(&edits);
        let of = found(&plan, kind);
        assert!(
            !of.is_empty() && of.iter().all(|f| f.severity > Severity::Remark),
            "{kind}: {:?}",
            kinds(&plan)
        );
    }
}

#[test]
fn a_chapter_and_a_second_row_that_say_another_number_are_found() {
    for (nature, row, kind) in [
        ("text", None, "text_vs_table"),
        ("anticipatory", Some(25), "several_goals"),
    ] {
        let mut file = clean();
        let mut more = file["targets"]
            .as_array()
            .unwrap()
            .iter()
            .find(|t| t["id"] == "retail_sales")
            .unwrap()
            .clone();
        more["id"] = json!("retail_sales_again");
        more["nature"] = json!(nature);
        more["level"]["goal"] = json!(95.0);
        more.as_object_mut().unwrap().remove("growth");
        match row {
            Some(row) => more["row"] = json!(row),
            None => drop(more.as_object_mut().unwrap().remove("row")),
        }
        file["targets"].as_array_mut().unwrap().push(more);
        let plan = changed(&file);
        assert_eq!(found(&plan, kind).len(), 1, "{:?}", kinds(&plan));
    }
}

#[test]
fn every_kind_has_its_own_id_and_some_rule() {
    let ids: std::collections::BTreeSet<_> = KINDS.iter().map(|kind| kind.id()).collect();
    assert_eq!(ids.len(), KINDS.len());
    let by_rule = audit::rules::RULES.iter().flat_map(|rule| rule.kinds);
    let by_rule: std::collections::BTreeSet<_> = by_rule.map(|kind| kind.id()).collect();
    assert_eq!(by_rule, ids);
}

#[test]
fn goals_that_nothing_could_reach_are_read_for_the_audit_alone() {
    let path = format!(
        "{}/tests/files/audited/looser-and-digits.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).unwrap();
    let problems = read_plan(&text).unwrap_err();
    let places: Vec<_> = problems.iter().map(|p| &p.place).collect();
    let place = Place::Pointer("/targets/14/level/goal".to_owned());
    assert_eq!(places, [&place]);
    assert!(read_printed_plan(&text).is_ok());
    // Whatever else is wrong is still told.
    let broken = text.replace("\"base_year\": 2020", "\"base_year\": \"2020\"");
    assert!(read_printed_plan(&broken).is_err());
    assert!(read_printed_plan("{").is_err());
}

#[test]
fn what_has_an_ordinary_reason_is_less_than_an_error() {
    // People counted at mid-year.
    let plan = with(&[("targets.gdp_per_capita_cny/level/goal", json!(69_300))]);
    let severity = |plan: &Plan, kind| found(plan, kind).iter().map(|f| f.severity).max();
    assert_eq!(severity(&plan, "per_head_vs_total"), Some(Severity::Remark));
    // Something new may well grow tenfold.
    let mut file = clean();
    let own = |t: &&mut Value| t["id"] == "retail_sales";
    let mut targets = file["targets"].as_array_mut().unwrap().iter_mut();
    let retail = targets.find(own).unwrap();
    retail["level"]["goal"] = json!(720.0);
    retail.as_object_mut().unwrap().remove("growth");
    let plan = changed(&file);
    assert_eq!(severity(&plan, "extra_digit"), Some(Severity::Warning));
}

fn named(file: &mut Value, from: &str, to: &str) {
    let all = file["indicators"].as_array_mut().unwrap();
    let own = all
        .iter_mut()
        .find(|i| i["name"]["zh"].as_str().unwrap().contains(from));
    own.unwrap()["name"]["zh"] = json!(to);
}

#[test]
fn reduction_by_output_is_not_held_against_output() {
    let mut file = clean();
    named(&mut file, "能源消耗", "万元工业增加值用水量下降");
    named(&mut file, "社会消费品零售总额", "工业增加值");
    let plan = changed(&file);
    assert_eq!(
        found(&plan, "reduction_vs_levels"),
        [],
        "{:?}",
        kinds(&plan)
    );
}

#[test]
fn shares_in_whole_percents_stand_for_what_rounds_to_them() {
    let of = |primary: f64| {
        let mut file = clean();
        let all = file["indicators"].as_array_mut().unwrap();
        let own = all.iter_mut().find(|i| i["id"] == "value_added_primary");
        own.unwrap()["values"][0]["value"] = json!(primary);
        found(&changed(&file), "structure_vs_levels").len()
    };
    // 12% of 150, which may be 11.5% to 12.5%.
    assert_eq!([17.4, 18.0, 18.6].map(of), [0, 0, 0]);
    assert_eq!([16.0, 20.0].map(of), [1, 1]);
}
