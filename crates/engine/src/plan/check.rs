//! What must hold between the parts of a plan before the model can start from it.
//!
//! The reader in `file` has checked types and ids; the checks here need the
//! whole plan. Places are JSON pointers into the plan file.

use std::collections::{BTreeMap, BTreeSet};

use super::{Law, MAX_HORIZON, Measure, Plan, ROLES, Role, SECTOR_SHARES};
use crate::levers::Lever;
use crate::problem::{Expected, Kind, Problem};
use crate::series::Series;

/// Series of the model that have no value in the base year, or one that may be below zero: nothing can
/// follow them in proportion.
const NO_LEVELS: [Series; 8] = [
    Series::GdpGrowthReal,
    Series::ContributionPrimary,
    Series::ContributionSecondary,
    Series::ContributionTertiary,
    Series::UrbanMigrants,
    Series::RegisteredUrbanizationRate,
    Series::FixedInvestmentCumulative,
    Series::Icor,
];

/// How far printed sector shares may miss 100% by rounding.
const SHARES_SLACK: f64 = 0.01;

impl Plan {
    /// Everything that is wrong with this plan as a whole.
    #[must_use]
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let horizon = i64::from(self.target_year) - i64::from(self.base_year);
        if !(1..=i64::from(MAX_HORIZON)).contains(&horizon) {
            problems.push(Problem::at(
                "/target_year",
                Expected::Horizon(1, MAX_HORIZON),
                horizon.to_string(),
            ));
        }
        self.check_roles(&mut problems);
        self.check_levels(&mut problems);
        self.check_shares(&mut problems);
        self.check_laws(&mut problems);
        self.check_targets(&mut problems);
        self.check_sources(&mut problems);
        self.check_links(&mut problems);
        problems
    }

    fn check_roles(&self, problems: &mut Vec<Problem>) {
        for spec in &ROLES {
            let Some(position) = self.roles.get(spec.role) else {
                if spec.required {
                    problems.push(Problem::at("/roles", Expected::Field(spec.id), ""));
                }
                continue;
            };
            let indicator = &self.indicators[position];
            let place = format!("/roles/{}", spec.id);
            if self.roles.role_of(position) != Some(spec.role) {
                problems.push(Problem::at(
                    place.clone(),
                    Expected::FreeIndicator,
                    &indicator.id,
                ));
            }
            let measure = indicator.unit.measure;
            let fits = match spec.measure {
                Some(wanted) => wanted == measure,
                None => matches!(measure, Measure::Cny | Measure::Usd),
            };
            if !fits {
                problems.push(Problem::at(
                    place.clone(),
                    Expected::RoleMeasure(spec.measure.map_or("cny or usd", Measure::id)),
                    &indicator.unit.label.en,
                ));
            }
            let gdp_parts = [
                Role::ValueAddedPrimary,
                Role::ValueAddedSecondary,
                Role::ValueAddedTertiary,
            ];
            if gdp_parts.contains(&spec.role)
                && self
                    .role(Role::Gdp)
                    .is_some_and(|gdp| gdp.unit.scale.to_bits() != indicator.unit.scale.to_bits())
            {
                problems.push(Problem::at(
                    place.clone(),
                    Expected::SameMeasure,
                    &indicator.unit.label.en,
                ));
            }
            match indicator.value_in(self.base_year) {
                None if spec.needs_base => {
                    problems.push(Problem::at(
                        place,
                        Expected::BaseValue(self.base_year),
                        &indicator.id,
                    ));
                }
                Some(value) => self.check_base(spec.role, position, value, problems),
                None => {}
            }
        }
    }

    fn check_base(&self, role: Role, position: usize, value: f64, problems: &mut Vec<Problem>) {
        let indicator = &self.indicators[position];
        let n = indicator
            .values
            .iter()
            .position(|p| p.year == self.base_year)
            .unwrap_or(0);
        let place = format!("/indicators/{position}/values/{n}/value");
        let printed = indicator.unit.from_engine(value);
        match indicator.unit.measure {
            Measure::Fraction => {
                let (open, whole) = (0.0, indicator.unit.scale);
                // A town needs villages and villages a town for the logistic to move.
                let inside = if role == Role::UrbanizationRate {
                    value > 0.0 && value < 1.0
                } else {
                    (0.0..=1.0).contains(&value)
                };
                if !inside && role != Role::RevenueToGdp {
                    let expected = match role {
                        Role::UrbanizationRate => Expected::Inside(open, whole),
                        _ => Expected::Between(open, whole),
                    };
                    problems.push(Problem::at(place, expected, printed.to_string()));
                }
            }
            Measure::CnyPerUsd => {
                let (low, high) = Lever::ExchangeRate.spec(self).allowed;
                if !(low..=high).contains(&value) {
                    problems.push(Problem::at(
                        place,
                        Expected::Between(low, high),
                        printed.to_string(),
                    ));
                }
            }
            // Less than one person is a unit that was mistaken.
            Measure::Persons if value < 1.0 && role.spec().needs_base => {
                let least = indicator.unit.from_engine(1.0);
                problems.push(Problem::at(
                    place,
                    Expected::AtLeast(least),
                    printed.to_string(),
                ));
            }
            _ => {
                if value <= 0.0 && role.spec().needs_base {
                    problems.push(Problem::at(
                        place,
                        Expected::Above(0.0),
                        printed.to_string(),
                    ));
                }
            }
        }
    }

    fn check_shares(&self, problems: &mut Vec<Problem>) {
        let shares = SECTOR_SHARES;
        let values: Vec<f64> = shares.iter().filter_map(|r| self.base_value(*r)).collect();
        let total: f64 = values.iter().sum();
        if values.len() == shares.len() && (total - 1.0).abs() > SHARES_SLACK {
            problems.push(Problem::at(
                "/roles/share_primary",
                Expected::SharesSum,
                format!("{}%", total * 100.0),
            ));
        }
    }

    fn check_laws(&self, problems: &mut Vec<Problem>) {
        for (n, indicator) in self.indicators.iter().enumerate() {
            let has_role = self.roles.role_of(n).is_some();
            let has_base = indicator.value_in(self.base_year).is_some();
            let place = format!("/indicators/{n}");
            let taken = crate::series::MODEL_SERIES
                .iter()
                .any(|(_, id)| *id == indicator.id);
            // Without its role, which is reported by itself, an indicator of that name is none of these.
            let role = Role::from_id(&indicator.id);
            let lost = role.is_some_and(|r| r.spec().required && self.roles.get(r).is_none());
            if indicator.law.is_some() && taken && !lost {
                let unique = Expected::Unique(crate::problem::Kind::Series);
                problems.push(Problem::at(format!("{place}/id"), unique, &indicator.id));
            }
            match (indicator.law.is_some(), has_role) {
                (true, true) => {
                    problems.push(Problem::at(
                        format!("{place}/law"),
                        Expected::NoLaw,
                        &indicator.id,
                    ));
                }
                (true, false) if !has_base => {
                    problems.push(Problem::at(
                        format!("{place}/values"),
                        Expected::BaseValue(self.base_year),
                        &indicator.id,
                    ));
                }
                (false, false) if has_base => {
                    problems.push(Problem::at(place, Expected::Law, &indicator.id));
                }
                _ => {}
            }
        }
    }

    fn check_targets(&self, problems: &mut Vec<Problem>) {
        for (n, target) in self.targets.iter().enumerate() {
            let place = format!("/targets/{n}");
            if target.level.is_none() && target.growth.is_none() {
                problems.push(Problem::at(
                    place.clone(),
                    Expected::LevelOrGrowth,
                    &target.id,
                ));
            }
            let Some(indicator) = self.indicators.get(target.indicator) else {
                continue;
            };
            if let Some(level) = &target.level
                && level.unit.measure != indicator.unit.measure
            {
                problems.push(Problem::at(
                    format!("{place}/level/unit"),
                    Expected::SameMeasure,
                    &level.unit.label.en,
                ));
            }
            if target.growth.is_some()
                && target.unjudged.is_none()
                && !self.has_path_from_base(target.indicator)
            {
                problems.push(Problem::at(
                    format!("{place}/growth"),
                    Expected::GrowthPath,
                    &indicator.id,
                ));
            }
        }
    }

    /// What others follow, or are shares of, is a level that the model computes from the base year on.
    fn check_sources(&self, problems: &mut Vec<Problem>) {
        let mut check = |source: Series, place: String| {
            let known = match source {
                Series::Indicator(position) => {
                    let own = self.indicators.get(usize::from(position));
                    own.is_some_and(|own| own.law.is_some())
                }
                model => !NO_LEVELS.contains(&model),
            };
            if !known {
                let expected = Expected::Known(Kind::Followed);
                problems.push(Problem::at(place, expected, source.id(self)));
            }
        };
        for (series, driver) in &self.links {
            check(*driver, format!("/links/{}/driver", series.id(self)));
        }
        for (n, own) in self.indicators.iter().enumerate() {
            let place = |name| format!("/indicators/{n}/law/{name}");
            match own.law {
                Some(Law::Linked { driver, .. }) => check(driver, place("driver")),
                Some(Law::Share { of, whole, .. }) => {
                    check(of, place("of"));
                    check(whole, place("in"));
                }
                _ => {}
            }
        }
    }

    /// Nothing follows itself, directly or through others.
    fn check_links(&self, problems: &mut Vec<Problem>) {
        let model = self
            .links
            .iter()
            .map(|(series, driver)| (*series, [Some(*driver), None]));
        let own = self.indicators.iter().enumerate().filter_map(|(n, own)| {
            let sources = own.law.filter(|law| law.follows())?.sources();
            Some((Series::Indicator(u16::try_from(n).ok()?), sources))
        });
        let ratio = [Series::IncomeUrban, Series::IncomeRural].map(Some);
        let follows: BTreeMap<Series, [Option<Series>; 2]> = model
            .chain(own)
            .chain([(Series::IncomeRatio, ratio)])
            .collect();
        // At constant prices it is the same series.
        let real = follows.keys().filter_map(|own| Some((own.real()?, *own)));
        let real: BTreeMap<Series, Series> = real.collect();
        let nominal = |series: Series| real.get(&series).copied().unwrap_or(series);
        let (mut done, mut open) = (BTreeSet::new(), BTreeSet::new());
        for first in follows.keys() {
            let mut path = vec![(*first, 0)];
            open.insert(*first);
            while let Some((series, next)) = path.last_mut() {
                let sources = follows.get(series).copied().unwrap_or_default();
                let Some(source) = sources.get(*next).copied() else {
                    done.insert(*series);
                    open.remove(series);
                    path.pop();
                    continue;
                };
                *next += 1;
                let Some(source) = source.map(nominal).filter(|s| !done.contains(s)) else {
                    continue;
                };
                if open.contains(&source) {
                    let start = path.iter().position(|(known, _)| *known == source);
                    let start = start.unwrap_or_default();
                    let circle = path[start..].iter().map(|(s, _)| s.id(self));
                    let circle: Vec<_> = circle.chain([source.id(self)]).collect();
                    let place = match path[start].0 {
                        Series::Indicator(position) => format!("/indicators/{position}/law"),
                        model => format!("/links/{}", model.id(self)),
                    };
                    problems.push(Problem::at(place, Expected::NoCircle, circle.join(" → ")));
                    return;
                }
                open.insert(source);
                path.push((source, 0));
            }
        }
    }

    /// Whether the model knows an indicator in the base year and every year after, so that its
    /// average growth can be told.
    fn has_path_from_base(&self, indicator: usize) -> bool {
        match Series::of_indicator(self, indicator) {
            // Counted from nothing in the base year.
            None | Some(Series::FixedInvestmentCumulative) => false,
            Some(Series::RegisteredUrbanizationRate) => {
                self.base_value(Role::RegisteredUrbanizationRate).is_some()
            }
            Some(_) => true,
        }
    }
}
