//! What leaves the page as a file, in the order of the menu.

use crate::words::texts::T;

/// A file that can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Export {
    /// Its id in the page.
    pub id: &'static str,
    /// The ending of the file that is written.
    pub format: &'static str,
    /// Whether that is a picture which is turned into pixels.
    pub in_pixels: bool,
    /// What it is called.
    pub name: T,
    /// What it holds, in a line.
    pub holds: T,
}

impl Export {
    /// The ending of the file's name.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        if self.in_pixels { "png" } else { self.format }
    }
}

/// The whole scenario.
pub const WHOLE: [Export; 1] = [Export {
    id: "csv",
    format: "csv",
    in_pixels: false,
    name: T::ExportSeries,
    holds: T::ExportSeriesHolds,
}];

/// The charts of the headline targets.
pub const PICTURES: [Export; 2] = [
    Export {
        id: "png",
        format: "svg",
        in_pixels: true,
        name: T::ExportPixels,
        holds: T::ExportPixelsHolds,
    },
    Export {
        id: "svg",
        format: "svg",
        in_pixels: false,
        name: T::ExportDrawing,
        holds: T::ExportDrawingHolds,
    },
];
