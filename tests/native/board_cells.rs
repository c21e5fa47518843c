//! What is drawn of the board of targets: its cells, headings and opened rows, in each order.

use crate::board::sure;
use crate::common::languages::{check, full_width};
use crate::common::{plan, positions, run_of};
use engine::plan::{Nature, Plan};
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::State;
use serde_json::json;
use view::panels::board::{
    BoardFilter, Case, Cells, Order, cells, fate, rows, sections, statement, summary, would_need,
};

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
