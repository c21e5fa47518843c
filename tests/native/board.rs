//! The board of targets: the status of each in words, and the rows that each filter keeps.

use crate::common::languages::{check, full_width};
use crate::common::{good_plan, plan, positions, run_of};
use engine::plan::{Nature, Plan};
use engine::run::Run;
use engine::text::Lang;
use engine::uncertainty::{Distribution, Ensemble, usual};
use engine::verdict::GoalKind;
use file::presets;
use serde_json::{Value, json};
use view::panels::board::{
    BoardFilter, Fate, Filter, NatureFilter, Row, board, counts, fate, fates, matches,
};
use view::words::status::{AT_RISK, Status};

fn odds(plan: &Plan, run: &Run) -> Distribution {
    let mut ensemble = Ensemble::new(plan, &usual(plan)).unwrap();
    ensemble.simulate(plan, run, &[]).unwrap()
}

fn rows(plan: &Plan) -> Vec<Row> {
    let all = board(plan, Lang::Zh).into_iter().flat_map(|(_, rows)| rows);
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|r| r.position);
    all
}

fn fate_of(plan: &Plan, run: &Run, target: &str, lang: Lang) -> Fate {
    fate(plan, run, None, positions(plan, &[target])[0], lang).unwrap()
}

#[test]
fn gaps_are_shown_in_units_and_as_percent_of_the_goal() {
    let plan = plan();
    // 10% a year without inflation: 185.69 of 200.
    let run = run_of(&plan, &json!({"levers": {"deflator.all": 0.0}}));
    let gdp = fate_of(&plan, &run, "gdp", Lang::Zh);
    assert_eq!(gdp.gap.as_deref(), Some("差 14.3 亿元（7.2%）"));
    assert_eq!(gdp.needed.as_deref(), Some("需年均名义 11.65%"));
    assert_eq!((gdp.status, gdp.shown.as_str()), (Status::Missed, "185.7"));
    // Growth is judged separately: exactly 10%.
    assert_eq!(gdp.growth_gap.as_deref(), Some("恰好达到"));
    let english = fate_of(&plan, &run, "gdp", Lang::En);
    assert_eq!(english.gap.as_deref(), Some("14.3 ×100m yuan (7.2%) short"));
    let towns = run_of(&plan, &json!({"levers": {"urban.urgd": 0.02}}));
    let towns = fate_of(&plan, &towns, "urbanization_rate", Lang::Zh);
    // logit 65.8% + 0.1 is 68.01%: 2 points, 2.8% of 70.
    assert_eq!(towns.gap.as_deref(), Some("差 2.0 个百分点（目标的 2.8%）"));
    assert_eq!(towns.needed.as_deref(), Some("需年均 0.84 个百分点"));
    let unjudged = fate_of(&plan, &run, "loan_growth", Lang::Zh);
    assert_eq!(
        (
            unjudged.status,
            unjudged.level_status,
            unjudged.gap,
            unjudged.needed
        ),
        (Status::NotJudged, Some(Status::NotJudged), None, None)
    );
    assert!(unjudged.why.unwrap().contains("无法判定"));
}

#[test]
fn met_but_unlikely_targets_are_at_risk_once_odds_are_known() {
    let plan = plan();
    // A little above 200: met, but missed about half the time.
    let run = run_of(&plan, &json!({"levers": {"growth.all": 0.102}}));
    let gdp = positions(&plan, &["gdp"])[0];
    let without = fate(&plan, &run, None, gdp, Lang::Zh).unwrap();
    assert_eq!(
        (without.status, &without.level_chance),
        (Status::Met, &None)
    );
    let odds = odds(&plan, &run);
    let with = fate(&plan, &run, Some(&odds), gdp, Lang::Zh).unwrap();
    let (p, words) = with.level_chance.clone().unwrap();
    assert!((0.5..AT_RISK).contains(&p), "{p}");
    assert!(words.contains('（'), "{words}");
    assert_eq!(with.status, Status::AtRisk);
    // Each of the two verdicts has its own odds, taken from the ensemble.
    for kind in [GoalKind::Level, GoalKind::Growth] {
        let n = run.verdict_position(gdp, kind).unwrap();
        assert_eq!((run.verdicts[n].target, run.verdicts[n].kind), (gdp, kind));
        let chance = if kind == GoalKind::Level {
            &with.level_chance
        } else {
            &with.growth_chance
        };
        assert_eq!(chance.as_ref().unwrap().0, odds.chances[n].unwrap().p);
    }
    // A target that no driver moves is certain.
    let mut sure = fates(&plan, &run, Some(&odds), Lang::Zh).into_iter();
    let sure = sure
        .find(|f| f.level_chance.as_ref().is_some_and(|c| c.0 == 1.0))
        .unwrap();
    assert_eq!(sure.status, Status::Met);
}

#[test]
fn verdict_positions_match_a_linear_search() {
    for plan in [
        plan(),
        good_plan("one-year-all-roles"),
        good_plan("no-targets"),
    ] {
        let run = run_of(&plan, &json!({}));
        for target in 0..plan.targets.len() + 2 {
            for kind in [GoalKind::Level, GoalKind::Growth] {
                let mut all = run.verdicts.iter();
                let found = all.position(|v| v.target == target && v.kind == kind);
                assert_eq!(run.verdict_position(target, kind), found);
            }
        }
    }
}

#[test]
fn filters_partition_the_board_and_counts_match_them() {
    let plan = plan();
    let rows = rows(&plan);
    for growth in [0.05, 0.102, 0.12] {
        let run = run_of(&plan, &json!({"levers": {"growth.all": growth}}));
        let odds = odds(&plan, &run);
        for odds in [None, Some(&odds)] {
            let fates = fates(&plan, &run, odds, Lang::Zh);
            assert_eq!(fates.len(), rows.len());
            let counted = counts(fates.iter().map(|f| f.status));
            for filter in Filter::ALL {
                let kept = fates.iter().filter(|f| filter.keeps(f.status)).count();
                assert_eq!(counted.of(filter), kept, "{filter:?}");
            }
            let n = |f| counted.of(f);
            assert_eq!(n(Filter::All), 69);
            assert_eq!(
                n(Filter::Met) + n(Filter::Missed) + n(Filter::NotJudged),
                69
            );
            assert!(n(Filter::AtRisk) <= n(Filter::Met));
            assert!(odds.is_some() || n(Filter::AtRisk) == 0);
        }
    }
    let kept = |nature| {
        rows.iter()
            .filter(|r| NatureFilter::keeps(nature, r.nature))
            .count()
    };
    let [all, table, binding, anticipatory, text] = NatureFilter::ALL.map(kept);
    assert_eq!((table, all), (binding + anticipatory, table + text));
    assert_eq!((all, binding, anticipatory, text), (69, 15, 23, 31));
    let choice = BoardFilter {
        status: Filter::Missed,
        nature: NatureFilter::Only(Nature::Binding),
        words: "用水".to_owned(),
    };
    assert!(rows.iter().all(|r| !choice.keeps(r, Status::Met)));
}

#[test]
fn row_is_missed_if_its_level_or_growth_is() {
    let plan = plan();
    let (mut growth_alone, mut level_alone, mut growth_at_risk) = (0, 0, 0);
    let scenarios = [
        json!({}),
        json!({"levers": {"growth.all": 0.05}}),
        json!({"levers": {"growth.all": 0.08, "deflator.all": 0.04}}),
        json!({"levers": {"growth.all": 0.102, "income.urban_growth": 0.07, "retail.growth": 0.09}}),
        json!({"levers": {"growth.all": 0.12, "deflator.all": -0.02}}),
    ];
    for scenario in scenarios {
        let run = run_of(&plan, &scenario);
        let odds = odds(&plan, &run);
        for odds in [None, Some(&odds)] {
            for (target, fate) in fates(&plan, &run, odds, Lang::Zh).iter().enumerate() {
                let verdict = |kind| {
                    let mut all = run.verdicts.iter();
                    let n = all.position(|v| v.target == target && v.kind == kind)?;
                    let p = odds.and_then(|o| o.chances[n]).map(|c| c.p);
                    Some((run.verdicts[n].met()?, p.is_some_and(|p| p < AT_RISK)))
                };
                let (level, growth) = (verdict(GoalKind::Level), verdict(GoalKind::Growth));
                let judged: Vec<_> = level.into_iter().chain(growth).collect();
                let missed = judged.iter().any(|(met, _)| !met);
                let met = !judged.is_empty() && !missed;
                let keeps = |filter: Filter| filter.keeps(fate.status);
                let id = &plan.targets[target].id;
                assert_eq!(keeps(Filter::Missed), missed, "{id}");
                assert_eq!(keeps(Filter::Met), met, "{id}");
                assert_eq!(keeps(Filter::NotJudged), judged.is_empty(), "{id}");
                let risky = met && judged.iter().any(|(_, risky)| *risky);
                assert_eq!(keeps(Filter::AtRisk), risky, "{id}");
                // Each verdict keeps its own status.
                let own = |status: Option<Status>| status.filter(|s| *s != Status::NotJudged);
                for (status, judged) in [(fate.level_status, level), (fate.growth_status, growth)] {
                    let expected = judged.map(|(met, risky)| match (met, risky) {
                        (false, _) => Status::Missed,
                        (true, true) => Status::AtRisk,
                        (true, false) => Status::Met,
                    });
                    assert_eq!(own(status), expected, "{id}");
                }
                if let (Some(level), Some(growth)) = (level, growth) {
                    growth_alone += usize::from(level.0 && !growth.0);
                    level_alone += usize::from(!level.0 && growth.0);
                    growth_at_risk += usize::from(met && growth.1 && !level.1);
                }
            }
        }
    }
    assert!(growth_alone > 0 && level_alone > 0 && growth_at_risk > 0);
    // A verdict that is not judged does not count beside one that is.
    let worst = |all: &[Status]| Status::worst(all.iter().copied());
    assert_eq!(worst(&[Status::NotJudged, Status::Met]), Status::Met);
    assert_eq!(worst(&[Status::NotJudged, Status::Missed]), Status::Missed);
    assert_eq!(worst(&[]), Status::NotJudged);
}

#[test]
fn search_finds_names_sources_and_ids_in_both_languages() {
    let plan = plan();
    let rows = rows(&plan);
    let found = |words: &str| -> Vec<&str> {
        let hits = rows.iter().filter(|r| matches(r, words));
        hits.map(|r| r.target.as_str()).collect()
    };
    for words in [
        "城镇化率",
        "Urbanization RATE",
        "URBANIZATION_RATE",
        "ｕｒｂａｎization　rate",
    ] {
        assert!(
            found(words).contains(&"urbanization_rate"),
            "{words}: {:?}",
            found(words)
        );
    }
    assert_eq!(found("2.3 表第 11 行"), ["urbanization_rate"]);
    assert_eq!(found("table row 11"), ["urbanization_rate"]);
    assert_eq!(found("城镇化率 小麦"), Vec::<&str>::new());
    assert_eq!(found("  ").len(), 69);
}

#[test]
fn every_row_reads_in_both_languages() {
    let scenarios: [Value; 5] = [
        json!({}),
        json!({"levers": {"growth.all": 0.03, "urban.urgd": -0.02, "population.growth": -0.02}}),
        json!({"levers": {"growth.all": 0.15, "deflator.all": 0.05}, "rules": {"revenue": "growth"}}),
        json!({"rules": {"revenue": "tax_and_other", "urban": "components"}}),
        json!({"actuals": {"gdp_nominal": {"2016": 125.0}, "urbanization_rate": {"2017": 0.67}}}),
    ];
    for plan in [plan(), good_plan("one-year-all-roles")] {
        let own = plan.base_year == 2015;
        let given = scenarios
            .iter()
            .filter(|s| own || s.get("actuals").is_none());
        let mut runs: Vec<Run> = given.map(|s| run_of(&plan, s)).collect();
        if own {
            let presets = presets(&plan);
            runs.extend(presets.iter().map(|s| Run::new(&plan, s).unwrap()));
        }
        for run in runs {
            let odds = odds(&plan, &run);
            let [zh, en] = [Lang::Zh, Lang::En].map(|l| fates(&plan, &run, Some(&odds), l));
            for (zh, en) in zh.into_iter().zip(en) {
                let words = |f: Fate| {
                    let chance = |c: Option<(f64, String)>| c.map(|c| c.1);
                    let growth = f.growth.map(|g| g.1);
                    [
                        f.gap,
                        f.needed,
                        growth,
                        f.growth_gap,
                        f.why,
                        chance(f.level_chance),
                        chance(f.growth_chance),
                    ]
                };
                for (zh, en) in words(zh).into_iter().zip(words(en)) {
                    assert_eq!(zh.is_some(), en.is_some());
                    if let (Some(zh), Some(en)) = (zh, en) {
                        check(&zh, &en);
                        full_width(&zh);
                    }
                }
            }
        }
    }
    for filter in Filter::ALL {
        check(filter.word(Lang::Zh), filter.word(Lang::En));
    }
    for filter in NatureFilter::ALL {
        check(filter.word(Lang::Zh), filter.word(Lang::En));
    }
}
