//! What a lever is when a scenario does not name it, and how one is set.

use super::{Lever, LeverUnit, SECTOR_DEFLATOR, SECTOR_GROWTH};
use crate::plan::Plan;
use crate::scenario::{Path, Scenario};

/// A common rate and the sectors' differences from it.
const FAMILIES: [(Lever, [Lever; 3]); 2] = [
    (Lever::GrowthAll, SECTOR_GROWTH),
    (Lever::DeflatorAll, SECTOR_DEFLATOR),
];

/// The common rate and the sectors of the family that a lever belongs to, if it belongs to one.
#[must_use]
pub fn family(lever: Lever) -> Option<(Lever, [Lever; 3])> {
    let mut families = FAMILIES.into_iter();
    families.find(|(common, sectors)| *common == lever || sectors.contains(&lever))
}

/// The plan's common rate, where the sectors of a lever's family have rates of their own: a common
/// rate of 0, and sectors that are not. `is_zero` says of a lever whether it is 0 in all years. `None`
/// for other levers, and where the plan's common rate is 0 or open, so that both notations agree.
#[must_use]
pub fn own_rates(plan: &Plan, lever: Lever, is_zero: impl Fn(Lever) -> bool) -> Option<f64> {
    let (common, sectors) = family(lever)?;
    let usual = default_path(plan, common).at(0);
    let own = is_zero(common) && !sectors.into_iter().all(is_zero);
    (own && usual.is_finite() && usual != 0.0).then_some(usual)
}

impl Scenario {
    /// The path of a lever: the scenario's, else the plan's default.
    ///
    /// Growth by sector is a common rate (`growth.all`) plus a difference per sector. Where a
    /// scenario names all three sectors but no common rate, it gives the sectors' own rates: then
    /// the common rate is 0. Prices likewise.
    #[must_use]
    pub fn path(&self, plan: &Plan, lever: Lever) -> Path {
        if let Some(path) = self.levers.get(&lever) {
            return path.clone();
        }
        for (common, sectors) in FAMILIES {
            if lever == common && sectors.iter().all(|s| self.levers.contains_key(s)) {
                return Path::Constant(0.0);
            }
        }
        default_path(plan, lever)
    }

    /// Whether this scenario assumes the same as another one, whatever they are called, however
    /// uncertain they are, and whatever is known of past years.
    #[must_use]
    pub fn assumes(&self, plan: &Plan, other: &Self) -> bool {
        Lever::all(plan).all(|lever| self.path(plan, lever) == other.path(plan, lever))
            && self.revenue_rule == other.revenue_rule
            && self.urban_rule == other.urban_rule
            && self.shocks == other.shocks
            && self.level_shocks == other.level_shocks
    }

    /// Sets a lever. A lever of a family first writes the family down as it stands, so that naming
    /// one sector does not change what the others mean.
    pub fn set(&mut self, plan: &Plan, lever: Lever, path: Path) {
        for (common, sectors) in FAMILIES {
            if lever == common || sectors.contains(&lever) {
                let family = [common, sectors[0], sectors[1], sectors[2]];
                let paths = family.map(|l| self.path(plan, l));
                self.levers.extend(family.into_iter().zip(paths));
            }
        }
        self.levers.insert(lever, path);
    }
}

/// The plan's default for a lever, or the neutral value where the plan says nothing.
#[must_use]
pub fn default_path(plan: &Plan, lever: Lever) -> Path {
    let stated = plan.levers.get(&lever).and_then(|f| f.default.clone());
    stated.unwrap_or_else(|| Path::Constant(neutral(plan, lever)))
}

/// No growth, an elasticity of one, the whole way to a goal, and shares and exchange rate as in
/// the base year.
fn neutral(plan: &Plan, lever: Lever) -> f64 {
    let spec = lever.spec(plan);
    if let Some(role) = spec.neutral {
        // NaN where the plan leaves it open: what follows from it cannot be computed, and says so.
        return plan.base_value(role).unwrap_or(f64::NAN);
    }
    match spec.unit {
        LeverUnit::Elasticity | LeverUnit::Attainment => 1.0,
        _ => 0.0,
    }
}
