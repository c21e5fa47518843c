//! The book: what can be done to it, what two windows do to it, and what its text keeps.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/any.rs"]
mod any;
mod common;

use std::sync::Arc;

use any::config;
use common::plan;
use plan_simulator::book::{Book, Entry, History, Id, merge};
use plan_simulator::engine::levers::Lever;
use plan_simulator::engine::problem::{Expected, Place};
use plan_simulator::engine::scenario::{Path, Scenario};
use plan_simulator::engine::text::{Lang, Text};
use plan_simulator::file::{is_book, read_book, write_book};
use plan_simulator::view::book::{book_change, copy_name, name_of};
use proptest::prelude::*;

fn growth(rate: f64) -> Scenario {
    Scenario {
        levers: [(Lever::GrowthAll, Path::Constant(rate))].into(),
        ..Scenario::default()
    }
}

fn named(name: &str, rate: f64) -> Scenario {
    Scenario {
        name: Text::same(name),
        ..growth(rate)
    }
}

fn entry(id: u64, scenario: Scenario) -> Arc<Entry> {
    let id = Id(id);
    Arc::new(Entry { id, scenario })
}

fn ids(own: &[Arc<Entry>]) -> Vec<u64> {
    own.iter().map(|e| e.id.0).collect()
}

#[test]
fn the_first_change_makes_an_entry_and_the_way_back_takes_it_out() {
    let mut book = Book::default();
    book.write(growth(0.08), None, Id(1));
    assert_eq!(ids(book.own()), [1]);
    assert_eq!(book.scenario(), &growth(0.08));
    // Further changes go into the same one.
    book.write(growth(0.07), None, Id(2));
    assert_eq!(ids(book.own()), [1]);
    book.write(Scenario::default(), Some(Text::default()), Id(3));
    assert_eq!(book, Book::default());
}

#[test]
fn a_name_keeps_an_entry_that_assumes_what_is_given() {
    let mut book = Book::default();
    book.write(growth(0.08), None, Id(1));
    book.rename(Id(1), "  稳妥  ");
    book.write(Scenario::default(), Some(Text::same("规划")), Id(2));
    assert_eq!(ids(book.own()), [1]);
    assert_eq!(book.scenario().name, Text::same("稳妥"));
    // No name is no change.
    book.rename(Id(1), "   ");
    assert_eq!(book.scenario().name, Text::same("稳妥"));
    book.rename(Id(1), &"长".repeat(200));
    assert_eq!(book.scenario().name.zh.chars().count(), 60);
}

#[test]
fn what_comes_from_outside_is_added_once() {
    let mut book = Book::default();
    book.take(named("甲", 0.08), false, Id(1));
    book.take(named("乙", 0.08), false, Id(2));
    book.take(named("甲", 0.08), false, Id(3));
    assert_eq!(ids(book.own()), [1, 2]);
    assert_eq!(book.opened().map(|e| e.id), Some(Id(1)));
    book.take(Scenario::default(), true, Id(4));
    assert_eq!(ids(book.own()), [1, 2]);
    assert!(book.opened().is_none());
}

#[test]
fn copies_order_and_deletion_leave_open_what_is_open() {
    let mut book = Book::new(vec![entry(1, growth(0.08)), entry(2, growth(0.07))]);
    book.open_own(Id(2));
    book.insert(named("a", 0.06), Some(Id(1)), Id(3));
    assert_eq!(ids(book.own()), [1, 3, 2]);
    assert_eq!(book.scenario(), &growth(0.07));
    book.place(Id(2), 0);
    assert_eq!(ids(book.own()), [2, 1, 3]);
    assert_eq!(book.scenario(), &growth(0.07));
    book.place(Id(1), 99);
    assert_eq!(ids(book.own()), [2, 3, 1]);
    book.delete(Id(3));
    assert_eq!(book.scenario(), &growth(0.07));
    book.delete(Id(2));
    assert_eq!(book.scenario(), &Scenario::default());
    // Of what is not there nothing changes.
    let before = book.clone();
    book.delete(Id(77));
    book.place(Id(77), 0);
    book.rename(Id(77), "x");
    book.open_own(Id(77));
    assert_eq!(book, before);
}

#[test]
fn two_windows_that_change_different_entries_keep_both_changes() {
    let base = [entry(1, growth(0.08)), entry(2, growth(0.07))];
    let ours = [
        entry(1, growth(0.09)),
        base[1].clone(),
        entry(3, growth(0.01)),
    ];
    let theirs = [
        base[0].clone(),
        entry(2, growth(0.05)),
        entry(4, growth(0.02)),
    ];
    let merged = merge(&base, &ours, &theirs, || panic!("nothing has to part"));
    assert_eq!(ids(&merged.own), [1, 2, 4, 3]);
    assert_eq!(merged.own[0].scenario, growth(0.09));
    assert_eq!(merged.own[1].scenario, growth(0.05));
    assert_eq!((merged.parted, merged.revived), (vec![], vec![]));
}

#[test]
fn two_windows_that_change_the_same_entry_keep_two() {
    let base = [entry(1, growth(0.08))];
    let (ours, theirs) = ([entry(1, growth(0.09))], [entry(1, growth(0.05))]);
    let merged = merge(&base, &ours, &theirs, || Id(9));
    assert_eq!(ids(&merged.own), [1, 9]);
    assert_eq!(
        merged.own[0].scenario,
        growth(0.05),
        "the other window keeps its entry"
    );
    assert_eq!(merged.own[1].scenario, growth(0.09));
    assert_eq!(merged.parted, [(Id(1), Id(9))]);
    // The same change on both sides is one.
    let merged = merge(&base, &theirs, &theirs, || panic!("nothing has to part"));
    assert_eq!(merged.own, theirs);
}

#[test]
fn a_change_is_stronger_than_a_deletion() {
    let base = [entry(1, growth(0.08)), entry(2, growth(0.07))];
    let changed = [entry(1, growth(0.09)), base[1].clone()];
    let fresh = || panic!("nothing has to part");
    for (ours, theirs) in [(&changed[..], &base[1..]), (&base[1..], &changed[..])] {
        let merged = merge(&base, ours, theirs, fresh);
        assert_eq!(merged.own.len(), 2);
        assert_eq!(merged.revived, [Id(1)]);
    }
    assert_eq!(ids(&merge(&base, &base, &base[1..], fresh).own), [2]);
    assert_eq!(ids(&merge(&base, &base[1..], &base, fresh).own), [2]);
}

#[test]
fn undo_here_undoes_nothing_of_another_window() {
    let start = Book::new(vec![entry(1, growth(0.08))]);
    let mut history = History::<Book, u8>::new(start.clone());
    let mut now = start.clone();
    now.open_own(Id(1));
    now.write(growth(0.06), None, Id(5));
    history.note(now.clone(), None);
    // Not written yet: the other window knows 8% and adds an entry.
    let theirs = [start.own()[0].clone(), entry(2, growth(0.07))];
    let met = history.meet(&now, start.own(), &theirs, || panic!("nothing has to part"));
    assert_eq!(met.book.scenario(), &growth(0.06));
    assert_eq!(ids(met.book.own()), [1, 2]);
    let [_, back] = history.go(0).expect("there is a step");
    assert_eq!(ids(back.own()), [1, 2]);
    assert_eq!(back.own()[0].scenario, growth(0.08));
}

#[test]
fn both_versions_stay_when_this_window_undoes() {
    let start = Book::new(vec![entry(1, growth(0.08))]);
    let mut history = History::<Book, u8>::new(start.clone());
    let mut now = start.clone();
    now.open_own(Id(1));
    now.write(growth(0.06), None, Id(5));
    history.note(now.clone(), None);
    let theirs = [entry(1, growth(0.05))];
    let met = history.meet(&now, start.own(), &theirs, || Id(9));
    assert_eq!(met.merged.parted, [(Id(1), Id(9))]);
    assert_eq!(met.book.scenario(), &growth(0.06));
    let [_, back] = history.go(0).expect("there is a step");
    let rates: Vec<_> = back.own().iter().map(|e| e.scenario.clone()).collect();
    assert_eq!(rates, [growth(0.05), growth(0.08)]);
}

#[test]
fn what_changes_under_ones_eyes_is_a_step_and_nothing_else_is_undone_with_it() {
    let mut start = Book::new(vec![entry(1, growth(0.08)), entry(2, growth(0.07))]);
    start.open_own(Id(1));
    let mut history = History::<Book, u8>::new(start.clone());
    let theirs = [
        entry(1, growth(0.05)),
        entry(2, growth(0.01)),
        entry(3, growth(0.02)),
    ];
    let met = history.meet(&start, start.own(), &theirs, || {
        panic!("nothing has to part")
    });
    assert_eq!(met.book.scenario(), &growth(0.05));
    assert_eq!(history.ends(), (1, 0));
    let [_, back] = history.go(0).expect("there is a step");
    assert_eq!(back.scenario(), &growth(0.08));
    assert_eq!(back.own()[1..], theirs[1..]);
}

#[test]
fn a_named_scenario_outlives_the_steps_that_made_it() {
    let mut history = History::<Book, u8>::new(Book::default());
    let mut now = Book::default();
    for (name, id) in [("稳妥", 1), ("进取", 2)] {
        now.take(named(name, 0.08), false, Id(id));
        now = history.follow(now, None);
    }
    history.go(0);
    let mut now = Book::default();
    now.write(growth(0.06), None, Id(3));
    let now = history.follow(now, None);
    assert_eq!(ids(now.own()), [3, 1, 2]);
    assert_eq!(now.scenario(), &growth(0.06));
    // One without a name goes with its step, and one that was deleted stays deleted.
    let mut now = now;
    now.delete(Id(1));
    let mut now = history.follow(now, None);
    now.delete(Id(2));
    history.follow(now, None);
    history.go(2);
    let mut now = history.present().clone();
    now.write(growth(0.01), None, Id(4));
    assert_eq!(ids(history.follow(now, None).own()), [3, 2]);
}

#[test]
fn what_is_open_here_survives_that_another_window_deletes_it() {
    let mut book = Book::new(vec![entry(1, growth(0.08)), entry(2, growth(0.07))]);
    book.open_own(Id(1));
    let after = book.with_entries(vec![entry(2, growth(0.07))]);
    assert_eq!(ids(after.own()), [2, 1]);
    assert_eq!(after.scenario(), &growth(0.08));
}

#[test]
fn every_step_is_told_in_both_languages() {
    let plan = plan();
    let start = Book::default();
    let step = |from: &Book, change: &dyn Fn(&mut Book)| {
        let mut to = from.clone();
        change(&mut to);
        to
    };
    let slow = step(&start, &|b| b.write(growth(0.08), None, Id(1)));
    let named = step(&slow, &|b| b.rename(Id(1), "稳妥"));
    let slower = step(&named, &|b| b.write(growth(0.06), None, Id(2)));
    let copied = step(&slower, &|b| {
        b.insert(self::named("乙", 0.06), Some(Id(1)), Id(3));
        b.open_own(Id(3));
    });
    let moved = step(&copied, &|b| b.place(Id(3), 0));
    let other = step(&moved, &|b| b.open_own(Id(1)));
    let gone = step(&other, &|b| b.delete(Id(3)));
    let given = step(&gone, &|b| {
        b.open_given(Scenario {
            name: Text::same("新常态"),
            ..growth(0.085)
        })
    });
    for (from, to, zh, en) in [
        (&start, &slow, "实际增速 10% → 8%", "Real growth 10% → 8%"),
        (&slow, &start, "恢复规划路径", "Back to the plan's path"),
        (
            &slow,
            &named,
            "改名：实际增速 8% → 稳妥",
            "Renamed: Real growth 8% → 稳妥",
        ),
        (&named, &slower, "实际增速 8% → 6%", "Real growth 8% → 6%"),
        (&slower, &copied, "新增：乙", "Added: 乙"),
        (&copied, &moved, "调整顺序", "Another order"),
        (&moved, &other, "打开：稳妥", "Open: 稳妥"),
        (&other, &gone, "删除：乙", "Deleted: 乙"),
        (&gone, &given, "打开：新常态", "Open: 新常态"),
        (&start, &start, "没有变化", "no change"),
    ] {
        assert_eq!(book_change(&plan, from, to, Lang::Zh), zh);
        assert_eq!(book_change(&plan, from, to, Lang::En), en);
    }
}

#[test]
fn what_has_no_name_is_called_by_what_it_assumes() {
    let plan = plan();
    let two = Scenario {
        levers: [
            (Lever::GrowthAll, Path::Constant(0.08)),
            (Lever::RevenueBuoyancy, Path::Constant(0.9)),
            (Lever::PopulationGrowth, Path::Constant(-0.003)),
        ]
        .into(),
        ..Scenario::default()
    };
    let name = name_of(&plan, &two, Lang::Zh);
    assert_eq!(name, "实际增速 8%，财政收入弹性 0.9等 3 项");
    assert_eq!(
        name_of(&plan, &Scenario::default(), Lang::En),
        "Plan's path"
    );
    // Copies are numbered, and no name is given twice.
    let mut book = Book::default();
    for (scenario, name) in [
        (named("甲", 0.08), "甲 2"),
        (named("甲 2", 0.08), "甲 3"),
        (growth(0.08), "情景 2"),
        (named("2020", 0.08), "2020 2"),
    ] {
        let copy = copy_name(&plan, &scenario, &book, Lang::Zh);
        assert_eq!(copy, name);
        book.take(self::named(&copy, 0.08), false, Id(copy.len() as u64 * 7));
    }
}

#[test]
fn a_scenario_that_cannot_be_read_does_not_take_the_others_with_it() {
    let plan = plan();
    let own = [
        entry(10, named("甲", 0.08)),
        entry(11, growth(0.07)),
        entry(12, growth(0.05)),
    ];
    let text = write_book(&plan, &own, &[]);
    assert!(is_book(&text));
    let broken = text.replace("0.07", "70000");
    let read = read_book(&broken, &plan).unwrap();
    assert_eq!(read.own, [own[0].clone(), own[2].clone()]);
    assert!(read.problems.iter().all(|p| matches!(&p.place,
        Place::Pointer(at) if at.starts_with("/scenarios/1/scenario/levers/growth.all"))));
    // The same id twice, and one that is no number.
    let twice = text.replace("\"b\"", "\"a\"").replace("\"c\"", "\"?\"");
    let read = read_book(&twice, &plan).unwrap();
    assert_eq!((read.own.len(), read.problems.len()), (1, 2));
    for (garbage, expected) in [
        ("", Expected::Json),
        ("[1,2", Expected::Json),
        ("{}", Expected::Field("format")),
        (
            &text.replace("\"version\":1}", "\"version\":2}"),
            Expected::Version(1),
        ),
        (
            &text.replace("jinshi", "elsewhere"),
            Expected::Plan(plan.id.clone()),
        ),
    ] {
        let problems = read_book(garbage, &plan).unwrap_err();
        assert!(
            problems.iter().any(|p| p.expected == expected),
            "{garbage}: {problems:?}"
        );
    }
}

/// Something that a hand can do to a book.
#[derive(Clone, Debug)]
enum Act {
    Write(u8),
    Back,
    Take(u8),
    Open(u8),
    Copy(u8),
    Rename(u8, String),
    Delete(u8),
    Place(u8, u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => any::<u8>().prop_map(Act::Write),
        1 => Just(Act::Back),
        1 => any::<u8>().prop_map(Act::Take),
        2 => any::<u8>().prop_map(Act::Open),
        1 => any::<u8>().prop_map(Act::Copy),
        1 => (any::<u8>(), "[a-z甲乙 ]{0,70}").prop_map(|(n, s)| Act::Rename(n, s)),
        1 => any::<u8>().prop_map(Act::Delete),
        1 => any::<(u8, u8)>().prop_map(|(a, b)| Act::Place(a, b)),
    ]
}

fn rate(n: u8) -> f64 {
    f64::from(n) / 2048.0
}

fn carry_out(act: &Act, book: &mut Book, fresh: u64) {
    let fresh = Id(fresh);
    let pick = |book: &Book, n: u8| {
        book.own()
            .get(usize::from(n) % book.own().len().max(1))
            .map(|e| e.id)
    };
    let picked = |book: &Book, n| pick(book, n).unwrap_or(Id(0));
    match act {
        Act::Write(n) => book.write(growth(rate(*n)), None, fresh),
        Act::Back => book.write(Scenario::default(), Some(Text::default()), fresh),
        Act::Take(n) => book.take(named("taken", rate(*n)), false, fresh),
        Act::Open(n) => book.open_own(picked(book, *n)),
        Act::Copy(n) => book.insert(named("copy", rate(*n)), pick(book, *n), fresh),
        Act::Rename(n, name) => book.rename(picked(book, *n), name),
        Act::Delete(n) => book.delete(picked(book, *n)),
        Act::Place(n, to) => book.place(picked(book, *n), usize::from(*to)),
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn every_state_that_was_comes_back_bit_for_bit(acts in prop::collection::vec(act(), 1..60)) {
        let mut history = History::<Book, u8>::new(Book::default());
        let mut now = Book::default();
        let mut all = vec![now.clone()];
        for (fresh, act) in (1..).zip(&acts) {
            carry_out(act, &mut now, fresh);
            history.note(now.clone(), None);
            if *all.last().unwrap() != now {
                all.push(now.clone());
            }
        }
        prop_assert_eq!(history.states(), &all[..]);
        // The text that is kept says the same.
        let plan = plan();
        let read = read_book(&write_book(&plan, now.own(), &[]), &plan).unwrap();
        prop_assert_eq!(read.own, now.own());
        for (n, state) in all.iter().enumerate().rev() {
            let [_, back] = history.go(n).unwrap();
            prop_assert_eq!(back, state);
        }
    }

    #[test]
    fn no_step_of_this_window_undoes_the_other_one(
        start in prop::collection::vec(act(), 0..8),
        ours in prop::collection::vec(act(), 0..12),
        theirs in prop::collection::vec(act(), 0..8),
    ) {
        let mut base = Book::default();
        for (fresh, act) in (1..).zip(&start) {
            carry_out(act, &mut base, fresh);
        }
        let mut other = base.clone();
        for (fresh, act) in (2000..).zip(&theirs) {
            carry_out(act, &mut other, fresh);
        }
        let mut history = History::<Book, u8>::new(base.clone());
        let mut now = base.clone();
        for (fresh, act) in (1000..).zip(&ours) {
            carry_out(act, &mut now, fresh);
            history.note(now.clone(), None);
        }
        let mut next = 3000;
        let met = history.meet(&now, base.own(), other.own(), || {
            next += 1;
            Id(next)
        });
        prop_assert_eq!(history.present(), &met.book);
        // What the other window has made, or changed where this one never did, is in every state.
        for e in other.own().iter().filter(|e| base.entry(e.id) != Some(&***e)) {
            for (n, state) in history.states().iter().enumerate() {
                let made = base.entry(e.id).is_none();
                let there = state.own().iter().any(|s| s.scenario == e.scenario);
                prop_assert!(!made || there, "{e:?} is not in state {n}");
            }
        }
        // Every scenario that was open is still to be gone back to.
        for (n, state) in history.states().iter().enumerate() {
            prop_assert!(state.opened().is_none_or(|e| state.entry(e.id).is_some()), "{n}");
        }
    }

    #[test]
    fn nothing_that_either_window_has_made_is_lost(
        start in prop::collection::vec(act(), 0..12),
        ours in prop::collection::vec(act(), 0..12),
        theirs in prop::collection::vec(act(), 0..12),
    ) {
        let run = |book: &mut Book, acts: &[Act], first: u64| {
            for (fresh, act) in (first..).zip(acts) {
                carry_out(act, book, fresh);
            }
        };
        let mut base = Book::default();
        run(&mut base, &start, 1);
        let (mut a, mut b) = (base.clone(), base.clone());
        run(&mut a, &ours, 1000);
        run(&mut b, &theirs, 2000);
        let mut next = 3000;
        let merged = merge(base.own(), a.own(), b.own(), || {
            next += 1;
            Id(next)
        });
        // What a window has made or changed is there, under its id or the one it parted to.
        for (side, parts) in [(&a, true), (&b, false)] {
            for e in side.own() {
                let changed = base.entry(e.id) != Some(&**e);
                let there = merged.own.iter().any(|m| m.scenario == e.scenario);
                prop_assert!(!changed || there, "{parts}: {e:?} is lost");
            }
        }
        // Nothing stands twice.
        let mut all = ids(&merged.own);
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), merged.own.len());
        // Who brings the result together with either side again finds nothing more to do.
        let again = merge(b.own(), &merged.own, b.own(), || panic!("nothing has to part"));
        prop_assert_eq!(&again.own, &merged.own);
        // What one window alone does is done.
        let alone = merge(base.own(), a.own(), base.own(), || panic!("nothing has to part"));
        prop_assert_eq!(&alone.own, a.own());
        let alone = merge(base.own(), base.own(), b.own(), || panic!("nothing has to part"));
        prop_assert_eq!(&alone.own, b.own());
    }
}
