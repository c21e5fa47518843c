//! Scenario books, and random operations on them.

use std::sync::Arc;

use book::{Book, Entry, Id};
use engine::levers::{Lever, Path};
use engine::scenario::Scenario;
use engine::text::Text;
use proptest::prelude::*;

pub fn growth(rate: f64) -> Scenario {
    Scenario {
        levers: [(Lever::GrowthAll, Path::Constant(rate))].into(),
        ..Scenario::default()
    }
}

pub fn named(name: &str, rate: f64) -> Scenario {
    Scenario {
        name: Text::same(name),
        ..growth(rate)
    }
}

pub fn entry(id: u64, scenario: Scenario) -> Arc<Entry> {
    let id = Id(id);
    Arc::new(Entry { id, scenario })
}

pub fn ids(own: &[Arc<Entry>]) -> Vec<u64> {
    own.iter().map(|e| e.id.0).collect()
}

/// An operation of the user on a book.
#[derive(Clone, Debug)]
pub enum Act {
    Write(u8),
    Back,
    Import(u8),
    Open(u8),
    Copy(u8),
    Rename(u8, String),
    Delete(u8),
    Place(u8, u8),
}

pub fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => any::<u8>().prop_map(Act::Write),
        1 => Just(Act::Back),
        1 => any::<u8>().prop_map(Act::Import),
        2 => any::<u8>().prop_map(Act::Open),
        1 => any::<u8>().prop_map(Act::Copy),
        1 => (any::<u8>(), "[a-z甲乙 ]{0,70}").prop_map(|(n, s)| Act::Rename(n, s)),
        1 => any::<u8>().prop_map(Act::Delete),
        1 => any::<(u8, u8)>().prop_map(|(a, b)| Act::Place(a, b)),
    ]
}

pub fn rate(n: u8) -> f64 {
    f64::from(n) / 2048.0
}

pub fn carry_out(act: &Act, book: &mut Book, fresh: u64) {
    let fresh = Id(fresh);
    let pick = |book: &Book, n: u8| {
        book.entries()
            .get(usize::from(n) % book.entries().len().max(1))
            .map(|e| e.id)
    };
    let picked = |book: &Book, n| pick(book, n).unwrap_or(Id(0));
    match act {
        Act::Write(n) => book.write(growth(rate(*n)), None, fresh),
        Act::Back => book.write(Scenario::default(), Some(Text::default()), fresh),
        Act::Import(n) => book.import(named("imported", rate(*n)), false, fresh),
        Act::Open(n) => book.open_entry(picked(book, *n)),
        Act::Copy(n) => book.insert(named("copy", rate(*n)), pick(book, *n), fresh),
        Act::Rename(n, name) => book.rename(picked(book, *n), name),
        Act::Delete(n) => book.delete(picked(book, *n)),
        Act::Place(n, to) => book.place(picked(book, *n), usize::from(*to)),
    }
}
