//! The levers of a plan: the model's own, and one for each indicator that moves without a role.

use super::{Law, Plan};
use crate::levers::{
    CATALOGUE, INDICATOR_ATTAINMENT, INDICATOR_GROWTH, Lever, LeverSpec, LeverUnit, Path, family,
};

impl Lever {
    /// All levers of a plan, in the order of their rows. Indicators that no lever moves are left out.
    pub fn all(plan: &Plan) -> impl Iterator<Item = Self> + '_ {
        let own = plan.indicators.iter().enumerate();
        CATALOGUE.iter().filter_map(|s| s.lever).chain(
            own.filter(|(_, i)| i.law.is_some()).filter_map(|(n, _)| {
                let position = u16::try_from(n).ok()?;
                Some(Self::Indicator(position))
            }),
        )
    }

    /// Id of this lever, as scenario files and links write it.
    #[must_use]
    pub fn id(self, plan: &Plan) -> String {
        match self {
            Self::Indicator(position) => plan
                .indicators
                .get(usize::from(position))
                .map_or_else(String::new, |i| format!("indicator.{}", i.id)),
            model => CATALOGUE[model.row()].id.to_owned(),
        }
    }

    /// What the catalogue says of this lever, and of an indicator's own in this plan.
    #[must_use]
    pub fn spec(self, plan: &Plan) -> &'static LeverSpec {
        match self {
            Self::Indicator(position) => {
                match plan
                    .indicators
                    .get(usize::from(position))
                    .and_then(|i| i.law)
                {
                    Some(Law::Growth) => &INDICATOR_GROWTH,
                    _ => &INDICATOR_ATTAINMENT,
                }
            }
            model => &CATALOGUE[model.row()],
        }
    }
}

impl Plan {
    /// The lever of an id, as scenario files and links write it.
    #[must_use]
    pub fn lever(&self, id: &str) -> Option<Lever> {
        if let Some(own) = id.strip_prefix("indicator.") {
            return self.position_with_law(own).map(Lever::Indicator);
        }
        CATALOGUE.iter().find(|s| s.id == id).and_then(|s| s.lever)
    }

    /// The default of a lever, or the neutral value where the plan says nothing.
    #[must_use]
    pub fn default_path(&self, lever: Lever) -> Path {
        let stated = self.levers.get(&lever).and_then(|f| f.default.clone());
        stated.unwrap_or_else(|| Path::Constant(self.neutral(lever)))
    }

    /// No growth, an elasticity of one, the whole way to a goal, and shares and exchange rate as in
    /// the base year.
    fn neutral(&self, lever: Lever) -> f64 {
        let spec = lever.spec(self);
        if let Some(role) = spec.neutral {
            // NaN where the plan leaves it open: what follows from it cannot be computed, and says so.
            return self.base_value(role).unwrap_or(f64::NAN);
        }
        match spec.unit {
            LeverUnit::Elasticity | LeverUnit::Attainment => 1.0,
            _ => 0.0,
        }
    }

    /// The common rate, where the sectors of a lever's family have rates of their own: a common
    /// rate of 0, and sectors that are not. `is_zero` says of a lever whether it is 0 in all years. `None`
    /// for other levers, and where the common rate is 0 or open, so that both notations agree.
    #[must_use]
    pub fn own_rates(&self, lever: Lever, is_zero: impl Fn(Lever) -> bool) -> Option<f64> {
        let (common, sectors) = family(lever)?;
        let usual = self.default_path(common).at(0);
        let own = is_zero(common) && !sectors.into_iter().all(is_zero);
        (own && usual.is_finite() && usual != 0.0).then_some(usual)
    }
}
