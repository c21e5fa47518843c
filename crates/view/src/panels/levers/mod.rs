//! A lever's control as it is shown: words, scale, track and marks.

mod groups;
mod implausible;
mod marks;
mod needed;
mod speed;

pub use groups::{GROUPS, LeverGroup, idle, in_group, matches, stands, with_choices};
pub use implausible::implausible;
pub use marks::{TrackMark, plan_marks, spread};
pub use needed::{beside_track, front_target, needed_mark};
pub use speed::Speed;
