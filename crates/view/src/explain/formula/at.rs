//! A year of a run, and what its formulas read of it.

use super::Told;
use super::fill::{Filled, Num, fit, one_plus};
use crate::words::format::Format;
use crate::words::series;
use engine::levers::{Lever, LeverUnit};
use engine::plan::{Plan, Role};
use engine::run::Run;
use engine::series::Series as S;
use engine::text::Lang;

/// The year that is explained.
pub struct At<'a> {
    pub plan: &'a Plan,
    pub run: &'a Run,
    /// Year of the plan, 0 = base year.
    pub t: usize,
    pub lang: Lang,
}

impl<'a> At<'a> {
    pub fn pick(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// The calendar year of a year of the plan.
    pub fn year(&self, t: usize) -> i32 {
        self.plan.base_year + i32::try_from(t).unwrap_or(0)
    }

    pub fn format(&self, series: S) -> Format<'a> {
        series::format(self.plan, series, self.lang)
    }

    /// Shares and rates that have no series.
    pub fn percent(&self) -> Format<'a> {
        Format::percent(4, self.lang)
    }

    /// The value of a series; NaN where there is none.
    pub fn value(&self, series: S, t: usize) -> f64 {
        self.run
            .outcome
            .row(series)
            .get(t)
            .copied()
            .unwrap_or(f64::NAN)
    }

    /// The actual figure of a series, if it is known.
    pub fn actual(&self, series: S, t: usize) -> Option<f64> {
        self.run.inputs.actuals.get(series, t)
    }

    /// A series' value as it is written into a formula: a digit more than in a result, and `extra`.
    pub fn num(&self, series: S, t: usize, extra: usize) -> Num {
        self.num_as(&self.format(series), self.value(series, t), extra)
    }

    pub fn num_as(&self, format: &Format, value: f64, extra: usize) -> Num {
        Num::of(format, value, format.decimals + 1 + extra)
    }

    /// A lever's value in the year, shocks included.
    pub fn effect(&self, lever: Lever) -> f64 {
        let k = self.t.saturating_sub(1);
        self.run
            .inputs
            .row(lever)
            .get(k)
            .copied()
            .unwrap_or(f64::NAN)
    }

    pub fn rate(&self, lever: Lever, extra: usize) -> Num {
        self.rate_of(lever, self.effect(lever), extra)
    }

    /// A value of a lever as it is written: rates and shares in percent.
    pub fn rate_of(&self, lever: Lever, value: f64, extra: usize) -> Num {
        let format = match lever.spec(self.plan).unit {
            LeverUnit::Elasticity | LeverUnit::Logit | LeverUnit::CnyPerUsd => Format::plain(4),
            _ => self.percent(),
        };
        Num::of(&format, value, format.decimals + extra)
    }

    /// "(1 + 10% + 2%)" of some levers.
    pub fn growth(&self, levers: &[Lever], extra: usize) -> Num {
        let rates: Vec<_> = levers.iter().map(|l| self.rate(*l, extra)).collect();
        one_plus(&rates)
    }

    /// "R(2020)".
    pub fn sym(&self, series: S, t: usize) -> String {
        format!("{}({})", series.symbol(), self.year(t))
    }

    /// The line that ends with the value of a series: symbols, numbers, result and unit.
    pub fn line(
        &self,
        series: S,
        symbols: &str,
        build: impl Fn(usize) -> (String, f64),
    ) -> (String, f64) {
        let format = self.format(series);
        let filled = fit(&format, self.value(series, self.t), format.decimals, build);
        (self.joined(series, symbols, &filled), filled.check)
    }

    /// Symbols, numbers, result and unit.
    pub fn joined(&self, series: S, symbols: &str, filled: &Filled) -> String {
        let name = self.sym(series, self.t);
        let line = format!("{name} = {symbols} = {}", filled.text);
        self.format(series).end(line)
    }

    /// The last line and nothing before it.
    pub fn single(
        &self,
        (series, words): (S, &'static str),
        symbols: &str,
        (roles, levers): (&[Role], &[Lever]),
        build: impl Fn(usize) -> (String, f64),
    ) -> Told {
        let (line, check) = self.line(series, symbols, build);
        Told {
            words,
            lines: vec![line],
            check,
            roles: roles.to_vec(),
            levers: levers.to_vec(),
            actuals: Vec::new(),
        }
    }

    /// A figure that is given and not computed.
    pub fn given(&self, (series, words): (S, &'static str), value: f64, roles: &[Role]) -> Told {
        Told {
            words,
            lines: vec![format!(
                "{} = {}",
                self.sym(series, self.t),
                self.format(series).words(value)
            )],
            check: value,
            roles: roles.to_vec(),
            levers: Vec::new(),
            actuals: vec![series],
        }
    }

    /// The figure of the base year.
    pub fn base_figure(&self, series: S, roles: &[Role]) -> Told {
        let words = self.pick(
            "基期数值，推算由此开始。",
            "The figure of the base year, from which the model starts.",
        );
        self.given((series, words), self.value(series, self.t), roles)
    }

    /// A figure that has become known.
    pub fn actual_figure(&self, series: S, value: f64) -> Told {
        let words = self.pick(
            "本年采用已填入的实际值，不按公式推算。",
            "The actual figure of the year, entered by the user, replaces the formula.",
        );
        self.given((series, words), value, &[])
    }

    /// Yearly compound growth: "X(t) = X(t−1) × (1 + g)".
    pub fn compound(&self, series: S, lever: Lever, roles: &[Role]) -> Told {
        if self.t == 0 {
            return self.base_figure(series, roles);
        }
        let words = self.pick(
            "本年 = 上年 × (1 + 增速)。",
            "This year = last year × (1 + growth).",
        );
        let before = self.t - 1;
        let symbols = format!("{} × (1 + g)", self.sym(series, before));
        self.single((series, words), &symbols, (roles, &[lever]), |x| {
            let (last, growth) = (self.num(series, before, x), self.growth(&[lever], x));
            (format!("{last} × {growth}"), last.v * growth.v)
        })
    }

    /// Yuan, dollars or persons in one unit of a role's indicator.
    pub fn scale(&self, role: Role) -> f64 {
        self.plan.role(role).map_or(1.0, |i| i.unit.scale)
    }
}
