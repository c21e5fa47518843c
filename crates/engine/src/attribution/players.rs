//! What can differ between two scenarios, and which differences influence a result.

use std::collections::BTreeSet;

use super::Mixer;
use crate::inputs::Inputs;
use crate::levers::{Follower, Lever};
use crate::plan::{Link, Plan};
use crate::series::Series;

/// Something that differs between two scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Player {
    /// A lever with its shocks.
    Lever(Lever),
    /// The rule for fiscal revenue.
    RevenueRule,
    /// The rule for urbanization.
    UrbanRule,
    /// The rule for something that can follow the economy.
    LinkRule(Follower),
    /// Permanent changes in the level of revenue.
    RevenueLevel,
    /// Actual figures.
    Actuals,
}

/// Switches of which every combination is tried; with more of them, whoever may have a part stays in.
const MOST_SWITCHES: usize = 7;

/// Relative change that is rounding and no influence.
const ROUNDING: f64 = 1e-14;

impl Player {
    /// Makes inputs agree with `side` on this player.
    pub(super) fn take(self, inputs: &mut Inputs, side: &Inputs) {
        match self {
            Self::Lever(lever) => inputs.take_row(lever, side),
            Self::RevenueRule => inputs.revenue_rule = side.revenue_rule,
            Self::UrbanRule => inputs.urban_rule = side.urban_rule,
            Self::LinkRule(follower) => inputs.take_link_rule(follower, side),
            Self::RevenueLevel => inputs.revenue_level.clone_from(&side.revenue_level),
            Self::Actuals => inputs.actuals.clone_from(&side.actuals),
        }
    }

    /// Whether it has a part in the law of a series; `behind` is what that is computed from.
    pub(super) fn is_near(self, plan: &Plan, behind: &BTreeSet<Series>) -> bool {
        let feels = |of: &dyn Fn(&Link) -> bool| {
            let mut links = plan.model_links().filter(|link| of(link)).peekable();
            links.peek().is_none() || links.any(|link| behind.contains(&link.series))
        };
        match self {
            Self::Lever(Lever::Indicator(position) | Lever::Link(position))
            | Self::LinkRule(Follower::Indicator(position)) => {
                behind.contains(&Series::Indicator(position))
            }
            Self::Lever(lever) => feels(&|link| link.growth == lever || link.elasticity == lever),
            Self::LinkRule(follower) => feels(&|link| link.follower == follower),
            _ => true,
        }
    }

    /// Whether it switches laws on and off, and does not merely move a number.
    fn is_switch(self) -> bool {
        !matches!(self, Self::Lever(_))
    }

    fn differs(self, a: &Inputs, b: &Inputs) -> bool {
        match self {
            // Bits, because a lever that the plan leaves open is NaN on both sides.
            Self::Lever(lever) => {
                let pairs = a.row(lever).iter().zip(b.row(lever));
                pairs
                    .into_iter()
                    .any(|(x, y)| x != y && x.to_bits() != y.to_bits())
            }
            Self::RevenueRule => a.revenue_rule != b.revenue_rule,
            Self::UrbanRule => a.urban_rule != b.urban_rule,
            Self::LinkRule(follower) => a.link_rule(follower) != b.link_rule(follower),
            Self::RevenueLevel => a.revenue_level != b.revenue_level,
            Self::Actuals => a.actuals != b.actuals,
        }
    }
}

/// Everything that differs, in canonical order.
pub(super) fn differing(plan: &Plan, a: &Inputs, b: &Inputs) -> Vec<Player> {
    let levers = Lever::all(plan).map(Player::Lever);
    let rules = [Player::RevenueRule, Player::UrbanRule].into_iter();
    let rules = rules.chain(plan.followers().map(Player::LinkRule));
    let all = levers.chain(rules);
    let all = all.chain([Player::RevenueLevel, Player::Actuals]);
    all.filter(|p| p.differs(a, b)).collect()
}

/// Splits them into those that influence the result in some mixture, and the idle ones. Each comes with
/// its number among all that differs.
///
/// With the switches given, a result is an analytic function of the levers' yearly values. If such
/// a function does not feel a player at a generic point, it feels it nowhere. So each player is
/// tried at one point, at which every lever stands at its own odd fraction between the two
/// scenarios, under every combination of the switches: what changes nothing there (but the rounding of
/// sectors that are scaled to a known total) is idle, and leaving it out changes nobody's part. Where the point has no value the player stays in.
pub(super) fn effective(mixer: &Mixer, all: &[(usize, Player)]) -> (Vec<Player>, Vec<Player>) {
    let players = all.iter().map(|(_, player)| player);
    let switches: Vec<_> = players.clone().filter(|p| p.is_switch()).collect();
    if switches.len() > MOST_SWITCHES {
        return (players.copied().collect(), Vec::new());
    }
    let feels = |player: &Player| {
        (0u32..1 << switches.len()).any(|mask| {
            let on = |p: &Player| {
                switches
                    .iter()
                    .position(|s| *s == p)
                    .map(|n| mask >> n & 1 == 1)
            };
            if on(player) == Some(true) {
                return false; // Tried together with its counterpart, where it is off.
            }
            let [without, with] = [false, true].map(|side| mixer.generic(all, player, side, &on));
            match (without, with) {
                (Some(a), Some(b)) => (a - b).abs() > ROUNDING * a.abs().max(b.abs()),
                _ => true,
            }
        })
    };
    players.partition(|p| feels(p))
}

impl Mixer<'_> {
    /// The result at the generic point, with one player on one side and the switches as given.
    fn generic(
        &self,
        all: &[(usize, Player)],
        player: &Player,
        second: bool,
        on: &impl Fn(&Player) -> Option<bool>,
    ) -> Option<f64> {
        let mut scratch = self.scratch.borrow_mut();
        let [a, b] = self.ends;
        for (n, p) in all {
            let side = if p == player { Some(second) } else { on(p) };
            match (p, side) {
                (_, Some(side)) => p.take(&mut scratch.0, if side { b } else { a }),
                (Player::Lever(lever), None) => {
                    let (low, high) = (a.row(*lever), b.row(*lever));
                    let part = odd(*n);
                    let between = |k: usize| low[k] + part * (high[k] - low[k]);
                    scratch.0.set_effective(*lever, between);
                }
                _ => {}
            }
        }
        self.read(&mut scratch)
    }
}

/// Fractions without a pattern, within 0.25..0.75: multiples of the golden ratio.
fn odd(n: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)] // as many as there are levers
    let turn = (n + 1) as f64 * 0.618_033_988_749_894_9;
    0.25 + 0.5 * (turn - libm::floor(turn))
}
