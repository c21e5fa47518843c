//! What the browser stores of the page: the user scenarios for all windows, and the state of this window,
//! so that a reload continues there.
//!
//! Other windows change the book too. What they did since it was read here last is taken over before
//! anything is written, so nothing is ever written over that this window has not seen.

use std::sync::Arc;

use serde_json::{Value, json};

use super::Notice;
use crate::browser::address::is_return;
use crate::browser::host::without_frame;
use crate::browser::storage::{Area, StorageError, read, remove, write};
use book::{Entry, Id, Ledger};
use engine::plan::Plan;
use file::{
    Elsewhere, Figures, StoredBook, elsewhere, is_book, made_elsewhere, read_book, read_plan,
    write_book,
};
use view::words::texts::T;

/// Where this window was.
const TAB: &str = "plan-simulator/tab";
/// The plan of this window, where it is not the built-in one.
const PLAN: &str = "plan-simulator/plan";
/// As many texts that cannot be read are set aside before nothing is written any more.
const ASIDE: usize = 9;

/// Where a window was when it was left.
pub struct Tab {
    /// The exact state, which may be newer than what the address bar shows.
    pub code: String,
    /// The entry of the book that was open.
    pub opened: Option<Id>,
    /// Whether what was open started from actual figures that it was made with, and not from the book's.
    pub keeps_figures: bool,
    /// Whether the browser kept the book: then its figures are those, and none where it has none.
    pub kept: bool,
}

impl Tab {
    /// Where this window was, if the address is still the one that it had then.
    pub fn of(bar: &str) -> Option<Self> {
        if !is_return() {
            return None;
        }
        let text = read(Area::Window, TAB).ok()??;
        let value: Value = serde_json::from_str(&text).ok()?;
        let opened = value["opened"].as_str();
        (value["bar"] == bar).then(|| Self {
            code: value["code"].as_str().unwrap_or_default().to_owned(),
            opened: opened
                .and_then(|id| u64::from_str_radix(id, 16).ok())
                .map(Id),
            keeps_figures: value["figures"] == true,
            kept: value["kept"] == true,
        })
    }

    /// Keeps where it is. Without storage the address alone has to do.
    pub fn keep(&self, bar: &str) {
        let opened = self.opened.map(|id| format!("{:x}", id.0));
        let text = json!({
            "bar": bar,
            "code": self.code,
            "opened": opened,
            "figures": self.keeps_figures,
            "kept": self.kept,
        });
        let text = text.to_string();
        let _ = write(Area::Window, TAB, &text);
    }
}

/// Keeps the text of a plan that was opened from a file, for this window and its reloads.
pub fn keep_plan(text: Option<&str>) {
    match text {
        // Where it is too large, a reload goes back to the built-in plan.
        Some(text) => {
            remove(Area::Window, PLAN);
            let _ = write(Area::Window, PLAN, text);
        }
        None => remove(Area::Window, PLAN),
    }
}

/// The plan that was opened from a file in this window, and its text.
pub fn kept_plan() -> Option<(Plan, String)> {
    if !is_return() {
        keep_plan(None);
    }
    let text = read(Area::Window, PLAN).ok()??;
    Some((read_plan(&text).ok()?, text))
}

/// What a user has to know of the storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeping {
    /// Why nothing is kept.
    pub trouble: Option<StorageError>,
    /// Keys of texts that could not be read as scenarios.
    pub broken: Vec<String>,
    /// Scenarios that were made on another content of the plan.
    pub elsewhere: Vec<Elsewhere>,
}

impl Keeping {
    /// What to say where there are only scenarios of another content of the plan, and a user might miss them.
    pub fn elsewhere_alone(&self, own: &[Arc<Entry>]) -> Option<Notice> {
        let count: usize = self.elsewhere.iter().map(|group| group.count).sum();
        (count > 0 && own.is_empty()).then(|| Notice {
            file: count.to_string(),
            ..Notice::of(T::OtherContentKept, Vec::new())
        })
    }
}

/// What a book has that all windows share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared {
    /// The user scenarios.
    pub entries: Vec<Arc<Entry>>,
    /// The actual figures.
    pub ledger: Ledger,
}

/// The scenarios and figures of one plan as they lay in the storage when this window looked last.
pub struct Kept {
    plan: Arc<Plan>,
    key: String,
    text: Option<String>,
    own: Vec<Arc<Entry>>,
    figures: Figures,
    /// Scenarios that lie there and cannot be read, by this edition or for this plan: they stay.
    unread: Vec<Value>,
    /// What lies there could not be set aside, so nothing is written over it.
    locked: bool,
}

impl Kept {
    /// Looks at the scenarios of a plan.
    pub fn open(plan: &Arc<Plan>) -> (Self, Keeping) {
        let mut kept = Self {
            key: format!("plan-simulator/book/{}", plan.id),
            plan: Arc::clone(plan),
            text: None,
            own: Vec::new(),
            figures: Figures::default(),
            unread: Vec::new(),
            locked: false,
        };
        let mut keeping = Keeping::default();
        if !for_a_host() {
            match read(Area::Local, &kept.key) {
                Ok(text) => {
                    kept.take_in(text);
                }
                Err(rejected) => keeping.trouble = Some(rejected),
            }
            kept.tell(&mut keeping);
        }
        (kept, keeping)
    }

    /// Whether a book lay there.
    pub fn is_there(&self) -> bool {
        self.text.is_some() && !self.locked
    }

    /// What lay there.
    pub fn shared(&self) -> Shared {
        Shared {
            entries: self.own.clone(),
            ledger: self.figures.ledger.clone(),
        }
    }

    /// Takes over what other windows did, then writes what this one has. `merge` gets what both
    /// have come from and what the other side has, and returns all of it.
    pub fn sync(
        &mut self,
        ours: Shared,
        merge: impl FnOnce(&Shared, &Shared) -> Shared,
    ) -> Keeping {
        if for_a_host() {
            return Keeping::default();
        }
        let mut keeping = Keeping {
            trouble: self.exchange(ours, merge).err(),
            ..Keeping::default()
        };
        self.tell(&mut keeping);
        keeping
    }

    /// What lies there beside one's own scenarios.
    fn tell(&self, keeping: &mut Keeping) {
        keeping.broken = self.broken();
        keeping.elsewhere = elsewhere(&self.plan, &self.unread);
    }

    fn exchange(
        &mut self,
        ours: Shared,
        merge: impl FnOnce(&Shared, &Shared) -> Shared,
    ) -> Result<(), StorageError> {
        let plan = Arc::clone(&self.plan);
        let elsewhere = made_elsewhere(&plan);
        let found = read(Area::Local, &self.key)?;
        let mut own = ours;
        if found != self.text {
            let base = self.shared();
            // Where the storage was cleared, or holds no book, nobody has deleted anything.
            let book = self.take_in(found);
            let base = if book { base } else { Shared::default() };
            // What was readable once and is there, if unreadable, is not deleted either. What another window
            // has made on another content of the plan is its own matter.
            let unreadable = self.unread.iter().filter(|value| !elsewhere(value));
            let ids: Vec<_> = unreadable.filter_map(entry_id).collect();
            let known = base.entries.iter().filter(|e| ids.contains(&e.id));
            let mut theirs = self.shared();
            theirs.entries.extend(known.cloned());
            own = merge(&base, &theirs);
        } else if self.locked {
            self.locked = !self.set_aside(self.text.as_deref().unwrap_or_default());
        }
        if own != self.shared() {
            if self.locked {
                return Err(StorageError::Full);
            }
            // What this window can read it writes; the others stay as they were.
            let is_own = |id| own.entries.iter().any(|e| e.id == id);
            let here = |v: &Value| entry_id(v).is_some_and(is_own);
            self.unread.retain(|value| elsewhere(value) || !here(value));
            let figures = Figures {
                ledger: own.ledger,
                unread: self.figures.unread.clone(),
            };
            let text = write_book(&self.plan, &own.entries, &figures, &self.unread);
            write(Area::Local, &self.key, &text)?;
            self.text = Some(text);
            (self.own, self.figures) = (own.entries, figures);
        }
        Ok(())
    }

    /// Reads what lies there. What cannot be read is set aside. Returns whether it is a book at all.
    fn take_in(&mut self, text: Option<String>) -> bool {
        let read = text.as_deref().map(|text| read_book(text, &self.plan));
        let (book, broken, readable) = match read {
            None => (StoredBook::default(), false, false),
            Some(Ok(book)) => {
                let broken = !book.problems.is_empty();
                (book, broken, true)
            }
            Some(Err(_)) => (StoredBook::default(), true, false),
        };
        (self.own, self.figures, self.unread) = (book.own, book.figures, book.unread);
        self.locked = broken && !self.set_aside(text.as_deref().unwrap_or_default());
        self.text = text;
        readable
    }

    /// Keeps a text that cannot be read under a key of its own; returns whether it is kept.
    fn set_aside(&self, text: &str) -> bool {
        let keys = (1..=ASIDE).map(|n| format!("plan-simulator/broken/{}/{n}", self.plan.id));
        for key in keys {
            match read(Area::Local, &key) {
                Ok(Some(known)) if known == text => return true,
                Ok(Some(_)) => {}
                Ok(None) => return write(Area::Local, &key, text).is_ok(),
                Err(_) => return false,
            }
        }
        false
    }

    fn broken(&self) -> Vec<String> {
        let keys = (1..=ASIDE).map(|n| format!("plan-simulator/broken/{}/{n}", self.plan.id));
        let own = self.locked.then(|| self.key.clone());
        let there = |key: &String| matches!(read(Area::Local, key), Ok(Some(_)));
        keys.chain(own).filter(there).collect()
    }

    /// Throws a text away that could not be read, and what could not be read of the book with it. What can
    /// be read is written anew by the exchange that follows.
    pub fn discard(&mut self, key: &str) {
        remove(Area::Local, key);
        let (kept, broken): (Vec<_>, Vec<_>) = std::mem::take(&mut self.unread)
            .into_iter()
            .partition(made_elsewhere(&self.plan));
        self.unread = kept;
        if broken.is_empty() && self.text.as_deref().is_none_or(is_book) && !self.locked {
            return;
        }
        (self.own, self.locked) = (Vec::new(), false);
        self.figures = Figures::default();
        // What can be read here is written behind it at once.
        self.text = (!self.unread.is_empty()).then(|| {
            let none = Figures::default();
            write_book(&self.plan, &[], &none, &self.unread)
        });
        match &self.text {
            Some(text) => drop(write(Area::Local, &self.key, text)),
            None => remove(Area::Local, &self.key),
        }
    }

    /// A file with these scenarios and figures, and the scenarios that were made on another content of the
    /// plan.
    pub fn file(&self, own: Shared) -> String {
        let elsewhere = made_elsewhere(&self.plan);
        let others: Vec<_> = self
            .unread
            .iter()
            .filter(|value| elsewhere(value))
            .cloned()
            .collect();
        let figures = Figures {
            ledger: own.ledger,
            unread: self.figures.unread.clone(),
        };
        write_book(&self.plan, &own.entries, &figures, &others)
    }
}

/// The id of a stored scenario, readable or not.
fn entry_id(value: &Value) -> Option<Id> {
    u64::from_str_radix(value["id"].as_str()?, 16).ok().map(Id)
}

/// Whether the page stands in a host page that asked for it without its frame: then the host keeps what it
/// wants.
fn for_a_host() -> bool {
    without_frame()
}

/// A text that could not be read, to be handed out.
pub fn broken_text(key: &str) -> Option<String> {
    read(Area::Local, key).ok()?
}
