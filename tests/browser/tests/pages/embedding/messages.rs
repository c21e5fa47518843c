//! What host and page tell each other.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::headlines;
use browser_tests::host::Host;
use browser_tests::session::Session;
use browser_tests::setting::Browser;
use serde_json::{Value, json};

use super::says;
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    the_first_result_after_set_is_that_of_the_set_scenario,
    what_is_no_scenario_is_answered_by_an_error,
    ten_thousand_sets_are_run_once_a_frame_and_the_last_wins,
);

const SCENARIO: &str = "window.scenario = growth => ({format: 'plan-simulator/scenario', version: 1, \
    name: 'host', levers: {'growth.all': growth}});";

/// A host page whose element has been given a scenario before anything was loaded.
fn host() -> Result<Host> {
    Host::with(&format!(
        "<plan-simulator></plan-simulator><script>{SCENARIO} \
         document.querySelector('plan-simulator').set(scenario(0.09))</script>"
    ))
}

/// What the elements have fired since the last call, as soon as there is something.
async fn heard(page: &Session) -> Result<Vec<Value>> {
    page.until("the host hears something", async || {
        Ok(page.eval("return heard.length > 0").await? == true)
    })
    .await?;
    let all = page.eval("return heard.splice(0)").await?;
    all.as_array().cloned().context("a list")
}

fn growth(message: &Value) -> Option<f64> {
    message["scenario"]["levers"]["growth.all"].as_f64()
}

async fn the_first_result_after_set_is_that_of_the_set_scenario(browser: Browser) -> Result<()> {
    let host = host()?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        let first = heard(page).await?;
        ensure!(growth(&first[0]) == Some(0.09), "first came {}", first[0]["scenario"]);
        // The visitor moves a lever meanwhile; the same scenario is answered too.
        let set = "const [growth, done] = arguments; \
            const element = document.querySelector('plan-simulator'); \
            element.addEventListener('plan-simulator:result', e => done(e.detail.scenario), {once: true}); \
            element.set(scenario(growth))";
        for n in [70, 71, 71, 72, 73, 74, 75] {
            let wanted = f64::from(n) / 1000.0;
            page.in_frame(async || page.type_into("growth.all", "11").await)
                .await?;
            let next = page.client.execute_async(set, vec![json!(wanted)]).await?;
            ensure!(next["levers"]["growth.all"] == wanted, "after {wanted} came {next}");
        }
        Ok(())
    })
    .await
}

async fn what_is_no_scenario_is_answered_by_an_error(browser: Browser) -> Result<()> {
    let host = host()?;
    let deep = "(() => { let deep = 1; for (let n = 0; n < 3000; n += 1) deep = {levers: deep}; return deep })()";
    let cyclic = "(() => { const own = scenario(0.08); own.levers.own = own; return own })()";
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        heard(page).await?;
        for wrong in [
            "undefined", "null", "8", "'{}'", "[]", "() => 1", "Symbol('s')", "10n", "NaN", "new Date()", "{}",
            "document.body", cyclic, deep,
        ] {
            page.eval(&format!("document.querySelector('plan-simulator').set({wrong})"))
                .await?;
            for message in heard(page).await? {
                ensure!(message["type"] == "plan-simulator:error", "{wrong} is answered by {message}");
                let problems = message["problems"].as_array().map_or(0, Vec::len);
                ensure!(problems > 0, "{wrong} is answered by {message}");
            }
        }
        // The same without the element.
        page.eval("addEventListener('message', e => \
            e.data.type === 'plan-simulator:error' && heard.push(e.data)); \
            const element = document.querySelector('plan-simulator'); \
            element.addEventListener('plan-simulator:error', e => e.stopImmediatePropagation(), true)")
            .await?;
        for wrong in ["", ", scenario: undefined", ", scenario: null", &format!(", scenario: {cyclic}"),
            &format!(", scenario: {deep}")] {
            page.eval(&format!("heard.length = 0; document.querySelector('iframe').contentWindow \
                .postMessage({{type: 'plan-simulator:set'{wrong}}}, '*')"))
                .await?;
            let all = heard(page).await?;
            let problems = all[0]["problems"].as_array().map_or(0, Vec::len);
            ensure!(problems > 0, "{wrong} is answered by {}", all[0]);
        }
        // None of them has changed anything, and the next one is taken.
        page.in_frame(async || page.shows(headlines(&[("growth.all", 0.09)])?).await)
            .await?;
        page.eval("heard.length = 0; document.querySelector('plan-simulator').set(scenario(0.08))")
            .await?;
        page.in_frame(async || page.shows(headlines(&[("growth.all", 0.08)])?).await)
            .await?;
        says(page, "return faults", json!([])).await
    })
    .await
}

async fn ten_thousand_sets_are_run_once_a_frame_and_the_last_wins(browser: Browser) -> Result<()> {
    let host = host()?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        heard(page).await?;
        let flood = [
            "document.querySelector('plan-simulator').set(scenario(growth(n)))",
            "document.querySelector('iframe').contentWindow \
                .postMessage({type: 'plan-simulator:set', scenario: scenario(growth(n))}, '*')",
        ];
        page.eval(
            "window.results = 0; addEventListener('message', e => { \
            if (e.data.type === 'plan-simulator:result') results += 1 })",
        )
        .await?;
        for (flood, last) in flood.into_iter().zip([0.08, 0.07]) {
            page.eval(&format!(
                "results = 0; const growth = n => n < 9999 ? 0.05 + n / 1e6 : {last}; \
                for (let n = 0; n < 10000; n += 1) {flood}"
            ))
            .await?;
            page.in_frame(async || {
                page.until("the last one is shown", async || {
                    Ok(page.lever("growth.all").await? == last)
                })
                .await
            })
            .await?;
            let results = page.eval("return results").await?;
            let count = results.as_u64().context("a count")?;
            ensure!(count < 1000, "10,000 sets were answered by {count} results");
        }
        Ok(())
    })
    .await
}
