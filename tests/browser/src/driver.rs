//! A browser's WebDriver process.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::browsers;

use crate::setting::{Browser, Storage};

/// A running driver; it ends when this is dropped.
pub struct Driver {
    browser: Browser,
    program: PathBuf,
    process: Child,
    port: u16,
    profile: TempDir,
}

impl Driver {
    /// Starts one on a free port.
    ///
    /// # Errors
    /// It does not start, or does not listen within 20 s.
    pub fn start(browser: Browser) -> Result<Self> {
        let found = browsers::ready()?;
        let (driver, program) = match browser {
            Browser::Chromium => (found.chromium_driver, found.chromium),
            Browser::Firefox => (found.firefox_driver, found.firefox),
        };
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let process = Command::new(&driver)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", driver.display()))?;
        let driver = Self {
            browser,
            program,
            process,
            port,
            profile: tempfile::tempdir()?,
        };
        driver.listens()?;
        Ok(driver)
    }

    fn listens(&self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if start.elapsed() > Duration::from_secs(20) {
                bail!("the driver of {:?} does not listen", self.browser);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The capabilities of a session: no window on the screen, its own profile,
    /// no search for updates.
    ///
    /// # Errors
    /// None that can occur.
    pub fn capabilities(
        &self,
        size: (u32, u32),
        pixel_ratio: f64,
        storage: Storage,
    ) -> Result<Capabilities> {
        let program = &self.program;
        let mut wanted = match self.browser {
            Browser::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": {"browser": "ALL"},
                "goog:chromeOptions": {
                    "binary": program,
                    "args": [
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        format!("--force-device-scale-factor={pixel_ratio}"),
                        format!("--user-data-dir={}", self.profile.path().display()),
                    ],
                },
            }),
            Browser::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": program,
                    "args": ["-headless"],
                    "prefs": {
                        // As on a machine that can be touched.
                        "dom.w3c_touch_events.enabled": 1,
                        "layout.css.devPixelsPerPx": pixel_ratio.to_string(),
                        "app.update.disabledForTesting": true,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                },
            }),
        };
        if self.browser == Browser::Chromium && is_phone(size) {
            wanted["goog:chromeOptions"]["mobileEmulation"] = json!({
                "deviceMetrics": {"width": size.0, "height": size.1, "pixelRatio": pixel_ratio},
            });
        }
        if storage == Storage::Blocked {
            match self.browser {
                // No cookies and no site data.
                Browser::Chromium => {
                    wanted["goog:chromeOptions"]["prefs"] =
                        json!({"profile.default_content_setting_values.cookies": 2});
                }
                Browser::Firefox => {
                    wanted["moz:firefoxOptions"]["prefs"]["network.cookie.cookieBehavior"] =
                        json!(2);
                }
            }
        }
        match wanted {
            Value::Object(map) => Ok(map),
            _ => bail!("capabilities are an object"),
        }
    }
}

/// Whether a page is narrower than any desktop window can be. Chromium then
/// emulates a phone; Firefox cannot, and its window stays wider.
#[must_use]
pub fn is_phone((width, _): (u32, u32)) -> bool {
    width < 500
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
