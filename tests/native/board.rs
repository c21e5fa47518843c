//! The board of targets: the status of each in words, and the rows that each filter keeps.

use crate::common::languages::{check, full_width};
use crate::common::{good_plan, plan, positions, run_of};
use engine::plan::{Nature, Plan};
use engine::run::Run;
use engine::text::Lang;
use engine::uncertainty::{Distribution, Ensemble, usual};
use engine::verdict::{GoalKind, State};
use file::presets;
use serde_json::{Value, json};
use view::panels::board::{
    BoardFilter, Fate, Filter, NatureFilter, Odd, counts, fate, fates, matches, rows,
};
use view::sentences::chance::TwoOdds;
use view::words::status::{AT_RISK, Status};

/// A state that chance does not put at risk.
pub fn sure(state: State) -> Status {
    Status {
        state,
        at_risk: false,
    }
}

/// Met on the path, but not likely enough.
const RISKY: Status = Status {
    state: State::Met,
    at_risk: true,
};

fn odds(plan: &Plan, run: &Run) -> Distribution {
    let mut ensemble = Ensemble::new(plan, &usual(plan)).unwrap();
    ensemble.simulate(plan, run, &[]).unwrap()
}

fn fate_of(plan: &Plan, run: &Run, target: &str, lang: Lang) -> Fate {
    fate(plan, run, None, positions(plan, &[target])[0], lang).unwrap()
}

#[test]
fn gaps_are_shown_in_units_and_as_percent_of_the_goal() {
    let plan = plan();
    // 10% a year in every sector without inflation: 185.69 of 200.
    let run = run_of(
        &plan,
        &json!({"levers": {
            "growth.all": 0.1, "growth.primary": 0.0, "growth.secondary": 0.0,
            "growth.tertiary": 0.0, "deflator.all": 0.0,
        }}),
    );
    let gdp = fate_of(&plan, &run, "gdp", Lang::Zh);
    assert_eq!(gdp.gap.as_deref(), Some("差14.3亿元（7.2%）"));
    assert_eq!(gdp.needed.as_deref(), Some("需名义年均11.65%"));
    assert_eq!(
        (gdp.status, gdp.shown.as_str()),
        (sure(State::Missed), "185.7")
    );
    // Growth is judged separately: exactly 10%.
    assert_eq!(gdp.growth_gap.as_deref(), Some("刚好达到"));
    let english = fate_of(&plan, &run, "gdp", Lang::En);
    assert_eq!(english.gap.as_deref(), Some("¥1.43bn (7.2%) short"));
    let towns = run_of(&plan, &json!({"levers": {"urban.urgd": 0.02}}));
    let towns = fate_of(&plan, &towns, "urbanization_rate", Lang::Zh);
    // logit 65.8% + 0.1 is 68.01%: 2 points, 2.8% of 70.
    assert_eq!(towns.gap.as_deref(), Some("差2.0个百分点（目标的2.8%）"));
    assert_eq!(towns.needed.as_deref(), Some("需每年提高0.84个百分点"));
    let unjudged = fate_of(&plan, &run, "loan_growth", Lang::Zh);
    assert_eq!(
        (
            unjudged.status,
            unjudged.level_status,
            unjudged.gap,
            unjudged.needed
        ),
        (
            sure(State::NotJudged),
            Some(sure(State::NotJudged)),
            None,
            None
        )
    );
    let why = unjudged.why.unwrap();
    assert!(why.contains("不能判定"), "{why}");
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
        (sure(State::Met), &None)
    );
    let odds = odds(&plan, &run);
    let with = fate(&plan, &run, Some((&odds).into()), gdp, Lang::Zh).unwrap();
    let odd = with.level_chance.clone().unwrap();
    let (p, words) = (odd.chances.own.unwrap().p, odd.words);
    assert!((0.5..AT_RISK).contains(&p), "{p}");
    assert!(words.contains('（'), "{words}");
    assert_eq!(with.status, RISKY);
    // Each of the two verdicts has its own odds, taken from the ensemble.
    for kind in [GoalKind::Level, GoalKind::Growth] {
        let n = run.verdict_position(gdp, kind).unwrap();
        assert_eq!((run.verdicts[n].target, run.verdicts[n].kind), (gdp, kind));
        let chance = if kind == GoalKind::Level {
            &with.level_chance
        } else {
            &with.growth_chance
        };
        assert_eq!(chance.as_ref().unwrap().chances.own, odds.chances[n]);
    }
    // A target that no driver moves has no odds and is not at risk.
    let mut certain = fates(&plan, &run, Some((&odds).into()), Lang::Zh).into_iter();
    let none = |odd: &Odd| odd.chances.own.is_none();
    let certain = certain.find(|f| f.level_chance.as_ref().is_some_and(none));
    let certain = certain.unwrap();
    assert!(!certain.status.at_risk);
    assert_eq!(certain.level_chance.unwrap().words, "未设随机冲击");
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
    let rows = rows(&plan, Lang::Zh);
    for growth in [0.05, 0.102, 0.12] {
        let run = run_of(&plan, &json!({"levers": {"growth.all": growth}}));
        let odds = odds(&plan, &run);
        for odds in [None, Some(TwoOdds::from(&odds))] {
            let fates = fates(&plan, &run, odds, Lang::Zh);
            assert_eq!(fates.len(), rows.len());
            let counted = counts(fates.iter().map(|f| (true, f.status)));
            for filter in Filter::ALL {
                let kept = fates.iter().filter(|f| filter.keeps(f.status)).count();
                assert_eq!(counted.of(filter).table, kept, "{filter:?}");
            }
            let n = |f| counted.of(f).table;
            assert_eq!(n(Filter::All), plan.targets.len());
            let states = State::ALL.map(|state| n(Filter::Only(state)));
            assert_eq!(states.iter().sum::<usize>(), plan.targets.len());
            assert!(n(Filter::AtRisk) <= n(Filter::Only(State::Met)));
            assert!(odds.is_some() || n(Filter::AtRisk) == 0);
        }
    }
    let kept = |nature| {
        rows.iter()
            .filter(|r| NatureFilter::keeps(nature, r))
            .count()
    };
    let [all, table, binding, anticipatory, text] = NatureFilter::ALL.map(kept);
    assert_eq!((table, all), (binding + anticipatory, table + text));
    assert_eq!((all, table), (plan.targets.len(), 38));
    assert_eq!((binding, anticipatory), (15, 23));
    let choice = BoardFilter {
        status: Filter::Only(State::Missed),
        nature: NatureFilter::Only(Nature::Binding),
        words: "用水".to_owned(),
        ..BoardFilter::default()
    };
    assert!(rows.iter().all(|r| !choice.keeps(r, sure(State::Met))));
}

#[test]
fn row_is_missed_if_its_level_or_growth_is_and_stands_else_as_its_level() {
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
        for odds in [None, Some(TwoOdds::from(&odds))] {
            for (target, fate) in fates(&plan, &run, odds, Lang::Zh).iter().enumerate() {
                let verdict = |kind| {
                    let mut all = run.verdicts.iter();
                    let n = all.position(|v| v.target == target && v.kind == kind)?;
                    let p = odds.and_then(|o| o.of(n).own).map(|c| c.p);
                    let state = run.verdicts[n].state();
                    let at_risk = state == State::Met && p.is_some_and(|p| p < AT_RISK);
                    Some(Status { state, at_risk })
                };
                let (level, growth) = (verdict(GoalKind::Level), verdict(GoalKind::Growth));
                let each = || level.into_iter().chain(growth);
                let missed = each().any(|own| own.state == State::Missed);
                let state = match missed {
                    true => State::Missed,
                    false => level.or(growth).unwrap().state,
                };
                let at_risk = state == State::Met && each().any(|own| own.at_risk);
                let id = &plan.targets[target].id;
                assert_eq!(fate.status, Status { state, at_risk }, "{id}");
                for filter in Filter::ALL {
                    let expected = match filter {
                        Filter::All => true,
                        Filter::AtRisk => at_risk,
                        Filter::Only(own) => own == state,
                    };
                    assert_eq!(filter.keeps(fate.status), expected, "{id}");
                }
                // Each verdict keeps its own status.
                assert_eq!((fate.level_status, fate.growth_status), (level, growth));
                if let (Some(level), Some(growth)) = (level, growth) {
                    let [short, slow] = [level, growth].map(|own| own.state == State::Missed);
                    growth_alone += usize::from(!short && slow);
                    level_alone += usize::from(short && !slow);
                    growth_at_risk += usize::from(at_risk && growth.at_risk && !level.at_risk);
                }
            }
        }
    }
    assert!(growth_alone > 0 && level_alone > 0);
    println!("{growth_at_risk} are at risk by their growth alone");
}

#[test]
fn search_finds_names_sources_and_ids_in_both_languages() {
    let plan = plan();
    let rows = rows(&plan, Lang::Zh);
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
    assert_eq!(found("2.3节表第11行"), ["urbanization_rate"]);
    assert_eq!(found("table row 11"), ["urbanization_rate"]);
    assert_eq!(found("城镇化率 小麦"), Vec::<&str>::new());
    assert_eq!(found("  ").len(), rows.len());
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
            let [zh, en] =
                [Lang::Zh, Lang::En].map(|l| fates(&plan, &run, Some((&odds).into()), l));
            for (zh, en) in zh.into_iter().zip(en) {
                let words = |f: Fate| {
                    let chance = |c: Option<Odd>| c.map(|c| c.words);
                    [
                        f.gap,
                        f.needed,
                        f.growth,
                        f.growth_gap,
                        f.why,
                        f.level_rests_on,
                        f.growth_rests_on,
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
