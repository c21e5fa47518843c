//! What the page asks of the office module: a scenario, and as what kind of file it is wanted.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// A request. All of it is text that the page holds anyway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    /// The plan file.
    pub plan: String,
    /// The scenario file.
    pub scenario: String,
    /// The files of other scenarios that it is compared with; empty where it stands alone.
    pub others: Vec<String>,
    /// The ending of the file's name.
    pub format: String,
    /// The language's tag.
    pub lang: String,
    /// The day, as `2026-11-28`.
    pub date: String,
    /// The page's public address without what follows #, or empty.
    pub address: String,
    /// What it is about, as `office::About` reads it; empty for the whole scenario.
    pub about: String,
    /// A workbook that is to be read; empty where something is to be written.
    pub workbook: Vec<u8>,
}

impl ExportRequest {
    /// The request as JSON.
    #[must_use]
    pub fn write(&self) -> String {
        json!({
            "plan": self.plan,
            "scenario": self.scenario,
            "others": self.others,
            "format": self.format,
            "lang": self.lang,
            "date": self.date,
            "address": self.address,
            "about": self.about,
            "workbook": STANDARD.encode(&self.workbook),
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
            others: value["others"]
                .as_array()?
                .iter()
                .map(|own| own.as_str().map(str::to_owned))
                .collect::<Option<_>>()?,
            format: entry("format")?,
            lang: entry("lang")?,
            date: entry("date")?,
            address: entry("address")?,
            about: entry("about")?,
            workbook: STANDARD.decode(entry("workbook")?).ok()?,
        })
    }

    /// The pictures that the page's script has added to a request: PNG as base64, under the name `pictures`. None
    /// where it has added none, or anything else.
    #[must_use]
    pub fn pictures(text: &[u8]) -> Vec<Vec<u8>> {
        let value: Value = serde_json::from_slice(text).unwrap_or_default();
        let pictures = value["pictures"].as_array().into_iter().flatten();
        let bytes = pictures.map(|own| STANDARD.decode(own.as_str()?).ok());
        bytes.collect::<Option<_>>().unwrap_or_default()
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
            others: vec!["{\"b\": 1}".to_owned()],
            format: "csv".to_owned(),
            lang: "zh-CN".to_owned(),
            date: "2026-11-28".to_owned(),
            address: String::new(),
            about: "target gdp".to_owned(),
            workbook: b"PK\0\xff".to_vec(),
        };
        let read = ExportRequest::read(request.write().as_bytes());
        assert_eq!(read, Some(request));
        assert_eq!(ExportRequest::read(b"{}"), None);
        assert_eq!(ExportRequest::read(b"\xff"), None);
    }

    #[test]
    fn pictures_are_all_there_or_none() {
        let read = |text: &str| ExportRequest::pictures(text.as_bytes());
        assert_eq!(
            read(r#"{"pictures": ["YWI=", ""]}"#),
            [b"ab".to_vec(), Vec::new()]
        );
        for other in [
            r#"{"pictures": ["YWI=", 1]}"#,
            r#"{"pictures": ["?"]}"#,
            "{}",
            "",
        ] {
            assert!(read(other).is_empty(), "{other}");
        }
    }
}
