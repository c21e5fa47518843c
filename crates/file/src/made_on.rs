//! For which content of a plan something was made, and how another content differs from that.
//!
//! Two plans can have the same id and other figures: a plan is revised, or somebody hands out a copy with
//! goals of their own. What was made on one says other things on the other.

use serde_json::{Value, json};

use super::fingerprint::{Fingerprint, PARTS};
use engine::plan::{LevelGoal, Measure, Plan, Target, shift_point};
use engine::problem::{Expected, PlanPart, Problem, brief};
use engine::text::{Lang, Text};

/// What links and books say of the plan that they were made on.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeOn {
    /// Of all of its content.
    pub print: Fingerprint,
    /// The levels that its headline targets ask for, in the units that the plan prints.
    pub goals: Vec<f64>,
}

/// The headline targets that ask for a level, and what that is.
fn headline(plan: &Plan) -> impl Iterator<Item = (&Target, &LevelGoal)> {
    let targets = plan.headline.iter().filter_map(|n| plan.targets.get(*n));
    targets.filter_map(|target| Some((target, target.level.as_ref()?)))
}

/// A goal as the plan prints it.
fn printed(goal: &LevelGoal) -> f64 {
    match goal.unit.measure {
        // Not by a product of binary numbers, which would show in its last digits.
        Measure::Fraction if goal.unit.scale == 100.0 => shift_point(goal.goal, 2),
        _ => goal.unit.from_engine(goal.goal),
    }
}

impl MadeOn {
    /// What is said of this plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            print: Fingerprint::of(plan),
            goals: headline(plan).map(|(_, goal)| printed(goal)).collect(),
        }
    }

    /// How this plan differs from the one that something was made on; empty if it is the same. Goals of
    /// headline targets are told by their figures, all else by the part of the plan that it belongs to.
    #[must_use]
    pub fn differences(&self, plan: &Plan, place: &str) -> Vec<Problem> {
        let now = Self::of(plan);
        if now.print.whole == self.print.whole {
            return Vec::new();
        }
        let mut all = self.goal_differences(plan, &now, place);
        let told = !all.is_empty();
        let sums = PARTS.into_iter().zip(self.print.parts);
        let parts = sums.zip(now.print.parts);
        for ((part, there), here) in parts {
            if there != here && !(told && part == PlanPart::Goals) {
                all.push(Problem::at(place, Expected::PlanPart(part.into()), ""));
            }
        }
        if all.is_empty() {
            // The small sums are equal by chance, or were not said.
            all.push(Problem::at(
                place,
                Expected::PlanPart(PlanPart::Some.into()),
                "",
            ));
        }
        all
    }

    fn goal_differences(&self, plan: &Plan, now: &Self, place: &str) -> Vec<Problem> {
        if self.goals.len() != now.goals.len() {
            return Vec::new();
        }
        let pairs = headline(plan).zip(&self.goals);
        let other = pairs.filter(|((_, goal), there)| printed(goal) != **there);
        let problem = |((target, goal), there): ((&Target, &LevelGoal), &f64)| {
            let name = plan.indicators.get(target.indicator);
            let part = PlanPart::Goal {
                of: name.map(|own| own.name.clone()).unwrap_or_default(),
                unit: Text {
                    zh: goal.unit.label.zh.clone(),
                    en: goal.unit.written(Lang::En).to_owned(),
                },
                here: brief(printed(goal)),
            };
            Problem::at(place, Expected::PlanPart(part.into()), brief(*there))
        };
        other.map(problem).collect()
    }

    /// As it stands in a book.
    #[must_use]
    pub fn json(&self) -> Value {
        let content = format!("{:08x}", self.print.whole);
        json!({"content": content, "parts": self.print.parts, "goals": self.goals})
    }

    /// What a book says; `None` if that cannot be read.
    #[must_use]
    pub fn from_json(value: &Value) -> Option<Self> {
        let whole = u32::from_str_radix(value["content"].as_str()?, 16).ok()?;
        let mut parts = [0; 4];
        for (part, value) in parts.iter_mut().zip(value["parts"].as_array()?) {
            *part = u8::try_from(value.as_u64()?).ok()?;
        }
        let goals = value["goals"].as_array()?.iter().map(Value::as_f64);
        Some(Self {
            print: Fingerprint { whole, parts },
            goals: goals.collect::<Option<_>>()?,
        })
    }
}
