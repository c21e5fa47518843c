//! What the parts of a lever's control share: the lever, what is said of it, and where it stands.

use leptos::prelude::*;

use crate::ui::reactive::{calm, memo};
use crate::ui::state::Page;
use engine::levers::{Lever, Path, family};
use view::words::control::{Control, control, control_in};
use view::words::marks::{MarkKind, stated};
use view::words::path::{field_number, moved_to};

/// One lever on the page.
#[derive(Clone, Copy)]
pub struct Handle {
    /// The lever.
    pub lever: Lever,
    /// What does not change while it moves.
    pub control: Signal<Control>,
    /// Where it stands, by year.
    pub path: Signal<Path>,
}

impl Handle {
    /// The handle of a lever.
    pub fn new(page: Page, lever: Lever) -> Self {
        Self {
            lever,
            // Only a family's levers mean other things in other scenarios.
            control: match family(lever) {
                Some(_) => calm(memo(move || {
                    let (plan, lang) = (page.plan.get(), page.lang.get());
                    page.run
                        .with(|run| control_in(&plan, &run.0.inputs, lever, lang))
                })),
                None => memo(move || control(&page.plan.get(), lever, page.lang.get())).into(),
            },
            path: calm(memo(move || {
                let plan = page.plan.get();
                page.scenario.with(|s| s.path(&plan, lever))
            })),
        }
    }

    /// Where it stands at this moment, for what changes it.
    pub fn path_now(self, page: Page) -> Path {
        let plan = page.plan.get_untracked();
        page.scenario.with_untracked(|s| s.path(&plan, self.lever))
    }

    /// What kind of rate the plan gives for it, if it gives one.
    pub fn marks_kind(self, page: Page) -> Option<MarkKind> {
        let plan = page.plan.get_untracked();
        let mut all = stated(&plan, self.lever, None).into_iter();
        all.find_map(|(kind, _)| (kind != MarkKind::Past).then_some(kind))
    }

    /// Where the plan's mark of a kind stands on the track.
    pub fn mark_at(self, page: Page, is: fn(MarkKind) -> bool) -> Option<f64> {
        let plan = page.plan.get();
        self.control.with(|c| {
            let mut all = stated(&plan, self.lever, c.own_rates).into_iter();
            all.find_map(|(kind, value)| is(kind).then(|| c.place(value)))
        })
    }

    /// A number that was typed, in the model's unit.
    pub fn model(self, number: f64) -> f64 {
        self.control.with_untracked(|c| c.format.model(number))
    }

    /// A number of the model as it stands in a field.
    pub fn field(self, number: f64) -> String {
        self.control.with(|c| field_number(c, number))
    }

    /// A typed difference between its values, in the model's unit.
    pub fn difference_model(self, number: f64) -> f64 {
        self.control
            .with_untracked(|c| c.format.differences().model(number))
    }

    /// A difference between its values as it stands in a field.
    pub fn difference(self, by: f64) -> String {
        self.control.with(|c| c.difference_field(by))
    }

    /// The unit of differences between its values, beside a number field.
    pub fn difference_unit(self) -> String {
        self.control.with(|c| c.difference_unit.to_owned())
    }

    /// Sets the path's average, given in the page's unit: the slider moves the whole path.
    pub fn set_average(self, page: Page, number: f64) -> bool {
        let horizon = page.plan.with_untracked(|p| p.horizon());
        let wanted = self.model(number);
        let path = moved_to(&self.path_now(page), horizon, wanted);
        page.set_path(self.lever, path)
    }
}
