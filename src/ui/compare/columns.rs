//! The scenarios that are compared: the chosen ones, then the one that is open.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::reactive::memo;
use crate::ui::state::Page;
use book::Pick;
use engine::run::Run;
use engine::scenario::Scenario;
use view::panels::book::name_of;
use view::sentences::compared::column::{Column, key};

/// Scenarios that are chosen beside the one that is open.
pub const MOST_OTHERS: usize = 5;

/// Columns that are shared, compared by identity.
#[derive(Clone)]
pub struct Columns {
    /// The columns.
    pub all: Arc<Vec<Column>>,
    /// Which scenario each one is; none for the one that is open.
    pub picks: Vec<Option<Pick>>,
}

impl PartialEq for Columns {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.all, &other.all)
    }
}

impl Columns {
    /// Letters and names.
    pub fn names(&self) -> Vec<(String, String)> {
        let all = self.all.iter().enumerate();
        all.map(|(n, c)| (key(n), c.name.clone())).collect()
    }
}

/// The chosen scenarios that are there; the plan's own path, or another preset where that is open, as
/// long as nobody has chosen.
pub fn chosen(page: Page) -> Vec<Pick> {
    let open = page.opened_pick();
    let chosen = page.compared.get();
    let there = |pick: &Pick| page.picked(*pick).is_some() && Some(*pick) != open;
    let found: Vec<_> = chosen.into_iter().filter(there).take(MOST_OTHERS).collect();
    if found.is_empty() {
        let first = (0..2).map(Pick::Preset).find(there);
        return first.into_iter().collect();
    }
    found
}

/// Follows what is chosen and what is open. Only what is open is simulated anew when a lever moves.
pub fn columns(page: Page) -> Memo<Columns> {
    let uncertainty = memo(move || page.scenario.with(|s| s.uncertainty.clone()));
    let wanted = memo(move || {
        let picks = chosen(page);
        let scenario = |pick: &Pick| {
            let mut scenario = page.picked(*pick)?;
            // Presets are as uncertain as what they are compared with.
            if matches!(pick, Pick::Preset(_)) && scenario.uncertainty.is_none() {
                scenario.uncertainty = uncertainty.get();
            }
            Some((*pick, scenario))
        };
        picks.iter().filter_map(scenario).collect::<Vec<_>>()
    });
    let others = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let column = |(pick, scenario): (Pick, Scenario)| {
            let column = Column {
                name: name_of(&plan, &scenario, lang),
                run: Arc::new(Run::new(&plan, &scenario).ok()?),
                scenario,
            };
            Some((Some(pick), column))
        };
        let (picks, all): (Vec<_>, Vec<_>) = wanted.get().into_iter().filter_map(column).unzip();
        let all = Arc::new(all);
        Columns { all, picks }
    });
    memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let (scenario, run) = (page.scenario.get(), page.run.get());
        let open = Column {
            name: name_of(&plan, &scenario, lang),
            scenario,
            run: run.0,
        };
        let Columns { all, mut picks } = others.get();
        picks.push(None);
        let all = Arc::new(all.iter().cloned().chain([open]).collect());
        Columns { all, picks }
    })
}
