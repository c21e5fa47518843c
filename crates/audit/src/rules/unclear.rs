//! Goals of which the plan leaves open what they count.

use engine::plan::Measure;

use crate::facts::Facts;
use crate::finding::{Finding, Mark, Severity};
use crate::kind::Kind;

/// Looks at each target.
pub fn run(facts: &Facts, found: &mut Vec<Finding>) {
    for (n, target) in facts.plan.targets.iter().enumerate() {
        // A chapter repeats what the table has.
        if facts.targets_of(target.indicator).first() != Some(&n) {
            continue;
        }
        let (base, level) = (facts.base_of_target(n), facts.level_of(n));
        let Some((base, level)) = base.zip(level) else {
            continue;
        };
        let money = |measure| matches!(measure, Measure::Cny | Measure::Usd);
        let (from, to) = (
            facts.own(base.indicator).unit.measure,
            facts.own(level.indicator).unit.measure,
        );
        let scale = |n: usize| &facts.own(n).unit;
        let printed = target.level.as_ref().map(|goal| goal.unit.scale);
        let rescaled = printed.is_some_and(|own| own != scale(base.indicator).scale);
        let alike = from == to || (money(from) && money(to));
        if alike && (from != to || rescaled) {
            let severity = if from == to {
                Severity::Remark
            } else {
                Severity::Warning
            };
            found.push(
                Finding::new(
                    Kind::UnitChanges,
                    severity,
                    &[level.indicator, base.indicator],
                )
                .of(&[level.place])
                .figure("base", base, Mark::Now)
                .figure("goal", level, Mark::Says)
                .formula(format!(
                    "{} → {}",
                    facts.number(base.indicator, base.value),
                    facts.number(level.indicator, level.value)
                )),
            );
        }
        // What has a base and a goal could be judged, if it were known what it counts.
        if target.unjudged.is_some() && from == to {
            found.push(
                Finding::new(Kind::MeaningOpen, Severity::Remark, &[level.indicator])
                    .of(&[level.place])
                    .figure("base", base, Mark::Now)
                    .figure("goal", level, Mark::Says)
                    .formula(format!(
                        "{} → {}",
                        facts.number(base.indicator, base.value),
                        facts.number(level.indicator, level.value)
                    )),
            );
        }
    }
}
