//! Figures of two windows of one book.

use super::{GDP, one, origin};
use crate::common::plan;
use book::{Book, History, Ledger, Origin};
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use view::panels::monitoring::records_words;

#[test]
fn two_windows_end_with_the_figures_of_both() {
    let base = one(124.0);
    let start = Book::default().with_ledger(base.clone());
    let mut history = History::<Book, u8>::new(start.clone());
    let mut ours = base.clone();
    ours.enter((GDP.0, 2017), Some(134.0), &Origin::default());
    let now = start.clone().with_ledger(ours.clone());
    history.record(now.clone(), None);
    let mut theirs = base.clone();
    theirs.enter(
        (Series::UrbanizationRate, 2016),
        Some(0.665),
        &Origin::default(),
    );
    let (book, left) = history.merge_figures(&now, &base, &theirs, |_| true);
    assert_eq!(left, []);
    assert_eq!(book.ledger().actuals().len(), 3);
    assert_eq!(book.scenario().actuals.len(), 3);
    // The other window comes to the same.
    assert_eq!(**book.ledger(), theirs.merged(&base, &ours));
    // Undo here takes back what was done here only.
    let [_, back] = history.go_to(0).unwrap();
    assert_eq!(**back.ledger(), theirs);
    // Undone there, it is gone here too; the same cell in both keeps both vintages, in one order.
    assert_eq!(
        ours.merged(&base, &Ledger::default()).actuals()[0].year,
        2017
    );
    let mut other = base.clone();
    other.enter((GDP.0, 2017), Some(133.0), &Origin::default());
    let merged = ours.merged(&base, &other);
    assert_eq!(merged, other.merged(&base, &ours));
    assert_eq!(merged.vintages(GDP.0, 2017).len(), 2);
}

#[test]
fn a_withdrawn_figure_does_not_come_back_from_another_window() {
    // A slip of the hand leaves nothing, a bulletin's figure a withdrawn vintage: neither may come back with
    // what the other window knows, whichever of the two merges, and however often.
    let slip = one(124.0);
    let mut stated = slip.clone();
    stated.enter(GDP, Some(123.8), &origin("2018-10-01", "经济普查"));
    for base in [slip, stated] {
        let mut withdrawn = base.clone();
        withdrawn.enter(
            GDP,
            None,
            &base.vintages(GDP.0, GDP.1).last().unwrap().origin,
        );
        assert_eq!(withdrawn.latest(GDP.0, GDP.1), None);
        let mut other = base.clone();
        other.enter((GDP.0, 2017), Some(134.0), &Origin::default());
        for theirs in [&base, &other] {
            let (here, there) = (
                withdrawn.merged(&base, theirs),
                theirs.merged(&base, &withdrawn),
            );
            assert_eq!(here, there);
            assert_eq!(here.latest(GDP.0, GDP.1), None, "{here:?}");
            assert_eq!(here.merged(&here, &there), here);
            // The window that comes late still knows the base, and stores nothing of it again.
            let (_, left) = withdrawn.merged_within(&base, theirs, |_| true);
            assert_eq!(left, []);
            let late = theirs.merged(&base, &here);
            assert_eq!(late.latest(GDP.0, GDP.1), None, "{late:?}");
        }
        let start = Book::default().with_ledger(base.clone());
        let mut history = History::<Book, u8>::new(start.clone());
        history.record(start.clone().with_ledger(other.clone()), None);
        let now = start.with_ledger(other);
        let (book, _) = history.merge_figures(&now, &base, &withdrawn, |_| true);
        assert!(book.scenario().actuals.iter().all(|own| own.year != GDP.1));
        // Undo of what was entered here does not bring it back either.
        let [_, back] = history.go_to(0).unwrap();
        assert_eq!(back.ledger().latest(GDP.0, GDP.1), None);
    }
}

#[test]
fn of_one_vintage_from_two_windows_the_later_day_holds() {
    let none = Ledger::default();
    let mine = one(124.5);
    let mut theirs = Ledger::default();
    theirs.enter(GDP, Some(123.9), &origin("2018-10-01", "经济普查"));
    for merged in [mine.merged(&none, &theirs), theirs.merged(&none, &mine)] {
        assert_eq!(merged.latest(GDP.0, GDP.1), Some(123.9));
    }
}

#[test]
fn figures_of_two_windows_that_the_model_rejects_together_are_taken_as_far_as_they_go() {
    let plan = plan();
    let accepts = |ledger: &Ledger| {
        let scenario = ledger.resolve(&Scenario::default());
        Run::new(&plan, &scenario).is_ok()
    };
    let [first, second, third] = [
        Series::ValueAddedPrimary,
        Series::ValueAddedSecondary,
        Series::ValueAddedTertiary,
    ];
    let enter = |figures: &[(Series, i32, f64)]| {
        let mut ledger = Ledger::default();
        for (series, year, value) in figures {
            ledger.enter((*series, *year), Some(*value), &Origin::default());
        }
        ledger
    };
    // The sectors here sum to 120 with GDP of 120; the other window says 140.
    let sectors = [
        (first, 2016, 18.0),
        (second, 2016, 58.0),
        (third, 2016, 44.0),
    ];
    let urban = (Series::UrbanizationRate, 2016, 0.665);
    let ours = enter(&[sectors[0], sectors[1], sectors[2], urban]);
    let theirs = enter(&[(GDP.0, 2016, 140.0)]);
    let none = Ledger::default();
    assert!(accepts(&ours) && accepts(&theirs));
    assert!(!accepts(&ours.merged(&none, &theirs)));
    let (taken, left) = ours.merged_within(&none, &theirs, accepts);
    assert!(accepts(&taken));
    assert_eq!(taken.latest(GDP.0, 2016), Some(140.0));
    assert_eq!(taken.latest(urban.0, 2016), Some(0.665));
    // Whatever was entered is in one of the two.
    let count = taken.records().len() + left.len();
    assert_eq!(count, ours.records().len() + theirs.records().len());
    assert!(!left.is_empty());
    let words = records_words(&plan, &left, Lang::Zh);
    assert!(
        words.contains("2016年") && words.contains("亿元"),
        "{words}"
    );
}
