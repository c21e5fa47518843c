//! Bands and chances of the scenario. Up to some ten thousand paths are computed with the lever
//! that moves; more of them in steps between which the page stays awake.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Part, Simulated};
use crate::browser::page::later;
use crate::ui::reactive::{effect, memo};
use engine::plan::Plan;
use engine::scenario::{Scenario, Uncertainty};
use engine::uncertainty::{Distribution, Ensemble, Job};

/// A distribution that is shared, compared by identity.
#[derive(Clone)]
pub struct Drawn(pub Arc<Distribution>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What is known of the scenario's uncertainty.
#[derive(Clone, Copy)]
pub struct Odds {
    /// The result; none without uncertainty and while it is computed.
    pub drawn: Memo<Option<Drawn>>,
    /// The part that is done while it is computed in steps.
    pub progress: ReadSignal<Option<f64>>,
    part: WriteSignal<Option<f64>>,
    asked: Memo<Option<Wanted>>,
    shocks: StoredValue<Option<Shocks>, LocalStorage>,
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
    let asked = memo(move || {
        let (uncertainty, run) = (uncertainty.get()?, run.get());
        Some(Wanted {
            set: targets.with(|t| run.0.judged(t, uncertainty.joint_over)),
            plan: plan.get(),
            uncertainty,
            run,
        })
    });
    let shocks = StoredValue::new_local(None::<Shocks>);
    let late = RwSignal::new(None::<(Wanted, Drawn)>);
    let (progress, part) = signal(None);
    let drawn = memo(move || {
        let asked = asked.get()?;
        match at_once(shocks, &asked) {
            Some(drawn) => Some(drawn),
            None => late.with(|l| l.as_ref().filter(|l| l.0 == asked).map(|l| l.1.clone())),
        }
    });
    Odds {
        drawn,
        progress,
        part,
        asked,
        shocks,
        late,
    }
}

impl Odds {
    /// Starts computing in steps what takes too long for one moment, whenever that is asked for.
    pub fn keep_stepping(self) {
        // A job ends when another one has been asked for.
        let current = StoredValue::new(0_u32);
        effect(move || {
            let asked = self.asked.get();
            current.update_value(|n| *n = n.wrapping_add(1));
            let id = current.get_value();
            let job = asked.and_then(|asked| Some((job(self.shocks, &asked)?, asked)));
            self.part.set(job.as_ref().map(|_| 0.0));
            let Some((job, asked)) = job else { return };
            step(job, move |part, done| {
                let goes_on = current.get_value() == id;
                if let Some(done) = done.filter(|_| goes_on) {
                    self.late.set(Some((asked.clone(), Drawn(Arc::new(done)))));
                    self.part.set(None);
                } else if goes_on {
                    self.part.set(Some(part));
                }
                goes_on
            });
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
