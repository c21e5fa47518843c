//! The book in two windows, and every state that was.

use crate::common::any::config;
use crate::common::books::{Act, act, carry_out, entry, growth, ids, named};
use crate::common::plan;
use book::{Book, History, Id, merge};
use file::{read_book, write_book};
use proptest::prelude::*;

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
