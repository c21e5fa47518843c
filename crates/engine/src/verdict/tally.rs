//! How many indicators stand how: one counting for the page's sentence, its filters, its board and files.

use super::{State, Verdict};
use crate::plan::{GoalKind, Plan};

/// How each target stands, by position.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct States(Vec<State>);

impl States {
    /// A target stands once: missed if one of its verdicts is, else as its level, or its growth where it has
    /// no level.
    #[must_use]
    pub fn of(plan: &Plan, verdicts: &[Verdict]) -> Self {
        let mut states = vec![State::NotJudged; plan.targets.len()];
        for verdict in verdicts {
            let Some(own) = states.get_mut(verdict.target) else {
                continue;
            };
            let state = verdict.state();
            let has_level = plan.targets[verdict.target].level.is_some();
            // Levels come before growth.
            if state == State::Missed || verdict.kind == GoalKind::Level || !has_level {
                *own = state;
            }
        }
        Self(states)
    }

    /// How a target stands.
    #[must_use]
    pub fn get(&self, target: usize) -> State {
        self.0.get(target).copied().unwrap_or(State::NotJudged)
    }
}

/// Numbers of targets by their state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([usize; State::ALL.len()]);

impl Tally {
    /// Of the rows of the plan's table of targets, or, in a plan without such a table, of all targets.
    #[must_use]
    pub fn of_table(plan: &Plan, states: &States) -> Self {
        let mut tally = Self::default();
        for target in (0..plan.targets.len()).filter(|n| plan.is_in_table(*n)) {
            tally.0[states.get(target) as usize] += 1;
        }
        tally
    }

    /// How many stand so.
    #[must_use]
    pub fn get(&self, state: State) -> usize {
        self.0[state as usize]
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }
}
