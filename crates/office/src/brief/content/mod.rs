//! What a brief says, section by section, from the sentences and tables of the page.

mod assumptions;
mod charts;
mod findings;
mod method;
mod odds;
mod opening;
mod origin;
mod targets;

use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use view::words::texts::T;
use view::words::width::cut;

use super::paper::{Block, Paper, Picture};
use crate::Subject;

/// Rows that two pages have room for in the tables of assumptions and targets together: English takes more lines.
const ROWS: [(Lang, usize); 2] = [(Lang::Zh, 17), (Lang::En, 14)];
/// Rows that the targets have in any case.
const LEAST: usize = 7;
/// How much of a name the head of a page has room for, in ems.
const RUNNING: f64 = 22.0;

/// The brief of a scenario.
///
/// # Errors
/// A chart cannot be drawn.
pub fn brief(subject: &Subject<'_>) -> Result<Paper, String> {
    let lang = subject.lang;
    let mut pictures = Vec::new();
    let (assumed, rows) = assumptions::blocks(subject);
    let room = ROWS.iter().find(|room| room.0 == lang);
    let left = room
        .map_or(0, |room| room.1.saturating_sub(rows))
        .max(LEAST);
    let sections = [
        (T::BriefCharts, charts::blocks(subject, &mut pictures)?),
        (T::BriefAssumptions, assumed),
        (T::BriefTargets, targets::blocks(subject, left)),
        (T::BriefOdds, odds::grounds(subject)),
        (T::BriefFindings, findings::blocks(subject)),
        (T::BriefMethod, method::blocks(subject)),
    ];
    let mut blocks = opening::blocks(subject);
    let sections = sections.into_iter().filter(|own| !own.1.is_empty());
    for ((head, own), number) in sections.zip(T::BriefNumerals.get(lang).split(' ')) {
        let head = [("number", number), ("head", head.get(lang))];
        blocks.push(Block::Heading(T::BriefHeading.fill(lang, &head)));
        blocks.extend(own);
    }
    blocks.push(Block::Origin(origin::origin(subject, &mut pictures)));
    let plan = subject.plan.name.get(lang);
    let day = day(&subject.date, lang);
    let about = |text: T, plan: &str, name: &str| {
        let values = [("plan", plan), ("scenario", name), ("date", &day)];
        text.fill(lang, &values)
    };
    let name = subject.name();
    Ok(Paper {
        lang,
        title: T::BriefTitle.get(lang).to_owned(),
        subtitle: about(T::BriefSubtitle, plan, &name),
        running: about(T::BriefRunning, &cut(plan, RUNNING), &cut(&name, RUNNING)),
        blocks,
        pictures,
    })
}

/// A day as papers write it; what is no date as it is.
fn day(date: &str, lang: Lang) -> String {
    let mut parts = date.splitn(3, '-').map(str::parse::<u32>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) =
        (parts.next(), parts.next(), parts.next())
    else {
        return date.to_owned();
    };
    let month_word = T::Months.get(lang).split(' ');
    let index = usize::try_from(month.saturating_sub(1)).unwrap_or(0);
    let Some(month) = month_word.into_iter().nth(index) else {
        return date.to_owned();
    };
    let (year, day) = (year.to_string(), day.to_string());
    T::DayWritten.fill(lang, &[("year", &year), ("month", month), ("day", &day)])
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
