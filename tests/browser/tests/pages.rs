//! The built page in real browsers, each test in Chromium and in Firefox.

mod pages {
    pub mod accessibility;
    pub mod answers;
    pub mod audit;
    pub mod board;
    pub mod book;
    pub mod compare;
    pub mod copying;
    pub mod drawn_paths;
    pub mod drivers;
    pub mod editions;
    pub mod embedding;
    pub mod endurance;
    pub mod exports;
    pub mod exports_frames;
    pub mod fan;
    pub mod full_window;
    pub mod handed_over;
    pub mod joint_chance;
    pub mod keyboard;
    pub mod layout;
    pub mod least_effort;
    pub mod levers;
    pub mod links;
    pub mod loading;
    pub mod many_paths;
    pub mod map;
    pub mod monitoring;
    pub mod needed_mark;
    pub mod old_browser;
    pub mod plans;
    pub mod removed_fields;
    pub mod rules;
    pub mod search;
    pub mod storage;
    pub mod touch;
    pub mod translation;
    pub mod traps;
    pub mod typed;
    pub mod undo;
    pub mod windows;
}

use anyhow::Result;
use browser_tests::session::Session;
use browser_tests::setting::Browser;

/// The screen that the first view is designed for.
const OFFICE: (u32, u32) = (1366, 768);

/// Runs `look` in a window, and closes the window in any case.
async fn within(
    browser: Browser,
    size: (u32, u32),
    look: impl AsyncFnOnce(&Session) -> Result<()>,
) -> Result<()> {
    let session = Session::open(browser, size, 1.0).await?;
    let looked = look(&session).await;
    session.close().await?;
    looked
}

/// Turns functions that take a browser into a test for each browser.
macro_rules! in_each_browser {
    ($($test:ident),* $(,)?) => {
        mod chromium {
            $(#[tokio::test]
            async fn $test() -> anyhow::Result<()> {
                super::$test(browser_tests::setting::Browser::Chromium).await
            })*
        }
        mod firefox {
            $(#[tokio::test]
            async fn $test() -> anyhow::Result<()> {
                super::$test(browser_tests::setting::Browser::Firefox).await
            })*
        }
    };
}
use in_each_browser;
