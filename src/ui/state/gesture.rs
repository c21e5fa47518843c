//! What one hand does without a rest.

use engine::levers::Lever;

/// What one hand does without a rest: one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Moves a lever: drags its slider, types its number, draws its path.
    Lever(Lever),
    /// Types how far a driver spreads.
    Spread(Lever),
    /// Types the correlation of two drivers.
    Correlation([Lever; 2]),
    /// Types the persistence of all drivers.
    Persistence,
    /// Types the number of paths.
    Paths,
    /// Types the seed.
    Seed,
    /// Walks over the map by the arrow keys.
    Map,
    /// The host page sets scenarios.
    Host,
}
