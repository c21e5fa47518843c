//! What a user can do to the scenario and the plan. Every change passes through the model first.

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::{AXES, set, sorted};
use super::{Gesture, Notice, Page, State};
use crate::engine::levers::Lever;
use crate::engine::needed::{Answer, adopted};
use crate::engine::plan::Plan;
use crate::engine::problem::Problem;
use crate::engine::run::Run;
use crate::engine::scenario::{Path, Scenario, Uncertainty};
use crate::engine::text::Text;
use crate::engine::uncertainty::{faults, usual};
use crate::view::history::History;

impl Page {
    /// Takes a whole state, as from a link.
    ///
    /// One that could not be read says so and changes nothing.
    pub fn restore(self, read: Result<State, Notice>) {
        let parts = self.parts;
        let state = match read {
            Ok(state) => state,
            Err(notice) => return set(parts.notice, Some(notice)),
        };
        self.take_plan(state.plan);
        parts.go(state.scenario, None);
        set(parts.lang, state.lang);
        set(parts.view, state.view);
        set(parts.notice, state.notice);
    }

    /// Changes the scenario. Returns whether the model took it; if not, nothing has changed.
    pub fn change(
        self,
        gesture: Option<Gesture>,
        change: impl FnOnce(&Plan, &mut Scenario),
    ) -> bool {
        let plan = self.plan.get_untracked();
        let mut wanted = self.scenario.get_untracked();
        // A preset that is changed is no longer that preset.
        wanted.name = Text::default();
        change(&plan, &mut wanted);
        // What says no more than the plan is not named, so that one who has gone to and fro is back.
        wanted.tidy(&plan);
        match Run::new(&plan, &wanted) {
            Ok(_) => {
                self.parts.go(wanted, gesture);
                true
            }
            Err(problems) => self.refuse(problems),
        }
    }

    /// Says what was refused; always `false`.
    pub fn refuse(self, problems: Vec<Problem>) -> bool {
        set(self.parts.refused, problems);
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
        if self.parts.history.write_untracked().rest() {
            self.parts.history.notify();
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

    /// Takes a whole scenario that has been read for this plan.
    pub fn set_scenario(self, scenario: Scenario) {
        self.parts.go(scenario, None);
        set(self.parts.notice, None);
    }

    /// Takes a scenario of the host page. However many it sets, they are one step.
    pub fn set_by_host(self, scenario: Scenario) {
        self.parts.go(scenario, Some(Gesture::Host));
    }

    /// Takes the assumptions of a preset. What is known of past years, and how uncertain the
    /// assumptions are, does not change with them.
    pub fn take_preset(self, mut preset: Scenario) {
        self.scenario.with_untracked(|now| {
            if preset.uncertainty.is_none() {
                preset.uncertainty.clone_from(&now.uncertainty);
            }
            if preset.actuals.is_empty() {
                preset.actuals.clone_from(&now.actuals);
            }
        });
        let fits = Run::new(&self.plan.get_untracked(), &preset);
        match fits {
            Ok(_) => self.set_scenario(preset),
            Err(problems) => {
                self.refuse(problems);
            }
        }
    }

    /// Back to the scenario before the last step.
    pub fn undo(self) {
        let now = self.scenario.get_untracked();
        let before = self.parts.history.try_update(|h| h.undo(&now)).flatten();
        if let Some(before) = before {
            self.parts.scenario.set(before);
        }
    }

    /// Forth to the scenario that was undone last.
    pub fn redo(self) {
        let now = self.scenario.get_untracked();
        let after = self.parts.history.try_update(|h| h.redo(&now)).flatten();
        if let Some(after) = after {
            self.parts.scenario.set(after);
        }
    }

    /// Takes another plan, at its own path.
    pub fn set_plan(self, plan: Plan) {
        self.take_plan(Arc::new(plan));
        set(self.parts.notice, None);
    }

    /// Takes a plan at its own path, if it is another one. Positions of the old plan mean nothing in it.
    fn take_plan(self, plan: Arc<Plan>) {
        let parts = self.parts;
        if Arc::ptr_eq(&plan, &parts.plan.get_untracked()) {
            return;
        }
        parts.chosen.set(sorted(&plan.headline));
        parts.listed.set(Vec::new());
        parts.axes.set(AXES);
        parts.refused.set(Vec::new());
        parts.focus.set(None);
        parts.subject.set(None);
        parts.locked.set(Vec::new());
        parts.opened.set(None);
        parts.set_aside.set(None);
        parts.history.set(History::default());
        parts.scenario.set(Scenario::default());
        parts.plan.set(plan);
    }

    /// Switches uncertainty on or off.
    pub fn set_fan(self, on: bool) {
        let parts = self.parts;
        let mut scenario = self.scenario.get_untracked();
        if on {
            let kept = parts.set_aside.get_untracked();
            scenario.uncertainty = kept.or_else(|| Some(usual(&self.plan.get_untracked())));
        } else {
            parts.set_aside.set(scenario.uncertainty.take());
        }
        parts.go(scenario, None);
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
        self.parts.go(wanted, gesture);
        true
    }
}
