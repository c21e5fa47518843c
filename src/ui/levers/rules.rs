//! Which rule revenue follows, and which one urbanization.

use engine::levers::{RevenueRule, UrbanRule};
use leptos::prelude::*;

use crate::ui::parts::{Choice, ChoiceGroup, Select};
use crate::ui::reactive::memo;
use crate::ui::state::Page;
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
    let take = move |n: usize| {
        if let Some((rule, _)) = REVENUE.get(n) {
            page.change(None, |_, s| s.revenue_rule = *rule);
        }
    };
    let words = REVENUE.map(|(_, words)| words).to_vec();
    view! { <Rules name=T::RevenueRuleName words now take id="revenue" /> }
}

#[component]
pub fn UrbanRules() -> impl IntoView {
    let page = expect_context::<Page>();
    let now = memo(move || {
        let rule = page.scenario.with(|s| s.urban_rule);
        URBAN.iter().position(|(r, _)| *r == rule).unwrap_or(0)
    });
    let take = move |n: usize| {
        if let Some((rule, _)) = URBAN.get(n) {
            page.change(None, |_, s| s.urban_rule = *rule);
        }
    };
    let words = URBAN.map(|(_, words)| words).to_vec();
    view! { <Rules name=T::UrbanRuleName words now take id="urban" /> }
}

/// A choice of one of a few rules. A rule that the plan has no figures for is not taken.
#[component]
fn Rules(
    name: T,
    words: Vec<T>,
    now: Memo<usize>,
    /// Takes a rule by its place.
    #[prop(into)]
    take: Callback<usize>,
    id: &'static str,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let groups = memo(move || {
        let choice = |(n, words): (usize, &T)| Choice {
            value: n.to_string(),
            words: page.text(*words).to_owned(),
        };
        vec![ChoiceGroup::plain(words.iter().enumerate().map(choice))]
    });
    let choose = move |value: String| {
        if let Ok(n) = value.parse() {
            take.run(n);
        }
    };
    view! {
        <Select
            name=page.words(name)
            class="rule"
            hook=("data-rule", id)
            groups
            chosen=memo(move || now.get().to_string())
            choose
        />
    }
}
