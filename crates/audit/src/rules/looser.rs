//! Goals that the base year already surpasses, so that falling back meets them.

use engine::plan::Measure;

use crate::facts::{Facts, Figure};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::{is_rate_of_change, is_sum, is_total, is_wide_limit};

/// Compares each level with the base that it is printed with.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for indicator in facts.all() {
        let mut told: Vec<f64> = Vec::new();
        for target in facts.targets_of(indicator) {
            let (base, level) = (facts.base_of_target(*target), facts.level_of(*target));
            let Some((base, level)) = base.zip(level) else {
                continue;
            };
            let comparable =
                facts.own(base.indicator).unit.measure == facts.own(indicator).unit.measure;
            if comparable && !told.contains(&level.value) {
                told.push(level.value);
                found.extend(compare(facts, *target, base, level));
            }
        }
    }
}

fn compare(facts: &Facts, target: usize, base: Figure, level: Figure) -> Option<Finding> {
    let own = facts.own(level.indicator);
    let op = facts.plan.targets[target].level.as_ref()?.op;
    let looser = match op.wants_more() {
        true => level.span.high < base.span.low,
        false => level.span.low > base.span.high,
    };
    // The far end of a range is no goal by itself.
    if !looser || is_sum(own) || facts.level_range(target).is_some() {
        return None;
    }
    // Room above a ceiling of unemployment, and a slower growth than before, are ordinary.
    let roomy = is_wide_limit(own) || is_total(own);
    // Places lose people: a goal for fewer is a forecast.
    let people = own.unit.measure == Measure::Persons && is_total(own);
    let ordinary = (roomy && !op.wants_more()) || is_rate_of_change(own) || people;
    let severity = if ordinary {
        Severity::Remark
    } else {
        Severity::Error
    };
    let number = |figure: Figure| facts.number(figure.indicator, figure.value);
    let sign = if op.wants_more() { "<" } else { ">" };
    let mut finding = Finding::new(Kind::Looser, severity, &[level.indicator])
        .of(&[level.place])
        .figure("base", base, Mark::Now)
        .figure("goal", level, Mark::Against)
        .value(
            "room",
            (level.own - base.own).abs(),
            Quantity::Difference(level.indicator),
        )
        .formula(format!("{} {sign} {}", number(level), number(base)))
        .gap(level.value, base.value)
        .mend(level.place, facts.in_own(level.indicator, base.value));
    if base.value > 0.0 {
        finding = finding.value(
            "percent",
            (level.value / base.value - 1.0).abs(),
            Quantity::Rate,
        );
    }
    Some(finding)
}
