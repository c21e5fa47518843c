//! Colours and sizes of a drawing.

use plotters::style::RGBColor;

/// How a chart looks. Sizes are in CSS pixels; `scale` turns them into the backend's.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Backend pixels for one CSS pixel (devicePixelRatio).
    pub scale: f64,
    /// Font families as CSS names them.
    pub font: String,
    /// Words and numbers.
    pub ink: RGBColor,
    /// Axis words and history.
    pub quiet: RGBColor,
    /// Grid lines.
    pub grid: RGBColor,
    /// This scenario.
    pub accent: RGBColor,
    /// The plan's own path.
    pub pale: RGBColor,
    /// The goal.
    pub goal: RGBColor,
    /// What lies behind; circles are filled with it.
    pub paper: RGBColor,
}

/// Fonts that carry Chinese on Windows, macOS, Linux and phones.
pub const FONT: &str = "system-ui, \"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", \"Noto Sans SC\", sans-serif";

impl Theme {
    /// For light paper.
    #[must_use]
    pub fn light(scale: f64) -> Self {
        Self {
            scale,
            font: FONT.to_owned(),
            ink: RGBColor(28, 35, 43),
            quiet: RGBColor(92, 103, 115),
            grid: RGBColor(228, 232, 236),
            accent: RGBColor(15, 92, 153),
            pale: RGBColor(150, 176, 199),
            goal: RGBColor(171, 82, 14),
            paper: RGBColor(255, 255, 255),
        }
    }

    /// For dark paper.
    #[must_use]
    pub fn dark(scale: f64) -> Self {
        Self {
            ink: RGBColor(232, 236, 240),
            quiet: RGBColor(160, 171, 182),
            grid: RGBColor(50, 58, 67),
            accent: RGBColor(106, 178, 236),
            pale: RGBColor(88, 116, 141),
            goal: RGBColor(235, 155, 92),
            paper: RGBColor(27, 32, 38),
            ..Self::light(scale)
        }
    }
}
