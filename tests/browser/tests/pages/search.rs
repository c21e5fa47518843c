//! Finding levers by their names.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors::{self, GROUP, SEARCH};
use browser_tests::session::{Session, key};
use browser_tests::setting::{self, Browser};
use serde::Deserialize;
use serde_json::json;
use view::panels::levers::{GROUPS, in_group, matches, stands};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(search_finds_levers_and_closes_nothing);

/// What is visible of a group.
#[derive(Clone, Debug, Deserialize, PartialEq)]
struct Group {
    open: bool,
    /// The levers in it that are not hidden; none in a hidden group.
    levers: Vec<String>,
}

/// Groups by their ids.
type Seen = BTreeMap<String, Group>;

async fn search_finds_levers_and_closes_nothing(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let plan = Expected::of(json!({}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.click(".others > summary").await?;
        // One with matches and one without.
        for group in ["revenue", "people"] {
            page.click(&format!("{} > summary", selectors::group(group)))
                .await?;
        }
        page.until("two groups are open", async || {
            Ok(seen(page).await?.values().filter(|g| g.open).count() == 2)
        })
        .await?;
        let before = seen(page).await?;
        for query in ["urban", "城镇", "财政 税"] {
            page.replace(&page.element(SEARCH).await?, query).await?;
            let found = found(&plan, query);
            ensure!(!found.is_empty(), "{query} finds nothing");
            page.until(&format!("the matches of {query} are open"), async || {
                let seen = seen(page).await?;
                Ok(seen
                    .into_iter()
                    .filter(|(_, g)| !g.levers.is_empty())
                    .eq(found.clone()))
            })
            .await?;
        }
        let nothing = key::BACKSPACE.to_string();
        page.replace(&page.element(SEARCH).await?, &nothing).await?;
        page.settle().await?;
        let after = seen(page).await?;
        for (group, was) in &before {
            let is = after.get(group);
            ensure!(is == Some(was), "{group} was {was:?} and is {is:?}");
        }
        Ok(())
    })
    .await
}

/// The groups with matches, each open, with the matching levers.
fn found(expected: &Expected, query: &str) -> Seen {
    let plan = expected.plan();
    let groups = GROUPS.iter().enumerate().map(|(n, group)| {
        let all = in_group(expected.plan(), n);
        let standing = all
            .iter()
            .filter(|lever| stands(plan, expected.inputs(), **lever));
        let hits = standing.filter(|lever| matches(plan, **lever, query));
        let levers = hits.map(|lever| lever.id(plan)).collect();
        (group.id.to_owned(), Group { open: true, levers })
    });
    groups.filter(|(_, g)| !g.levers.is_empty()).collect()
}

async fn seen(page: &Session) -> Result<Seen> {
    let script = "return Object.fromEntries([...document.querySelectorAll(arguments[0])].map(g => \
        [g.dataset.leverGroup, {open: g.open, levers: [...g.querySelectorAll('[data-lever]')] \
            .filter(e => !e.closest('[hidden]')).map(e => e.dataset.lever)}]))";
    let found = page.client.execute(script, vec![json!(GROUP)]).await?;
    Ok(serde_json::from_value(found)?)
}
