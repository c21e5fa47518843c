//! The one writable state, and what derives from it.

mod derived;
mod notice;
mod odds;
mod start;

use std::sync::Arc;

use leptos::prelude::*;

pub use derived::{Page, Simulated};
pub use notice::Notice;
pub use start::{asked_language, from_fragment};

use crate::engine::levers::{Lever, default_path};
use crate::engine::needed::{Answer, adopted};
use crate::engine::plan::Plan;
use crate::engine::run::Run;
use crate::engine::scenario::{Path, Scenario, Uncertainty};
use crate::engine::text::{Lang, Text};
use crate::engine::uncertainty::{faults, usual};
use crate::view::history::History;
use crate::view::views::View;

/// Everything that a user can change.
#[derive(Clone)]
pub struct State {
    /// The plan that is simulated.
    pub plan: Arc<Plan>,
    /// What the user assumes.
    pub scenario: Scenario,
    /// What was assumed before, and what was undone.
    pub history: History<Scenario, Lever>,
    /// The language.
    pub lang: Lang,
    /// The view that is open.
    pub view: View,
    /// The target that needed values, the tornado and the map are about, where one was chosen.
    pub focus: Option<usize>,
    /// The targets whose joint chance and least effort are asked.
    pub chosen: Vec<usize>,
    /// Levers that the least effort may not move.
    pub locked: Vec<Lever>,
    /// The target whose row is open on the board.
    pub opened: Option<usize>,
    /// The uncertainty that was switched off last, so that switching it on again loses nothing.
    pub set_aside: Option<Uncertainty>,
    /// What went wrong last.
    pub notice: Option<Notice>,
}

impl State {
    /// A plan at its own path, in the first view.
    #[must_use]
    pub fn of(plan: Arc<Plan>, lang: Lang) -> Self {
        Self {
            chosen: plan.headline.clone(),
            plan,
            scenario: Scenario::default(),
            history: History::default(),
            lang,
            view: View::default(),
            focus: None,
            locked: Vec::new(),
            opened: None,
            set_aside: None,
            notice: None,
        }
    }

    /// Goes to a scenario as one step, or as part of the gesture that moves a lever.
    fn go(&mut self, scenario: Scenario, gesture: Option<Lever>) {
        self.history.note(&self.scenario, &scenario, gesture);
        self.scenario = scenario;
    }
}

/// What a user can do. Nothing else writes the state.
impl Page {
    /// Takes a whole state, as from a link.
    pub fn restore(self, state: State) {
        self.state.set(state);
    }

    /// Changes the scenario. Returns whether the model took it; if not, nothing has changed.
    pub fn change(self, gesture: Option<Lever>, change: impl FnOnce(&Plan, &mut Scenario)) -> bool {
        let plan = self.plan.get_untracked();
        let mut wanted = self.scenario.get_untracked();
        // A preset that is changed is no longer that preset.
        wanted.name = Text::default();
        change(&plan, &mut wanted);
        let taken = Run::new(&plan, &wanted).is_ok();
        if taken {
            self.state.update(|s| s.go(wanted, gesture));
        }
        taken
    }

    /// Sets a lever's path, as part of the gesture that moves this lever.
    pub fn set_path(self, lever: Lever, path: Path) -> bool {
        self.change(Some(lever), |plan, s| s.set(plan, lever, path))
    }

    /// Sets a lever to a constant, as one step.
    pub fn set_constant(self, lever: Lever, value: f64) {
        self.change(None, |plan, s| s.set(plan, lever, Path::Constant(value)));
    }

    /// Takes a lever back to the plan's default.
    pub fn reset(self, lever: Lever) {
        self.change(None, |plan, s| {
            s.set(plan, lever, default_path(plan, lever));
            s.shocks.retain(|shock| shock.lever != lever);
        });
    }

    /// Ends a gesture: the next change is a step of its own.
    pub fn rest(self) {
        self.state.update(|s| s.history.rest());
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
        self.state.update(|s| {
            s.go(scenario, None);
            s.notice = None;
        });
    }

    /// Back to the scenario before the last step.
    pub fn undo(self) {
        self.state.update(|s| {
            if let Some(before) = s.history.undo(&s.scenario) {
                s.scenario = before;
            }
        });
    }

    /// Forth to the scenario that was undone last.
    pub fn redo(self) {
        self.state.update(|s| {
            if let Some(after) = s.history.redo(&s.scenario) {
                s.scenario = after;
            }
        });
    }

    /// Takes another plan, at its own path.
    pub fn set_plan(self, plan: Plan) {
        self.state.update(|s| {
            *s = State {
                view: s.view,
                ..State::of(Arc::new(plan), s.lang)
            };
        });
    }

    /// Turns to the other language.
    pub fn turn_language(self) {
        self.state.update(|s| {
            s.lang = match s.lang {
                Lang::Zh => Lang::En,
                Lang::En => Lang::Zh,
            };
        });
    }

    /// Opens a view.
    pub fn show(self, view: View) {
        self.state.update(|s| s.view = view);
    }

    /// Chooses the target that needed values, the tornado and the map are about.
    pub fn set_focus(self, target: Option<usize>) {
        self.state.update(|s| s.focus = target);
    }

    /// Takes a target among the chosen ones, or out of them.
    pub fn choose(self, target: usize, chosen: bool) {
        self.state.update(|s| toggle(&mut s.chosen, target, chosen));
    }

    /// Forbids or allows the least effort to move a lever.
    pub fn lock(self, lever: Lever, locked: bool) {
        self.state.update(|s| toggle(&mut s.locked, lever, locked));
    }

    /// Opens a target's row on the board, or closes it.
    pub fn open(self, target: Option<usize>) {
        self.state.update(|s| s.opened = target);
    }

    /// Switches uncertainty on or off.
    pub fn set_fan(self, on: bool) {
        self.state.update(|s| {
            let mut scenario = s.scenario.clone();
            if on {
                let kept = s.set_aside.take();
                scenario.uncertainty = kept.or_else(|| Some(usual(&s.plan)));
            } else {
                s.set_aside = scenario.uncertainty.take();
            }
            s.go(scenario, None);
        });
    }

    /// Changes the scenario's uncertainty. Returns whether it can be drawn; if not, nothing has
    /// changed.
    pub fn change_uncertainty(self, change: &dyn Fn(&mut Uncertainty)) -> bool {
        let mut wanted = self.scenario.get_untracked();
        let Some(drivers) = &mut wanted.uncertainty else {
            return false;
        };
        change(drivers);
        let fine = faults(&self.plan.get_untracked(), drivers).is_empty();
        if fine {
            self.state.update(|s| s.go(wanted, None));
        }
        fine
    }

    /// Opens or closes the message.
    pub fn set_notice(self, notice: Option<Notice>) {
        self.state.update(|s| s.notice = notice);
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
