//! How the numbers of one quantity are written: on which scale, with which sign or unit behind them,
//! and with how many decimals. Cards, charts, controls, comparisons and formulas all ask here.

mod money;
mod pace;

use crate::words::number::{fixed, in_steps, short, trimmed, visible, with_plus};
use crate::words::texts::T;
use engine::levers::LeverUnit;
use engine::plan::{Indicator, Measure, shift_point};
use engine::text::Lang;

/// Decimals that a given figure or a goal has room for; zeros at its end are left out.
const GIVEN: usize = 4;
/// The most decimals that tell two values apart.
pub const MOST_DECIMALS: usize = 12;
/// What stands where there is no number.
pub const NONE: &str = "—";

/// How a value of the engine becomes the number that is written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scale {
    /// Times this: 100 for percentages.
    Times(f64),
    /// Divided by this: 10,000 for persons counted in 万人.
    Over(f64),
    /// With its decimal point moved, so that a typed 7% is 7 again and not its binary neighbour.
    Shifted(i32),
    /// Not in proportion: a growth difference in points a year.
    Pace(pace::Pace),
}

/// How the values of one quantity are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Format<'a> {
    scale: Scale,
    /// The sign that counts in a calculation: `%`, `‰` or none.
    pub sign: &'static str,
    /// Decimals of a result, or of a control's step.
    pub decimals: usize,
    /// What stands behind a number; empty for a plain one.
    pub unit: &'a str,
    /// What stands behind a difference: percentages differ by points.
    pub difference_unit: &'a str,
}

impl<'a> Format<'a> {
    /// A number in a unit that is the engine's own.
    #[must_use]
    pub fn of_unit(unit: &'a str, decimals: usize) -> Self {
        Self {
            scale: Scale::Times(1.0),
            sign: "",
            decimals,
            unit,
            difference_unit: unit,
        }
    }

    /// A number without a unit.
    #[must_use]
    pub fn plain(decimals: usize) -> Self {
        Self::of_unit("", decimals)
    }

    /// A fraction in percent.
    #[must_use]
    pub fn percent(decimals: usize, lang: Lang) -> Self {
        Self {
            scale: Scale::Times(100.0),
            sign: "%",
            decimals,
            unit: "%",
            difference_unit: T::PointsUnit.get(lang),
        }
    }

    /// Growth a year.
    #[must_use]
    pub fn growth(lang: Lang) -> Self {
        Self::percent(2, lang)
    }

    /// An indicator as its plan prints it.
    #[must_use]
    pub fn of_indicator(own: &'a Indicator, lang: Lang) -> Self {
        if lang == Lang::En
            && let Some(money) = Self::money(own)
        {
            return money;
        }
        let unit = own.unit.label.get(lang);
        let plain = Self::of_unit(unit, own.decimals.into());
        let times = |scale| Self { scale, ..plain };
        match (own.unit.measure, own.unit.scale) {
            (Measure::Fraction, 100.0) => Self {
                unit,
                ..Self::percent(plain.decimals, lang)
            },
            (Measure::Fraction, 1000.0) => Self {
                sign: "‰",
                difference_unit: T::PerThousandUnit.get(lang),
                ..times(Scale::Times(1000.0))
            },
            (Measure::Fraction, scale) => times(Scale::Times(scale)),
            (Measure::Persons, scale) => times(Scale::Over(scale)),
            _ => plain,
        }
    }

    /// A lever as its control shows it.
    #[must_use]
    pub fn of_lever(unit: LeverUnit, lang: Lang) -> Self {
        let percent = |decimals| Self {
            scale: Scale::Shifted(2),
            ..Self::percent(decimals, lang)
        };
        match unit {
            LeverUnit::Rate => percent(2),
            LeverUnit::Share | LeverUnit::Attainment => percent(1),
            LeverUnit::Points => percent(2).differences(),
            LeverUnit::Elasticity => Self::plain(3),
            LeverUnit::Logit => Self::plain(4),
            LeverUnit::CnyPerUsd => Self::of_unit(T::YuanUnit.get(lang), 4),
        }
    }

    /// The same with other decimals.
    #[must_use]
    pub fn to(self, decimals: usize) -> Self {
        Self { decimals, ..self }
    }

    /// The same with other words behind values and differences.
    #[must_use]
    pub fn labelled(self, unit: &'a str, difference_unit: &'a str) -> Self {
        Self {
            unit,
            difference_unit,
            ..self
        }
    }

    /// Whether values of another quantity are written in the same unit and with as many decimals.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        (self.scale, self.decimals, self.unit) == (other.scale, other.decimals, other.unit)
    }

    /// Differences of such values.
    #[must_use]
    pub fn differences(self) -> Self {
        Self {
            scale: self.scale.of_differences(),
            sign: "",
            unit: self.difference_unit,
            ..self
        }
    }

    /// The number that is written for a value, unrounded.
    #[must_use]
    pub fn page(&self, value: f64) -> f64 {
        match self.scale {
            Scale::Times(by) => value * by,
            Scale::Over(by) => value / by,
            Scale::Shifted(places) => shift_point(value, places),
            Scale::Pace(pace) => pace.points(value),
        }
    }

    /// The value of a number that was written: 10 (percent) is exactly 0.1 where it can be typed.
    #[must_use]
    pub fn model(&self, number: f64) -> f64 {
        match self.scale {
            Scale::Times(by) => number / by,
            Scale::Over(by) => number * by,
            Scale::Shifted(places) => shift_point(number, -places),
            Scale::Pace(pace) => pace.difference(number),
        }
    }

    /// What one of the written numbers counts in a calculation: 10% is 0.1.
    #[must_use]
    pub fn per(&self) -> f64 {
        match self.sign {
            "%" => 0.01,
            "‰" => 0.001,
            _ => 1.0,
        }
    }

    /// A result without its unit.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        match value.is_finite() {
            true => fixed(self.page(value), self.decimals),
            false => NONE.to_owned(),
        }
    }

    /// A result with its unit.
    #[must_use]
    pub fn words(&self, value: f64) -> String {
        self.with_unit(&self.number(value))
    }

    /// A number without zeros at its end, and without its unit: as a control shows it.
    #[must_use]
    pub fn set_number(&self, value: f64) -> String {
        match value.is_finite() {
            true => short(self.page(value), self.decimals),
            false => NONE.to_owned(),
        }
    }

    /// A number without zeros at its end, with its unit.
    #[must_use]
    pub fn set(&self, value: f64) -> String {
        self.with_unit(&self.set_number(value))
    }

    /// A given figure or a goal without its unit: all its digits.
    #[must_use]
    pub fn given_number(&self, value: f64) -> String {
        self.to(self.decimals.max(GIVEN)).set_number(value)
    }

    /// A given figure or a goal with its unit; a thousand millions are a billion.
    #[must_use]
    pub fn given(&self, value: f64) -> String {
        let own = self.coarser(value);
        own.with_unit(&own.given_number(value))
    }

    /// A result with its unit, without zeros at its end; a thousand millions are a billion.
    #[must_use]
    pub fn result(&self, value: f64) -> String {
        self.coarser(value).set(value)
    }

    /// The same with one decimal more where one of these values was stated with it: −9.035% is a rate of the
    /// plan, and −9.04% another one.
    #[must_use]
    pub fn fitting(self, values: &[f64]) -> Self {
        let needs = |value: &f64| {
            let page = self.page(*value);
            let left_out = |decimals: usize| {
                #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // below ten
                let power = 10f64.powi(decimals as i32);
                ((page * power).round() / power - page).abs() > 1e-9 * page.abs().max(1.0)
            };
            left_out(self.decimals) && !left_out(self.decimals + 1)
        };
        match values.iter().any(needs) {
            true => self.to(self.decimals + 1),
            false => self,
        }
    }

    /// Two values that are set, with as many decimals as tell them apart.
    #[must_use]
    pub fn pair(&self, a: f64, b: f64) -> (String, String) {
        let pair = |decimals| {
            let format = self.to(decimals);
            (format.set(a), format.set(b))
        };
        let mut apart = (self.decimals..=MOST_DECIMALS)
            .map(pair)
            .filter(|(a, b)| a != b);
        apart.next().unwrap_or_else(|| pair(self.decimals))
    }

    /// A difference with its unit, never rounded to zero, without zeros at its end.
    #[must_use]
    pub fn difference(&self, by: f64) -> String {
        let own = self.finer(by).differences();
        own.with_unit(&trimmed(visible(own.page(by), own.decimals)))
    }

    /// The same with its sign, also where that is a plus.
    #[must_use]
    pub fn signed_difference(&self, by: f64) -> String {
        let own = self.finer(by).differences();
        own.signed(own.page(by))
    }

    /// By how much a value moved, with its sign.
    #[must_use]
    pub fn signed_move(&self, from: f64, to: f64) -> String {
        match self.scale {
            Scale::Pace(_) => self.differences().signed(self.page(to) - self.page(from)),
            _ => self.signed_difference(to - from),
        }
    }

    /// A written difference with its sign and unit, never rounded to zero, without zeros at its end.
    fn signed(&self, number: f64) -> String {
        self.with_unit(&with_plus(&trimmed(visible(number, self.decimals))))
    }

    /// In how many steps of its last decimal a result is written; `None` for one beyond all measure.
    #[must_use]
    pub fn steps(&self, value: f64) -> Option<i128> {
        in_steps(self.page(value), self.decimals)
    }

    /// A calculation that ends with a number and its sign, with the unit behind it.
    #[must_use]
    pub fn end(&self, calculation: String) -> String {
        match (self.sign, calculation.rsplit_once(' ')) {
            ("", Some((before, result))) => format!("{before} {}", self.with_unit(result)),
            ("", None) => self.with_unit(&calculation),
            _ => calculation,
        }
    }

    /// A written number with the unit behind it.
    #[must_use]
    pub fn with_unit(&self, number: &str) -> String {
        with_unit(number, self.unit)
    }
}

/// A written number with a unit behind it.
#[must_use]
pub fn with_unit(number: &str, unit: &str) -> String {
    if number == NONE || unit.is_empty() {
        return number.to_owned();
    }
    if let Some(money) = money::with_currency(number, unit) {
        return money;
    }
    let one = number.trim_start_matches(['+', '\u{2212}']) == "1";
    // English counts one point in the singular.
    let unit = match one {
        true => unit.replacen("points", "point", 1),
        false => unit.to_owned(),
    };
    format!("{number}{}{unit}", gap_before(&unit))
}

/// A percent sign and a Chinese unit cling to their number; another unit keeps a space.
fn gap_before(unit: &str) -> &'static str {
    let clings = |first: char| matches!(first, '%' | '‰') || first > '\u{2e80}';
    match unit.chars().next().is_some_and(clings) {
        true => "",
        false => " ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_differ_by_points() {
        let rate = Format::of_lever(LeverUnit::Rate, Lang::Zh);
        assert_eq!(rate.set(0.085), "8.5%");
        assert_eq!(rate.words(0.085), "8.50%");
        assert_eq!(rate.signed_difference(0.005), "+0.5个百分点");
        assert_eq!(rate.difference(-0.000_001), "\u{2212}0.0001个百分点");
        assert_eq!(rate.signed_difference(0.0), "0个百分点");
        assert_eq!(rate.set(f64::NAN), "—");
        let both = rate.pair(0.08, 0.080_001);
        assert_eq!(both, ("8%".to_owned(), "8.0001%".to_owned()));
    }

    #[test]
    fn third_decimal_is_written_where_it_was_stated() {
        let rate = Format::of_lever(LeverUnit::Rate, Lang::Zh);
        let words = |value: f64| rate.fitting(&[value]).set(value);
        assert_eq!(words(-0.090_35), "\u{2212}9.035%");
        assert_eq!(words(0.085), "8.5%");
        // A solved value has more digits than anybody stated.
        assert_eq!(words(0.103_068_339), "10.31%");
        assert_eq!(words(f64::NAN), "—");
    }

    #[test]
    fn typed_numbers_round_trip_bit_for_bit() {
        let rate = Format::of_lever(LeverUnit::Rate, Lang::En);
        for percent in [7.0, 10.5, 65.8, 0.07] {
            let back = rate.page(rate.model(percent));
            assert_eq!(back.to_bits(), percent.to_bits());
        }
        let yuan = Format::of_lever(LeverUnit::CnyPerUsd, Lang::En);
        assert_eq!(
            (yuan.set(6.5), yuan.page(6.5)),
            ("6.5 yuan".to_owned(), 6.5)
        );
    }
}
