//! A link's code among what surrounds it where people paste it: a title before it, a full stop, bracket,
//! word or parameter behind it, line breaks of a mail program within it. Its checksum says which piece is
//! the code, so nothing has to be guessed.

/// As many pieces of a code that a mail program has broken are put together.
const MOST_PIECES: usize = 60;
/// Shorter words are no codes: version, state and checksum take more.
const SHORTEST: usize = 5;
/// As many places where a code might begin are tried.
const MOST_STARTS: usize = 20;

/// The first piece of a text that is a whole code, as `whole` says.
pub fn code_in(text: &str, whole: impl Fn(&str) -> bool) -> Option<String> {
    // Behind each `#`; a code that was copied without its address begins where the text does, or a word.
    let starts = text.match_indices('#').map(|(at, _)| &text[at + 1..]);
    let encoded = text.match_indices("%23").map(|(at, _)| &text[at + 3..]);
    let words = text.split(|c: char| !is_code(c) && c != '.');
    let words = words.filter(|word| word.len() >= SHORTEST);
    let starts = starts.chain(encoded);
    let all = starts.chain([text]).chain(words).take(MOST_STARTS);
    all.filter_map(|rest| behind(rest, &whole)).next()
}

/// The code that a text begins with.
fn behind(text: &str, whole: &impl Fn(&str) -> bool) -> Option<String> {
    let mut code = String::new();
    let pieces = text.split(is_break).filter(|piece| !piece.is_empty());
    for piece in pieces.take(MOST_PIECES) {
        let end = piece.find(|c| !is_code(c)).unwrap_or(piece.len());
        let end = match piece.strip_prefix("1.") {
            // Version 1 has a dot behind its number.
            Some(body) if code.is_empty() => 2 + body.find(|c| !is_code(c)).unwrap_or(body.len()),
            _ => end,
        };
        code.push_str(&piece[..end]);
        // Signs that a code may have, but that also stand around one in a text.
        let bare = code.trim_end_matches(['-', '_']);
        if let Some(found) = [&code, bare].into_iter().find(|code| whole(code)) {
            return Some(found.to_owned());
        }
        if end < piece.len() {
            break;
        }
    }
    None
}

fn is_code(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// Spaces, line breaks, and what breaks a line without being seen.
fn is_break(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        code_in(text, |code| ["Ab-9_c", "1.xyz"].contains(&code))
    }

    #[test]
    fn finds_the_code_among_what_surrounds_it() {
        for text in [
            "Ab-9_c",
            "https://a.cn/x/#Ab-9_c",
            "https://a.cn/#Ab-9_c。",
            "https://a.cn/#Ab-9_c.",
            "(https://a.cn/#Ab-9_c)",
            "https://a.cn/#Ab-9_c】，请审阅",
            "【十三五#1】https://a.cn/#Ab-9_c 请审阅",
            "<https://a.cn/#Ab-9_c>",
            "_https://a.cn/#Ab-9_c_",
            "https://a.cn/#Ab-9_c&from=timeline",
            "https://a.cn/#Ab-9_c?from=timeline",
            "https://a.cn/#Ab-9_c%20",
            "https://a.cn/#Ab-9_c%E3%80%82",
            "https://a.cn/#Ab-\n9_c\n请审阅",
            "https://a.cn/#Ab\u{200b}-9_c",
            "请看 Ab-9_c 。",
            "请、帮、我、看、一、下、这、个、情、景、的、代、码，谢、谢、各、位、领、导、和、同、事：Ab-9_c",
            "https://a.cn/x/%23Ab-9_c",
        ] {
            assert_eq!(found(text).as_deref(), Some("Ab-9_c"), "{text}");
        }
        for text in ["https://a.cn/#1.xyz.", "1.xyz，"] {
            assert_eq!(found(text).as_deref(), Some("1.xyz"), "{text}");
        }
    }

    #[test]
    fn takes_nothing_that_is_not_whole() {
        for text in [
            "",
            "#",
            "https://a.cn/#Ab-9",
            "https://a.cn/#Ab-9_cd",
            "Ab-9x_c",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
