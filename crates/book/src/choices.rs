//! What a user chooses without changing a scenario: language, view, targets, levers.
//!
//! The page holds it, and a link carries it: a new choice is a field here, and a line in the format of
//! the links.

use engine::levers::Lever;
use engine::plan::Plan;
use engine::series::Series;
use engine::text::Lang;

use super::View;

/// The axes of the map until somebody chooses others: what GDP is made of.
const AXES: [Lever; 2] = [Lever::GrowthAll, Lever::DeflatorAll];

/// Everything that can be chosen beside the scenarios. Targets stand by their position in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// The page's language.
    pub lang: Lang,
    /// The view that is open.
    pub view: View,
    /// The target that the tornado, the map and the ways are about, if one was chosen.
    pub subject: Option<usize>,
    /// The target that needed values on the tracks are for, if one was chosen.
    pub focus: Option<usize>,
    /// The targets whose joint chance and least effort are asked, in order, none twice.
    pub chosen: Vec<usize>,
    /// The two levers of the map, across and upward.
    pub axes: [Lever; 2],
    /// Levers that the least effort may not move.
    pub locked: Vec<Lever>,
    /// The result whose difference between scenarios is explained, if one was chosen.
    pub result: Option<Series>,
}

impl Choices {
    /// What holds for a plan until somebody chooses.
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

    /// The same page with another plan: positions and levers of this one mean nothing there.
    #[must_use]
    pub fn with_plan(&self, plan: &Plan) -> Self {
        Self {
            lang: self.lang,
            view: self.view,
            ..Self::of(plan)
        }
    }

    /// The target that the tornado, the map and the ways are about: the chosen one, else the first
    /// headline target.
    #[must_use]
    pub fn subject_in(&self, plan: &Plan) -> Option<usize> {
        self.subject.or_else(|| plan.headline.first().copied())
    }

    /// Takes a target among the chosen ones, or out of them.
    pub fn choose(&mut self, target: usize, chosen: bool) {
        toggle(&mut self.chosen, target, chosen);
    }

    /// Forbids or allows the least effort to move a lever.
    pub fn lock(&mut self, lever: Lever, locked: bool) {
        toggle(&mut self.locked, lever, locked);
    }

    /// Puts a lever on an axis of the map. The other axis gives way: a lever cannot stand against
    /// itself.
    pub fn set_axis(&mut self, n: usize, lever: Lever) {
        if self.axes[1 - n] == lever {
            self.axes.swap(0, 1);
        }
        self.axes[n] = lever;
    }
}

/// Positions in order, none twice.
#[must_use]
pub fn in_order(mut targets: Vec<usize>) -> Vec<usize> {
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// Puts an entry into a list in its order, or takes it out. A link may hold the list in another order.
pub fn toggle<T: Ord>(list: &mut Vec<T>, entry: T, inside: bool) {
    match (list.iter().position(|e| *e == entry), inside) {
        (None, true) => list.insert(list.partition_point(|e| *e < entry), entry),
        (Some(place), false) => drop(list.remove(place)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_stands_once_whatever_the_order() {
        let mut list = vec![5, 2];
        toggle(&mut list, 2, true);
        assert_eq!(list, [5, 2]);
        toggle(&mut list, 3, true);
        toggle(&mut list, 5, false);
        assert_eq!(list.iter().filter(|n| **n == 3).count(), 1);
        assert!(!list.contains(&5) && list.contains(&2));
    }
}
