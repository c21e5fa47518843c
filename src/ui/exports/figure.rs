//! The exports of one chart.

use leptos::prelude::*;

use super::order::{Order, Told, order};
use crate::ui::reactive::views;
use crate::ui::state::Page;
use view::panels::exports::{CHART, Export};

/// The content of a chart's menu.
#[component]
pub fn FigureExports(
    /// Position of the target in the plan.
    target: usize,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let told = RwSignal::new(Told::Nothing);
    let entry = move |export: &'static Export| {
        let begin = move |_| {
            order(
                page,
                Order {
                    export: *export,
                    target: Some(target),
                },
                told,
            )
        };
        view! {
            <li>
                <button type="button" data-export=export.id on:click=begin>
                    {page.words(export.name)}
                </button>
            </li>
        }
    };
    view! {
        <ul class="exports">{views(CHART.iter().map(entry))}</ul>
        <p class="why" role="status" data-exported=move || told.with(Told::id)>
            {move || told.with(|told| told.words(page.lang.get()))}
        </p>
    }
}
