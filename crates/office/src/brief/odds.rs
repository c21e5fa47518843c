//! How likely the headline targets are, and what that stands on.

use engine::scenario::Scenario;
use engine::text::Lang;
use engine::uncertainty::Chance;
use view::panels::headline::chance_in_sentence;
use view::sentences::chance::{
    TwoChances, assumptions, base_rate, computed_words, deviation, half_width, joint_words,
    over_words,
};
use view::words::brackets::in_brackets;
use view::words::goal_words::goal_in_words;
use view::words::levers::name;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use super::judged;
use crate::Subject;
use crate::paper::{Block, Column, Table};

/// A table of both odds of each headline target, and of all together; a sentence where there are none.
pub fn table(subject: &Subject<'_>) -> Block {
    let (plan, run, lang) = (subject.plan, &subject.run, subject.lang);
    let Some(odds) = subject.two_odds() else {
        let none = T::HeadNoChanceAtAll.get(lang);
        let none = T::AsSentence.fill(lang, &[("words", none)]);
        return Block::Paragraph(Toned::plain(none));
    };
    let over = subject.uncertainty.joint_over;
    let set = run.judged(&plan.headline, over);
    let each = set.iter().filter_map(|n| {
        let verdict = run.verdicts.get(*n)?;
        let goal = goal_in_words(plan, (verdict.target, verdict.kind), lang)?;
        Some(row(goal, &odds.of(*n), lang))
    });
    let mut rows: Vec<Vec<Toned>> = each.collect();
    if set.len() > 1 {
        let head = in_brackets(T::JointHead.get(lang), over_words(over, lang), lang);
        rows.push(row(head, &odds.joint(), lang));
    }
    let columns = [(T::Odds, 36), (T::OddsOwn, 32), (T::OddsNeutral, 32)];
    let columns = columns.map(|(head, width)| Column::words(head.get(lang), width));
    Block::Table(Table {
        columns: columns.into(),
        rows,
    })
}

/// What the odds stand on.
pub fn grounds(subject: &Subject<'_>) -> Vec<Block> {
    let (plan, run, lang) = (subject.plan, &subject.run, subject.lang);
    let Some(odds) = subject.two_odds() else {
        return Vec::new();
    };
    let u = &subject.uncertainty;
    let set = run.judged(&plan.headline, u.joint_over);
    let joint = joint_words(plan, &judged(plan, run), u.joint_over, &odds.joint(), lang);
    let joint = T::AsSentence.fill(lang, &[("words", &joint)]);
    let scenario = Scenario {
        uncertainty: Some(u.clone()),
        ..subject.scenario.clone()
    };
    let mut counted = vec![joint];
    counted.extend(computed_words(plan, run, &set, odds.own, lang));
    let mut premises = assumptions(plan, &scenario, lang);
    // Their last sentences are one for each driver, which a line says in short.
    premises.truncate(premises.len().saturating_sub(u.sd.len()));
    premises.extend(spreads(subject));
    let beside = vec![T::NeutralIs.get(lang).to_owned(), base_rate(lang)];
    let notes = [counted, premises, beside].into_iter();
    notes
        .map(|own| Block::Note(own.join(T::SentenceMark.get(lang))))
        .collect()
}

/// How far each driver strays, in one sentence; skewed ones by their yearly shocks.
fn spreads(subject: &Subject<'_>) -> Option<String> {
    let (plan, u, lang) = (subject.plan, &subject.uncertainty, subject.lang);
    let each = u.sd.iter().filter(|(_, sd)| *sd != 0.0).map(|(lever, _)| {
        let size = half_width(plan, u, *lever, lang).unwrap_or_else(|| {
            let size = deviation(plan, u, *lever, lang);
            T::DriverDeviation.fill(lang, &[("size", &size)])
        });
        format!("{} {size}", name(plan, *lever, lang))
    });
    let each: Vec<String> = each.collect();
    let list = each.join(T::SummaryNamesMark.get(lang));
    (!each.is_empty()).then(|| T::BriefSpreads.fill(lang, &[("list", &list)]))
}

/// A goal with both its odds.
fn row(goal: String, chances: &TwoChances, lang: Lang) -> Vec<Toned> {
    let cell = |chance: Option<Chance>| match chance {
        Some(chance) => chance_in_sentence(&chance, lang),
        None => T::NoRandomChange.get(lang).to_owned(),
    };
    vec![
        Toned::plain(goal),
        Toned::new(cell(chances.own), Tone::Mine),
        Toned::plain(cell(chances.neutral.flatten())),
    ]
}
