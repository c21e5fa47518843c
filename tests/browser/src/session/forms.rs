//! Fields, choices and files.

use std::path::Path;

use anyhow::{Context, Result};
use fantoccini::Locator;
use fantoccini::elements::Element;

use super::{Session, number};
use crate::selectors;

impl Session {
    /// The first element that a selector finds.
    ///
    /// # Errors
    /// The page has none.
    pub async fn element(&self, selector: &str) -> Result<Element> {
        let found = self.client.find(Locator::Css(selector)).await;
        found.with_context(|| format!("the page has no {selector}"))
    }

    /// An attribute of the first element that a selector finds.
    ///
    /// # Errors
    /// The page has no such element, or it has no such attribute.
    pub async fn attribute(&self, selector: &str, attribute: &str) -> Result<String> {
        let said = self.element(selector).await?.attr(attribute).await?;
        said.with_context(|| format!("{selector} has no {attribute}"))
    }

    /// A number in an attribute.
    ///
    /// # Errors
    /// There is none.
    pub async fn number(&self, selector: &str, attribute: &str) -> Result<f64> {
        let text = self.attribute(selector, attribute).await?;
        number(&text)?.with_context(|| format!("{selector} holds no number"))
    }

    /// Chooses an option by its value, after opening whatever hides it.
    ///
    /// # Errors
    /// There is no such choice or option.
    pub async fn choose(&self, select: &str, value: &str) -> Result<()> {
        self.unfold(select).await?;
        let element = self.element(select).await?;
        self.to_middle(&element).await?;
        element.select_by_value(value).await?;
        Ok(())
    }

    /// Scrolls an element to where nothing covers it: what sticks to the top lies over what drivers take to be in view.
    ///
    /// # Errors
    /// It is gone.
    pub async fn to_middle(&self, element: &Element) -> Result<()> {
        let there = serde_json::to_value(element)?;
        let middle = "arguments[0].scrollIntoView({block: 'center'})";
        self.client.execute(middle, vec![there]).await?;
        Ok(())
    }

    /// Opens a preset by its name.
    ///
    /// # Errors
    /// There is none of this name.
    pub async fn preset(&self, name: &str) -> Result<()> {
        let select = "//select[.//option[normalize-space() = \"%\"]]".replace('%', name);
        let select = self.client.find(Locator::XPath(&select)).await;
        let select = select.with_context(|| format!("no preset {name}"))?;
        select.select_by_label(name).await?;
        Ok(())
    }

    /// Sets or clears a checkbox.
    ///
    /// # Errors
    /// There is no such box.
    pub async fn tick(&self, selector: &str, on: bool) -> Result<()> {
        let tick = self.element(selector).await?;
        if tick.is_selected().await? != on {
            tick.click().await?;
        }
        Ok(())
    }

    /// Replaces the content of a field and leaves it.
    ///
    /// # Errors
    /// The page has no such field, or it takes no keys.
    pub async fn type_in(&self, field: &str, text: &str) -> Result<()> {
        self.replace(&self.element(field).await?, text).await?;
        self.eval("document.activeElement.blur()").await?;
        Ok(())
    }

    /// Gives the page a file.
    ///
    /// # Errors
    /// The page takes none.
    pub async fn upload(&self, file: &Path) -> Result<()> {
        let file = file.canonicalize()?;
        let path = file.to_str().context("a path is text")?;
        Ok(self.element(selectors::FILE).await?.send_keys(path).await?)
    }

    /// Undoes one step.
    ///
    /// # Errors
    /// The page has no button for it.
    pub async fn undo(&self) -> Result<()> {
        self.click(selectors::UNDO).await
    }
}
