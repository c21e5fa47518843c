//! The marks of the four groups: each has its own shape, so that none is told by its colour alone.

use crate::pictures::mark::mark;
use audit::Group;
use engine::verdict::State;

/// The outline of a group's mark, as `<path d>` takes it, to be filled by the even-odd rule; that of what is
/// unclear is a line to be drawn.
#[must_use]
pub fn group_mark(group: Group) -> &'static str {
    match group {
        // A diamond as for what is missed, an arrow to a wall, a triangle, a question mark.
        Group::Contradiction => mark(State::Missed),
        Group::Looser => "M1 5.5h6V2.5L11 7L7 11.5V8.5H1zM12 2h1.5v10H12z",
        Group::Hard => "M7 .8L13.6 13H.4zM7 4L3 11.5h8z",
        Group::Unclear => mark(State::NotJudged),
    }
}
