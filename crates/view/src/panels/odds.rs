//! The table of odds on the page of the analysis: each goal of the chosen targets, and all of them together, in
//! the scenario and beside it under the neutral outlook.

use crate::explain::question::Question;
use crate::sentences::chance::{OddsRow, TwoChances, TwoOdds, joint_words, over_words};
use crate::words::brackets::in_brackets;
use crate::words::goal_words::goal_in_words;
use crate::words::texts::T;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::JointOver;
use engine::text::Lang;
use engine::verdict::GoalKind;

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct OddsLine {
    /// The target by its position, and which of its goals; nothing for all together.
    pub goal: Option<(usize, GoalKind)>,
    /// What its number asks.
    pub question: Question,
    /// "地区生产总值 200亿元", "全部同时达到（水平和增速）".
    pub name: String,
    /// Both chances.
    pub chances: TwoChances,
    /// In the scenario.
    pub own: OddsRow,
    /// Under the neutral outlook; nothing while that is not known.
    pub neutral: Option<OddsRow>,
    /// Both in full, with their standard errors.
    pub full: String,
}

/// The lines for some targets: a goal each, as far as it can be judged, then all that count together.
#[must_use]
pub fn odds_lines(
    plan: &Plan,
    run: &Run,
    (asked, over): (&[usize], JointOver),
    odds: TwoOdds,
    lang: Lang,
) -> Vec<OddsLine> {
    let both = [GoalKind::Level, GoalKind::Growth];
    let goals = asked.iter().flat_map(|t| both.map(|kind| (*t, kind)));
    let one = |(target, kind): (usize, GoalKind)| {
        let n = run.verdict_position(target, kind)?;
        // What cannot be judged has no odds.
        run.verdicts.get(n)?.met()?;
        let chances = odds.of(n);
        let name = goal_in_words(plan, (target, kind), lang)?;
        let full = chances.full(lang);
        Some(line(Some((target, kind)), name, (chances, full), lang))
    };
    let judged = |t: &&usize| !run.judged(&[**t], over).is_empty();
    let counted: Vec<usize> = asked.iter().filter(judged).copied().collect();
    let joint = odds.joint();
    let all = (!counted.is_empty()).then(|| {
        let name = in_brackets(T::AllTogether.get(lang), over_words(over, lang), lang);
        let full = joint_words(plan, &counted, over, &joint, lang);
        line(None, name, (joint, full), lang)
    });
    goals.filter_map(one).chain(all).collect()
}

fn line(
    goal: Option<(usize, GoalKind)>,
    name: String,
    (chances, full): (TwoChances, String),
    lang: Lang,
) -> OddsLine {
    let mut rows = chances.rows(lang).into_iter();
    let nothing = || OddsRow {
        name: T::OddsOwn.get(lang),
        p: None,
        words: T::NoRandomChange.get(lang).to_owned(),
    };
    OddsLine {
        goal,
        question: goal.map_or(Question::Joint, |(target, kind)| {
            Question::Chance(target, kind)
        }),
        name,
        chances,
        own: rows.next().unwrap_or_else(nothing),
        neutral: rows.next(),
        full,
    }
}
