//! What the page asks of the office module: a scenario, and as what kind of file it is wanted.

use serde_json::{Value, json};

/// A request. All of it is text that the page holds anyway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    /// The plan file.
    pub plan: String,
    /// The scenario file.
    pub scenario: String,
    /// The ending of the file's name.
    pub format: String,
    /// The language's tag.
    pub lang: String,
    /// The day, as `2026-11-28`.
    pub date: String,
    /// The page's public address without what follows #, or empty.
    pub address: String,
    /// The id of the target that it is about; empty for the whole scenario.
    pub target: String,
}

impl ExportRequest {
    /// The request as JSON.
    #[must_use]
    pub fn write(&self) -> String {
        json!({
            "plan": self.plan,
            "scenario": self.scenario,
            "format": self.format,
            "lang": self.lang,
            "date": self.date,
            "address": self.address,
            "target": self.target,
        })
        .to_string()
    }

    /// Reads what [`Self::write`] wrote; `None` if it is anything else.
    #[must_use]
    pub fn read(text: &[u8]) -> Option<Self> {
        let value: Value = serde_json::from_slice(text).ok()?;
        let entry = |name: &str| value[name].as_str().map(str::to_owned);
        Some(Self {
            plan: entry("plan")?,
            scenario: entry("scenario")?,
            format: entry("format")?,
            lang: entry("lang")?,
            date: entry("date")?,
            address: entry("address")?,
            target: entry("target")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_as_it_was_written() {
        let request = ExportRequest {
            plan: "{\"a\": \"“”\"}".to_owned(),
            scenario: "{}".to_owned(),
            format: "csv".to_owned(),
            lang: "zh-CN".to_owned(),
            date: "2026-11-28".to_owned(),
            address: String::new(),
            target: "gdp".to_owned(),
        };
        let read = ExportRequest::read(request.write().as_bytes());
        assert_eq!(read, Some(request));
        assert_eq!(ExportRequest::read(b"{}"), None);
        assert_eq!(ExportRequest::read(b"\xff"), None);
    }
}
