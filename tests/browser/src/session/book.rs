//! The scenario book.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Session;
use crate::promised;

/// The plan whose scenarios lie in the storage.
pub const KEY: &str = "plan-simulator/book/jinshi-2016-2020";

impl Session {
    /// Opens a menu, and waits until what is in it is there.
    ///
    /// # Errors
    /// There is no such menu, or it stays empty.
    pub async fn open_menu(&self, id: &str) -> Result<()> {
        self.click(&promised::menu(id)).await?;
        let content = format!("[data-menu=\"{id}\"] .menu-content > *");
        self.until(&format!("the menu {id} is open"), async || {
            self.has(&content).await
        })
        .await
    }

    /// What the choice of scenarios says is open.
    ///
    /// # Errors
    /// The page has no such choice.
    pub async fn opened(&self) -> Result<String> {
        let script = "return document.querySelector(arguments[0]).selectedOptions[0]?.textContent";
        let found = self
            .client
            .execute(script, vec![json!(promised::SCENARIOS)]);
        let found = found.await?;
        Ok(found.as_str().context("nothing is open")?.trim().to_owned())
    }

    /// The names of the scenarios that the choice offers as one's own, in order.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn own(&self) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll( \
            `${arguments[0]} option[value^=\"own-\"]`)].map(o => o.textContent.trim())";
        let found = self
            .client
            .execute(script, vec![json!(promised::SCENARIOS)]);
        Ok(serde_json::from_value(found.await?)?)
    }

    /// Opens a scenario by its name.
    ///
    /// # Errors
    /// The choice does not offer it.
    pub async fn open_scenario(&self, name: &str) -> Result<()> {
        let script = "const s = document.querySelector(arguments[0]); \
            const o = [...s.options].find(o => o.textContent.trim() === arguments[1]); \
            if (!o) return false; \
            s.value = o.value; \
            s.dispatchEvent(new Event('change', {bubbles: true})); \
            return true";
        let args = vec![json!(promised::SCENARIOS), json!(name)];
        let found = self.client.execute(script, args).await?;
        anyhow::ensure!(found == json!(true), "there is no scenario {name}");
        Ok(())
    }

    /// What lies in the storage of all windows under the plan's key.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn stored(&self) -> Result<Option<String>> {
        let script = "return localStorage.getItem(arguments[0])";
        let found = self.client.execute(script, vec![json!(KEY)]).await?;
        Ok(found.as_str().map(str::to_owned))
    }

    /// Waits until so many scenarios lie in the storage.
    ///
    /// # Errors
    /// They do not, in time.
    pub async fn stores(&self, count: usize) -> Result<Vec<Value>> {
        let read = async || -> Result<Vec<Value>> {
            let text = self.stored().await?.unwrap_or_else(|| "{}".to_owned());
            let book: Value = serde_json::from_str(&text).unwrap_or_default();
            Ok(book["scenarios"].as_array().cloned().unwrap_or_default())
        };
        self.until(&format!("{count} scenarios are stored"), async || {
            Ok(read().await?.len() == count)
        })
        .await?;
        read().await
    }
}
