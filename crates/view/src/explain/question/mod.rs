//! "Explain this number": whatever number is shown answers with its formula, the numbers filled in,
//! the levers that move it most, and its source in the plan or the word "assumption".
//!
//! A page writes [`Question::id`] beside a number and asks with [`Question::from_id`]; one place
//! then answers for all of them. One file a family of numbers.

mod growth;
mod id;
mod lever;
mod movers;
mod needed;
mod odds;
mod series;
mod shown;
mod source;
mod target;

pub use movers::Mover;

use crate::explain::formula::SourceLine;
use crate::sentences::chance::TwoOdds;
use crate::words::format::NONE;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use engine::verdict::GoalKind;

/// A shown number. Targets and indicators stand by their position in the plan, years of the plan
/// counted from the base year (0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The value of a series in a year: `series/gdp_nominal/2020`.
    Series(Series, usize),
    /// A figure that the plan holds of an indicator, by calendar year: `history/gdp/2013`.
    History(usize, i32),
    /// What a target wants: `goal/gdp/level`.
    Goal(usize, GoalKind),
    /// How far a target's value is from its goal: `margin/gdp/level`.
    Margin(usize, GoalKind),
    /// The growth a year that a target's level still needs, for shares the points: `required/gdp`.
    Required(usize),
    /// Average growth over the plan, as the growth goal counts it: `average/gdp`.
    Average(usize),
    /// The probability that a target is met: `chance/gdp/level`.
    Chance(usize, GoalKind),
    /// That all chosen targets are met together: `chance/joint`.
    Joint,
    /// A quantile of a series in a year, in percent: `quantile/gdp_nominal/2020/95`.
    Quantile(Series, usize, u32),
    /// What a lever alone would have to be for a target: `needed/gdp/growth.all`.
    Needed(usize, Lever),
    /// A lever's value in a year: `lever/growth.all/2018`.
    Lever(Lever, usize),
    /// What stands in a lever's control, its average over the years: `lever/growth.all`.
    Setting(Lever),
    /// The plan's own rate on a lever's track: `mark/growth.all/plan`.
    PlanMark(Lever),
    /// The rate of the years before the plan: `mark/growth.all/past`.
    PastMark(Lever),
}

/// Of what a number is asked. `run` is the run of `scenario`, and `drawn` that run's ensemble.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The scenario as it stands.
    pub scenario: &'a Scenario,
    /// What it leads to.
    pub run: &'a Run,
    /// What chance does to it, and to it under the neutral outlook; `None` where uncertainty is off or still
    /// being computed.
    pub drawn: Option<TwoOdds<'a>>,
}

/// What a number answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What the number is.
    pub title: String,
    /// The number with its unit; a dash where there is none.
    pub value: String,
    /// The formula in words, then lines with numbers; the last one ends with the value. One line
    /// that says why where there is no value.
    pub lines: Vec<String>,
    /// Where the numbers come from; never empty.
    pub sources: Vec<SourceLine>,
    /// The levers that move it most, longest bar first.
    pub movers: Vec<Mover>,
    /// What the bars mean, or why there are none.
    pub how: String,
    /// What else is to be known of it; often empty.
    pub note: String,
}

/// The answer to a question; `None` where the plan has no such number.
#[must_use]
pub fn answer(question: Question, asked: &Asked, lang: Lang) -> Option<Answer> {
    // Positions may be those of a plan that has just been left.
    if Question::from_id(&question.id(asked.plan), asked.plan) != Some(question) {
        return None;
    }
    use Question as Q;
    let mut explained = match question {
        Q::Series(series, t) => series::value(asked, series, t, lang),
        Q::History(indicator, year) => series::known(asked, indicator, year, lang)?,
        Q::Goal(target, kind) => target::goal(asked, (target, kind), lang)?,
        Q::Margin(target, kind) => target::margin(asked, (target, kind), lang)?,
        Q::Required(target) => growth::required(asked, target, lang)?,
        Q::Average(target) => growth::average(asked, target, lang)?,
        Q::Chance(target, kind) => odds::chance(asked, (target, kind), lang)?,
        Q::Joint => odds::joint(asked, lang),
        Q::Quantile(series, t, percent) => odds::quantile(asked, (series, t), percent, lang),
        Q::Needed(target, lever) => needed::needed(asked, target, lever, lang)?,
        Q::Lever(lever, t) => lever::in_one_year(asked, lever, t, lang),
        Q::Setting(lever) => lever::setting(asked, lever, lang),
        Q::PlanMark(lever) | Q::PastMark(lever) => {
            lever::mark(asked, lever, question == Q::PastMark(lever), lang)?
        }
    };
    source::at_least_one(&mut explained.sources, lang);
    Some(explained)
}

/// An answer without a number: why.
fn no_number(title: String, why: &str, lang: Lang) -> Answer {
    Answer {
        how: T::NothingToCompare.get(lang).to_owned(),
        title,
        value: NONE.to_owned(),
        lines: vec![why.to_owned()],
        ..Answer::default()
    }
}
