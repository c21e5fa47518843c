//! A lever's control as it is shown: words, scale, track and marks.

mod effect;
mod flags;
mod groups;
mod hint;
mod implausible;
mod marks;
mod needed;
mod speed;
mod stages;

pub use effect::{Effect, effect};
pub use flags::Hold;
pub use groups::{GROUPS, LeverGroup, idle, in_group, in_panel, matches, stands, with_choices};
pub use hint::hint;
pub use implausible::implausible;
pub use marks::{Flagged, TrackMark, flagged, plan_marks};
pub use needed::{beside_track, front_target, needed_mark};
pub use speed::Speed;
pub use stages::{Stage, stages};
