//! A number that stands for many: two runs of a case that computed the same bits have the same one.

/// Folds numbers into one word, their order included.
#[derive(Clone, Copy, Debug, Default)]
pub struct Digest(u64);

impl Digest {
    /// Takes a number in.
    ///
    /// The sign and payload of a NaN are the machine's own business, so all of them count as one.
    #[must_use]
    pub fn with(self, value: f64) -> Self {
        let bits = if value.is_nan() {
            f64::NAN.to_bits()
        } else {
            value.to_bits()
        };
        // Multiplying by an odd number loses nothing; rotating lets high bits reach low ones.
        let mixed = (self.0 ^ bits).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self(mixed.rotate_left(29))
    }

    /// Takes numbers in.
    #[must_use]
    pub fn with_all<'a>(self, values: impl IntoIterator<Item = &'a f64>) -> Self {
        values.into_iter().fold(self, |all, value| all.with(*value))
    }

    /// The word.
    #[must_use]
    pub fn word(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn one_bit_or_another_order_is_another_word() {
        let word = |values: &[f64]| Digest::default().with_all(values).word();
        assert_ne!(word(&[1.0, 2.0]), word(&[2.0, 1.0]));
        assert_ne!(word(&[1.0, 2.0]), word(&[1.0, 2.0_f64.next_up()]));
        assert_ne!(word(&[0.0]), word(&[-0.0]));
        assert_eq!(word(&[f64::NAN]), word(&[-f64::NAN]));
    }
}
