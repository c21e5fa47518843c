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
    BoardFilter, Case, Cells, Fate, Filter, NatureFilter, Odd, Order, cells, counts, fate, fates,
    matches, rows, sections, statement, summary, would_need,
};
use view::sentences::chance::TwoOdds;
use view::words::status::{AT_RISK, Status};

/// A state that chance does not put at risk.
fn sure(state: State) -> Status {
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

fn board_of(plan: &Plan, run: &Run, lang: Lang) -> Vec<Cells> {
    let baseline = run_of(plan, &json!({}));
    cells(&Case {
        plan,
        run,
        baseline: &baseline,
        odds: None,
        lang,
    })
}

#[test]
fn cells_say_the_gap_in_few_words_and_hide_no_shortfall() {
    let plan = plan();
    let run = run_of(
        &plan,
        &json!({"levers": {"urban.urgd": 0.02, "growth.all": 0.099_9}}),
    );
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| board_of(&plan, &run, lang));
    let own = |cells: &[Cells], target: &str| cells[positions(&plan, &[target])[0]].clone();
    assert_eq!(own(&zh, "urbanization_rate").gap, "差2.0点（2.8%）");
    assert_eq!(own(&en, "urbanization_rate").gap, "2.0 pp short (2.8%)");
    // Growth of 9.99% a year is not written as the 10% that it misses.
    let gdp = own(&zh, "gdp");
    assert_eq!(gdp.growth, Some(sure(State::Missed)));
    assert_eq!(gdp.pace, "9.99/10%");
    // What is assumed takes so much a year; what was met already asks for nothing.
    assert_eq!(own(&zh, "green_cover").gap, "需每年提高0.20点");
    assert_eq!(own(&zh, "medical_insurance").gap, "保持即可");
    assert_eq!(own(&zh, "under_five_mortality").gap, "无约束力");
    assert_eq!(own(&zh, "loan_growth").gap, "—");
    for (target, cells) in plan.targets.iter().zip(&zh) {
        let short = cells.level.is_some_and(|own| own.state == State::Missed);
        let format = view::words::format::Format::of_indicator;
        let goal = target.level.as_ref();
        let goal =
            goal.map(|g| format(&plan.indicators[target.indicator], Lang::Zh).number(g.goal));
        assert!(!short || goal != Some(cells.shown.clone()), "{}", target.id);
    }
    for (zh, en) in zh.iter().zip(&en) {
        for (zh, en) in [(&zh.gap, &en.gap), (&zh.strip.note, &en.strip.note)] {
            assert_eq!(zh.is_empty(), en.is_empty());
            if !zh.is_empty() {
                check(zh, en);
                full_width(zh);
            }
        }
    }
}

#[test]
fn orders_keep_every_row_once() {
    let plan = plan();
    let run = run_of(&plan, &json!({"levers": {"growth.all": 0.06}}));
    let cells = board_of(&plan, &run, Lang::Zh);
    let all = |order| {
        let sections = sections(&plan, &cells, order, Lang::Zh);
        let of = |blocks: &[view::panels::board::Block]| {
            let rows = blocks.iter().flat_map(|b| &b.rows);
            rows.map(|row| row.position).collect::<Vec<_>>()
        };
        (of(&sections.table), of(&sections.chapters))
    };
    let (table, chapters) = all(Order::Plan);
    let numbers = table.iter().filter_map(|n| plan.targets[*n].row);
    assert!(numbers.eq(1..=38), "the table stands as the plan prints it");
    assert_eq!(table.len() + chapters.len(), plan.targets.len());
    for order in Order::ALL {
        let (mut own, text) = all(order);
        if order == Order::Gap {
            let missed = own.iter().map(|n| &cells[*n]);
            let missed = missed.take_while(|c| c.status.state == State::Missed);
            let gaps: Vec<f64> = missed.map(|c| c.margin.unwrap()).collect();
            assert!(gaps.len() > 3 && gaps.is_sorted(), "{gaps:?}");
        }
        if order == Order::Binding {
            let binding = |n: &usize| plan.targets[*n].nature == Nature::Binding;
            assert!(own.iter().take(15).all(binding));
        }
        own.sort_unstable();
        let mut sorted = table.clone();
        sorted.sort_unstable();
        assert_eq!((own, text), (sorted, chapters.clone()));
    }
}

#[test]
fn headings_count_their_rows_by_state() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let of = |lang| {
        let cells = board_of(&plan, &run, lang);
        let table = sections(&plan, &cells, Order::Plan, lang).table;
        let told = table.iter().map(|b| summary(&b.rows, &cells, lang));
        told.collect::<Vec<_>>()
    };
    let (zh, en) = (of(Lang::Zh), of(Lang::En));
    assert!(zh[0].starts_with("13项，其中约束性0项 · 达标"), "{zh:?}");
    assert!(en[1].starts_with("7 in all, 4 binding · "), "{en:?}");
    for (zh, en) in zh.iter().zip(&en) {
        check(zh, en);
    }
}

#[test]
fn rows_that_stand_as_in_the_baseline_are_left_out_on_demand() {
    let plan = plan();
    let slow = run_of(&plan, &json!({"levers": {"growth.all": 0.06}}));
    let cells = board_of(&plan, &slow, Lang::Zh);
    let baseline = run_of(&plan, &json!({}));
    let (before, after) = (baseline.states(&plan), slow.states(&plan));
    let choice = BoardFilter {
        differing: true,
        ..BoardFilter::default()
    };
    let rows = rows(&plan, Lang::Zh);
    let kept = rows
        .iter()
        .filter(|row| choice.keeps_cells(row, &cells[row.position]));
    let kept: Vec<_> = kept.map(|row| row.position).collect();
    let differing = (0..plan.targets.len()).filter(|n| before.get(*n) != after.get(*n));
    assert_eq!(kept, differing.collect::<Vec<_>>());
    assert!(!kept.is_empty());
}

#[test]
fn opened_rows_state_result_and_need() {
    let plan = plan();
    let run = run_of(&plan, &json!({"levers": {"growth.all": 0.08}}));
    let told = |target: &str, lang| {
        let n = positions(&plan, &[target])[0];
        let fate = fate(&plan, &run, None, n, lang).unwrap();
        (
            statement(&plan, &run, n, &fate, lang),
            would_need(&plan, n, &fate, lang),
        )
    };
    let (zh, need) = told("gdp", Lang::Zh);
    assert!(
        zh.starts_with("地区生产总值2020年预计181.9亿元，差18.1亿元"),
        "{zh}"
    );
    assert!(
        need.starts_with("要达到200亿元：需名义年均11.65%"),
        "{need}"
    );
    for target in &plan.targets {
        let (zh, en) = (told(&target.id, Lang::Zh), told(&target.id, Lang::En));
        check(&zh.0, &en.0);
        assert_eq!(zh.1.is_empty(), en.1.is_empty(), "{}", target.id);
    }
    let (_, none) = told("under_five_mortality", Lang::Zh);
    assert_eq!(none, "", "what was met already needs nothing");
}
