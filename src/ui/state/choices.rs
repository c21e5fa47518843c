//! What a user can choose without changing a scenario: language, view, targets, levers.

use leptos::prelude::*;

use super::parts::set;
use super::{Notice, Page};
use crate::ui::explain::Number;
use book::Pick;
use engine::levers::Lever;
use engine::series::Series;
use engine::text::Lang;
use view::panels::board::Choice;
use view::panels::views::View;

impl Page {
    /// Turns to the other language.
    pub fn turn_language(self) {
        self.parts.lang.update(|lang| {
            *lang = match lang {
                Lang::Zh => Lang::En,
                Lang::En => Lang::Zh,
            };
        });
    }

    /// Opens a view.
    pub fn show(self, view: View) {
        set(self.parts.view, view);
        // An answer belongs to what was seen.
        set(self.parts.asked, None);
    }

    /// Chooses the target that the tornado, the map and the ways are about.
    pub fn set_subject(self, target: Option<usize>) {
        set(self.parts.subject, target);
    }

    /// Chooses the target that needed values on the tracks are for.
    pub fn set_focus(self, target: Option<usize>) {
        set(self.parts.focus, target);
    }

    /// Takes a target among the chosen ones, or out of them; it stays in the list.
    pub fn choose(self, target: usize, chosen: bool) {
        self.parts.listed.update(|l| toggle(l, target, true));
        self.parts.chosen.update(|c| toggle(c, target, chosen));
    }

    /// Forbids or allows the least effort to move a lever.
    pub fn lock(self, lever: Lever, locked: bool) {
        self.parts.locked.update(|l| toggle(l, lever, locked));
    }

    /// Opens a target's row on the board, or closes it.
    pub fn open(self, target: Option<usize>) {
        set(self.parts.opened, target);
    }

    /// Chooses which rows of the board are seen.
    pub fn filter(self, change: impl FnOnce(&mut Choice)) {
        self.parts.choice.update(change);
    }

    /// Puts a lever on an axis of the map. The other axis gives way: a lever cannot stand against
    /// itself.
    pub fn set_axis(self, n: usize, lever: Lever) {
        self.parts.axes.update(|axes| {
            if axes[1 - n] == lever {
                axes[1 - n] = axes[n];
            }
            axes[n] = lever;
        });
    }

    /// Compares a scenario with the one that is open, or no longer.
    pub fn compare(self, compared: Vec<Pick>) {
        set(self.parts.compared, compared);
    }

    /// Chooses the result whose difference is explained.
    pub fn set_result(self, result: Option<Series>) {
        set(self.parts.result, result);
    }

    /// Asks a number how it comes about, or closes the answer.
    pub fn ask(self, number: Option<Number>) {
        set(self.parts.asked, number);
    }

    /// Opens or closes the message.
    pub fn set_notice(self, notice: Option<Notice>) {
        set(self.parts.notice, notice);
    }
}

/// Puts an entry into a sorted list, or takes it out.
fn toggle<T: Ord>(list: &mut Vec<T>, entry: T, inside: bool) {
    match (list.binary_search(&entry), inside) {
        (Err(place), true) => list.insert(place, entry),
        (Ok(place), false) => drop(list.remove(place)),
        _ => {}
    }
}
