//! What a lever is in a scenario, named or not, and how one is set.

use super::Scenario;
use crate::levers::{FAMILIES, Lever, Path};
use crate::plan::Plan;

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
        let common = FAMILIES.iter().any(|(common, _)| *common == lever);
        if common && self.families_with_own_rates().of(lever) {
            return Path::Constant(0.0);
        }
        plan.default_path(lever)
    }

    /// Whether this scenario assumes the same as another one, whatever they are called, however
    /// uncertain they are, and whatever is known of past years.
    #[must_use]
    pub fn assumes(&self, plan: &Plan, other: &Self) -> bool {
        Lever::all(plan).all(|lever| self.path(plan, lever).assumes(&other.path(plan, lever)))
            && self.revenue_rule == other.revenue_rule
            && self.urban_rule == other.urban_rule
            && self.own_growth(plan) == other.own_growth(plan)
            && self.shocks == other.shocks
            && self.level_shocks == other.level_shocks
    }

    /// Whether a lever is as the plan has it.
    #[must_use]
    pub fn is_default(&self, plan: &Plan, lever: Lever) -> bool {
        self.path(plan, lever).assumes(&plan.default_path(lever))
    }

    /// Sets a lever. A lever of a family first writes the family down as it stands, so that naming
    /// one sector does not change what the others mean. The growth rate of a series that followed the
    /// economy makes it follow its own rate.
    pub fn set(&mut self, plan: &Plan, lever: Lever, path: Path) {
        self.own_rates = self.families_with_own_rates();
        for (common, sectors) in FAMILIES {
            if lever == common || sectors.contains(&lever) {
                let family = [common, sectors[0], sectors[1], sectors[2]];
                let paths = family.map(|l| self.path(plan, l));
                self.levers.extend(family.into_iter().zip(paths));
            }
        }
        self.levers.insert(lever, path);
        self.name_rules(plan);
    }
}
