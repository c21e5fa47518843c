//! A lever's control as it is shown: words, scale, track and marks.

mod groups;
mod marks;
mod needed;
mod speed;

pub use groups::{GROUPS, LeverGroup, choice_before, front, idle, in_group, matches, stands};
pub use marks::{TrackMark, plan_marks, spread};
pub use needed::{beside_track, front_target};
pub use speed::Speed;
