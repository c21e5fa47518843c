//! Which results are explained, and between which two scenarios.

use leptos::prelude::*;

use super::Pair;
use crate::ui::compare::columns::Columns;
use crate::ui::parts::{Choice, ChoiceGroup, Select};
use crate::ui::reactive::memo;
use crate::ui::state::Page;
use book::Pick;
use engine::plan::Plan;
use engine::series::Series;
use view::words::series::name;
use view::words::texts::T;

/// Which results are explained: those of the headline targets, or that of any target which the model moves.
#[component]
pub fn ResultChoice() -> impl IntoView {
    let page = expect_context::<Page>();
    let id = |series: Series, plan: &Plan| series.id(plan).to_owned();
    let groups = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let mut all: Vec<Series> = Vec::new();
        for target in &plan.targets {
            all.extend(Series::of_indicator(&plan, target.indicator).filter(|s| !all.contains(s)));
        }
        let headline = Choice {
            value: String::new(),
            words: page.text(T::HeadlineResults).to_owned(),
        };
        let choices = all.into_iter().map(|own| Choice {
            value: id(own, &plan),
            words: name(&plan, own, lang),
        });
        vec![ChoiceGroup::plain([headline].into_iter().chain(choices))]
    });
    let chosen = memo(move || {
        let plan = page.plan.get();
        let result = page.choices.with(|c| c.result);
        result.map_or_else(String::new, |s| id(s, &plan))
    });
    let choose = move |id: String| {
        let result = page.plan.with_untracked(|p| p.series(&id));
        page.choose(|c| c.result = result);
    };
    view! { <Select name=page.words(T::Result) hook="data-result" groups chosen choose /> }
}

/// One of the two scenarios whose difference is explained.
#[component]
pub fn End(
    columns: Memo<Columns>,
    pair: Pair,
    /// 0 for the first, 1 for the second.
    at: usize,
    name: T,
    ends: RwSignal<[Option<Option<Pick>>; 2]>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = memo(move || {
        let names = columns.with(Columns::names).into_iter().enumerate();
        let choices = names.map(|(n, (key, name))| Choice {
            value: n.to_string(),
            words: format!("{key} {name}"),
        });
        vec![ChoiceGroup::plain(choices)]
    });
    let choose = move |value: String| {
        let Ok(n) = value.parse::<usize>() else {
            return;
        };
        let mut wanted = pair.get_untracked();
        // The other end gives way: there is no difference to itself.
        if wanted[1 - at] == n {
            wanted[1 - at] = wanted[at];
        }
        wanted[at] = n;
        let picks = columns.with_untracked(|c| c.picks.clone());
        ends.set(wanted.map(|n| picks.get(n).copied()));
    };
    view! {
        <Select
            name=page.words(name)
            hook=("data-end", at.to_string())
            groups
            chosen=memo(move || pair.get()[at].to_string())
            choose
        />
    }
}
