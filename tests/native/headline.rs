//! The sentence at the head of each view says what the cards say, in every case.

use engine::least_effort::{least_effort, levers_for};
use engine::text::Lang;
use serde_json::json;
use view::panels::headline::{change, remedy, simulate, targets, targets_second};

use crate::common::{plan, run, scenario_of};

#[test]
fn prints() {
    let plan = plan();
    for levers in [
        json!({}),
        json!({"growth.all": 0.08}),
        json!({"growth.all": 0.12}),
        json!({"exchange_rate": 7.0}),
        json!({"growth.all": 0.05, "revenue.buoyancy": 0.5,"urban.urgd":0.0}),
    ] {
        let s = scenario_of(&plan, &json!({"levers": levers}));
        let r = run(levers);
        for lang in [Lang::Zh, Lang::En] {
            println!(
                "{}",
                simulate(&plan, &r, &s, None, &plan.headline, lang).text()
            );
            println!("  {}", change(&plan, &run(json!({})), &r, &s, lang));
            println!("  {}", targets(&plan, &r, lang).text());
            println!("  {}", targets_second(&plan, &r, lang));
            let found = least_effort(
                &plan,
                &r,
                &plan.headline,
                &levers_for(&plan, &r, &plan.headline),
            );
            println!(
                "  {}",
                remedy(&plan, &r, &plan.headline, &found, lang).words.text()
            );
        }
    }
}
