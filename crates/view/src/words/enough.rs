//! Needed numbers as they are displayed: rounded to the side on which what they are needed for holds, so
//! that a number which is typed as it stands on the page does what it was displayed for.

use super::format::{Format, MOST_DECIMALS};
use super::texts::T;
use engine::text::Lang;

/// A needed number as it is displayed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Enough<'a> {
    /// The number, in the model's unit: exactly what its words say.
    pub value: f64,
    /// How it is written.
    pub format: Format<'a>,
    /// Whether it is an upper limit: less is enough too, more is not.
    pub at_most: bool,
}

impl<'a> Enough<'a> {
    /// The number nearest to `value` that does what is asked for, with no more decimals than that takes. What
    /// no rounded number does is displayed as near as the format has it.
    pub fn new(format: Format<'a>, value: f64, does: &mut dyn FnMut(f64) -> bool) -> Self {
        let format = format.fitting(&[value]);
        for decimals in format.decimals..=MOST_DECIMALS {
            let number = format.page(value);
            let power = (0..decimals).fold(1.0, |power, _| power * 10.0);
            let nearest = (number * power).round();
            let side = if nearest < number * power { 1.0 } else { -1.0 };
            // The same division as that of a typed number.
            let at = |steps: f64| format.model((nearest + steps) / power);
            let found = [0.0, side, -side].into_iter().find(|by| does(at(*by)));
            if let Some(by) = found {
                return Self {
                    value: at(by),
                    format: format.to(decimals),
                    at_most: does(at(by - 1.0)) && !does(at(by + 1.0)),
                };
            }
        }
        Self {
            value,
            format,
            at_most: false,
        }
    }

    /// With its unit; an upper limit says that it is one.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        self.limited(&self.format.set(self.value), lang)
    }

    /// As a change: "+0.4 个百分点".
    #[must_use]
    pub fn change(&self, lang: Lang) -> String {
        self.limited(&self.format.signed_difference(self.value), lang)
    }

    fn limited(&self, words: &str, lang: Lang) -> String {
        match self.at_most {
            true => T::AtMost.fill(lang, &[("value", words)]),
            false => words.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::levers::LeverUnit;

    fn words(value: f64, mut does: impl FnMut(f64) -> bool) -> String {
        let format = Format::of_lever(LeverUnit::Rate, Lang::Zh);
        Enough::new(format, value, &mut does).words(Lang::Zh)
    }

    #[test]
    fn needed_numbers_are_rounded_to_the_side_that_does() {
        let needed = 0.100_721;
        assert_eq!(words(needed, |v| v >= needed), "10.08%");
        assert_eq!(words(needed, |v| v <= needed), "不高于10.07%");
        assert_eq!(words(0.1, |v| v >= 0.1), "10%");
        assert_eq!(words(0.1, |v| v <= 0.1), "不高于10%");
        // A narrow range asks for more decimals.
        let narrow = |v: f64| (v - needed).abs() < 5e-7;
        assert_eq!(words(needed, narrow), "10.0721%");
        assert_eq!(words(needed, |_| false), "10.07%");
    }
}
