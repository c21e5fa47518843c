//! The parts of the state, and how a scenario enters its history.

use std::sync::Arc;

use leptos::prelude::*;

use super::Notice;
use super::keep::{Keeping, Kept};
use crate::ui::explain::Number;
use book::{Book, History, Pick};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::Problem;
use engine::scenario::Uncertainty;
use engine::series::Series;
use engine::text::Lang;
use file::Link;
use view::panels::board::Choice;
use view::panels::views::View;

/// Everything that a user can change, as it is when the page starts or a link is opened.
pub struct State {
    /// The plan that comes with the page.
    pub builtin: Arc<Plan>,
    /// The plan that is simulated.
    pub plan: Arc<Plan>,
    /// The scenarios of one's own, and the one that is open.
    pub book: Book,
    /// The scenarios that are compared with it, where some were chosen.
    pub compared: Vec<Pick>,
    /// Language, view and all that can be chosen in the views.
    pub link: Link,
    /// What went wrong last.
    pub notice: Option<Notice>,
    /// The scenarios of one's own as the browser keeps them.
    pub kept: Kept,
    /// What is to be known of that.
    pub keeping: Keeping,
}

/// The same while the page is used: a signal for each part, so that a lever move reaches only what
/// follows the scenario. Written by the methods of [`Page`] only.
#[derive(Clone, Copy)]
pub struct Parts {
    pub plan: RwSignal<Arc<Plan>>,
    pub book: RwSignal<Book>,
    /// Every state of the book that was.
    pub history: RwSignal<History<Book, Gesture>>,
    /// The scenarios that are compared, where some were chosen.
    pub compared: RwSignal<Vec<Pick>>,
    /// The result whose difference is explained, where one was chosen.
    pub result: RwSignal<Option<Series>>,
    pub lang: RwSignal<Lang>,
    pub view: RwSignal<View>,
    /// The target that needed values on the tracks are for, where one was chosen.
    pub focus: RwSignal<Option<usize>>,
    /// The target that the tornado, the map and the ways are about, where one was chosen.
    pub subject: RwSignal<Option<usize>>,
    /// The targets whose joint chance and least effort are asked.
    pub chosen: RwSignal<Vec<usize>>,
    /// Levers that the least effort may not move.
    pub locked: RwSignal<Vec<Lever>>,
    /// Further targets that stand in the list to choose from.
    pub listed: RwSignal<Vec<usize>>,
    /// The number that is asked how it comes about.
    pub asked: RwSignal<Option<Number>>,
    /// The target whose row is open on the board.
    pub opened: RwSignal<Option<usize>>,
    /// Which rows of the board are seen.
    pub choice: RwSignal<Choice>,
    /// The two levers of the map.
    pub axes: RwSignal<[Lever; 2]>,
    /// What was refused last, while it stands in its field.
    pub refused: RwSignal<Vec<Problem>>,
    /// The uncertainty that was switched off last, so that switching it on again loses nothing.
    pub set_aside: RwSignal<Option<Uncertainty>>,
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the browser keeps the scenarios of one's own.
    pub keeping: RwSignal<Keeping>,
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
pub const AXES: [Lever; 2] = [Lever::GrowthAll, Lever::DeflatorAll];

impl Parts {
    pub fn new(state: State) -> (Self, Kept) {
        let link = state.link;
        let headline = || sorted(&state.plan.headline);
        let view = View::from_id(&link.view).unwrap_or_default();
        let parts = Self {
            chosen: RwSignal::new(link.chosen.map_or_else(headline, |c| sorted(&c))),
            listed: RwSignal::new(Vec::new()),
            choice: RwSignal::new(Choice::default()),
            axes: RwSignal::new(link.axes.unwrap_or(AXES)),
            refused: RwSignal::new(Vec::new()),
            plan: RwSignal::new(state.plan),
            history: RwSignal::new(History::new(state.book.clone())),
            book: RwSignal::new(state.book),
            compared: RwSignal::new(state.compared),
            result: RwSignal::new(link.result),
            lang: RwSignal::new(link.lang),
            view: RwSignal::new(view),
            focus: RwSignal::new(link.focus),
            subject: RwSignal::new(link.subject),
            locked: RwSignal::new(link.locked),
            asked: RwSignal::new(None),
            opened: RwSignal::new(None),
            set_aside: RwSignal::new(None),
            notice: RwSignal::new(state.notice),
            keeping: RwSignal::new(state.keeping),
        };
        (parts, state.kept)
    }

    /// Goes to a state of the book as one step, or as part of a gesture.
    pub fn go(self, mut book: Book, gesture: Option<Gesture>) {
        let mut history = self.history.write_untracked();
        let known = [Some(history.present()), history.before()];
        if let Some(known) = known.into_iter().flatten().find(|k| book.is_back_at(k)) {
            book = known.clone();
        }
        let ends = history.ends();
        book = history.follow(book, gesture);
        let changed = ends != history.ends();
        drop(history);
        if changed {
            self.history.notify();
        }
        set(self.refused, Vec::new());
        set(self.book, book);
    }
}

/// Sets a part, if it is another value: what follows it is not disturbed for nothing.
pub fn set<T: PartialEq + Send + Sync + 'static>(part: RwSignal<T>, value: T) {
    if part.with_untracked(|now| *now != value) {
        part.set(value);
    }
}

/// Positions in order, none twice.
pub fn sorted(targets: &[usize]) -> Vec<usize> {
    let mut targets = targets.to_vec();
    targets.sort_unstable();
    targets.dedup();
    targets
}
