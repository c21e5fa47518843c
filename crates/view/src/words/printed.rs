//! Results as the plan prints them, with as many decimals as wanted.

use crate::words::brackets::gap_before;
use crate::words::number::{fixed, in_steps};
use crate::words::series::{self, Look};
use crate::words::texts::T;
use engine::plan::{Indicator, Plan};
use engine::series::Series;
use engine::text::Lang;

/// How the values of a series are written.
pub struct Printed<'a> {
    indicator: Option<&'a Indicator>,
    look: Look,
    lang: Lang,
}

impl<'a> Printed<'a> {
    /// Levels of a series.
    pub fn level(plan: &'a Plan, series: Series, lang: Lang) -> Self {
        Self {
            indicator: series::indicator(plan, series),
            look: series::look(plan, series, lang),
            lang,
        }
    }

    /// Yearly growth.
    pub fn growth(lang: Lang) -> Self {
        Self {
            indicator: None,
            look: series::percent(2),
            lang,
        }
    }

    /// A value in the printed unit, as cards and charts have it.
    pub fn page(&self, value: f64) -> f64 {
        match self.indicator {
            Some(own) => own.unit.from_engine(value),
            None => value * self.look.times,
        }
    }

    /// Decimals of a result.
    pub fn decimals(&self) -> usize {
        self.look.decimals
    }

    /// Whether it is a share or a rate.
    pub fn is_share(&self) -> bool {
        !self.look.sign.is_empty()
    }

    /// A value without its unit.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        fixed(self.page(value), decimals)
    }

    /// How many steps of its last decimal that number has.
    pub fn steps(&self, value: f64, decimals: usize) -> Option<i128> {
        in_steps(self.page(value), decimals)
    }

    /// The unit.
    pub fn unit(&self) -> &str {
        if self.is_share() {
            self.look.sign
        } else {
            &self.look.unit
        }
    }

    /// The unit of a difference: percentages differ by points.
    pub fn difference_unit(&self) -> &str {
        match (self.look.sign, self.lang) {
            ("%", lang) => T::PointsUnit.get(lang),
            ("‰", Lang::Zh) => "个千分点",
            ("‰", Lang::En) => "points per thousand",
            _ => &self.look.unit,
        }
    }
}

/// A number with a unit behind it.
pub fn with_unit(number: &str, unit: &str) -> String {
    format!("{number}{}{unit}", gap_before(unit))
        .trim_end()
        .to_owned()
}
