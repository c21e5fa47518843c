//! Each formula's own value is the engine's: the laws of the sheets are those of the model.

use engine::scenario::Scenario;
use engine::text::Lang;
use file::{builtin_plan, presets};

use super::grid::Row;
use super::paths::grid;
use super::places::Places;
use crate::Subject;

#[test]
fn every_formula_comes_to_the_value_of_the_engine() -> Result<(), String> {
    let plan = builtin_plan().map_err(|problems| format!("{problems:?}"))?;
    let given = presets(&plan);
    let all = given.into_iter().chain([Scenario::default()]);
    for scenario in all {
        let made = ("2026-11-28", "");
        let subject = Subject::new(&plan, &scenario, Lang::Zh, made)
            .map_err(|problems| format!("{problems:?}"))?;
        let places = Places::new(&subject);
        let grid = grid(&subject, &places);
        for ((row, t), cell) in &grid.cells {
            let (own, engine) = (cell.term.value, cell.value);
            let name = match row {
                Row::Series(series) => series.id(&plan).to_owned(),
                Row::Step(step) => format!("{step:?}"),
            };
            let near = (own - engine).abs() <= 1e-12 * engine.abs().max(1e-300);
            let neither = own.is_nan() && engine.is_nan();
            assert!(
                near || neither,
                "{name} {t}: {own} {engine} {}",
                cell.term.text
            );
            assert!(!cell.term.text.is_empty(), "{name} {t}");
        }
    }
    Ok(())
}
