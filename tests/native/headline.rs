//! The sentence at the head of each view says what the cards say, in every case.

use engine::least_effort::{least_effort, levers_for};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{JointOver, Scenario, neutral};
use engine::text::Lang;
use engine::uncertainty::usual;
use engine::verdict::{GoalKind, State};
use proptest::prelude::*;
use serde_json::{Value, json};
use view::panels::card::card;
use view::panels::headline::{
    Change, analysis, change, hardest, neutral_line, odds_title, remedy, simulate, targets,
    targets_second,
};
use view::sentences::chance::TwoOdds;

use crate::common::languages::check_but;
use crate::common::uncertain;
use crate::common::{any, good_plan_with, plan, positions, run, run_of, scenario_of};

fn of(plan: &Plan, parts: &Value) -> (Scenario, Run) {
    (scenario_of(plan, parts), run_of(plan, parts))
}

fn both(plan: &Plan, parts: &Value) -> [String; 2] {
    let (scenario, run) = of(plan, parts);
    let of = |lang| simulate(plan, &run, &scenario, None, &plan.headline, lang).text();
    [of(Lang::Zh), of(Lang::En)]
}

#[test]
fn missed_targets_are_told_by_value_and_distance_the_worst_first() {
    let [zh, en] = both(&plan(), &json!({}));
    assert_eq!(
        zh,
        "按规划自身的增速，2020年财政总收入预计9.66亿元，差0.34亿元，地区生产总值也差0.6亿元。"
    );
    assert_eq!(
        en,
        "On the plan’s own growth, 2020 revenue is ¥966m, ¥34m short, and GDP ¥62m short."
    );
    let three = json!({"levers": {"growth.all": 0.05, "urban.urgd": 0.0}});
    let [zh, en] = both(&plan(), &three);
    assert!(zh.ends_with("，另有1项未达标。"), "{zh}");
    assert!(en.ends_with(", and 1 more short."), "{en}");
}

#[test]
fn where_all_are_met_the_tightest_is_named_and_what_is_assumed_is_never_counted_as_met() {
    let [zh, en] = both(&plan(), &json!({"levers": {"growth.all": 0.12}}));
    assert_eq!(
        zh,
        "按GDP实际增速 12%，2020年三项目标中2项达标、1项依规划设定；余地最小的是财政总收入（超出0.45亿元）。"
    );
    assert_eq!(
        en,
        "With real GDP growth 12%, of the three targets in 2020: 2 met, 1 only assumed; the tightest is revenue (¥45m over)."
    );
    let [zh, en] = both(
        &plan(),
        &json!({"levers": {"growth.all": 0.12, "urban.urgd": 0.05}}),
    );
    assert!(zh.contains("2020年三项目标都达到，余地最小的是"), "{zh}");
    assert!(
        en.contains("all three targets are met in 2020; the tightest is "),
        "{en}"
    );
}

#[test]
fn a_scenario_is_called_by_its_name_and_known_years_are_said() {
    let parts = json!({"name": "新常态", "levers": {"growth.all": 0.08}});
    let [zh, _] = both(&plan(), &parts);
    assert!(zh.starts_with("按“新常态”，"), "{zh}");
    let known = json!({"actuals": {"gdp_nominal": {"2016": 124.524, "2017": 134.48592}}});
    let [zh, en] = both(&plan(), &known);
    assert!(
        zh.starts_with("计入截至2017年的实际数，按规划自身的增速，"),
        "{zh}"
    );
    assert!(
        en.starts_with("With actual figures to 2017, on the plan’s own growth, "),
        "{en}"
    );
}

#[test]
fn plans_with_one_headline_target_with_ten_and_with_none_have_a_sentence() {
    let with = |headline: &[&str]| {
        let mut plan = plan();
        plan.headline = positions(&plan, headline);
        plan
    };
    let [zh, en] = both(&with(&["gdp"]), &json!({"levers": {"growth.all": 0.11}}));
    assert_eq!(
        zh,
        "按GDP实际增速 11%，2020年地区生产总值预计208.6亿元，超出8.6亿元。"
    );
    assert_eq!(
        en,
        "With real GDP growth 11%, 2020 GDP is ¥20.86bn, ¥859m over."
    );
    let ten = [
        "gdp",
        "gdp_per_capita",
        "revenue",
        "tax_share",
        "fixed_investment",
        "retail_sales",
        "trade",
        "non_primary_share",
        "urbanization_rate",
        "income_urban",
    ];
    let [zh, en] = both(&with(&ten), &json!({}));
    assert!(zh.contains("差") && en.contains("short"), "{zh} {en}");
    let [zh, en] = both(&with(&[]), &json!({}));
    assert_eq!(zh, "按规划自身的增速，规划没有列出主要目标。");
    assert_eq!(
        en,
        "On the plan’s own growth, the plan names no headline target."
    );
    // What only takes over its goal is no success.
    let [zh, _] = both(&with(&["urbanization_rate"]), &json!({}));
    assert_eq!(
        zh,
        "按规划自身的增速，2020年城镇化率预计70.0%，与目标相同。"
    );
}

#[test]
fn a_goal_that_is_met_to_the_last_bit_is_just_met() {
    let plan = good_plan_with("five-years", |_| {});
    let [zh, en] = both(&plan, &json!({}));
    for words in ["差0.0 ", "超出0.0 "] {
        assert!(!zh.contains(words), "{zh}");
    }
    assert!(!en.contains(" 0.0"), "{en}");
}

#[test]
fn odds_are_said_in_words_and_number_with_the_neutral_ones_below() {
    let plan = plan();
    let (mut scenario, run) = of(&plan, &json!({}));
    let uncertainty = usual(&plan);
    scenario.uncertainty = Some(uncertainty.clone());
    let drawn = |run: &Run| {
        let set = run.judged(&plan.headline, uncertainty.joint_over);
        uncertain::simulate(&plan, run, &uncertainty, &set)
    };
    let own = drawn(&run);
    let neutral = drawn(&Run::new(&plan, &neutral(&plan, &scenario)).unwrap());
    let odds = TwoOdds {
        own: &own,
        neutral: Some(&neutral),
    };
    let of = |lang| simulate(&plan, &run, &scenario, Some(odds), &plan.headline, lang).text();
    let zh = of(Lang::Zh);
    let percent = zh
        .split('（')
        .next_back()
        .unwrap()
        .trim_end_matches("%）。");
    let p = 100.0 * own.joint.p;
    assert!(
        (percent.parse::<f64>().unwrap() - p).abs() < 0.051,
        "{zh} {p}"
    );
    assert!(zh.contains("；三项同时达到的把握约"), "{zh}");
    assert!(of(Lang::En).contains("; odds of meeting all three: about "));
    let line = neutral_line(
        &plan,
        &run,
        (&plan.headline, JointOver::Both),
        odds,
        Lang::Zh,
    )
    .text();
    assert!(
        line.starts_with("把握含2项增速目标。若按中性展望（增速 8%、收入弹性 1），把握"),
        "{line}"
    );
    // The hardest of them is the least likely one.
    let hardest = hardest(&run, Some(odds), &plan.headline).unwrap();
    for target in &plan.headline {
        let verdict = run.verdict_position(*target, GoalKind::Level).unwrap();
        assert!(hardest.p.unwrap() <= own.chances[verdict].unwrap().p);
    }
    let with = Some((hardest, Some(Lever::RevenueBuoyancy)));
    let head = analysis(&plan, &plan.headline, Some(odds), with, Lang::Zh).text();
    assert!(
        head.starts_with("三项同时达到的把握约") && head.contains("；最难的是"),
        "{head}"
    );
    assert!(head.ends_with("，最受财政收入弹性左右。"), "{head}");
    let none = analysis(&plan, &plan.headline, None, with, Lang::En).text();
    assert!(none.starts_with("No odds can be given here; "), "{none}");
    let title = odds_title(&plan, &run, &plan.headline, odds, Lang::En);
    assert!(title.contains("is the least likely"), "{title}");
}

#[test]
fn the_board_counts_each_row_once_and_names_what_is_furthest() {
    let plan = plan();
    let run = run(json!({}));
    assert_eq!(
        targets(&plan, &run, Lang::Zh).text(),
        "38项指标中，7项达标、10项已提前达标、5项未达标；15项依规划设定，不能当作达标；1项不能判定。\
         差得最多的是财政总收入，差0.34亿元（3.4%）。"
    );
    assert_eq!(
        targets(&plan, &run, Lang::En).text(),
        "Of 38 indicators: 7 met, 10 met already, 5 short; 15 only assumed, not met; 1 not judged. \
         Furthest off: revenue, ¥34m (3.4%) short."
    );
    let second = targets_second(&plan, &run, Lang::Zh);
    assert!(
        second.starts_with("15项约束性指标中，6项依规划设定"),
        "{second}"
    );
}

#[test]
fn changes_name_the_verdicts_that_flip() {
    let plan = plan();
    let baseline = run(json!({}));
    let of = |levers: Value, lang| {
        let (scenario, run) = of(&plan, &json!({"levers": levers}));
        change(&plan, &baseline, &run, &scenario, lang)
    };
    assert!(of(json!({}), Lang::Zh).starts_with("这就是规划基准。"));
    // Nothing is lost yet, and it is said what would be.
    let still = of(json!({"exchange_rate": 7.0}), Lang::Zh);
    let told = "与规划基准相比：各项是否达标没有变化；变动最大的是人均地区生产总值，由";
    assert!(still.starts_with(told), "{still}");
    let named =
        json!({"name": {"zh": "人民币走弱", "en": "Weak yuan"}, "levers": {"exchange_rate": 7.0}});
    let (scenario, weak) = self::of(&plan, &named);
    let named = change(&plan, &baseline, &weak, &scenario, Lang::Zh);
    assert!(
        named.starts_with("与规划基准相比（汇率（元/美元） 7元）："),
        "{named}"
    );
    let weaker = of(json!({"exchange_rate": 8.0}), Lang::Zh);
    assert_eq!(
        weaker,
        "与规划基准相比：新增未达标1项（人均地区生产总值）。"
    );
    let better = of(json!({"growth.all": 0.12}), Lang::En);
    assert!(
        better.contains(" newly met (GDP; revenue and others)"),
        "{better}"
    );
}

#[test]
fn the_remedy_meets_all_and_room_is_room() {
    let plan = plan();
    let of = |levers: Value| {
        let (_, run) = of(&plan, &json!({"levers": levers}));
        let free = levers_for(&plan, &run, &plan.headline);
        let found = least_effort(&plan, &run, &plan.headline, &free);
        remedy(&plan, &run, &plan.headline, &found, Lang::Zh)
    };
    let own = of(json!({}));
    assert!(own.can_take);
    assert_eq!(
        own.words.text(),
        "最小补救：收入弹性 +0.032、增速 +0.23个百分点、价格 +0.18个百分点，三项即都达到。"
    );
    // 12% less what is said to be room still meets both.
    let room = of(json!({"growth.all": 0.12}));
    assert_eq!(room.words.text(), "还有余地：增速可降1.12个百分点。");
    let (_, lower) = self::of(&plan, &json!({"levers": {"growth.all": 0.12 - 0.0112}}));
    let (_, beyond) = self::of(&plan, &json!({"levers": {"growth.all": 0.12 - 0.0113}}));
    let missed = |run: &Run| {
        let level = |target: &usize| run.level_verdict(*target).unwrap().state();
        plan.headline
            .iter()
            .any(|target| level(target) == State::Missed)
    };
    assert!(!missed(&lower) && missed(&beyond));
    // Where prices fall, no usual growth reaches the level.
    let (_, run) = self::of(
        &plan,
        &json!({"levers": {"growth.all": 0.05, "deflator.all": -0.01}}),
    );
    let gdp = positions(&plan, &["gdp"]);
    let found = least_effort(&plan, &run, &gdp, &[Lever::GrowthAll]);
    let none = remedy(&plan, &run, &gdp, &found, Lang::Zh);
    assert!(!none.can_take);
    assert_eq!(
        none.words.text(),
        "常见范围内没有办法同时达到；最接近的是增速 +6个百分点。"
    );
}

proptest! {
    #![proptest_config(any::config(48))]

    #[test]
    fn it_never_disagrees_with_a_card(scenario in any::scenario(&plan())) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        for lang in [Lang::Zh, Lang::En] {
            let head = simulate(&plan, &run, &scenario, None, &plan.headline, lang).text();
            let cards = plan.headline.iter().filter_map(|t| card(&plan, &run, *t, lang));
            let missed: Vec<_> = cards.filter(|c| c.state == State::Missed).collect();
            for own in missed.iter().take(2) {
                prop_assert!(missed.len() > 2 || head.contains(&own.gap), "{head} {own:?}");
            }
            if missed.is_empty() {
                prop_assert!(!head.contains("差 ") && !head.contains("short"), "{head}");
            }
        }
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| targets(&plan, &run, lang).text());
        check_but(&zh, &en, &["GDP"]);
    }
}

proptest! {
    #![proptest_config(any::config(48))]

    #[test]
    fn what_has_flipped_adds_up_to_what_the_board_counts(scenario in any::scenario(&plan())) {
        let plan = plan();
        let Ok(run) = Run::new(&plan, &scenario) else { return Ok(()) };
        let baseline = run_of(&plan, &json!({}));
        let change = Change::of(&plan, &baseline, &run);
        let [before, after] = [&baseline, &run].map(|run| run.tally(&plan).get(State::Missed));
        prop_assert_eq!(before + change.missed.len(), after + change.met.len());
    }
}
