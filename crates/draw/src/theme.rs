//! Colours and sizes of a drawing.

use plotters::style::RGBColor;
use view::sentences::compared::column::Whose;

/// How a picture looks: the colours of the page's sheet of tokens (`style/tokens.css`), field by field under
/// its names; a test compares them. Sizes are in CSS pixels; `scale` turns them into the backend's.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Backend pixels for one CSS pixel (devicePixelRatio).
    pub scale: f64,
    /// Font families as CSS names them.
    pub font: &'static str,
    /// The background; dots are set off with it.
    pub bg: RGBColor,
    /// Grid lines.
    pub rule: RGBColor,
    /// Numbers inside parts of a column, totals.
    pub ink: RGBColor,
    /// Known figures and their words.
    pub ink_2: RGBColor,
    /// Axes.
    pub ink_3: RGBColor,
    /// This scenario.
    pub mine: RGBColor,
    /// The band of every second path.
    pub mine_50: RGBColor,
    /// The band of nine in ten paths.
    pub mine_90: RGBColor,
    /// The plan baseline.
    pub plan: RGBColor,
    /// The plan baseline where it lies under the scenario's line.
    pub plan_line: RGBColor,
    /// The target, and what is missing to it.
    pub goal: RGBColor,
    /// The years of the plan.
    pub period: RGBColor,
    /// Parts of a column, from below; the numbers inside are in `ink`.
    pub bands: [RGBColor; 3],
    /// Lines of several scenarios: distinguishable without seeing red or green, and with enough contrast
    /// to the background for text.
    pub lines: [RGBColor; 6],
}

/// Fonts that carry Chinese on Windows, macOS, Linux and phones.
const FONT: &str = "\"Noto Sans CJK SC\", \"Noto Sans SC\", \"PingFang SC\", \"Microsoft YaHei\", system-ui, sans-serif";

/// A colour as style sheets write it.
const fn hex(rgb: u32) -> RGBColor {
    let [_, r, g, b] = rgb.to_be_bytes();
    RGBColor(r, g, b)
}

impl Theme {
    /// For light paper.
    #[must_use]
    pub fn light(scale: f64) -> Self {
        Self {
            scale,
            font: FONT,
            bg: hex(0xff_ff_ff),
            rule: hex(0xd8_dd_e4),
            ink: hex(0x1a_22_2d),
            ink_2: hex(0x46_50_5e),
            ink_3: hex(0x5f_6a_79),
            mine: hex(0x0a_5c_a3),
            mine_50: hex(0xb9_d4_ec),
            mine_90: hex(0xd9_e7_f4),
            plan: hex(0x66_70_7d),
            plan_line: hex(0x85_8f_9c),
            goal: hex(0xad_44_09),
            period: hex(0xf3_f5_f8),
            bands: [hex(0xe7_eb_f0), hex(0xd6_dd_e5), hex(0xc4_cd_d8)],
            lines: [
                RGBColor(15, 92, 153),
                RGBColor(190, 40, 90),
                RGBColor(110, 120, 0),
                RGBColor(20, 24, 32),
                RGBColor(0, 128, 110),
                RGBColor(126, 80, 220),
            ],
        }
    }

    /// For dark paper.
    #[must_use]
    pub fn dark(scale: f64) -> Self {
        Self {
            scale,
            font: FONT,
            bg: hex(0x12_17_1e),
            rule: hex(0x33_3e_4b),
            ink: hex(0xee_f2_f6),
            ink_2: hex(0xc0_c9_d4),
            ink_3: hex(0x9b_a7_b5),
            mine: hex(0x6d_b3_f2),
            mine_50: hex(0x2c_56_7f),
            mine_90: hex(0x1c_35_50),
            plan: hex(0xa2_ad_ba),
            plan_line: hex(0x83_90_a0),
            goal: hex(0xf2_95_5c),
            period: hex(0x19_20_2a),
            bands: [hex(0x26_30_3b), hex(0x33_40_4e), hex(0x43_52_63)],
            lines: [
                RGBColor(106, 178, 236),
                RGBColor(255, 150, 165),
                RGBColor(230, 210, 60),
                RGBColor(250, 250, 252),
                RGBColor(0, 160, 120),
                RGBColor(150, 110, 240),
            ],
        }
    }

    /// The colour of the n-th of several scenarios: grey is the plan and blue is mine here too.
    #[must_use]
    pub fn line(&self, whose: Whose, n: usize) -> RGBColor {
        match whose {
            Whose::Plan => self.plan,
            Whose::Mine => self.mine,
            Whose::Other => self.lines[1 + n % (self.lines.len() - 1)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG defines it.
    fn luminance(color: RGBColor) -> f64 {
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
    fn contrast(a: RGBColor, b: RGBColor) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        (a / b).max(b / a)
    }

    #[test]
    fn lines_and_text_have_enough_contrast_to_any_background() {
        for theme in [Theme::light(1.0), Theme::dark(1.0)] {
            for behind in [theme.bg, theme.period, theme.mine_90, theme.mine_50] {
                assert!(contrast(theme.mine, behind) >= 3.0);
                assert!(contrast(theme.plan, behind) >= 2.4);
                assert!(contrast(theme.goal, behind) >= 3.0);
            }
            let words = [
                theme.ink,
                theme.ink_2,
                theme.ink_3,
                theme.mine,
                theme.plan,
                theme.goal,
            ];
            for words in words {
                assert!(contrast(words, theme.bg) >= 4.5);
                assert!(contrast(words, theme.period) >= 4.5);
            }
            assert!(contrast(theme.mine_90, theme.period) >= 1.1);
            assert!(contrast(theme.mine_50, theme.mine_90) >= 1.1);
            for line in theme.lines {
                assert!(contrast(line, theme.bg) >= 4.5);
            }
            // Tints are told apart by the numbers inside and the seams between them.
            for pair in theme.bands.windows(2) {
                assert!(contrast(pair[0], pair[1]) >= 1.1);
            }
            for band in theme.bands {
                assert!(contrast(theme.ink, band) >= 7.0);
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
            // Grey is thinner in hue than any other and has its dashes; it is told by its label.
            let mut all = theme.lines;
            all[0] = theme.mine;
            for (n, a) in all.iter().enumerate() {
                for b in &all[n + 1..] {
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
