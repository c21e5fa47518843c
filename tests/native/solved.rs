//! Defaults that are solved from a goal: the mark on the lever's track and the lever's explanation name it.

use crate::common::asked::without_odds;
use crate::common::languages::{check, full_width};
use crate::common::{plan, scenario_of};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use serde_json::json;
use view::explain::question::{Answer, Question, answer};
use view::panels::levers::{TrackMark, plan_marks};
use view::words::control::control;
use view::words::marks::MarkKind;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

/// The mark of the plan on a lever's track.
fn mark(plan: &Plan, lever: &str, lang: Lang) -> TrackMark {
    let control = control(plan, plan.lever(lever).unwrap(), lang);
    let marks = plan_marks(plan, &control, lang).into_iter();
    let mut of_plan = marks.filter(|m| m.kind != MarkKind::Past);
    let found = of_plan.next().unwrap_or_else(|| panic!("{lever}"));
    assert_eq!(of_plan.next(), None);
    found
}

fn asked(plan: &Plan, question: Question, lang: Lang) -> Answer {
    let scenario = scenario_of(plan, &json!({}));
    let run = Run::new(plan, &scenario).unwrap();
    let asked = without_odds(plan, &scenario, &run);
    answer(question, &asked, lang).unwrap()
}

fn sources(answer: &Answer) -> String {
    let all: Vec<_> = answer.sources.iter().map(|s| s.text.as_str()).collect();
    all.join("\n")
}

#[test]
fn track_marks_say_what_is_solved_from_a_level() {
    let plan = plan();
    for (lever, goal) in [
        ("urban.urgd", ["城镇化率", "70%"]),
        ("industry.elasticity", ["规模工业总产值", "300"]),
        ("industry.growth", ["规模工业总产值", "300"]),
    ] {
        let [zh, en] = BOTH.map(|lang| mark(&plan, lever, lang));
        assert_eq!(zh.kind, MarkKind::Solved, "{lever}");
        assert!(zh.words().starts_with("规划 "), "{}", zh.words());
        let [zh, en] = [zh, en].map(|mark| mark.solved_from.unwrap());
        assert!(goal.iter().all(|part| zh.contains(part)), "{zh}");
        assert!(en.starts_with("solved from the target"), "{en}");
        check(&zh, &en);
        full_width(&zh);
    }
}

/// A rate that the plan states and a share that is the goal itself are the plan's own.
#[test]
fn track_marks_of_stated_rates_are_the_plans() {
    let plan = plan();
    for lever in [
        "growth.all",
        "revenue.buoyancy",
        "retail.growth",
        "retail.elasticity",
        "revenue.tax_share_end",
        "urban.registered_end",
    ] {
        let mark = mark(&plan, lever, Lang::Zh);
        let words = mark.words();
        assert_eq!((mark.kind, mark.solved_from), (MarkKind::Plan, None));
        assert!(words.starts_with("规划 "), "{lever}: {words}");
        assert!(mark.value.is_finite());
    }
}

#[test]
fn explanations_name_the_goal_of_a_solved_default() {
    let plan = plan();
    let of = |lever: &str| plan.lever(lever).unwrap();
    let zh = |question| asked(&plan, question, Lang::Zh);
    let urgd = sources(&zh(Question::Setting(of("urban.urgd"))));
    assert!(urgd.contains("推算：按目标“城镇化率 70%”倒推"), "{urgd}");
    let buoyancy = sources(&zh(Question::Setting(of("revenue.buoyancy"))));
    assert!(
        buoyancy.contains("按规划载明的增速“财政总收入年均增速 ≥ 10%”得出"),
        "{buoyancy}"
    );
    // What the plan prints as the lever's own rate is its source.
    let retail = sources(&zh(Question::Setting(of("retail.growth"))));
    assert!(retail.contains("默认值13%（规划2.3节表第6行）"), "{retail}");
    let mark = zh(Question::PlanMark(of("urban.urgd")));
    assert!(mark.lines[0].contains("由目标倒推"), "{mark:?}");
    assert!(sources(&mark).contains("目标：城镇化率 70%"), "{mark:?}");
    let stated = zh(Question::PlanMark(of("growth.all")));
    assert!(!stated.lines[0].contains("倒推"), "{stated:?}");
}
