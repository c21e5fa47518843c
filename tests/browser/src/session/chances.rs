//! The probabilities that the page shows, to the last bit.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::{Session, number};
use crate::expected::Chance;

/// How long the paths may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(30);

impl Session {
    /// Waits until the page shows at least so many probabilities and all equal the engine's;
    /// returns the positions of those shown.
    ///
    /// # Errors
    /// They do not in time; the message lists the wrong ones.
    pub async fn chances(&self, wanted: &[Chance], least: usize) -> Result<Vec<usize>> {
        let start = Instant::now();
        loop {
            let (right, wrong) = self.compare(wanted).await?;
            if wrong.is_empty() && right.len() >= least {
                return Ok(right);
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "{} probabilities equal the engine's, these do not: {wrong:?}",
                right.len()
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Which of the engine's probabilities the page shows, and which others.
    async fn compare(&self, wanted: &[Chance]) -> Result<(Vec<usize>, Vec<String>)> {
        let found: Vec<[String; 3]> = serde_json::from_value(self.eval(CHANCES).await?)?;
        let (mut right, mut wrong) = (Vec::new(), Vec::new());
        for [target, kind, text] in found {
            let p = number(&text)?;
            let place = wanted
                .iter()
                .position(|c| c.target == target && c.kind == kind);
            match place {
                Some(n) if p.map(f64::to_bits) == Some(wanted[n].p.to_bits()) => right.push(n),
                // A verdict that is not judged has no probability.
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
