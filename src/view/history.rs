//! Undo and redo: every state that was, in order, and where one stands.

/// States before and after the present one. Changes of one gesture (a lever that is dragged) are
/// one step.
#[derive(Clone, Debug, PartialEq)]
pub struct History<S, G> {
    past: Vec<S>,
    future: Vec<S>,
    gesture: Option<G>,
}

impl<S, G> Default for History<S, G> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
            gesture: None,
        }
    }
}

impl<S: Clone + PartialEq, G: PartialEq> History<S, G> {
    /// Notes that `before` is about to become `after`. Within the gesture that made the last change
    /// the step before it stays the one that undo leads to.
    pub fn note(&mut self, before: &S, after: &S, gesture: Option<G>) {
        let goes_on = gesture.is_some() && self.gesture == gesture;
        if before == after {
            return;
        }
        self.gesture = gesture;
        self.future.clear();
        if !goes_on {
            self.past.push(before.clone());
        } else if self.past.last() == Some(after) {
            // Dragged back to where it began: nothing has happened.
            self.past.pop();
            self.gesture = None;
        }
    }

    /// Ends the gesture: the next change is a step of its own. Returns whether there was one.
    pub fn rest(&mut self) -> bool {
        self.gesture.take().is_some()
    }

    /// The state before the present one, which is kept for [`History::redo`].
    pub fn undo(&mut self, present: &S) -> Option<S> {
        self.gesture = None;
        let before = self.past.pop()?;
        self.future.push(present.clone());
        Some(before)
    }

    /// The state that was undone last.
    pub fn redo(&mut self, present: &S) -> Option<S> {
        self.gesture = None;
        let after = self.future.pop()?;
        self.past.push(present.clone());
        Some(after)
    }

    /// How many steps undo and redo can take.
    #[must_use]
    pub fn ends(&self) -> (usize, usize) {
        (self.past.len(), self.future.len())
    }

    /// What undo would lead to.
    #[must_use]
    pub fn before(&self) -> Option<&S> {
        self.past.last()
    }

    /// What redo would lead to.
    #[must_use]
    pub fn after(&self) -> Option<&S> {
        self.future.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_is_one_step_and_undo_and_redo_return_every_state() {
        let mut history = History::<i32, &str>::default();
        let mut now = 0;
        let mut go = |history: &mut History<i32, &'static str>, to: i32, gesture| {
            history.note(&now, &to, gesture);
            now = to;
        };
        go(&mut history, 1, Some("growth"));
        go(&mut history, 2, Some("growth"));
        go(&mut history, 3, Some("growth"));
        go(&mut history, 4, Some("prices"));
        history.rest();
        go(&mut history, 5, Some("prices"));
        go(&mut history, 6, None);
        go(&mut history, 7, None);
        let mut back = Vec::new();
        while let Some(before) = history.undo(&now) {
            now = before;
            back.push(now);
        }
        assert_eq!(back, [6, 5, 4, 3, 0]);
        let mut forth = Vec::new();
        while let Some(after) = history.redo(&now) {
            now = after;
            forth.push(now);
        }
        assert_eq!(forth, [3, 4, 5, 6, 7]);
    }

    #[test]
    fn a_drag_that_ends_where_it_began_leaves_no_step() {
        let mut history = History::<i32, u8>::default();
        history.note(&1, &2, Some(0));
        history.note(&2, &1, Some(0));
        assert_eq!(history.undo(&1), None);
        // The same drag goes on: it is a change again.
        history.note(&1, &3, Some(0));
        assert_eq!(history.undo(&3), Some(1));
    }

    #[test]
    fn a_change_after_undo_forgets_what_was_undone() {
        let mut history = History::<i32, u8>::default();
        history.note(&0, &1, None);
        assert_eq!(history.undo(&1), Some(0));
        history.note(&0, &2, None);
        assert_eq!(history.redo(&2), None);
        assert_eq!(history.undo(&2), Some(0));
    }
}
