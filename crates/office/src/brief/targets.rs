//! The headline targets and those that are missed: how far each is from its goals, and what it needs.

mod needs;

use engine::plan::{Nature, Plan};
use engine::run::Run;
use engine::verdict::{GoalKind, Judged, State, Verdict};
use view::panels::headline::targets;
use view::sentences::gap::gap;
use view::words::beside_goal::beside_goal;
use view::words::brackets::in_brackets;
use view::words::format::NONE;
use view::words::goal_words::GoalWords;
use view::words::goals::{goal_text, growth_goal_text};
use view::words::status::{state_word, why_not_judged};
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use super::sign;
use crate::Subject;
use crate::paper::{BREAK, Block, Column, Table};

/// The table of as many targets as there is room for; of more it is said which they are.
pub fn blocks(subject: &Subject<'_>, room: usize) -> Vec<Block> {
    let (plan, run, lang) = (subject.plan, &subject.run, subject.lang);
    let asked = asked(plan, run);
    let year = plan.target_year.to_string();
    let heads = [
        T::Indicator.get(lang).to_owned(),
        T::Target.get(lang).to_owned(),
        T::BriefExpected.fill(lang, &[("year", &year)]),
        T::AwayHead.get(lang).to_owned(),
        T::Verdict.get(lang).to_owned(),
        T::NeededMark.get(lang).to_owned(),
    ];
    let widths = [17, 11, 11, 16, 14, 31];
    let columns = heads.iter().zip(widths);
    let columns = columns.map(|(head, width)| Column::words(head, width));
    let rows = asked.iter().take(room);
    let mut blocks = vec![
        Block::Intro(targets(plan, run, lang)),
        Block::Table(Table {
            columns: columns.collect(),
            rows: rows.filter_map(|target| row(subject, *target)).collect(),
        }),
    ];
    blocks.extend(unclear(subject).map(Block::Note));
    if asked.len() > room {
        let names = asked[room..].iter().map(|target| {
            let indicator = plan.targets[*target].indicator;
            plan.indicators[indicator].name.get(lang)
        });
        let names: Vec<&str> = names.collect();
        let count = names.len().to_string();
        let names = names.join(T::SummaryNamesMark.get(lang));
        let values = [("count", count.as_str()), ("names", &names)];
        blocks.push(Block::Note(T::BriefMoreMissed.fill(lang, &values)));
    }
    blocks
}

/// Why verdicts on headline targets are none.
fn unclear<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = String> + 'a {
    let (plan, lang) = (subject.plan, subject.lang);
    let all = subject.run.verdicts.iter();
    let headline = all.filter(|own| plan.headline.contains(&own.target));
    headline.filter_map(move |own| {
        let why = why_not_judged(plan.targets.get(own.target)?, own, lang)?;
        let name = GoalWords::new(plan, own.target, own.kind, lang)?.name();
        Some(format!("{name}{}{why}", T::Colon.get(lang)))
    })
}

/// The headline targets, then the others of the plan's table that are missed.
pub fn asked(plan: &Plan, run: &Run) -> Vec<usize> {
    let states = run.states(plan);
    let others = (0..plan.targets.len()).filter(|target| {
        let missed = states.get(*target) == State::Missed;
        missed && plan.is_in_table(*target) && !plan.headline.contains(target)
    });
    plan.headline.iter().copied().chain(others).collect()
}

/// A target with a line for its level and one for its growth. Of one that is no headline target only what is
/// missed is told.
fn row(subject: &Subject<'_>, position: usize) -> Option<Vec<Toned>> {
    let (plan, lang) = (subject.plan, subject.lang);
    let target = plan.targets.get(position)?;
    let told = |verdict: &&Verdict| {
        let own = verdict.target == position;
        own && (plan.headline.contains(&position) || verdict.state() == State::Missed)
    };
    let verdicts: Vec<&Verdict> = subject.run.verdicts.iter().filter(told).collect();
    let name = plan.indicators.get(target.indicator)?.name.get(lang);
    let name = match target.nature {
        Nature::Binding => in_brackets(name, T::Binding.get(lang), lang),
        _ => name.to_owned(),
    };
    let lines = verdicts.iter().filter_map(|own| line(subject, own));
    let mut cells = [const { Toned(Vec::new()) }; 4];
    for (n, line) in lines.enumerate() {
        for (cell, words) in cells.iter_mut().zip(line) {
            let before = if n > 0 {
                Toned::plain(BREAK)
            } else {
                Toned::default()
            };
            *cell = std::mem::take(cell).and(before).and(words);
        }
    }
    let needs = Toned::plain(needs::words(subject, &verdicts));
    let all = [Toned::plain(name)].into_iter().chain(cells).chain([needs]);
    Some(all.collect())
}

/// Goal, value, distance and state of a verdict.
fn line(subject: &Subject<'_>, verdict: &Verdict) -> Option<[Toned; 4]> {
    let (plan, lang) = (subject.plan, subject.lang);
    let target = plan.targets.get(verdict.target)?;
    let words = GoalWords::new(plan, verdict.target, verdict.kind, lang)?;
    let goal = match verdict.kind {
        GoalKind::Level => goal_text(target.level.as_ref()?, words.indicator, lang),
        GoalKind::Growth => {
            let goal = growth_goal_text(target.growth.as_ref()?, lang);
            T::GrowthGoalInCell.fill(lang, &[("goal", &goal)])
        }
    };
    let value = match verdict.judged {
        Judged::Yes { value, .. } => {
            let shown = beside_goal(words.format.number(value), words.format, value, verdict);
            words.format.with_unit(&shown)
        }
        Judged::No(_) => NONE.to_owned(),
    };
    let state = verdict.state();
    let tone = match state {
        State::Missed => Tone::Short,
        _ => Tone::Plain,
    };
    let gap = gap(verdict, words.indicator, lang).unwrap_or_else(|| NONE.to_owned());
    // The shorter word: two pages have no room for another line in each row.
    let gap = gap.replace(T::PointsUnit.get(lang), T::PointsBesideField.get(lang));
    let state = format!("{} {}", sign(state), state_word(state, lang));
    Some([
        Toned::plain(goal),
        Toned::new(value, Tone::Mine),
        Toned::new(gap, tone),
        Toned::new(state, tone),
    ])
}
