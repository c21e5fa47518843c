//! Whether figures and goals of a plan are levels that anything could have.

use super::{Indicator, Law, Measure, Plan};
use crate::problem::{Expected, Problem, brief};
use crate::role::Role;

/// The largest figure of any unit, as for actual figures: no economy has more, and sums stay numbers.
const LARGEST: f64 = 1e18;
/// The largest yearly growth that a goal may state: elevenfold a year.
const MOST_GROWTH: f64 = 10.0;

impl Plan {
    /// Checks every figure, the ends of laws and the goals.
    pub(super) fn check_levels(&self, problems: &mut Vec<Problem>) {
        let mut check = |indicator: usize, value: f64, place: String| {
            let own = &self.indicators[indicator];
            let (low, high) = self.levels(indicator);
            // A base value with a role of its own has been checked there.
            let noted = problems
                .iter()
                .any(|p| p.place == Problem::at(&*place, Expected::Goal, "").place);
            if !noted && !(low..=high).contains(&value) {
                let [low, high, found] = [low, high, value].map(|v| own.unit.from_engine(v));
                let expected = match value < 0.0 && high >= LARGEST {
                    true => Expected::AtLeast(low),
                    false => Expected::Between(low, high),
                };
                problems.push(Problem::at(place, expected, brief(found)));
            }
        };
        for (n, own) in self.indicators.iter().enumerate() {
            for (k, point) in own.values.iter().enumerate() {
                check(n, point.value, format!("/indicators/{n}/values/{k}/value"));
            }
            if let Some(Law::Linear { end } | Law::Share { end, .. }) = own.law {
                check(n, end, format!("/indicators/{n}/law/end"));
            }
        }
        for (n, target) in self.targets.iter().enumerate() {
            if let Some(level) = &target.level {
                check(
                    target.indicator,
                    level.goal,
                    format!("/targets/{n}/level/goal"),
                );
            }
        }
        for (n, target) in self.targets.iter().enumerate() {
            let rate = target.growth.as_ref().map(|goal| goal.rate);
            if let Some(rate) = rate.filter(|rate| *rate > MOST_GROWTH) {
                let place = format!("/targets/{n}/growth/percent");
                let expected = Expected::Between(-100.0, 100.0 * MOST_GROWTH);
                problems.push(Problem::at(place, expected, brief(100.0 * rate)));
            }
        }
    }

    /// Between which levels an indicator may be: shares are parts of something, people and stocks are not less
    /// than none. A percentage by which something grows or changes may take away all of it.
    fn levels(&self, indicator: usize) -> (f64, f64) {
        let own = &self.indicators[indicator];
        if own.unit.measure != Measure::Fraction {
            return (0.0, LARGEST);
        }
        let role = self.roles.role_of(indicator);
        if role.is_some_and(|role| role != Role::RevenueToGdp) {
            return (0.0, 1.0);
        }
        let share = role.is_some() || matches!(own.law, Some(Law::Share { .. }));
        let low = if share || !is_change(own) { 0.0 } else { -1.0 };
        (low, LARGEST)
    }
}

/// Words by which names say that a percentage is a change; a plan file has nothing else that does.
const CHANGES: [&str; 19] = [
    "增长",
    "增速",
    "增幅",
    "增减",
    "涨",
    "降低",
    "下降",
    "降幅",
    "减少",
    "变化",
    "变动",
    "growth",
    "change",
    "increase",
    "decrease",
    "reduction",
    "decline",
    "rise",
    "inflation",
];

fn is_change(own: &Indicator) -> bool {
    let english = own.name.en.to_ascii_lowercase();
    let says = |word: &str| own.name.zh.contains(word) || english.contains(word);
    CHANGES.into_iter().any(says)
}
