//! The one writable state of the page, and everything that derives from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::broad::Broad;
use super::keep::{Keeping, Kept, Shared};
use super::odds::{Odds, odds};
use super::{Gesture, Notice, Part, State};
use crate::browser::page::today;
use crate::ui::explain::Number;
use crate::ui::reactive::{derived, memo, memo_of_last};
use book::{Book, Choices, History, Origin, Pick, Simulator, View};
use engine::levers::Lever;
use engine::plan::{LeverSheet, Plan};
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty};
use engine::sensitivity::Swept;
use engine::text::Lang;
use view::panels::audit;
use view::panels::board::BoardFilter;
use view::sentences::summary;
use view::words::texts::T;

/// A plan that was left, with one's own scenarios and figures of it.
type LeftPlan = (Arc<Plan>, Shared);

/// The state and everything that derives from it. A signal for each part, so that a lever move reaches
/// only what follows the scenario.
#[derive(Clone, Copy)]
pub struct Page {
    pub(super) kept: StoredValue<Kept, LocalStorage>,
    /// The scenarios of plans that were left in this window.
    pub(super) left: StoredValue<Vec<LeftPlan>>,
    builtin: StoredValue<Arc<Plan>>,
    /// The model at work for the plan: follows `plan`.
    pub(super) simulator: StoredValue<Simulator>,
    /// Counts up when the window's size, pixels or colours change: drawings follow.
    pub look: ReadSignal<u32>,
    redraw: WriteSignal<u32>,
    /// The text that the plan was read from, where it is not the built-in one.
    pub(super) plan_text: StoredValue<Option<String>>,
    /// The code of a link for a plan that is not there yet.
    pub(super) waiting: StoredValue<Option<String>>,
    /// The plan that is simulated.
    pub plan: Part<Arc<Plan>>,
    /// The user scenarios, and the open scenario.
    pub book: Part<Book>,
    /// The undo steps. What follows them is not notified of each change within a gesture.
    pub steps: Part<History<Book, Gesture>>,
    /// The scenarios that are compared with the one that is open, where some were chosen.
    pub compared: Part<Vec<Pick>>,
    /// All that is chosen beside scenarios. What follows one choice takes it from [`Page::choice`], or
    /// from the memos of those that many follow.
    pub choices: Part<Choices>,
    /// The language.
    pub lang: Broad<Lang>,
    /// The view that is open.
    pub view: Memo<View>,
    /// The target that needed values on the tracks are for, if one was chosen.
    pub focus: Memo<Option<usize>>,
    /// The target that the tornado, the map and the ways are about.
    pub subject: Memo<Option<usize>>,
    /// The targets that are looked at together.
    pub chosen: Memo<Vec<usize>>,
    /// Further targets that stand in the list to choose from.
    pub listed: Part<Vec<usize>>,
    /// How far the tornado moves each lever.
    pub swept: Part<Swept>,
    /// Which rows of the board are seen.
    pub board_filter: Part<BoardFilter>,
    /// Which findings of the plan check are seen.
    pub audit_filter: Part<audit::Filter>,
    /// The findings of the plan check whose change somebody took, or left where it was proposed.
    pub turned: Part<Vec<usize>>,
    /// The target whose row is open on the board.
    pub opened: Part<Option<usize>>,
    /// The number that is asked how it comes about.
    pub asked: Part<Option<Number>>,
    /// What was rejected last, while it stands in its field.
    pub rejected: Part<Vec<Problem>>,
    /// The uncertainty that was switched off last, so that switching it on again loses nothing.
    pub(super) set_aside: Part<Option<Uncertainty>>,
    /// Where the actual figures that are entered next come from.
    pub origin: Part<Origin>,
    /// The message that is open.
    pub notice: Part<Option<Notice>>,
    /// Whether the browser stores the user scenarios.
    pub keeping: Part<Keeping>,
    /// The scenario that is open.
    pub scenario: Memo<Scenario>,
    /// The simulated scenario.
    pub run: Memo<Simulated>,
    /// The plan's own path.
    pub plan_run: Memo<Simulated>,
    /// The presets that fit the plan.
    pub presets: Memo<Vec<Scenario>>,
    /// Bands and chances, where the scenario is uncertain.
    pub odds: Odds,
}

/// A run that is shared, compared by identity: a new simulation is a new value.
#[derive(Clone)]
pub struct Simulated(pub Arc<Run>);

impl PartialEq for Simulated {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Page {
    /// Derives everything from a state.
    pub fn new(state: State) -> Self {
        let plan = Part::new(Arc::clone(state.simulator.plan()));
        let simulator = StoredValue::new(state.simulator);
        let steps = Part::new(History::new(state.book.clone()));
        let book = Part::new(state.book);
        let choices = Part::new(state.choices);
        let scenario = memo(move || book.with(|b| b.scenario().clone()));
        let chosen = choice(choices, |c| c.chosen.clone());
        let plan_run = memo(move || {
            plan.track();
            Simulated(simulator.with_value(|s| Arc::clone(s.baseline_run())))
        });
        // A scenario enters the state only after the model has taken it, so its run is there or can be
        // made; if it ever cannot, the last good one stays.
        let run = memo_of_last(move |before: Option<&Simulated>| {
            plan.track();
            let own = scenario.with(|s| simulator.try_update_value(|model| model.run(s)));
            match (own, before) {
                (Some(Ok(run)), _) => Simulated(run),
                (_, Some(before)) => before.clone(),
                _ => plan_run.get_untracked(),
            }
        });
        let waiting = state.notice.as_ref().and_then(Notice::waits);
        let (look, redraw) = signal(0);
        Self {
            simulator,
            kept: StoredValue::new_local(state.kept),
            left: StoredValue::new(Vec::new()),
            builtin: StoredValue::new(state.builtin),
            plan_text: StoredValue::new(state.plan_text),
            waiting: StoredValue::new(waiting),
            look,
            redraw,
            plan,
            book,
            steps,
            compared: Part::new(state.compared),
            choices,
            lang: Broad::new(move || choices.with(|c| c.lang)),
            view: choice(choices, |c| c.view),
            focus: choice(choices, |c| c.focus),
            subject: memo(move || plan.with(|p| choices.with(|c| c.subject_in(p)))),
            chosen,
            listed: Part::new(Vec::new()),
            swept: Part::new(Swept::Range),
            board_filter: Part::new(BoardFilter::default()),
            audit_filter: Part::new(audit::Filter::default()),
            turned: Part::new(Vec::new()),
            opened: Part::new(None),
            asked: Part::new(None),
            rejected: Part::new(Vec::new()),
            set_aside: Part::new(None),
            origin: Part::new(Origin {
                dated: today(),
                ..Origin::default()
            }),
            notice: Part::new(state.notice),
            keeping: Part::new(state.keeping),
            scenario,
            run,
            plan_run,
            presets: memo(move || {
                plan.track();
                simulator.with_value(|model| model.presets().to_vec())
            }),
            odds: odds(plan, scenario, run, chosen),
        }
    }

    /// One of the choices by itself: what follows it does not follow the others.
    pub fn choice<T: PartialEq + Send + Sync + 'static>(self, of: fn(&Choices) -> T) -> Memo<T> {
        choice(self.choices, of)
    }

    /// Has everything drawn anew: the window's size, pixels or colours have changed.
    pub fn redraw(self) {
        self.redraw.update(|n| *n = n.wrapping_add(1));
    }

    /// A fixed text that follows the page's language.
    pub fn words(self, text: T) -> Signal<String> {
        // One type for all texts: each other one costs kilobytes of code.
        derived(move || text.get(self.lang.get()).to_owned())
    }

    /// A fixed text in the page's language.
    pub fn text(self, text: T) -> &'static str {
        text.get(self.lang.get())
    }

    /// The name of a lever.
    pub fn lever_name(self, lever: Lever) -> Signal<String> {
        derived(move || {
            let name = self.plan.with(|plan| LeverSheet::of(plan, lever).name);
            name.get(self.lang.get()).to_owned()
        })
    }

    /// Whether the scenario assumes what the plan does.
    pub fn is_baseline(self) -> bool {
        let plan = self.plan.get();
        self.scenario
            .with(|s| s.assumes(&plan, &Scenario::default()))
    }

    /// The scenario in one sentence.
    pub fn sentence(self) -> String {
        summary::sentence(&self.plan.get(), &self.run.get().0, self.lang.get())
    }

    /// The plan that comes with the page.
    pub fn builtin(self) -> Arc<Plan> {
        self.builtin.get_value()
    }

    /// Whether a plan is the one that comes with the page.
    pub fn is_builtin(self, plan: &Arc<Plan>) -> bool {
        self.builtin.with_value(|own| Arc::ptr_eq(own, plan))
    }
}

fn choice<T: PartialEq + Send + Sync + 'static>(
    choices: Part<Choices>,
    of: fn(&Choices) -> T,
) -> Memo<T> {
    memo(move || choices.with(of))
}
