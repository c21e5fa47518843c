//! The state that an address asks for.

use std::sync::Arc;

use super::keep::{Kept, Tab};
use super::{Notice, State};
use crate::book::{Book, Id};
use crate::browser::address as bar;
use crate::browser::storage::random;
use crate::engine::plan::Plan;
use crate::engine::problem::Problem;
use crate::engine::scenario::Scenario;
use crate::engine::text::{Lang, Text};
use crate::engine::uncertainty::usual;
use crate::file::{Link, builtin_plan, presets, read_link};
use crate::view::texts::T;
use crate::view::views::View;

/// What a link asks for: what it holds, and the plan that it was read for.
pub struct Asked {
    /// The plan.
    pub plan: Arc<Plan>,
    /// What the link holds.
    pub link: Link,
}

/// The language that the query asks for, else Chinese.
#[must_use]
pub fn asked_language() -> Lang {
    match bar::query("lang").as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Zh,
    }
}

impl State {
    /// The state that the address asks for; the built-in plan's own path where it asks for none, or
    /// for one that cannot be read, which is said then. A page that was reloaded goes on where it was.
    ///
    /// # Errors
    /// What is wrong with the built-in plan; a test proves that nothing is.
    pub fn new() -> Result<Self, Vec<Problem>> {
        let plan = Arc::new(builtin_plan()?);
        let (kept, keeping) = Kept::open(&plan);
        let mut book = Book::new(kept.own().to_vec());
        let bar = bar::fragment();
        let tab = Tab::of(&bar);
        let code = tab.as_ref().map_or(bar, |tab| tab.code.clone());
        let (link, notice) = match from_fragment(&code, &plan) {
            Ok(asked) => (asked.link, None),
            Err(notice) => (plain(), Some(notice)),
        };
        let opened = tab.and_then(|tab| tab.opened);
        let was_open = opened.and_then(|id| Some((id, book.entry(id)?.scenario == link.scenario)));
        match was_open {
            Some((id, true)) => book.open_own(id),
            _ => {
                let given = given(&plan, &presets(&plan), &link.scenario).is_some();
                book.take(link.scenario, given, Id(random()));
            }
        }
        Ok(Self {
            plan,
            book,
            lang: link.lang,
            view: View::from_id(&link.view).unwrap_or_default(),
            notice,
            kept,
            keeping,
        })
    }
}

/// A link to the plan's own path, in the language that was asked for.
fn plain() -> Link {
    Link {
        lang: asked_language(),
        ..Link::default()
    }
}

/// What the part of an address after `#` asks for.
///
/// # Errors
/// What is wrong with it.
pub fn from_fragment(code: &str, plan: &Arc<Plan>) -> Result<Asked, Notice> {
    let read = match code {
        "" => Ok(plain()),
        _ => read_link(code, plan),
    };
    let plan = Arc::clone(plan);
    match read {
        Ok(link) => Ok(Asked { plan, link }),
        Err(problems) => Err(Notice {
            heading: T::BadLink,
            file: String::new(),
            problems,
            words: String::new(),
        }),
    }
}

/// The name of what the plan or a preset gives, if a scenario is just that: nothing is known of past
/// years, and it is certain or uncertain in the usual way.
pub fn given(plan: &Plan, presets: &[Scenario], scenario: &Scenario) -> Option<Text> {
    let plain = scenario.actuals.is_empty();
    let usual = |s: &Scenario| {
        let own = s.uncertainty.as_ref();
        own.is_none_or(|own| *own == usual(plan))
    };
    if !plain || !usual(scenario) {
        return None;
    }
    let planned = Scenario::default();
    let mut all = presets.iter().chain([&planned]);
    let found = all.find(|s| s.assumes(plan, scenario))?;
    Some(found.name.clone())
}
