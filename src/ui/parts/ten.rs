//! A probability as a bar that is read in tenths. It is a picture and no background, so paper has it too.

use leptos::prelude::*;

use crate::ui::reactive::derived;

/// The seams between the cells.
const SEAMS: &str = "M6.7 0h1v10h-1zm7.7 0h1v10h-1zm7.7 0h1v10h-1zm7.7 0h1v10h-1zm7.7 0h1v10h-1zm7.7 0h1v10h-1zm7.7 0h1v10h-1zm7.7 0h1v10h-1zm7.7 0h1v10h-1z";
/// Width of the bar.
const WIDE: f64 = 76.0;

#[component]
pub fn TenCells(
    /// From 0 to 1.
    p: Signal<f64>,
) -> impl IntoView {
    view! {
        <svg class="ten" viewBox="0 0 76 10" aria-hidden="true">
            <rect class="off" width="76" height="10"></rect>
            <rect class="on" height="10" width=derived(move || format!("{:.1}", p.get() * WIDE))></rect>
            <path class="seams" d=SEAMS></path>
        </svg>
    }
}
