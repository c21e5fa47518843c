//! What leaves the page as a file: the menu of the bar, that of each chart, and single files.

mod order;
mod workbook;

use leptos::prelude::*;

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
        Offered::Chart(_) => &[(None, &CHART)],
        Offered::Evaluation => &[(None, &EVALUATION)],
    };
    let target = match offered {
        Offered::Chart(target) => Some(target),
        _ => None,
    };
    let entry = move |export: &'static Export| {
        let begin = move |_| {
            let wanted = Order {
                export: *export,
                target,
            };
            order(page, wanted, told);
        };
        // A chart's menu is as small as what stands beside it.
        let holds = target
            .is_none()
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
