//! What a user chooses without changing a scenario: language, view, targets, levers.
//!
//! The page holds the choices, and a link carries them: a new choice is a field here and a line in the
//! format of links.

use engine::levers::Lever;
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;

use super::View;

/// The default axes of the map: the two components of nominal growth.
const AXES: [Lever; 2] = [Lever::GrowthAll, Lever::DeflatorAll];

/// Everything that can be chosen besides scenarios. Targets are given by their positions in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// The page's language.
    pub lang: Lang,
    /// The open view.
    pub view: View,
    /// The target of the tornado, the map and the ways, if one was chosen.
    pub subject: Option<usize>,
    /// The target of the needed values beside the sliders, if one was chosen.
    pub focus: Option<usize>,
    /// The targets for the joint chance and the least effort, in order and without duplicates.
    pub chosen: Vec<usize>,
    /// The two levers of the map, horizontal and vertical.
    pub axes: [Lever; 2],
    /// Levers that the least effort may not move.
    pub locked: Vec<Lever>,
    /// The result whose difference between scenarios is explained, if one was chosen.
    pub result: Option<Series>,
}

impl Choices {
    /// The defaults for a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            lang: Lang::default(),
            view: View::default(),
            subject: None,
            focus: None,
            chosen: in_order(plan.headline.clone()),
            axes: AXES,
            locked: Vec::new(),
            result: None,
        }
    }

    /// The choices for another plan, where positions and levers of this one mean nothing.
    #[must_use]
    pub fn with_plan(&self, plan: &Plan) -> Self {
        Self {
            lang: self.lang,
            view: self.view,
            ..Self::of(plan)
        }
    }

    /// The target of the tornado, the map and the ways: the chosen one, else the first headline target.
    #[must_use]
    pub fn subject_in(&self, plan: &Plan) -> Option<usize> {
        self.subject.or_else(|| plan.headline.first().copied())
    }

    /// Adds a target to the chosen ones, or removes it.
    pub fn choose(&mut self, target: usize, chosen: bool) {
        toggle(&mut self.chosen, target, chosen);
    }

    /// Locks or unlocks a lever for the least effort.
    pub fn lock(&mut self, lever: Lever, locked: bool) {
        toggle(&mut self.locked, lever, locked);
    }

    /// Puts a lever on an axis of the map. If it was on the other axis, the two are swapped.
    pub fn set_axis(&mut self, n: usize, lever: Lever) {
        if self.axes[1 - n] == lever {
            self.axes.swap(0, 1);
        }
        self.axes[n] = lever;
    }
}

/// Positions in order, without duplicates.
#[must_use]
pub fn in_order(mut targets: Vec<usize>) -> Vec<usize> {
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// Inserts an item into a list at its place in the order, or removes it. A link may hold the list in
/// another order.
pub fn toggle<T: Ord>(list: &mut Vec<T>, item: T, included: bool) {
    match (list.iter().position(|i| *i == item), included) {
        (None, true) => list.insert(list.partition_point(|i| *i < item), item),
        (Some(place), false) => drop(list.remove(place)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toggling_never_duplicates_in_any_order() {
        let mut list = vec![5, 2];
        toggle(&mut list, 2, true);
        assert_eq!(list, [5, 2]);
        toggle(&mut list, 3, true);
        toggle(&mut list, 5, false);
        assert_eq!(list.iter().filter(|n| **n == 3).count(), 1);
        assert!(!list.contains(&5) && list.contains(&2));
    }
}
