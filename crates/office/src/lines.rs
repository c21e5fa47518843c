//! Words in lines, where nothing breaks them by itself.

use engine::text::Lang;
use view::words::width::{cut, ems};

/// Running text has more narrow letters than the words of a chart, by whose width ems are counted.
const NARROW: f64 = 1.22;

/// How many ems of words in a language have room where a Chinese character takes one.
pub fn room(width: f64, lang: Lang) -> f64 {
    match lang {
        Lang::Zh => width,
        Lang::En => width * NARROW,
    }
}

/// Marks that begin no line: comma, full stop, semicolon, colon, enumeration comma and what closes.
const MARKS: [u32; 9] = [
    0xff0c, 0x3002, 0xff1b, 0xff1a, 0x3001, 0xff09, 0x201d, 0x2019, 0x300b,
];
/// Marks that end none: what opens.
const OPENING: [u32; 4] = [0xff08, 0x201c, 0x2018, 0x300a];

/// Words in lines of so many ems; what the last line has no room for is cut off.
pub fn lines(words: &str, width: f64, most: usize) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut rest = words.trim();
    while !rest.is_empty() {
        if all.len() + 1 == most {
            all.push(cut(rest, width));
            break;
        }
        let (line, after) = rest.split_at(end(rest, width));
        all.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    all
}

/// Where the first line ends: behind a space or a Chinese character, or in the midst of what is longer than a line.
fn end(words: &str, width: f64) -> usize {
    let (mut used, mut last) = (0.0, None);
    for (at, letter) in words.char_indices() {
        let next = at + letter.len_utf8();
        used += ems(&words[at..next]);
        if used > width {
            // No line begins with a mark that belongs to what is before it.
            return last.unwrap_or(at.max(words.chars().next().map_or(1, char::len_utf8)));
        }
        let stands_alone = u32::from(letter) > 0x2e7f;
        let after = words[next..].chars().next();
        let mark = after.is_some_and(|c| MARKS.contains(&u32::from(c)));
        let opens = OPENING.contains(&u32::from(letter));
        let before_chinese = after.is_some_and(|c| u32::from(c) > 0x2e7f);
        if (letter == ' ' || stands_alone || before_chinese) && !mark && !opens {
            last = Some(next);
        }
    }
    words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_before_no_mark() {
        assert_eq!(lines("实际增速，价格", 4.0, 3), ["实际增", "速，价格"]);
        assert_eq!(lines("real growth", 4.0, 3), ["real", "growth"]);
        assert_eq!(lines("real growth and more", 4.0, 2), ["real", "growth…"]);
        assert_eq!(lines("aaaaaaaaaa", 3.0, 2), ["aaaaa", "aaaaa"]);
        assert_eq!(lines("长", 0.1, 2), ["长"]);
        assert!(lines("", 4.0, 2).is_empty());
    }
}
