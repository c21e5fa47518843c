//! The scenarios that are compared: the chosen ones, then the one that is open.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::reactive::memo;
use crate::ui::state::{Drawn, Page};
use book::Pick;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::uncertainty::Ensemble;
use file::write_scenario;
use view::panels::book::name_of;
use view::pictures::waterfall::{Waterfall, waterfall};
use view::sentences::compared::column::{Column, key};
use view::words::texts::T;

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

/// What several pages say of the compared scenarios: the comparison, and the headline over it.
#[derive(Clone, Copy)]
pub struct Compared {
    /// The scenarios.
    pub columns: Memo<Columns>,
    /// The odds of each, where they are known.
    pub odds: Memo<Vec<Option<Drawn>>>,
    /// What explains the difference of a headline result between the first one and the one that is open.
    pub found: Memo<Option<Waterfall>>,
}

impl Compared {
    /// Follows what is chosen and what is open.
    pub fn of(page: Page) -> Self {
        let columns = columns(page);
        Self {
            columns,
            odds: odds(page, columns),
            found: memo(move || {
                let (plan, lang) = (page.plan.get(), page.lang.get());
                let series = *plan.headline_series().first()?;
                columns.with(|c| {
                    let (first, last) = (c.all.first()?, c.all.last()?);
                    waterfall(&plan, first, last, series, plan.horizon(), lang).ok()
                })
            }),
        }
    }
}

impl Compared {
    /// The files of the scenarios that the open one is compared with.
    pub fn others(self, plan: &Plan) -> Vec<String> {
        self.columns.with_untracked(|c| {
            let others = c
                .all
                .iter()
                .zip(&c.picks)
                .filter(|(_, pick)| pick.is_some());
            let files = others.map(|(own, _)| write_scenario(plan, &own.scenario).to_string());
            files.collect()
        })
    }

    /// The names of all.
    pub fn names(self, lang: Lang) -> String {
        let names = self.columns.with_untracked(Columns::names);
        let names: Vec<_> = names.into_iter().map(|(_, name)| name).collect();
        names.join(T::ListMark.get(lang))
    }
}

/// The odds of each scenario on the same shocks. Those of the scenarios that are not open are computed once,
/// not with each move of a lever.
fn odds(page: Page, columns: Memo<Columns>) -> Memo<Vec<Option<Drawn>>> {
    let others = memo(move || {
        let plan = page.plan.get();
        let all = columns.with(|c| c.all.clone());
        let others = all.split_last().map_or(&[][..], |(_, others)| others);
        Others(
            others
                .iter()
                .map(|c| (c.scenario.clone(), Arc::clone(&c.run)))
                .collect(),
            plan,
        )
    });
    let drawn = memo(move || {
        let Others(all, plan) = others.get();
        let one = |(scenario, run): &(Scenario, Arc<Run>)| {
            let uncertainty = scenario.uncertainty.as_ref()?;
            let set = page
                .chosen
                .with(|targets| run.judged(targets, uncertainty.joint_over));
            let mut ensemble = Ensemble::new(&plan, uncertainty).ok()?;
            let drawn = ensemble
                .is_kept()
                .then(|| ensemble.simulate(&plan, run, &set))??;
            Some(Drawn(Arc::new(drawn)))
        };
        all.iter().map(one).collect::<Vec<_>>()
    });
    memo(move || {
        let mut all = drawn.get();
        all.push(page.odds.drawn.get());
        all
    })
}

/// The scenarios that are not open, with the plan that they are of.
#[derive(Clone)]
struct Others(Vec<(Scenario, Arc<Run>)>, Arc<Plan>);

impl PartialEq for Others {
    fn eq(&self, other: &Self) -> bool {
        let mut both = self.0.iter().zip(&other.0);
        Arc::ptr_eq(&self.1, &other.1)
            && self.0.len() == other.0.len()
            && both.all(|(own, other)| Arc::ptr_eq(&own.1, &other.1))
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
fn columns(page: Page) -> Memo<Columns> {
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
