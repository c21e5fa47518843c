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

use crate::engine::levers::Lever;
use crate::engine::needed::{Answer, adopted};
use crate::engine::plan::Plan;
use crate::engine::problem::Problem;
use crate::engine::run::Run;
use crate::engine::scenario::{Path, Scenario, Uncertainty};
use crate::engine::text::{Lang, Text};
use crate::engine::uncertainty::{faults, usual};
use crate::view::board::Choice;
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
    history: RwSignal<History<Scenario, Gesture>>,
    lang: RwSignal<Lang>,
    view: RwSignal<View>,
    /// The target that needed values on the tracks are for, where one was chosen.
    focus: RwSignal<Option<usize>>,
    /// The target that the tornado, the map and the ways are about, where one was chosen.
    subject: RwSignal<Option<usize>>,
    /// The targets whose joint chance and least effort are asked.
    chosen: RwSignal<Vec<usize>>,
    /// Levers that the least effort may not move.
    locked: RwSignal<Vec<Lever>>,
    /// Further targets that stand in the list to choose from.
    listed: RwSignal<Vec<usize>>,
    /// The target whose row is open on the board.
    opened: RwSignal<Option<usize>>,
    /// Which rows of the board are seen.
    choice: RwSignal<Choice>,
    /// The two levers of the map.
    axes: RwSignal<[Lever; 2]>,
    /// What was refused last, while it stands in its field.
    refused: RwSignal<Vec<Problem>>,
    /// The uncertainty that was switched off last, so that switching it on again loses nothing.
    set_aside: RwSignal<Option<Uncertainty>>,
    notice: RwSignal<Option<Notice>>,
}

/// What one hand does without a rest: one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Moves a lever: drags its slider, types its number, draws its path.
    Lever(Lever),
    /// Types the standard deviation of a driver.
    Deviation(Lever),
    /// Types the persistence of all drivers.
    Persistence,
    /// Types the number of paths.
    Paths,
    /// Types the seed.
    Seed,
    /// Walks over the map by the arrow keys.
    Map,
    /// The host page sets scenarios.
    Host,
}

/// The axes of the map until somebody chooses others: what GDP is made of.
const AXES: [Lever; 2] = [Lever::GrowthAll, Lever::DeflatorAll];

impl Parts {
    fn new(state: State) -> Self {
        Self {
            chosen: RwSignal::new(sorted(&state.plan.headline)),
            listed: RwSignal::new(Vec::new()),
            choice: RwSignal::new(Choice::default()),
            axes: RwSignal::new(AXES),
            refused: RwSignal::new(Vec::new()),
            plan: RwSignal::new(state.plan),
            scenario: RwSignal::new(state.scenario),
            history: RwSignal::new(History::default()),
            lang: RwSignal::new(state.lang),
            view: RwSignal::new(state.view),
            focus: RwSignal::new(None),
            subject: RwSignal::new(None),
            locked: RwSignal::new(Vec::new()),
            opened: RwSignal::new(None),
            set_aside: RwSignal::new(None),
            notice: RwSignal::new(state.notice),
        }
    }

    /// Goes to a scenario as one step, or as part of a gesture.
    fn go(self, mut scenario: Scenario, gesture: Option<Gesture>) {
        let before = self.scenario.get_untracked();
        let mut history = self.history.write_untracked();
        // One that assumes what another one assumed is that one, by its name too.
        for known in [Some(&before), history.before()].into_iter().flatten() {
            if same_but_name(&scenario, known) {
                scenario.name = known.name.clone();
            }
        }
        let known = history.ends();
        history.note(&before, &scenario, gesture);
        let changed = known != history.ends();
        drop(history);
        if changed {
            self.history.notify();
        }
        set(self.refused, Vec::new());
        set(self.scenario, scenario);
    }
}

/// Whether two scenarios are the same but for their names.
fn same_but_name(a: &Scenario, b: &Scenario) -> bool {
    let a = Scenario {
        name: b.name.clone(),
        ..a.clone()
    };
    a == *b
}

/// What a user can do. Nothing else writes the state.
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

fn sorted(targets: &[usize]) -> Vec<usize> {
    let mut targets = targets.to_vec();
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// Puts an entry into a sorted list, or takes it out.
fn toggle<T: Ord>(list: &mut Vec<T>, entry: T, inside: bool) {
    match (list.binary_search(&entry), inside) {
        (Err(place), true) => list.insert(place, entry),
        (Ok(place), false) => drop(list.remove(place)),
        _ => {}
    }
}
