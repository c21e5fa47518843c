//! Questions as pages write them: words between slashes. Ids of plans have none.

use super::Question;
use engine::plan::{LeverSheet, Plan};
use engine::uncertainty::PERCENTS;
use engine::verdict::GoalKind;

impl Question {
    /// The id of a question.
    #[must_use]
    pub fn id(self, plan: &Plan) -> String {
        let target = |n: usize| plan.targets.get(n).map_or("", |t| t.id.as_str());
        let year = |t: usize| i32::try_from(t).map_or(0, |t| plan.base_year.saturating_add(t));
        match self {
            Self::Series(s, t) => format!("series/{}/{}", s.id(plan), year(t)),
            Self::History(n, year) => {
                let indicator = plan.indicators.get(n).map_or("", |i| i.id.as_str());
                format!("history/{indicator}/{year}")
            }
            Self::Goal(n, kind) => format!("goal/{}/{}", target(n), kind.id()),
            Self::Margin(n, kind) => format!("margin/{}/{}", target(n), kind.id()),
            Self::Required(n) => format!("required/{}", target(n)),
            Self::Average(n) => format!("average/{}", target(n)),
            Self::Chance(n, kind) => format!("chance/{}/{}", target(n), kind.id()),
            Self::Joint => "chance/joint".to_owned(),
            Self::Quantile(s, t, percent) => {
                format!("quantile/{}/{}/{percent}", s.id(plan), year(t))
            }
            Self::Needed(n, lever) => format!("needed/{}/{}", target(n), lever.id(plan)),
            Self::Lever(lever, t) => format!("lever/{}/{}", lever.id(plan), year(t)),
            Self::Setting(lever) => format!("lever/{}", lever.id(plan)),
            Self::PlanMark(lever) => format!("mark/{}/plan", lever.id(plan)),
            Self::PastMark(lever) => format!("mark/{}/past", lever.id(plan)),
        }
    }

    /// The question of an id; `None` for what no number of this plan is called.
    #[must_use]
    pub fn from_id(id: &str, plan: &Plan) -> Option<Self> {
        let words: Vec<&str> = id.splitn(5, '/').collect();
        let found = match words[..] {
            ["series", s, y] => Self::Series(plan.series(s)?, year(y, plan)?),
            ["history", indicator, y] => {
                let position = plan.indicator_position(indicator)?;
                let year = y.parse().ok()?;
                plan.indicators[position].value_in(year)?;
                Self::History(position, year)
            }
            ["goal", target, word] => {
                let (target, kind) = goal(target, word, plan)?;
                Self::Goal(target, kind)
            }
            ["margin", target, word] => {
                let (target, kind) = goal(target, word, plan)?;
                Self::Margin(target, kind)
            }
            ["required", target] => Self::Required(goal(target, GoalKind::Level.id(), plan)?.0),
            ["average", target] => Self::Average(position(target, plan)?),
            ["chance", "joint"] => Self::Joint,
            ["chance", target, word] => {
                let (target, kind) = goal(target, word, plan)?;
                Self::Chance(target, kind)
            }
            ["quantile", s, y, percent] => {
                let percent = PERCENTS.into_iter().find(|p| p.to_string() == percent)?;
                Self::Quantile(plan.series(s)?, year(y, plan)?, percent)
            }
            ["needed", target, lever] => Self::Needed(position(target, plan)?, plan.lever(lever)?),
            ["lever", lever, y] => {
                let t = year(y, plan).filter(|t| *t > 0)?;
                Self::Lever(plan.lever(lever)?, t)
            }
            ["lever", lever] => Self::Setting(plan.lever(lever)?),
            ["mark", lever, word] => {
                let lever = plan.lever(lever)?;
                let sheet = LeverSheet::of(plan, lever);
                match word {
                    "plan" => sheet.plan.map(|_| Self::PlanMark(lever))?,
                    "past" => sheet.past.map(|_| Self::PastMark(lever))?,
                    _ => return None,
                }
            }
            _ => return None,
        };
        // One name for each: "+2020" is read as a year, and is none.
        (found.id(plan) == id).then_some(found)
    }
}

fn position(target: &str, plan: &Plan) -> Option<usize> {
    plan.target_position(target)
}

/// A target with one of the goals that it has.
fn goal(target: &str, word: &str, plan: &Plan) -> Option<(usize, GoalKind)> {
    let target = position(target, plan)?;
    let own = &plan.targets[target];
    let kinds = [
        (GoalKind::Level, own.level.is_some()),
        (GoalKind::Growth, own.growth.is_some()),
    ];
    let (kind, has) = kinds.into_iter().find(|(kind, _)| kind.id() == word)?;
    has.then_some((target, kind))
}

/// The year of the plan, counted from the base year.
fn year(text: &str, plan: &Plan) -> Option<usize> {
    let year: i32 = text.parse().ok()?;
    let t = usize::try_from(year.checked_sub(plan.base_year)?).ok()?;
    (t <= plan.horizon()).then_some(t)
}
