//! A browser that translates pages.

use anyhow::{Result, ensure};
use browser_tests::setting::{self, Browser};
use serde_json::json;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(a_translated_page_shows_no_old_number);

/// What a browser's translation does: every text that may be translated is put into elements of its own, in new
/// nodes, and so is what is added later.
const TRANSLATE: &str = "const may = node => { \
        for (let at = node.parentElement; at; at = at.parentElement) { \
            if (at.getAttribute('translate') === 'no' || at.classList.contains('notranslate')) return false; \
            if (at.getAttribute('translate') === 'yes') return true } \
        return true }; \
    window.translated = 0; \
    const all = root => { \
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); \
        const texts = []; \
        while (walker.nextNode()) if (walker.currentNode.data.trim() && may(walker.currentNode) \
            && !walker.currentNode.parentElement.closest('font, script, style')) texts.push(walker.currentNode); \
        for (const text of texts) { \
            const outer = document.createElement('font'), inner = document.createElement('font'); \
            outer.append(inner); inner.append(text.data); text.replaceWith(outer); translated += 1 } }; \
    all(document.documentElement); \
    new MutationObserver(() => all(document.body)).observe(document.body, {childList: true, subtree: true}); \
    return translated";

async fn a_translated_page_shows_no_old_number(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        // The translator of this test does translate what it may.
        page.visit(&address).await?;
        page.eval("document.documentElement.translate = true")
            .await?;
        ensure!(
            page.eval(TRANSLATE).await?.as_u64() > Some(50),
            "the translator translates nothing"
        );
        for view in ["simulate", "targets", "structure"] {
            let mut words = Vec::new();
            for translated in [false, true] {
                page.visit_afresh(&address).await?;
                page.open_view(view).await?;
                page.settle().await?;
                if translated {
                    page.eval(TRANSLATE).await?;
                }
                for value in ["8", "6.5"] {
                    page.type_into("growth.all", value).await?;
                }
                page.set_fan(true).await?;
                page.settle().await?;
                page.switch_language("en").await?;
                page.settle().await?;
                let text = "return document.getElementById('app').innerText";
                words.push(page.eval(text).await?);
            }
            ensure!(
                words[0] == words[1],
                "{view} says {} where it should say {}",
                words[1],
                words[0]
            );
        }
        ensure!(
            page.eval("return document.title").await? != json!(""),
            "no title"
        );
        Ok(())
    })
    .await
}
