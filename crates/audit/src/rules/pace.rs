//! What cannot be, and what has not been seen: shares above all, and changes that are faster than any on record.

use engine::plan::{Measure, Op, Role, SECTOR_SHARES};

use crate::facts::{Facts, Figure, When};
use crate::finding::{Finding, Mark, Quantity, Severity};
use crate::kind::Kind;
use crate::names::{is_reduction, is_share, says};
use crate::written::short;

/// How fast something has been seen to move, a year.
struct Limit {
    /// Words of its name.
    words: &'static [&'static str],
    /// The fastest that is taken for possible, a year, in the engine's unit.
    most: f64,
}

/// Averages of whole populations and covers of whole counties move slowly.
const LIMITS: [Limit; 4] = [
    // China's census: from 9.08 years in 2010 to 9.91 in 2020 for those of 15 and older, 0.08 a year.
    Limit {
        words: &["受教育年限", "years of schooling"],
        most: 0.2,
    },
    // China's forest inventories: from 16.6% in 1998 to 23.0% in 2018, a third of a point a year.
    Limit {
        words: &["森林覆盖率", "forest cover"],
        most: 0.01,
    },
    // China's census: from 49.7% in 2010 to 63.9% in 2020; Guizhou, the fastest province, from 33.8% to 53.2%.
    Limit {
        words: &[
            "城镇化率",
            "城市化率",
            "urbanization rate",
            "urbanisation rate",
        ],
        most: 0.025,
    },
    // China: from 74.8 years in 2010 to 77.9 in 2020, 0.3 a year.
    Limit {
        words: &["预期寿命", "life expectancy"],
        most: 0.6,
    },
];

/// Checks every goal.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for indicator in facts.all() {
        for level in facts.levels(indicator) {
            found.extend(over_all(facts, level));
            found.extend(whole_cut(facts, level));
        }
        found.extend(base_over_all(facts, indicator));
        found.extend(at_least_all(facts, indicator));
        found.extend(too_fast(facts, indicator));
    }
}

fn over_all(facts: &Facts, level: Figure) -> Option<Finding> {
    let own = facts.own(level.indicator);
    let target = level.place.target()?;
    let op = facts.plan.targets[target].level.as_ref()?.op;
    let base = facts.base_of_target(target);
    // What is above all today is no share of it, whatever its name; a ceiling above all is only idle.
    let share = is_share(own) && base.is_none_or(|base| base.value <= 1.0);
    let over = level.value > 1.0 + 1e-9 || (op == Op::Above && level.value >= 1.0);
    if !share || !over || !op.wants_more() {
        return None;
    }
    let mut finding = Finding::new(Kind::Over100, Severity::Error, &[level.indicator])
        .of(&[level.place])
        .figure("goal", level, Mark::Against)
        .marked("all", 1.0, Quantity::Of(level.indicator), Mark::Says)
        .formula(format!(
            "{} > 100%",
            facts.number(level.indicator, level.value)
        ))
        .gap(level.value, 1.0);
    if let Some(base) = base {
        finding = finding.figure("base", base, Mark::Now);
        if let Some(change) = facts.plan.targets[target].change {
            finding = finding.mend(level.place, base.own + change);
        }
    }
    // A stray digit in front: 157 for 57.
    let without = level.own - 1.0;
    let likely = base.is_some_and(|base| without >= base.own) && level.own < 2.0;
    if likely {
        finding = finding.mend(level.place, without);
    }
    Some(finding.mend(level.place, 1.0))
}

/// Shares by their role are shares in the base year too, whatever they are called.
fn base_over_all(facts: &Facts, indicator: usize) -> Option<Finding> {
    let base = facts.base(indicator)?;
    let share = facts.plays(indicator, &SECTOR_SHARES)
        || facts.plays(indicator, &[Role::UrbanizationRate, Role::TaxShare]);
    if !share || base.value <= 1.0 + 1e-9 {
        return None;
    }
    let mut finding = Finding::new(Kind::Over100, Severity::Error, &[indicator])
        .figure("goal", base, Mark::Against)
        .marked("all", 1.0, Quantity::Of(indicator), Mark::Says)
        .formula(format!("{} > 100%", facts.number(indicator, base.value)))
        .gap(base.value, 1.0);
    if base.own < 2.0 {
        finding = finding.mend(base.place, base.own - 1.0);
    }
    for tens in [10.0, 100.0] {
        finding = finding.mend(base.place, base.own / tens);
    }
    Some(finding)
}

/// A cut by all of it, or more.
fn whole_cut(facts: &Facts, level: Figure) -> Option<Finding> {
    let asked = level.value.abs();
    if !is_reduction(facts.own(level.indicator)) || asked < 1.0 {
        return None;
    }
    let finding = Finding::new(Kind::Over100, Severity::Error, &[level.indicator])
        .of(&[level.place])
        .figure("goal", level, Mark::Against)
        .marked("all", 1.0, Quantity::Of(level.indicator), Mark::Says)
        .formula(format!("{} ≥ 100%", facts.number(level.indicator, asked)))
        .gap(asked, 1.0);
    let tens = if asked < 10.0 { 10.0 } else { 100.0 };
    Some(finding.mend(level.place, level.own / tens))
}

fn at_least_all(facts: &Facts, indicator: usize) -> Option<Finding> {
    let level = facts.levels(indicator).next()?;
    let own = facts.own(indicator);
    let goal = facts.plan.targets[level.place.target()?].level.as_ref()?;
    let sure =
        own.unit.measure == Measure::Fraction && says(own, &["率", "rate", "treated", "coverage"]);
    let signed = goal.op == Op::AtLeast && goal.printed.is_none();
    (sure && signed && is_share(own) && level.own == 1.0).then(|| {
        Finding::new(Kind::AtLeastAll, Severity::Remark, &[indicator])
            .of(&[level.place])
            .figure("goal", level, Mark::Says)
            .formula("≥ 100% ⇒ = 100%".to_owned())
    })
}

fn too_fast(facts: &Facts, indicator: usize) -> Option<Finding> {
    let own = facts.own(indicator);
    let limit = LIMITS.iter().find(|limit| says(own, limit.words))?;
    // Those who enter work are schooled longer each year: a mean of the young moves faster; and households can
    // be registered anew as fast as an office works.
    if says(
        own,
        &["新增", "户籍", "new entrants", "registered", "registration"],
    ) {
        return None;
    }
    let (base, level) = (facts.base(indicator)?, facts.at(indicator, When::Goal)?);
    let pace = (level.own - base.own) / facts.years;
    if pace <= limit.most * (1.0 + 1e-9) {
        return None;
    }
    let number = |value: f64| facts.number(indicator, value);
    Some(
        Finding::new(Kind::Pace, Severity::Warning, &[indicator])
            .of(&[level.place])
            .figure("base", base, Mark::Now)
            .figure("goal", level, Mark::Against)
            .value("pace", pace, Quantity::Difference(indicator))
            .value("most", limit.most, Quantity::Difference(indicator))
            .value("years", facts.years, Quantity::Count)
            .formula(format!(
                "({} − {}) ÷ {} = {}",
                number(level.own),
                number(base.own),
                short(facts.years),
                number(pace)
            ))
            .gap(level.own, base.own + limit.most * facts.years)
            .mend(level.place, base.own + limit.most * facts.years),
    )
}
