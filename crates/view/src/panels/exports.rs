//! What leaves the page as a file, in the order of the menus.

use crate::words::texts::T;

/// What becomes of what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A file as it is.
    File,
    /// A drawing that becomes a picture of pixels.
    Pixels,
    /// The same, on the clipboard.
    Copy,
}

/// A file that can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Export {
    /// Its id in the page.
    pub id: &'static str,
    /// The ending of what is written.
    pub format: &'static str,
    /// What becomes of it.
    pub becomes: Becomes,
    /// What it is called.
    pub name: T,
    /// What it holds, in a line.
    pub holds: T,
    /// What its file is called, between the names of plan and scenario.
    pub file: T,
}

impl Export {
    /// The ending of the file's name.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        match self.becomes {
            Becomes::File => self.format,
            Becomes::Pixels | Becomes::Copy => "png",
        }
    }
}

const TABLE: Export = Export {
    id: "csv",
    format: "csv",
    becomes: Becomes::File,
    name: T::ExportSeries,
    holds: T::ExportSeriesHolds,
    file: T::ExportSeriesFile,
};
const PIXELS: Export = Export {
    id: "png",
    format: "svg",
    becomes: Becomes::Pixels,
    name: T::ExportPixels,
    holds: T::ExportPixelsHolds,
    file: T::ExportPictureFile,
};
const DRAWING: Export = Export {
    id: "svg",
    format: "svg",
    becomes: Becomes::File,
    name: T::ExportDrawing,
    holds: T::ExportDrawingHolds,
    file: T::ExportPictureFile,
};
const COPY: Export = Export {
    id: "copy",
    format: "svg",
    becomes: Becomes::Copy,
    name: T::CopyPicture,
    holds: T::CopyPictureHolds,
    file: T::ExportPictureFile,
};

/// The whole scenario.
pub const WHOLE: [Export; 1] = [TABLE];

/// The charts of the headline targets.
pub const PICTURES: [Export; 3] = [COPY, PIXELS, DRAWING];

/// One chart; files are called by its indicator.
pub const CHART: [Export; 4] = [COPY, PIXELS, DRAWING, TABLE];
