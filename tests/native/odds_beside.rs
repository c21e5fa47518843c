//! Odds stand beside those of the neutral outlook, on the same drawn shocks; where no random driver acts
//! there are none.

use crate::common::languages::{check, full_width};
use crate::common::{plan, positions, scenario_of};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{JointOver, Scenario, neutral};
use engine::text::Lang;
use engine::uncertainty::{Chance, Distribution, Ensemble, usual};
use engine::verdict::GoalKind;
use serde_json::{Value, json};
use view::explain::question::{Answer, Asked, Question, answer};
use view::panels::board::fate;
use view::panels::odds::odds_lines;
use view::sentences::chance::{TwoChances, TwoOdds, computed_words, joint_words};

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

struct Pair {
    plan: Plan,
    scenario: Scenario,
    runs: [Run; 2],
    drawn: [Distribution; 2],
    set: Vec<usize>,
}

/// A scenario and its neutral outlook, on 2,000 shocks of the usual drivers or of some.
fn pair(parts: &Value, drivers: &[&str], targets: &[&str]) -> Pair {
    let plan = plan();
    let mut scenario = scenario_of(&plan, parts);
    let mut uncertainty = usual(&plan);
    uncertainty.paths = 2000;
    if !drivers.is_empty() {
        uncertainty
            .sd
            .retain(|(l, _)| drivers.contains(&l.id(&plan).as_str()));
    }
    scenario.uncertainty = Some(uncertainty.clone());
    let outlook = neutral(&plan, &scenario);
    let runs = [&scenario, &outlook].map(|s| Run::new(&plan, s).unwrap());
    let mut ensemble = Ensemble::new(&plan, &uncertainty).unwrap();
    let targets = positions(&plan, targets);
    let sets = [0, 1].map(|n| runs[n].judged(&targets, JointOver::Both));
    let drawn = [0, 1].map(|n| ensemble.simulate(&plan, &runs[n], &sets[n]).unwrap());
    let [set, _] = sets;
    Pair {
        plan,
        scenario,
        runs,
        drawn,
        set,
    }
}

impl Pair {
    fn odds(&self) -> TwoOdds<'_> {
        TwoOdds {
            own: &self.drawn[0],
            neutral: Some(&self.drawn[1]),
        }
    }

    fn ask(&self, question: Question, lang: Lang) -> Answer {
        let asked = Asked {
            plan: &self.plan,
            scenario: &self.scenario,
            run: &self.runs[0],
            drawn: Some(self.odds()),
        };
        answer(question, &asked, lang).unwrap()
    }
}

#[test]
fn words_and_number_of_both_stand_together() {
    let of = |hits| Some(Chance::of(hits, 10_000));
    let both = TwoChances {
        own: of(6200),
        neutral: Some(of(2100)),
    };
    assert_eq!(
        both.brief(Lang::Zh),
        "本情景约六成（62.0%），中性展望约两成（21.0%）"
    );
    assert_eq!(
        both.brief(Lang::En),
        "this scenario about 3 in 5 (62.0%), neutral outlook about 1 in 5 (21.0%)"
    );
    assert_eq!(
        both.full(Lang::Zh),
        "本情景约六成（62.0%，标准误0.5个百分点），中性展望约两成（21.0%，标准误0.4个百分点）"
    );
    let without = TwoChances {
        own: None,
        neutral: Some(of(2100)),
    };
    assert_eq!(
        without.brief(Lang::Zh),
        "本情景未设随机冲击，中性展望约两成（21.0%）"
    );
    let neither = TwoChances {
        own: None,
        neutral: Some(None),
    };
    assert_eq!(neither.full(Lang::Zh), "未设随机冲击");
    assert_eq!(neither.full(Lang::En), "no random shocks");
    // While the neutral one is computed the other stands alone.
    let alone = TwoChances {
        own: of(9_999),
        neutral: None,
    };
    assert_eq!(alone.brief(Lang::Zh), "本情景几乎必然（99.99%）");
    assert_eq!(
        TwoChances {
            own: of(10_000),
            neutral: None
        }
        .brief(Lang::En),
        "this scenario almost certain (met on all paths)"
    );
    for hits in 0..=10_000 {
        let chances = TwoChances {
            own: of(hits),
            neutral: Some(of(10_000 - hits)),
        };
        let [zh, en] = BOTH.map(|lang| chances.brief(lang));
        check(&zh, &en);
        full_width(&zh);
        // Nothing is certain.
        assert!(!zh.contains("100%") && !zh.contains("（0%"), "{zh}");
        assert_eq!(zh.contains("全部路径"), hits % 10_000 == 0, "{zh}");
        let rows = chances.rows(Lang::Zh);
        assert!(rows.iter().all(|row| zh.contains(&row.words)));
    }
}

#[test]
fn neutral_outlook_is_less_sure_of_what_the_plan_hopes() {
    let pair = pair(&json!({}), &[], &["gdp", "revenue", "urbanization_rate"]);
    let gdp = positions(&pair.plan, &["gdp"])[0];
    let level = fate(&pair.plan, &pair.runs[0], Some(pair.odds()), gdp, Lang::Zh).unwrap();
    let odd = level.level_chance.unwrap();
    let [own, neutral] = [odd.chances.own, odd.chances.neutral.unwrap()].map(|c| c.unwrap().p);
    assert!(
        own > 0.4 && neutral < 0.25 && neutral > 0.0,
        "{own} {neutral}"
    );
    assert!(odd.words.starts_with("本情景") && odd.words.contains("，中性展望"));
    // The answer says both, and what the neutral outlook is.
    for lang in BOTH {
        let told = pair.ask(Question::Chance(gdp, GoalKind::Level), lang);
        assert!(told.note.contains(&odd.chances.full(lang)), "{}", told.note);
        let joint = pair.ask(Question::Joint, lang);
        assert!(joint.note.contains(&pair.odds().joint().full(lang)));
        // What became of an earlier plan, with its source.
        assert!(joint.note.contains("4.2%") && joint.note.contains("30%"));
        assert!(joint.note.contains("2017"));
    }
}

#[test]
fn moving_growth_leaves_the_neutral_outlook() {
    let plan = plan();
    let of = |parts| neutral(&plan, &scenario_of(&plan, &parts));
    let five = of(json!({"levers": {"growth.all": 0.05}}));
    assert_eq!(
        five,
        of(json!({"levers": {"growth.all": 0.12, "growth.tertiary": 0.0}}))
    );
    assert_ne!(five, of(json!({"levers": {"investment.growth": 0.05}})));
}

#[test]
fn where_no_random_driver_acts_there_are_no_odds() {
    let pair = pair(&json!({}), &["growth.all"], &["urbanization_rate", "gdp"]);
    let [towns, gdp] = positions(&pair.plan, &["urbanization_rate", "gdp"])[..] else {
        panic!("two targets");
    };
    for lang in BOTH {
        let fate = fate(&pair.plan, &pair.runs[0], Some(pair.odds()), towns, lang).unwrap();
        let odd = fate.level_chance.unwrap();
        assert_eq!((odd.chances.own, odd.chances.neutral), (None, Some(None)));
        let told = pair.ask(Question::Chance(towns, GoalKind::Level), lang);
        assert_eq!(told.lines, [odd.words]);
        // The joint probability names what it counts as computed.
        let computed = computed_words(&pair.plan, &pair.runs[0], &pair.set, &pair.drawn[0], lang);
        let computed = computed.unwrap();
        assert!(computed.contains("70"), "{computed}");
    }
    let chances = pair.odds().joint();
    assert!(chances.own.is_some());
    let words = |over| joint_words(&pair.plan, &[gdp, towns], over, &chances, Lang::Zh);
    assert!(words(JointOver::Both).contains("同时达到的概率（水平和增速）：本情景"));
    assert!(words(JointOver::Levels).contains("同时达到的概率（只看水平）：本情景"));
}

#[test]
fn joint_odds_of_what_is_computed_alone_are_none() {
    let pair = pair(&json!({}), &["growth.all"], &["urbanization_rate"]);
    assert_eq!(
        pair.odds().joint(),
        TwoChances {
            own: None,
            neutral: Some(None)
        }
    );
    let told = pair.ask(Question::Joint, Lang::Zh);
    assert_eq!(told.lines, ["未设随机冲击"]);
}

#[test]
fn the_table_has_each_goal_once_and_all_together_last() {
    let headline = ["gdp", "revenue", "urbanization_rate"];
    let pair = pair(&json!({}), &[], &headline);
    let (run, asked) = (&pair.runs[0], positions(&pair.plan, &headline));
    let of = |asked: &[usize], lang| {
        odds_lines(&pair.plan, run, (asked, JointOver::Both), pair.odds(), lang)
    };
    let zh = of(&asked, Lang::Zh);
    let goals: Vec<_> = zh.iter().map(|line| line.goal).collect();
    let level = |n: usize| Some((asked[n], GoalKind::Level));
    let growth = |n: usize| Some((asked[n], GoalKind::Growth));
    assert_eq!(
        goals,
        [level(0), growth(0), level(1), growth(1), level(2), None]
    );
    assert_eq!(zh[0].name, "地区生产总值 200亿元");
    assert_eq!(zh[5].name, "全部同时达到（水平和增速）");
    for line in &zh {
        let drawn = match line.goal {
            Some((target, kind)) => pair.odds().of(run.verdict_position(target, kind).unwrap()),
            None => pair.odds().joint(),
        };
        assert_eq!(line.chances, drawn);
        assert_eq!(line.own.p, drawn.own.map(|c| c.p));
        let beside = line.neutral.as_ref().and_then(|row| row.p);
        assert_eq!(beside, drawn.neutral.flatten().map(|c| c.p));
        assert!(
            line.full
                .contains(&line.own.words.trim_end_matches('）').to_owned()),
            "{line:?}"
        );
    }
    for (zh, en) in zh.iter().zip(of(&asked, Lang::En)) {
        check(&zh.name, &en.name);
        full_width(&zh.full);
    }
    assert!(of(&[], Lang::Zh).is_empty());
}
