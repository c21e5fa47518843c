//! The scenario book.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Session;
use crate::selectors;

/// The storage key of the built-in plan's book.
pub const KEY: &str = "plan-simulator/book/jinshi-2016-2020";

impl Session {
    /// Opens a menu, and waits for its content.
    ///
    /// # Errors
    /// There is no such menu, or it stays empty.
    pub async fn open_menu(&self, id: &str) -> Result<()> {
        self.click(&selectors::menu(id)).await?;
        let content = format!("[data-menu=\"{id}\"] .menu-content > *");
        self.until(&format!("the menu {id} is open"), async || {
            self.has(&content).await
        })
        .await
    }

    /// The name of the open scenario, as the choice of scenarios shows it.
    ///
    /// # Errors
    /// The page has no such choice.
    pub async fn open_scenario_name(&self) -> Result<String> {
        let script = "return document.querySelector(arguments[0]).selectedOptions[0]?.textContent";
        let found = self
            .client
            .execute(script, vec![json!(selectors::SCENARIOS)]);
        let found = found.await?;
        Ok(found.as_str().context("nothing is open")?.trim().to_owned())
    }

    /// The names of the user scenarios that the choice offers, in order.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn user_scenarios(&self) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll( \
            `${arguments[0]} option[value^=\"own-\"]`)].map(o => o.textContent.trim())";
        let found = self
            .client
            .execute(script, vec![json!(selectors::SCENARIOS)]);
        Ok(serde_json::from_value(found.await?)?)
    }

    /// Opens the page of a site with nothing stored but this as the built-in plan's book.
    ///
    /// # Errors
    /// The page does not start.
    pub async fn visit_with_book(&self, site: &str, book: &str) -> Result<()> {
        // From another page of the same origin, as the simulator stores its state when it is left.
        self.client.goto(&format!("{site}embed.js")).await?;
        let script = "localStorage.clear(); localStorage.setItem(arguments[0], arguments[1])";
        let args = vec![json!(KEY), json!(book)];
        self.client.execute(script, args).await?;
        self.visit_afresh(site).await
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
        let args = vec![json!(selectors::SCENARIOS), json!(name)];
        let found = self.client.execute(script, args).await?;
        anyhow::ensure!(found == json!(true), "there is no scenario {name}");
        Ok(())
    }

    /// The text in the storage shared by all windows, under the plan's key.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn stored_book(&self) -> Result<Option<String>> {
        let script = "return localStorage.getItem(arguments[0])";
        let found = self.client.execute(script, vec![json!(KEY)]).await?;
        Ok(found.as_str().map(str::to_owned))
    }

    /// Waits until so many scenarios are stored.
    ///
    /// # Errors
    /// They are not in time.
    pub async fn until_stored(&self, count: usize) -> Result<Vec<Value>> {
        let read = async || -> Result<Vec<Value>> {
            let text = self.stored_book().await?.unwrap_or_else(|| "{}".to_owned());
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
