//! What is measured of a target, in words: its level in the printed unit, or average growth in percent.

use crate::words::format::Format;
use crate::words::goals::{goal_text, growth_goal_text};
use crate::words::phrases::in_year;
use crate::words::texts::T;
use engine::plan::{Basis, Indicator, Plan};
use engine::text::Lang;
use engine::verdict::GoalKind;

/// What growth counts where a target does not say.
pub const NO_PRICES: Basis = Basis::Nominal;

/// The name of an indicator's level, or of its average growth, which says so.
#[must_use]
pub fn name(indicator: &Indicator, kind: GoalKind, basis: Basis, lang: Lang) -> String {
    let name = indicator.name.get(lang);
    let growth = match (kind, basis) {
        (GoalKind::Level, _) => return name.to_owned(),
        (GoalKind::Growth, Basis::Real) => T::RealAverageGrowthOf,
        (GoalKind::Growth, Basis::Nominal) => T::AverageGrowthOf,
    };
    growth.fill(lang, &[("name", name)])
}

/// One goal of a target: "地区生产总值 ≥ 200 亿元", "地区生产总值年均实际增速 10.0%".
#[must_use]
pub fn goal_in_words(plan: &Plan, (target, kind): (usize, GoalKind), lang: Lang) -> Option<String> {
    let target = plan.targets.get(target)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let goal = match kind {
        GoalKind::Level => goal_text(target.level.as_ref()?, indicator, lang),
        GoalKind::Growth => growth_goal_text(target.growth.as_ref()?, lang),
    };
    let basis = target.growth.as_ref().map_or(NO_PRICES, |g| g.basis);
    Some(format!("{} {goal}", name(indicator, kind, basis, lang)))
}

/// What is measured of a target, as people read it.
#[derive(Clone, Copy)]
pub struct GoalWords<'a> {
    /// Level or growth.
    pub kind: GoalKind,
    /// The indicator that it is about.
    pub indicator: &'a Indicator,
    /// Which growth counts.
    pub basis: Basis,
    /// How its values are written.
    pub format: Format<'a>,
    lang: Lang,
}

impl<'a> GoalWords<'a> {
    /// The level of a target, or its growth.
    #[must_use]
    pub fn new(plan: &'a Plan, target: usize, kind: GoalKind, lang: Lang) -> Option<Self> {
        let target = plan.targets.get(target)?;
        let indicator = plan.indicators.get(target.indicator)?;
        Some(Self {
            kind,
            indicator,
            basis: target.growth.as_ref().map_or(NO_PRICES, |g| g.basis),
            format: match kind {
                GoalKind::Level => Format::of_indicator(indicator, lang),
                GoalKind::Growth => Format::growth(lang),
            },
            lang,
        })
    }

    /// Its name; growth says so.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.indicator, self.kind, self.basis, self.lang)
    }

    /// Its name with the year in which a level is judged.
    #[must_use]
    pub fn in_year(&self, year: i32) -> String {
        let name = self.name();
        match self.kind {
            GoalKind::Growth => name,
            GoalKind::Level => in_year(&name, year, self.lang),
        }
    }
}
