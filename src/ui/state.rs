//! The one writable state, and what derives from it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::address as bar;
use crate::engine::levers::Lever;
use crate::engine::plan::Plan;
use crate::engine::problem::Problem;
use crate::engine::run::Run;
use crate::engine::scenario::{Path, Scenario};
use crate::engine::text::{Lang, Text};
use crate::file::{builtin_plan, presets, read_link};
use crate::view::summary;
use crate::view::texts::T;

/// What the page tells a user about a file or link: a heading and a line for each problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub heading: T,
    /// File name, if there is one.
    pub file: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Words of the browser, if they are all there is.
    pub words: String,
}

/// Everything that a user can change.
#[derive(Clone)]
pub struct State {
    /// The plan that is simulated.
    pub plan: Arc<Plan>,
    /// What the user assumes.
    pub scenario: Scenario,
    /// The language.
    pub lang: Lang,
    /// What went wrong last.
    pub notice: Option<Notice>,
}

/// The language that the query asks for, else Chinese.
fn asked_language() -> Lang {
    match bar::query("lang").as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Zh,
    }
}

impl State {
    /// The state that the address asks for, else the built-in plan's own path.
    ///
    /// # Errors
    /// What is wrong with the built-in plan; a test proves that nothing is.
    pub fn new() -> Result<Self, Vec<Problem>> {
        Ok(from_fragment(&bar::fragment(), &Arc::new(builtin_plan()?)))
    }
}

/// The state of the built-in plan that the part of an address after `#` stands for. One that
/// cannot be read gives the plan's own path and says so.
pub fn from_fragment(code: &str, plan: &Arc<Plan>) -> State {
    let mut state = State {
        plan: Arc::clone(plan),
        scenario: Scenario::default(),
        lang: asked_language(),
        notice: None,
    };
    if !code.is_empty() {
        match read_link(code, plan) {
            Ok((scenario, lang)) => (state.scenario, state.lang) = (scenario, lang),
            Err(problems) => {
                state.notice = Some(Notice {
                    heading: T::BadLink,
                    file: String::new(),
                    problems,
                    words: String::new(),
                });
            }
        }
    }
    state
}

/// The state's handle and everything that derives from it.
#[derive(Clone, Copy)]
pub struct Page {
    state: RwSignal<State>,
    builtin: StoredValue<Arc<Plan>>,
    /// Counts up when the window's size, pixels or colours change: drawings follow.
    pub look: RwSignal<u32>,
    /// The plan.
    pub plan: Memo<Arc<Plan>>,
    /// The language.
    pub lang: Memo<Lang>,
    /// The scenario.
    pub scenario: Memo<Scenario>,
    /// The message that is open.
    pub notice: Memo<Option<Notice>>,
    /// The simulated scenario.
    pub run: Memo<Simulated>,
    /// The plan's own path.
    pub plan_run: Memo<Simulated>,
    /// The presets that fit the plan.
    pub presets: Memo<Vec<Scenario>>,
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
        let builtin = StoredValue::new(Arc::clone(&state.plan));
        let state = RwSignal::new(state);
        // `Arc<Plan>` compares the plans themselves; a plan changes only when a file is opened.
        let plan = Memo::new(move |_| state.with(|s| Arc::clone(&s.plan)));
        let lang = Memo::new(move |_| state.with(|s| s.lang));
        let scenario = Memo::new(move |_| state.with(|s| s.scenario.clone()));
        let notice = Memo::new(move |_| state.with(|s| s.notice.clone()));
        // A scenario enters the state only after it has been resolved once, so the run exists; if it
        // ever does not, the last good one stays.
        let run = Memo::new(move |before: Option<&Simulated>| {
            let plan = plan.get();
            let own = Run::new(&plan, &scenario.get());
            kept(own, before.unwrap_or(&first))
        });
        let plan_run = Memo::new(move |before: Option<&Simulated>| {
            let plan = plan.get();
            let own = Run::new(&plan, &Scenario::default());
            kept(own, before.unwrap_or(&fallback))
        });
        let presets = Memo::new(move |_| presets(&plan.get()));
        Ok(Self {
            state,
            builtin,
            look: RwSignal::new(0),
            plan,
            lang,
            scenario,
            notice,
            run,
            plan_run,
            presets,
        })
    }

    /// A fixed text in the page's language.
    pub fn text(self, text: T) -> &'static str {
        text.get(self.lang.get())
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

    /// Takes a whole state, as from a link.
    pub fn restore(self, state: State) {
        self.state.set(state);
    }

    /// Sets a lever to a constant. Returns whether the scenario took it.
    pub fn set_lever(self, lever: Lever, value: f64) -> bool {
        let mut taken = false;
        let scenario = self.scenario.get_untracked();
        let plan = self.plan.get_untracked();
        let mut wanted = scenario;
        // A preset that is changed is no longer that preset.
        wanted.name = Text::default();
        wanted.set(&plan, lever, Path::Constant(value));
        if Run::new(&plan, &wanted).is_ok() {
            taken = true;
            self.state.update(|s| s.scenario = wanted);
        }
        taken
    }

    /// Takes a whole scenario that has been read for this plan.
    pub fn set_scenario(self, scenario: Scenario) {
        self.state.update(|s| {
            s.scenario = scenario;
            s.notice = None;
        });
    }

    /// Takes another plan, at its own path.
    pub fn set_plan(self, plan: Plan) {
        self.state.update(|s| {
            s.plan = Arc::new(plan);
            s.scenario = Scenario::default();
            s.notice = None;
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

    /// Opens or closes the message.
    pub fn set_notice(self, notice: Option<Notice>) {
        self.state.update(|s| s.notice = notice);
    }
}

fn kept(own: Result<Run, Vec<Problem>>, before: &Simulated) -> Simulated {
    own.map_or_else(|_| before.clone(), |run| Simulated(Arc::new(run)))
}
