//! The analysis: how likely the targets are and on what that stands, what matters most, what would be needed,
//! and what output, growth and people are made of.

mod chances;
mod chosen;
mod coherence;
mod correlations;
mod drivers;
mod effort;
mod map;
mod single;
mod structure;
mod tornado;

use leptos::prelude::*;

use super::parts::{TargetSelect, Toggle};
use super::reactive::{effect, memo};
use super::state::Page;
use crate::browser::page::bring_up;
use book::View;
pub use tornado::TornadoBars;
use view::panels::views::view_name;
use view::words::texts::T;

#[component]
pub fn Analysis() -> impl IntoView {
    let page = expect_context::<Page>();
    let target = page.subject;
    effect(move || {
        let view = page.view.get();
        if View::PARTS.contains(&view) {
            bring_up(part_id(view));
        }
    });
    view! {
        <Part view=View::Uncertainty>
            <article class="panel">
                <div class="panel-head">
                    <h2>{chances::title(page)}</h2>
                    <FanSwitch />
                </div>
                <chances::Chances />
            </article>
            <chances::Premises />
            <article class="panel">
                <TornadoBars target most=8 choices=tornado_choices />
            </article>
            <article class="panel">
                <map::MapPanel target />
            </article>
        </Part>
        <Part view=View::Ways>
            <article class="panel">
                <div class="panel-head">
                    <h2>{page.words(T::OneAssumption)}</h2>
                    <SubjectChoice />
                </div>
                <single::Single />
            </article>
            <article class="panel">
                <effort::Effort />
            </article>
        </Part>
        <Part view=View::Structure>
            <structure::Structure />
        </Part>
    }
}

fn tornado_choices() -> AnyView {
    view! {
        <tornado::SweptChoice />
        <SubjectChoice />
    }
    .into_any()
}

fn part_id(view: View) -> &'static str {
    match view {
        View::Uncertainty => "part-uncertainty",
        View::Ways => "part-ways",
        _ => "part-structure",
    }
}

/// A part of the page that a link may lead to.
#[component]
fn Part(view: View, children: Children) -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <section
            class="part"
            id=part_id(view)
            data-part=view.id()
            aria-label=page.words(view_name(view))
        >
            {children()}
        </section>
    }
}

#[component]
fn FanSwitch() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <Toggle
            name=page.words(T::ShowFan)
            hook="data-fan"
            on=memo(move || page.scenario.with(|s| s.uncertainty.is_some()))
            set=move |on| page.set_fan(on)
        />
    }
}

/// Which target the tornado, the map and what one assumption would have to be are about.
#[component]
fn SubjectChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <TargetSelect
            name=T::ForTarget
            hook=("data-focus", "views")
            chosen=page.subject
            choose=move |target| page.choose(|c| c.subject = target)
        />
    }
}
