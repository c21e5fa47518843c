//! Files of other programs, told by their first bytes: what an office has on its desktop is more often a
//! document or a spreadsheet than a plan file, and deserves a better answer than a parser's.

use engine::problem::{Expected, ForeignKind, Problem};

/// What kind of another program's file these bytes are; `None` for what may be JSON, or is no known file.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<ForeignKind> {
    use ForeignKind as K;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes.trim_ascii_start();
    let starts = |signs: &[&[u8]]| signs.iter().any(|sign| bytes.starts_with(sign));
    let among = |names: &[(&str, ForeignKind)], wide: bool| {
        let mut names = names.iter();
        let found = names.find(|(name, _)| holds(bytes, name, wide));
        found.map(|(_, kind)| *kind)
    };
    if starts(&[b"\xd0\xcf\x11\xe0"]) {
        // A compound file of Microsoft Office or WPS until 2003: its streams' names are UTF-16.
        let of = among(&STREAMS, true);
        return Some(of.unwrap_or(K::Office));
    }
    if starts(&[b"PK\x03\x04"]) {
        let of = among(&PARTS, false);
        return Some(of.unwrap_or(K::Archive));
    }
    if starts(&[b"%PDF"]) {
        return Some(K::Pdf);
    }
    if starts(&[b"{\\rtf"]) {
        return Some(K::Document);
    }
    if starts(&[b"<"]) {
        let sheet = holds(bytes, "Excel.Sheet", false);
        return Some(if sheet { K::Sheet } else { K::WebPage });
    }
    if starts(&[b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"]) {
        return Some(K::Archive);
    }
    if starts(&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM"]) {
        return Some(K::Picture);
    }
    let line = bytes.split(|b| *b == b'\n').next()?;
    // What begins as JSON does, with full-width signs too, or as a comment, is meant to be JSON.
    let own = ["{", "[", "/", "｛", "［", "【", "“", "”"].map(str::as_bytes);
    let named = line.windows(2).any(|two| two == b"\":");
    let cells = line.iter().any(|b| matches!(b, b',' | b'\t' | b';'));
    (cells && !starts(&own) && !named).then_some(K::Table)
}

/// The problem of a whole file that is of another program.
#[must_use]
pub fn foreign(kind: ForeignKind) -> Vec<Problem> {
    vec![Problem::at("", Expected::OwnFile(kind), "")]
}

/// Streams of compound files.
const STREAMS: [(&str, ForeignKind); 4] = [
    ("WordDocument", ForeignKind::Document),
    // Slides can hold a workbook.
    ("PowerPoint Document", ForeignKind::Slides),
    ("Workbook", ForeignKind::Sheet),
    ("Book", ForeignKind::Sheet),
];

/// Parts of zipped documents.
const PARTS: [(&str, ForeignKind); 7] = [
    ("word/", ForeignKind::Document),
    ("xl/", ForeignKind::Sheet),
    ("ppt/", ForeignKind::Slides),
    ("OFD.xml", ForeignKind::Ofd),
    ("opendocument.text", ForeignKind::Document),
    ("opendocument.spreadsheet", ForeignKind::Sheet),
    ("opendocument.presentation", ForeignKind::Slides),
];

/// Whether a name stands among the bytes, each letter in one byte or (`wide`) in two.
fn holds(bytes: &[u8], name: &str, wide: bool) -> bool {
    let name: Vec<u8> = match wide {
        true => name.bytes().flat_map(|b| [b, 0]).collect(),
        false => name.into(),
    };
    bytes.windows(name.len()).any(|part| part == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ForeignKind as K;

    fn compound(stream: &str) -> Vec<u8> {
        let wide = stream.bytes().flat_map(|b| [b, 0]);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..."
            .iter()
            .copied()
            .chain(wide)
            .collect()
    }

    #[test]
    fn files_of_other_programs_are_told_by_their_bytes() {
        let zip = |part: &str| format!("PK\u{3}\u{4}..{part}..").into_bytes();
        // 年份,GDP in GBK.
        let gbk = b"\xc4\xea\xb7\xdd,GDP\r\n2016,1".to_vec();
        let cases: Vec<(Vec<u8>, Option<ForeignKind>)> = vec![
            (compound("WordDocument"), Some(K::Document)),
            (compound("Workbook"), Some(K::Sheet)),
            (compound("Book"), Some(K::Sheet)),
            (compound("PowerPoint Document"), Some(K::Slides)),
            (compound("Contents"), Some(K::Office)),
            (zip("word/document.xml"), Some(K::Document)),
            (zip("xl/workbook.xml"), Some(K::Sheet)),
            (zip("ppt/presentation.xml"), Some(K::Slides)),
            (zip("OFD.xml"), Some(K::Ofd)),
            (
                zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
                Some(K::Sheet),
            ),
            (zip("photo.jpg"), Some(K::Archive)),
            (b"%PDF-1.7".to_vec(), Some(K::Pdf)),
            (b"{\\rtf1\\ansi".to_vec(), Some(K::Document)),
            (b"\xef\xbb\xbf<!DOCTYPE html>".to_vec(), Some(K::WebPage)),
            (
                b"<?mso-application progid=\"Excel.Sheet\"?>".to_vec(),
                Some(K::Sheet),
            ),
            (b"\x89PNG\r\n".to_vec(), Some(K::Picture)),
            (gbk, Some(K::Table)),
            ("\u{feff}指标\t2016".into(), Some(K::Table)),
            (b"{\"format\": \"x\", \"n\": 1}".to_vec(), None),
            ("\u{feff}\r\n  {\"a\": 1, \"b\": 2}".into(), None),
            (b"[1, 2]".to_vec(), None),
            ("｛\"format\": \"x\", \"version\": 1}".into(), None),
            (b"// note, draft\n{}".to_vec(), None),
            (b"\"format\": \"x\", \"version\": 1".to_vec(), None),
            ("\"年份\",\"GDP\"".into(), Some(K::Table)),
            ("年份;GDP".into(), Some(K::Table)),
            (Vec::new(), None),
        ];
        for (bytes, kind) in cases {
            assert_eq!(
                kind_of(&bytes),
                kind,
                "{:?}",
                String::from_utf8_lossy(&bytes)
            );
        }
    }
}
