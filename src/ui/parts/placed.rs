//! Something that lies along a track: a bar, or a tick.

use leptos::html;
use leptos::prelude::*;

use crate::browser::page::{set_position, set_width};
use crate::ui::reactive::effect;

/// Where it lies, in parts of the track's length.
#[derive(Clone, Copy, Default)]
pub struct Place {
    /// Where it begins.
    pub at: Option<f64>,
    /// How long it is.
    pub width: Option<f64>,
}

impl Place {
    /// A tick.
    pub fn at(at: f64) -> Self {
        let at = Some(at);
        Self { at, width: None }
    }

    /// A bar.
    pub fn bar(at: f64, width: f64) -> Self {
        Self {
            at: Some(at),
            width: Some(width),
        }
    }
}

/// A span that lies where its place says. While that is not known it stays where it was.
#[component]
pub fn Placed(class: &'static str, #[prop(into)] place: Signal<Place>) -> impl IntoView {
    let span = NodeRef::<html::Span>::new();
    effect(move || {
        let (Some(span), place) = (span.get(), place.get()) else {
            return;
        };
        if let Some(at) = place.at {
            set_position(&span, at);
        }
        if let Some(width) = place.width {
            set_width(&span, width);
        }
    });
    view! { <span class=class node_ref=span></span> }
}
