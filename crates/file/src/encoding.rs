//! In which encoding a file's text stands. Editors of Chinese Windows still write GBK, whose superset is
//! GB 18030; read as UTF-8, every character of it would be lost.

use super::foreign::kind_of;
use engine::problem::ForeignKind;

/// Why there is no text of this program in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// It is another program's.
    Foreign(ForeignKind),
    /// Its bytes are no text that can be read without loss.
    Unreadable,
}

/// The text of a file of this program. `decode` knows more encodings than UTF-8, as a browser does: it is
/// given bytes and an encoding's label (WHATWG), and returns nothing for bytes that are no text in it.
///
/// # Errors
/// It is another program's, or no text.
pub fn text_of(
    bytes: &[u8],
    decode: impl Fn(&[u8], &str) -> Option<String>,
) -> Result<String, NoText> {
    let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let foreign = |bytes: &[u8]| kind_of(bytes).map_or(Ok(()), |kind| Err(NoText::Foreign(kind)));
    if !wide {
        foreign(bytes)?;
    }
    let text = decoded(bytes, decode).ok_or(NoText::Unreadable)?;
    if wide {
        foreign(text.as_bytes())?;
    }
    Ok(text)
}

/// The text of a table, in whatever of these encodings.
///
/// # Errors
/// It is another program's file, or no text.
pub fn table_of(
    bytes: &[u8],
    decode: impl Fn(&[u8], &str) -> Option<String>,
) -> Result<String, NoText> {
    let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    match kind_of(bytes) {
        Some(kind) if kind != ForeignKind::Table && !wide => Err(NoText::Foreign(kind)),
        _ => decoded(bytes, decode).ok_or(NoText::Unreadable),
    }
}

fn decoded(bytes: &[u8], decode: impl Fn(&[u8], &str) -> Option<String>) -> Option<String> {
    match bytes {
        // By its byte order mark, or by the half of a letter of which every JSON file has some.
        [0xff, 0xfe, ..] | [1..=0xff, 0, ..] => decode(bytes, "utf-16le"),
        [0xfe, 0xff, ..] | [0, 1..=0xff, ..] => decode(bytes, "utf-16be"),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_) if is_broken_utf8(bytes) => None,
            Err(_) => decode(bytes, "gb18030"),
        },
    }
}

/// Whether bytes that are no UTF-8 throughout were meant to be: most bytes of what is not ASCII are. (Chinese
/// characters of GBK are rarely valid UTF-8, and never most of them.)
fn is_broken_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let bytes = chunk.valid().chars().map(char::len_utf8);
        good += bytes.filter(|bytes| *bytes > 2).sum::<usize>();
        bad += chunk.invalid().len();
    }
    good > bad
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Says what was asked for.
    fn asked(bytes: &[u8]) -> Option<String> {
        decoded(bytes, |_, label| Some(label.to_owned()))
    }

    #[test]
    fn a_table_in_any_encoding_is_told() {
        let table = |bytes: &[u8]| text_of(bytes, |_, _| Some("指标\t2016".to_owned()));
        let wide = "\u{feff}指标\t2016"
            .encode_utf16()
            .flat_map(u16::to_le_bytes);
        let wide: Vec<u8> = wide.collect();
        for bytes in [&wide, "指标,2016".as_bytes()] {
            assert_eq!(table(bytes), Err(NoText::Foreign(ForeignKind::Table)));
        }
        let own = |_: &[u8], _: &str| Some("{\"a\": 1}".to_owned());
        assert_eq!(text_of(b"\xff\xfe{\0,\0", own).as_deref(), Ok("{\"a\": 1}"));
        assert_eq!(text_of(b"{\xff\xff", |_, _| None), Err(NoText::Unreadable));
    }

    #[test]
    fn each_file_is_read_in_its_encoding() {
        let own = r#"{"name": "津市市"}"#;
        assert_eq!(asked(own.as_bytes()).as_deref(), Some(own));
        // 津市市 in GBK.
        let gbk = b"{\"name\": \"\xbd\xf2\xca\xd0\xca\xd0\"}";
        assert_eq!(asked(gbk).as_deref(), Some("gb18030"));
        let wide: Vec<u8> = own.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(asked(&wide).as_deref(), Some("utf-16le"));
        let wide: Vec<u8> = own.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(asked(&wide).as_deref(), Some("utf-16be"));
        assert_eq!(asked(b"").as_deref(), Some(""));
        assert_eq!(asked(b"7").as_deref(), Some("7"));
    }

    #[test]
    fn broken_utf8_is_not_taken_for_gbk() {
        // The last character is cut.
        let cut = "{\"name\": \"津市市".as_bytes();
        assert_eq!(asked(&cut[..cut.len() - 1]), None);
        let whole = "津市慢".as_bytes();
        assert_eq!(asked(&whole[1..]), None);
        let mut hole = whole.to_vec();
        hole[4] = b'?';
        assert_eq!(asked(&hole), None);
    }
}
