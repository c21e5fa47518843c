//! All series over the paths of a slice, and the chances that follow.

use super::chance::Event;
use super::form::Form;
use super::shaken::Shaken;
use super::slice::Slice;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::run::Run;
use crate::scenario::Uncertainty;
use crate::value::Value as _;
use crate::verdict::{GoalKind, Judged, Verdict, goal_measure};

/// The laws, computed with random quantities.
pub fn survey<'a>(
    plan: &Plan,
    run: &Run,
    uncertainty: &Uncertainty,
    slice: &'a Slice<'a>,
) -> Outcome<Form<'a>> {
    let mut outcome = Outcome::new(plan);
    let noise = Shaken::new(uncertainty, plan.horizon(), slice);
    run.model.simulate_with(&run.inputs, &noise, &mut outcome);
    outcome
}

/// Where a verdict's goal is met, and whether chance has a part in it; `None` if it cannot be judged.
pub fn event<'a>(
    plan: &Plan,
    outcome: &Outcome<Form<'a>>,
    verdict: &Verdict,
    slice: &'a Slice<'a>,
) -> Option<(Event<'a>, bool)> {
    if matches!(verdict.judged, Judged::No(_)) {
        return None;
    }
    let target = plan.targets.get(verdict.target)?;
    let measured = goal_measure(plan, target, verdict.kind)?;
    let at = |t: usize| measured.random_at(outcome, t);
    let (first, last) = (at(0), at(plan.horizon()));
    let form = match verdict.kind {
        GoalKind::Level => last,
        #[allow(clippy::cast_precision_loss)] // at most 50 years
        GoalKind::Growth => (last / first).power(1.0 / plan.horizon() as f64) - 1.0,
    };
    let random = !matches!(form, Form::Known(_));
    Some((Event::new(&form, slice, verdict.op, verdict.goal), random))
}

/// What is counted of the verdicts: on how many paths each is met, and all of a set together.
#[derive(Clone, Debug)]
pub struct Hits {
    /// By verdict; `None` for one that cannot be judged, or in which chance has no part.
    pub each: Vec<Option<u32>>,
    /// All of the set.
    pub joint: u32,
    /// Whether chance has a part in any of the set.
    pub joint_is_random: bool,
}

impl Hits {
    /// None yet.
    pub fn none(run: &Run) -> Self {
        Self {
            each: vec![None; run.verdicts.len()],
            joint: 0,
            joint_is_random: false,
        }
    }

    /// Adds those of a slice. One in the set that cannot be judged counts as missed.
    pub fn add<'a>(
        &mut self,
        (plan, run, set): (&Plan, &Run, &[usize]),
        outcome: &Outcome<Form<'a>>,
        slice: &'a Slice<'a>,
    ) {
        let mut alive = vec![true; slice.paths()];
        let mut in_set = vec![false; run.verdicts.len()];
        for n in set {
            if let Some(known) = in_set.get_mut(*n) {
                *known = true;
            }
        }
        for (n, verdict) in run.verdicts.iter().enumerate() {
            let event = event(plan, outcome, verdict, slice);
            if let Some((event, true)) = &event {
                *self.each[n].get_or_insert(0) += event.hits(slice.paths());
            }
            if in_set[n] {
                self.joint_is_random |= matches!(event, Some((_, true)));
                let event = event.map_or(Event::Same(false), |(event, _)| event);
                event.and(&mut alive);
            }
        }
        let joint = alive.iter().filter(|a| **a).count();
        self.joint += u32::try_from(joint).unwrap_or(u32::MAX);
    }
}
