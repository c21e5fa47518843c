//! The state that an address asks for.

use std::sync::Arc;

use super::Notice;
use super::keep::{Keeping, Kept, Tab, kept_plan};
use crate::browser::address as bar;
use crate::browser::storage::random;
use book::{Book, Choices, Id, Pick, Simulator};
use engine::plan::Plan;
use engine::problem::Problem;
use engine::scenario::Scenario;
use engine::text::Lang;
use file::{Link, builtin_plan, presets, read_link};
use view::words::texts::T;

/// Everything that a user can change, as it is when the page starts.
pub struct State {
    /// The plan that comes with the page.
    pub builtin: Arc<Plan>,
    /// The plan that is simulated, and its presets.
    pub simulator: Simulator,
    /// The user scenarios, and the open scenario.
    pub book: Book,
    /// The scenarios that are compared with it, where some were chosen.
    pub compared: Vec<Pick>,
    /// All that is chosen beside scenarios.
    pub choices: Choices,
    /// What went wrong last.
    pub notice: Option<Notice>,
    /// The user scenarios as the browser stores them.
    pub kept: Kept,
    /// What is to be known of that.
    pub keeping: Keeping,
}

/// What a link asks for: what it holds, and the plan that it was read for.
pub struct Linked {
    /// The plan.
    pub plan: Arc<Plan>,
    /// What the link holds.
    pub link: Link,
}

/// The language that the query asks for, else Chinese.
#[must_use]
fn asked_language() -> Lang {
    Lang::of_tag(&bar::query("lang").unwrap_or_default())
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
        let mut book = Book::new(kept.entries().to_vec());
        let opened = tab.and_then(|tab| tab.opened);
        let was_open = opened.and_then(|id| Some((id, book.entry(id)?.scenario == link.scenario)));
        let presets = presets(&plan);
        let mut simulator = Simulator::new(plan, presets)?;
        match was_open {
            Some((id, true)) => book.open_entry(id),
            _ => simulator.import(&mut book, link.scenario, Id(random())),
        }
        let fresh = || Id(random());
        let compared = book.picks(simulator.presets(), link.compared, fresh);
        Ok(Self {
            builtin,
            simulator,
            book,
            compared,
            choices: link.choices,
            notice,
            kept,
            keeping,
        })
    }
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
pub fn from_fragment(code: &str, plan: &Arc<Plan>, builtin: &Arc<Plan>) -> Result<Linked, Notice> {
    if code.is_empty() {
        let link = plain(plan);
        let plan = Arc::clone(plan);
        return Ok(Linked { plan, link });
    }
    let read = |plan: &Arc<Plan>| {
        let plan = Arc::clone(plan);
        read_link(code, &plan).map(|link| Linked { plan, link })
    };
    let rejected = |problems| Notice {
        heading: T::BadLink,
        file: String::new(),
        problems,
        words: String::new(),
    };
    read(plan).or_else(|problems| read(builtin).map_err(|_| rejected(problems)))
}
