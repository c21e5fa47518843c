//! Where the columns of the board stand, in CSS pixels.

/// Width of the picture.
pub const WIDTH: u32 = 1254;
/// Its right edge, up to which lines reach.
pub const RIGHT: i32 = WIDTH as i32 - 14;
/// Where row numbers end.
pub const NUMBER: i32 = 36;
/// Where names and units begin.
pub const NAME: i32 = 44;
pub const UNIT: i32 = 380;
/// Where figures end: of the base year, of the target year, and of the goal.
pub const BASE: i32 = 520;
pub const VALUE: i32 = 598;
pub const GOAL: i32 = 676;
/// Both ends of the common scale.
pub const SCALE: (i32, i32) = (694, 850);
/// Where distances, verdicts and growth begin.
pub const AWAY: i32 = 868;
pub const VERDICT: i32 = 1040;
pub const PACE: i32 = 1154;

/// Ems of names, units, distances and what stands on the scale.
pub const NAME_EMS: f64 = 23.0;
pub const UNIT_EMS: f64 = 6.0;
pub const AWAY_EMS: f64 = 12.0;
pub const NOTE_EMS: f64 = 12.0;
