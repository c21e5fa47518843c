//! A digest of many numbers: runs of a case that compute the same bits have the same digest.

/// Folds numbers, in order, into one word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Digest(u64);

impl Digest {
    /// Adds a number.
    ///
    /// The sign and payload of a NaN depend on the machine, so all NaNs count as one.
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

    /// Adds numbers.
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
    fn depends_on_every_bit_and_the_order() {
        let word = |values: &[f64]| Digest::default().with_all(values).word();
        assert_ne!(word(&[1.0, 2.0]), word(&[2.0, 1.0]));
        assert_ne!(word(&[1.0, 2.0]), word(&[1.0, 2.0_f64.next_up()]));
        assert_ne!(word(&[0.0]), word(&[-0.0]));
        assert_eq!(word(&[f64::NAN]), word(&[-f64::NAN]));
    }
}
