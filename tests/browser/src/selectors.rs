//! The attributes of the page that the harness relies on, in one place.

/// The page's views, in the order of its navigation.
pub const VIEWS: [&str; 6] = [
    "simulate",
    "targets",
    "analysis",
    "compare",
    "audit",
    "monitoring",
];

/// The parts of the analysis, which links of old lead to.
pub const PARTS: [&str; 3] = ["uncertainty", "ways", "structure"];

/// A view's entry in the navigation.
#[must_use]
pub fn tab(view: &str) -> String {
    format!("nav button[data-view=\"{view}\"]")
}

/// A view's panel, or a part of one.
#[must_use]
pub fn panel(view: &str) -> String {
    match PARTS.contains(&view) {
        true => format!("[data-part=\"{view}\"]"),
        false => format!("[data-panel=\"{view}\"]"),
    }
}

/// The view on which a view or a part of one stands.
#[must_use]
pub fn view_of(view: &str) -> &str {
    match PARTS.contains(&view) {
        true => "analysis",
        false => view,
    }
}

/// The plan's name, which opens a menu.
pub const PLAN_NAME: &str = "[data-menu=\"plan\"] > summary";

/// The sentence at the head of the view.
pub const HEADLINE: &str = "h1[data-headline]";

/// A lever's slider. `data-value` holds the unrounded value of the model.
#[must_use]
pub fn slider(lever: &str) -> String {
    format!("input[type=range][data-lever=\"{lever}\"]")
}

/// A lever's number field.
#[must_use]
pub fn field(lever: &str) -> String {
    format!("input[data-lever-field=\"{lever}\"]")
}

/// The button that opens a lever's editor by year.
#[must_use]
pub fn by_year(lever: &str) -> String {
    format!("button[data-lever-more=\"{lever}\"]")
}

/// The choice of a shape (`constant`, `ramp`, `years`) in a lever's editor.
#[must_use]
pub fn shape(name: &str) -> String {
    format!("input[type=radio][data-shape=\"{name}\"]")
}

/// A lever's field for one year.
#[must_use]
pub fn year_field(lever: &str, year: i32) -> String {
    format!("input[data-lever-year=\"{lever}\"][data-year=\"{year}\"]")
}

/// The mark beside a lever's track that moves it to the value that a target needs.
/// `data-needed` holds that value unrounded.
#[must_use]
pub fn needed(lever: &str) -> String {
    let slider = slider(lever);
    format!(".lever:has({slider}) button[data-needed]:not([hidden])")
}

/// The picture in a lever's editor on which a path is drawn.
pub const PAD: &str = ".pad";

/// The field to search levers by name.
pub const SEARCH: &str = "input[data-lever-search]";
/// A group of levers; `data-lever-group` is its id.
pub const GROUP: &str = "details[data-lever-group]";

/// A group of levers.
#[must_use]
pub fn group(id: &str) -> String {
    format!("details[data-lever-group=\"{id}\"]")
}

/// The choice of a rule (`revenue`, `urban`); its values are the rules' positions.
#[must_use]
pub fn rule(name: &str) -> String {
    format!("select[data-rule=\"{name}\"]")
}

/// The button that adds a shock in a lever's editor.
pub const ADD_SHOCK: &str = "button[data-shock-add]";
/// The year of the only shock.
pub const SHOCK_YEAR: &str = ".shock select";
/// The button that removes the only shock.
pub const REMOVE_SHOCK: &str = ".shock button";

/// A number of the only shock: `size` or `left`.
#[must_use]
pub fn shock(part: &str) -> String {
    format!("input[data-shock=\"{part}\"]")
}

/// The checkbox that shows and hides the fan.
pub const FAN: &str = "input[type=checkbox][data-fan]";

/// The button that opens a target's row on the board.
#[must_use]
pub fn opener(target: &str) -> String {
    format!("button[data-open=\"{target}\"]")
}

/// A filter of the board: `all`, `met`, `missed`, `at_risk`, `met_already`, `assumed`, `set`, `open`.
#[must_use]
pub fn filter(name: &str) -> String {
    format!("button[data-filter=\"{name}\"]")
}

/// The choice of the target that needed values are for; its values are positions of targets.
pub const FOCUS: &str = "select[data-focus=\"panel\"]";

/// The checkbox that puts a target among the chosen ones.
#[must_use]
pub fn chosen(target: &str) -> String {
    format!("input[type=checkbox][data-choose=\"{target}\"]")
}

/// The checkbox that lets the least effort move a lever.
#[must_use]
pub fn free(lever: &str) -> String {
    format!("input[type=checkbox][data-free=\"{lever}\"]")
}

/// The button that adopts the least effort.
pub const TAKE: &str = "button[data-take]";

/// How far a driver spreads in nine of ten cases, in percentage points.
#[must_use]
pub fn spread(lever: &str) -> String {
    format!("input[data-spread=\"{lever}\"]")
}

/// The button that removes a driver.
#[must_use]
pub fn remove_driver(lever: &str) -> String {
    format!("tr:has({}) button", spread(lever))
}

/// The choice of a further driver.
pub const ADD_DRIVER: &str = "[data-add-driver]";

/// A setting of the uncertainty: `persistence`, `paths`, `seed`.
#[must_use]
pub fn uncertain(name: &str) -> String {
    format!("input[data-uncertain=\"{name}\"]")
}

/// The map of two levers.
pub const MAP: &str = "[data-map]";
/// The choices of its levers: horizontal, vertical.
pub const AXES: [&str; 2] = [
    ".panel:has([data-map]) label:nth-of-type(1) select",
    ".panel:has([data-map]) label:nth-of-type(2) select",
];

/// The button that makes a picture fill the window, and restores it.
pub const FULL: &str = "button[data-full]";
/// The file field.
pub const FILE: &str = "input[type=file]";
/// The notice about a file or link that cannot be used.
pub const NOTICE: &str = ".notice[role=alert]";

/// Why a number was rejected.
pub const REJECTION: &str = "#refusal";

/// The undo button.
pub const UNDO: &str = "button[data-undo]";
/// The redo button.
pub const REDO: &str = "button[data-redo]";
/// The choice of the scenario that is open.
pub const SCENARIOS: &str = "select[data-scenarios]";
/// The alert that scenarios are not being stored.
pub const KEPT_ALERT: &str = "[data-kept-alert]";
/// Stored data that cannot be read.
pub const BROKEN: &str = "[data-broken]";
/// The names of user scenarios, in the list of the book.
pub const NAMES: &str = ".book input[data-name]";

/// A button that opens something below it: `book`, `share` or `steps`.
#[must_use]
pub fn menu(id: &str) -> String {
    format!("[data-menu=\"{id}\"] > summary")
}

/// A button of the n-th scenario in the book's list: `up`, `down`, `copy` or `delete`.
#[must_use]
pub fn entry_button(n: usize, what: &str) -> String {
    format!(".book li:nth-child({}) button[data-do=\"{what}\"]", n + 1)
}

/// A step in the list of undo steps, from 0.
#[must_use]
pub fn step(n: usize) -> String {
    format!("button[data-step=\"{n}\"]")
}

/// A chart's cursor: arrow keys move its year.
pub const CURSOR: &str = "[data-cursor]";
/// The verdict on a goal that cannot be judged.
pub const UNJUDGED: &str = "unjudged";

/// Every result of the plan's last year. `data-value` holds it unrounded, or
/// nothing where it cannot be computed.
pub const RESULT: &str = "[data-indicator]:not([data-year])";
