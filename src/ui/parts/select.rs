//! A choice from a list.

use leptos::prelude::*;

use super::Hook;
use crate::browser::page::restore_value;
use crate::ui::reactive::{derived, memo, view_of, views};

/// What can be chosen.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// Its value; where it is empty, there is none.
    pub value: String,
    /// Its words.
    pub words: String,
}

/// Choices under a heading.
#[derive(Clone, PartialEq)]
pub struct ChoiceGroup {
    /// The heading; empty where they stand by themselves.
    pub heading: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

impl ChoiceGroup {
    /// Choices that stand by themselves.
    pub fn plain(choices: impl IntoIterator<Item = Choice>) -> Self {
        Self {
            heading: String::new(),
            choices: choices.into_iter().collect(),
        }
    }
}

/// A list with its label. It shows what holds: a choice that is not taken is put back.
#[component]
pub fn Select(
    /// Its label.
    name: Signal<String>,
    /// Class of the label.
    #[prop(optional)]
    class: &'static str,
    #[prop(into)] hook: Hook,
    /// What can be chosen.
    #[prop(into)]
    groups: Signal<Vec<ChoiceGroup>>,
    /// The value of what is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Takes a value.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let change = move |event: leptos::ev::Event| {
        choose.run(event_target_value(&event));
        restore_value(&event, &chosen.get_untracked());
    };
    view! {
        <label class=class>
            {name} " "
            <select {..hook.attribute()} on:change=change>
                <Options groups chosen />
            </select>
        </label>
    }
}

/// A list from which one thing after the other is added to what is chosen: it always offers the next one.
#[component]
pub fn Adder(
    /// Its label.
    name: Signal<String>,
    #[prop(into)] hook: Hook,
    /// What can still be added.
    choices: Memo<Vec<Choice>>,
    /// Takes a value.
    #[prop(into)]
    add: Callback<String>,
) -> impl IntoView {
    let groups = derived(move || {
        let nothing = Choice {
            value: String::new(),
            words: String::new(),
        };
        let choices = [nothing].into_iter().chain(choices.get());
        vec![ChoiceGroup::plain(choices)]
    });
    view! { <Select name class="rule adder" hook groups chosen=String::new() choose=add /> }
}

/// The options of a list.
#[component]
pub fn Options(groups: Signal<Vec<ChoiceGroup>>, chosen: Signal<String>) -> impl IntoView {
    let chosen = memo(move || chosen.get());
    let option = move |Choice { value, words }: Choice| {
        let own = value.clone();
        let selected = derived(move || chosen.with(|chosen| *chosen == own));
        view! {
            <option value=value prop:selected=selected>
                {words}
            </option>
        }
    };
    let group = move |ChoiceGroup { heading, choices }: ChoiceGroup| {
        let options = views(choices.into_iter().map(option));
        if heading.is_empty() {
            options.into_any()
        } else {
            view! { <optgroup label=heading>{options}</optgroup> }.into_any()
        }
    };
    view_of(move || views(groups.get().into_iter().map(group)))
}
