//! QR codes: an image decoder reads the text back from the drawn path.

use view::pictures::qr::{Qr, qr};

/// Whether each module that the path draws is dark, row by row.
fn modules(qr: &Qr) -> Vec<Vec<bool>> {
    let size = usize::try_from(qr.size).unwrap();
    let mut rows = vec![vec![false; size]; size];
    for run in qr.path.split_terminator('z') {
        let (x, rest) = run.strip_prefix('M').unwrap().split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (length, back) = rest.split_once("v1h-").unwrap();
        assert_eq!(length, back);
        let [x, y, length] = [x, y, length].map(|n| n.parse::<usize>().unwrap());
        for cell in &mut rows[y][x..x + length] {
            assert!(!*cell, "no module is drawn twice");
            *cell = true;
        }
    }
    rows
}

/// What an image decoder reads: the text and the level of error correction.
fn decoded(qr: &Qr) -> (String, u16) {
    const PIXELS: usize = 3;
    let rows = modules(qr);
    let side = rows.len() * PIXELS;
    let mut image =
        rqrr::PreparedImage::prepare_from_bitmap(side, side, |x, y| rows[y / PIXELS][x / PIXELS]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    let (meta, text) = grids[0].decode().unwrap();
    (text, meta.ecc_level)
}

#[test]
fn decodes_to_the_same_text() {
    let long = format!("https://example.org/plan/#{}", "Ag0x-_Zz".repeat(100));
    for text in [
        "https://example.org/#AgAA",
        "file:///D:/规划/plan.html#Ag",
        &long,
    ] {
        assert_eq!(decoded(&qr(text).unwrap()).0, text);
    }
}

#[test]
fn spare_room_raises_error_correction() {
    // As numbered by the standard: 1 is low, 2 is high.
    let (text, level) = decoded(&qr("short").unwrap());
    assert_eq!((text.as_str(), level), ("short", 2));
    // The largest code has no room to spare.
    let (_, level) = decoded(&qr(&"a".repeat(2_953)).unwrap());
    assert_eq!(level, 1);
}

#[test]
fn leaves_a_quiet_zone() {
    let qr = qr("https://example.org/").unwrap();
    let rows = modules(&qr);
    let (quiet, size) = (4, rows.len());
    for (y, row) in rows.iter().enumerate() {
        for (x, dark) in row.iter().enumerate() {
            let inside = quiet..size - quiet;
            assert!(!dark || (inside.contains(&x) && inside.contains(&y)));
        }
    }
    assert!(rows[quiet][quiet] && rows[quiet][size - quiet - 1]);
}

#[test]
fn rejects_texts_too_long_for_any_code() {
    assert_eq!(qr(&"a".repeat(2_954)), None);
}
