//! What the plan check has found about the targets that this paper is about.

use std::collections::BTreeSet;

use audit::audit;
use view::panels::audit::{Row, rows};
use view::words::texts::T;
use view::words::toned::Toned;

use super::targets::asked;
use crate::Subject;
use crate::paper::Block;

/// Findings that are told.
const TOLD: usize = 5;

pub fn blocks(subject: &Subject<'_>) -> Vec<Block> {
    let (plan, lang) = (subject.plan, subject.lang);
    let found = audit(plan);
    let targets = asked(plan, &subject.run);
    let of = |targets: &[usize]| -> BTreeSet<usize> {
        let own = targets
            .iter()
            .filter_map(|target| plan.targets.get(*target));
        own.map(|target| target.indicator).collect()
    };
    let (headline, asked) = (of(&plan.headline), of(&targets));
    let all = rows(plan, &found, lang);
    let names = |row: &Row, indicators: &BTreeSet<usize>| {
        let finding = found.get(row.position);
        finding.is_some_and(|own| own.indicators.iter().any(|n| indicators.contains(n)))
    };
    let mut bearing: Vec<&Row> = all.iter().filter(|row| names(row, &asked)).collect();
    // What concerns a headline target comes first; else they stay in the order of the plan check.
    bearing.sort_by_key(|row| !names(row, &headline));
    if bearing.is_empty() {
        return vec![Block::Paragraph(Toned::plain(T::BriefNoFindings.get(lang)))];
    }
    let (count, told) = (bearing.len(), bearing.len().min(TOLD));
    let head = match count > told {
        true => T::BriefSomeFindings,
        false => T::BriefFindingsHead,
    };
    let [all, count, told] = [all.len(), count, told].map(|n| n.to_string());
    let values = [("all", all.as_str()), ("count", &count), ("told", &told)];
    let asked = if head == T::BriefSomeFindings { 3 } else { 2 };
    let head = Block::Intro(Toned::plain(head.fill(lang, &values[..asked])));
    let items = bearing.iter().take(TOLD).map(|row| {
        let kind = row.group_word;
        Block::Item(format!("{kind}{}{}", T::Colon.get(lang), row.sentence))
    });
    [head].into_iter().chain(items).collect()
}
