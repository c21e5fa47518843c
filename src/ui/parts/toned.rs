//! Words in which this scenario's numbers and shortfalls have their colours.

use leptos::prelude::*;

use crate::ui::parts::Ask;
use crate::ui::reactive::{view_of, views};
use view::explain::question::Question;
use view::words::toned::{Piece, Tone, Toned};

#[component]
pub fn TonedWords(words: Memo<Toned>) -> impl IntoView {
    let piece = |Piece { words, tone }: Piece| match tone {
        Tone::Plain => words.into_any(),
        Tone::Strong => view! { <b>{words}</b> }.into_any(),
        Tone::Odds => view! { <b><Ask question=Some(Question::Joint) words /></b> }.into_any(),
        Tone::Mine => view! { <span class="mine">{words}</span> }.into_any(),
        Tone::Short => view! { <span class="short">{words}</span> }.into_any(),
    };
    view_of(move || views(words.get().0.into_iter().map(piece)))
}
