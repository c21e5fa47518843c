//! What a search compares. Only ASCII letters have their case folded: Chinese has none, and the table
//! of all other letters' cases would be 4 kB to load.

/// Lower case and half width, as far as ASCII goes.
#[must_use]
pub fn plain(text: &str) -> String {
    let half = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    };
    text.chars().map(|c| half(c).to_ascii_lowercase()).collect()
}

/// Whether each word of a query stands in a text that is [`plain`]. Case and full width of the query
/// do not matter.
#[must_use]
pub fn finds(query: &str, plain_text: &str) -> bool {
    let query = plain(query);
    query
        .split_whitespace()
        .all(|word| plain_text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_must_stand_in_the_text_in_any_case_and_width() {
        let text = plain("城镇化率 Urbanization Ｒａｔｅ");
        assert!(finds("", &text));
        assert!(finds("ｕrban 率", &text));
        assert!(finds("RATE", &text));
        assert!(!finds("urban rates", &text));
    }
}
