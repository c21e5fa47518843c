//! Just enough HTML to find the tags of our own page.

use std::ops::Range;

use anyhow::Result;

/// A start tag: its name, its attributes and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// As spelt in the page.
    pub name: &'a str,
    /// Names and values; the value is empty if there is none.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// From `<` to after `>`.
    pub range: Range<usize>,
}

impl<'a> Tag<'a> {
    /// An attribute's value.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| *value)
    }

    /// The address this tag makes the browser load or link to.
    #[must_use]
    pub fn address(&self) -> Option<&'a str> {
        self.get("src").or_else(|| self.get("href"))
    }
}

/// Every start tag, in order; comments and the contents of scripts and styles are
/// skipped.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        let rest = &html[open..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| open + end + 3);
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = read(html, open);
            at = tag.range.end;
            if matches!(tag.name, "script" | "style") {
                at = end_of_element(html, &tag);
            }
            found.push(tag);
        } else {
            at = open + 1;
        }
    }
    found
}

/// The end of the element that this tag opens, after its end tag. Only for elements
/// without nested ones of the same name.
#[must_use]
pub fn end_of_element(html: &str, tag: &Tag<'_>) -> usize {
    let end = format!("</{}>", tag.name);
    let after = tag.range.end;
    html[after..]
        .find(&end)
        .map_or(html.len(), |offset| after + offset + end.len())
}

/// The page with some tags replaced. `edit` returns the replacement of a tag, and where the page
/// continues: after the tag, or after its whole element.
///
/// # Errors
/// Those of `edit`.
pub fn edited<'a>(
    html: &'a str,
    mut edit: impl FnMut(&Tag<'a>) -> Result<Option<(String, usize)>>,
) -> Result<String> {
    let mut whole = String::new();
    let mut from = 0;
    for tag in tags(html) {
        if let Some((put, to)) = edit(&tag)? {
            whole.push_str(&html[from..tag.range.start]);
            whole.push_str(&put);
            from = to;
        }
    }
    whole.push_str(&html[from..]);
    Ok(whole)
}

fn read(html: &str, open: usize) -> Tag<'_> {
    let mut rest = &html[open + 1..];
    let name = word(&mut rest, |c| c.is_whitespace() || c == '>' || c == '/');
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let key = word(&mut rest, |c| c.is_whitespace() || "=>/".contains(c));
        let value = rest.strip_prefix('=').map_or("", |after| {
            rest = after;
            value(&mut rest)
        });
        attributes.push((key, value));
    }
    let end = html.len() - rest.len() + usize::from(rest.starts_with('>'));
    Tag {
        name,
        attributes,
        range: open..end,
    }
}

fn value<'a>(rest: &mut &'a str) -> &'a str {
    for quote in ['"', '\''] {
        if let Some(inside) = rest.strip_prefix(quote) {
            *rest = inside;
            let value = word(rest, |c| c == quote);
            *rest = rest.strip_prefix(quote).unwrap_or(rest);
            return value;
        }
    }
    word(rest, |c| c.is_whitespace() || c == '>')
}

fn word<'a>(rest: &mut &'a str, ends: impl Fn(char) -> bool) -> &'a str {
    let (word, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    *rest = after;
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes_in_every_notation() {
        let html = r#"<p>x</p><script src="a.js" defer id=b title='c d'></script>"#;
        let tags = tags(html);
        assert_eq!(tags.len(), 2);
        assert_eq!(tags[1].get("src"), Some("a.js"));
        assert_eq!(tags[1].get("defer"), Some(""));
        assert_eq!(tags[1].get("id"), Some("b"));
        assert_eq!(tags[1].get("title"), Some("c d"));
        assert_eq!(end_of_element(html, &tags[1]), html.len());
    }

    #[test]
    fn skips_tags_in_comments_and_scripts() {
        let names: Vec<_> = tags("<!-- <a> --><script>'<b>'</script><i>1 < 2</i>")
            .into_iter()
            .map(|tag| tag.name)
            .collect();
        assert_eq!(names, ["script", "i"]);
    }
}
