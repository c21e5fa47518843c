//! Which rule revenue follows, and which one urbanization.

use leptos::prelude::*;

use crate::browser::page::put_back;
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use engine::scenario::{RevenueRule, UrbanRule};
use view::words::texts::T;

const REVENUE: [(RevenueRule, T); 3] = [
    (RevenueRule::Buoyancy, T::RuleBuoyancy),
    (RevenueRule::Growth, T::RuleGrowth),
    (RevenueRule::TaxAndOther, T::RuleTaxAndOther),
];
const URBAN: [(UrbanRule, T); 2] = [
    (UrbanRule::Urgd, T::RuleUrgd),
    (UrbanRule::Components, T::RuleComponents),
];

#[component]
pub fn RevenueRules() -> impl IntoView {
    let page = expect_context::<Page>();
    let now = memo(move || {
        let rule = page.scenario.with(|s| s.revenue_rule);
        REVENUE.iter().position(|(r, _)| *r == rule).unwrap_or(0)
    });
    let take = move |n: usize| page.change(None, |_, s| s.revenue_rule = REVENUE[n].0);
    view! { <Choice name=T::RevenueRuleName words=REVENUE.map(|(_, t)| t).to_vec() now take id="revenue" /> }
}

#[component]
pub fn UrbanRules() -> impl IntoView {
    let page = expect_context::<Page>();
    let now = memo(move || {
        let rule = page.scenario.with(|s| s.urban_rule);
        URBAN.iter().position(|(r, _)| *r == rule).unwrap_or(0)
    });
    let take = move |n: usize| page.change(None, |_, s| s.urban_rule = URBAN[n].0);
    view! { <Choice name=T::UrbanRuleName words=URBAN.map(|(_, t)| t).to_vec() now take id="urban" /> }
}

/// A choice of one of a few rules. A rule that the plan has no figures for is not taken.
#[component]
fn Choice(
    name: T,
    words: Vec<T>,
    now: Memo<usize>,
    take: impl Fn(usize) -> bool + 'static,
    id: &'static str,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let count = words.len();
    let choose = move |event: leptos::ev::Event| {
        let wanted = event_target_value(&event).parse::<usize>();
        let taken = wanted.ok().filter(|n| *n < count).is_some_and(&take);
        if !taken {
            put_back(&event, &now.get_untracked().to_string());
        }
    };
    view! {
        <label class="rule">
            {page.words(name)}
            <select
                data-rule=id
                on:change=choose
            >
                {words
                    .into_iter()
                    .enumerate()
                    .map(|(n, word)| {
                        view! {
                            <option value=n.to_string() prop:selected=derived(move || now.get() == n)>
                                {page.words(word)}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}
