//! `docs/audit.md` says what the rules find: each kind has its row, and the built-in plan's findings stand in the
//! table against the audit by hand, no more and no fewer.

use std::collections::BTreeSet;

use crate::common::plan;
use audit::{KINDS, audit};

const PAGE: &str = include_str!("../../docs/audit.md");

/// The cells of the table below a heading.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, below) = PAGE.split_once(heading).expect("the heading");
    let rows = below.lines().skip_while(|line| !line.starts_with('|'));
    let rows = rows.take_while(|line| line.starts_with('|')).skip(2);
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect();
    rows.map(cells).collect()
}

#[test]
fn each_kind_has_its_row() {
    let rows = table("## Kinds");
    let told: Vec<(String, &str)> = rows
        .iter()
        .map(|row| (row[0].trim_matches('`').to_owned(), row[1]))
        .collect();
    let kinds: Vec<(String, &str)> = KINDS
        .iter()
        .map(|kind| (kind.id().to_owned(), kind.group().id()))
        .collect();
    let sorted = |all: &[(String, &'static str)]| all.iter().cloned().collect::<BTreeSet<_>>();
    assert_eq!(told.len(), kinds.len());
    assert_eq!(sorted(&told), sorted(&kinds));
}

#[test]
fn built_in_plan_has_what_the_audit_by_hand_found_and_nothing_else() {
    let plan = plan();
    let found: BTreeSet<(String, String)> = audit(&plan)
        .iter()
        .filter(|finding| finding.follows_from.is_none())
        .map(|finding| {
            (
                finding.kind.id().to_owned(),
                plan.indicators[finding.indicators[0]].id.clone(),
            )
        })
        .collect();
    let told: BTreeSet<(String, String)> = table("## The built-in plan")
        .iter()
        .filter(|row| !row[2].is_empty())
        .map(|row| {
            let (kind, indicator) = row[2].split_once(' ').expect("a kind and an indicator");
            (kind.trim_matches('`').to_owned(), indicator.to_owned())
        })
        .collect();
    assert_eq!(found, told);
    // What is not found has its reason.
    assert!(
        table("## The built-in plan")
            .iter()
            .all(|row| !row[2].is_empty() || !row[3].is_empty())
    );
}
