//! The page's attributes that the harness relies on, in one place.

/// The page's views, in the order of their tabs.
pub const VIEWS: [&str; 5] = ["simulate", "targets", "structure", "uncertainty", "ways"];

/// A view's tab.
#[must_use]
pub fn tab(view: &str) -> String {
    format!("button[data-view-tab=\"{view}\"]")
}

/// A view's panel.
#[must_use]
pub fn panel(view: &str) -> String {
    format!("[data-view=\"{view}\"]")
}

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

/// What opens a lever's editor by year.
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

/// What shows and hides the fan.
pub const FAN: &str = "input[type=checkbox][data-fan]";

/// What opens a target's row on the board.
#[must_use]
pub fn opener(target: &str) -> String {
    format!("button[data-open=\"{target}\"]")
}

/// A filter of the board: `all`, `met`, `missed`, `at_risk`, `open`.
#[must_use]
pub fn filter(name: &str) -> String {
    format!("button[data-filter=\"{name}\"]")
}

/// One step back.
pub const UNDO: &str = "button[data-undo]";
/// One step forward again.
pub const REDO: &str = "button[data-redo]";
/// A chart's cursor: arrow keys move its year.
pub const CURSOR: &str = "[data-cursor]";
/// The verdict word of a goal that cannot be judged.
pub const UNJUDGED: &str = "unjudged";

/// Every result of the plan's last year. `data-value` holds it unrounded, or
/// nothing where it cannot be computed.
pub const RESULT: &str = "[data-indicator]:not([data-year])";
