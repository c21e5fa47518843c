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
    /// The band of nine in ten paths.
    pub fan_outer: RGBColor,
    /// The band of every second path.
    pub fan_inner: RGBColor,
    /// Parts of a column: three tones of the accent's hue, the palest on light paper first.
    pub parts: [RGBColor; 3],
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
            pale: RGBColor(104, 134, 163),
            fan_outer: RGBColor(229, 238, 247),
            fan_inner: RGBColor(205, 223, 239),
            parts: [
                RGBColor(184, 211, 233),
                RGBColor(93, 152, 199),
                RGBColor(15, 92, 153),
            ],
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
            pale: RGBColor(124, 152, 176),
            fan_outer: RGBColor(35, 49, 63),
            fan_inner: RGBColor(45, 68, 90),
            parts: [
                RGBColor(184, 213, 238),
                RGBColor(104, 158, 206),
                RGBColor(52, 98, 140),
            ],
            goal: RGBColor(235, 155, 92),
            paper: RGBColor(27, 32, 38),
            ..Self::light(scale)
        }
    }
}

/// Relative luminance as WCAG defines it.
#[must_use]
pub fn luminance(color: RGBColor) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(color.0) + 0.7152 * part(color.1) + 0.0722 * part(color.2)
}

/// Contrast of two colours as WCAG defines it, from 1 to 21.
#[must_use]
pub fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    (a / b).max(b / a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_words_stand_out_from_all_that_lies_behind_them() {
        for theme in [Theme::light(1.0), Theme::dark(1.0)] {
            for behind in [theme.paper, theme.fan_outer, theme.fan_inner] {
                assert!(contrast(theme.accent, behind) >= 3.0);
                assert!(contrast(theme.pale, behind) >= 2.4);
                assert!(contrast(theme.goal, behind) >= 3.0);
            }
            for words in [theme.ink, theme.quiet, theme.accent, theme.goal] {
                assert!(contrast(words, theme.paper) >= 4.5);
            }
            assert!(contrast(theme.fan_outer, theme.paper) >= 1.1);
            assert!(contrast(theme.fan_inner, theme.fan_outer) >= 1.1);
            for pair in theme.parts.windows(2) {
                assert!(contrast(pair[0], pair[1]) >= 1.4);
            }
        }
    }
}
