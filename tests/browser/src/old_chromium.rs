//! A Chromium of 2019 to 2021, over the DevTools protocol: no current driver supports it.

use std::io::{BufRead as _, BufReader, ErrorKind};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

/// How long it may take to start, and then to paint the page.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a browser is started that stops answering.
const ATTEMPTS: u32 = 3;

/// The browser stopped answering. All of it runs in one process, in which its own threads wait for each other now and
/// then, whatever the page does; a page that hangs does so at each attempt.
#[derive(Debug)]
struct NoAnswer;

impl std::fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the browser did not answer for {} s", PATIENCE.as_secs())
    }
}

impl std::error::Error for NoAnswer {}

/// Looks at something in a browser of its own; once more in another one where the browser stops answering.
///
/// # Errors
/// It does not start, does not answer, or what was seen is not as expected.
pub fn within(program: &Path, look: impl Fn(&mut OldChromium) -> Result<()>) -> Result<()> {
    for _ in 1..ATTEMPTS {
        match OldChromium::start(program).and_then(|mut browser| look(&mut browser)) {
            Err(error) if error.is::<NoAnswer>() => eprintln!("{error:#}; once more"),
            seen => return seen,
        }
    }
    look(&mut OldChromium::start(program)?)
}

/// A browser with one page; it ends when this is dropped.
pub struct OldChromium {
    // Before the profile: fields are dropped in this order.
    _process: Process,
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    session: Option<String>,
    calls: u64,
    _profile: TempDir,
}

impl OldChromium {
    fn start(program: &Path) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let process = Command::new(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--no-zygote",
                "--single-process",
                "--disable-gpu",
                "--disable-software-rasterizer",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--window-size=1366,768",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        let mut process = Process(process);
        let address = debugging_address(&mut process.0)?;
        let (socket, _) = tungstenite::connect(address).context("the DevTools do not answer")?;
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            stream.set_read_timeout(Some(PATIENCE))?;
        }
        let mut browser = Self {
            _process: process,
            socket,
            session: None,
            calls: 0,
            _profile: profile,
        };
        browser.attach()?;
        Ok(browser)
    }

    /// Its name and version.
    ///
    /// # Errors
    /// It does not say.
    pub fn version(&mut self) -> Result<String> {
        let answer = self.call("Browser.getVersion", json!({}))?;
        let product = answer["product"].as_str();
        Ok(product.context("it has no version")?.to_owned())
    }

    /// Gives the page this size, in CSS pixels.
    ///
    /// # Errors
    /// It cannot.
    pub fn resize(&mut self, (width, height): (u32, u32)) -> Result<()> {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size)?;
        Ok(())
    }

    /// Runs a script in every page from now on, before the page's own.
    ///
    /// # Errors
    /// It cannot.
    pub fn before_each_page(&mut self, script: &str) -> Result<()> {
        self.call("Page.enable", json!({}))?;
        let wanted = json!({"source": script});
        self.call("Page.addScriptToEvaluateOnNewDocument", wanted)?;
        Ok(())
    }

    /// A picture of what is seen, as PNG.
    ///
    /// # Errors
    /// It takes none.
    pub fn picture(&mut self) -> Result<Vec<u8>> {
        let answer = self.call("Page.captureScreenshot", json!({}))?;
        let data = answer["data"].as_str().context("there is no picture")?;
        Ok(STANDARD.decode(data)?)
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// It cannot.
    pub fn go_to(&mut self, address: &str) -> Result<()> {
        self.call("Page.navigate", json!({"url": address}))?;
        Ok(())
    }

    /// Goes to an address and waits until the first results are painted.
    ///
    /// # Errors
    /// They are not painted in time.
    pub fn visit(&mut self, address: &str) -> Result<()> {
        self.go_to(address)?;
        self.until("document.documentElement && document.documentElement.dataset.ready === 'true'")
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// It does not become true in time.
    pub fn until(&mut self, expression: &str) -> Result<()> {
        let start = Instant::now();
        while self.eval(expression)? != json!(true) {
            if start.elapsed() > PATIENCE {
                let words = self.eval("document.body.innerText.slice(0, 400)")?;
                bail!("waited in vain for {expression}; the page says: {words}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// An expression's value in the page.
    ///
    /// # Errors
    /// It throws.
    pub fn eval(&mut self, expression: &str) -> Result<Value> {
        let wanted = json!({"expression": expression, "returnByValue": true});
        let answer = self.call("Runtime.evaluate", wanted)?;
        if !answer["exceptionDetails"].is_null() {
            bail!("{expression}: {}", answer["exceptionDetails"]);
        }
        Ok(answer["result"]["value"].clone())
    }

    fn attach(&mut self) -> Result<()> {
        // It answers before it has opened its first page.
        let start = Instant::now();
        let id = loop {
            let targets = self.call("Target.getTargets", json!({}))?;
            let targets = targets["targetInfos"].as_array();
            let page = targets.and_then(|all| all.iter().find(|target| target["type"] == "page"));
            if let Some(page) = page {
                break page["targetId"].clone();
            }
            ensure!(start.elapsed() < PATIENCE, "it has no page");
            std::thread::sleep(Duration::from_millis(50));
        };
        let wanted = json!({"targetId": id, "flatten": true});
        let answer = self.call("Target.attachToTarget", wanted)?;
        let session = answer["sessionId"].as_str();
        self.session = Some(session.context("the page has no session")?.to_owned());
        Ok(())
    }

    fn call(&mut self, method: &str, params: Value) -> Result<Value> {
        self.calls += 1;
        let mut wanted = json!({"id": self.calls, "method": method, "params": params});
        if let Some(session) = &self.session {
            wanted["sessionId"] = json!(session);
        }
        self.socket.send(Message::text(wanted.to_string()))?;
        loop {
            let read = self.socket.read().map_err(|error| match error {
                tungstenite::Error::Io(io)
                    if matches!(io.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
                {
                    anyhow::Error::new(NoAnswer).context(format!("to {method}"))
                }
                other => other.into(),
            });
            let Message::Text(text) = read? else {
                continue;
            };
            let answer: Value = serde_json::from_str(&text)?;
            if answer["id"] == json!(self.calls) {
                if !answer["error"].is_null() {
                    bail!("{method}: {}", answer["error"]);
                }
                return Ok(answer["result"].clone());
            }
        }
    }
}

/// Ends when it is dropped.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Chromium writes the address of its DevTools to its error output. Not every version also writes it into
/// its profile.
fn debugging_address(process: &mut Child) -> Result<String> {
    let output = process.stderr.take().context("it has no error output")?;
    let mut lines = BufReader::new(output).lines();
    let address = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let address = line.strip_prefix("DevTools listening on ")?;
        Some(address.trim().to_owned())
    });
    // It would stop where nobody reads on.
    std::thread::spawn(move || lines.for_each(drop));
    address.context("the old Chromium opens no DevTools")
}
