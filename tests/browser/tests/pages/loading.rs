//! From the address to the running page: what is seen until then, and what is said if it does not come.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::headlines;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use serde_json::{Value, json};
use xtask::site_server::Fault;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    names_the_cause_and_the_header_of_a_failure,
    names_the_type_that_scripts_need_where_none_runs,
    site_works_in_a_frame_without_an_origin_if_the_server_allows_it,
    host_hears_why_a_frame_without_an_origin_fails,
    says_that_nothing_arrives_instead_of_waiting_for_ever,
    one_file_that_was_cut_off_says_so,
    title_and_bytes_are_seen_while_the_program_arrives,
    first_results_are_read_before_the_program_is_there,
);

const PROGRAM: &str = "*.wasm";
const GLUE: &str = "plan-simulator-*.js";
const SAME_ORIGIN: &str = "allow-scripts allow-same-origin";
const SIGN_IN: Fault = Fault::Page("<!doctype html><title>Sign in</title><p>Sign in");

/// One failure: headers, a file's fault, and what the page has to say of it in both languages.
type Case = (
    &'static [(&'static str, &'static str)],
    &'static [(&'static str, Fault)],
    &'static [&'static str],
);

const CASES: &[Case] = &[
    (
        &[("Content-Security-Policy", "script-src 'self'")],
        &[],
        &[
            "Content-Security-Policy",
            "'wasm-unsafe-eval'",
            "不允许运行程序",
            "forbids",
        ],
    ),
    (
        &[("Content-Security-Policy", "connect-src 'none'")],
        &[],
        &[
            "Content-Security-Policy",
            "connect-src 'self'",
            "connect-src, http",
        ],
    ),
    (
        &[(
            "Content-Security-Policy",
            "script-src-elem 'self'; script-src 'none'",
        )],
        &[],
        &["Content-Security-Policy", "script-src"],
    ),
    (
        &[],
        &[(PROGRAM, Fault::Missing)],
        &["_bg.wasm, 404", "没有提供文件", "application/wasm"],
    ),
    (
        &[],
        &[(GLUE, Fault::Missing)],
        &[".js, 404", "没有提供文件", "does not provide"],
    ),
    (
        &[],
        &[(PROGRAM, SIGN_IN)],
        &[
            "_bg.wasm",
            "登录页",
            "sign-in",
            "Content-Type: application/wasm",
        ],
    ),
    (
        &[],
        &[(GLUE, SIGN_IN)],
        &["text/html", "Content-Type: text/javascript"],
    ),
    (
        &[("X-Content-Type-Options", "nosniff")],
        &[(GLUE, Fault::Type("text/plain"))],
        &[
            "text/plain",
            "Content-Type: text/javascript",
            "发送脚本的类型不对",
        ],
    ),
    (
        &[],
        &[(PROGRAM, Fault::Cut(1000))],
        &["1000 / ", "程序不完整", "incomplete"],
    ),
];

async fn names_the_cause_and_the_header_of_a_failure(browser: Browser) -> Result<()> {
    within(browser, OFFICE, async |page| {
        for (headers, faults, parts) in CASES {
            let (_server, address) = setting::faulty_site(headers, faults)?;
            page.client.goto(&address).await?;
            failed_saying(page, parts)
                .await
                .with_context(|| format!("{headers:?} {faults:?}"))?;
            // In the language that the address asks for, and in no other.
            page.client.goto(&format!("{address}?lang=en")).await?;
            failed_saying(page, &["could not be loaded"]).await?;
            let words = words(page).await?;
            ensure!(!words.contains("未能载入"), "asked for English: {words}");
        }
        Ok(())
    })
    .await
}

/// Then the loader does not run either.
async fn names_the_type_that_scripts_need_where_none_runs(browser: Browser) -> Result<()> {
    let no_sniff = [("X-Content-Type-Options", "nosniff")];
    let plain = [("*.js", Fault::Type("text/plain"))];
    let none = [("Content-Security-Policy", "script-src 'none'")];
    within(browser, OFFICE, async |page| {
        for (headers, faults) in [(&no_sniff, &plain[..]), (&none, &[])] {
            let (_server, address) = setting::faulty_site(headers, faults)?;
            page.client.goto(&address).await?;
            let seen = "return getComputedStyle(document.getElementById('late')).visibility";
            page.until("the page says that no script runs", async || {
                Ok(page.eval(seen).await? == json!("visible"))
            })
            .await?;
            let words = words(page).await?;
            for part in [
                "Content-Type: text/javascript",
                "'wasm-unsafe-eval'",
                "规划",
                "Plan",
            ] {
                ensure!(words.contains(part), "{part} is missing in {words}");
            }
        }
        Ok(())
    })
    .await
}

async fn site_works_in_a_frame_without_an_origin_if_the_server_allows_it(
    browser: Browser,
) -> Result<()> {
    let (_server, address) = setting::site(&[("Access-Control-Allow-Origin", "*")])?;
    within(browser, OFFICE, async |page| {
        let result = heard(page, &address, "?embed=1", "plan-simulator:result").await?;
        let gdp = result["series"]["gdp_nominal"]
            .as_array()
            .and_then(|all| all.last()?.as_f64());
        ensure!(
            gdp == Some(headlines(&[])?[0]),
            "the frame computes {gdp:?}"
        );
        Ok(())
    })
    .await
}

async fn host_hears_why_a_frame_without_an_origin_fails(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    within(browser, OFFICE, async |page| {
        for (language, words) in [("zh", "没有来源"), ("en", "without an origin")] {
            let asked = format!("?embed=1&lang={language}");
            let error = heard(page, &address, &asked, "plan-simulator:error").await?;
            ensure!(error["cause"] == "origin", "{error}");
            let problem = error["problems"][0].as_str().unwrap_or_default();
            ensure!(
                problem.contains("Access-Control-Allow-Origin: *"),
                "{error}"
            );
            ensure!(problem.contains(words), "{error}");
        }
        Ok(())
    })
    .await
}

/// Opens an address in a sandboxed frame; what it posts to its host.
async fn heard(page: &Session, site: &str, query: &str, kind: &str) -> Result<Value> {
    framed(page, site, query, "allow-scripts").await?;
    let message = format!("return (window.heard || []).find(m => m.type === '{kind}')");
    page.until(&format!("the host hears {kind}"), async || {
        Ok(!page.eval(&message).await?.is_null())
    })
    .await?;
    page.eval(&message).await
}

/// Opens a page of the site in a frame, beside a listener. The page around it is a text of the same server.
async fn framed(page: &Session, site: &str, query: &str, sandbox: &str) -> Result<()> {
    page.client.goto(&format!("{site}embed.js")).await?;
    let script = "window.heard = []; \
        addEventListener('message', event => window.heard.push(event.data)); \
        const frame = document.createElement('iframe'); \
        frame.sandbox = arguments[1]; frame.src = arguments[0]; \
        document.body.replaceChildren(); setTimeout(() => document.body.append(frame))";
    let arguments = vec![json!(format!("{site}{query}")), json!(sandbox)];
    page.client.execute(script, arguments).await?;
    Ok(())
}

/// Of the program, of the glue, of the style sheet. The page waits for 30 seconds.
async fn says_that_nothing_arrives_instead_of_waiting_for_ever(browser: Browser) -> Result<()> {
    within(browser, OFFICE, async |page| {
        for (file, bytes) in [
            (PROGRAM, 0),
            (PROGRAM, 100_000),
            (GLUE, 100),
            ("style-*.css", 0),
        ] {
            let (_server, address) = setting::faulty_site(&[], &[(file, Fault::Stall(bytes))])?;
            framed(page, &address, "?lang=en", SAME_ORIGIN).await?;
            let message = "return window.heard.find(m => m.type === 'plan-simulator:error')";
            page.until(&format!("the host hears that {file} stalls"), async || {
                Ok(!page.eval(message).await?.is_null())
            })
            .await?;
            let error = page.eval(message).await?;
            ensure!(error["cause"] == "stall", "{file}: {error}");
        }
        Ok(())
    })
    .await
}

async fn one_file_that_was_cut_off_says_so(browser: Browser) -> Result<()> {
    let whole = std::fs::read(setting::dist()?.join("plan-simulator.html"))?;
    let folder = tempfile::tempdir()?;
    within(browser, OFFICE, async |page| {
        for part in [whole.len() / 2, whole.len() - 5000] {
            let file = folder.path().join("copied.html");
            std::fs::write(&file, &whole[..part])?;
            page.client
                .goto(&format!("file://{}", file.display()))
                .await?;
            failed_saying(page, &["程序不完整", "incomplete"]).await?;
        }
        Ok(())
    })
    .await
}

/// As on a slow line: of the program a part has come. In the one file it comes after what is seen.
async fn title_and_bytes_are_seen_while_the_program_arrives(browser: Browser) -> Result<()> {
    let faults = [
        (PROGRAM, Fault::Stall(500_000)),
        ("plan-simulator*.html", Fault::Stall(700_000)),
    ];
    let program = std::fs::read_dir(setting::dist()?)?.flatten().find(|file| {
        let name = file.file_name();
        let name = name.to_string_lossy();
        name.starts_with("plan-simulator") && name.ends_with(".wasm")
    });
    let megabytes = program.context("no program")?.metadata()?.len() as f64 / 1e6;
    within(browser, OFFICE, async |page| {
        let (_server, address) = setting::faulty_site(&[], &faults)?;
        for (file, part) in [("", 0.4), ("plan-simulator.html", 0.3)] {
            for (language, title, other) in [("zh", "十三五", "13th"), ("en", "13th", "十三五")] {
                framed(page, &address, &format!("{file}?lang={language}"), SAME_ORIGIN).await?;
                let seen = "const page = document.querySelector('iframe')?.contentDocument; \
                    const bar = page?.querySelector('progress'); \
                    return bar && [page.getElementById('start').innerText, bar.parentNode.innerText, bar.value, bar.max]";
                page.until("a part of the program is there", async || {
                    let seen = page.eval(seen).await?;
                    Ok(seen[2].as_f64().is_some_and(|bytes| bytes > part * 1e6))
                })
                .await?;
                let seen = page.eval(seen).await?;
                let text = |at: usize| seen[at].as_str().unwrap_or_default();
                ensure!(text(0).contains(title) && !text(0).contains(other), "{seen}");
                ensure!(text(1).contains(&format!(" / {megabytes:.1} MB")), "{seen}");
                ensure!(seen[3].as_f64() == Some((megabytes * 1e6).round()), "{seen}");
            }
        }
        Ok(())
    })
    .await
}

/// Headline and cards stand in the page itself: they are seen while the program is on its way, and it says the
/// same when it is there. Another language, or a link, waits for the program.
async fn first_results_are_read_before_the_program_is_there(browser: Browser) -> Result<()> {
    let seen = "return [...document.querySelectorAll('h1, .card .value')] \
        .filter(e => e.offsetParent).map(e => e.innerText.trim())";
    within(browser, OFFICE, async |page| {
        let (_server, address) = setting::faulty_site(&[], &[(PROGRAM, Fault::Stall(500_000))])?;
        page.client.goto(&address).await?;
        page.until("the first results are there", async || {
            Ok(page
                .eval(seen)
                .await?
                .as_array()
                .is_some_and(|all| all.len() == 4))
        })
        .await?;
        let first = page.eval(seen).await?;
        for other in ["?lang=en", "#AgAAAAAA"] {
            page.client.goto("about:blank").await?;
            page.client.goto(&format!("{address}{other}")).await?;
            page.until("the page is there", async || page.has("#start").await)
                .await?;
            let shown = page
                .eval("return document.querySelector('#first').offsetHeight")
                .await?;
            ensure!(
                shown == json!(0),
                "{other} shows {shown} pixels of other results"
            );
        }
        let (_server, address) = setting::site(&[])?;
        page.visit(&address).await?;
        let odds = "return document.querySelector('h1').innerText.includes('%')";
        page.until("the odds are known", async || {
            Ok(page.eval(odds).await? == json!(true))
        })
        .await?;
        let whole = page.eval(seen).await?;
        ensure!(first == whole, "first {first}, then {whole}");
        Ok(())
    })
    .await
}

async fn failed_saying(page: &Session, parts: &[&str]) -> Result<()> {
    let state = "return document.documentElement.dataset.ready || ''";
    page.until("the page says that it failed", async || {
        Ok(page.eval(state).await? == json!("failed"))
    })
    .await?;
    let words = words(page).await?;
    for part in parts {
        ensure!(words.contains(part), "{part} is missing in {words}");
    }
    Ok(())
}

async fn words(page: &Session) -> Result<String> {
    let words = page.eval("return document.body.innerText").await?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

/// Firefox under its driver lets pages read files beside them.
#[tokio::test]
async fn site_from_a_folder_names_the_one_file() -> Result<()> {
    let page_of_the_site = setting::dist()?.join("index.html").canonicalize()?;
    within(Browser::Chromium, OFFICE, async |page| {
        page.client
            .goto(&format!("file://{}", page_of_the_site.display()))
            .await?;
        failed_saying(page, &["plan-simulator.html", "单文件版"]).await
    })
    .await
}
