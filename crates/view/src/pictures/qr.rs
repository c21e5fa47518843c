//! A text as a QR code, to be drawn as one SVG path.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as the standard asks for.
const QUIET: i32 = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules along a side, the quiet zone included: the picture's `viewBox` is `0 0 size size`.
    pub size: i32,
    /// The dark modules as an SVG path: `Mx yhnv1h-nz` for each run of `n` along a row.
    pub path: String,
}

impl Qr {
    /// The runs of dark modules along the rows, as the path has them: where each begins, from the left and from the
    /// top, and how long it is.
    pub fn runs(&self) -> impl Iterator<Item = [i32; 3]> + '_ {
        self.path.split_terminator('z').filter_map(|run| {
            let (x, rest) = run.strip_prefix('M')?.split_once(' ')?;
            let (y, rest) = rest.split_once('h')?;
            let (length, _) = rest.split_once('v')?;
            Some([x.parse().ok()?, y.parse().ok()?, length.parse().ok()?])
        })
    }
}

/// The smallest code for a text, with the highest error correction that does not make it larger;
/// `None` for a text that is too long for any (2,953 bytes at most).
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            // Outside the code every module is light.
            let run = (x..).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).ok()?;
            if run > 0 {
                // Writing to a string does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    let size = code.size() + 2 * QUIET;
    Some(Qr { size, path })
}
