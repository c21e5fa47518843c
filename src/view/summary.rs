//! The scenario in one sentence: how many targets of the plan's table it meets.

use crate::engine::plan::Plan;
use crate::engine::run::Run;
use crate::engine::text::Lang;
use crate::engine::verdict::GoalKind;

/// How the levels of the plan's table fare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows of the table.
    pub rows: usize,
    /// Rows whose level is met.
    pub met: usize,
    /// Rows whose level is missed.
    pub missed: usize,
    /// Rows that cannot be judged.
    pub open: usize,
}

/// Counts the rows of the plan's table by verdict on their level.
#[must_use]
pub fn tally(plan: &Plan, run: &Run) -> Tally {
    let mut tally = Tally::default();
    for verdict in &run.verdicts {
        let in_table = plan.targets[verdict.target].row.is_some();
        if !in_table || verdict.kind != GoalKind::Level {
            continue;
        }
        tally.rows += 1;
        match verdict.met() {
            Some(true) => tally.met += 1,
            Some(false) => tally.missed += 1,
            None => tally.open += 1,
        }
    }
    tally
}

/// The tally in words.
#[must_use]
pub fn sentence(plan: &Plan, run: &Run, lang: Lang) -> String {
    let t = tally(plan, run);
    let missed: Vec<&str> = run
        .verdicts
        .iter()
        .filter(|v| v.kind == GoalKind::Level && v.met() == Some(false))
        .map(|v| &plan.targets[v.target])
        .filter(|target| target.row.is_some())
        .map(|target| plan.indicators[target.indicator].name.get(lang))
        .collect();
    let named = missed.len().min(4);
    match lang {
        Lang::Zh => {
            let list = match missed.len() {
                0 => String::new(),
                n if n > named => format!("（{}等）", missed[..named].join("、")),
                _ => format!("（{}）", missed.join("、")),
            };
            let open = if t.open == 0 {
                String::new()
            } else {
                format!("，{} 项无法判定", t.open)
            };
            format!(
                "按此情景，规划表 {} 项指标的水平目标 {} 项达标，{} 项未达标{list}{open}。",
                t.rows, t.met, t.missed
            )
        }
        Lang::En => {
            let list = match missed.len() {
                0 => String::new(),
                n if n > named => format!(" ({} and others)", missed[..named].join(", ")),
                _ => format!(" ({})", missed.join(", ")),
            };
            let open = if t.open == 0 {
                String::new()
            } else {
                format!(", {} cannot be judged", t.open)
            };
            format!(
                "In this scenario {} of the {} levels in the plan's table are met, {} missed{list}{open}.",
                t.met, t.rows, t.missed
            )
        }
    }
}
