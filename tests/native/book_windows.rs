//! The scenario book open in two windows: merging, conflicts, and undo.

use crate::common::any::config;
use crate::common::books::{Act, act, carry_out, entry, growth, ids, named};
use crate::common::plan;
use book::{Available, Book, Conflict, History, Id, merge};
use file::{Figures, read_book, write_book};
use proptest::prelude::*;

#[test]
fn changes_to_different_entries_are_merged() {
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
    let merged = merge(&base, &ours, &theirs, || panic!("no conflict expected"));
    assert_eq!(ids(&merged.entries), [1, 2, 4, 3]);
    assert_eq!(merged.entries[0].scenario, growth(0.09));
    assert_eq!(merged.entries[1].scenario, growth(0.05));
    assert_eq!((merged.conflicts, merged.revived), (vec![], vec![]));
}

#[test]
fn conflict_keeps_both_versions() {
    let base = [entry(1, growth(0.08))];
    let (ours, theirs) = ([entry(1, growth(0.09))], [entry(1, growth(0.05))]);
    let merged = merge(&base, &ours, &theirs, || Id(9));
    assert_eq!(ids(&merged.entries), [1, 9]);
    assert_eq!(
        merged.entries[0].scenario,
        growth(0.05),
        "the other window keeps its entry"
    );
    assert_eq!(merged.entries[1].scenario, growth(0.09));
    assert_eq!(
        merged.conflicts,
        [Conflict {
            theirs: Id(1),
            ours: Id(9)
        }]
    );
    // The same change on both sides is no conflict.
    let merged = merge(&base, &theirs, &theirs, || panic!("no conflict expected"));
    assert_eq!(merged.entries, theirs);
}

#[test]
fn change_beats_deletion() {
    let base = [entry(1, growth(0.08)), entry(2, growth(0.07))];
    let changed = [entry(1, growth(0.09)), base[1].clone()];
    let fresh = || panic!("no conflict expected");
    for (ours, theirs) in [(&changed[..], &base[1..]), (&base[1..], &changed[..])] {
        let merged = merge(&base, ours, theirs, fresh);
        assert_eq!(merged.entries.len(), 2);
        assert_eq!(merged.revived, [Id(1)]);
    }
    assert_eq!(ids(&merge(&base, &base, &base[1..], fresh).entries), [2]);
    assert_eq!(ids(&merge(&base, &base[1..], &base, fresh).entries), [2]);
}

#[test]
fn undo_leaves_the_other_windows_changes() {
    let start = Book::new(vec![entry(1, growth(0.08))]);
    let mut history = History::<Book, u8>::new(start.clone());
    let mut now = start.clone();
    now.open_entry(Id(1));
    now.write(growth(0.06), None, Id(5));
    history.record(now.clone(), None);
    // Not saved yet: the other window still sees 8% and adds an entry.
    let theirs = [start.entries()[0].clone(), entry(2, growth(0.07))];
    let result = history.merge_remote(&now, start.entries(), &theirs, || {
        panic!("no conflict expected")
    });
    assert_eq!(result.book.scenario(), &growth(0.06));
    assert_eq!(ids(result.book.entries()), [1, 2]);
    let [_, back] = history.go_to(0).expect("an undo step");
    assert_eq!(ids(back.entries()), [1, 2]);
    assert_eq!(back.entries()[0].scenario, growth(0.08));
}

#[test]
fn both_versions_survive_undo() {
    let start = Book::new(vec![entry(1, growth(0.08))]);
    let mut history = History::<Book, u8>::new(start.clone());
    let mut now = start.clone();
    now.open_entry(Id(1));
    now.write(growth(0.06), None, Id(5));
    history.record(now.clone(), None);
    let theirs = [entry(1, growth(0.05))];
    let result = history.merge_remote(&now, start.entries(), &theirs, || Id(9));
    assert_eq!(
        result.merged.conflicts,
        [Conflict {
            theirs: Id(1),
            ours: Id(9)
        }]
    );
    assert_eq!(result.book.scenario(), &growth(0.06));
    let [_, back] = history.go_to(0).expect("an undo step");
    let rates: Vec<_> = back.entries().iter().map(|e| e.scenario.clone()).collect();
    assert_eq!(rates, [growth(0.05), growth(0.08)]);
}

#[test]
fn remote_change_to_open_scenario_is_one_undo_step() {
    let mut start = Book::new(vec![entry(1, growth(0.08)), entry(2, growth(0.07))]);
    start.open_entry(Id(1));
    let mut history = History::<Book, u8>::new(start.clone());
    let theirs = [
        entry(1, growth(0.05)),
        entry(2, growth(0.01)),
        entry(3, growth(0.02)),
    ];
    let result = history.merge_remote(&start, start.entries(), &theirs, || {
        panic!("no conflict expected")
    });
    assert_eq!(result.book.scenario(), &growth(0.05));
    assert_eq!(history.available(), Available { undo: 1, redo: 0 });
    let [_, back] = history.go_to(0).expect("an undo step");
    assert_eq!(back.scenario(), &growth(0.08));
    assert_eq!(back.entries()[1..], theirs[1..]);
}

#[test]
fn named_scenario_survives_losing_its_redo_step() {
    let mut history = History::<Book, u8>::new(Book::default());
    let mut now = Book::default();
    for (name, id) in [("稳妥", 1), ("进取", 2)] {
        now.import(named(name, 0.08), false, Id(id));
        now = history.commit(now, None);
    }
    history.go_to(0);
    let mut now = Book::default();
    now.write(growth(0.06), None, Id(3));
    let now = history.commit(now, None);
    assert_eq!(ids(now.entries()), [3, 1, 2]);
    assert_eq!(now.scenario(), &growth(0.06));
    // An unnamed scenario goes with its step, and a deleted one stays deleted.
    let mut now = now;
    now.delete(Id(1));
    let mut now = history.commit(now, None);
    now.delete(Id(2));
    history.commit(now, None);
    history.go_to(2);
    let mut now = history.current().clone();
    now.write(growth(0.01), None, Id(4));
    assert_eq!(ids(history.commit(now, None).entries()), [3, 2]);
}

#[test]
fn open_scenario_survives_remote_deletion() {
    let mut book = Book::new(vec![entry(1, growth(0.08)), entry(2, growth(0.07))]);
    book.open_entry(Id(1));
    let after = book.with_entries(vec![entry(2, growth(0.07))]);
    assert_eq!(ids(after.entries()), [2, 1]);
    assert_eq!(after.scenario(), &growth(0.08));
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn undo_restores_every_step_bit_for_bit(acts in prop::collection::vec(act(), 1..60)) {
        let mut history = History::<Book, u8>::new(Book::default());
        let mut now = Book::default();
        let mut all = vec![now.clone()];
        for (fresh, act) in (1..).zip(&acts) {
            carry_out(act, &mut now, fresh);
            history.record(now.clone(), None);
            if *all.last().unwrap() != now {
                all.push(now.clone());
            }
        }
        prop_assert_eq!(history.states(), &all[..]);
        // The saved text reads back the same.
        let plan = plan();
        let read = read_book(&write_book(&plan, now.entries(), &Figures::default(), &[]), &plan).unwrap();
        prop_assert_eq!(read.own, now.entries());
        for (n, state) in all.iter().enumerate().rev() {
            let [_, back] = history.go_to(n).unwrap();
            prop_assert_eq!(back, state);
        }
    }

    #[test]
    fn undo_never_reverts_the_other_window(
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
            history.record(now.clone(), None);
        }
        let mut next = 3000;
        let result = history.merge_remote(&now, base.entries(), other.entries(), || {
            next += 1;
            Id(next)
        });
        prop_assert_eq!(history.current(), &result.book);
        // What the other window has added is in every undo step.
        for e in other.entries().iter().filter(|e| base.entry(e.id) != Some(&***e)) {
            for (n, state) in history.states().iter().enumerate() {
                let made = base.entry(e.id).is_none();
                let there = state.entries().iter().any(|s| s.scenario == e.scenario);
                prop_assert!(!made || there, "{e:?} is not in step {n}");
            }
        }
        // The scenario that was open in a step can still be opened there.
        for (n, state) in history.states().iter().enumerate() {
            prop_assert!(state.opened().is_none_or(|e| state.entry(e.id).is_some()), "{n}");
        }
    }

    #[test]
    fn merge_loses_nothing_of_either_window(
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
        let merged = merge(base.entries(), a.entries(), b.entries(), || {
            next += 1;
            Id(next)
        });
        // What a window added or changed is there, under its id or under the conflict copy's.
        for (side, parts) in [(&a, true), (&b, false)] {
            for e in side.entries() {
                let changed = base.entry(e.id) != Some(&**e);
                let there = merged.entries.iter().any(|m| m.scenario == e.scenario);
                prop_assert!(!changed || there, "{parts}: {e:?} is lost");
            }
        }
        // No id occurs twice.
        let mut all = ids(&merged.entries);
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), merged.entries.len());
        // Merging the result with the other side again changes nothing.
        let again = merge(b.entries(), &merged.entries, b.entries(), || panic!("no conflict expected"));
        prop_assert_eq!(&again.entries, &merged.entries);
        // A change in one window only is taken over as it is.
        let alone = merge(base.entries(), a.entries(), base.entries(), || panic!("no conflict expected"));
        prop_assert_eq!(&alone.entries, a.entries());
        let alone = merge(base.entries(), base.entries(), b.entries(), || panic!("no conflict expected"));
        prop_assert_eq!(&alone.entries, b.entries());
    }
}
