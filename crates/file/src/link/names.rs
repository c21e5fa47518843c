//! What a link names of a plan, found in it.

use super::checked_view;
use super::numbers::Key;
use book::View;
use engine::levers::Lever;
use engine::plan::{Ids, Plan};
use engine::problem::{Expected, Kind, Problem};
use engine::series::Series;

/// Looks up what a link names; what is not known becomes a problem.
pub struct Names<'a> {
    pub plan: &'a Plan,
    pub found: Vec<Problem>,
}

impl Names<'_> {
    /// The view of an id.
    pub fn view(&mut self, id: &str) -> View {
        checked_view(id).unwrap_or_else(|problem| {
            self.found.push(problem);
            View::default()
        })
    }

    fn known<T>(&mut self, place: &str, thing: Option<T>, kind: Kind, id: &str) -> Option<T> {
        if thing.is_none() {
            let problem = Problem::at(place, Expected::Known(kind), id);
            self.found.push(problem);
        }
        thing
    }

    /// The position of a target.
    pub fn target(&mut self, place: &str, id: Option<&String>) -> Option<usize> {
        let id = id?;
        let position = self.plan.target_position(id);
        self.known(place, position, Kind::Target, id)
    }

    /// A lever.
    pub fn lever(&mut self, place: &str, key: &Key) -> Option<Lever> {
        let id = key.lever_id(self.plan);
        self.known(place, self.plan.lever(&id), Kind::Lever, &id)
    }

    /// A series.
    pub fn series(&mut self, place: &str, key: &Key) -> Option<Series> {
        let id = key.series_id(self.plan);
        let series = self.plan.series(&id);
        self.known(place, series, Kind::Series, &id)
    }

    /// Notes the first entry that its list has twice.
    pub fn once<T>(&mut self, place: &str, all: &[T], id: impl Fn(&T) -> String) {
        let mut known = Ids::default();
        let mut ids = all.iter().map(id).enumerate();
        if let Some((n, id)) = ids.find(|(n, id)| !known.add(id, *n)) {
            let problem = Problem::at(format!("{place}/{n}"), Expected::Once, id);
            self.found.push(problem);
        }
    }
}
