//! What leaves the page as a file, in the order of the menus.

use crate::words::texts::T;

/// What becomes of what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A file as it is.
    File,
    /// A document, whose pictures are made first.
    Paper,
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
    /// What is asked of the office module.
    pub format: &'static str,
    /// How its file's name ends.
    pub ending: &'static str,
    /// What becomes of it.
    pub becomes: Becomes,
    /// What it is called.
    pub name: T,
    /// What it holds, in a line.
    pub holds: T,
    /// What its file is called, between the names of plan and scenario.
    pub file: T,
}

const SERIES: Export = Export {
    id: "csv",
    format: "csv",
    ending: "csv",
    becomes: Becomes::File,
    name: T::ExportSeries,
    holds: T::ExportSeriesHolds,
    file: T::ExportSeriesFile,
};
const PIXELS: Export = Export {
    id: "png",
    format: "svg",
    ending: "png",
    becomes: Becomes::Pixels,
    name: T::ExportPixels,
    holds: T::ExportPixelsHolds,
    file: T::ExportPictureFile,
};
const DRAWING: Export = Export {
    id: "svg",
    format: "svg",
    ending: "svg",
    becomes: Becomes::File,
    name: T::ExportDrawing,
    holds: T::ExportDrawingHolds,
    file: T::ExportPictureFile,
};
const COPY: Export = Export {
    id: "copy",
    format: "svg",
    ending: "png",
    becomes: Becomes::Copy,
    name: T::CopyPicture,
    holds: T::CopyPictureHolds,
    file: T::ExportPictureFile,
};

/// The whole scenario.
pub const WHOLE: [Export; 4] = [
    Export {
        id: "docx",
        format: "docx",
        ending: "docx",
        becomes: Becomes::Paper,
        name: T::ExportBrief,
        holds: T::ExportBriefHolds,
        file: T::ExportBriefFile,
    },
    Export {
        id: "html",
        format: "html",
        ending: "html",
        becomes: Becomes::File,
        name: T::ExportPage,
        holds: T::ExportPageHolds,
        file: T::ExportBriefFile,
    },
    Export {
        id: "xlsx",
        format: "xlsx",
        ending: "xlsx",
        becomes: Becomes::File,
        name: T::ExportWorkbook,
        holds: T::ExportWorkbookHolds,
        file: T::ExportWorkbookFile,
    },
    SERIES,
];

/// The charts of the headline targets.
pub const PICTURES: [Export; 3] = [COPY, PIXELS, DRAWING];

const DATA: Export = Export {
    name: T::ExportData,
    ..SERIES
};
const SHEET: Export = Export {
    id: "xlsx",
    format: "xlsx",
    ending: "xlsx",
    name: T::ExportSheet,
    ..SERIES
};

/// One chart, or the board; files are called by what it shows.
pub const CHART: [Export; 5] = [COPY, PIXELS, DRAWING, DATA, SHEET];

/// The mid-term evaluation.
pub const EVALUATION: [Export; 1] = [Export {
    id: "evaluation",
    format: "evaluation",
    ending: "docx",
    becomes: Becomes::File,
    name: T::ExportEvaluation,
    holds: T::ExportEvaluationHolds,
    file: T::ExportEvaluationFile,
}];
