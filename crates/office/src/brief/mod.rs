//! The brief of a scenario, section by section, from the sentences and tables of the page: two pages of A4, and more
//! where it stands beside others.

mod assumptions;
mod charts;
mod comparison;
mod findings;
mod method;
mod odds;
mod opening;
mod pictures;
mod targets;

use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::State;
use view::words::texts::T;
use view::words::width::ems;

use crate::Subject;
use crate::head;
use crate::origin::origin;
use crate::paper::{Block, Paper, Picture};

/// Rows that two pages have room for in the tables of assumptions and targets together: English takes more lines.
const ROWS: [(Lang, usize); 2] = [(Lang::Zh, 17), (Lang::En, 14)];
/// Rows that the targets have in any case.
const LEAST: usize = 5;
/// A name takes another line from here on, in ems, and a link a row of a table for so many letters.
const NAME: f64 = 24.0;
const LINK: usize = 200;

/// The brief of a scenario.
///
/// # Errors
/// A chart cannot be drawn.
pub fn brief(subject: &Subject<'_>) -> Result<Paper, String> {
    let lang = subject.lang;
    let mut pictures = Vec::new();
    let mut blocks = opening::blocks(subject);
    let room = room(subject, &blocks);
    let most = room.saturating_sub(LEAST);
    let (assumed, rows) = assumptions::blocks(subject, most);
    let left = room.saturating_sub(rows).max(LEAST);
    let sections = [
        (T::CompareHead, comparison::blocks(subject, &mut pictures)?),
        (T::BriefCharts, charts::blocks(subject, &mut pictures)?),
        (T::BriefAssumptions, assumed),
        (T::BriefTargets, targets::blocks(subject, left)),
        (T::BriefOdds, odds::grounds(subject)),
        (T::BriefFindings, findings::blocks(subject)),
        (T::BriefMethod, method::blocks(subject)),
    ];
    let sections = sections.into_iter().filter(|own| !own.1.is_empty());
    for ((head, own), number) in sections.zip(T::BriefNumerals.get(lang).split(' ')) {
        let head = [("number", number), ("head", head.get(lang))];
        blocks.push(Block::Heading(T::BriefHeading.fill(lang, &head)));
        blocks.extend(own);
    }
    let mut origin = origin(subject);
    let code = origin.scanned(subject);
    origin.code = code.map(|picture| add(&mut pictures, picture));
    blocks.push(Block::Origin(origin));
    Ok(Paper {
        lang,
        title: match subject.others.is_empty() {
            true => T::BriefTitle,
            false => T::BriefComparisonTitle,
        }
        .get(lang)
        .to_owned(),
        subtitle: head::subtitle(subject),
        running: head::running(subject),
        blocks,
        pictures,
    })
}

/// Rows that the tables have together beside what this scenario says at length elsewhere.
fn room(subject: &Subject<'_>, opening: &[Block]) -> usize {
    let own = ROWS.iter().find(|room| room.0 == subject.lang);
    let notes = opening.iter().filter(|own| matches!(own, Block::Note(_)));
    let name = usize::from(ems(&subject.name()) > NAME);
    let spent = notes.count() + name + subject.link.len() / LINK;
    own.map_or(0, |room| room.1.saturating_sub(spent))
}

/// Adds a picture; its position.
fn add(pictures: &mut Vec<Picture>, picture: Picture) -> usize {
    pictures.push(picture);
    pictures.len() - 1
}

/// The headline targets that can be judged, in the plan's order: what the odds and the remedy are about.
fn judged(plan: &Plan, run: &Run) -> Vec<usize> {
    let level = |target: &usize| {
        let verdict = run.level_verdict(*target);
        verdict.is_some_and(|verdict| verdict.met().is_some())
    };
    let mut all: Vec<usize> = plan.headline.iter().copied().filter(level).collect();
    all.sort_unstable();
    all
}

/// The sign of a state, as the page draws it: each has its own shape.
pub fn sign(state: State) -> char {
    match state {
        State::Met => '●',
        State::Missed => '◆',
        State::MetAlready => '○',
        State::Assumed => '□',
        State::Set => '▣',
        State::NotJudged => '?',
    }
}
