//! Labels.

/// A label with what it stands for, as tips and screen readers tell it: "Undo: GDP growth 9%".
#[must_use]
pub fn labelled(label: &str, what: &str) -> String {
    format!("{label}: {what}")
}
