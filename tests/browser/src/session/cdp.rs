//! Chromium's DevTools protocol, through its driver.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

#[derive(Debug)]
struct Call {
    method: String,
    params: Value,
}

impl WebDriverCompatibleCommand for Call {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({"cmd": self.method, "params": self.params});
        (http::Method::POST, Some(body.to_string()))
    }
}

/// Calls a method of the protocol.
pub async fn call(client: &Client, method: &str, params: Value) -> Result<Value> {
    let call = Call {
        method: method.to_owned(),
        params,
    };
    let answer = client.issue_cmd(call).await;
    answer.with_context(|| format!("the browser rejects {method}"))
}
