//! A browser that translates pages.

use anyhow::{Result, ensure};
use browser_tests::setting::{self, Browser};

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
    // The translator of this test does translate what it may.
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.eval("document.documentElement.translate = true")
            .await?;
        let texts = page.eval(TRANSLATE).await?;
        ensure!(texts.as_u64() > Some(50), "it translates {texts} texts");
        Ok(())
    })
    .await?;
    let plain = words(browser, &address, false).await?;
    let translated = words(browser, &address, true).await?;
    ensure!(plain.len() == translated.len(), "lines are missing");
    for (plain, translated) in plain.iter().zip(translated) {
        ensure!(
            *plain == translated,
            "it says {translated} where it should say {plain}"
        );
    }
    Ok(())
}

/// All lines of some views after levers have moved, by a browser that keeps nothing of other visits.
async fn words(browser: Browser, address: &str, translated: bool) -> Result<Vec<String>> {
    let mut all = Vec::new();
    within(browser, OFFICE, async |page| {
        page.visit(address).await?;
        if translated {
            page.eval(TRANSLATE).await?;
        }
        for (view, value, language) in [
            ("simulate", "8", "zh"),
            ("targets", "6.5", "zh"),
            ("structure", "9", "en"),
        ] {
            page.open_view(view).await?;
            page.type_into("growth.all", value).await?;
            page.switch_language(language).await?;
            page.settle().await?;
            let text = "return document.getElementById('app').innerText.split('\\n')";
            let lines: Vec<String> = serde_json::from_value(page.eval(text).await?)?;
            all.extend(lines);
        }
        Ok(())
    })
    .await?;
    ensure!(all.len() > 100, "there are only {} lines", all.len());
    Ok(all)
}
