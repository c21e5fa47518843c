//! What comes from elsewhere: links in the text they were pasted with, links and books of other figures of the
//! plan, plans that travel with a scenario, files dropped and files of other encodings.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors::{NOTICE, PLAN_NAME};
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::text::Lang;
use file::BUILTIN_PLAN;
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    link_is_opened_from_the_text_that_it_was_pasted_with,
    link_of_another_goal_is_told_and_opened_only_if_wanted,
    book_of_another_goal_is_kept_apart,
    throwing_broken_data_away_keeps_what_was_made_elsewhere,
    plan_travels_with_its_scenario,
    link_that_waits_is_opened_with_its_plan,
    dropped_file_is_opened_as_if_chosen,
    files_of_other_encodings_are_read_right_or_rejected,
    links_from_a_file_hold_no_local_path,
);

const GROWTH: &str = "growth.all";
const ANYWAY: &str = "[data-anyway]";
const LINK: &str = "input[data-link]";

/// The built-in plan with another goal for its GDP.
fn of_180() -> Result<String> {
    let mut plan: Value = serde_json::from_str(BUILTIN_PLAN)?;
    plan["targets"][0]["level"]["goal"] = json!(180);
    Ok(plan.to_string())
}

fn nine() -> Value {
    json!({"levers": {GROWTH: 0.09}})
}

/// A file with these bytes, which is gone when the test is.
fn written(bytes: &[u8]) -> Result<NamedTempFile> {
    let file = tempfile::Builder::new().suffix(".json").tempfile()?;
    fs::write(file.path(), bytes)?;
    Ok(file)
}

async fn notice(page: &Session) -> Result<String> {
    page.until("a notice appears", async || page.has(NOTICE).await)
        .await?;
    Ok(page.element(NOTICE).await?.text().await?)
}

async fn go_to(page: &Session, fragment: &str) -> Result<()> {
    let script = "location.hash = arguments[0]";
    page.client.execute(script, vec![json!(fragment)]).await?;
    Ok(())
}

async fn link_is_opened_from_the_text_that_it_was_pasted_with(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.085}}))?;
    let code = slow.link(Lang::Zh);
    within(browser, OFFICE, async |page| {
        // What a chat program makes part of an address.
        for behind in ["。", "）", "，请审阅", "&from=timeline", "%20", "."] {
            page.visit_afresh(&format!("{address}#{code}{behind}"))
                .await?;
            page.agrees_with(&slow).await.context(behind)?;
            ensure!(!page.has(NOTICE).await?, "{behind}: a notice is open");
        }
        page.visit_afresh(&address).await?;
        page.open_menu("share").await?;
        let text = format!("【情景#1】{address}#{code}请审阅");
        page.replace(&page.element("[data-paste]").await?, &text)
            .await?;
        page.agrees_with(&slow).await?;
        Ok(())
    })
    .await
}

async fn link_of_another_goal_is_told_and_opened_only_if_wanted(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let (other, here) = (
        Expected::of_plan(&of_180()?, nine())?,
        Expected::of(nine())?,
    );
    let plain = Expected::of(json!({}))?;
    let link = format!("{address}#{}", other.link(Lang::Zh));
    within(browser, OFFICE, async |page| {
        page.visit_afresh(&link).await?;
        let told = notice(page).await?;
        ensure!(
            told.contains("180亿元") && told.contains("200亿元"),
            "{told}"
        );
        page.agrees_with(&plain).await?;
        ensure!(
            page.user_scenarios().await?.is_empty(),
            "something is mixed in"
        );
        page.click(ANYWAY).await?;
        page.agrees_with(&here).await?;
        ensure!(!page.has(NOTICE).await?, "the notice stays");
        // From now on it is a scenario of this plan: a reload goes on with it.
        page.client.refresh().await?;
        page.ready().await?;
        page.agrees_with(&here).await?;
        ensure!(!page.has(NOTICE).await?, "a notice is open");
        Ok(())
    })
    .await
}

/// A book with one scenario of that plan, of the id 7, and others.
fn book_of_180(others: &[Value]) -> Result<String> {
    let plan = Expected::of_plan(&of_180()?, nine())?;
    let own = book::Entry {
        id: book::Id(7),
        scenario: plan.scenario().clone(),
    };
    Ok(file::write_book(
        plan.plan(),
        &[own.into()],
        &file::Figures::default(),
        others,
    ))
}

async fn book_of_another_goal_is_kept_apart(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let book = book_of_180(&[])?;
    within(browser, OFFICE, async |page| {
        page.visit_with_book(&address, &book).await?;
        ensure!(notice(page).await?.contains("另一版"), "nothing is said");
        ensure!(
            page.user_scenarios().await?.is_empty(),
            "the books are mixed"
        );
        page.click(&format!("{NOTICE} button")).await?;
        // One's own scenarios stand beside the others, which stay as they were.
        page.type_into(GROWTH, "8").await?;
        let stored = page.until_stored(2).await?;
        let other = stored.iter().find(|s| s["id"] == "7");
        let before: Value = serde_json::from_str(&book)?;
        ensure!(other == Some(&before["scenarios"][0]), "{stored:?}");
        page.open_menu("book").await?;
        let told = page.element("[data-elsewhere]").await?.text().await?;
        ensure!(
            told.contains("180亿元") && told.contains("200亿元"),
            "{told}"
        );
        page.click("[data-elsewhere] button").await?;
        page.until("the scenario is copied", async || {
            Ok(page.user_scenarios().await?.len() == 2)
        })
        .await
    })
    .await
}

async fn throwing_broken_data_away_keeps_what_was_made_elsewhere(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let book = book_of_180(&[json!({"id": "8", "scenario": {"format": "another"}})])?;
    within(browser, OFFICE, async |page| {
        page.visit_with_book(&address, &book).await?;
        page.click("[data-discard]").await?;
        page.until("the broken one is gone", async || {
            Ok(!page.has("[data-discard]").await?)
        })
        .await?;
        let stored = page.until_stored(1).await?;
        ensure!(stored[0]["id"] == "7", "{stored:?}");
        page.type_into(GROWTH, "8").await?;
        let stored = page.until_stored(2).await?;
        ensure!(stored.iter().any(|s| s["id"] == "7"), "{stored:?}");
        Ok(())
    })
    .await
}

/// Another plan, and its name.
fn five_years() -> Result<(PathBuf, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/plans/good/five-years.json");
    let name = Expected::of_plan(&fs::read_to_string(&path)?, json!({}))?
        .plan()
        .name
        .zh
        .clone();
    Ok((path, name))
}

async fn shows_plan(page: &Session, name: &str) -> Result<()> {
    page.until("the plan's name is shown", async || {
        Ok(page.element(PLAN_NAME).await?.text().await?.contains(name))
    })
    .await
}

async fn plan_travels_with_its_scenario(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let (path, name) = five_years()?;
    let text = fs::read_to_string(&path)?;
    let fast = Expected::of_plan(&text, nine())?;
    within(browser, OFFICE, async |page| {
        page.visit_afresh(&address).await?;
        page.open_menu("share").await?;
        ensure!(!page.has("[data-case]").await?, "the built-in plan has not to travel");
        page.upload(&path).await?;
        shows_plan(page, &name).await?;
        page.type_into(GROWTH, "9").await?;
        page.agrees_with(&fast).await?;
        page.open_menu("share").await?;
        ensure!(page.has("[data-case]").await?, "nothing is offered");
        // What is offered is what the page hands to the browser as a download.
        page.eval(
            "window.saved = null; const make = URL.createObjectURL; \
            URL.createObjectURL = blob => { blob.text().then(t => window.saved = t); return make(blob) }",
        )
        .await?;
        page.click("[data-case]").await?;
        page.until("it is written", async || {
            Ok(page.eval("return window.saved").await?.is_string())
        })
        .await?;
        let saved = page.eval("return window.saved").await?;
        let case = written(saved.as_str().unwrap_or_default().as_bytes())?;
        page.eval("localStorage.clear()").await?;
        page.visit_afresh(&address).await?;
        page.upload(case.path()).await?;
        shows_plan(page, &name).await?;
        page.agrees_with(&fast).await?;
        Ok(())
    })
    .await
}

async fn link_that_waits_is_opened_with_its_plan(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let (path, name) = five_years()?;
    let fast = Expected::of_plan(&fs::read_to_string(&path)?, nine())?;
    within(browser, OFFICE, async |page| {
        page.visit_afresh(&format!("{address}#{}", fast.link(Lang::Zh)))
            .await?;
        let told = notice(page).await?;
        ensure!(told.contains("请打开那份规划的文件"), "{told}");
        // Even if the message was closed, and something else was done meanwhile.
        page.click(&format!("{NOTICE} button")).await?;
        page.type_into(GROWTH, "8").await?;
        page.upload(&path).await?;
        shows_plan(page, &name).await?;
        page.agrees_with(&fast).await?;
        ensure!(!page.has(NOTICE).await?, "a notice is open");
        Ok(())
    })
    .await
}

async fn dropped_file_is_opened_as_if_chosen(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let fast = Expected::of(nine())?;
    let file = json!({"format": "plan-simulator/scenario", "version": 1, "levers": {GROWTH: 0.09}});
    within(browser, OFFICE, async |page| {
        page.visit_afresh(&address).await?;
        let script = "const data = new DataTransfer(); \
            data.items.add(new File([arguments[0]], '快.json')); \
            return ['dragover', 'drop'].map(name => { \
                const event = new DragEvent(name, {dataTransfer: data, bubbles: true, cancelable: true}); \
                document.querySelector(arguments[1]).dispatchEvent(event); \
                return event.defaultPrevented })";
        let args = vec![json!(file.to_string()), json!("h1")];
        let taken = page.client.execute(script, args).await?;
        // Otherwise the browser would go to the file.
        ensure!(taken == json!([true, true]), "{taken}");
        page.agrees_with(&fast).await?;
        // What is wrong with a dropped file is told as for a chosen one.
        let args = vec![json!("%PDF-1.7"), json!("main")];
        page.client.execute(script, args).await?;
        ensure!(notice(page).await?.contains("PDF"), "it is not told what it is");
        Ok(())
    })
    .await
}

async fn files_of_other_encodings_are_read_right_or_rejected(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let text = |name: &str| {
        let file =
            json!({"format": "plan-simulator/scenario", "version": 1, "levers": {GROWTH: 0.09}});
        file.to_string()
            .replacen('{', &format!("{{\"name\":\"{name}\","), 1)
    };
    // 津市慢 in GBK, which GB 18030 contains.
    let [before, behind] = text("@")
        .split_once('@')
        .map(|(a, b)| [a.to_owned(), b.to_owned()])
        .context("a place")?;
    let gbk = [
        before.as_bytes(),
        b"\xbd\xf2\xca\xd0\xc2\xfd",
        behind.as_bytes(),
    ]
    .concat();
    let wide: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(text("津市快").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut broken = text("津市慢").into_bytes();
    let at = broken
        .iter()
        .position(|b| *b > 0x7f)
        .context("a character")?;
    broken.remove(at);
    within(browser, OFFICE, async |page| {
        page.visit_afresh(&address).await?;
        for (name, bytes) in [("津市慢", &gbk), ("津市快", &wide)] {
            let file = written(bytes)?;
            page.upload(file.path()).await?;
            page.until("its name is read", async || {
                let all = page.user_scenarios().await?;
                Ok(all.last().is_some_and(|last| last == name))
            })
            .await
            .context(name)?;
        }
        let before = page.user_scenarios().await?;
        let file = written(&broken)?;
        page.upload(file.path()).await?;
        ensure!(notice(page).await?.contains("无法识别"), "nothing is said");
        ensure!(
            page.user_scenarios().await? == before,
            "it was taken all the same"
        );
        Ok(())
    })
    .await
}

async fn links_from_a_file_hold_no_local_path(browser: Browser) -> Result<()> {
    let address = setting::one_file()?;
    let slow = Expected::of(json!({"levers": {GROWTH: 0.08}}))?;
    within(browser, OFFICE, async |page| {
        page.visit(&address).await?;
        page.type_into(GROWTH, "8").await?;
        page.open_menu("share").await?;
        let link = async || {
            let script = "return document.querySelector(arguments[0]).value";
            let value = page.client.execute(script, vec![json!(LINK)]).await?;
            Ok::<_, anyhow::Error>(value.as_str().unwrap_or_default().to_owned())
        };
        let code = link().await?;
        ensure!(code.starts_with('#') && !code.contains('/'), "{code}");
        ensure!(
            !page.has("[data-qr]").await?,
            "a phone cannot open a path of this computer"
        );
        // The code alone restores the scenario elsewhere.
        page.eval("document.querySelector('[data-reset-all]').click()")
            .await?;
        page.replace(&page.element("[data-paste]").await?, &code)
            .await?;
        page.agrees_with(&slow).await?;
        page.replace(
            &page.element("[data-public]").await?,
            "https://a.example/plan/",
        )
        .await?;
        page.until("the link is whole", async || {
            Ok(link().await?.starts_with("https://a.example/plan/#"))
        })
        .await?;
        ensure!(page.has("[data-qr] path").await?, "there is no QR code");
        page.replace(&page.element("[data-public]").await?, "D:/plan")
            .await?;
        page.until("it is no address", async || {
            Ok(link().await?.starts_with('#'))
        })
        .await?;
        go_to(page, "").await
    })
    .await
}
