//! Money as English texts write it, in billions and millions of a currency: "¥19.94bn", "−¥62m". The plan's
//! units of ten thousand and of a hundred million have no English name.

use super::{Format, Scale};
use engine::plan::{Indicator, Measure};

const YUAN: &str = "¥";
const DOLLARS: &str = "US$";

/// What counts money: the currency, the power of ten, and both as a unit.
const COUNTED: [(&str, u8, &str); 4] = [
    (YUAN, 9, "¥bn"),
    (YUAN, 6, "¥m"),
    (DOLLARS, 9, "US$bn"),
    (DOLLARS, 6, "US$m"),
];

/// Decimals of what is counted in billions.
const OF_BILLIONS: usize = 2;

impl<'a> Format<'a> {
    /// Values of an indicator that counts money; `None` for others. Those of a billion and more are counted in
    /// billions, others in millions with as many digits as the plan has; amounts a head stay as they are.
    pub(super) fn money(own: &Indicator) -> Option<Self> {
        let currency = match own.unit.measure {
            Measure::Cny => YUAN,
            Measure::Usd => DOLLARS,
            _ => return None,
        };
        let (scale, decimals) = (own.unit.scale, i32::from(own.decimals));
        if scale == 1.0 {
            return Some(Self::of_unit(currency, own.decimals.into()));
        }
        let values = own.values.iter().map(|at| at.value * scale);
        let plain = |power: u8, decimals| Self {
            scale: Scale::Times(scale / 10f64.powi(power.into())),
            ..Self::of_unit(unit(currency, power), decimals)
        };
        if values.fold(0.0, f64::max) >= 1e9 {
            return Some(plain(9, OF_BILLIONS));
        }
        // Each power of ten between the plan's unit and this one is a decimal.
        #[allow(clippy::cast_possible_truncation)] // below twenty
        let decimals = decimals - (scale / 1e6).log10().round() as i32;
        Some(plain(6, usize::try_from(decimals).unwrap_or(0)))
    }

    /// The same for a difference of this size: part of a billion is told in millions.
    #[must_use]
    pub fn finer(self, by: f64) -> Self {
        match self.page(by).abs() < 1.0 {
            true => self.counted_in(6),
            false => self,
        }
    }

    /// The same for a figure of this size: a thousand millions are a billion.
    pub(super) fn coarser(self, value: f64) -> Self {
        match self.page(value).abs() >= 1000.0 {
            true => self.counted_in(9),
            false => self,
        }
    }

    /// Written as another quantity is, where both are money of one currency.
    #[must_use]
    pub fn counted_as(self, other: &Self) -> Self {
        match (counted(self.unit), counted(other.unit)) {
            (Some((own, _)), Some((currency, power))) if own == currency => self.counted_in(power),
            _ => self,
        }
    }

    /// The same in this power of ten; what is no counted money stays.
    fn counted_in(self, power: u8) -> Self {
        let (Scale::Times(by), Some((currency, own))) = (self.scale, counted(self.unit)) else {
            return self;
        };
        let decimals = (self.decimals + usize::from(power)).saturating_sub(own.into());
        Self {
            scale: Scale::Times(by * 10f64.powi(i32::from(own) - i32::from(power))),
            ..Self::of_unit(unit(currency, power), decimals)
        }
    }
}

fn counted(unit: &str) -> Option<(&'static str, u8)> {
    let own = COUNTED.iter().find(|(.., own)| *own == unit);
    own.map(|(currency, power, _)| (*currency, *power))
}

fn unit(currency: &str, power: u8) -> &'static str {
    let own = COUNTED
        .iter()
        .find(|own| (own.0, own.1) == (currency, power));
    own.map_or("", |own| own.2)
}

/// A written number with its currency before it, behind its sign; `None` where the unit is no currency.
pub(super) fn with_currency(number: &str, unit: &str) -> Option<String> {
    let currency = [YUAN, DOLLARS]
        .into_iter()
        .find(|own| unit.starts_with(own))?;
    let counted = &unit[currency.len()..];
    // "¥100 million" counts itself, and stands behind its number.
    if counted.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = number.trim_start_matches(['+', '\u{2212}']);
    let sign = &number[..number.len() - digits.len()];
    Some(format!("{sign}{currency}{digits}{counted}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_told_in_the_unit_that_its_size_asks_for() {
        let billions = Format {
            scale: Scale::Times(0.1),
            ..Format::of_unit("¥bn", 2)
        };
        assert_eq!(billions.words(199.379), "¥19.94bn");
        assert_eq!(billions.signed_difference(-0.621), "\u{2212}¥62m");
        let millions = billions.counted_as(&Format::of_unit("¥m", 0));
        assert_eq!(millions.words(9.663), "¥966m");
        assert_eq!(
            (millions.given(9.0), millions.given(10.0)),
            ("¥900m".into(), "¥1bn".into())
        );
        let dollars = Format::of_unit("US$m", 2);
        assert_eq!(billions.counted_as(&dollars), billions);
        assert_eq!(
            Format::of_unit("US$", 0).words(-11_147.0),
            "\u{2212}US$11,147"
        );
        assert_eq!(
            Format::of_unit("人", 0).finer(0.5),
            Format::of_unit("人", 0)
        );
    }
}
