//! The state that an address asks for.

use std::sync::Arc;

use super::Notice;
use super::keep::{Keeping, Kept, Tab, kept_plan};
use crate::browser::address as bar;
use crate::browser::storage::random;
use book::{Book, Choices, Id, Ledger, Pick, Simulator};
use engine::plan::Plan;
use engine::problem::{Expected, Problem};
use engine::scenario::Scenario;
use engine::text::Lang;
use engine::uncertainty::usual;
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
    /// The text of the plan, where it is not the built-in one.
    pub plan_text: Option<String>,
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
        let opened = kept_plan();
        let plan_text = opened.as_ref().map(|(_, text)| text.clone());
        let plan = opened.map_or_else(|| Arc::clone(&builtin), |(plan, _)| Arc::new(plan));
        let code = tab.as_ref().map_or(bar, |tab| tab.code.clone());
        let (plan, link, notice) = match from_fragment(&code, &plan, &builtin, read_link) {
            Ok(asked) => (asked.plan, asked.link, None),
            Err(notice) => (Arc::clone(&builtin), plain(&builtin), Some(notice)),
        };
        let (kept, keeping) = Kept::open(&plan);
        let notice = notice.or_else(|| keeping.elsewhere_alone(&kept.shared().entries));
        let shared = kept.shared();
        let mut book = Book::new(shared.entries).with_ledger(shared.ledger);
        let mut scenario = link.scenario;
        if let Some(tab) = tab.as_ref().filter(|tab| !tab.keeps_figures) {
            // It started from the book's figures. Another window may have revised them since, or withdrawn them
            // all; where the browser keeps no book, the address does.
            if book.ledger().is_empty() && !(tab.kept && kept.is_there()) {
                book.set_ledger(Ledger::of(&scenario));
            }
            (scenario.actuals, scenario.vintage) = Default::default();
        }
        let made = tab
            .as_ref()
            .map_or(!code.is_empty(), |tab| tab.keeps_figures);
        if made && notice.is_none() {
            scenario = book.ledger().as_made(scenario);
        }
        let scenario = book.ledger().strip(scenario);
        let came = tab.is_none();
        let opened = tab.and_then(|tab| tab.opened);
        let was_open = opened.and_then(|id| Some((id, book.entry(id)?.scenario == scenario)));
        let presets = presets(&plan);
        let baseline = baseline(&plan);
        let mut simulator = Simulator::new(plan, presets)?;
        match was_open {
            Some((id, true)) => book.open_entry(id),
            _ => simulator.import(&mut book, scenario, Id(random())),
        }
        // What runs by itself may not run with the figures that are known here.
        let rejected = simulator.run(book.scenario()).err();
        if rejected.is_some() {
            book.open_builtin(baseline);
        }
        let notice = notice.or(rejected.map(|problems| Notice::of(T::BadLink, problems)));
        let notice = notice.or_else(|| Notice::of_figures(&book).filter(|_| came));
        let fresh = || Id(random());
        let compared = book.picks(simulator.presets(), link.compared, fresh);
        Ok(Self {
            builtin,
            simulator,
            book,
            compared,
            choices: link.choices,
            notice,
            plan_text,
            kept,
            keeping,
        })
    }
}

/// A plan's own path as the page opens it: with the usual uncertainty, so that nobody takes it for certain. What a
/// link or a file leaves certain stays certain.
pub fn baseline(plan: &Plan) -> Scenario {
    Scenario {
        uncertainty: Some(usual(plan)),
        ..Scenario::default()
    }
}

/// A link to a plan's own path, in the language that was asked for.
pub fn plain(plan: &Plan) -> Link {
    let mut link = Link::of(plan, baseline(plan));
    link.choices.lang = asked_language();
    link
}

/// What the part of an address after `#` asks for, of the plan that is open or of the built-in one. It is
/// read by `reader`: strictly, or even if it was made on another content of the plan.
///
/// # Errors
/// What is wrong with it.
pub fn from_fragment(
    code: &str,
    plan: &Arc<Plan>,
    builtin: &Arc<Plan>,
    reader: LinkReader,
) -> Result<Linked, Notice> {
    if code.is_empty() {
        let link = plain(plan);
        let plan = Arc::clone(plan);
        return Ok(Linked { plan, link });
    }
    let read = |plan: &Arc<Plan>| {
        let plan = Arc::clone(plan);
        reader(code, &plan).map(|link| Linked { plan, link })
    };
    let of_other = |p: &Problem| matches!(p.expected, Expected::LinkOfPlan(_));
    read(plan).or_else(|problems| {
        read(builtin).map_err(|more| {
            // What is wrong with it for the plan that it was made for.
            let both = [problems, more];
            let [open, own] = &both;
            let told = if open.iter().all(of_other) { own } else { open };
            Notice::of_link(code, told.clone())
        })
    })
}

/// [`read_link`], or [`file::read_link_anyway`].
pub type LinkReader = fn(&str, &Plan) -> Result<Link, Vec<Problem>>;
