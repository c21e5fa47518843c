//! Numbers that answer when they are asked how they come about (`browser/ask.rs` listens, `explain.rs` answers).

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::ui::reactive::{Given, derived};
use crate::ui::state::Page;
use engine::uncertainty::Chance;
use engine::verdict::GoalKind;
use view::explain::question::Question;
use view::panels::board::Odd;

/// A number that answers.
#[component]
pub fn Ask(
    /// What it asks; nothing where there is no number.
    #[prop(into)]
    question: Given<Option<Question>>,
    /// The number as it is shown.
    #[prop(into)]
    words: Given<String>,
    /// Whether the Tab key stops here; to the other numbers of a row the arrow keys lead.
    #[prop(default = true)]
    stop: bool,
) -> impl IntoView {
    let words = match words {
        Given::Fixed(words) => words.into_any(),
        Given::Follows(words) => words.into_any(),
    };
    view! {
        <span role="button" tabindex=if stop { "0" } else { "-1" } {..asks(question)}>
            {words}
        </span>
    }
}

/// What an element carries that answers: `data-ask`, to be spread into it. What shows numbers of a plan is made
/// anew with another plan, so the id follows the question alone.
pub fn asks(question: impl Into<Given<Option<Question>>>) -> AnyAttribute {
    const NAME: &str = "data-ask";
    let page = expect_context::<Page>();
    let id = move |question: Question| page.plan.with_untracked(|plan| question.id(plan));
    match question.into() {
        Given::Fixed(question) => custom_attribute(NAME, question.map(id)).into_any_attr(),
        Given::Follows(question) => {
            let id = derived(move || question.get().map(id));
            custom_attribute(NAME, id).into_any_attr()
        }
    }
}

/// The probability that a target is met, which answers too.
#[component]
pub fn AskChance(
    /// Position of the target in the plan.
    target: usize,
    /// Which of its goals.
    kind: GoalKind,
    /// Its odds.
    odd: Odd,
    /// Whether the Tab key stops here.
    #[prop(default = true)]
    stop: bool,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let Odd { chances, words } = odd;
    let [p, neutral] = [chances.own, chances.neutral.flatten()];
    let text = |chance: Option<Chance>| chance.map(|c| c.p.to_string()).unwrap_or_default();
    let id = page
        .plan
        .with_untracked(|plan| plan.targets.get(target).map(|t| t.id.clone()));
    view! {
        <Ask
            question=Some(Question::Chance(target, kind))
            words
            stop
            attr:data-chance=id
            attr:data-kind=kind.id()
            attr:data-value=text(p)
            attr:data-neutral=text(neutral)
        />
    }
}
