//! The arithmetic of random quantities, as far as their form stays known.

use std::ops::{Add, Div, Mul, Sub};

use super::form::Form;
use crate::value::Value;
use Form::{Exp, Inverse, Known, Share};

impl<'a> Mul for Form<'a> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        match (self, other) {
            (Known(factor), form) | (form, Known(factor)) => form.times(factor),
            (a, b) => match (a.level(), b.level()) {
                (Some((a, z)), Some((b, y))) => Self::exp(a * b, 0.0, z.plus(1.0, y)),
                _ => a.zip(b, |a, b| a * b),
            },
        }
    }
}

impl<'a> Div for Form<'a> {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        match (self, other) {
            (Known(a), Known(b)) => Known(a / b),
            (
                Known(a),
                Exp {
                    scale: b,
                    shift: 0.0,
                    z,
                },
            ) => Self::exp(a / b, 0.0, z.times(-1.0)),
            (Known(over), Exp { scale, shift, z }) => Inverse {
                over,
                scale,
                shift,
                z,
            },
            (Exp { scale, shift, z }, Known(b)) => Self::exp(scale / b, shift / b, Some(z)),
            (
                Share {
                    scale,
                    shift,
                    share,
                    z,
                },
                Known(b),
            ) => Share {
                scale: scale / b,
                shift: shift / b,
                share,
                z,
            },
            (a, b) => match (a.level(), b.level()) {
                (Some((a, z)), Some((b, y))) => Self::exp(a / b, 0.0, z.plus(-1.0, y)),
                _ => a.zip(b, |a, b| a / b),
            },
        }
    }
}

impl Add for Form<'_> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        self.plus(1.0, other)
    }
}

impl Sub for Form<'_> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.plus(-1.0, other)
    }
}

impl Add<f64> for Form<'_> {
    type Output = Self;

    fn add(self, other: f64) -> Self {
        self.plus(1.0, Known(other))
    }
}

impl Sub<f64> for Form<'_> {
    type Output = Self;

    fn sub(self, other: f64) -> Self {
        self.plus(-1.0, Known(other))
    }
}

impl Mul<f64> for Form<'_> {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        self.times(factor)
    }
}

impl Div<f64> for Form<'_> {
    type Output = Self;

    fn div(self, other: f64) -> Self {
        self / Known(other)
    }
}

impl Value for Form<'_> {
    fn power(self, exponent: f64) -> Self {
        match self {
            Known(value) => Known(value.power(exponent)),
            Exp {
                scale,
                shift: 0.0,
                z,
            } if scale > 0.0 => Self::exp(scale.power(exponent), 0.0, z.times(exponent)),
            form => form.zip(Known(exponent), Value::power),
        }
    }

    fn rounded_off(self, size: Self) -> Self {
        match (self, size) {
            (Known(value), Known(size)) => Known(value.rounded_off(size)),
            (form, _) => form,
        }
    }

    fn times_odds(self, factor: Self) -> Self {
        match (self, factor) {
            (Known(share), Known(factor)) => Known(share.times_odds(factor)),
            (
                Known(share),
                Exp {
                    scale: odds,
                    shift: 0.0,
                    z,
                },
            ) => Share {
                scale: 1.0,
                shift: 0.0,
                share: share.times_odds(odds),
                z,
            },
            (
                Share {
                    scale: 1.0,
                    shift: 0.0,
                    share,
                    z,
                },
                Exp {
                    scale: odds,
                    shift: 0.0,
                    z: y,
                },
            ) => {
                let share = share.times_odds(odds);
                z.plus(1.0, y).map_or(Known(share), |z| Share {
                    scale: 1.0,
                    shift: 0.0,
                    share,
                    z,
                })
            }
            (
                Share {
                    scale: 1.0,
                    shift: 0.0,
                    share,
                    z,
                },
                Known(odds),
            ) => Share {
                scale: 1.0,
                shift: 0.0,
                share: share.times_odds(odds),
                z,
            },
            (a, b) => a.zip(b, Value::times_odds),
        }
    }
}
