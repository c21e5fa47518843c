//! Attribution of the difference between two scenarios of one plan to what differs between them, by
//! Shapley values.
//!
//! v(S) is the result with the members of S as in the second scenario and everything else as in the
//! first. The part of player i is the average of v(S ∪ i) − v(S) over all orders in which the
//! players can change sides (Shapley 1953; Shorrocks 2013, J. Econ. Inequality 11, for
//! decompositions). So the parts add up to the difference (to the last bit and in any order: `grid.rs`),
//! a player without influence gets nothing, equal players get the same (up to the remainder of that
//! rounding), and the order in which levers are written in a file does not matter: the order of the
//! players is that of the levers' rows. A lever's shocks count with the lever.
//!
//! Levers are compared as they are set, with one exception: if one scenario gives sectors their own
//! rates and the other a common rate, both are read as own rates (`notation.rs`).
//!
//! Up to [`MOST_EXACT`] players all 2^n coalitions are computed. Above that the average runs over
//! the n rotations of the canonical order, forwards and backwards: fewer orders, but each order
//! adds up to the difference by itself, and so does their average.

mod grid;
mod notation;
mod players;
mod shapley;

use std::cell::RefCell;

use super::computable::stays_computable;
use super::inputs::Inputs;
use super::outcome::Outcome;
use super::plan::Plan;
use super::run::Run;
use super::series::Series;
use super::simulate::Model;
use players::effective;

pub use players::Player;

/// The most players for whom all coalitions are computed: 2^12 simulations.
pub const MOST_EXACT: usize = 12;

/// Which orders were averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// All of them: Shapley values.
    Exact,
    /// The rotations of the canonical order, forwards and backwards.
    Rotations,
}

/// One player's part of a difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The player.
    pub player: Player,
    /// Its part, in the unit of the result.
    pub part: f64,
}

/// A difference and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The result in the first scenario.
    pub from: f64,
    /// The result in the second one.
    pub to: f64,
    /// The parts in canonical order. Added in any order they give `to − from`, bit for bit, wherever
    /// doubles can do that (`grid.rs` says where they cannot).
    pub parts: Vec<Part>,
    /// What differs too, but without influence on this result.
    pub idle: Vec<Player>,
    /// Which orders were averaged.
    pub method: Method,
}

/// Why a difference cannot be attributed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAttribution {
    /// One of the two scenarios has no value for this series in this year.
    NoValue,
    /// With these players as in the second scenario, and the others as in the first, the model
    /// has no value.
    Impossible(Vec<Player>),
}

/// Attributes the difference of a series in the `t`-th year (0 = base year), from the first run to
/// the second one of the same plan.
///
/// # Errors
/// A series without a value, or a mixture of the two scenarios that the model cannot compute.
pub fn attribute(
    plan: &Plan,
    first: &Run,
    second: &Run,
    series: Series,
    t: usize,
) -> Result<Attribution, NoAttribution> {
    let at = |run: &Run| run.outcome.at(series, t).ok_or(NoAttribution::NoValue);
    let (from, to) = (at(first)?, at(second)?);
    let ends = notation::same(plan, [&first.inputs, &second.inputs]);
    let mixer = Mixer {
        plan,
        model: &first.model,
        ends: [&ends[0], &ends[1]],
        scratch: RefCell::new((ends[0].clone().into_owned(), Outcome::new(plan))),
        series,
        t,
    };
    let differing = players::differing(plan, &ends[0], &ends[1]);
    // What other series alone follow need not be tried, nor mixed.
    let behind = mixer.model.behind(series);
    let numbered = differing.into_iter().enumerate();
    let (near, far): (Vec<_>, Vec<_>) =
        numbered.partition(|(_, player)| player.is_near(plan, &behind));
    let all: Vec<Player> = near.iter().map(|(_, player)| *player).collect();
    let (mut players, mut idle) = effective(&mixer, &near);
    if players.is_empty() && from.to_bits() != to.to_bits() {
        // A difference in the last bits alone: nobody that could make it is idle then.
        (players, idle) = (all.clone(), Vec::new());
    }
    idle.extend(far.into_iter().map(|(_, player)| player));
    idle.sort();
    // The idle ones change sides only when everybody does, so that the ends are the scenarios.
    let value = |inside: &dyn Fn(usize) -> bool| {
        let everybody = (0..players.len()).all(inside);
        let in_second = |p: &Player| match players.iter().position(|q| q == p) {
            Some(n) => inside(n),
            None => everybody,
        };
        mixer.value(&all, &in_second).ok_or_else(|| {
            let members = players.iter().enumerate().filter(|(n, _)| inside(*n));
            NoAttribution::Impossible(members.map(|(_, p)| *p).collect())
        })
    };
    let (mut parts, method) = if players.len() <= MOST_EXACT {
        (shapley::exact(players.len(), value)?, Method::Exact)
    } else {
        (shapley::rotations(players.len(), value)?, Method::Rotations)
    };
    grid::close(&mut parts, from, to);
    let parts = players.into_iter().zip(parts);
    Ok(Attribution {
        from,
        to,
        parts: parts.map(|(player, part)| Part { player, part }).collect(),
        idle,
        method,
    })
}

/// Mixes two scenarios and reads one result.
struct Mixer<'a> {
    plan: &'a Plan,
    model: &'a Model,
    ends: [&'a Inputs; 2],
    scratch: RefCell<(Inputs, Outcome)>,
    series: Series,
    t: usize,
}

impl Mixer<'_> {
    /// The result with some players as in the second scenario; `None` where there is none.
    fn value(&self, players: &[Player], in_second: &dyn Fn(&Player) -> bool) -> Option<f64> {
        let mut scratch = self.scratch.borrow_mut();
        let (inputs, _) = &mut *scratch;
        for player in players {
            player.take(inputs, self.ends[usize::from(in_second(player))]);
        }
        let fits = |p: &Player| match p {
            Player::Lever(lever) => inputs.lever_fits(self.plan, *lever),
            _ => true,
        };
        if !players.iter().all(fits) {
            return None;
        }
        self.read(&mut scratch)
    }

    fn read(&self, scratch: &mut (Inputs, Outcome)) -> Option<f64> {
        let (inputs, outcome) = scratch;
        self.model.simulate_into(inputs, outcome);
        // A mix that would be rejected as a scenario explains nothing.
        if !stays_computable(outcome) {
            return None;
        }
        outcome.at(self.series, self.t)
    }
}
