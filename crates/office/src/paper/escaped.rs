//! Words as XML and HTML hold them.

/// Words as text and in attributes. What no XML may hold is left out.
pub fn escaped(words: &str) -> String {
    let mut all = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => all.push_str("&amp;"),
            '<' => all.push_str("&lt;"),
            '>' => all.push_str("&gt;"),
            '"' => all.push_str("&quot;"),
            '\t' | '\n' | '\r' => all.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => all.push(other),
        }
    }
    all
}
