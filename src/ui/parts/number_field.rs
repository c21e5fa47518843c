//! A number field that keeps what is being typed ("-", "1.") as long as it has the keyboard, and
//! what was rejected until it is mended or the number changes otherwise.

use leptos::prelude::*;

use crate::browser::page::field_name;
use crate::ui::reactive::{derived, while_here};
use crate::ui::state::Page;
use engine::problem::{Expected, Place, Problem};
use view::words::typed::parse;

/// What stands in a field that is not its number.
#[derive(Clone)]
struct Typed {
    text: String,
    /// The number that was shown when it was typed.
    over: String,
    rejected: bool,
}

#[component]
pub fn NumberField(
    /// The number as it stands in the field while nobody types.
    #[prop(into)]
    shown: Signal<String>,
    /// Takes a number; says whether the model took it.
    #[prop(into)]
    set: Callback<f64, bool>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let typed = RwSignal::new(None::<Typed>);
    // A number that changes otherwise (undo, a preset) overrules what was rejected.
    let now = move || {
        let shown = shown.get();
        let typed = typed.get();
        typed
            .filter(|t| !t.rejected || t.over == shown)
            .map_or(shown, |t| t.text)
    };
    let type_in = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        // An unfinished number is no mistake yet; a number that the model rejects is one.
        let taken = parse(&text).map(|number| set.run(number));
        typed.set(Some(Typed {
            text,
            over: shown.get_untracked(),
            rejected: taken == Some(false),
        }));
    };
    let leave = move |event: &leptos::ev::Event| {
        let left = typed.get_untracked();
        match left {
            Some(Typed {
                text,
                over,
                rejected,
            }) if rejected || no_number(&text) => {
                if !rejected {
                    page.reject(vec![Problem {
                        place: Place::Field(field_name(event)),
                        ..Problem::at("", Expected::Number, text.clone())
                    }]);
                }
                typed.set(Some(Typed {
                    text,
                    over,
                    rejected: true,
                }));
            }
            _ => typed.set(None),
        }
        page.rest();
    };
    let rejected = move || {
        typed.with(|t| {
            t.as_ref()
                .is_some_and(|t| t.rejected && t.over == shown.get())
        })
    };
    view! {
        <input
            type="text"
            class="number-field"
            inputmode="decimal"
            autocomplete="off"
            aria-invalid=derived(move || rejected().to_string())
            aria-describedby="refusal"
            prop:value=derived(now)
            on:input=type_in
            on:change=while_here(move |event| leave(&event))
            on:blur=while_here(move |event: leptos::ev::FocusEvent| leave(&event))
        />
    }
}

/// Whether somebody wrote something that is no number; nothing at all is a change of mind.
fn no_number(text: &str) -> bool {
    !text.trim().is_empty() && parse(text).is_none()
}
