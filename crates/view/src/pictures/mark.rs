//! The marks of the six states: each has its own shape, so that none is told by its colour alone.

use engine::progress::Standing;
use engine::verdict::State;

/// Width and height of a mark's `viewBox`.
pub const SIZE: u32 = 14;

/// The outline of a state's mark, as `<path d>` takes it, to be filled by the even-odd rule in the colour of
/// the words beside it. That of what is not judged is a line to be drawn.
#[must_use]
pub fn mark(state: State) -> &'static str {
    match state {
        // A disc, a diamond, a ring, a frame, a frame with a dot, a question mark.
        State::Met => "M7 1a6 6 0 0 1 0 12a6 6 0 0 1 0-12z",
        State::Missed => "M7 .5L13.5 7L7 13.5L.5 7z",
        State::MetAlready => "M7 1a6 6 0 0 1 0 12a6 6 0 0 1 0-12zM7 3a4 4 0 0 0 0 8a4 4 0 0 0 0-8z",
        State::Assumed => "M2 2h10v10h-10zM3.5 3.5v7h7v-7z",
        State::Set => "M2 2h10v10h-10zM3.5 3.5v7h7v-7zM5.2 5.2h3.6v3.6h-3.6z",
        State::NotJudged => "M4.6 4.6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.9M7 11.1v.7",
    }
}

/// The outline of the mark of how a target stands in monitoring, likewise.
#[must_use]
pub fn standing_mark(standing: Standing) -> &'static str {
    match standing {
        Standing::Behind => mark(State::Missed),
        // An empty triangle.
        Standing::Tight => "M7 .8L13.6 12.8H.4zM7 4.1L3.1 11.2h7.8z",
        Standing::OnTrack => mark(State::Met),
        Standing::Reached => mark(State::MetAlready),
    }
}

#[cfg(test)]
mod tests {
    use super::mark;
    use engine::verdict::State;

    #[test]
    fn each_state_has_its_own_shape() {
        for (n, a) in State::ALL.into_iter().enumerate() {
            for b in &State::ALL[n + 1..] {
                assert_ne!(mark(a), mark(*b));
            }
        }
    }
}
