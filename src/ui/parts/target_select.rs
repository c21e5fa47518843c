//! A choice of a target.

use leptos::prelude::*;

use super::{Choice, ChoiceGroup, Hook, Select};
use crate::ui::reactive::memo;
use crate::ui::state::Page;
use view::words::goals::goal_of;
use view::words::texts::T;

/// A choice of a target that can be judged, by group of the plan.
#[component]
pub fn TargetSelect(
    /// Its label.
    name: T,
    /// The word for no choice, where there may be none.
    #[prop(optional)]
    none: Option<T>,
    #[prop(into)] hook: Hook,
    /// Position of the chosen target in the plan.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Takes a position.
    #[prop(into)]
    choose: Callback<Option<usize>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let none = none.map(|none| Choice {
            value: String::new(),
            words: none.get(lang).to_owned(),
        });
        let groups = plan.groups.iter().enumerate().map(|(g, group)| {
            let targets = plan.targets.iter().enumerate();
            let own = targets.filter(|(_, t)| t.group == g && t.unjudged.is_none());
            let choice = |(n, _)| {
                let words = goal_of(&plan, n, lang)?;
                let value = n.to_string();
                Some(Choice { value, words })
            };
            ChoiceGroup {
                heading: group.name.get(lang).to_owned(),
                choices: own.filter_map(choice).collect(),
            }
        });
        [ChoiceGroup::plain(none)]
            .into_iter()
            .chain(groups)
            .collect::<Vec<_>>()
    });
    let value = memo(move || chosen.get().map_or_else(String::new, |n| n.to_string()));
    view! {
        <Select
            name=page.words(name)
            class="focus"
            hook
            groups
            chosen=value
            choose=move |value: String| choose.run(value.parse().ok())
        />
    }
}
