//! What a user can choose without changing a scenario.

use leptos::prelude::*;

use super::{Notice, Page};
use crate::ui::explain::Number;
use book::{Choices, Pick, View, toggle};
use engine::sensitivity::Swept;
use engine::text::Lang;
use view::panels::audit;
use view::panels::board::BoardFilter;

impl Page {
    /// Changes what is chosen.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        let mut choices = self.choices.get_untracked();
        change(&mut choices);
        self.choices.set(choices);
    }

    /// Says how far the tornado moves each lever.
    pub fn sweep(self, swept: Swept) {
        self.swept.set(swept);
    }

    /// Turns to the other language.
    pub fn turn_language(self) {
        self.choose(|c| {
            c.lang = match c.lang {
                Lang::Zh => Lang::En,
                Lang::En => Lang::Zh,
            };
        });
    }

    /// Opens a view.
    pub fn show(self, view: View) {
        self.choose(|c| c.view = view);
        // An answer belongs to what was seen.
        self.asked.set(None);
    }

    /// Takes a target among the chosen ones, or out of them; it stays in the list.
    pub fn choose_target(self, target: usize, chosen: bool) {
        self.listed.signal().update(|l| toggle(l, target, true));
        self.choose(|c| c.choose(target, chosen));
    }

    /// Compares these scenarios with the one that is open.
    pub fn compare(self, compared: Vec<Pick>) {
        self.compared.set(compared);
    }

    /// Opens a target's row on the board, or closes it.
    pub fn open(self, target: Option<usize>) {
        self.opened.set(target);
    }

    /// Chooses which rows of the board are seen.
    pub fn filter(self, change: impl FnOnce(&mut BoardFilter)) {
        self.board_filter.signal().update(change);
    }

    /// Chooses which findings of the plan check are seen.
    pub fn filter_audit(self, change: impl FnOnce(&mut audit::Filter)) {
        self.audit_filter.signal().update(change);
    }

    /// Takes the changes of findings of the plan check, or leaves them: each with whether that is not what is proposed.
    pub fn take_proposals(self, findings: &[(usize, bool)]) {
        self.turned.signal().update(|all| {
            for (finding, turned) in findings {
                toggle(all, *finding, *turned);
            }
        });
    }

    /// Asks a number how it comes about, or closes the answer.
    pub fn ask(self, number: Option<Number>) {
        self.asked.set(number);
    }

    /// Opens or closes the message.
    pub fn set_notice(self, notice: Option<Notice>) {
        self.notice.set(notice);
    }
}
