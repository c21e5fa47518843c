//! The yardstick of a target in words: its level in the printed unit, or average growth in percent.

use crate::words::brackets::gap_before;
use crate::words::number::{fixed, short};
use engine::plan::{Basis, Indicator, Plan};
use engine::text::Lang;
use engine::verdict::GoalKind;
use engine::yardstick::Yardstick;

/// Decimals of growth rates in percent.
pub const GROWTH_DECIMALS: usize = 2;

/// What growth counts where a target does not say.
pub const NO_PRICES: Basis = Basis::Nominal;

/// The name of an indicator's level, or of its average growth, which says so.
#[must_use]
pub fn name(indicator: &Indicator, kind: GoalKind, basis: Basis, lang: Lang) -> String {
    let name = indicator.name.get(lang);
    match (kind, basis, lang) {
        (GoalKind::Level, ..) => name.to_owned(),
        (GoalKind::Growth, Basis::Real, Lang::Zh) => format!("{name}年均实际增速"),
        (GoalKind::Growth, Basis::Nominal, Lang::Zh) => format!("{name}年均增速"),
        (GoalKind::Growth, Basis::Real, Lang::En) => format!("{name}, real growth a year"),
        (GoalKind::Growth, Basis::Nominal, Lang::En) => format!("{name}, growth a year"),
    }
}

/// What is measured of a target, as people read it.
#[derive(Clone, Copy)]
pub struct Measured<'a> {
    yardstick: Yardstick,
    indicator: &'a Indicator,
    basis: Basis,
    lang: Lang,
}

impl<'a> Measured<'a> {
    /// For one yardstick of a plan.
    #[must_use]
    pub fn new(plan: &'a Plan, yardstick: Yardstick, lang: Lang) -> Option<Self> {
        let target = plan.targets.get(yardstick.target)?;
        Some(Self {
            yardstick,
            indicator: plan.indicators.get(target.indicator)?,
            basis: target.growth.as_ref().map_or(NO_PRICES, |g| g.basis),
            lang,
        })
    }

    /// Its name; growth says so.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.indicator, self.yardstick.kind, self.basis, self.lang)
    }

    /// Its name with the year in which a level is judged.
    #[must_use]
    pub fn in_year(&self, year: i32) -> String {
        let name = self.name();
        match (self.yardstick.kind, self.lang) {
            (GoalKind::Growth, _) => name,
            (GoalKind::Level, Lang::Zh) => format!("{year}年{name}"),
            (GoalKind::Level, Lang::En) => format!("{name} in {year}"),
        }
    }

    /// Decimals that are shown.
    #[must_use]
    pub fn decimals(&self) -> usize {
        match self.yardstick.kind {
            GoalKind::Level => usize::from(self.indicator.decimals),
            GoalKind::Growth => GROWTH_DECIMALS,
        }
    }

    /// Its unit.
    #[must_use]
    pub fn unit(&self) -> &str {
        match self.yardstick.kind {
            GoalKind::Level => self.indicator.unit.label.get(self.lang),
            GoalKind::Growth => "%",
        }
    }

    /// A value in that unit.
    #[must_use]
    pub fn page(&self, value: f64) -> f64 {
        match self.yardstick.kind {
            GoalKind::Level => self.indicator.unit.from_engine(value),
            GoalKind::Growth => value * 100.0,
        }
    }

    /// A value without its unit.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        fixed(self.page(value), self.decimals())
    }

    /// A value with its unit.
    #[must_use]
    pub fn words(&self, value: f64) -> String {
        self.with_unit(&self.number(value))
    }

    /// The goal with its unit, without zeros at its end.
    #[must_use]
    pub fn goal(&self) -> String {
        self.with_unit(&short(self.page(self.yardstick.goal), 4))
    }

    fn with_unit(&self, number: &str) -> String {
        let unit = self.unit();
        format!("{number}{}{unit}", gap_before(unit))
    }
}
