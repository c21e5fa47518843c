//! What a lever alone would have to be for a target, put back into the model.

use super::growth::average_line;
use super::movers::among;
use super::target::Aim;
use super::{Answer, Asked, no_number, source};
use crate::explain::formula::{At, SourceLine, explain};
use crate::sentences::needed::{displayed, needed_rows};
use crate::words::goals::goal_of;
use crate::words::levers;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::needed::{adopted, solve};
use engine::plan::LeverSheet;
use engine::run::Run;
use engine::sensitivity::Sensitivity;
use engine::text::Lang;
use engine::verdict::GoalKind;

/// What a lever alone would have to be for a target: its level, or its growth where it has none.
pub fn needed(asked: &Asked, target: usize, lever: Lever, lang: Lang) -> Option<Answer> {
    let (plan, run) = (asked.plan, asked.run);
    let kind = match plan.targets.get(target)?.level {
        Some(_) => GoalKind::Level,
        None => GoalKind::Growth,
    };
    let aim = Aim::of(asked, (target, kind), lang)?;
    let sheet = LeverSheet::of(plan, lever);
    let name = sheet.name.get(lang);
    let goal = goal_of(plan, target, lang).unwrap_or_else(|| aim.measured.name());
    let title = T::NeededTitle.fill(lang, &[("goal", &goal), ("lever", name)]);
    let row = needed_rows(plan, run, target, &[lever], lang).pop()?;
    let mut sources: Vec<_> = aim.goal_source().into_iter().collect();
    let Some((_, value)) = row.needed else {
        let why = row
            .why
            .unwrap_or_else(|| T::NotComputable.get(lang).to_owned());
        source::add(&mut sources, [source::of_range(plan, run, lever, lang)]);
        return Some(Answer {
            sources,
            note: row.compare,
            ..no_number(title, &why, lang)
        });
    };
    let colon = T::Colon.get(lang);
    let mut lines = vec![T::NeededInWords.get(lang).to_owned()];
    if let Some((line, more)) = put_back(&aim, lever) {
        lines.push(format!("{}{colon}{line}", T::PutBack.get(lang)));
        source::add(&mut sources, more);
    }
    lines.push(format!("{name}{colon}{value}"));
    source::add(&mut sources, [source::of_range(plan, run, lever, lang)]);
    let (movers, how) = others(asked, target, lever, lang);
    Some(Answer {
        title,
        value,
        lines,
        sources,
        movers,
        how,
        note: row.compare,
    })
}

/// The last line of the target's formula with the needed value, and where its numbers come from.
fn put_back(aim: &Aim, lever: Lever) -> Option<(String, Vec<SourceLine>)> {
    let (plan, run, lang) = (aim.asked.plan, aim.asked.run, aim.lang);
    // What is put back is the number as it is displayed.
    let answer = displayed(plan, run, aim.position, lever);
    let mut scenario = aim.asked.scenario.clone();
    let path = adopted(plan, &scenario, run, aim.position, lever, answer)?;
    scenario.set(plan, lever, path);
    let run = Run::new(plan, &scenario).ok()?;
    let (judged, t) = (aim.judged?, plan.horizon());
    let explained = explain(plan, &scenario, &run, judged.series, t, lang);
    let line = match aim.measured.kind {
        GoalKind::Level => explained.lines.last()?.clone(),
        GoalKind::Growth => {
            let run = &run;
            average_line(
                &At {
                    plan,
                    run,
                    t,
                    lang,
                    like: None,
                },
                judged,
            )?
            .0
        }
    };
    Some((line, explained.sources))
}

/// The other levers that move what is needed of this one: of those that move the target.
fn others(asked: &Asked, target: usize, lever: Lever, lang: Lang) -> (Vec<super::Mover>, String) {
    let (plan, run) = (asked.plan, asked.run);
    let all: Vec<_> = Lever::all(plan).filter(|l| *l != lever).collect();
    let sensitivity = Sensitivity::new(plan, run, &[target], &all);
    let moving: Vec<_> = sensitivity
        .tornado(target)
        .iter()
        .map(|s| s.lever)
        .collect();
    let read = |run: &Run| solve(plan, run, target, lever).value();
    let format = levers::format(plan, lever, lang).differences();
    among(asked, &format, &moving, read, lang)
}
