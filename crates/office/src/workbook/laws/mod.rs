//! The model's laws as formulas of cells, a file a family, in the order of the engine (`engine::simulate`), whose files
//! they mirror. Each formula carries its value, and a test holds all of them against the engine.

mod demand;
mod indicators;
mod links;
mod output;
mod people;
mod per_head;
mod revenue;

use super::grid::Grid;

/// Writes every formula.
pub fn write(grid: &mut Grid<'_>) {
    indicators::write(grid);
    output::write(grid);
    revenue::write(grid);
    people::write(grid);
    per_head::write(grid);
    demand::write(grid);
    links::write(grid);
}
