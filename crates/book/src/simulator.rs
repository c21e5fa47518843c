//! The model at work for a plan: what it takes becomes the scenario that is open, and its run stays.
//!
//! A scenario has to pass the model before it enters a book, and what the page shows is that same run:
//! the last ones are kept, so that a lever move runs the model once. The same holds for the search for
//! the preset that a scenario assumes.

use std::sync::Arc;

use super::{Book, Id};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty};
use engine::text::Text;
use engine::uncertainty::usual;

/// What is open and what was open before it: a change looks at both.
const KEPT: usize = 2;

/// A plan, its presets, and the runs of the scenarios that were looked at last.
pub struct Simulator {
    plan: Arc<Plan>,
    presets: Vec<Scenario>,
    plan_run: Arc<Run>,
    /// The last one first.
    recent: Vec<Simulated>,
    usual: Option<Uncertainty>,
    work: Work,
}

/// How often something that takes time was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Runs of the model.
    pub runs: u32,
    /// Walks over the presets.
    pub searches: u32,
}

/// A scenario that has passed the model.
struct Simulated {
    assumed: Scenario,
    run: Arc<Run>,
    /// What it assumes just as well, once that was asked for.
    same_as: Option<Option<Given>>,
}

/// What nobody has made: a preset, by its position, or the plan's own path where no preset is that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Given {
    Preset(usize),
    Plan,
}

impl Simulator {
    /// Runs a plan's own path.
    ///
    /// # Errors
    /// What keeps it from being simulated.
    pub fn new(plan: Arc<Plan>, presets: Vec<Scenario>) -> Result<Self, Vec<Problem>> {
        let run = Arc::new(Run::new(&plan, &Scenario::default())?);
        Ok(Self {
            plan,
            presets,
            plan_run: Arc::clone(&run),
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

    /// The run of the plan's own path.
    #[must_use]
    pub fn plan_run(&self) -> &Arc<Run> {
        &self.plan_run
    }

    /// What has been done so far.
    #[must_use]
    pub fn work(&self) -> Work {
        self.work
    }

    /// The run of a scenario, which is the known one where the scenario is known.
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

    /// What is open in a book becomes another scenario, if the model takes it. `fresh` is the id of the
    /// entry, if there has to be one.
    ///
    /// # Errors
    /// Why the model does not; the book is as it was.
    pub fn change(
        &mut self,
        book: &mut Book,
        mut wanted: Scenario,
        fresh: Id,
    ) -> Result<(), Vec<Problem>> {
        // What says no more than the plan is not named, so that one who has gone to and fro is back.
        wanted.tidy(&self.plan);
        self.run(&wanted)?;
        self.write(book, wanted, fresh);
        Ok(())
    }

    /// What is open becomes this scenario, which the model takes.
    pub fn write(&mut self, book: &mut Book, scenario: Scenario, fresh: Id) {
        // What is given stays under the name that it has here, as long as it is the same.
        let given = self.given(&scenario).map(|name| {
            let now = book.scenario();
            let same = self.given(now).as_ref() == Some(&name);
            if same { now.name.clone() } else { name }
        });
        book.write(scenario, given, fresh);
    }

    /// Opens a scenario that came from outside and that the model takes. One that somebody has named is
    /// the user's own, whatever it assumes.
    pub fn take(&mut self, book: &mut Book, scenario: Scenario, fresh: Id) {
        let own = &scenario.name;
        let given = self.given(&scenario);
        let given = given.is_some_and(|name| own.zh.is_empty() || *own == name);
        book.take(scenario, given, fresh);
    }

    /// The name of what the plan or a preset gives, if a scenario is just that: nothing is known of past
    /// years, and it is certain or uncertain in the usual way.
    pub fn given(&mut self, scenario: &Scenario) -> Option<Text> {
        let uncertainty = scenario.uncertainty.as_ref();
        let plain = scenario.actuals.is_empty();
        if !plain || uncertainty.is_some_and(|own| own != self.usual()) {
            return None;
        }
        Some(match self.same_as(scenario)? {
            Given::Preset(n) => self.presets[n].name.clone(),
            Given::Plan => Text::default(),
        })
    }

    /// The preset that assumes what a scenario assumes, by its position.
    pub fn preset(&mut self, scenario: &Scenario) -> Option<usize> {
        match self.same_as(scenario)? {
            Given::Preset(n) => Some(n),
            Given::Plan => None,
        }
    }

    /// What is switched on where a scenario states no uncertainty.
    pub fn usual(&mut self) -> &Uncertainty {
        self.usual.get_or_insert_with(|| usual(&self.plan))
    }

    fn same_as(&mut self, scenario: &Scenario) -> Option<Given> {
        let (plan, presets, searches) = (&self.plan, &self.presets, &mut self.work.searches);
        let mut search = || {
            *searches += 1;
            let same = |s: &Scenario| s.assumes(plan, scenario);
            let preset = presets.iter().position(same).map(Given::Preset);
            preset.or_else(|| same(&Scenario::default()).then_some(Given::Plan))
        };
        let assumed = assumed(scenario);
        match self.recent.iter_mut().find(|s| s.assumed == assumed) {
            Some(known) => *known.same_as.get_or_insert_with(search),
            None => search(),
        }
    }
}

/// What a run depends on: neither a name nor what is uncertain changes it.
fn assumed(scenario: &Scenario) -> Scenario {
    let mut assumed = scenario.clone();
    assumed.name = Text::default();
    assumed.uncertainty = None;
    assumed
}
