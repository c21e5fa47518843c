//! Colours and sizes of a drawing.

use plotters::style::RGBColor;

/// How a chart looks. Sizes are in CSS pixels; `scale` turns them into the backend's.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Backend pixels for one CSS pixel (devicePixelRatio).
    pub scale: f64,
    /// Font families as CSS names them.
    pub font: String,
    /// Text and numbers.
    pub ink: RGBColor,
    /// Axis labels and history.
    pub quiet: RGBColor,
    /// Grid lines.
    pub grid: RGBColor,
    /// This scenario.
    pub accent: RGBColor,
    /// The plan baseline.
    pub pale: RGBColor,
    /// The band of nine in ten paths.
    pub fan_outer: RGBColor,
    /// The band of every second path.
    pub fan_inner: RGBColor,
    /// Parts of a column: three tones of the accent's hue, the palest on light paper first.
    pub parts: [RGBColor; 3],
    /// Lines of several scenarios: distinguishable without seeing red or green, and with enough contrast
    /// to the paper for text.
    pub lines: [RGBColor; 6],
    /// The goal.
    pub goal: RGBColor,
    /// The background; circles are filled with it.
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
            lines: [
                RGBColor(15, 92, 153),
                RGBColor(190, 40, 90),
                RGBColor(110, 120, 0),
                RGBColor(20, 24, 32),
                RGBColor(0, 128, 110),
                RGBColor(126, 80, 220),
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
            lines: [
                RGBColor(106, 178, 236),
                RGBColor(255, 150, 165),
                RGBColor(230, 210, 60),
                RGBColor(250, 250, 252),
                RGBColor(0, 160, 120),
                RGBColor(150, 110, 240),
            ],
            goal: RGBColor(235, 155, 92),
            paper: RGBColor(27, 32, 38),
            ..Self::light(scale)
        }
    }

    /// The colour of the n-th scenario.
    #[must_use]
    pub fn line(&self, n: usize) -> RGBColor {
        self.lines[n % self.lines.len()]
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
            // The engine's: std's would be a second one in the page.
            libm::pow((c + 0.055) / 1.055, 2.4)
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
    fn lines_and_text_have_enough_contrast_to_any_background() {
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
            for line in theme.lines {
                assert!(contrast(line, theme.paper) >= 4.5);
            }
            for pair in theme.parts.windows(2) {
                assert!(contrast(pair[0], pair[1]) >= 1.4);
            }
        }
    }

    /// A colour in CIELAB (white of sRGB), as an eye sees it whose cones mix light by `cones`.
    fn lab(color: RGBColor, cones: [[f64; 3]; 3]) -> [f64; 3] {
        const XYZ: [[f64; 3]; 3] = [
            [0.4124, 0.3576, 0.1805],
            [0.2126, 0.7152, 0.0722],
            [0.0193, 0.1192, 0.9505],
        ];
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        let mix = |by: [[f64; 3]; 3], of: [f64; 3]| {
            by.map(|row| (0..3).map(|n| row[n] * of[n]).sum::<f64>())
        };
        let seen = mix(cones, [color.0, color.1, color.2].map(linear));
        let xyz = mix(XYZ, seen.map(|v| v.clamp(0.0, 1.0)));
        let root = |v: f64, white: f64| {
            let v = v / white;
            if v > 0.008_856 {
                v.cbrt()
            } else {
                7.787 * v + 16.0 / 116.0
            }
        };
        let [x, y, z] = [root(xyz[0], 0.9505), root(xyz[1], 1.0), root(xyz[2], 1.089)];
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn lines_are_distinguishable_without_red_or_green_cones() {
        // Machado, Oliveira and Fernandes 2009, severity 1: all cones, no red ones, no green ones.
        let eyes = [
            [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ];
        for theme in [Theme::light(1.0), Theme::dark(1.0)] {
            for (n, a) in theme.lines.iter().enumerate() {
                for b in &theme.lines[n + 1..] {
                    for cones in eyes {
                        let (a, b) = (lab(*a, cones), lab(*b, cones));
                        let apart = (0..3).map(|n| (a[n] - b[n]).powi(2)).sum::<f64>().sqrt();
                        assert!(apart >= 15.0, "{a:?} {b:?} are {apart} apart");
                    }
                }
            }
        }
    }
}
