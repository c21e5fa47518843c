//! The mark of a group of findings, in the colour of the words beside it.

use leptos::prelude::*;

use audit::Group;
use view::panels::audit::group_mark;
use view::pictures::mark::SIZE;

#[component]
pub fn GroupMark(group: Group) -> impl IntoView {
    // What is unclear has the sign of what is not judged, which is drawn as a line.
    let class = match group {
        Group::Unclear => "state-mark unjudged",
        _ => "state-mark",
    };
    view! {
        <svg class=class viewBox=format!("0 0 {SIZE} {SIZE}") aria-hidden="true">
            <path d=group_mark(group)></path>
        </svg>
    }
}
