//! What an embedded page tells its host: how high it is and what it shows; and
//! what the host may set: a scenario.

use leptos::prelude::*;
use serde_json::json;

use super::reactive::effect;
use super::state::Page;
use crate::browser::{host, page as browser_page};
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
    effect(move || {
        let (plan, run, scenario) = (page.plan.get(), page.run.get(), page.scenario.get());
        let outcome = paths_json(&plan, &run.0);
        let message = json!({
            "type": "plan-simulator:result",
            "plan": plan.id,
            "scenario": write_scenario(&plan, &scenario),
            "years": outcome["years"],
            "series": outcome["series"],
            "verdicts": outcome["verdicts"],
        });
        host::post(&message.to_string());
    });
    host::on_message(move |message| {
        let Ok((message, twice)) = parse(&message) else {
            return;
        };
        if message["type"] != "plan-simulator:set" {
            return;
        }
        let plan = page.plan.get_untracked();
        match read_value(&message["scenario"], twice, &plan) {
            Ok(scenario) => page.set_by_host(scenario),
            Err(problems) => {
                let lang = page.lang.get_untracked();
                let problems: Vec<_> = problems.iter().map(|p| sentence(p, lang)).collect();
                let message = json!({"type": "plan-simulator:error", "problems": problems});
                host::post(&message.to_string());
            }
        }
    });
}
