//! The result in one sentence, and what belongs to it.

use engine::inputs::Figure;
use engine::least_effort::{least_effort, levers_for};
use engine::scenario::Scenario;
use engine::series::Series;
use view::panels::headline::{change, neutral_line, remedy, simulate};
use view::panels::levers::implausible;
use view::words::brackets::in_brackets;
use view::words::series::name;
use view::words::texts::T;
use view::words::toned::Toned;

use super::judged;
use crate::Subject;
use crate::head::day;
use crate::paper::Block;

/// Series with actual figures that are named; of more it is only said how many.
const NAMED: usize = 12;

pub fn blocks(subject: &Subject<'_>) -> Vec<Block> {
    let (plan, run, scenario, lang) = (subject.plan, &subject.run, subject.scenario, subject.lang);
    let asked = judged(plan, run);
    let odds = subject.two_odds();
    let lead = simulate(plan, run, scenario, odds, &asked, lang);
    let is_baseline = scenario.assumes(plan, &Scenario::default()) && scenario.actuals.is_empty();
    let mut parts = vec![Toned::plain(match is_baseline {
        true => T::BriefIsBaseline.get(lang).to_owned(),
        false => change(plan, &subject.baseline, run, scenario, lang),
    })];
    let over = subject.uncertainty.joint_over;
    parts.extend(odds.map(|odds| neutral_line(plan, run, (&asked, over), odds, lang)));
    if !asked.is_empty() {
        let found = least_effort(plan, run, &asked, &levers_for(plan, run, &asked));
        parts.push(remedy(plan, run, &asked, &found, lang).words);
    }
    let parts: Vec<Toned> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let mut blocks = vec![Block::Lead(lead), Block::Paragraph(joined(parts, subject))];
    let warning = implausible(plan, scenario, run, lang);
    let more = [warning, known(subject)].into_iter();
    blocks.extend(more.filter(|words| !words.is_empty()).map(Block::Note));
    blocks
}

/// Sentences behind each other.
fn joined(sentences: Vec<Toned>, subject: &Subject<'_>) -> Toned {
    let mark = T::SentenceMark.get(subject.lang);
    let mut all = Toned::default();
    for sentence in sentences {
        if !all.is_empty() && !mark.is_empty() {
            all = all.and(Toned::plain(mark));
        }
        all = all.and(sentence);
    }
    all
}

/// Which figures are actual ones, and since when they are known.
fn known(subject: &Subject<'_>) -> String {
    let (plan, scenario, lang) = (subject.plan, subject.scenario, subject.lang);
    let figures: &[Figure] = subject.run.inputs.actuals.all();
    let mut all: Vec<Series> = scenario.actuals.iter().map(|own| own.series).collect();
    all.sort_by_key(|series| series.row());
    all.dedup();
    if all.is_empty() || figures.is_empty() {
        return String::new();
    }
    let years = |series: &Series| {
        let own = scenario.actuals.iter().filter(|own| own.series == *series);
        let mut years: Vec<i32> = own.map(|own| own.year).collect();
        years.sort_unstable();
        years.dedup();
        let whole = i32::try_from(years.len()).unwrap_or(0);
        match years[..] {
            [first, .., last] if last - first + 1 == whole => format!("{first}–{last}"),
            _ => {
                let each: Vec<_> = years.iter().map(i32::to_string).collect();
                each.join(T::ListMark.get(lang))
            }
        }
    };
    let named = all.iter().take(NAMED);
    let named = named.map(|series| in_brackets(&name(plan, *series, lang), &years(series), lang));
    let named: Vec<_> = named.collect();
    let mut names = named.join(T::SummaryNamesMark.get(lang));
    if all.len() > NAMED {
        names = T::AndOthers.fill(lang, &[("names", &names)]);
    }
    let count = scenario.actuals.len().to_string();
    let mut words = vec![T::BriefKnown.fill(lang, &[("count", &count), ("names", &names)])];
    let as_of = scenario.vintage.as_of.as_str();
    if !as_of.is_empty() {
        words.push(T::BriefKnownAsOf.fill(lang, &[("day", &day(as_of, lang))]));
    }
    if scenario.vintage.sample {
        let place = plan.place.get(lang);
        let sample = T::SampleFigures.fill(lang, &[("place", place)]);
        words.push(T::AsSentence.fill(lang, &[("words", &sample)]));
    }
    words.join(T::SentenceMark.get(lang))
}
