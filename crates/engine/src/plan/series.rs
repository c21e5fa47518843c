//! The series of a plan: the model's own, and one for each indicator that moves without a role.

use super::Plan;
use crate::series::{CATALOGUE, Series};

impl Series {
    /// Id of this series; an indicator without a role lends its own.
    #[must_use]
    pub fn id(self, plan: &Plan) -> &str {
        match self {
            Self::Indicator(position) => plan
                .indicators
                .get(usize::from(position))
                .map_or("", |i| i.id.as_str()),
            model => CATALOGUE[model.row()].id,
        }
    }

    /// The series that an indicator's level follows; `None` for one that the model does not move.
    #[must_use]
    pub fn of_indicator(plan: &Plan, position: usize) -> Option<Self> {
        if let Some(role) = plan.roles.role_of(position) {
            return Self::of_role(role);
        }
        plan.indicators.get(position)?.law?;
        u16::try_from(position).ok().map(Self::Indicator)
    }
}

impl Plan {
    /// The series of an id.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<Series> {
        if let Some(spec) = CATALOGUE.iter().find(|spec| spec.id == id) {
            return Some(spec.series);
        }
        self.position_with_law(id).map(Series::Indicator)
    }

    /// Position of an indicator that has a law of its own.
    pub(super) fn position_with_law(&self, id: &str) -> Option<u16> {
        let position = self.indicator_position(id)?;
        self.indicators[position].law?;
        u16::try_from(position).ok()
    }
}
