//! What a run changes in the rows: one effect writes it, and only what is other than before. What programs read
//! (states, values) is written at once everywhere; words and pictures of rows out of sight wait until the hand
//! rests: of a hundred rows a screen holds thirty, and laying out and painting is most of what a row costs.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::{AllCells, Board};
use crate::browser::cells::{all, first, mark, write};
use crate::browser::debounce::Debounce;
use crate::browser::page::{set_position, set_width};
use crate::browser::sight::Sight;
use crate::ui::reactive::effect;
use view::explain::question::Question;
use view::panels::board::{Cells, Row, Strip};
use view::words::status::{Status, state_id};

/// What follows a run as signals, because components are made of it. They change when a verdict does.
#[derive(Clone, Copy)]
pub struct Live {
    /// Position of the target in the plan.
    pub position: usize,
    /// How the level stands.
    pub level: RwSignal<Option<Status>>,
    /// How the growth stands.
    pub growth: RwSignal<Option<Status>>,
    /// What the distance to the goal asks.
    pub asks: RwSignal<Option<Question>>,
}

impl Live {
    /// Of a row, as it stands now.
    pub fn of(row: &Row, board: Board) -> Self {
        let now = |of: fn(&Cells) -> Option<Status>| {
            board
                .cells
                .with_untracked(|all| all.get(row.position).and_then(of))
        };
        let asks = board
            .cells
            .with_untracked(|all| all.get(row.position).and_then(|c| c.asks));
        Self {
            position: row.position,
            level: RwSignal::new(now(|c| c.level)),
            growth: RwSignal::new(now(|c| c.growth)),
            asks: RwSignal::new(asks),
        }
    }
}

/// A text of a row.
type Text = fn(&Cells) -> &String;
/// Where a part of a strip begins, and how long it is.
type Span = fn(&Strip) -> (f64, f64);

/// A row's elements that are written to.
struct Written {
    live: Live,
    row: HtmlElement,
    value: Option<HtmlElement>,
    shown: Option<HtmlElement>,
    away: Option<HtmlElement>,
    gap: Option<HtmlElement>,
    pace: Option<HtmlElement>,
    strip: Option<HtmlElement>,
    /// The marks of the scenario and of the plan, the band and the gap.
    parts: [Option<HtmlElement>; 4],
    note: Option<HtmlElement>,
    in_sight: bool,
    /// The run that states and values tell, and the one that words and picture show.
    told: Option<AllCells>,
    drawn: Option<AllCells>,
}

impl Written {
    fn of(row: HtmlElement, live: Live) -> Self {
        let part = |selector: &str| first(&row, selector);
        Self {
            live,
            value: part(".now"),
            shown: part(".now [role=button]"),
            away: part(".away"),
            gap: part(".away [role=button]"),
            pace: part(".pace [role=button]"),
            strip: part(".strip"),
            parts: ["mine", "plan", "band", "gap"].map(|class| part(&format!(".strip .{class}"))),
            note: part(".strip .note"),
            in_sight: true,
            told: None,
            drawn: None,
            row,
        }
    }

    /// Writes what programs and other parts of the page read.
    fn tell(&mut self, all: &AllCells) {
        let Some(now) = all.get(self.live.position) else {
            return;
        };
        let last = self.told.as_ref().and_then(|t| t.get(self.live.position));
        if last == Some(now) {
            return;
        }
        if last.is_none_or(|l| l.status != now.status) {
            mark(&self.row, "data-state", state_id(now.status.state));
        }
        if last.is_none_or(|l| l.value != now.value)
            && let Some(cell) = &self.value
        {
            let value = now.value.map(|v| v.to_string());
            mark(cell, "data-value", &value.unwrap_or_default());
        }
        if last.is_none_or(|l| l.short != now.short)
            && let Some(cell) = &self.away
        {
            mark(cell, "data-short", if now.short { "true" } else { "false" });
        }
        let Live {
            level,
            growth,
            asks,
            ..
        } = self.live;
        set(level, now.level);
        set(growth, now.growth);
        set(asks, now.asks);
        self.told = Some(all.clone());
    }

    /// Writes what readers see.
    fn draw(&mut self, all: &AllCells) {
        let Some(now) = all.get(self.live.position) else {
            return;
        };
        let last = self.drawn.as_ref().and_then(|d| d.get(self.live.position));
        if last == Some(now) {
            return;
        }
        let texts: [(&Option<HtmlElement>, Text); 3] = [
            (&self.shown, |c| &c.shown),
            (&self.gap, |c| &c.gap),
            (&self.pace, |c| &c.pace),
        ];
        for (element, text) in texts {
            if last.is_none_or(|l| text(l) != text(now))
                && let Some(element) = element
            {
                write(element, text(now));
            }
        }
        if last.is_none_or(|l| l.strip != now.strip)
            && let Some(strip) = &self.strip
        {
            draw(
                (strip, &self.parts),
                self.note.as_ref(),
                last.map(|l| &l.strip),
                &now.strip,
            );
        }
        self.drawn = Some(all.clone());
    }
}

/// Sets what differs; who follows it does not run for nothing.
fn set<T: Copy + PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, now: T) {
    if signal.get_untracked() != now {
        signal.set(now);
    }
}

/// A hand that moves a lever rests after so long.
const REST_MS: u32 = 150;

/// Writes the rows of a table at each run.
pub fn keep(table: NodeRef<leptos::html::Table>, rows: Vec<Live>, board: Board) {
    let written: Rc<RefCell<Vec<Written>>> = Rc::default();
    let rest = Debounce::default();
    let mut sight = None;
    effect(move || {
        let Some(table) = table.get() else {
            return;
        };
        if written.borrow().is_empty() {
            let element: &Element = &table;
            let found = all(element, "tr[data-target]");
            sight = watch(&found, &written, board);
            let own = found.into_iter().zip(&rows);
            *written.borrow_mut() = own.map(|(row, live)| Written::of(row, *live)).collect();
        }
        let cells = board.cells.get();
        let mut waits = false;
        for row in &mut *written.borrow_mut() {
            row.tell(&cells);
            match row.in_sight || sight.is_none() {
                true => row.draw(&cells),
                false => waits = true,
            }
        }
        if waits {
            let written = Rc::clone(&written);
            rest.after(REST_MS, move || {
                for row in &mut *written.borrow_mut() {
                    row.draw(&cells);
                }
            });
        }
    });
}

/// Draws a row that comes into sight.
fn watch(rows: &[HtmlElement], written: &Rc<RefCell<Vec<Written>>>, board: Board) -> Option<Sight> {
    let written = Rc::clone(written);
    Sight::over(rows, move |place, in_sight| {
        if let Some(row) = written.borrow_mut().get_mut(place) {
            row.in_sight = in_sight;
            if in_sight && let Some(cells) = board.cells.try_get_untracked() {
                row.draw(&cells);
            }
        }
    })
}

/// Draws a row's picture: where its parts lie, and which of them there are.
fn draw(
    (strip, parts): (&HtmlElement, &[Option<HtmlElement>; 4]),
    note: Option<&HtmlElement>,
    last: Option<&Strip>,
    now: &Strip,
) {
    let [mine, plan, band, gap] = parts;
    let spans: [(&Option<HtmlElement>, Span); 4] = [
        (mine, |s| (s.mine, 0.0)),
        (plan, |s| (s.plan.unwrap_or_default(), 0.0)),
        (band, |s| reach(s.band)),
        (gap, |s| reach(s.gap)),
    ];
    // Each at its part: a property of the strip would be inherited, and all its parts styled anew.
    for (part, of) in spans {
        let (before, (at, wide)) = (last.map(of), of(now));
        if let Some(part) = part {
            if before.is_none_or(|before| before.0 != at) {
                set_position(part, at);
            }
            if before.is_none_or(|before| before.1 != wide) {
                set_width(part, wide);
            }
        }
    }
    let has = has(now);
    if last.is_none_or(|last| self::has(last) != has) {
        mark(strip, "data-has", &has);
    }
    if last.is_none_or(|last| last.mark != now.mark) {
        mark(strip, "data-mark", now.mark.id());
    }
    if let Some(note) = note
        && last.is_none_or(|last| (&last.note, last.side) != (&now.note, now.side))
    {
        write(note, &now.note);
        mark(note, "title", &now.note);
        mark(note, "data-side", now.side.id());
    }
}

/// Where what reaches from one place to another begins, and how long it is.
fn reach(ends: Option<(f64, f64)>) -> (f64, f64) {
    ends.map_or((0.0, 0.0), |(from, to)| (from, to - from))
}

/// The parts that are there, as the style sheet finds them.
fn has(strip: &Strip) -> String {
    let parts = [
        (strip.plan.is_some(), "plan"),
        (strip.band.is_some(), "band"),
        (strip.gap.is_some(), "gap"),
        (strip.worse, "worse"),
        (strip.better, "better"),
    ];
    let parts = parts
        .iter()
        .filter(|(some, _)| *some)
        .map(|(_, name)| *name);
    parts.collect::<Vec<_>>().join(" ")
}
