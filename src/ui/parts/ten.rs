//! A probability as a bar that is read in tenths.

use leptos::prelude::*;

use super::{Place, Placed};

#[component]
pub fn TenCells(
    /// From 0 to 1.
    p: f64,
) -> impl IntoView {
    view! {
        <span class="ten-cells" aria-hidden="true">
            <Placed class="on" place=Signal::stored(Place::bar(0.0, p)) />
        </span>
    }
}
