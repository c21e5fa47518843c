//! The scenario book: its operations, the names it gives, and the file that stores it.

use crate::common::books;
use crate::common::books::{entry, growth, ids, named};
use crate::common::plan;
use book::{Book, Id};
use engine::levers::{Lever, Path};
use engine::problem::{Broken, Expected, Place};
use engine::scenario::Scenario;
use engine::text::{Lang, Text};
use file::{Figures, is_book, read_book, write_book};
use view::panels::book::{book_change, copy_name, name_of};

#[test]
fn first_change_adds_an_entry_and_returning_removes_it() {
    let mut book = Book::default();
    book.write(growth(0.08), None, Id(1));
    assert_eq!(ids(book.entries()), [1]);
    assert_eq!(book.scenario(), &growth(0.08));
    // Further changes go into the same entry.
    book.write(growth(0.07), None, Id(2));
    assert_eq!(ids(book.entries()), [1]);
    book.write(Scenario::default(), Some(Text::default()), Id(3));
    assert_eq!(book, Book::default());
}

#[test]
fn named_entry_stays_even_if_it_equals_the_baseline() {
    let mut book = Book::default();
    book.write(growth(0.08), None, Id(1));
    book.rename(Id(1), "  稳妥  ");
    book.write(Scenario::default(), Some(Text::same("规划")), Id(2));
    assert_eq!(ids(book.entries()), [1]);
    assert_eq!(book.scenario().name, Text::same("稳妥"));
    // A blank name changes nothing.
    book.rename(Id(1), "   ");
    assert_eq!(book.scenario().name, Text::same("稳妥"));
    book.rename(Id(1), &"长".repeat(200));
    assert_eq!(book.scenario().name.zh.chars().count(), 60);
}

#[test]
fn importing_the_same_scenario_twice_adds_it_once() {
    let mut book = Book::default();
    book.import(named("甲", 0.08), false, Id(1));
    book.import(named("乙", 0.08), false, Id(2));
    book.import(named("甲", 0.08), false, Id(3));
    assert_eq!(ids(book.entries()), [1, 2]);
    assert_eq!(book.opened().map(|e| e.id), Some(Id(1)));
    book.import(Scenario::default(), true, Id(4));
    assert_eq!(ids(book.entries()), [1, 2]);
    assert!(book.opened().is_none());
}

#[test]
fn copying_reordering_and_deleting_keep_the_open_scenario() {
    let mut book = Book::new(vec![entry(1, growth(0.08)), entry(2, growth(0.07))]);
    book.open_entry(Id(2));
    book.insert(named("a", 0.06), Some(Id(1)), Id(3));
    assert_eq!(ids(book.entries()), [1, 3, 2]);
    assert_eq!(book.scenario(), &growth(0.07));
    book.place(Id(2), 0);
    assert_eq!(ids(book.entries()), [2, 1, 3]);
    assert_eq!(book.scenario(), &growth(0.07));
    book.place(Id(1), 99);
    assert_eq!(ids(book.entries()), [2, 3, 1]);
    book.delete(Id(3));
    assert_eq!(book.scenario(), &growth(0.07));
    book.delete(Id(2));
    assert_eq!(book.scenario(), &Scenario::default());
    // Operations on an unknown id change nothing.
    let before = book.clone();
    book.delete(Id(77));
    book.place(Id(77), 0);
    book.rename(Id(77), "x");
    book.open_entry(Id(77));
    assert_eq!(book, before);
}

#[test]
fn every_undo_step_is_described_in_both_languages() {
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
        b.insert(books::named("乙", 0.06), Some(Id(1)), Id(3));
        b.open_entry(Id(3));
    });
    let moved = step(&copied, &|b| b.place(Id(3), 0));
    let other = step(&moved, &|b| b.open_entry(Id(1)));
    let gone = step(&other, &|b| b.delete(Id(3)));
    let given = step(&gone, &|b| {
        b.open_builtin(Scenario {
            name: Text::same("新常态"),
            ..growth(0.085)
        })
    });
    for (from, to, zh, en) in [
        (
            &start,
            &slow,
            "GDP实际增速 10% → 8%",
            "Real GDP growth 10% → 8%",
        ),
        (&slow, &start, "恢复规划基准", "Back to the plan baseline"),
        (
            &slow,
            &named,
            "改名：GDP实际增速 8% → 稳妥",
            "Renamed: Real GDP growth 8% → 稳妥",
        ),
        (
            &named,
            &slower,
            "GDP实际增速 8% → 6%",
            "Real GDP growth 8% → 6%",
        ),
        (&slower, &copied, "新增：乙", "Added: 乙"),
        (&copied, &moved, "调整顺序", "Reordered"),
        (&moved, &other, "打开：稳妥", "Opened: 稳妥"),
        (&other, &gone, "删除：乙", "Deleted: 乙"),
        (&gone, &given, "打开：新常态", "Opened: 新常态"),
        (&start, &start, "没有变化", "no change"),
    ] {
        assert_eq!(book_change(&plan, from, to, Lang::Zh), zh);
        assert_eq!(book_change(&plan, from, to, Lang::En), en);
    }
}

#[test]
fn unnamed_scenarios_are_called_by_their_assumptions() {
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
    assert_eq!(name, "GDP实际增速 8%，财政收入弹性 0.9等3项");
    assert_eq!(
        name_of(&plan, &Scenario::default(), Lang::En),
        "Plan baseline"
    );
    // Copies are numbered, and no name is used twice.
    let mut book = Book::default();
    for (scenario, name) in [
        (named("甲", 0.08), "甲 2"),
        (named("甲 2", 0.08), "甲 3"),
        (growth(0.08), "情景 2"),
        (named("2020", 0.08), "2020 2"),
    ] {
        let copy = copy_name(&plan, &scenario, &book, Lang::Zh);
        assert_eq!(copy, name);
        book.import(books::named(&copy, 0.08), false, Id(copy.len() as u64 * 7));
    }
}

#[test]
fn unreadable_scenario_does_not_lose_the_others() {
    let plan = plan();
    let own = [
        entry(10, named("甲", 0.08)),
        entry(11, growth(0.07)),
        entry(12, growth(0.05)),
    ];
    let text = write_book(&plan, &own, &Figures::default(), &[]);
    assert!(is_book(&text));
    let broken = text.replace("0.07", "70000");
    let read = read_book(&broken, &plan).unwrap();
    assert_eq!(read.own, [own[0].clone(), own[2].clone()]);
    assert!(read.problems.iter().all(|p| matches!(&p.place,
        Place::Pointer(at) if at.starts_with("/scenarios/1/scenario/levers/growth.all"))));
    // A duplicate id, and one that is not a number.
    let twice = text.replace("\"b\"", "\"a\"").replace("\"c\"", "\"?\"");
    let read = read_book(&twice, &plan).unwrap();
    assert_eq!((read.own.len(), read.problems.len()), (1, 2));
    for (garbage, expected) in [
        ("", Expected::Json(Broken::Ends)),
        ("[1,2", Expected::Json(Broken::Ends)),
        ("{}", Expected::Field("format")),
        (
            &text.replace("\"version\":3}", "\"version\":4}"),
            Expected::Version(3),
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
