//! In which order the rows stand, and under which headings.

use super::cells::Cells;
use super::row::{Row, rows};
use crate::words::status::{COUNTED, state_word};
use crate::words::texts::T;
use engine::plan::{Nature, Plan};
use engine::text::Lang;
use engine::verdict::State;

/// The order of the rows of the plan's table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the plan prints them, under its headings.
    #[default]
    Plan,
    /// The furthest from its goal first.
    Gap,
    /// What binds first.
    Binding,
}

impl Order {
    /// All of them, as a page offers them.
    pub const ALL: [Self; 3] = [Self::Plan, Self::Gap, Self::Binding];

    /// In words.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Plan => T::OrderPlan,
            Self::Gap => T::OrderGap,
            Self::Binding => T::OrderBinding,
        }
        .get(lang)
    }

    /// Its id in the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Gap => "gap",
            Self::Binding => "binding",
        }
    }
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The heading; empty where the rows stand by themselves.
    pub heading: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The rows of the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sections {
    /// The plan's table of targets.
    pub table: Vec<Block>,
    /// What only its chapters state.
    pub chapters: Vec<Block>,
}

impl Sections {
    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        let blocks = self.table.iter().chain(&self.chapters);
        blocks.flat_map(|block| &block.rows)
    }
}

/// The rows of the board in an order; `cells` are those of all targets.
#[must_use]
pub fn sections(plan: &Plan, cells: &[Cells], order: Order, lang: Lang) -> Sections {
    let (table, chapters): (Vec<_>, Vec<_>) =
        rows(plan, lang).into_iter().partition(|row| row.in_table);
    let table = match order {
        Order::Plan => by_group(plan, table, lang),
        Order::Gap => {
            let mut rows = table;
            // What has no distance, and what nobody worked out, comes last.
            let size = |row: &Row| {
                let own = cells.get(row.position);
                let missed = own.filter(|c| c.status.state == State::Missed);
                let margin = own.and_then(|c| c.margin).unwrap_or(f64::INFINITY);
                (missed.is_none(), margin)
            };
            rows.sort_by(|a, b| {
                let (a, b) = (size(a), size(b));
                a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
            });
            vec![Block {
                heading: String::new(),
                rows,
            }]
        }
        Order::Binding => {
            let natures = [Nature::Binding, Nature::Anticipatory, Nature::Text];
            let block = |nature| {
                let own = table.iter().filter(|row| row.nature == nature);
                let rows: Vec<_> = own.cloned().collect();
                let heading = rows.first()?.nature_word.to_owned();
                Some(Block { heading, rows })
            };
            natures.into_iter().filter_map(block).collect()
        }
    };
    let mut chapters = by_group(plan, chapters, lang);
    // The section has a heading of its own.
    if let [only] = &mut chapters[..] {
        only.heading.clear();
    }
    Sections { table, chapters }
}

fn by_group(plan: &Plan, rows: Vec<Row>, lang: Lang) -> Vec<Block> {
    let groups = plan.groups.iter().enumerate();
    let block = |(n, group): (usize, &engine::plan::Group)| {
        let own = rows
            .iter()
            .filter(|row| plan.targets[row.position].group == n);
        let rows: Vec<_> = own.cloned().collect();
        (!rows.is_empty()).then(|| Block {
            heading: group.name.get(lang).to_owned(),
            rows,
        })
    };
    groups.filter_map(block).collect()
}

/// How many rows stand under a heading, and how they stand: "13项，其中约束性0项 · 达标4、未达标5".
#[must_use]
pub fn summary(rows: &[Row], cells: &[Cells], lang: Lang) -> String {
    let binding = rows.iter().filter(|row| row.nature == Nature::Binding);
    let (all, binding) = (rows.len().to_string(), binding.count().to_string());
    let parts = COUNTED.into_iter().filter_map(|state| {
        let own = rows.iter().filter_map(|row| cells.get(row.position));
        let count = own.filter(|c| c.status.state == state).count();
        let word = state_word(state, lang).to_ascii_lowercase();
        let values = [("count", &*count.to_string()), ("state", &*word)];
        (count > 0).then(|| T::BlockState.fill(lang, &values))
    });
    let parts = parts.collect::<Vec<_>>().join(T::ListMark.get(lang));
    let values = [
        ("count", &*all),
        ("binding", &*binding),
        ("states", &*parts),
    ];
    T::BlockSummary.fill(lang, &values)
}
