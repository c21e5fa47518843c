//! Undo and redo: every state that was, in order, and where one stands.

/// All states from the first one on, and which of them is the present one. Changes of one gesture (a
/// lever that is dragged) are one step. There is no limit: a state shares all but what it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct History<S, G> {
    states: Vec<S>,
    at: usize,
    gesture: Option<G>,
}

impl<S: Clone + PartialEq, G: PartialEq> History<S, G> {
    /// Begins with a state.
    #[must_use]
    pub fn new(first: S) -> Self {
        Self {
            states: vec![first],
            at: 0,
            gesture: None,
        }
    }

    /// Notes a new state. Within the gesture that made the present one it takes its place.
    pub fn note(&mut self, state: S, gesture: Option<G>) {
        if *self.present() == state {
            return;
        }
        let goes_on = gesture.is_some() && self.gesture == gesture;
        self.gesture = gesture;
        self.states.truncate(self.at + 1);
        if !goes_on {
            self.states.push(state);
            self.at += 1;
        } else if self.at > 0 && self.states[self.at - 1] == state {
            // Dragged back to where it began: nothing has happened.
            self.states.pop();
            self.at -= 1;
            self.gesture = None;
        } else {
            self.states[self.at] = state;
        }
    }

    /// Ends the gesture: the next change is a step of its own. Returns whether there was one.
    pub fn rest(&mut self) -> bool {
        self.gesture.take().is_some()
    }

    /// Goes to a state, if there is one of this number; returns the one that was left and that one.
    pub fn go(&mut self, to: usize) -> Option<[&S; 2]> {
        self.gesture = None;
        let [from, to] = [std::mem::replace(&mut self.at, to), to];
        if to >= self.states.len() {
            self.at = from;
            return None;
        }
        Some([&self.states[from], &self.states[to]])
    }

    /// The state that was noted last, or gone to.
    #[must_use]
    pub fn present(&self) -> &S {
        &self.states[self.at]
    }

    /// The number of the present state, from 0.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// All states, the first one first.
    #[must_use]
    pub fn states(&self) -> &[S] {
        &self.states
    }

    /// How many steps undo and redo can take.
    #[must_use]
    pub fn ends(&self) -> (usize, usize) {
        (self.at, self.states.len() - 1 - self.at)
    }

    /// What undo would lead to.
    #[must_use]
    pub fn before(&self) -> Option<&S> {
        self.states.get(self.at.checked_sub(1)?)
    }

    /// What redo would lead to.
    #[must_use]
    pub fn after(&self) -> Option<&S> {
        self.states.get(self.at + 1)
    }

    /// Puts another state in the present one's place: no step.
    pub fn settle(&mut self, state: S) {
        self.states[self.at] = state;
    }

    /// Changes every state that was: what holds now is to have held always.
    pub fn amend(&mut self, change: impl FnMut(&mut S)) {
        self.states.iter_mut().for_each(change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps<G: PartialEq>(history: &mut History<i32, G>, by: isize) -> Vec<i32> {
        let mut seen = Vec::new();
        while let Some(to) = history.at().checked_add_signed(by)
            && let Some([_, there]) = history.go(to)
        {
            seen.push(*there);
        }
        seen
    }

    #[test]
    fn a_drag_is_one_step_and_undo_and_redo_return_every_state() {
        let mut history = History::new(0);
        for (to, gesture) in [(1, "growth"), (2, "growth"), (3, "growth"), (4, "prices")] {
            history.note(to, Some(gesture));
        }
        history.rest();
        history.note(5, Some("prices"));
        history.note(6, None);
        history.note(7, None);
        assert_eq!(steps(&mut history, -1), [6, 5, 4, 3, 0]);
        assert_eq!(steps(&mut history, 1), [3, 4, 5, 6, 7]);
    }

    #[test]
    fn a_drag_that_ends_where_it_began_leaves_no_step() {
        let mut history = History::new(1);
        history.note(2, Some(0));
        history.note(1, Some(0));
        assert_eq!(history.ends(), (0, 0));
        // The same drag goes on: it is a change again.
        history.note(3, Some(0));
        assert_eq!(history.before(), Some(&1));
    }

    #[test]
    fn a_change_after_undo_forgets_what_was_undone() {
        let mut history = History::<_, u8>::new(0);
        history.note(1, None);
        history.go(0);
        history.note(2, None);
        assert_eq!(history.after(), None);
        assert_eq!(history.states(), [0, 2]);
    }

    #[test]
    fn any_state_can_be_gone_to_and_none_that_never_was() {
        let mut history = History::<_, u8>::new(0);
        (1..=9).for_each(|n| history.note(n, None));
        assert_eq!(history.go(3), Some([&9, &3]));
        assert_eq!(history.go(10), None);
        assert_eq!(history.present(), &3);
        assert_eq!(history.go(8), Some([&3, &8]));
        assert_eq!(history.ends(), (8, 1));
    }
}
