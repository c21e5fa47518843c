//! A row of the plan check.

use super::line::Line;
use crate::sentences::audit::{
    Asked, Change, advice, change, group_word, second, sentence, severity_word,
};
use crate::words::sources::source_text;
use crate::words::texts::T;
use audit::{Finding, Group, Place, Repair};
use engine::plan::{Nature, Plan, Source, Target};
use engine::series::Series;
use engine::text::Lang;

/// Places that a row has room for.
const SOURCES: usize = 3;

/// A finding as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Position of the finding.
    pub position: usize,
    /// Its number on the page, from 1.
    pub number: usize,
    /// Id of its kind.
    pub kind: &'static str,
    /// Its group.
    pub group: Group,
    /// The group in words.
    pub group_word: &'static str,
    /// How grave it is, as an id and in words.
    pub severity: (&'static str, &'static str),
    /// Whether it is about a binding target.
    pub binding: bool,
    /// The indicator that it is about.
    pub name: String,
    /// What was found.
    pub sentence: String,
    /// What more there is to say.
    pub second: String,
    /// Where its numbers stand in the plan.
    pub sources: String,
    /// Its numbers side by side, where there are two.
    pub line: Option<Line>,
    /// What would mend it.
    pub repair: String,
    /// What is printed and what should be, where one number mends it.
    pub change: Option<Change>,
    /// The change itself, where a scenario can be tried for it.
    pub trial: Option<Repair>,
    /// Whether that is proposed without being asked for: of what contradicts itself.
    pub is_proposed: bool,
    /// The arithmetic, a line a step.
    pub steps: Vec<String>,
    /// What follows from it.
    pub brings: Vec<String>,
}

/// A row for each finding that stands by itself; what follows from another one is told with that.
#[must_use]
pub fn rows(plan: &Plan, found: &[Finding], lang: Lang) -> Vec<Row> {
    let own = found
        .iter()
        .enumerate()
        .filter(|(_, f)| f.follows_from.is_none());
    let rows = own.enumerate().map(|(n, (position, finding))| {
        let repair = finding
            .repair
            .as_ref()
            .map(|repair| change(plan, finding, repair, lang));
        let follow = found.iter().filter(|f| f.follows_from == Some(position));
        Row {
            position,
            number: n + 1,
            kind: finding.kind.id(),
            group: finding.kind.group(),
            group_word: group_word(finding.kind.group(), lang),
            severity: (finding.severity.id(), severity_word(finding.severity, lang)),
            binding: is_binding(plan, finding),
            name: Asked {
                plan,
                finding,
                lang,
            }
            .value("name"),
            sentence: sentence(plan, finding, lang),
            second: second(plan, finding, lang),
            sources: sources(plan, finding, lang),
            line: Line::of(plan, finding, lang),
            repair: match &repair {
                Some(repair) => repair.words.clone(),
                None => advice(plan, finding, lang),
            },
            trial: finding
                .repair
                .clone()
                .filter(|repair| can_be_tried(plan, repair)),
            is_proposed: repair.is_some() && finding.kind.group() == Group::Contradiction,
            change: repair,
            steps: finding.formula.clone(),
            brings: follow.map(|f| sentence(plan, f, lang)).collect(),
        }
    });
    rows.collect()
}

/// Whether a change is one of a goal that the model can judge.
fn can_be_tried(plan: &Plan, repair: &Repair) -> bool {
    let target = repair.place.target().and_then(|n| plan.targets.get(n));
    let judged = |target: &Target| {
        target.unjudged.is_none() && Series::of_indicator(plan, target.indicator).is_some()
    };
    matches!(repair.place, Place::Level(_) | Place::Growth(_)) && target.is_some_and(judged)
}

fn is_binding(plan: &Plan, finding: &Finding) -> bool {
    let named = |target: &&Target| finding.indicators.first() == Some(&target.indicator);
    let own = finding.targets.iter().filter_map(|n| plan.targets.get(*n));
    own.chain(plan.targets.iter().filter(named))
        .any(|t| t.nature == Nature::Binding)
}

/// Where the numbers stand, each place once; what the plan states before what was worked out.
fn sources(plan: &Plan, finding: &Finding, lang: Lang) -> String {
    let mut all: Vec<&Source> = finding
        .targets
        .iter()
        .filter_map(|n| Some(&plan.targets.get(*n)?.source))
        .collect();
    if all.is_empty() {
        let own = finding
            .indicators
            .iter()
            .filter_map(|n| plan.indicators.get(*n));
        all = own
            .flat_map(|own| own.values.iter().map(|point| &point.source))
            .collect();
    }
    let stated = |source: &&Source| matches!(source, Source::Plan { .. });
    // What was worked out is told too: a number of it is none that the plan states.
    all.sort_by_key(|source| !stated(source));
    let mut words: Vec<String> = Vec::new();
    for source in all {
        let own = source_text(source, lang);
        if !words.contains(&own) {
            words.push(own);
        }
    }
    let mark = T::AuditSourceMark.get(lang);
    match words.len() > SOURCES {
        true => T::AndOthers.fill(lang, &[("names", &words[..SOURCES].join(mark))]),
        false => words.join(mark),
    }
}
