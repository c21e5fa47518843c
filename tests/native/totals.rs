//! The total that an indicator is part of by unit of a series: energy use, of energy use per unit of GDP.

use crate::common::asked::without_odds;
use crate::common::calculator::check_line;
use crate::common::languages::full_width;
use crate::common::{plan, positions, scenario_of};
use engine::plan::Plan;
use engine::run::Run;
use engine::series::Series;
use engine::text::Lang;
use file::read_plan;
use serde_json::{Value, json};
use view::explain::formula::total_words;
use view::explain::question::{Question, answer};

const SEED: &str = include_str!("../../seeds/plans/jinshi-2016-2020.json");

fn words(plan: &Plan, parts: &Value, indicator: &str) -> [Option<String>; 2] {
    let run = Run::new(plan, &scenario_of(plan, parts)).unwrap();
    let series = plan.series(indicator).unwrap();
    [Lang::Zh, Lang::En].map(|lang| total_words(plan, &run, series, lang))
}

#[test]
fn energy_in_total_is_intensity_times_real_gdp() {
    let plan = plan();
    let [zh, en] = words(&plan, &json!({}), "energy_intensity").map(Option::unwrap);
    assert!(zh.starts_with("能源消费总量 = 单位GDP能耗 × "), "{zh}");
    assert!(zh.contains("51.9万吨标准煤") && zh.contains("2015年") && zh.contains("2020年"));
    assert!(en.contains("51.9 ×10k tce") && en.contains("2020"), "{en}");
    full_width(&zh);
    // Less growth uses less energy.
    let [slow, _] = words(
        &plan,
        &json!({"levers": {"growth.all": 0.05}}),
        "energy_intensity",
    );
    assert_ne!(slow.unwrap(), zh);
    assert_eq!(words(&plan, &json!({}), "forest_cover"), [None, None]);
}

#[test]
fn total_stands_in_the_answer() {
    let plan = plan();
    let scenario = scenario_of(&plan, &json!({}));
    let run = Run::new(&plan, &scenario).unwrap();
    let target = positions(&plan, &["energy_intensity"])[0];
    let series = Series::of_indicator(&plan, plan.targets[target].indicator).unwrap();
    let asked = without_odds(&plan, &scenario, &run);
    for t in [0, plan.horizon()] {
        let told = answer(Question::Series(series, t), &asked, Lang::Zh).unwrap();
        let words = total_words(&plan, &run, series, Lang::Zh).unwrap();
        assert!(told.note.contains(&words), "{}", told.note);
    }
    // The numbers of each year come to its total.
    let words = total_words(&plan, &run, series, Lang::En).unwrap();
    let years = words
        .split(": ")
        .nth(1)
        .unwrap()
        .trim_end_matches('.')
        .split(", ");
    for year in years {
        check_line(year.split(" in ").next().unwrap(), &words);
    }
}

#[test]
fn rejects_totals_of_unknown_series_and_units() {
    for (field, value) in [
        ("series", json!("energy")),
        ("unit", json!("joules")),
        ("factor", json!(0)),
    ] {
        let mut file: Value = serde_json::from_str(SEED).unwrap();
        let all = file["indicators"].as_array_mut().unwrap();
        let own = all
            .iter_mut()
            .find(|i| i["id"] == "energy_intensity")
            .unwrap();
        own["total_of"][field] = value;
        let problems = read_plan(&file.to_string()).unwrap_err();
        let place = format!("{:?}", problems[0].place);
        assert!(place.contains(&format!("total_of/{field}")), "{place}");
    }
}
