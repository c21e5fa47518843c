//! What leaves the page as a file: the menu of the bar, that of each chart, and single files.

mod order;
mod workbook;

use leptos::prelude::*;

use crate::ui::compare::Compared;
use crate::ui::reactive::{derived, views};
use crate::ui::state::Page;
use order::{Order, Told, order};
use view::panels::exports::{CHART, EVALUATION, Export, PICTURES, WHOLE};
use view::words::texts::T;
pub use workbook::open_workbook;

/// What can be had at a place.
#[derive(Clone, Copy)]
pub enum Offered {
    /// The scenario as a whole, and its headline charts.
    Scenario,
    /// The chart of a target, by its position in the plan.
    Chart(usize),
    /// The mid-term evaluation.
    Evaluation,
    /// The scenarios that are compared.
    Comparison,
    /// The paths of a target in all of them.
    Paths(usize),
}

/// A list of files, and what is said of the one that was asked for last.
#[component]
pub fn Exports(offered: Offered) -> impl IntoView {
    let page = expect_context::<Page>();
    let told = RwSignal::new(Told::Nothing);
    let groups: &[(Option<T>, &'static [Export])] = match offered {
        Offered::Scenario => &[
            (Some(T::ExportAll), &WHOLE),
            (Some(T::ExportPicture), &PICTURES),
        ],
        Offered::Comparison => &[
            (Some(T::CompareHead), &WHOLE),
            (Some(T::ExportPicture), &PICTURES),
        ],
        Offered::Chart(_) | Offered::Paths(_) => &[(None, &CHART)],
        Offered::Evaluation => &[(None, &EVALUATION)],
    };
    let target = match offered {
        Offered::Chart(target) | Offered::Paths(target) => Some(target),
        _ => None,
    };
    let compared = matches!(offered, Offered::Comparison | Offered::Paths(_));
    let compared = compared.then(expect_context::<Compared>);
    let entry = move |export: &'static Export| {
        let begin = move |_| {
            let wanted = Order {
                export: *export,
                target,
                compared,
            };
            order(page, wanted, told);
        };
        // A chart's menu is as small as what stands beside it; what a comparison holds is before the eyes.
        let holds = (target.is_none() && compared.is_none())
            .then(|| view! { <small>{page.words(export.holds)}</small> });
        view! {
            <button type="button" data-export=export.id on:click=begin>
                <b>{page.words(export.name)}</b>
                {holds}
            </button>
        }
    };
    let group = |(name, exports): &(Option<T>, &'static [Export])| {
        let head = name.map(|name| view! { <h3>{page.words(name)}</h3> });
        view! {
            {head}
            {views(exports.iter().map(entry))}
        }
    };
    view! {
        <div class="exports">{views(groups.iter().map(group))}</div>
        <p class="why" role="status" data-exported=derived(move || told.with(Told::id).to_owned())>
            {derived(move || told.with(|told| told.words(page.lang.get())))}
        </p>
    }
}
