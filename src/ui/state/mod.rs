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

/// Everything that a user can change, as it is when the page starts or a link is opened.
pub struct State {
    /// The plan that is simulated.
    pub plan: Arc<Plan>,
    /// What the user assumes.
    pub scenario: Scenario,
    /// The language.
    pub lang: Lang,
    /// The view that is open.
    pub view: View,
    /// What went wrong last.
    pub notice: Option<Notice>,
}

/// The same while the page is used: a signal for each part, so that a lever move reaches only what
/// follows the scenario. Written by the methods of [`Page`] only.
#[derive(Clone, Copy)]
struct Parts {
    plan: RwSignal<Arc<Plan>>,
    scenario: RwSignal<Scenario>,
    /// What was assumed before, and what was undone.
    history: RwSignal<History<Scenario, Lever>>,
    lang: RwSignal<Lang>,
    view: RwSignal<View>,
    /// The target that needed values, the tornado and the map are about, where one was chosen.
    focus: RwSignal<Option<usize>>,
    /// The targets whose joint chance and least effort are asked.
    chosen: RwSignal<Vec<usize>>,
    /// Levers that the least effort may not move.
    locked: RwSignal<Vec<Lever>>,
    /// The target whose row is open on the board.
    opened: RwSignal<Option<usize>>,
    /// The uncertainty that was switched off last, so that switching it on again loses nothing.
    set_aside: RwSignal<Option<Uncertainty>>,
    notice: RwSignal<Option<Notice>>,
}

impl Parts {
    fn new(state: State) -> Self {
        Self {
            chosen: RwSignal::new(state.plan.headline.clone()),
            plan: RwSignal::new(state.plan),
            scenario: RwSignal::new(state.scenario),
            history: RwSignal::new(History::default()),
            lang: RwSignal::new(state.lang),
            view: RwSignal::new(state.view),
            focus: RwSignal::new(None),
            locked: RwSignal::new(Vec::new()),
            opened: RwSignal::new(None),
            set_aside: RwSignal::new(None),
            notice: RwSignal::new(state.notice),
        }
    }

    /// Goes to a scenario as one step, or as part of the gesture that moves a lever.
    fn go(self, scenario: Scenario, gesture: Option<Lever>) {
        let before = self.scenario.get_untracked();
        let known = self.history.with_untracked(History::ends);
        let mut history = self.history.write_untracked();
        history.note(&before, &scenario, gesture);
        let changed = known != history.ends();
        drop(history);
        if changed {
            self.history.notify();
        }
        if scenario != before {
            self.scenario.set(scenario);
        }
    }
}

/// What a user can do. Nothing else writes the state.
impl Page {
    /// Takes a whole state, as from a link.
    pub fn restore(self, state: State) {
        let parts = self.parts;
        self.take_plan(state.plan);
        parts.go(state.scenario, None);
        set(parts.lang, state.lang);
        set(parts.view, state.view);
        set(parts.notice, state.notice);
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
            self.parts.go(wanted, gesture);
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
        // Nothing that is shown depends on where a gesture ends.
        self.parts.history.write_untracked().rest();
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
        parts.chosen.set(plan.headline.clone());
        parts.focus.set(None);
        parts.locked.set(Vec::new());
        parts.opened.set(None);
        parts.set_aside.set(None);
        parts.history.set(History::default());
        parts.scenario.set(Scenario::default());
        parts.plan.set(plan);
    }

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
    }

    /// Chooses the target that needed values, the tornado and the map are about.
    pub fn set_focus(self, target: Option<usize>) {
        set(self.parts.focus, target);
    }

    /// Takes a target among the chosen ones, or out of them.
    pub fn choose(self, target: usize, chosen: bool) {
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
    pub fn change_uncertainty(self, change: &dyn Fn(&mut Uncertainty)) -> bool {
        let mut wanted = self.scenario.get_untracked();
        let Some(drivers) = &mut wanted.uncertainty else {
            return false;
        };
        change(drivers);
        let fine = faults(&self.plan.get_untracked(), drivers).is_empty();
        if fine {
            self.parts.go(wanted, None);
        }
        fine
    }

    /// Opens or closes the message.
    pub fn set_notice(self, notice: Option<Notice>) {
        set(self.parts.notice, notice);
    }
}

/// Sets a part, if it is another value: what follows it is not disturbed for nothing.
fn set<T: PartialEq + Send + Sync + 'static>(part: RwSignal<T>, value: T) {
    if part.with_untracked(|now| *now != value) {
        part.set(value);
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
