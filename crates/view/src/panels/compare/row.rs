//! One thing that scenarios assume differently.

use crate::sentences::compared::paths::{LeverPaths, alike};
use crate::words::format::NONE;
use engine::levers::Lever;
use engine::plan::Plan;

/// Something that at least two scenarios assume differently.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumptionRow {
    /// What it is.
    pub name: String,
    /// The unit of its cells; empty where they carry their own.
    pub unit: String,
    /// What each scenario assumes.
    pub cells: Vec<String>,
    /// Whether that is something else than in the first scenario.
    pub differs_from_first: Vec<bool>,
    /// The lever that it belongs to.
    pub lever: Option<Lever>,
}

impl AssumptionRow {
    /// The row of a lever; `None` where all assume the same.
    pub(super) fn of_lever(plan: &Plan, lever: Lever, paths: &LeverPaths) -> Option<Self> {
        let values = paths.values.iter();
        let differs: Vec<bool> = values.map(|v| !alike(v, &paths.values[0])).collect();
        differs.contains(&true).then(|| Self {
            name: paths.name.clone(),
            unit: paths.format.unit.to_owned(),
            cells: paths.cells(plan),
            differs_from_first: differs,
            lever: Some(lever),
        })
    }

    /// A row of words, each with what it means; `None` where all mean the same.
    pub(super) fn new<K: PartialEq>(name: String, cells: Vec<(String, K)>) -> Option<Self> {
        let first = cells.first()?;
        let differs: Vec<bool> = cells.iter().map(|cell| cell.1 != first.1).collect();
        differs.contains(&true).then(|| Self {
            name,
            unit: String::new(),
            differs_from_first: differs,
            cells: cells.into_iter().map(|cell| cell.0).collect(),
            lever: None,
        })
    }

    /// A row that some scenarios have no cell in: the others are compared among themselves. What
    /// stands behind the words counts too.
    pub(super) fn among(name: String, cells: Vec<Option<(String, String)>>) -> Option<Self> {
        let first = cells.iter().flatten().next()?;
        let differs = |cell: &Option<(String, String)>| cell.as_ref().is_some_and(|c| c != first);
        let differs: Vec<bool> = cells.iter().map(differs).collect();
        differs.contains(&true).then(|| Self {
            name,
            unit: String::new(),
            differs_from_first: differs,
            cells: cells
                .into_iter()
                .map(|cell| cell.map_or_else(|| NONE.to_owned(), |c| c.0))
                .collect(),
            lever: None,
        })
    }
}
