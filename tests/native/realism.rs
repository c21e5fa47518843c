//! How assumptions compare with the plan, the past and the neutral outlook.

use crate::common::asked::without_odds;
use crate::common::languages::{check, full_width};
use crate::common::{plan, scenario_of};
use engine::levers::Lever;
use engine::run::Run;
use engine::text::Lang;
use serde_json::{Value, json};
use view::explain::question::{Question, answer};
use view::sentences::realism::{falling, realism};

fn line(parts: &Value, lever: Lever) -> [String; 2] {
    let plan = plan();
    let run = Run::new(&plan, &scenario_of(&plan, parts)).unwrap();
    [Lang::Zh, Lang::En].map(|lang| realism(&plan, &run, lever, lang).unwrap_or_default())
}

#[test]
fn ten_percent_growth_is_above_84_percent_of_the_neutral_outlook() {
    assert_eq!(
        line(&json!({}), Lever::GrowthAll),
        [
            "平均10%：与规划持平，比往年低1个百分点，高于中性展望中84%的情形。",
            "10% on average: equal to the plan's rate, 1 percentage point below the past rate, above 84% of cases in the neutral outlook."
        ]
    );
    let [zh, _] = line(&json!({"levers": {"growth.all": 0.08}}), Lever::GrowthAll);
    assert!(
        zh.contains("处于中性展望的正中") && zh.contains("比规划低2个百分点"),
        "{zh}"
    );
    let [zh, _] = line(&json!({"levers": {"growth.all": 0.02}}), Lever::GrowthAll);
    assert!(zh.contains("低于中性展望中99%以上的情形"), "{zh}");
}

#[test]
fn own_rates_are_compared_by_what_all_sectors_make_together() {
    let own = json!({"levers": {"growth.primary": 0.01, "growth.secondary": 0.10, "growth.tertiary": 0.12}});
    let [zh, _] = line(&own, Lever::GrowthAll);
    assert!(zh.starts_with("平均9.57%：比规划低0.43"), "{zh}");
}

#[test]
fn every_main_lever_has_a_line_in_its_answer_and_no_other() {
    let plan = plan();
    let scenario = scenario_of(&plan, &json!({}));
    let run = Run::new(&plan, &scenario).unwrap();
    let mut count = 0;
    for lever in Lever::all(&plan) {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| {
            let asked = without_odds(&plan, &scenario, &run);
            let told = answer(Question::Setting(lever), &asked, lang).unwrap();
            let line = realism(&plan, &run, lever, lang).unwrap_or_default();
            assert!(told.note.contains(&line), "{}", told.note);
            line
        });
        assert_eq!(
            zh.is_empty(),
            plan.main_levers().all(|main| main != lever),
            "{}",
            lever.id(&plan)
        );
        if !zh.is_empty() {
            check(&zh, &en);
            full_width(&zh);
            count += 1;
        }
    }
    assert!(count >= 10, "{count}");
}

#[test]
fn sector_that_falls_while_gdp_grows_says_so() {
    let plan = plan();
    let of = |parts| {
        let run = Run::new(&plan, &scenario_of(&plan, &parts)).unwrap();
        [Lang::Zh, Lang::En].map(|lang| falling(&plan, &run, lang))
    };
    assert!(of(json!({})).iter().all(Vec::is_empty));
    let [zh, en] = of(json!({"levers": {"growth.all": 0.05}}));
    assert_eq!((zh.len(), zh[0].0), (1, Lever::GrowthPrimary));
    assert!(
        zh[0].1.contains("年均下降4.0") && zh[0].1.contains("GDP年均增长5.0"),
        "{}",
        zh[0].1
    );
    check(&zh[0].1, &en[0].1);
    full_width(&zh[0].1);
}
