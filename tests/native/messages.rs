//! What is wrong with a file, in words that its author can act on; and files that only look sound.

use crate::common::languages::{check_but, full_width};
use crate::common::plan;
use engine::problem::{Expected, Place, Problem};
use engine::text::Lang;
use file::{BUILTIN_PLAN, foreign, kind_of, read_file, read_plan, read_scenario};
use serde_json::{Value, json};
use view::sentences::problems::sentence;

fn scenario_problems(text: &str) -> Vec<Problem> {
    read_scenario(text, &plan()).unwrap_err()
}

fn scenario_with(parts: &str) -> Vec<Problem> {
    scenario_problems(&format!(
        r#"{{"format":"plan-simulator/scenario","version":1,{parts}}}"#
    ))
}

/// The only problem in both languages.
#[track_caller]
fn only(problems: &[Problem]) -> [String; 2] {
    assert_eq!(problems.len(), 1, "{problems:?}");
    [Lang::Zh, Lang::En].map(|lang| sentence(&problems[0], lang))
}

fn pointer(problem: &Problem) -> &str {
    match &problem.place {
        Place::Pointer(pointer) => pointer,
        other => panic!("{other:?}"),
    }
}

#[test]
fn texts_that_are_no_json_get_a_sentence_with_line_and_column() {
    let cases = [
        (
            "{\"format\"：1}",
            "第1行第10列",
            "全角符号，应改为半角的“:”",
        ),
        ("{“format”:1}", "第1行第2列", "全角符号，应改为半角的“\"”"),
        (
            "{\"name\": \"新常态\"，\"version\": 1}",
            "第1行第15列",
            "半角的“,”",
        ),
        ("{\"a\": ８}", "第1行第7列", "半角的“8”"),
        ("{\"a\": 1,\n \"b\": 2,\n}", "第3行第1列", "多了一个逗号"),
        ("{\"a\": 1,\n \"b\": [1, 2", "第2行", "内容不完整"),
        ("", "第1行第1列", "内容不完整"),
        ("{\"a\": 1 \"b\": 2}", "第1行第9列", "从“\\\"”起不符合"),
        ("{\"a\": 1}}", "第1行第9列", "从“}”起不符合"),
        ("{a: 1}", "第1行第2列", "从“a”起不符合"),
        ("{\"a\": 1e999}", "第1行", "不符合"),
    ];
    for (text, place, words) in cases {
        for found in [scenario_problems(text), read_plan(text).unwrap_err()] {
            let [zh, en] = only(&found);
            assert!(zh.contains(place) && zh.contains(words), "{text}: {zh}");
            for raw in [
                "at line",
                "expected `",
                "EOF",
                "trailing",
                "expected value",
                "key must",
            ] {
                assert!(!zh.contains(raw) && !en.contains(raw), "{text}: {zh} {en}");
            }
        }
    }
    // However deep, and whatever is cut off.
    let deep = "[".repeat(100_000);
    assert!(!only(&scenario_problems(&deep))[1].contains("recursion"));
    for (at, _) in BUILTIN_PLAN.char_indices().step_by(977).skip(1) {
        assert!(only(&read_plan(&BUILTIN_PLAN[..at]).unwrap_err())[0].contains("内容不完整"));
    }
}

#[test]
fn files_of_other_programs_are_told_what_they_are() {
    let files: [&[u8]; 5] = [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0",
        b"PK\x03\x04xl/workbook.xml",
        b"%PDF-1.4",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0",
        b"PK\x03\x04OFD.xml",
    ];
    let names = ["Word 或 WPS", "Excel 或 WPS", "PDF", "Excel 或 WPS", "OFD"];
    for (bytes, name) in files.into_iter().zip(names) {
        let [zh, en] = only(&foreign(kind_of(bytes).unwrap()));
        assert!(zh.contains(name) && zh.contains("可以打开的是"), "{zh}");
        assert!(en.contains("can be opened"), "{en}");
        check_but(&zh, &en, &[]);
        full_width(&zh);
    }
    // As text, a table is no broken JSON.
    let [zh, _] = only(&read_file("年份,GDP\n2016,120", &plan()).unwrap_err());
    assert!(zh.contains("CSV"), "{zh}");
}

#[test]
fn a_property_twice_is_one_message() {
    let end = BUILTIN_PLAN.rfind('}').unwrap();
    for key in ["units", "groups", "indicators", "roles", "targets"] {
        for empty in ["{}", "[]", "1"] {
            let text = format!("{}, \"{key}\": {empty}}}", &BUILTIN_PLAN[..end]);
            let found = read_plan(&text).unwrap_err();
            assert_eq!(found.len(), 1, "{key}: {found:?}");
            assert_eq!(found[0].expected, Expected::Once);
        }
    }
    let found = scenario_with(r#""levers":{"growth.all":0.08},"levers":{"x":1,"y":2}"#);
    assert_eq!(pointer(&found[0]), "/levers");
    only(&found);
}

#[test]
fn unknown_ids_are_told_the_nearest_known_one() {
    let cases = [
        (r#""levers":{"growth.al":0.08}"#, "growth.all"),
        (r#""levers":{"Deflator.All":0.02}"#, "deflator.all"),
        (r#""levers":{"revenue_buoyancy":1}"#, "revenue.buoyancy"),
        (r#""actuals":{"gdp_nominl":{"2016":120}}"#, "gdp_nominal"),
        (
            r#""shocks":[{"lever":"growth.al","year":2017,"size":0.01}]"#,
            "growth.all",
        ),
        (r#""uncertainty":{"sd":{"growth.al":0.01}}"#, "growth.all"),
        (r#""rules":{"revenu":"growth"}"#, "revenue"),
        (r#""rules":{"revenue":"buoyancie"}"#, "buoyancy"),
        (r#""lever":{}"#, "levers"),
    ];
    for (parts, near) in cases {
        let [zh, en] = only(&scenario_with(parts));
        assert!(
            zh.ends_with(&format!("（是否应为{near}？）")),
            "{parts}: {zh}"
        );
        assert!(
            en.ends_with(&format!(" (did you mean {near}?)")),
            "{parts}: {en}"
        );
    }
    // What resembles nothing gets no advice; the id stands in the message, not its value.
    let [_, en] = only(&scenario_with(r#""levers":{"xyzzy":0.08}"#));
    assert!(
        en.contains("found xyzzy") && !en.contains("did you mean"),
        "{en}"
    );
    // In plans.
    let changed = |change: fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
        change(&mut file);
        read_plan(&file.to_string()).unwrap_err()
    };
    let [_, en] = only(&changed(|file| file["headline"][0] = json!("gpd")));
    assert!(en.ends_with("(did you mean gdp?)"), "{en}");
    let [_, en] = only(&changed(|file| {
        file["targets"][0]["group"] = json!("economie")
    }));
    assert!(en.ends_with("(did you mean economy?)"), "{en}");
}

#[test]
fn percentages_where_fractions_are_meant_are_told_the_fraction() {
    let cases = [
        (r#""levers":{"growth.all":8.5}"#, "0.085"),
        (r#""levers":{"revenue.tax_share_end":66.5}"#, "0.665"),
        (r#""levers":{"growth.all":-3}"#, "-0.03"),
        (r#""actuals":{"urbanization_rate":{"2016":66.5}}"#, "0.665"),
    ];
    for (parts, meant) in cases {
        let [zh, en] = only(&scenario_with(parts));
        assert!(zh.contains(&format!("是否应为{meant}？")), "{parts}: {zh}");
        assert!(en.contains(&format!("{meant}?")), "{parts}: {en}");
    }
    let [_, en] = only(&scenario_with(r#""levers":{"growth.all":1.0000000001}"#));
    assert!(!en.contains("did you mean"), "{en}");
}

#[test]
fn nothing_that_is_found_is_within_what_is_expected() {
    let number = |text: &str| text.parse::<f64>().ok();
    let mut texts: Vec<Vec<Problem>> = Vec::new();
    for value in ["0", "1", "100", "-1", "1e300", "1.0000000000000002", "1e19"] {
        texts.push(scenario_problems_of(&format!(
            r#""levers":{{"growth.all":{value}}}"#
        )));
        texts.push(scenario_problems_of(&format!(
            r#""levers":{{"exchange_rate":{value}}}"#
        )));
        for series in [
            "urbanization_rate",
            "tax_share",
            "gdp_nominal",
            "population",
        ] {
            let parts = format!(r#""actuals":{{"{series}":{{"2016":{value}}}}}"#);
            texts.push(scenario_problems_of(&parts));
        }
        for role in [
            "urbanization_rate",
            "share_primary",
            "population",
            "gdp",
            "exchange_rate",
        ] {
            texts.push(plan_problems_of(role, &value.parse().unwrap()));
        }
    }
    let mut seen = 0;
    for problem in texts.iter().flatten() {
        let Some(found) = number(&problem.found) else {
            continue;
        };
        let inside = match &problem.expected {
            Expected::Between(low, high) => (*low..=*high).contains(&found),
            Expected::FromBelow(low, high) => (*low..*high).contains(&found),
            Expected::Inside(low, high) => found > *low && found < *high,
            Expected::Above(low) => found > *low,
            Expected::AtLeast(low) => found >= *low,
            _ => continue,
        };
        seen += 1;
        assert!(!inside, "{problem:?}");
    }
    assert!(seen > 20, "{seen}");
}

fn scenario_problems_of(parts: &str) -> Vec<Problem> {
    let text = format!(r#"{{"format":"plan-simulator/scenario","version":1,{parts}}}"#);
    read_scenario(&text, &plan()).err().unwrap_or_default()
}

/// The built-in plan with another base value of an indicator.
fn plan_problems_of(role: &str, value: &Value) -> Vec<Problem> {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let base = file["base_year"].clone();
    let indicators = file["indicators"].as_array_mut().unwrap();
    let own = indicators.iter_mut().find(|own| own["id"] == role).unwrap();
    let mut values = own["values"].as_array_mut().unwrap().iter_mut();
    values.find(|v| v["year"] == base).unwrap()["value"] = value.clone();
    read_plan(&file.to_string()).err().unwrap_or_default()
}

#[test]
fn base_values_that_no_place_has_are_rejected() {
    let small = plan_problems_of("population", &json!(0.00005));
    assert!(pointer(&small[0]).ends_with("/value"), "{small:?}");
    for (role, value) in [
        ("gdp", json!(1e307)),
        ("population", json!(-3)),
        ("population", json!(0)),
        ("retail_sales", json!(-1)),
        ("income_urban", json!(1e30)),
        ("share_primary", json!(-2)),
        ("urbanization_rate", json!(100)),
    ] {
        let found = plan_problems_of(role, &value);
        assert!(!found.is_empty(), "{role} {value}");
        assert!(
            pointer(&found[0]).contains("/values/"),
            "{role} {value}: {found:?}"
        );
    }
    assert_eq!(plan_problems_of("population", &json!(25.9)), []);
}

/// The built-in plan with another goal of a target.
fn with_goal(target: &str, kind: &str, number: f64) -> Vec<Problem> {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let targets = file["targets"].as_array_mut().unwrap();
    let own = targets.iter_mut().find(|own| own["id"] == target).unwrap();
    own[kind][if kind == "level" { "goal" } else { "percent" }] = json!(number);
    read_plan(&file.to_string()).err().unwrap_or_default()
}

#[test]
fn goals_that_nothing_can_have_are_rejected() {
    for (target, kind, number) in [
        ("gdp", "growth", 1e300),
        ("gdp", "growth", 1001.0),
        ("gdp", "growth", -100.0),
        ("gdp", "level", -1.0),
        ("gdp", "level", 1e300),
        ("retail_sales", "level", -5.0),
        ("urbanization_rate", "level", -5.0),
        ("urbanization_rate", "level", 120.0),
        ("forest_cover", "level", -5.0),
        ("green_cover", "level", -5.0),
        ("park_industry_share", "level", -1.0),
        ("loan_growth", "level", -101.0),
        ("central_city_population", "level", -1.0),
        ("hospital_beds", "level", -1.0),
    ] {
        let found = with_goal(target, kind, number);
        let at = |p: &Problem| pointer(p).starts_with("/targets/");
        assert!(found.iter().any(at), "{target} {kind} {number}: {found:?}");
    }
    for number in [-100.0, -16.0, 0.0, 60.0] {
        assert_eq!(with_goal("loan_growth", "level", number), [], "{number}");
    }
    for number in [-99.0, -16.0, 0.0, 10.0, 1000.0] {
        assert_eq!(with_goal("gdp", "growth", number), [], "{number}");
    }
}

#[test]
fn a_change_may_have_a_goal_down_to_minus_100_percent() {
    let mut file: Value = serde_json::from_str(BUILTIN_PLAN).unwrap();
    let mut with = |goal: f64| {
        let indicators = file["indicators"].as_array_mut().unwrap();
        indicators.retain(|own| own["id"] != "change");
        indicators.push(json!({
            "id": "change", "name": {"zh": "变化", "en": "Change"}, "unit": "percent", "values": []
        }));
        let source = json!({"kind": "plan", "section": "1"});
        let group = file["targets"][0]["group"].clone();
        let targets = file["targets"].as_array_mut().unwrap();
        targets.retain(|own| own["id"] != "change");
        targets.push(json!({
            "id": "change", "indicator": "change", "nature": "binding", "group": group,
            "source": source, "level": {"op": "<=", "goal": goal},
            "unjudged": {"zh": "不模拟", "en": "Not simulated"}
        }));
        read_plan(&file.to_string()).err().unwrap_or_default()
    };
    assert_eq!(with(-16.0), []);
    assert_eq!(with(-100.0), []);
    assert_ne!(with(-101.0), []);
}

#[test]
fn names_hold_no_unseen_signs() {
    for name in ["a\\u0000b", "\\u202eabc", "x\\u2066", "\\u0007"] {
        let found = scenario_with(&format!(r#""name":"{name}""#));
        assert_eq!(found[0].expected, Expected::PlainText, "{name}");
        let found = scenario_with(&format!(r#""name":{{"zh":"{name}","en":"b"}}"#));
        assert_eq!(found[0].expected, Expected::PlainText, "{name}");
        let plan = BUILTIN_PLAN.replacen("地区生产总值", name, 1);
        let found = read_plan(&plan).unwrap_err();
        assert_eq!(found[0].expected, Expected::PlainText, "{name}");
    }
}

#[test]
fn the_offending_place_is_named_and_not_the_first_lever() {
    let place = |parts: &str| pointer(&scenario_with(parts)[0]).to_owned();
    // The sum of a sector's difference and the common rate: what the file sets is at fault.
    assert_eq!(
        place(r#""levers":{"growth.all":-0.99}"#),
        "/levers/growth.all"
    );
    // Nothing is left of the villages because of the one flow that is set.
    let parts = r#""rules":{"urban":"components"},"levers":{"urban.leave_rural":0.999}"#;
    assert_eq!(place(parts), "/levers/urban.leave_rural");
    // Revenue below zero by a lasting change, and not by its buoyancy.
    let parts = r#""levers":{"revenue.buoyancy":1.1},
        "level_shocks":[{"series":"revenue","year":2017,"add":-1000}]"#;
    assert_eq!(place(parts), "/level_shocks/0");
    // More than a number holds, by a buoyancy.
    let parts = r#""levers":{"growth.all":1,"deflator.all":1,"revenue.buoyancy":10},
        "shocks":[{"lever":"revenue.buoyancy","year":2016,"size":900,"persistence":1}]"#;
    assert_eq!(place(parts), "/shocks/0/size");
}
