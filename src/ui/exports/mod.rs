//! What leaves the page as a file: the menu of the bar, and that of each chart.

mod figure;
mod order;

use leptos::prelude::*;

use crate::ui::reactive::views;
use crate::ui::state::Page;
pub use figure::FigureExports;
use order::{Order, Told, order};
use view::panels::exports::{Export, PICTURES, WHOLE};
use view::words::texts::T;

/// The content of the bar's menu.
#[component]
pub fn Exports() -> impl IntoView {
    let page = expect_context::<Page>();
    let told = RwSignal::new(Told::Nothing);
    view! {
        <h3>{page.words(T::ExportAll)}</h3>
        {entries(page, &WHOLE, told)}
        <h3>{page.words(T::ExportPicture)}</h3>
        {entries(page, &PICTURES, told)}
        <p class="why" role="status" data-exported=move || told.with(Told::id)>
            {move || told.with(|told| told.words(page.lang.get()))}
        </p>
    }
}

fn entries(page: Page, exports: &'static [Export], told: RwSignal<Told>) -> impl IntoView {
    let entry = move |export: &'static Export| {
        let begin = move |_| {
            order(
                page,
                Order {
                    export: *export,
                    target: None,
                },
                told,
            )
        };
        view! {
            <li>
                <button type="button" data-export=export.id on:click=begin>
                    <b>{page.words(export.name)}</b>
                    <small>{page.words(export.holds)}</small>
                </button>
            </li>
        }
    };
    view! { <ul class="exports">{views(exports.iter().map(entry))}</ul> }
}
