//! Which rule revenue follows, which one urbanization, and what follows the economy.

use engine::levers::{Follower, LinkRule, RevenueRule, UrbanRule};
use leptos::prelude::*;

use crate::ui::parts::{Choice, ChoiceGroup, Select};
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use view::sentences::change::{link_rule, link_rule_name};
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
const LINK: [LinkRule; 2] = [LinkRule::Linked, LinkRule::Growth];

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
    view! { <Rules name=page.words(T::RevenueRuleName) words now take id="revenue" /> }
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
    view! { <Rules name=page.words(T::UrbanRuleName) words now take id="urban" /> }
}

/// Whether something follows the economy or has a path of its own.
#[component]
pub fn LinkRules(follower: Follower) -> impl IntoView {
    let page = expect_context::<Page>();
    let now = memo(move || {
        let rule = page.run.with(|run| run.0.inputs.link_rule(follower));
        LINK.iter().position(|r| *r == rule).unwrap_or(0)
    });
    let take = move |n: usize| {
        if let Some(rule) = LINK.get(n) {
            page.change(None, |_, s| {
                s.link_rules.insert(follower, *rule);
            });
        }
    };
    let name = derived(move || link_rule_name(&page.plan.get(), follower, page.lang.get()));
    let (words, id) = page.plan.with_untracked(|plan| {
        let words = LINK.map(|rule| link_rule(plan, follower, rule));
        (words.to_vec(), plan.follower_id(follower))
    });
    view! { <Rules name words now take id /> }
}

/// A choice of one of a few rules. A rule that the plan has no figures for is not taken.
#[component]
fn Rules(
    /// What it is called.
    name: Signal<String>,
    words: Vec<T>,
    now: Memo<usize>,
    /// Takes a rule by its place.
    #[prop(into)]
    take: Callback<usize>,
    /// Its name in scenario files.
    #[prop(into)]
    id: String,
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
            name
            class="rule"
            hook=("data-rule", id)
            groups
            chosen=memo(move || now.get().to_string())
            choose
        />
    }
}
