//! Every lever of the plan, moved by mouse, by keyboard and by typing: the page
//! follows the engine to the last bit.

use anyhow::{Context, Result, ensure};
use browser_tests::expected::Expected;
use browser_tests::selectors;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use engine::levers::LinkRule;
use engine::text::Lang;
use serde_json::{Map, Value, json};
use view::panels::levers::in_panel;
use view::words::control::control;

use crate::{OFFICE, in_each_browser, within};

in_each_browser!(every_lever_follows_mouse_keyboard_and_typing);

const ARROW_RIGHT: &str = "\u{E014}";
const END: &str = "\u{E010}";

/// Levers without effect under the default rules, with rules under which they have one.
const UNDER_RULES: [(&str, &[&str]); 2] = [
    ("growth", &["revenue.growth"]),
    (
        "tax_and_other",
        &[
            "revenue.tax_buoyancy",
            "revenue.other_growth",
            "urban.natural",
            "urban.to_urban",
            "urban.leave_urban",
            "urban.leave_rural",
        ],
    ),
];

async fn every_lever_follows_mouse_keyboard_and_typing(browser: Browser) -> Result<()> {
    let (_server, address) = setting::site(&[])?;
    let usual = Expected::of(json!({}))?;
    // How much of the way an indicator goes is set in the row of its target (board.rs).
    let mut rest = usual.levers();
    rest.retain(|id| {
        let lever = usual.plan().lever(id);
        lever.is_some_and(|lever| in_panel(usual.plan(), lever))
    });
    within(browser, OFFICE, async |page| {
        for (rule, levers) in UNDER_RULES {
            let urban = if rule == "growth" {
                "urgd"
            } else {
                "components"
            };
            let ruled = Expected::of(json!({"rules": {"revenue": rule, "urban": urban}}))?;
            let mine = |id: &mut String| levers.contains(&id.as_str());
            let mine: Vec<_> = rest.extract_if(.., mine).collect();
            ensure!(mine.len() == levers.len(), "there are other levers now");
            move_all(page, &address, ruled, &mine).await?;
        }
        // Growth rates of what follows the economy, where it grows by itself.
        let plan = usual.plan();
        let rules = plan.followers();
        let rules: Map<_, _> = rules
            .map(|follower| (plan.follower_id(follower), json!("growth")))
            .collect();
        let alone = Expected::of(json!({"rules": rules}))?;
        let grows = |id: &mut String| {
            let rule = plan.lever(id).and_then(|lever| lever.link_rule(plan));
            rule.is_some_and(|(_, rule)| rule == LinkRule::Growth)
        };
        let growing: Vec<_> = rest.extract_if(.., grows).collect();
        move_all(page, &address, alone, &growing).await?;
        // A path by year moves as a whole, so that it has no one value: here it is a constant.
        let constant = Expected::of(json!({"levers": {"exchange_rate": 6.6}}))?;
        move_all(page, &address, constant, &rest).await
    })
    .await
}

/// Moves one after the other; each stays where it was left, so that an error
/// cannot be undone by the next.
async fn move_all(page: &Session, address: &str, start: Expected, levers: &[String]) -> Result<()> {
    let state = start.link(Lang::Zh);
    page.visit_afresh(&format!("{address}#{state}")).await?;
    let mut now = start;
    page.agrees_with(&now).await?;
    for (n, lever) in levers.iter().enumerate() {
        // A different place on each track.
        #[allow(clippy::cast_precision_loss)] // a few dozen
        let part = 0.2 + 0.6 * (n as f64 * 0.618).fract();
        let moved = async {
            page.open_view("simulate").await?;
            now = by_mouse(page, now, lever, part).await?;
            now = by_keyboard(page, now, lever).await?;
            now = by_typing(page, now, lever, 1.0 - part).await?;
            page.open_view("targets").await?;
            let shown = page.agrees_with(&now).await?;
            let targets = now.board().len();
            let rows = shown.rows.len();
            ensure!(rows == targets, "{rows} rows, {targets} targets");
            Ok(now)
        };
        now = moved.await.with_context(|| format!("lever {lever}"))?;
    }
    Ok(())
}

async fn by_mouse(page: &Session, now: Expected, lever: &str, part: f64) -> Result<Expected> {
    let track = page.track(lever).await?;
    let points: Vec<_> = (0..=4)
        .map(|n| track.at(part - 0.02 * f64::from(4 - n)))
        .collect();
    page.drag(&points).await?;
    let slider = Slider::read(page, lever).await?;
    let there = (slider.value - slider.low) / (slider.high - slider.low);
    ensure!(
        (there - part).abs() < 0.05,
        "the mouse let go at {part} of the track, the slider stands at {there}"
    );
    follows(page, now, lever).await.context("by mouse")
}

async fn by_keyboard(page: &Session, now: Expected, lever: &str) -> Result<Expected> {
    let before = Slider::read(page, lever).await?;
    let keys = ARROW_RIGHT.repeat(2);
    page.slider(lever).await?.send_keys(&keys).await?;
    let after = Slider::read(page, lever).await?;
    ensure!(
        (after.value - before.value - 2.0 * before.step).abs() < before.step * 0.01,
        "two arrows lead from {} to {}",
        before.value,
        after.value
    );
    let now = follows(page, now, lever).await.context("by arrow keys")?;
    page.slider(lever).await?.send_keys(END).await?;
    let end = Slider::read(page, lever).await?;
    // Firefox counts steps in binary fractions and may stop one before the end.
    ensure!(
        (end.value - end.high).abs() < 1.01 * end.step,
        "the End key leads to {}, not {}",
        end.value,
        end.high
    );
    follows(page, now, lever)
        .await
        .context("at the track's end")
}

async fn by_typing(page: &Session, now: Expected, lever: &str, part: f64) -> Result<Expected> {
    let typed = Slider::read(page, lever).await?.number_at(part);
    page.type_into(lever, &typed).await?;
    let now = follows(page, now, lever).await.context("by typing")?;
    let own = now.plan().lever(lever).context("no such lever")?;
    let meant = control(now.plan(), own, Lang::Zh)
        .format
        .model(typed.parse()?);
    let value = page.lever(lever).await?;
    ensure!(
        (value - meant).abs() <= 4.0 * f64::EPSILON * meant.abs(),
        "{typed} was typed, the lever is at {value}"
    );
    Ok(now)
}

/// Checks that the page shows what the engine computes for the lever's present value.
async fn follows(page: &Session, now: Expected, lever: &str) -> Result<Expected> {
    let now = now.and(lever, page.lever(lever).await?)?;
    page.agrees_with(&now).await?;
    Ok(now)
}

/// A slider in the page's unit.
struct Slider {
    low: f64,
    high: f64,
    step: f64,
    value: f64,
    decimals: usize,
}

impl Slider {
    async fn read(page: &Session, lever: &str) -> Result<Self> {
        let script = "const e = document.querySelector(arguments[0]); \
            return [e.min, e.max, e.step, e.value]";
        let selector = json!(selectors::slider(lever));
        let found = page.client.execute(script, vec![selector]).await?;
        let text = |at: usize| found[at].as_str().unwrap_or_default();
        let number = |at: usize| {
            let number = text(at).parse::<f64>();
            number.with_context(|| format!("the slider has {}", Value::clone(&found)))
        };
        Ok(Self {
            low: number(0)?,
            high: number(1)?,
            step: number(2)?,
            value: number(3)?,
            decimals: text(2).split_once('.').map_or(0, |(_, after)| after.len()),
        })
    }

    /// A whole number of steps from the low end, as people type it.
    fn number_at(&self, part: f64) -> String {
        let steps = (part * (self.high - self.low) / self.step).round();
        format!("{:.*}", self.decimals, self.low + steps * self.step)
    }
}
