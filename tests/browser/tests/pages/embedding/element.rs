//! The element and its attributes.

use anyhow::{Result, ensure};
use browser_tests::expected::headlines;
use browser_tests::host::Host;
use browser_tests::session::Session;
use browser_tests::setting::{self, Browser};
use serde_json::json;

use super::{says, the_frame_fits_its_content};
use crate::{OFFICE, in_each_browser, within};

in_each_browser!(
    language_and_theme_follow_the_attributes_without_a_reload,
    a_frame_may_fill_the_screen,
    a_module_finds_the_simulator,
    style_of_the_host_for_frames_does_not_reach_the_element,
    a_height_is_kept_and_the_page_scrolls_within_it,
    moving_the_element_keeps_the_visitors_work,
    a_reload_of_the_host_keeps_the_visitors_work,
    embed_0_does_not_embed,
    an_embed_offers_the_other_language_to_who_does_not_read_this_one,
);

const LOOK: &str = "const root = document.documentElement; \
    return [root.lang, root.dataset.theme ?? '', window.same ?? false]";

async fn looks(page: &Session, lang: &str, theme: &str, same: bool) -> Result<()> {
    page.until(
        &format!("the frame is {lang}, {theme}, {same}"),
        async || Ok(page.eval_in_frame(LOOK).await? == json!([lang, theme, same])),
    )
    .await
}

async fn language_and_theme_follow_the_attributes_without_a_reload(browser: Browser) -> Result<()> {
    let host = Host::with("<plan-simulator lang=\"EN-us\" theme=\"Dark\"></plan-simulator>")?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.frame_ready().await?;
        looks(page, "en", "dark", false).await?;
        page.eval_in_frame("window.same = true").await?;
        let set = async |name: &str, value: &str| {
            let script = "document.querySelector('plan-simulator').setAttribute(...arguments)";
            let values = vec![json!(name), json!(value)];
            page.client.execute(script, values).await
        };
        set("theme", "light").await?;
        looks(page, "en", "light", true).await?;
        set("lang", "zh-CN").await?;
        looks(page, "zh-CN", "light", true).await?;
        // What the visitor has turned to stays when something else changes.
        page.in_frame(async || page.switch_language("en").await)
            .await?;
        set("theme", "").await?;
        looks(page, "en", "", true).await
    })
    .await
}

async fn a_frame_may_fill_the_screen(browser: Browser) -> Result<()> {
    let host = Host::with("<plan-simulator></plan-simulator>")?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.frame_ready().await?;
        let allowed = page
            .eval_in_frame("return document.fullscreenEnabled")
            .await?;
        ensure!(allowed == true, "fullscreenEnabled is {allowed}");
        Ok(())
    })
    .await
}

async fn a_module_finds_the_simulator(browser: Browser) -> Result<()> {
    for script in [
        "<script type=\"module\" src=\"{simulator}embed.js?v=1\"></script>",
        "<script type=\"module\">import '{simulator}embed.js'</script>",
        "<script>import('{simulator}embed.js')</script>",
    ] {
        // Modules of another origin need its permission.
        let (server, simulator) = setting::site(&[("Access-Control-Allow-Origin", "*")])?;
        let body = "<!doctype html><meta charset=\"utf-8\"><plan-simulator></plan-simulator>";
        let host = Host::beside(&format!("{body}{script}"), server, simulator)?;
        within(browser, OFFICE, async |page| {
            page.client.goto(&host.address).await?;
            page.frame_ready().await?;
            the_frame_fits_its_content(page).await
        })
        .await?;
    }
    Ok(())
}

async fn style_of_the_host_for_frames_does_not_reach_the_element(browser: Browser) -> Result<()> {
    let host = Host::with(
        "<style>iframe { height: auto !important; max-height: 300px !important; \
         width: 100px !important; border: 9px solid !important; padding: 40px !important }</style>\
         <plan-simulator></plan-simulator>",
    )?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.frame_ready().await?;
        the_frame_fits_its_content(page).await?;
        let wide = "const width = e => e.getBoundingClientRect().width; \
            return width(document.querySelector('iframe')) === document.body.clientWidth";
        says(page, wide, json!(true)).await
    })
    .await
}

async fn a_height_is_kept_and_the_page_scrolls_within_it(browser: Browser) -> Result<()> {
    let host = Host::with("<plan-simulator height=\"500\"></plan-simulator>")?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.frame_ready().await?;
        page.in_frame(async || {
            page.open_view("targets").await?;
            page.settle().await
        })
        .await?;
        let height = "return document.querySelector('iframe').clientHeight";
        says(page, height, json!(500)).await?;
        let within = "scrollTo(0, 400); return scrollY";
        ensure!(
            page.eval_in_frame(within).await? == 400,
            "the page does not scroll within its frame"
        );
        let set = "document.querySelector('plan-simulator').height = arguments[0]; \
            document.querySelector('plan-simulator').setAttribute('height', arguments[0])";
        for (given, wanted) in [("37.5rem", 600), (" 450px ", 450), ("50vh", 384)] {
            page.client.execute(set, vec![json!(given)]).await?;
            says(page, height, json!(wanted)).await?;
        }
        // What is no height leaves the element as high as its content.
        for given in ["auto", "0", "-5", "tall", ""] {
            page.client.execute(set, vec![json!(given)]).await?;
            the_frame_fits_its_content(page).await?;
        }
        Ok(())
    })
    .await
}

/// What the visitor does in the frame, and what the host then knows of it.
async fn works(page: &Session) -> Result<()> {
    page.in_frame(async || {
        page.type_into("growth.all", "8.5").await?;
        page.open_view("targets").await
    })
    .await?;
    page.until("the host knows", async || {
        let state = page.eval("return document.querySelector('plan-simulator').state");
        let known = page.eval("return window.known");
        let (state, known) = (state.await?, known.await?);
        page.client
            .execute("window.known = arguments[0]", vec![state.clone()])
            .await?;
        // Written down when the hand rests.
        Ok(state == known && state.as_str().is_some_and(|s| !s.is_empty()))
    })
    .await
}

async fn still_there(page: &Session) -> Result<()> {
    page.in_frame(async || {
        page.ready().await?;
        ensure!(
            page.lever("growth.all").await? == 0.085,
            "the lever is lost"
        );
        let open = page.open_views().await?;
        ensure!(open == ["targets"], "{open:?} is open");
        Ok(())
    })
    .await
}

async fn moving_the_element_keeps_the_visitors_work(browser: Browser) -> Result<()> {
    let host = Host::with("<p>above</p><plan-simulator></plan-simulator><div id=\"new\"></div>")?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.frame_ready().await?;
        works(page).await?;
        for place in ["#new", "body"] {
            let script = "document.querySelector(arguments[0]) \
                .prepend(document.querySelector('plan-simulator'))";
            page.client.execute(script, vec![json!(place)]).await?;
            still_there(page).await?;
        }
        says(
            page,
            "return document.querySelectorAll('iframe').length",
            json!(1),
        )
        .await
    })
    .await
}

async fn a_reload_of_the_host_keeps_the_visitors_work(browser: Browser) -> Result<()> {
    let host = Host::with(
        "<plan-simulator></plan-simulator><script>\
         document.querySelector('plan-simulator').set({format: 'plan-simulator/scenario', version: 1, \
         name: 'host', levers: {'growth.all': 0.09}})</script>",
    )?;
    within(browser, OFFICE, async |page| {
        page.client.goto(&host.address).await?;
        page.frame_ready().await?;
        page.in_frame(async || page.shows(headlines(&[("growth.all", 0.09)])?).await)
            .await?;
        works(page).await?;
        for _ in 0..2 {
            page.client.refresh().await?;
            still_there(page).await?;
        }
        // Another visit begins anew.
        page.client.goto("about:blank").await?;
        page.client.goto(&host.address).await?;
        page.frame_ready().await?;
        page.in_frame(async || page.shows(headlines(&[("growth.all", 0.09)])?).await)
            .await
    })
    .await
}

async fn embed_0_does_not_embed(browser: Browser) -> Result<()> {
    let host = Host::with("")?;
    within(browser, OFFICE, async |page| {
        for (asked, embeds) in [("1", true), ("", true), ("0", false), ("false", false)] {
            page.visit(&format!("{}?embed={asked}", host.simulator))
                .await?;
            let head = page.has("[data-menu=plan]").await?;
            ensure!(head != embeds, "embed={asked} has a head: {head}");
        }
        Ok(())
    })
    .await
}

async fn an_embed_offers_the_other_language_to_who_does_not_read_this_one(
    browser: Browser,
) -> Result<()> {
    // These browsers read English.
    for (lang, offered) in [("zh", true), ("en", false)] {
        let host = Host::with(&format!(
            "<plan-simulator lang=\"{lang}\"></plan-simulator>"
        ))?;
        within(browser, OFFICE, async |page| {
            page.client.goto(&host.address).await?;
            page.frame_ready().await?;
            page.in_frame(async || {
                ensure!(page.has_visible(".language").await? == offered, "in {lang}");
                if offered {
                    page.switch_language("en").await?;
                    page.switch_language("zh").await?;
                }
                Ok(())
            })
            .await
        })
        .await?;
    }
    Ok(())
}
