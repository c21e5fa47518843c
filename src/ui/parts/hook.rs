//! The attribute that tests, host pages and the arrow keys find a control by.

use leptos::attr::custom::{CustomAttr, custom_attribute};

/// A `data-…` attribute of a control that stands inside a component: its name, and its value.
#[derive(Clone)]
pub struct Hook {
    name: &'static str,
    value: String,
}

impl Hook {
    /// The attribute, to be spread into an element.
    pub fn attribute(self) -> CustomAttr<&'static str, String> {
        custom_attribute(self.name, self.value)
    }
}

impl From<&'static str> for Hook {
    fn from(name: &'static str) -> Self {
        (name, "").into()
    }
}

impl<V: Into<String>> From<(&'static str, V)> for Hook {
    fn from((name, value): (&'static str, V)) -> Self {
        let value = value.into();
        Self { name, value }
    }
}
