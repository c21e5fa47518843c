//! The levers of a plan: the model's own, and one for each indicator that moves without a role.

use super::{Law, Plan};
use crate::levers::{
    ActsUnder, CATALOGUE, Follower, INDICATOR_ATTAINMENT, INDICATOR_ELASTICITY, INDICATOR_GROWTH,
    Lever, LeverSpec, LeverUnit, LinkRule, Path, family,
};

impl Lever {
    /// All levers of a plan, in the order of their rows. Indicators that no lever moves are left out.
    pub fn all(plan: &Plan) -> impl Iterator<Item = Self> + '_ {
        let own = plan.indicators.iter().enumerate();
        CATALOGUE.iter().filter_map(|s| s.lever).chain(
            own.filter_map(|(n, own)| Some((u16::try_from(n).ok()?, own.law?)))
                .flat_map(|(position, law)| {
                    let link = matches!(law, Law::Linked { .. }).then_some(Self::Link(position));
                    [Some(Self::Indicator(position)), link]
                })
                .flatten(),
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
            Self::Link(position) => plan.follower_id(Follower::Indicator(position)),
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
                    Some(Law::Growth | Law::Linked { .. }) => &INDICATOR_GROWTH,
                    _ => &INDICATOR_ATTAINMENT,
                }
            }
            Self::Link(_) => &INDICATOR_ELASTICITY,
            model => &CATALOGUE[model.row()],
        }
    }
}

impl Lever {
    /// What a link rule is set for under which this lever moves something, and that rule.
    #[must_use]
    pub fn link_rule(self, plan: &Plan) -> Option<(Follower, LinkRule)> {
        let (follower, rule) = match self {
            Self::Indicator(position) => (Follower::Indicator(position), LinkRule::Growth),
            Self::Link(position) => (Follower::Indicator(position), LinkRule::Linked),
            model => match CATALOGUE[model.row()].acts_under {
                ActsUnder::Link(follower, rule) => (follower, rule),
                _ => return None,
            },
        };
        // An indicator that follows nothing has no rule.
        let own = matches!(follower, Follower::Indicator(_));
        (!own || plan.is_linked(follower)).then_some((follower, rule))
    }
}

impl Plan {
    /// The lever of an id, as scenario files and links write it.
    #[must_use]
    pub fn lever(&self, id: &str) -> Option<Lever> {
        if let Some(own) = id.strip_prefix("indicator.") {
            return self.position_with_law(own).map(Lever::Indicator);
        }
        if let Some(own) = id.strip_prefix("link.") {
            let position = self.position_with_law(own)?;
            let law = self.indicators[usize::from(position)].law;
            return matches!(law, Some(Law::Linked { .. })).then_some(Lever::Link(position));
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

    /// The common rate of a lever's family in the first year; `None` for other levers, and where it is 0
    /// or open, so that common rate and differences read like the sectors' own rates.
    #[must_use]
    pub fn common_rate(&self, lever: Lever) -> Option<f64> {
        let (common, _) = family(lever)?;
        let rate = self.default_path(common).at(0);
        (rate.is_finite() && rate != 0.0).then_some(rate)
    }
}
