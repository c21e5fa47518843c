//! The targets that fare differently in the scenarios.

use engine::run::Run;
use engine::text::Lang;
use engine::verdict::{GoalKind, Judged, State, Verdict};
use view::panels::compare::{Cell, ResultRow, results};
use view::sentences::compared::column::Column as Compared;
use view::sentences::summary::of_table;
use view::words::brackets::unit_in_brackets;
use view::words::format::Format;
use view::words::texts::T;
use view::words::toned::Toned;

use super::super::sign;
use super::tables::{NAMES, scenarios, strong};
use super::{signed, tone};
use crate::Subject;
use crate::paper::{BREAK, Block, Column, Table};

/// Width in percent of the column of goals.
const GOALS: u32 = 12;

/// The targets of which not all scenarios make the same: those of the plan's table, which the page's sentences count,
/// then those that only its chapters state.
pub fn targets(subject: &Subject<'_>, columns: &[Compared]) -> Vec<Block> {
    let (plan, lang) = (subject.plan, subject.lang);
    let all: Vec<usize> = (0..plan.targets.len()).collect();
    let rows = results(plan, columns, &all, lang).rows;
    let (table, chapters): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|row| plan.is_in_table(row.target));
    let counts = [&table, &chapters].map(|rows| Counts::of(rows));
    let mut folded = Vec::new();
    table
        .into_iter()
        .filter(differs)
        .for_each(|row| fold(&mut folded, row, columns, lang));
    let own = folded.len();
    chapters
        .into_iter()
        .filter(differs)
        .for_each(|row| fold(&mut folded, row, columns, lang));
    let (table, chapters) = folded.split_at(own);
    let rows = of_table(plan, counts[0].all(), lang);
    let [same, other] = counts[0].words();
    let words = [("rows", rows.as_str()), ("same", &same), ("other", &other)];
    let head = T::BriefTargetsDiffer.fill(lang, &words);
    let head = strong(T::ResultsSideBySide, &head, lang);
    let mut blocks = part(head, table, columns, lang);
    if counts[1].all() > 0 {
        let count = counts[1].all().to_string();
        let [same, other] = counts[1].words();
        let words = [
            ("count", count.as_str()),
            ("same", &same),
            ("other", &other),
        ];
        let head = T::BriefChaptersDiffer.fill(lang, &words);
        let head = strong(T::BriefChaptersHead, &head, lang);
        blocks.extend(part(head, chapters, columns, lang));
    }
    let shown = |state: &State| {
        folded
            .iter()
            .any(|row| row.cells.iter().any(|(_, own)| own == state))
    };
    let signs = State::ALL.into_iter().filter(shown);
    let signs: Vec<_> = signs.map(|state| signed(state, lang)).collect();
    if !signs.is_empty() {
        blocks.push(Block::Note(signs.join(T::SummaryNamesMark.get(lang))));
    }
    blocks
}

/// How many targets of a list fare alike in all scenarios, and how many do not.
struct Counts {
    same: usize,
    other: usize,
}

impl Counts {
    fn of(rows: &[ResultRow]) -> Self {
        let other = rows.iter().filter(|row| differs(row)).count();
        let same = rows.len() - other;
        Self { same, other }
    }

    fn all(&self) -> usize {
        self.same + self.other
    }

    fn words(&self) -> [String; 2] {
        [self.same, self.other].map(|n| n.to_string())
    }
}

/// Targets for one indicator of which every scenario makes the same.
struct Folded {
    name: String,
    goals: Vec<String>,
    /// The lines of a cell for each scenario, and how the target stands there.
    cells: Vec<(Vec<String>, State)>,
}

/// Adds a row; a plan that sets a goal in several places would else fill a page with the same numbers.
fn fold(all: &mut Vec<Folded>, row: ResultRow, columns: &[Compared], lang: Lang) {
    let cells = row.cells.iter().zip(columns);
    let cells =
        cells.map(|(cell, column)| (in_cell(cell, row.target, &column.run, lang), cell.state));
    let own = Folded {
        name: unit_in_brackets(&row.name, &row.unit, lang),
        goals: vec![row.goal],
        cells: cells.collect(),
    };
    let alike = |other: &&mut Folded| other.name == own.name && other.cells == own.cells;
    match all.iter_mut().find(alike) {
        Some(other) if other.goals.contains(&own.goals[0]) => (),
        Some(other) => other.goals.extend(own.goals),
        None => all.push(own),
    }
}

/// The value; where the level meets its goal and the growth does not, the growth below it: the sign is about both.
fn in_cell(cell: &Cell, target: usize, run: &Run, lang: Lang) -> Vec<String> {
    let mut lines = vec![cell.shown.clone()];
    let judged = |kind| run.verdicts.get(run.verdict_position(target, kind)?);
    let met = |own: &Verdict| own.met() == Some(true);
    if judged(GoalKind::Level).is_some_and(met)
        && cell.state == State::Missed
        && let Some(Judged::Yes { value, .. }) = judged(GoalKind::Growth).map(|own| own.judged)
    {
        let growth = Format::growth(lang).words(value);
        lines.push(T::GrowthGoalInCell.fill(lang, &[("goal", &growth)]));
    }
    lines
}

/// A list of targets under its sentence.
fn part(head: Toned, rows: &[Folded], columns: &[Compared], lang: Lang) -> Vec<Block> {
    if rows.is_empty() {
        return vec![Block::Paragraph(head)];
    }
    let mut heads = vec![
        Column::words(T::Indicator.get(lang), NAMES),
        Column::words(T::Target.get(lang), GOALS),
    ];
    heads.extend(scenarios(columns, 100 - NAMES - GOALS));
    let rows = rows.iter().map(|row| {
        let cells = row.cells.iter().map(|(words, state)| {
            let sign = Toned::new(sign(*state).to_string(), tone(*state));
            lines(words).and(Toned::plain(" ")).and(sign)
        });
        let words = [Toned::plain(&row.name), lines(&row.goals)];
        words.into_iter().chain(cells).collect()
    });
    vec![
        Block::Intro(head),
        Block::Table(Table {
            columns: heads,
            rows: rows.collect(),
        }),
    ]
}

/// Lines below each other.
fn lines(all: &[String]) -> Toned {
    let mut words = Toned::default();
    for (n, line) in all.iter().enumerate() {
        if n > 0 {
            words = words.and(Toned::plain(BREAK));
        }
        words = words.and(Toned::plain(line));
    }
    words
}

/// Whether value or verdict of a target are not the same in all scenarios.
fn differs(row: &ResultRow) -> bool {
    let mut cells = row.cells.iter();
    let Some(first) = cells.next() else {
        return false;
    };
    cells.any(|own| {
        let value = own.difference != "=" && own.value != first.value;
        value || own.state != first.state || own.growth != first.growth
    })
}
