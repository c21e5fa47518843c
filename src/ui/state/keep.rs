//! What the browser keeps of the page: the scenarios of one's own for all windows, and for this window
//! where it was, so that a reload goes on there.
//!
//! Other windows change the book too. What they did since it was read here last is taken over before
//! anything is written, so nothing is ever written over that this window has not seen.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::book::{Entry, Id, Merged, merge};
use crate::browser::address::is_return;
use crate::browser::host::embedded;
use crate::browser::storage::{Refused, Shelf, random, read, remove, write};
use crate::engine::plan::Plan;
use crate::file::{read_book, read_plan, write_book};

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
}

impl Tab {
    /// Where this window was, if the address is still the one that it had then.
    pub fn of(bar: &str) -> Option<Self> {
        if !is_return() {
            return None;
        }
        let text = read(Shelf::Window, TAB).ok()??;
        let value: Value = serde_json::from_str(&text).ok()?;
        let opened = value["opened"].as_str();
        (value["bar"] == bar).then(|| Self {
            code: value["code"].as_str().unwrap_or_default().to_owned(),
            opened: opened
                .and_then(|id| u64::from_str_radix(id, 16).ok())
                .map(Id),
        })
    }

    /// Keeps where it is. Without storage the address alone has to do.
    pub fn keep(&self, bar: &str) {
        let opened = self.opened.map(|id| format!("{:x}", id.0));
        let text = json!({"bar": bar, "code": self.code, "opened": opened}).to_string();
        let _ = write(Shelf::Window, TAB, &text);
    }
}

/// Keeps the text of a plan that was opened from a file, for this window and its reloads.
pub fn keep_plan(text: Option<&str>) {
    match text {
        // Where it is too large, a reload goes back to the built-in plan.
        Some(text) => drop(write(Shelf::Window, PLAN, text)),
        None => remove(Shelf::Window, PLAN),
    }
}

/// The plan that was opened from a file in this window.
pub fn kept_plan() -> Option<Plan> {
    let text = is_return().then(|| read(Shelf::Window, PLAN).ok())??;
    read_plan(&text?).ok()
}

/// What a user has to know of the storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeping {
    /// Why nothing is kept.
    pub trouble: Option<Refused>,
    /// Keys of texts that could not be read as scenarios.
    pub broken: Vec<String>,
}

/// The scenarios of one plan as they lay in the storage when this window looked last.
pub struct Kept {
    plan: Arc<Plan>,
    key: String,
    text: Option<String>,
    own: Vec<Arc<Entry>>,
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
            locked: false,
        };
        let mut keeping = Keeping::default();
        if !embedded() {
            match read(Shelf::Local, &kept.key) {
                Ok(text) => {
                    kept.take_in(text);
                }
                Err(refused) => keeping.trouble = Some(refused),
            }
            keeping.broken = kept.broken();
        }
        (kept, keeping)
    }

    /// What lay there.
    pub fn own(&self) -> &[Arc<Entry>] {
        &self.own
    }

    /// Takes over what other windows did, then writes what this one has. What it finds is brought
    /// together with `ours` by `meet`, which gets the entries that both have come from and those of the
    /// other side, and returns all of them.
    pub fn sync(
        &mut self,
        ours: &[Arc<Entry>],
        meet: impl FnOnce(&[Arc<Entry>], Merged) -> Vec<Arc<Entry>>,
    ) -> Keeping {
        // The host of an embedded page keeps what it wants.
        if embedded() {
            return Keeping::default();
        }
        let trouble = self.exchange(ours, meet).err();
        let broken = self.broken();
        Keeping { trouble, broken }
    }

    fn exchange(
        &mut self,
        ours: &[Arc<Entry>],
        meet: impl FnOnce(&[Arc<Entry>], Merged) -> Vec<Arc<Entry>>,
    ) -> Result<(), Refused> {
        let found = read(Shelf::Local, &self.key)?;
        let mut own = ours.to_vec();
        if found != self.text {
            let base = std::mem::take(&mut self.own);
            // Where the storage was cleared, nobody has deleted anything.
            let base = if found.is_some() { base } else { Vec::new() };
            let readable = self.take_in(found);
            let base = if readable { base } else { Vec::new() };
            own = meet(&base, merge(&base, ours, &self.own, || Id(random())));
        }
        if own != self.own {
            if self.locked {
                return Err(Refused::Full);
            }
            let text = write_book(&self.plan, &own);
            write(Shelf::Local, &self.key, &text)?;
            self.text = Some(text);
            self.own = own;
        }
        Ok(())
    }

    /// Reads what lies there. What cannot be read is set aside. Returns whether it is a book at all.
    fn take_in(&mut self, text: Option<String>) -> bool {
        let read = text.as_deref().map(|text| read_book(text, &self.plan));
        let (own, broken, readable) = match read {
            None => (Vec::new(), false, true),
            Some(Ok(book)) => (book.own, !book.problems.is_empty(), true),
            Some(Err(_)) => (Vec::new(), true, false),
        };
        self.own = own;
        self.locked = broken && !self.set_aside(text.as_deref().unwrap_or_default());
        self.text = text;
        readable
    }

    /// Keeps a text that cannot be read under a key of its own; returns whether it is kept.
    fn set_aside(&self, text: &str) -> bool {
        let keys = (1..=ASIDE).map(|n| format!("plan-simulator/broken/{}/{n}", self.plan.id));
        for key in keys {
            match read(Shelf::Local, &key) {
                Ok(Some(known)) if known == text => return true,
                Ok(Some(_)) => {}
                Ok(None) => return write(Shelf::Local, &key, text).is_ok(),
                Err(_) => return false,
            }
        }
        false
    }

    fn broken(&self) -> Vec<String> {
        let keys = (1..=ASIDE).map(|n| format!("plan-simulator/broken/{}/{n}", self.plan.id));
        let own = self.locked.then(|| self.key.clone());
        let there = |key: &String| matches!(read(Shelf::Local, key), Ok(Some(_)));
        keys.chain(own).filter(there).collect()
    }

    /// Throws a text away that could not be read.
    pub fn discard(&mut self, key: &str) {
        remove(Shelf::Local, key);
        if key == self.key {
            (self.text, self.locked) = (None, false);
        }
    }
}

/// A text that could not be read, to be handed out.
pub fn broken_text(key: &str) -> Option<String> {
    read(Shelf::Local, key).ok()?
}
