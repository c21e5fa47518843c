//! Sources that answers add to those of formulas.

use crate::explain::formula::{Kind, SourceLine, kind};
use crate::words::brackets::in_brackets;
use crate::words::format::Format;
use crate::words::goals::{goal_text, growth_goal_text};
use crate::words::levers::{range_source, range_words};
use crate::words::measured;
use crate::words::sources::source_text;
use engine::levers::{Lever, LeverSheet};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::GoalKind;

use super::pick;

/// A goal with its place in the plan: "地区生产总值 ≥ 200 亿元（规划 2.3 表第 1 行）".
pub fn of_goal(plan: &Plan, (target, of): (usize, GoalKind), lang: Lang) -> Option<SourceLine> {
    let target = plan.targets.get(target)?;
    let indicator = plan.indicators.get(target.indicator)?;
    let goal = match of {
        GoalKind::Level => goal_text(target.level.as_ref()?, indicator, lang),
        GoalKind::Growth => growth_goal_text(target.growth.as_ref()?, lang),
    };
    let basis = target.growth.as_ref().map(|g| g.basis);
    let name = measured::name(indicator, of, basis.unwrap_or(measured::NO_PRICES), lang);
    let source = source_text(&target.source, lang);
    let words = match lang {
        Lang::Zh => format!("目标：{name} {goal}"),
        Lang::En => format!("target: {name} {goal}"),
    };
    Some(SourceLine {
        text: in_brackets(&words, &source, lang),
        kind: kind(&target.source),
    })
}

/// The usual range of a lever.
pub fn of_range(plan: &Plan, run: &Run, lever: Lever, lang: Lang) -> SourceLine {
    let sheet = LeverSheet::of(plan, lever);
    let range = range_words(
        Format::of_lever(sheet.spec.unit, lang),
        run.inputs.plausible(plan, lever),
        lang,
    );
    let source = range_source(sheet.spec.source, lang);
    let word = pick(lang, "假设", "assumption");
    let text = match (source == word, lang) {
        (true, Lang::Zh) => format!("常见区间 {range}（假设）"),
        (true, Lang::En) => format!("usual range {range} (assumption)"),
        (false, Lang::Zh) => format!("常见区间 {range}（假设：{source}）"),
        (false, Lang::En) => format!("usual range {range} (assumption: {source})"),
    };
    SourceLine {
        text,
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
            text: pick(
                lang,
                "推算：按本工具的公式得出，规划没有载明",
                "derived: by this tool's formula; the plan does not state it",
            )
            .to_owned(),
            kind: Kind::Derived,
        });
    }
}
