//! What a user can do to the scenario and the plan. Every change passes through the model first.

use std::sync::Arc;

use leptos::prelude::*;

use super::keep::{Kept, keep_plan};
use super::start::{given, is_given, picks};
use super::{Asked, Gesture, Notice, Page};
use crate::browser::storage::random;
use book::{Book, History, Id};
use engine::levers::Lever;
use engine::needed::{Answer, adopted};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{Path, Scenario, Uncertainty};
use engine::text::Text;
use engine::uncertainty::{faults, usual};
use file::Link;

impl Page {
    /// Takes a whole state, as from a link.
    ///
    /// One that could not be read says so and changes nothing.
    pub fn restore(self, read: Result<Asked, Notice>) {
        let asked = match read {
            Ok(asked) => asked,
            Err(notice) => return self.notice.set(Some(notice)),
        };
        self.take_plan(asked.plan);
        let link = asked.link;
        let given = self.is_given(&link.scenario);
        let mut compared = Vec::new();
        self.edit(None, |book| {
            book.take(link.scenario, given, Id(random()));
            compared = self
                .presets
                .with_untracked(|p| picks(book, p, &link.compared));
        });
        self.compared.set(compared);
        self.choices.set(link.choices);
        self.notice.set(None);
    }

    /// Everything that a link holds.
    pub fn link(self) -> Link {
        let compared = self.compared.get();
        Link {
            scenario: self.scenario.get(),
            compared: compared.iter().filter_map(|p| self.picked(*p)).collect(),
            choices: self.choices.get(),
        }
    }

    /// Changes the scenario that is open. Returns whether the model took it; if not, nothing has
    /// changed.
    pub fn change(
        self,
        gesture: Option<Gesture>,
        change: impl FnOnce(&Plan, &mut Scenario),
    ) -> bool {
        let plan = self.plan.get_untracked();
        let mut wanted = self.scenario.get_untracked();
        change(&plan, &mut wanted);
        // What says no more than the plan is not named, so that one who has gone to and fro is back.
        wanted.tidy(&plan);
        match Run::new(&plan, &wanted) {
            Ok(_) => {
                self.write(wanted, gesture);
                true
            }
            Err(problems) => self.refuse(problems),
        }
    }

    /// What is open becomes this scenario, which has passed the model.
    fn write(self, scenario: Scenario, gesture: Option<Gesture>) {
        let now = self.scenario.get_untracked();
        // What is given stays under the name that it has here, as long as it is the same.
        let given = self.given(&scenario).map(|name| {
            let same = self.given(&now).as_ref() == Some(&name);
            if same { now.name } else { name }
        });
        self.edit(gesture, |book| book.write(scenario, given, Id(random())));
    }

    /// Changes the book as one step, or as part of a gesture.
    pub(super) fn edit(self, gesture: Option<Gesture>, change: impl FnOnce(&mut Book)) {
        let mut book = self.book.get_untracked();
        change(&mut book);
        self.go(book, gesture);
    }

    /// Goes to a state of the book as one step, or as part of a gesture.
    fn go(self, mut book: Book, gesture: Option<Gesture>) {
        let steps = self.steps.signal();
        let mut history = steps.write_untracked();
        let known = [Some(history.present()), history.before()];
        if let Some(known) = known.into_iter().flatten().find(|k| book.is_back_at(k)) {
            book = known.clone();
        }
        let ends = history.ends();
        book = history.follow(book, gesture);
        let changed = ends != history.ends();
        drop(history);
        if changed {
            steps.notify();
        }
        self.refused.set(Vec::new());
        self.book.set(book);
    }

    /// Opens a scenario that came from outside and has been read for this plan.
    fn admit(self, scenario: Scenario) {
        let given = self.is_given(&scenario);
        self.edit(None, |book| book.take(scenario, given, Id(random())));
    }

    /// Whether a scenario that came from outside is what the plan or a preset gives.
    fn is_given(self, scenario: &Scenario) -> bool {
        let plan = self.plan.get_untracked();
        self.presets
            .with_untracked(|presets| is_given(&plan, presets, scenario))
    }

    /// The name of what the plan or a preset gives, if a scenario assumes just that.
    fn given(self, scenario: &Scenario) -> Option<Text> {
        let plan = self.plan.get_untracked();
        self.presets
            .with_untracked(|presets| given(&plan, presets, scenario))
    }

    /// Says what was refused; always `false`.
    pub fn refuse(self, problems: Vec<Problem>) -> bool {
        self.refused.set(problems);
        false
    }

    /// Sets a lever's path, as part of the gesture that moves this lever.
    pub fn set_path(self, lever: Lever, path: Path) -> bool {
        let gesture = Some(Gesture::Lever(lever));
        self.change(gesture, |plan, s| s.set(plan, lever, path))
    }

    /// Sets a lever to a constant, as one step.
    pub fn set_constant(self, lever: Lever, value: f64) {
        self.change(None, |plan, s| s.set(plan, lever, Path::Constant(value)));
    }

    /// Takes a lever back to the plan's default.
    pub fn reset(self, lever: Lever) {
        self.change(None, |plan, s| s.reset(plan, lever));
    }

    /// Ends a gesture: the next change is a step of its own.
    pub fn rest(self) {
        // What undo is called depends on where the gesture ended.
        let steps = self.steps.signal();
        if steps.write_untracked().rest() {
            steps.notify();
        }
    }

    /// Takes a needed value over.
    pub fn adopt(self, target: usize, lever: Lever, answer: Answer) {
        let run = self.run.get_untracked();
        self.change(None, |plan, s| {
            if let Some(path) = adopted(plan, s, &run.0, target, lever, answer) {
                s.set(plan, lever, path);
            }
        });
    }

    /// Opens a scenario that has been read for this plan.
    pub fn set_scenario(self, scenario: Scenario) {
        self.admit(scenario);
        self.notice.set(None);
    }

    /// Takes a scenario of the host page. However many it sets, they are one step.
    pub fn set_by_host(self, scenario: Scenario) {
        let host = Some(Gesture::Host);
        self.edit(host, |book| book.replace(scenario, Id(random())));
    }

    /// Opens a preset. What is known of past years, and how uncertain the assumptions are, does not
    /// change with it.
    pub fn take_preset(self, preset: Scenario) {
        let mut preset = self.beside(preset);
        // With known figures, or uncertain in another way, it is no longer what is given.
        if self.given(&preset).is_none() {
            preset.name = Text::default();
        }
        match Run::new(&self.plan.get_untracked(), &preset) {
            Ok(_) => self.set_scenario(preset),
            Err(problems) => {
                self.refuse(problems);
            }
        }
    }

    /// Takes what is open back to the plan's own path.
    pub fn reset_all(self) {
        let plain = self.beside(Scenario::default());
        self.write(plain, None);
    }

    /// Other assumptions beside what is known of past years and how uncertain they are.
    fn beside(self, mut scenario: Scenario) -> Scenario {
        self.scenario.with_untracked(|now| {
            if scenario.uncertainty.is_none() {
                scenario.uncertainty.clone_from(&now.uncertainty);
            }
            if scenario.actuals.is_empty() {
                scenario.actuals.clone_from(&now.actuals);
            }
        });
        scenario
    }

    /// Back to the state before the last step.
    pub fn undo(self) {
        let at = self.steps.with_untracked(|h| h.at());
        if let Some(before) = at.checked_sub(1) {
            self.jump(before);
        }
    }

    /// Forth to the state that was undone last.
    pub fn redo(self) {
        self.jump(self.steps.with_untracked(|h| h.at()) + 1);
    }

    /// To any state that was, by its number.
    pub fn jump(self, to: usize) {
        let there = self
            .steps
            .signal()
            .try_update(|h| h.go(to).map(|[_, there]| there.clone()));
        if let Some(there) = there.flatten() {
            self.refused.set(Vec::new());
            self.book.replace(there);
        }
    }

    /// Takes another plan, read from this text, at its own path.
    pub fn set_plan(self, plan: Plan, text: &str) {
        self.take_plan(Arc::new(plan));
        keep_plan(Some(text));
        self.notice.set(None);
    }

    /// Goes back to the plan that comes with the page.
    pub fn leave_plan(self) {
        self.take_plan(self.builtin());
        self.notice.set(None);
    }

    /// Takes a plan at its own path, if it is another one. Positions of the old plan mean nothing in it.
    fn take_plan(self, plan: Arc<Plan>) {
        if Arc::ptr_eq(&plan, &self.plan.get_untracked()) {
            return;
        }
        self.choose(|choices| *choices = choices.with_plan(&plan));
        self.listed.set(Vec::new());
        self.refused.set(Vec::new());
        self.opened.set(None);
        self.asked.set(None);
        self.set_aside.set(None);
        self.compared.set(Vec::new());
        // The scenarios of another plan lie elsewhere; where the browser keeps none, this window does.
        self.sync();
        let left = (
            self.plan.get_untracked(),
            self.book.with_untracked(|b| b.own().to_vec()),
        );
        self.left.update_value(|all| {
            all.retain(|(plan, _)| plan.id != left.0.id);
            all.push(left);
        });
        let (kept, keeping) = Kept::open(&plan);
        let mut own = kept.own().to_vec();
        if keeping.trouble.is_some() {
            let here = self.left.with_value(|all| {
                let same = all.iter().find(|(known, _)| Arc::ptr_eq(known, &plan));
                same.map(|(_, own)| own.clone())
            });
            own = here.unwrap_or(own);
        }
        let book = Book::new(own);
        if self.is_builtin(&plan) {
            keep_plan(None);
        }
        self.kept.set_value(kept);
        self.keeping.set(keeping);
        self.steps.replace(History::new(book.clone()));
        self.book.replace(Book::default());
        self.plan.replace(plan);
        self.book.replace(book);
    }

    /// Switches uncertainty on or off.
    pub fn set_fan(self, on: bool) {
        let mut scenario = self.scenario.get_untracked();
        if on {
            let kept = self.set_aside.get_untracked();
            scenario.uncertainty = kept.or_else(|| Some(usual(&self.plan.get_untracked())));
        } else {
            self.set_aside.set(scenario.uncertainty.take());
        }
        self.write(scenario, None);
    }

    /// Changes the scenario's uncertainty. Returns whether it can be drawn; if not, nothing has
    /// changed.
    pub fn change_uncertainty(
        self,
        gesture: Option<Gesture>,
        change: &dyn Fn(&mut Uncertainty),
    ) -> bool {
        let mut wanted = self.scenario.get_untracked();
        let Some(drivers) = &mut wanted.uncertainty else {
            return false;
        };
        change(drivers);
        let problems = faults(&self.plan.get_untracked(), drivers);
        if !problems.is_empty() {
            return self.refuse(problems);
        }
        self.write(wanted, gesture);
        true
    }
}
