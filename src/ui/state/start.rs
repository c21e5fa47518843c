//! The state that an address asks for.

use std::sync::Arc;

use super::Notice;
use super::keep::{Keeping, Kept, Tab, kept_plan};
use crate::browser::address as bar;
use crate::browser::storage::random;
use book::{Book, Choices, Id, Pick};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::scenario::Scenario;
use engine::text::{Lang, Text};
use engine::uncertainty::usual;
use file::{Link, builtin_plan, presets, read_link};
use view::words::texts::T;

/// Everything that a user can change, as it is when the page starts.
pub struct State {
    /// The plan that comes with the page.
    pub builtin: Arc<Plan>,
    /// The plan that is simulated.
    pub plan: Arc<Plan>,
    /// The scenarios of one's own, and the one that is open.
    pub book: Book,
    /// The scenarios that are compared with it, where some were chosen.
    pub compared: Vec<Pick>,
    /// All that is chosen beside scenarios.
    pub choices: Choices,
    /// What went wrong last.
    pub notice: Option<Notice>,
    /// The scenarios of one's own as the browser keeps them.
    pub kept: Kept,
    /// What is to be known of that.
    pub keeping: Keeping,
}

/// What a link asks for: what it holds, and the plan that it was read for.
pub struct Asked {
    /// The plan.
    pub plan: Arc<Plan>,
    /// What the link holds.
    pub link: Link,
}

/// The language that the query asks for, else Chinese.
#[must_use]
fn asked_language() -> Lang {
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
        let builtin = Arc::new(builtin_plan()?);
        let bar = bar::fragment();
        let tab = Tab::of(&bar);
        let plan = kept_plan().map_or_else(|| Arc::clone(&builtin), Arc::new);
        let code = tab.as_ref().map_or(bar, |tab| tab.code.clone());
        let (plan, link, notice) = match from_fragment(&code, &plan, &builtin) {
            Ok(asked) => (asked.plan, asked.link, None),
            Err(notice) => (Arc::clone(&builtin), plain(&builtin), Some(notice)),
        };
        let (kept, keeping) = Kept::open(&plan);
        let mut book = Book::new(kept.own().to_vec());
        let opened = tab.and_then(|tab| tab.opened);
        let was_open = opened.and_then(|id| Some((id, book.entry(id)?.scenario == link.scenario)));
        let presets = presets(&plan);
        match was_open {
            Some((id, true)) => book.open_own(id),
            _ => {
                let given = is_given(&plan, &presets, &link.scenario);
                book.take(link.scenario, given, Id(random()));
            }
        }
        let compared = picks(&mut book, &presets, &link.compared);
        Ok(Self {
            builtin,
            plan,
            book,
            compared,
            choices: link.choices,
            notice,
            kept,
            keeping,
        })
    }
}

/// The choices that mean these scenarios; those that are nowhere yet are added to the book.
pub fn picks(book: &mut Book, presets: &[Scenario], scenarios: &[Scenario]) -> Vec<Pick> {
    let pick = |scenario: &Scenario| {
        if let Some(n) = presets.iter().position(|p| p == scenario) {
            return Pick::Preset(n);
        }
        let known = book.own().iter().find(|e| e.scenario == *scenario);
        let id = known.map_or(Id(random()), |e| e.id);
        if known.is_none() {
            book.insert(scenario.clone(), None, id);
        }
        Pick::Own(id)
    };
    scenarios.iter().map(pick).collect()
}

/// A link to a plan's own path, in the language that was asked for.
pub fn plain(plan: &Plan) -> Link {
    let mut link = Link::of(plan, Scenario::default());
    link.choices.lang = asked_language();
    link
}

/// What the part of an address after `#` asks for, of the plan that is open or of the built-in one.
///
/// # Errors
/// What is wrong with it.
pub fn from_fragment(code: &str, plan: &Arc<Plan>, builtin: &Arc<Plan>) -> Result<Asked, Notice> {
    if code.is_empty() {
        let link = plain(plan);
        let plan = Arc::clone(plan);
        return Ok(Asked { plan, link });
    }
    let read = |plan: &Arc<Plan>| {
        let plan = Arc::clone(plan);
        read_link(code, &plan).map(|link| Asked { plan, link })
    };
    let refused = |problems| Notice {
        heading: T::BadLink,
        file: String::new(),
        problems,
        words: String::new(),
    };
    read(plan).or_else(|problems| read(builtin).map_err(|_| refused(problems)))
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

/// Whether a scenario that came from outside is what the plan or a preset gives, by its name too: one
/// that somebody has named is one's own, whatever it assumes.
pub fn is_given(plan: &Plan, presets: &[Scenario], scenario: &Scenario) -> bool {
    let own = &scenario.name;
    given(plan, presets, scenario).is_some_and(|name| own.zh.is_empty() || *own == name)
}
