//! Thousands of random actions, undone to the first state, bit for bit; and again, and again, without using more
//! memory.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(undoes_ten_thousand_actions);

/// Of each of three rounds.
const ACTIONS: u32 = 10_000;
/// How much the page may grow from the second round to the third.
const GROWTH: f64 = 1.02;

async fn undoes_ten_thousand_actions(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let start = Expected::of(json!({
        "levers": {"growth.all": {"years": [0.085, 0.08, 0.08, 0.075, 0.075]}, "revenue.buoyancy": 0.9},
        "shocks": [{"lever": "growth.all", "year": 2018, "size": -0.01, "persistence": 0.3}],
    }))?;
    within(browser, OFFICE, async |page| {
        let patient = TimeoutConfiguration::new(Some(Duration::from_secs(900)), None, None);
        page.client.update_timeouts(patient).await?;
        page.visit(&format!(
            "{address}#{}",
            start.link_to("", Default::default())
        ))
        .await?;
        let first = page.agrees_with(&start).await?;
        page.until_stored(1).await?;
        let stored = page.stored_book().await?;
        let mut sizes = Vec::new();
        for round in 0..3 {
            let steps = run(page, ACT, json!([ACTIONS, 20_160_101 + round])).await?;
            let steps = steps.as_u64().context("no number of steps")?;
            ensure!(
                steps > u64::from(ACTIONS) / 3,
                "only {steps} steps resulted from {ACTIONS} actions"
            );
            ensure!(
                page.agrees_with(&start).await.is_err() || round > 9,
                "nothing was changed"
            );
            let left = run(page, UNDO, json!([steps])).await?;
            ensure!(left == json!(0), "{left} of {steps} steps are left");
            let back = page.agrees_with(&start).await?;
            ensure!(back == first, "the page shows something else than at first");
            page.until("the storage holds what it held at first", async || {
                Ok(page.stored_book().await? == stored)
            })
            .await?;
            sizes.push(run(page, SIZE, json!([])).await?);
        }
        let of = |n: usize, what: &str| -> Result<f64> {
            sizes[n][what]
                .as_f64()
                .with_context(|| format!("no {what} in {}", sizes[n]))
        };
        for what in ["nodes", "memory"] {
            let (second, third) = (of(1, what)?, of(2, what)?);
            ensure!(third <= second * GROWTH, "{what} grow: {sizes:?}");
        }
        Ok(())
    })
    .await
}

async fn run(page: &Session, script: &str, mut args: Value) -> Result<Value> {
    let args = args.as_array_mut().map(std::mem::take).unwrap_or_default();
    let found = page.client.execute_async(script, args).await?;
    ensure!(found.get("error").is_none(), "{found}");
    Ok(found)
}

/// Acts at random, 25 actions per turn of the event loop; returns how many steps can be undone then.
const ACT: &str = r#"
const [count, seed, done] = arguments;
let state = seed;
const random = n => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor(state / 0x80000000 * n);
};
const any = list => list[random(list.length)];
const all = selector => [...document.querySelectorAll(selector)];
const tell = (element, ...events) =>
    events.forEach(name => element.dispatchEvent(new Event(name, {bubbles: true})));
const acts = [
    // A slider, with and without a rest.
    () => {
        const slider = any(all('input[type=range][data-lever]'));
        const [low, high] = [Number(slider.min), Number(slider.max)];
        slider.value = low + (high - low) * random(1000) / 1000;
        tell(slider, 'input');
        if (random(2)) tell(slider, 'change');
    },
    () => {
        const field = any(all('input[data-lever-field]'));
        field.value = String(random(2000) / 100 - 5);
        tell(field, 'input', 'change');
    },
    () => {
        const choice = document.querySelector('select[data-scenarios]');
        choice.value = any([...choice.options]).value;
        tell(choice, 'change');
    },
    // The switch of uncertainty is on another page, which is opened between two turns.
    () => wanted = wanted || !random(8),
    () => any(all('button[data-reset-all], button[data-lever-reset], button.mark')).click(),
    () => document.querySelector('[data-duplicate]').click(),
    () => any(all('.book button'))?.click(),
    () => {
        const name = any(all('.book input[data-name]'));
        if (name) {
            name.value = 'n' + random(1000);
            tell(name, 'change');
        }
    },
    () => document.querySelector('button[data-undo]').click(),
    () => document.querySelector('button[data-redo]').click(),
];
// Levers most of all.
const weights = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9];
const menu = id => document.querySelector(`[data-menu="${id}"]`);
menu('book').open = true;
let left = count;
let wanted = false;
const view = id => document.querySelector(`nav button[data-view="${id}"]`);
const turn = () => {
    try {
        const fan = document.querySelector('[data-fan]');
        if (fan) {
            fan.checked = !fan.checked;
            tell(fan, 'change');
            view('simulate').click();
        }
        for (let n = 0; n < 25 && left > 0; n++, left--) {
            acts[weights[random(weights.length)]]();
            // Keep the list short: it is not what is tested here.
            if (all('.book li').length > 8) all('.book button[data-do=delete]')[random(8)].click();
        }
    } catch (error) {
        return done({error: String(error)});
    }
    if (left > 0) {
        if (wanted) view('analysis').click();
        wanted = false;
        return setTimeout(turn, 0);
    }
    document.activeElement.blur();
    menu('book').open = false;
    setTimeout(() => done(Number(document.querySelector('button[data-undo]').dataset.steps)), 300);
};
setTimeout(turn, 300);
"#;

/// Undoes so many steps; returns how many are left.
const UNDO: &str = r#"
const [steps, done] = arguments;
const button = document.querySelector('button[data-undo]');
let left = steps;
const turn = () => {
    for (let n = 0; n < 25 && left > 0; n++, left--) button.click();
    if (left > 0) return setTimeout(turn, 0);
    setTimeout(() => done(Number(button.dataset.steps)), 300);
};
turn();
"#;

/// The bytes of the module's memory, and the number of elements. Only scripts of the page know the
/// module, not those of the driver; the build gives its exports short names.
const SIZE: &str = r#"
const done = arguments[arguments.length - 1];
addEventListener('message', event => done(event.data), {once: true});
const script = document.createElement('script');
script.textContent = `wasm_bindgen().then(exports => postMessage({
    memory: Object.values(exports).find(e => e instanceof WebAssembly.Memory).buffer.byteLength,
    nodes: document.querySelectorAll('*').length,
})).catch(error => postMessage({error: String(error)}))`;
document.head.append(script);
script.remove();
"#;
