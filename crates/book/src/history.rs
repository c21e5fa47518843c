//! Undo and redo: all steps in order, and the current one.

/// All states from the first one on, and which of them is the current step. Changes of one gesture (a
/// lever that is dragged) are one step. There is no limit: a state shares all but what it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct History<S, G> {
    states: Vec<S>,
    position: usize,
    gesture: Option<G>,
}

/// The number of steps that can be undone and redone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Available {
    /// Steps before the current one.
    pub undo: usize,
    /// Steps after the current one.
    pub redo: usize,
}

impl<S: Clone + PartialEq, G: PartialEq> History<S, G> {
    /// Starts with a state.
    #[must_use]
    pub fn new(first: S) -> Self {
        Self {
            states: vec![first],
            position: 0,
            gesture: None,
        }
    }

    /// Records a new state as a step. Within the gesture of the current step it replaces that step.
    pub fn record(&mut self, state: S, gesture: Option<G>) {
        if *self.current() == state {
            return;
        }
        let continues = gesture.is_some() && self.gesture == gesture;
        self.gesture = gesture;
        self.states.truncate(self.position + 1);
        if !continues {
            self.states.push(state);
            self.position += 1;
        } else if self.position > 0 && self.states[self.position - 1] == state {
            // Dragged back to where it began: there is nothing to undo.
            self.states.pop();
            self.position -= 1;
            self.gesture = None;
        } else {
            self.states[self.position] = state;
        }
    }

    /// Ends the gesture: the next change is a step of its own. Returns whether there was one.
    pub fn end_gesture(&mut self) -> bool {
        self.gesture.take().is_some()
    }

    /// Goes to a step by its number, if there is one; returns the state that was left and the new one.
    pub fn go_to(&mut self, to: usize) -> Option<[&S; 2]> {
        self.gesture = None;
        let [from, to] = [std::mem::replace(&mut self.position, to), to];
        if to >= self.states.len() {
            self.position = from;
            return None;
        }
        Some([&self.states[from], &self.states[to]])
    }

    /// The state of the current step.
    #[must_use]
    pub fn current(&self) -> &S {
        &self.states[self.position]
    }

    /// The number of the current step, from 0.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// All states, the first one first.
    #[must_use]
    pub fn states(&self) -> &[S] {
        &self.states
    }

    /// How many steps can be undone and redone.
    #[must_use]
    pub fn available(&self) -> Available {
        Available {
            undo: self.position,
            redo: self.states.len() - 1 - self.position,
        }
    }

    /// The state that undo would lead to.
    #[must_use]
    pub fn before(&self) -> Option<&S> {
        self.states.get(self.position.checked_sub(1)?)
    }

    /// The state that redo would lead to.
    #[must_use]
    pub fn after(&self) -> Option<&S> {
        self.states.get(self.position + 1)
    }

    /// Replaces the state of the current step, without a new step.
    pub fn replace_current(&mut self, state: S) {
        self.states[self.position] = state;
    }

    /// Changes the states of all steps, as if the change had always been there.
    pub fn amend_all(&mut self, change: impl FnMut(&mut S)) {
        self.states.iter_mut().for_each(change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps<G: PartialEq>(history: &mut History<i32, G>, by: isize) -> Vec<i32> {
        let mut seen = Vec::new();
        while let Some(to) = history.position().checked_add_signed(by)
            && let Some([_, there]) = history.go_to(to)
        {
            seen.push(*there);
        }
        seen
    }

    #[test]
    fn a_drag_is_one_step_and_undo_and_redo_return_every_state() {
        let mut history = History::new(0);
        for (to, gesture) in [(1, "growth"), (2, "growth"), (3, "growth"), (4, "prices")] {
            history.record(to, Some(gesture));
        }
        history.end_gesture();
        history.record(5, Some("prices"));
        history.record(6, None);
        history.record(7, None);
        assert_eq!(steps(&mut history, -1), [6, 5, 4, 3, 0]);
        assert_eq!(steps(&mut history, 1), [3, 4, 5, 6, 7]);
    }

    #[test]
    fn a_drag_that_ends_where_it_began_leaves_no_step() {
        let mut history = History::new(1);
        history.record(2, Some(0));
        history.record(1, Some(0));
        assert_eq!(history.available(), Available { undo: 0, redo: 0 });
        // If the same drag continues, it is a change again.
        history.record(3, Some(0));
        assert_eq!(history.before(), Some(&1));
    }

    #[test]
    fn a_change_after_undo_discards_the_redo_steps() {
        let mut history = History::<_, u8>::new(0);
        history.record(1, None);
        history.go_to(0);
        history.record(2, None);
        assert_eq!(history.after(), None);
        assert_eq!(history.states(), [0, 2]);
    }

    #[test]
    fn goes_to_any_existing_step() {
        let mut history = History::<_, u8>::new(0);
        (1..=9).for_each(|n| history.record(n, None));
        assert_eq!(history.go_to(3), Some([&9, &3]));
        assert_eq!(history.go_to(10), None);
        assert_eq!(history.current(), &3);
        assert_eq!(history.go_to(8), Some([&3, &8]));
        assert_eq!(history.available(), Available { undo: 8, redo: 1 });
    }
}
