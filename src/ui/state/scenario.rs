//! What a user can do to the scenario and the plan. Every change passes through the model first.

use std::sync::Arc;

use leptos::prelude::*;

use super::keep::{Kept, keep_plan};
use super::{Gesture, Linked, Notice, Page, baseline, from_fragment};
use crate::browser::storage::random;
use book::{Book, History, Id, Simulator};
use engine::levers::{Lever, Path};
use engine::needed::{Answer, adopted};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::scenario::{Scenario, Uncertainty};
use engine::text::Text;
use engine::uncertainty::faults;
use file::{Link, presets, read_link, write_case};

impl Page {
    /// Takes a whole state, as from a link.
    ///
    /// One that could not be read says so and changes nothing.
    pub fn restore(self, read: Result<Linked, Notice>) {
        let asked = match read {
            Ok(asked) => asked,
            Err(notice) => {
                if let Some(code) = notice.waits() {
                    self.waiting.set_value(Some(code));
                }
                return self.notice.set(Some(notice));
            }
        };
        self.take_plan(asked.plan);
        let link = asked.link;
        let mut compared = Vec::new();
        self.edit_with(None, |book, model| {
            let scenario = book.ledger().as_made(link.scenario);
            model.import(book, scenario, Id(random()));
            compared = book.picks(model.presets(), link.compared, || Id(random()));
        });
        self.compared.set(compared);
        self.choices.set(link.choices);
        self.notice
            .set(self.book.with_untracked(Notice::of_figures));
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
        let mut book = self.book.get_untracked();
        let mut wanted = book.scenario().clone();
        change(&plan, &mut wanted);
        let fresh = Id(random());
        let model = self.simulator;
        match model.try_update_value(|model| model.change(&mut book, wanted, fresh)) {
            Some(Ok(())) => {
                self.go(book, gesture);
                true
            }
            Some(Err(problems)) => self.reject(problems),
            None => false,
        }
    }

    /// What is open becomes this scenario, which the model takes.
    fn write(self, scenario: Scenario, gesture: Option<Gesture>) {
        self.edit_with(gesture, |book, model| {
            model.write(book, scenario, Id(random()));
        });
    }

    /// Changes the book as one step, with the help of the model.
    fn edit_with(self, gesture: Option<Gesture>, change: impl FnOnce(&mut Book, &mut Simulator)) {
        self.edit(gesture, |book| {
            self.simulator.update_value(|model| change(book, model));
        });
    }

    /// Changes the book as one step, or as part of a gesture. A book whose open scenario the model rejects,
    /// as it may with actual figures that it was not made for, is not taken.
    pub(super) fn edit(self, gesture: Option<Gesture>, change: impl FnOnce(&mut Book)) {
        let mut book = self.book.get_untracked();
        change(&mut book);
        let run = |model: &mut Simulator| model.run(book.scenario());
        match self.simulator.try_update_value(run) {
            Some(Err(problems)) => drop(self.reject(problems)),
            _ => self.go(book, gesture),
        }
    }

    /// Goes to a state of the book as one step, or as part of a gesture.
    fn go(self, mut book: Book, gesture: Option<Gesture>) {
        let steps = self.steps.signal();
        let mut history = steps.write_untracked();
        let known = [Some(history.current()), history.before()];
        if let Some(known) = known
            .into_iter()
            .flatten()
            .find(|k| book.equals_ignoring_name(k))
        {
            book = known.clone();
        }
        let available = history.available();
        book = history.commit(book, gesture);
        let changed = available != history.available();
        drop(history);
        if changed {
            steps.notify();
        }
        self.rejected.set(Vec::new());
        self.book.set(book);
    }

    /// Reports what was rejected; always `false`.
    pub fn reject(self, problems: Vec<Problem>) -> bool {
        self.rejected.set(problems);
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
        if steps.write_untracked().end_gesture() {
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
        self.edit_with(None, |book, model| {
            model.import(book, scenario, Id(random()));
        });
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
        let taken = self.simulator.try_update_value(|model| {
            // With actual figures of its own, or another uncertainty, it is no longer the preset.
            let own = self
                .book
                .with_untracked(|b| b.ledger().strip(preset.clone()));
            if model.builtin_name(&own).is_none() {
                preset.name = Text::default();
            }
            model.run(&preset)
        });
        match taken {
            Some(Err(problems)) => {
                self.reject(problems);
            }
            _ => self.set_scenario(preset),
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
                scenario.vintage.clone_from(&now.vintage);
            }
        });
        scenario
    }

    /// Back to the state before the last step.
    pub fn undo(self) {
        let at = self.steps.with_untracked(|h| h.position());
        if let Some(before) = at.checked_sub(1) {
            self.jump(before);
        }
    }

    /// Forth to the state that was undone last.
    pub fn redo(self) {
        self.jump(self.steps.with_untracked(|h| h.position()) + 1);
    }

    /// To any state that was, by its number.
    pub fn jump(self, to: usize) {
        let there = self
            .steps
            .signal()
            .try_update(|h| h.go_to(to).map(|[_, there]| there.clone()));
        if let Some(there) = there.flatten() {
            self.rejected.set(Vec::new());
            self.book.replace(there);
        }
    }

    /// Takes another plan, read from this text: at its own path, or as the link says that waits for it.
    pub fn set_plan(self, plan: Plan, text: &str) {
        let plan = Arc::new(plan);
        self.take_plan(Arc::clone(&plan));
        if !Arc::ptr_eq(&plan, &self.plan.get_untracked()) {
            return;
        }
        keep_plan(Some(text));
        self.plan_text.set_value(Some(text.to_owned()));
        let untold = self.keeping.with_untracked(|keeping| {
            self.book
                .with_untracked(|book| keeping.elsewhere_alone(book.entries()))
        });
        self.notice.set(untold);
        let Some(code) = self.waiting.get_value() else {
            return;
        };
        let read = from_fragment(&code, &plan, &plan, read_link);
        let still = read.as_ref().err().and_then(Notice::waits);
        if still.is_none() {
            self.waiting.set_value(None);
            self.restore(read);
        }
    }

    /// A file that gives the scenario together with the plan, where that is not the built-in one.
    pub fn case(self) -> Option<String> {
        let plan = self.plan.get_untracked();
        let text = self.plan_text.get_value()?;
        self.scenario
            .with_untracked(|s| write_case(&text, &plan, s))
    }

    /// The text of the plan file, where it is not the built-in one.
    pub fn plan_source(self) -> Option<String> {
        self.plan_text.get_value()
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
        // A plan that was read has run at its own path.
        let Ok(simulator) = Simulator::new(Arc::clone(&plan), presets(&plan)) else {
            return;
        };
        self.choose(|choices| *choices = choices.with_plan(&plan));
        self.listed.set(Vec::new());
        self.rejected.set(Vec::new());
        self.opened.set(None);
        self.turned.set(Vec::new());
        self.asked.set(None);
        self.set_aside.set(None);
        self.compared.set(Vec::new());
        // The scenarios of another plan lie elsewhere; where the browser keeps none, this window does.
        self.sync();
        let left = (self.plan.get_untracked(), self.shared());
        self.left.update_value(|all| {
            all.retain(|(plan, _)| plan.id != left.0.id);
            all.push(left);
        });
        let (kept, keeping) = Kept::open(&plan);
        let mut own = kept.shared();
        if keeping.trouble.is_some() {
            let here = self.left.with_value(|all| {
                let same = all.iter().find(|(known, _)| Arc::ptr_eq(known, &plan));
                same.map(|(_, own)| own.clone())
            });
            own = here.unwrap_or(own);
        }
        let mut book = Book::new(own.entries).with_ledger(own.ledger);
        book.open_builtin(baseline(&plan));
        if self.is_builtin(&plan) {
            keep_plan(None);
            self.plan_text.set_value(None);
        }
        self.kept.set_value(kept);
        self.keeping.set(keeping);
        self.steps.replace(History::new(book.clone()));
        self.book.replace(Book::default());
        self.simulator.set_value(simulator);
        self.plan.replace(plan);
        self.book.replace(book);
    }

    /// Switches uncertainty on or off.
    pub fn set_fan(self, on: bool) {
        let mut scenario = self.scenario.get_untracked();
        if on {
            let kept = self.set_aside.get_untracked();
            let usual = || self.simulator.try_update_value(|m| m.usual().clone());
            scenario.uncertainty = kept.or_else(usual);
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
            return self.reject(problems);
        }
        self.write(wanted, gesture);
        true
    }
}
