//! Everything that derives from the state.

use std::sync::Arc;

use leptos::prelude::*;

use super::keep::{Keeping, Kept};
use super::odds::{Odds, odds};
use super::parts::Parts;
use super::{Gesture, Notice, State, asked_language};
use crate::ui::explain::Number;
use crate::ui::reactive::{derived, memo, memo_of_last};
use book::{Book, Entry, History, Pick};
use engine::levers::{Lever, LeverSheet};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use file::presets;
use view::panels::board::Choice;
use view::panels::views::View;
use view::sentences::summary;
use view::words::texts::T;

/// A plan that was left, with one's own scenarios of it.
type LeftPlan = (Arc<Plan>, Vec<Arc<Entry>>);

/// The state's handle and everything that derives from it.
#[derive(Clone, Copy)]
pub struct Page {
    pub(super) parts: Parts,
    pub(super) kept: StoredValue<Kept, LocalStorage>,
    /// The scenarios of plans that were left in this window.
    pub(super) left: StoredValue<Vec<LeftPlan>>,
    builtin: StoredValue<Arc<Plan>>,
    /// Counts up when the window's size, pixels or colours change: drawings follow.
    pub look: ReadSignal<u32>,
    redraw: WriteSignal<u32>,
    /// The plan.
    pub plan: ReadSignal<Arc<Plan>>,
    /// The language.
    pub lang: ReadSignal<Lang>,
    /// The view that is open.
    pub view: ReadSignal<View>,
    /// The scenarios of one's own, and the one that is open.
    pub book: ReadSignal<Book>,
    /// The scenario that is open.
    pub scenario: Memo<Scenario>,
    /// The scenarios that are compared, where some were chosen.
    pub compared: ReadSignal<Vec<Pick>>,
    /// The result whose difference is explained, where one was chosen.
    pub result: ReadSignal<Option<Series>>,
    /// The target that needed values on the tracks are for, if one was chosen.
    pub focus: ReadSignal<Option<usize>>,
    subject: ReadSignal<Option<usize>>,
    /// Which rows of the board are seen.
    pub choice: ReadSignal<Choice>,
    /// The targets that are looked at together.
    pub chosen: ReadSignal<Vec<usize>>,
    /// The levers that the least effort may not move.
    pub locked: ReadSignal<Vec<Lever>>,
    /// The number that is asked how it comes about.
    pub asked: ReadSignal<Option<Number>>,
    /// The target whose row is open.
    pub opened: ReadSignal<Option<usize>>,
    /// Every state of the book that was. Within a gesture it is not told of each change.
    pub steps: ReadSignal<History<Book, Gesture>>,
    /// Further targets that stand in the list to choose from.
    pub listed: ReadSignal<Vec<usize>>,
    /// The two levers of the map.
    pub axes: ReadSignal<[Lever; 2]>,
    /// What was refused last.
    pub refused: ReadSignal<Vec<Problem>>,
    /// The message that is open.
    pub notice: ReadSignal<Option<Notice>>,
    /// Whether the browser keeps the scenarios of one's own.
    pub keeping: ReadSignal<Keeping>,
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
    ///
    /// # Errors
    /// What keeps the plan's own path from being simulated.
    pub fn new(state: State) -> Result<Self, Vec<Problem>> {
        let first = Run::new(&state.plan, &Scenario::default())?;
        let first = Simulated(Arc::new(first));
        let fallback = first.clone();
        let builtin = StoredValue::new(Arc::clone(&state.builtin));
        let (parts, kept) = Parts::new(state);
        let kept = StoredValue::new_local(kept);
        let plan = parts.plan.read_only();
        let book = parts.book.read_only();
        let scenario = memo(move || book.with(|b| b.scenario().clone()));
        let chosen = parts.chosen.read_only();
        // A scenario enters the state only after it has been resolved once, so the run exists; if it
        // ever does not, the last good one stays.
        let run = memo_of_last(move |before: Option<&Simulated>| {
            let plan = plan.get();
            let own = Run::new(&plan, &scenario.get());
            good(own, before.unwrap_or(&first))
        });
        let plan_run = memo_of_last(move |before: Option<&Simulated>| {
            let plan = plan.get();
            let own = Run::new(&plan, &Scenario::default());
            good(own, before.unwrap_or(&fallback))
        });
        let (look, redraw) = signal(0);
        Ok(Self {
            parts,
            kept,
            left: StoredValue::new(Vec::new()),
            builtin,
            look,
            redraw,
            plan,
            lang: parts.lang.read_only(),
            view: parts.view.read_only(),
            book,
            scenario,
            compared: parts.compared.read_only(),
            result: parts.result.read_only(),
            focus: parts.focus.read_only(),
            subject: parts.subject.read_only(),
            choice: parts.choice.read_only(),
            chosen,
            locked: parts.locked.read_only(),
            asked: parts.asked.read_only(),
            opened: parts.opened.read_only(),
            steps: parts.history.read_only(),
            listed: parts.listed.read_only(),
            axes: parts.axes.read_only(),
            refused: parts.refused.read_only(),
            notice: parts.notice.read_only(),
            keeping: parts.keeping.read_only(),
            run,
            plan_run,
            presets: memo(move || presets(&plan.get())),
            odds: odds(plan, scenario, run, chosen),
        })
    }

    /// Has everything drawn anew: the window's size, pixels or colours have changed.
    pub fn redraw(self) {
        self.redraw.update(|n| *n = n.wrapping_add(1));
    }

    /// A fixed text that follows the page's language.
    pub fn words(self, text: T) -> Signal<&'static str> {
        // One type for all of them: each closure in a view costs kilobytes of code, a signal none.
        derived(move || text.get(self.lang.get()))
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

    /// The target that the tornado, the map and the ways are about: the chosen one, else the first
    /// headline target.
    pub fn subject(self) -> Option<usize> {
        let chosen = self.subject.get();
        chosen.or_else(|| self.plan.with(|p| p.headline.first().copied()))
    }

    /// The scenario in one sentence.
    pub fn sentence(self) -> String {
        summary::sentence(&self.plan.get(), &self.run.get().0, self.lang.get())
    }

    /// The window's title.
    pub fn title(self) -> String {
        let plan = self.plan.get();
        match self.lang.get() {
            Lang::Zh => format!("{}{}", plan.name.zh, T::AppTitle.get(Lang::Zh)),
            Lang::En => format!("{}: {}", plan.name.en, T::AppTitle.get(Lang::En)),
        }
    }

    /// The plan that comes with the page.
    pub fn builtin(self) -> Arc<Plan> {
        self.builtin.get_value()
    }

    /// Whether a plan is the one that comes with the page.
    pub fn is_builtin(self, plan: &Arc<Plan>) -> bool {
        self.builtin.with_value(|own| Arc::ptr_eq(own, plan))
    }

    /// The language of the page where its state does not say another.
    pub fn asked_language(self) -> Lang {
        asked_language()
    }
}

fn good(own: Result<Run, Vec<Problem>>, before: &Simulated) -> Simulated {
    own.map_or_else(|_| before.clone(), |run| Simulated(Arc::new(run)))
}
