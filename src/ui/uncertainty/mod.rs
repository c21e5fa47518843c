//! How sure is it, and which assumption matters most?

mod chances;
mod correlations;
mod drivers;
mod map;
mod tornado;

use leptos::prelude::*;

use super::nav::SubjectChoice;
use super::picture::LineChart;
use super::reactive::view_of;
use super::state::Page;
pub use tornado::TornadoBars;
use view::words::texts::T;

#[component]
pub fn UncertaintyView() -> impl IntoView {
    let page = expect_context::<Page>();
    let target = page.subject;
    view! {
        <div class="panel">
            <h2>{page.words(T::HowSure)}</h2>
            <chances::Chances />
        </div>
        <div class="panel">
            <div class="panel-head">
                <h2>{page.words(T::WhatMatters)}</h2>
                <tornado::SweptChoice />
                <SubjectChoice />
            </div>
            <div class="side-by-side wide-first">
                <TornadoBars target most=8 />
                <div>
                    {view_of(move || target.get().map(|target| view! { <LineChart target /> }))}
                </div>
            </div>
        </div>
        <div class="panel">
            <map::MapPanel target />
        </div>
    }
}
