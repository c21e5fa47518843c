//! What leaves the page as a file: the menu of the bar, and that of each chart.

mod figure;
mod order;
mod workbook;

use leptos::prelude::*;

use crate::ui::reactive::views;
use crate::ui::state::Page;
pub use figure::FigureExports;
use order::{Order, Told, order};
use view::panels::exports::{Export, PICTURES, WHOLE};
use view::words::texts::T;
pub use workbook::open_workbook;

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

/// An export by itself: its button, and what is said of it.
#[component]
pub fn ExportButton(export: Export) -> impl IntoView {
    let page = expect_context::<Page>();
    let told = RwSignal::new(Told::Nothing);
    let begin = move |_| {
        let order_it = Order {
            export,
            target: None,
        };
        order(page, order_it, told);
    };
    view! {
        <button type="button" data-export=export.id title=page.words(export.holds) on:click=begin>
            {page.words(export.name)}
        </button>
        <span class="why" role="status" data-exported=move || told.with(Told::id)>
            {move || told.with(|told| told.words(page.lang.get()))}
        </span>
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
