//! The series of a plan: the model's own, and one for each indicator that moves without a role.

use super::{Indicator, Plan, Role, SECTOR_SHARES, Unit};
use crate::series::{CATALOGUE, SECTOR_VALUE_ADDED, Series, SeriesUnit};

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
    /// The series of the headline targets, each once.
    #[must_use]
    pub fn headline_series(&self) -> Vec<Series> {
        let mut all = Vec::new();
        let targets = self.headline.iter().filter_map(|n| self.targets.get(*n));
        for series in targets.filter_map(|own| Series::of_indicator(self, own.indicator)) {
            if !all.contains(&series) {
                all.push(series);
            }
        }
        all
    }

    /// The series of an id.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<Series> {
        if let Some(spec) = CATALOGUE.iter().find(|spec| spec.id == id) {
            return Some(spec.series);
        }
        self.position_with_law(id).map(Series::Indicator)
    }

    /// The value of a series in the base year, as far as the plan states it.
    #[must_use]
    pub fn base_of(&self, series: Series) -> Option<f64> {
        if let Series::Indicator(position) = series {
            let own = self.indicators.get(usize::from(position))?;
            return own.value_in(self.base_year);
        }
        let sector = SECTOR_VALUE_ADDED.iter().position(|s| *s == series);
        match (series, sector) {
            (Series::GdpReal, _) => self.base_value(Role::Gdp),
            (Series::DeflatorIndex, _) => Some(1.0),
            (_, Some(n)) => Some(self.base_value(Role::Gdp)? * self.base_value(SECTOR_SHARES[n])?),
            _ => self.base_value(series.role()?),
        }
    }

    /// The indicator that shows a series, if the plan has one.
    #[must_use]
    pub fn indicator_of(&self, series: Series) -> Option<&Indicator> {
        match series {
            Series::Indicator(position) => self.indicators.get(usize::from(position)),
            model => self.role(model.role()?),
        }
    }

    /// The unit of a series: its indicator's, or that of the one that it is made of. The model's own units
    /// are not the plan's.
    #[must_use]
    pub fn unit_of(&self, series: Series) -> Option<&Unit> {
        let other = || match series.spec()?.unit {
            SeriesUnit::Like(role, ..) => self.role(role),
            _ => None,
        };
        let own = self.indicator_of(series).or_else(other);
        own.map(|indicator| &indicator.unit)
    }

    /// Yuan, dollars or persons in one unit of a role's indicator; 1 where the plan has none.
    #[must_use]
    pub fn unit_scale(&self, role: Role) -> f64 {
        self.role(role).map_or(1.0, |own| own.unit.scale)
    }

    /// Position of an indicator that has a law of its own.
    pub(super) fn position_with_law(&self, id: &str) -> Option<u16> {
        let position = self.indicator_position(id)?;
        self.indicators[position].law?;
        u16::try_from(position).ok()
    }
}
