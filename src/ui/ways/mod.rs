//! Ways to the goal: what one assumption would have to be, and the least effort for several goals.

mod effort;
mod single;

use leptos::prelude::*;

use super::chosen::ChosenTargets;
use super::nav::SubjectChoice;
use super::state::Page;
use view::words::texts::T;

#[component]
pub fn WaysView() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <div class="panel">
            <div class="panel-head">
                <h2>{page.words(T::OneAssumption)}</h2>
                <SubjectChoice />
            </div>
            <single::Single />
        </div>
        <div class="panel">
            <h2>{page.words(T::LeastEffort)}</h2>
            <p class="why">{page.words(T::LeastEffortHow)}</p>
            <div class="side-by-side narrow-first">
                <ChosenTargets />
                <effort::Effort />
            </div>
        </div>
    }
}
