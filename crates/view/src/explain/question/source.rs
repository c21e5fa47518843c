//! Sources that answers add to those of formulas.

use crate::explain::formula::{Kind, SourceLine, kind};
use crate::words::brackets::in_brackets;
use crate::words::goal_words::goal_in_words;
use crate::words::levers::{self, range_source, range_words};
use crate::words::sources::source_text;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::{LeverSheet, Plan};
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::GoalKind;

/// A goal with its place in the plan: "地区生产总值 ≥ 200 亿元（规划 2.3 表第 1 行）".
pub fn of_goal(plan: &Plan, of: (usize, GoalKind), lang: Lang) -> Option<SourceLine> {
    let target = plan.targets.get(of.0)?;
    let source = source_text(&target.source, lang);
    let goal = goal_in_words(plan, of, lang)?;
    let words = T::SourceGoal.fill(lang, &[("goal", &goal)]);
    Some(SourceLine {
        text: in_brackets(&words, &source, lang),
        kind: kind(&target.source),
    })
}

/// The plausible range of a lever.
pub fn of_range(plan: &Plan, run: &Run, lever: Lever, lang: Lang) -> SourceLine {
    let sheet = LeverSheet::of(plan, lever);
    let range = range_words(
        levers::format(plan, lever, lang),
        run.inputs.plausible(plan, lever),
        lang,
    );
    let assumed = T::Assumed.get(lang);
    let source = match range_source(sheet.spec.source, lang) {
        source if source == assumed => assumed.to_owned(),
        source => format!("{assumed}{}{source}", T::Colon.get(lang)),
    };
    let words = T::UsualRange.fill(lang, &[("range", &range)]);
    SourceLine {
        text: in_brackets(&words, &source, lang),
        kind: Kind::Assumption,
    }
}

/// Something assumed, in words.
pub fn assumed(text: String) -> SourceLine {
    SourceLine {
        text,
        kind: Kind::Assumption,
    }
}

/// Adds a line that is not there yet.
pub fn add(lines: &mut Vec<SourceLine>, more: impl IntoIterator<Item = SourceLine>) {
    for line in more {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
}

/// What has no figure of the plan, no lever and no actual figure behind it follows from the tool's
/// formula alone.
pub fn at_least_one(lines: &mut Vec<SourceLine>, lang: Lang) {
    if lines.is_empty() {
        lines.push(SourceLine {
            text: T::SourceFormula.get(lang).to_owned(),
            kind: Kind::Derived,
        });
    }
}
