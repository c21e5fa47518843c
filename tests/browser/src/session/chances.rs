//! The probabilities that the page holds, to the last bit.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::{Session, number};
use crate::expected::Chance;

/// How long the paths may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(30);

impl Session {
    /// Waits until at least so many probabilities stand in the page and all are the engine's;
    /// gives the positions of those that do.
    ///
    /// # Errors
    /// They do not, in time; then which.
    pub async fn chances(&self, wanted: &[Chance], least: usize) -> Result<Vec<usize>> {
        let start = Instant::now();
        loop {
            let (right, wrong) = self.compare(wanted).await?;
            if wrong.is_empty() && right.len() >= least {
                return Ok(right);
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "{} probabilities are the engine's, these are not: {wrong:?}",
                right.len()
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Which of the engine's probabilities stand in the page, and what else does.
    async fn compare(&self, wanted: &[Chance]) -> Result<(Vec<usize>, Vec<String>)> {
        let found: Vec<[String; 3]> = serde_json::from_value(self.ask(CHANCES).await?)?;
        let (mut right, mut wrong) = (Vec::new(), Vec::new());
        for [target, kind, text] in found {
            let p = number(&text)?;
            let place = wanted
                .iter()
                .position(|c| c.target == target && c.kind == kind);
            match place {
                Some(n) if p.map(f64::to_bits) == Some(wanted[n].p.to_bits()) => right.push(n),
                // What cannot be judged has no probability.
                None if p.is_none() => {}
                _ => wrong.push(format!("{target} {kind}: {text}")),
            }
        }
        Ok((right, wrong))
    }
}

const CHANCES: &str = "return [...document.querySelectorAll('[data-chance]')] \
    .filter(e => !e.closest('[hidden]')) \
    .map(e => [e.dataset.chance, e.dataset.kind ?? '', e.dataset.value ?? ''])";
