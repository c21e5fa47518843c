//! What `index.html` tells Trunk to tell wasm-opt.

use anyhow::{Context, Result};

use crate::{html, project};

/// The arguments with which the page's WebAssembly is optimized.
///
/// # Errors
/// `index.html` cannot be read, or says nothing of it.
pub fn arguments() -> Result<Vec<String>> {
    let page = std::fs::read_to_string(project::root().join("index.html"))
        .context("index.html cannot be read")?;
    stated(&page).context("index.html has no link with data-wasm-opt and data-wasm-opt-params")
}

fn stated(page: &str) -> Option<Vec<String>> {
    html::tags(page).iter().find_map(|tag| {
        let level = tag.get("data-wasm-opt")?;
        let others = tag.get("data-wasm-opt-params")?.split_whitespace();
        let level = format!("-O{level}");
        Some(
            [level]
                .into_iter()
                .chain(others.map(str::to_owned))
                .collect(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_and_parameters_are_read() {
        let page = r#"<link rel="icon"><link data-wasm-opt="z" data-wasm-opt-params="--a  --b">"#;
        assert_eq!(stated(page).unwrap(), ["-Oz", "--a", "--b"]);
        assert_eq!(stated("<link data-wasm-opt=\"z\">"), None);
    }

    #[test]
    fn the_page_says_which_features_may_be_used() {
        let arguments = arguments().unwrap();
        assert!(arguments.iter().any(|word| word.starts_with("--enable-")));
    }
}
