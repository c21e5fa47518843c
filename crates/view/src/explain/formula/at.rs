//! A year of a run, and what its formulas read of it.

use super::expr::{Expr, Number, Solved};
use super::{Explained, Why};
use crate::words::format::Format;
use crate::words::series;
use crate::words::texts::T;
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
    /// The series that is asked for: all money of its formula is written as its is.
    pub like: Option<S>,
}

impl<'a> At<'a> {
    /// The calendar year of a year of the plan.
    pub fn year(&self, t: usize) -> i32 {
        self.plan.base_year + i32::try_from(t).unwrap_or(0)
    }

    /// The year before; there is none before the base year.
    pub fn before(&self) -> Result<usize, Why> {
        self.t.checked_sub(1).ok_or(T::NoYearBefore)
    }

    pub fn format(&self, series: S) -> Format<'a> {
        self.alike(series::format(self.plan, series, self.lang))
    }

    fn alike(&self, own: Format<'a>) -> Format<'a> {
        let like = self
            .like
            .map(|like| series::format(self.plan, like, self.lang));
        like.map_or(own, |like| own.counted_as(&like))
    }

    /// How shares and rates that have no series are written.
    pub fn percent(&self) -> Format<'a> {
        Format::percent(4, self.lang)
    }

    /// The value of a series; NaN where there is none.
    pub fn value(&self, series: S, t: usize) -> f64 {
        let row = self.run.outcome.row(series);
        row.get(t).copied().unwrap_or(f64::NAN)
    }

    /// The actual figure of a series, if it is known.
    pub fn actual(&self, series: S, t: usize) -> Option<f64> {
        self.run.inputs.actuals.get(series, t)
    }

    /// A lever's value in the year, shocks included.
    pub fn effect(&self, lever: Lever) -> f64 {
        let row = self.run.inputs.row(lever);
        row.get(self.t.saturating_sub(1))
            .copied()
            .unwrap_or(f64::NAN)
    }

    /// "R(2020)".
    pub fn sym(&self, series: S, t: usize) -> String {
        format!("{}({})", series.symbol(), self.year(t))
    }

    /// A series in a year, written with a digit more than a result has.
    pub fn of(&self, series: S, t: usize) -> Expr<'a> {
        let format = self.format(series);
        self.with(series, t, &format.to(format.decimals + 1))
    }

    /// The same written in another way.
    pub fn with(&self, series: S, t: usize, format: &Format<'a>) -> Expr<'a> {
        Expr::number(self.sym(series, t), self.value(series, t), *format)
    }

    /// A series in the year that is explained.
    pub fn now(&self, series: S) -> Expr<'a> {
        self.of(series, self.t)
    }

    /// A lever in the year, written as rates and shares are.
    pub fn rate(&self, symbol: &str, lever: Lever) -> Number<'a> {
        let format = match lever.spec(self.plan).unit {
            LeverUnit::Elasticity | LeverUnit::Logit | LeverUnit::CnyPerUsd => Format::plain(4),
            _ => self.percent(),
        };
        Number {
            symbol: symbol.to_owned(),
            value: self.effect(lever),
            format,
            lever: Some(lever),
        }
    }

    /// The same as a formula.
    pub fn lever(&self, symbol: &str, lever: Lever) -> Expr<'a> {
        Expr::Number(self.rate(symbol, lever))
    }

    /// The same with the other sign.
    pub fn less(&self, symbol: &str, lever: Lever) -> Number<'a> {
        let rate = self.rate(symbol, lever);
        Number {
            value: -rate.value,
            ..rate
        }
    }

    /// "(1 + g)": one plus some levers that share a symbol.
    pub fn growth(&self, symbol: &str, levers: &[Lever]) -> Expr<'a> {
        Expr::Growth(levers.iter().map(|l| self.rate(symbol, *l)).collect())
    }

    /// Symbols, numbers and result of a formula for a series, without the unit.
    pub fn line(&self, series: S, formula: &Expr, format: &Format) -> (String, Solved) {
        let solved = formula.solved(self.value(series, self.t), format);
        let (name, symbols) = (self.sym(series, self.t), formula.symbols());
        (format!("{name} = {symbols} = {}", solved.text), solved)
    }

    /// A series that follows from one formula.
    pub fn law(
        &self,
        series: S,
        words: T,
        formula: &Expr,
        roles: &'static [Role],
    ) -> Result<Explained, Why> {
        self.law_in_words(series, words.get(self.lang).to_owned(), formula, roles)
    }

    /// The same where the words name other series.
    pub fn law_in_words(
        &self,
        series: S,
        words: String,
        formula: &Expr,
        roles: &'static [Role],
    ) -> Result<Explained, Why> {
        let format = self.format(series);
        let (line, solved) = self.line(series, formula, &format);
        let mut levers = Vec::new();
        formula.levers(&mut levers);
        Ok(Explained {
            words,
            lines: vec![format.end(line)],
            check: solved.check,
            roles,
            parts: Vec::new(),
            levers,
            actuals: Vec::new(),
        })
    }

    /// One series over another in the same year.
    pub fn quotient(
        &self,
        series: S,
        words: T,
        (over, under): (S, S),
        roles: &'static [Role],
    ) -> Result<Explained, Why> {
        self.law(series, words, &(self.now(over) / self.now(under)), roles)
    }

    /// A figure that is given and not computed.
    pub fn given(&self, series: S, words: T, roles: &'static [Role]) -> Result<Explained, Why> {
        let value = self.value(series, self.t);
        let (name, shown) = (self.sym(series, self.t), self.format(series).words(value));
        Ok(Explained {
            words: words.get(self.lang).to_owned(),
            lines: vec![format!("{name} = {shown}")],
            check: value,
            roles,
            parts: Vec::new(),
            levers: Vec::new(),
            actuals: Vec::new(),
        })
    }

    /// The figure of the base year.
    pub fn base_figure(&self, series: S, roles: &'static [Role]) -> Result<Explained, Why> {
        self.given(series, T::BaseFigureInWords, roles)
    }

    /// Yearly compound growth from the base figure on.
    pub fn compound(
        &self,
        series: S,
        lever: Lever,
        roles: &'static [Role],
    ) -> Result<Explained, Why> {
        let Ok(before) = self.before() else {
            return self.base_figure(series, roles);
        };
        let formula = self.of(series, before) * self.growth("+ g", &[lever]);
        self.law(series, T::LawOfGrowth, &formula, roles)
    }

    /// A share that runs evenly from its base to its end.
    pub fn straight_line(
        &self,
        series: S,
        lever: Lever,
        roles: &'static [Role],
    ) -> Result<Explained, Why> {
        if self.t == 0 {
            return self.base_figure(series, roles);
        }
        let horizon = self.plan.horizon();
        let end = Expr::Number(Number {
            value: self
                .run
                .inputs
                .row(lever)
                .last()
                .copied()
                .unwrap_or(f64::NAN),
            symbol: T::EndSymbol.get(self.lang).to_owned(),
            format: self.percent(),
            lever: Some(lever),
        });
        if self.t == horizon {
            return self.law(series, T::LawOfEnd, &end, roles);
        }
        // The line starts again from the last known figure.
        let known = (1..self.t)
            .rev()
            .find(|t| self.actual(series, *t).is_some());
        let start = match known {
            Some(t) => self.with(series, t, &self.percent()),
            None => {
                let base = roles.first().and_then(|role| self.plan.base_value(*role));
                let base = base.ok_or(T::NoBaseFigure)?;
                Expr::number(T::BaseSymbol.get(self.lang), base, self.percent())
            }
        };
        let since = known.unwrap_or(0);
        let years = self.years_part(self.t - since, horizon - since);
        let formula = start.clone() + (end - start) * years;
        let explained = self.law(series, T::LawOfLine, &formula, roles)?;
        Ok(Explained {
            actuals: if known.is_some() {
                vec![series]
            } else {
                Vec::new()
            },
            ..explained
        })
    }

    /// Years gone as a part of all.
    pub fn years_part(&self, gone: usize, all: usize) -> Expr<'a> {
        let part = Expr::count(gone) / Expr::count(all);
        part.called(T::YearsPartSymbol.get(self.lang))
    }

    /// Yuan or dollars in one unit of a role's indicator as it is written here.
    pub fn scale(&self, role: Role) -> f64 {
        let written = self
            .plan
            .role(role)
            .map(|own| Format::of_indicator(own, self.lang));
        self.plan.unit_scale(role) / written.map_or(1.0, |written| written.page(1.0))
    }
}
