//! Fields, choices and files.

use std::path::Path;

use anyhow::{Context, Result};
use fantoccini::Locator;
use fantoccini::elements::Element;

use super::{Session, number};
use crate::promised;

impl Session {
    /// The first element that a selector finds.
    ///
    /// # Errors
    /// The page has none.
    pub async fn part(&self, selector: &str) -> Result<Element> {
        let found = self.client.find(Locator::Css(selector)).await;
        found.with_context(|| format!("the page has no {selector}"))
    }

    /// An attribute of the first element that a selector finds.
    ///
    /// # Errors
    /// The page has no such element, or it has no such attribute.
    pub async fn said(&self, selector: &str, attribute: &str) -> Result<String> {
        let said = self.part(selector).await?.attr(attribute).await?;
        said.with_context(|| format!("{selector} says no {attribute}"))
    }

    /// A number in an attribute.
    ///
    /// # Errors
    /// There is none.
    pub async fn number(&self, selector: &str, attribute: &str) -> Result<f64> {
        let text = self.said(selector, attribute).await?;
        number(&text)?.with_context(|| format!("{selector} says no number"))
    }

    /// Chooses an option by its value, after opening whatever hides it.
    ///
    /// # Errors
    /// There is no such choice or option.
    pub async fn choose(&self, select: &str, value: &str) -> Result<()> {
        self.unfold(select).await?;
        self.part(select).await?.select_by_value(value).await?;
        Ok(())
    }

    /// Takes a preset by its name.
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

    /// Ticks a box, or takes its tick away.
    ///
    /// # Errors
    /// There is no such box.
    pub async fn tick(&self, selector: &str, on: bool) -> Result<()> {
        let tick = self.part(selector).await?;
        if tick.is_selected().await? != on {
            tick.click().await?;
        }
        Ok(())
    }

    /// Replaces what stands in a field and leaves it.
    ///
    /// # Errors
    /// The page has no such field, or it takes no keys.
    pub async fn type_in(&self, field: &str, text: &str) -> Result<()> {
        self.replace(&self.part(field).await?, text).await?;
        self.ask("document.activeElement.blur()").await?;
        Ok(())
    }

    /// Gives the page a file.
    ///
    /// # Errors
    /// The page takes none.
    pub async fn give(&self, file: &Path) -> Result<()> {
        let file = file.canonicalize()?;
        let path = file.to_str().context("a path is text")?;
        Ok(self.part(promised::FILE).await?.send_keys(path).await?)
    }

    /// One step back.
    ///
    /// # Errors
    /// The page has no button for it.
    pub async fn undo(&self) -> Result<()> {
        self.click(promised::UNDO).await
    }
}
