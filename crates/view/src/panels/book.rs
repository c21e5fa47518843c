//! What the scenarios of a book are called, and what one step changed in it.

use std::sync::Arc;

use crate::sentences::change::{change, figures_change};
use crate::sentences::differences::label;
use crate::words::texts::T;
use book::{Book, Entry, Id, LONGEST_NAME};
use engine::plan::Plan;
use engine::scenario::{Scenario, Vintage};
use engine::text::Lang;
use engine::uncertainty::usual;

/// The name of a scenario, or what it assumes where it has none.
#[must_use]
pub fn name_of(plan: &Plan, scenario: &Scenario, lang: Lang) -> String {
    let name = scenario.name.get(lang);
    // The plan baseline starts from the last actual figure where there is one: another path than the plan's own.
    if name == T::PlanPath.get(lang) && !scenario.actuals.is_empty() {
        return T::PlanPathKnown.get(lang).to_owned();
    }
    if !name.is_empty() {
        return name.to_owned();
    }
    let assumes = label(plan, scenario, lang);
    // Chance is no assumption of its own: the plan's path is the plan's path with it too.
    let plain = Scenario {
        uncertainty: None,
        actuals: Vec::new(),
        vintage: Vintage::default(),
        ..scenario.clone()
    };
    let other_odds = || {
        let own = scenario.uncertainty.as_ref();
        own.is_some_and(|own| *own != usual(plan))
    };
    assumes.unwrap_or_else(|| match plain == Scenario::default() {
        true if !scenario.actuals.is_empty() => T::PlanPathKnown.get(lang).to_owned(),
        true if other_odds() => T::PlanPathOtherOdds.get(lang).to_owned(),
        true => T::PlanPath.get(lang).to_owned(),
        // The plan's levers beside other rules or shocks.
        false => T::OwnScenario.get(lang).to_owned(),
    })
}

/// The same where there is room for a word or two: what a scenario without a name assumes is longer.
#[must_use]
pub fn short_name_of(plan: &Plan, scenario: &Scenario, lang: Lang) -> String {
    let nameless = scenario.name.get(lang).is_empty();
    match nameless && label(plan, scenario, lang).is_some() {
        true => T::ThisScenario.get(lang).to_owned(),
        false => name_of(plan, scenario, lang),
    }
}

/// The name of a copy: one that no scenario of the book has. What a scenario without a name is called
/// says what it assumes, which a copy will not assume for long: that gets a number instead.
#[must_use]
pub fn copy_name(plan: &Plan, scenario: &Scenario, book: &Book, lang: Lang) -> String {
    let own = scenario.name.get(lang);
    let stem = match own.is_empty() {
        true => T::Scenario.get(lang),
        // A copy of a copy is another copy.
        false => own.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' '),
    };
    let stem = if stem.is_empty() { own } else { stem };
    let taken = |name: &String| {
        book.entries()
            .iter()
            .any(|e| name_of(plan, &e.scenario, lang) == *name)
    };
    let stem: String = stem.chars().take(LONGEST_NAME - 5).collect();
    let mut all = (2..).map(|n| format!("{stem} {n}"));
    all.find(|name| !taken(name)).unwrap_or(stem)
}

/// What a step from one state of the book to the next one was: "实际增速 10% → 6%", "打开：新常态",
/// "删除：方案二".
#[must_use]
pub fn book_change(plan: &Plan, before: &Book, after: &Book, lang: Lang) -> String {
    if before.ledger() != after.ledger() {
        return figures_change(plan, before.ledger(), after.ledger(), lang);
    }
    let told = |word: T, s: &Scenario| format!("{}{}", word.get(lang), name_of(plan, s, lang));
    if is_move(before, after) || is_move(after, before) {
        // The name of what it began with, or came back to, is no part of the change.
        let after = Scenario {
            name: before.scenario().name.clone(),
            ..after.scenario().clone()
        };
        return change(plan, before.scenario(), &after, lang);
    }
    if let Some(come) = only_in(after, before) {
        return told(T::AddedStep, &come.scenario);
    }
    if let Some(gone) = only_in(before, after) {
        return told(T::DeletedStep, &gone.scenario);
    }
    let pairs = before
        .entries()
        .iter()
        .filter_map(|e| Some((e, after.entry(e.id)?)));
    if let Some((was, is)) = pairs.into_iter().find(|(was, is)| ***was != **is) {
        if was.scenario.name == is.scenario.name {
            return change(plan, &was.scenario, &is.scenario, lang);
        }
        let [was, is] = [was, is].map(|e| name_of(plan, &e.scenario, lang));
        return format!("{}{was} → {is}", T::RenamedStep.get(lang));
    }
    if opened(before) != opened(after) || before.scenario().name != after.scenario().name {
        return told(T::OpenedStep, after.scenario());
    }
    if before.entries() != after.entries() {
        return T::ReorderedStep.get(lang).to_owned();
    }
    change(plan, before.scenario(), after.scenario(), lang)
}

/// Whether the first change to what is given has made a user scenario.
fn is_move(builtin: &Book, own: &Book) -> bool {
    let made = |e: &Entry| {
        let name = &e.scenario.name;
        name.zh.is_empty() && name.en.is_empty() && builtin.entry(e.id).is_none()
    };
    builtin.opened().is_none() && own.opened().is_some_and(made)
}

/// The first entry that only one of two books has.
fn only_in<'a>(book: &'a Book, other: &Book) -> Option<&'a Arc<Entry>> {
    book.entries().iter().find(|e| other.entry(e.id).is_none())
}

fn opened(book: &Book) -> Option<Id> {
    book.opened().map(|e| e.id)
}
