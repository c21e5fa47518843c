//! The printed numbers of a plan, each with its place and with what may stand behind it.

mod digits;
mod growth;

use engine::plan::{Basis, Indicator, Measure, Plan, Role, Source};

use crate::place::{Place, is_money};
use crate::relations::Relations;
use crate::span::Span;
use crate::written::short;
use digits::growth_digit;
pub use growth::Growth;

/// A figure is taken to be exact to half a percent at least: 6 may stand for 5.97 to 6.03 and not for 5.5.
const COARSEST: f64 = 0.005;

/// A printed number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Where it stands.
    pub place: Place,
    /// The indicator that it is a level of.
    pub indicator: usize,
    /// The number in the engine's unit of the indicator.
    pub own: f64,
    /// The same; money in yuan or dollars, so that indicators can be compared.
    pub value: f64,
    /// What may stand behind it.
    pub span: Span,
}

/// The ends of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The base year.
    Base,
    /// The target year.
    Goal,
}

/// A plan with an index of what it says of each indicator.
pub struct Facts<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What the names of its indicators say of each other.
    pub relations: &'a Relations,
    /// Years of the plan.
    pub years: f64,
    targets: Vec<Vec<usize>>,
    digits: Vec<f64>,
    growth_digit: f64,
}

impl<'a> Facts<'a> {
    /// Of a plan.
    pub fn of(plan: &'a Plan, relations: &'a Relations) -> Self {
        let mut targets = vec![Vec::new(); plan.indicators.len()];
        for (n, target) in plan.targets.iter().enumerate() {
            if let Some(own) = targets.get_mut(target.indicator) {
                own.push(n);
            }
        }
        for own in &mut targets {
            // What the table says stands before what a chapter says.
            own.sort_by_key(|n: &usize| (plan.targets[*n].row.is_none(), *n));
        }
        let mut facts = Self {
            plan,
            relations,
            years: f64::from(plan.target_year - plan.base_year).max(1.0),
            targets,
            digits: Vec::new(),
            growth_digit: growth_digit(plan),
        };
        facts.digits = (0..plan.indicators.len())
            .map(|n| facts.finest(n))
            .collect();
        facts
    }

    /// An indicator.
    pub fn own(&self, indicator: usize) -> &'a Indicator {
        &self.plan.indicators[indicator]
    }

    /// Positions of all indicators.
    pub fn all(&self) -> std::ops::Range<usize> {
        0..self.plan.indicators.len()
    }

    /// Position of the indicator with a role.
    pub fn role(&self, role: Role) -> Option<usize> {
        self.plan.roles.get(role)
    }

    /// Whether an indicator plays one of these roles.
    pub fn plays(&self, indicator: usize, roles: &[Role]) -> bool {
        self.plan
            .roles
            .role_of(indicator)
            .is_some_and(|role| roles.contains(&role))
    }

    /// The targets of an indicator, those of the table first.
    pub fn targets_of(&self, indicator: usize) -> &[usize] {
        &self.targets[indicator]
    }

    fn figure(&self, place: Place, indicator: usize, own: f64) -> Figure {
        let unit = &self.own(indicator).unit;
        let scale = if is_money(unit) { unit.scale } else { 1.0 };
        // A share of 8% may be 7.5% to 8.5%.
        let coarsest = match unit.measure {
            Measure::Fraction => (0.5 / unit.scale).max(COARSEST * own.abs()),
            // What is displayed without decimals is printed so.
            _ => (COARSEST * own.abs()).max(self.shown(indicator) / 2.0),
        };
        let digit = self.digits.get(indicator).copied();
        let half = (digit.unwrap_or(f64::INFINITY) / 2.0).min(coarsest);
        let span = Span::around(own * scale, half * scale);
        Figure {
            place,
            indicator,
            own,
            value: own * scale,
            span,
        }
    }

    /// The figure of a year.
    pub fn figure_of(&self, indicator: usize, year: i32) -> Option<Figure> {
        let values = &self.own(indicator).values;
        let n = values.iter().position(|p| p.year == year)?;
        Some(self.figure(Place::Value(indicator, n), indicator, values[n].value))
    }

    /// The figure of the base year.
    pub fn base(&self, indicator: usize) -> Option<Figure> {
        self.figure_of(indicator, self.plan.base_year)
    }

    /// Whether the base figure is worked out from others, so that it agrees with them.
    pub fn is_derived(&self, figure: Figure) -> bool {
        let Place::Value(indicator, n) = figure.place else {
            return false;
        };
        matches!(self.own(indicator).values[n].source, Source::Derived { .. })
    }

    /// The base figure that a target is printed with.
    pub fn base_of_target(&self, target: usize) -> Option<Figure> {
        let target = &self.plan.targets[target];
        self.base(target.base.unwrap_or(target.indicator))
    }

    /// The level of a target.
    pub fn level_of(&self, target: usize) -> Option<Figure> {
        let own = &self.plan.targets[target];
        Some(self.figure(
            Place::Level(target),
            own.indicator,
            own.level.as_ref()?.goal,
        ))
    }

    /// All levels that are wanted of an indicator, those of the table first.
    pub fn levels(&self, indicator: usize) -> impl Iterator<Item = Figure> {
        self.targets[indicator]
            .iter()
            .filter_map(|n| self.level_of(*n))
    }

    /// What an indicator is at one end of the plan.
    pub fn at(&self, indicator: usize, when: When) -> Option<Figure> {
        match when {
            When::Base => self.base(indicator),
            When::Goal => self.levels(indicator).next(),
        }
    }

    /// The same by role.
    pub fn role_at(&self, role: Role, when: When) -> Option<Figure> {
        self.at(self.role(role)?, when)
    }

    /// Whether levels of an indicator are said to count at constant prices.
    pub fn at_constant_prices(&self, target: usize) -> bool {
        let own = &self.plan.targets[target];
        let said = own.level.as_ref().and_then(|level| level.prices);
        let words = ["年价", "不变价", "可比价", "constant price", "prices of 20"];
        said == Some(Basis::Real)
            || (said.is_none() && crate::names::says(self.own(own.indicator), &words))
    }

    /// A value that stands for an indicator, in the engine's unit of it.
    pub fn in_own(&self, indicator: usize, value: f64) -> f64 {
        let unit = &self.own(indicator).unit;
        if is_money(unit) {
            value / unit.scale
        } else {
            value
        }
    }

    /// A number as formulas write it, in the indicator's unit.
    pub fn number(&self, indicator: usize, value: f64) -> String {
        let own = self.own(indicator);
        let written = own.unit.from_engine(self.in_own(indicator, value));
        let sign = match own.unit.measure {
            Measure::Fraction if own.unit.scale == 100.0 => "%",
            Measure::Fraction => "‰",
            _ => "",
        };
        format!("{}{sign}", short(written))
    }
}
