//! How wide words are, without a screen to measure them on.

/// A rough width in ems: one for a Chinese character or mark, a bit more than half of one for others.
#[must_use]
pub fn ems(words: &str) -> f64 {
    words.chars().map(em).sum()
}

/// Words as far as they fit into some ems; what was cut off is an ellipsis.
#[must_use]
pub fn cut(words: &str, ems: f64) -> String {
    let mut room = ems;
    let fits = |c: &char| {
        room -= em(*c);
        room >= 0.0
    };
    let kept: String = words.chars().take_while(fits).collect();
    match kept.len() == words.len() {
        true => kept,
        false => format!("{}…", kept.trim_end()),
    }
}

fn em(c: char) -> f64 {
    if u32::from(c) > 0x2e7f { 1.0 } else { 0.58 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_where_room_ends() {
        assert_eq!(cut("新常态", 3.0), "新常态");
        assert_eq!(cut("新常态", 2.9), "新常…");
        assert_eq!(cut("new normal", 2.5), "new…");
    }
}
