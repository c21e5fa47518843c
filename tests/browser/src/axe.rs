//! Barriers for people with disabilities, as far as axe-core finds them.

use std::fmt;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::session::Session;

/// WCAG 2.0, 2.1 and 2.2, levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// How many places of a broken rule are listed.
const LISTED: usize = 4;

/// A broken rule, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule's id.
    pub rule: String,
    /// What the rule asks for.
    pub help: String,
    /// Selector of each element, with axe-core's reason.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.rule, self.help)?;
        for place in self.places.iter().take(LISTED) {
            write!(to, "\n  {place}")?;
        }
        match self.places.len().saturating_sub(LISTED) {
            0 => Ok(()),
            more => write!(to, "\n  and {more} more"),
        }
    }
}

/// The rules that the page breaks in its present state; none if axe-core is not available here, which
/// [`xtask::axe::ready`] reports.
///
/// # Errors
/// axe-core does not run in the page.
pub async fn axe(page: &Session) -> Result<Vec<Violation>> {
    let Some(script) = xtask::axe::ready()? else {
        return Ok(Vec::new());
    };
    if page.eval("return typeof window.axe").await? == json!("undefined") {
        page.eval(&std::fs::read_to_string(script)?).await?;
    }
    let found = page.client.execute_async(RUN, vec![json!(TAGS)]).await?;
    if let Some(error) = found["error"].as_str() {
        anyhow::bail!("axe-core says: {error}");
    }
    // A run that checked nothing would find nothing.
    ensure!(
        found["passes"].as_u64() > Some(0),
        "axe-core checked nothing: {found}"
    );
    let violations = found["violations"].as_array();
    violations
        .context("axe-core gave no list")?
        .iter()
        .map(violation)
        .collect()
}

fn violation(found: &Value) -> Result<Violation> {
    let text = |name: &str| {
        let text = found[name].as_str().map(str::to_owned);
        text.with_context(|| format!("axe-core gave no {name}"))
    };
    Ok(Violation {
        rule: text("rule")?,
        help: text("help")?,
        places: serde_json::from_value(found["places"].clone())?,
    })
}

const RUN: &str = "const done = arguments[1]; \
    const place = node => \
        `${node.target.join(' ')}: ${(node.failureSummary || '').replace(/\\s+/g, ' ')}`; \
    axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then( \
        found => done({ \
            passes: found.passes.length, \
            violations: found.violations.map(v => \
                ({rule: v.id, help: v.help, places: v.nodes.map(place)}))}), \
        error => done({error: String(error)}))";
