//! Bands and chances of the scenario, and beside them those of its neutral outlook. Up to some ten thousand paths are computed with the lever
//! that moves; more of them in steps between which the page stays awake.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Part, Simulated};
use crate::browser::page::later;
use crate::ui::reactive::{derived, effect, memo};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Scenario, Uncertainty, neutral};
use engine::text::Text;
use engine::uncertainty::{Distribution, Ensemble, Job};
use view::sentences::chance::TwoOdds;

/// A distribution that is shared, compared by identity.
#[derive(Clone)]
pub struct Drawn(pub Arc<Distribution>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What is known of the scenario's uncertainty: of the scenario, and of it under the neutral outlook, on the
/// same shocks.
#[derive(Clone, Copy)]
pub struct Odds {
    /// The result; none without uncertainty and while it is computed.
    pub drawn: Memo<Option<Drawn>>,
    /// The same under the neutral outlook. A lever that the outlook replaces does not change it.
    pub neutral: Memo<Option<Drawn>>,
    /// The part that is done while it is computed in steps.
    pub progress: ReadSignal<Option<f64>>,
    part: WriteSignal<Option<f64>>,
    own: Asked,
    outlook: Asked,
    shocks: StoredValue<Option<Shocks>, LocalStorage>,
}

/// What is asked of one scenario, and what came of it where that took more than a moment.
#[derive(Clone, Copy)]
struct Asked {
    wanted: Memo<Option<Wanted>>,
    late: RwSignal<Option<(Wanted, Drawn)>>,
}

/// What the paths are computed of.
#[derive(Clone, PartialEq)]
struct Wanted {
    plan: Arc<Plan>,
    uncertainty: Uncertainty,
    run: Simulated,
    /// The verdicts whose joint chance is asked.
    set: Vec<usize>,
}

/// The shocks, kept while levers move.
struct Shocks {
    plan: Arc<Plan>,
    uncertainty: Uncertainty,
    ensemble: Ensemble,
}

/// The odds of a scenario; the targets are those whose joint chance is asked.
pub fn odds(
    plan: Part<Arc<Plan>>,
    scenario: Memo<Scenario>,
    run: Memo<Simulated>,
    targets: Memo<Vec<usize>>,
) -> Odds {
    let uncertainty = memo(move || scenario.with(|s| s.uncertainty.clone()));
    // What the outlook keeps of the scenario; it is the same while what it replaces moves.
    let kept = memo(move || {
        let uncertain = uncertainty.with(Option::is_some);
        uncertain.then(|| plan.with(|plan| scenario.with(|s| as_outlook(plan, s))))
    });
    let outlook = memo(move || {
        let run = Run::new(&plan.get(), kept.get().as_ref()?).ok()?;
        Some(Simulated(Arc::new(run)))
    });
    let shocks = StoredValue::new_local(None::<Shocks>);
    let asked = move |run: Signal<Option<Simulated>>| Asked {
        wanted: memo(move || {
            let (uncertainty, run) = (uncertainty.get()?, run.get()?);
            Some(Wanted {
                set: targets.with(|t| run.0.judged(t, uncertainty.joint_over)),
                plan: plan.get(),
                uncertainty,
                run,
            })
        }),
        late: RwSignal::new(None),
    };
    let own = asked(derived(move || Some(run.get())));
    let outlook = asked(outlook.into());
    let (progress, part) = signal(None);
    Odds {
        drawn: own.result(shocks),
        neutral: outlook.result(shocks),
        progress,
        part,
        own,
        outlook,
        shocks,
    }
}

/// A scenario under the neutral outlook, without what its run does not depend on.
fn as_outlook(plan: &Plan, scenario: &Scenario) -> Scenario {
    let mut outlook = neutral(plan, scenario);
    outlook.name = Text::default();
    outlook.uncertainty = None;
    outlook
}

impl Asked {
    /// The result, as soon as there is one.
    fn result(self, shocks: StoredValue<Option<Shocks>, LocalStorage>) -> Memo<Option<Drawn>> {
        memo(move || {
            let wanted = self.wanted.get()?;
            match at_once(shocks, &wanted) {
                Some(drawn) => Some(drawn),
                None => self.late.with(|late| {
                    let known = late.as_ref().filter(|(of, _)| *of == wanted);
                    known.map(|(_, drawn)| drawn.clone())
                }),
            }
        })
    }

    /// What is asked and takes more than a moment, unless it is already known.
    fn job(self, shocks: StoredValue<Option<Shocks>, LocalStorage>) -> Option<(Self, Wanted, Job)> {
        let wanted = self.wanted.get()?;
        let known = self
            .late
            .with_untracked(|late| late.as_ref().is_some_and(|(of, _)| *of == wanted));
        let job = if known { None } else { job(shocks, &wanted) };
        Some((self, wanted, job?))
    }
}

impl Odds {
    /// Reads both results, as soon as the scenario's own is there.
    pub fn read<T>(self, of: impl FnOnce(TwoOdds) -> T) -> Option<T> {
        let (own, neutral) = (self.drawn.get()?, self.neutral.get());
        Some(of(TwoOdds {
            own: &own.0,
            neutral: neutral.as_ref().map(|drawn| &*drawn.0),
        }))
    }

    /// What the scenario's joint chance is asked of: verdicts, by position.
    pub fn set(self) -> Vec<usize> {
        let wanted = self.own.wanted;
        wanted.with(|wanted| wanted.as_ref().map(|w| w.set.clone()).unwrap_or_default())
    }

    /// Starts computing in steps what takes too long for one moment, whenever that is asked for: the
    /// scenario first, then the neutral outlook.
    pub fn keep_stepping(self) {
        // A job ends when another one has been asked for.
        let current = StoredValue::new(0_u32);
        effect(move || {
            let jobs = [self.outlook, self.own].map(|asked| asked.job(self.shocks));
            let jobs: Vec<_> = jobs.into_iter().flatten().collect();
            current.update_value(|n| *n = n.wrapping_add(1));
            let id = current.get_value();
            self.take_turns(jobs, move || current.get_value() == id);
        });
    }

    /// Does the last of these jobs, then the others.
    fn take_turns(
        self,
        mut jobs: Vec<(Asked, Wanted, Job)>,
        current: impl Fn() -> bool + Copy + 'static,
    ) {
        self.part.set((!jobs.is_empty()).then_some(0.0));
        let Some((asked, wanted, job)) = jobs.pop() else {
            return;
        };
        let rest = StoredValue::new_local(Some(jobs));
        step(job, move |part, done| {
            if !current() {
                return false;
            }
            match done {
                Some(done) => {
                    let drawn = Drawn(Arc::new(done));
                    asked.late.set(Some((wanted.clone(), drawn)));
                    let rest = rest.try_update_value(Option::take).flatten();
                    self.take_turns(rest.unwrap_or_default(), current);
                }
                None => self.part.set(Some(part)),
            }
            true
        });
    }
}

/// Does something with the shocks of what is asked, which are drawn first where others are there.
fn with_shocks<T>(
    shocks: StoredValue<Option<Shocks>, LocalStorage>,
    asked: &Wanted,
    work: impl FnOnce(&mut Ensemble) -> Option<T>,
) -> Option<T> {
    shocks.try_update_value(|slot| {
        let fits =
            |s: &Shocks| Arc::ptr_eq(&s.plan, &asked.plan) && s.uncertainty == asked.uncertainty;
        if !slot.as_ref().is_some_and(fits) {
            *slot = Ensemble::new(&asked.plan, &asked.uncertainty)
                .ok()
                .map(|ensemble| Shocks {
                    plan: Arc::clone(&asked.plan),
                    uncertainty: asked.uncertainty.clone(),
                    ensemble,
                });
        }
        work(&mut slot.as_mut()?.ensemble)
    })?
}

/// The result, if the shocks are few enough to be kept.
fn at_once(shocks: StoredValue<Option<Shocks>, LocalStorage>, asked: &Wanted) -> Option<Drawn> {
    with_shocks(shocks, asked, |ensemble| {
        let kept = ensemble.is_kept();
        kept.then(|| ensemble.simulate(&asked.plan, &asked.run.0, &asked.set))?
            .map(|done| Drawn(Arc::new(done)))
    })
}

/// The steps of a computation that is too long for one moment.
fn job(shocks: StoredValue<Option<Shocks>, LocalStorage>, asked: &Wanted) -> Option<Job> {
    with_shocks(shocks, asked, |ensemble| {
        let long = !ensemble.is_kept();
        long.then(|| ensemble.job(&asked.plan, &asked.run.0, &asked.set))?
    })
}

/// Takes a step now and the next one when the page has had its turn, as long as `goes_on` says so.
fn step(mut job: Job, goes_on: impl Fn(f64, Option<Distribution>) -> bool + 'static) {
    later(move || {
        let progress = job.step();
        let last = progress.done.is_some() || progress.part >= 1.0;
        if goes_on(progress.part, progress.done) && !last {
            step(job, goes_on);
        }
    });
}
