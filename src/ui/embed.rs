//! What an embedded page tells its host: how high it is, what it shows and where it stands; and what the host may
//! set: a scenario, language and theme, and which part of the page is seen.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::reactive::effect;
use super::state::Page;
use crate::browser::debounce::last_of_a_frame;
use crate::browser::host::{self, Message};
use crate::browser::{beside, page as browser_page};
use engine::problem::{Broken, Expected, Problem};
use engine::text::Lang;
use file::{parse, paths_json, read_value, write_scenario};
use view::sentences::problems::sentence;

/// Starts talking to the host, if there is one.
pub fn talk(page: Page) {
    if !host::embedded() {
        return;
    }
    effect(move || {
        if let Some(body) = browser_page::element("app") {
            browser_page::on_height(&body, |height| {
                let message = json!({"type": "plan-simulator:height", "height": height.ceil()});
                host::post(&message.to_string());
            });
        }
    });
    // The number of the last message that was answered: each one is answered, even if it changes nothing.
    let answered = RwSignal::new(0.0);
    effect(move || {
        let (plan, run, scenario) = (page.plan.get(), page.run.get(), page.scenario.get());
        let outcome = paths_json(&plan, &run.0);
        let message = json!({
            "type": "plan-simulator:result",
            "request": answered.get(),
            "plan": plan.id,
            "scenario": write_scenario(&plan, &scenario),
            "years": outcome["years"],
            "series": outcome["series"],
            "verdicts": outcome["verdicts"],
        });
        host::post(&message.to_string());
    });
    // Of a host that sets scenarios faster than they are simulated, the last one counts.
    let set = last_of_a_frame(move |message: Message| {
        let request = message.number("request").unwrap_or_default();
        match scenario(page, &message) {
            Ok(()) => answered.set(request),
            Err(problems) => reject(page, &problems, Some(request)),
        }
    });
    host::on_message(move |message| {
        match message.text("type").as_deref() {
            Some("plan-simulator:set") => set(message),
            Some("plan-simulator:seen") => {
                if let (Some(top), Some(bottom)) = (message.number("top"), message.number("bottom"))
                {
                    beside::set_seen(top, bottom);
                }
            }
            Some("plan-simulator:look") => {
                if let Some(lang) = message.text("lang") {
                    page.choose(|c| c.lang = Lang::of_tag(&lang));
                }
                if let Some(asked) = message.text("theme") {
                    browser_page::set_theme(&asked);
                    page.redraw();
                }
            }
            None if message.is_lost() => reject(page, &[unreadable("")], None),
            _ => {}
        };
    });
}

/// Tells the host why a scenario was not taken. Without a number it was not even read.
fn reject(page: Page, problems: &[Problem], request: Option<f64>) {
    let lang = page.lang.get_untracked();
    let problems: Vec<_> = problems.iter().map(|p| sentence(p, lang)).collect();
    let mut message = json!({"type": "plan-simulator:error", "problems": problems});
    if let Some(request) = request {
        message["request"] = json!(request);
    }
    host::post(&message.to_string());
}

fn unreadable(words: &str) -> Problem {
    let first = words.lines().next().unwrap_or_default();
    Problem::at("", Expected::Json(Broken::Other), first)
}

/// Takes the scenario of a message.
fn scenario(page: Page, message: &Message) -> Result<(), Vec<Problem>> {
    let (value, twice) = match message.json("scenario") {
        Ok(json) => parse(&json)?,
        // Nothing is no scenario either.
        Err(words) if words.is_empty() => (Value::Null, Vec::new()),
        Err(words) => return Err(vec![unreadable(&words)]),
    };
    let plan = page.plan.get_untracked();
    page.set_by_host(read_value(&value, twice, &plan)?);
    Ok(())
}

/// Tells the host where the page stands, as the part of an address after `#`, so that the visitor's work can
/// outlive the frame.
pub fn tell_state(code: &str) {
    host::post(&json!({"type": "plan-simulator:state", "code": code}).to_string());
}
