//! Growth goals, the ranges that some of them are ends of, and what growth makes of a figure.

use engine::plan::{GrowthGoal, Op};

use super::{Facts, Figure};
use crate::place::Place;
use crate::span::{Span, last_digit};

/// A growth goal of a plan.
#[derive(Clone, Copy)]
pub struct Growth<'a> {
    /// Where it stands.
    pub place: Place,
    /// The goal.
    pub goal: &'a GrowthGoal,
    /// What rates may stand behind it.
    pub span: Span,
    /// Whether it is one end of a range.
    pub is_range: bool,
}

impl<'a> Facts<'a> {
    /// The growth of a target.
    pub fn growth_of(&self, target: usize) -> Option<Growth<'a>> {
        let goal = self.plan.targets[target].growth.as_ref()?;
        let around = |rate: f64| Span::around(rate, last_digit(rate).min(self.growth_digit) / 2.0);
        let mut span = around(goal.rate);
        // Of 6% to 8% anything between is meant.
        let other_end = self.other_end(target, |n| {
            let own = self.plan.targets[n].growth.as_ref()?;
            (own.basis == goal.basis).then_some((own.op, own.rate))
        });
        if let Some((_, rate)) = other_end {
            span = span.joined(around(rate));
        }
        Some(Growth {
            place: Place::Growth(target),
            goal,
            span,
            is_range: other_end.is_some(),
        })
    }

    /// The numbers between which a level lies, where a target is one end of a range.
    pub fn level_range(&self, target: usize) -> Option<Span> {
        let level = |n: usize| {
            let own = self.plan.targets[n].level.as_ref()?;
            Some((own.op, own.goal))
        };
        let (_, other) = self.other_end(target, level)?;
        Some(Span::exact(level(target)?.1).joined(Span::exact(other)))
    }

    /// The other end of a range: a goal that stands at the same place of the plan and limits the same number from
    /// the other side.
    fn other_end(
        &self,
        target: usize,
        goal: impl Fn(usize) -> Option<(Op, f64)>,
    ) -> Option<(Op, f64)> {
        let own = &self.plan.targets[target];
        let (op, value) = goal(target)?;
        let beside = self.targets[own.indicator].iter().filter(|n| {
            let other = &self.plan.targets[**n];
            **n != target && other.nature == own.nature && other.source == own.source
        });
        let mut ends = beside.filter_map(|n| goal(*n));
        ends.find(|(other_op, other)| {
            op.wants_more() != other_op.wants_more()
                && (value <= *other) == op.wants_more()
                && value != *other
        })
    }

    /// The first growth that is wanted of an indicator.
    pub fn growth(&self, indicator: usize) -> Option<Growth<'a>> {
        self.targets[indicator]
            .iter()
            .find_map(|n| self.growth_of(*n))
    }

    /// What is wanted of an indicator: its level, or what its growth makes of the base.
    pub fn wanted(&self, indicator: usize) -> Option<Figure> {
        let level = self.levels(indicator).next();
        level.or_else(|| {
            let (growth, base) = (self.growth(indicator)?, self.base(indicator)?);
            let times = self.times(growth.goal.rate);
            Some(Figure {
                place: growth.place,
                indicator,
                own: base.own * times,
                value: base.value * times,
                span: base.span.times(growth.span.map(|rate| self.times(rate))),
            })
        })
    }

    /// The yearly growth between two figures.
    pub fn rate(&self, from: Span, to: Span) -> Span {
        to.over(from)
            .map(|times| libm::pow(times, 1.0 / self.years) - 1.0)
    }

    /// By how much something grows over the plan at a yearly rate.
    pub fn times(&self, rate: f64) -> f64 {
        libm::pow(1.0 + rate, self.years)
    }
}
