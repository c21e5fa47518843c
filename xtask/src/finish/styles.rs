//! The page's style sheets joined: one file for each subject in the sources, but one request instead of
//! ten for a visitor, which also compresses better.

use anyhow::Result;

use crate::html::{self, Tag};

/// The sheets of `page`, joined in order; `read` returns one, given its address in the page.
///
/// # Errors
/// A sheet cannot be read.
pub fn joined(page: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let tags = html::tags(page);
    tags.iter().filter_map(sheet).map(read).collect()
}

/// The page with one link, to the sheet at `address`, instead of its own.
///
/// # Errors
/// None that can occur.
pub fn linked(page: &str, address: &str) -> Result<String> {
    let mut link = format!("<link rel=\"stylesheet\" href=\"{address}\">");
    html::edited(page, |tag| {
        Ok(sheet(tag).map(|_| (std::mem::take(&mut link), tag.range.end)))
    })
}

fn sheet<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.address()
        .filter(|_| tag.get("rel") == Some("stylesheet"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link href=./a.css rel=stylesheet><link rel=icon href=i.svg>\
                        <link href=./b.css rel=stylesheet><p>x</p>";

    #[test]
    fn sheets_are_joined_in_the_order_of_the_page() {
        let read = |address: &str| Ok(format!("{address}{{}}"));
        assert_eq!(joined(PAGE, read).unwrap(), "./a.css{}./b.css{}");
        assert_eq!(
            linked(PAGE, "./s.css").unwrap(),
            "<link rel=\"stylesheet\" href=\"./s.css\"><link rel=icon href=i.svg><p>x</p>"
        );
    }
}
