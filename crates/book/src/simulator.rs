//! Runs the model for the scenarios of a plan, and keeps the recent runs.
//!
//! A scenario has to pass the model before it enters a book, and the page shows that same run: the recent
//! ones are kept, so that a lever move runs the model once. The same holds for the search for the preset
//! with the same assumptions.

use std::sync::Arc;

use super::{Book, Id};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty, Vintage};
use engine::text::Text;
use engine::uncertainty::usual;

/// The open scenario and the previous one: a change needs both.
const KEPT: usize = 2;

/// A plan, its presets, and the runs of the most recent scenarios.
pub struct Simulator {
    plan: Arc<Plan>,
    presets: Vec<Scenario>,
    baseline_run: Arc<Run>,
    /// The most recent one first.
    recent: Vec<Simulated>,
    usual: Option<Uncertainty>,
    work: Work,
}

/// Counts of expensive operations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Runs of the model.
    pub runs: u32,
    /// Searches of the presets.
    pub searches: u32,
}

/// A scenario that has passed the model.
struct Simulated {
    assumed: Scenario,
    run: Arc<Run>,
    /// The built-in scenario with the same assumptions, once it was searched for.
    same_as: Option<Option<BuiltIn>>,
}

/// A built-in scenario: a preset, by its position, or the plan baseline if no preset equals it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BuiltIn {
    Preset(usize),
    Baseline,
}

impl Simulator {
    /// Runs the plan baseline.
    ///
    /// # Errors
    /// Why it cannot be simulated.
    pub fn new(plan: Arc<Plan>, presets: Vec<Scenario>) -> Result<Self, Vec<Problem>> {
        let run = Arc::new(Run::new(&plan, &Scenario::default())?);
        Ok(Self {
            plan,
            presets,
            baseline_run: Arc::clone(&run),
            recent: vec![Simulated {
                assumed: Scenario::default(),
                run,
                same_as: None,
            }],
            usual: None,
            work: Work {
                runs: 1,
                searches: 0,
            },
        })
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Its presets.
    #[must_use]
    pub fn presets(&self) -> &[Scenario] {
        &self.presets
    }

    /// The run of the plan baseline.
    #[must_use]
    pub fn baseline_run(&self) -> &Arc<Run> {
        &self.baseline_run
    }

    /// The work done so far.
    #[must_use]
    pub fn work(&self) -> Work {
        self.work
    }

    /// The run of a scenario; a recent one is not run again.
    ///
    /// # Errors
    /// What is wrong with the scenario.
    pub fn run(&mut self, scenario: &Scenario) -> Result<Arc<Run>, Vec<Problem>> {
        let assumed = assumed(scenario);
        let known = self.recent.iter().position(|s| s.assumed == assumed);
        if let Some(known) = known {
            self.recent[..=known].rotate_right(1);
        } else {
            self.work.runs += 1;
            let known = Simulated {
                assumed,
                run: Arc::new(Run::new(&self.plan, scenario)?),
                same_as: None,
            };
            self.recent.truncate(KEPT - 1);
            self.recent.insert(0, known);
        }
        Ok(Arc::clone(&self.recent[0].run))
    }

    /// Changes the open scenario of a book, unless the model rejects the new one. `fresh` is the id of a
    /// new entry, if one is needed.
    ///
    /// # Errors
    /// Why the model rejects it; the book is unchanged.
    pub fn change(
        &mut self,
        book: &mut Book,
        mut wanted: Scenario,
        fresh: Id,
    ) -> Result<(), Vec<Problem>> {
        // Levers at the plan's defaults are left out, so that returning to them equals the baseline.
        wanted.tidy(&self.plan);
        self.run(&wanted)?;
        self.write(book, wanted, fresh);
        Ok(())
    }

    /// Changes the open scenario to one that the model has accepted.
    pub fn write(&mut self, book: &mut Book, scenario: Scenario, fresh: Id) {
        // What starts from the book's figures is still the built-in scenario.
        let scenario = book.ledger().strip(scenario);
        // As long as it is the same built-in scenario, it keeps the name that it was opened under.
        let builtin = self.builtin_name(&scenario).map(|name| {
            let now = &book.ledger().strip(book.scenario().clone());
            let same = self.builtin_name(now).as_ref() == Some(&name);
            if same { now.name.clone() } else { name }
        });
        book.write(scenario, builtin, fresh);
    }

    /// Opens a scenario from outside that the model has accepted. With a name other than the built-in
    /// scenario's it is a user scenario, whatever it assumes.
    pub fn import(&mut self, book: &mut Book, scenario: Scenario, fresh: Id) {
        let scenario = book.ledger().strip(scenario);
        let own = &scenario.name;
        let builtin = self.builtin_name(&scenario);
        let builtin = builtin.is_some_and(|name| own.zh.is_empty() || *own == name);
        book.import(scenario, builtin, fresh);
    }

    /// The name of the built-in scenario that a scenario equals: it has the same assumptions, no actual
    /// figures of its own, and no uncertainty or the usual one.
    pub fn builtin_name(&mut self, scenario: &Scenario) -> Option<Text> {
        let uncertainty = scenario.uncertainty.as_ref();
        let plain = scenario.actuals.is_empty() && !scenario.vintage.none;
        if !plain || uncertainty.is_some_and(|own| own != self.usual()) {
            return None;
        }
        Some(match self.same_as(scenario)? {
            BuiltIn::Preset(n) => self.presets[n].name.clone(),
            BuiltIn::Baseline => Text::default(),
        })
    }

    /// The position of the preset with the same assumptions as a scenario.
    pub fn matching_preset(&mut self, scenario: &Scenario) -> Option<usize> {
        match self.same_as(scenario)? {
            BuiltIn::Preset(n) => Some(n),
            BuiltIn::Baseline => None,
        }
    }

    /// The uncertainty that is switched on for scenarios without one.
    pub fn usual(&mut self) -> &Uncertainty {
        self.usual.get_or_insert_with(|| usual(&self.plan))
    }

    fn same_as(&mut self, scenario: &Scenario) -> Option<BuiltIn> {
        let (plan, presets, searches) = (&self.plan, &self.presets, &mut self.work.searches);
        let mut search = || {
            *searches += 1;
            let same = |s: &Scenario| s.assumes(plan, scenario);
            let preset = presets.iter().position(same).map(BuiltIn::Preset);
            preset.or_else(|| same(&Scenario::default()).then_some(BuiltIn::Baseline))
        };
        // What is known of past years is no assumption.
        let alike = |s: &Scenario| without_figures(s.clone());
        let assumed = alike(&assumed(scenario));
        let known = |s: &&mut Simulated| alike(&s.assumed) == assumed;
        match self.recent.iter_mut().find(known) {
            Some(known) => *known.same_as.get_or_insert_with(search),
            None => search(),
        }
    }
}

/// What a run depends on: everything but name, uncertainty and what is said of the actual figures.
fn assumed(scenario: &Scenario) -> Scenario {
    let mut assumed = scenario.clone();
    assumed.name = Text::default();
    assumed.uncertainty = None;
    assumed.vintage = Vintage::default();
    assumed
}

fn without_figures(mut scenario: Scenario) -> Scenario {
    scenario.actuals = Vec::new();
    scenario
}
