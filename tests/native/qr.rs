//! A QR code says what it was made of: a reader of pictures gets it back from the drawn path.

use view::pictures::qr::{Qr, qr};

/// Whether each module of the path's picture is dark, row by row.
fn picture(qr: &Qr) -> Vec<Vec<bool>> {
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

/// What a reader of pictures sees in it, and the error correction it finds.
fn decoded(qr: &Qr) -> (String, u16) {
    const PIXELS: usize = 3;
    let rows = picture(qr);
    let side = rows.len() * PIXELS;
    let mut image =
        rqrr::PreparedImage::prepare_from_bitmap(side, side, |x, y| rows[y / PIXELS][x / PIXELS]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    let (meta, text) = grids[0].decode().unwrap();
    (text, meta.ecc_level)
}

#[test]
fn a_reader_finds_the_text_again() {
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
fn room_that_is_left_goes_into_error_correction() {
    // As the standard numbers them: 1 is low, 2 is high.
    let (text, level) = decoded(&qr("short").unwrap());
    assert_eq!((text.as_str(), level), ("short", 2));
    // The largest code is full.
    let (_, level) = decoded(&qr(&"a".repeat(2_953)).unwrap());
    assert_eq!(level, 1);
}

#[test]
fn a_quiet_zone_is_left_around_it() {
    let qr = qr("https://example.org/").unwrap();
    let rows = picture(&qr);
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
fn a_text_that_no_code_can_hold_gives_none() {
    assert_eq!(qr(&"a".repeat(2_954)), None);
}
