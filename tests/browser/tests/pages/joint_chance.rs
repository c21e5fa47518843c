//! The joint probability of the chosen targets.

use anyhow::{Result, ensure};
use browser_tests::expected::{Chance, Expected};
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;

use super::board::uncertain;
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(chosen_targets_change_the_joint_probability);

const HEADLINES: [&str; 3] = ["gdp", "revenue", "urbanization_rate"];

async fn chosen_targets_change_the_joint_probability(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let expected = Expected::of(uncertain(0.1))?;
    let state = expected.link_to("uncertainty", Lang::Zh);
    within(browser, OFFICE, async |page| {
        page.visit(&format!("{address}#{state}")).await?;
        let all = expected.chances()?;
        let joint = all.last().map(|c| c.p);
        page.chances(&all, 4).await?;
        for left_out in HEADLINES {
            page.tick(&selectors::chosen(left_out), false).await?;
            let others: Vec<_> = HEADLINES.into_iter().filter(|t| *t != left_out).collect();
            let together = expected.together(&others)?;
            ensure!(joint != Some(together.p), "{left_out} changes nothing");
            page.chances(&of_chosen(&all, &others, together), 3).await?;
            page.tick(&selectors::chosen(left_out), true).await?;
            page.chances(&all, 4).await?;
        }
        one_alone(page, &expected, &all).await
    })
    .await
}

/// The joint probability of a single target is its own.
async fn one_alone(page: &Session, expected: &Expected, all: &[Chance]) -> Result<()> {
    for target in &HEADLINES[..2] {
        page.tick(&selectors::chosen(target), false).await?;
    }
    let last = &HEADLINES[2..];
    let alone = expected.together(last)?;
    let own = all.iter().find(|c| c.target == last[0]);
    ensure!(
        own.map(|c| c.p) == Some(alone.p),
        "{alone:?} is not {own:?}"
    );
    page.chances(&of_chosen(all, last, alone), 2).await?;
    Ok(())
}

/// The probabilities shown when these targets are chosen: those of each, and the joint one.
fn of_chosen(all: &[Chance], targets: &[&str], together: Chance) -> Vec<Chance> {
    let each = all.iter().filter(|c| targets.contains(&c.target.as_str()));
    each.cloned().chain([together]).collect()
}
