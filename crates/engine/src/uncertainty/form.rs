//! Random quantities by their form: what the laws compute with when chance is on.

use super::latent::Latent;
use super::slice::Slice;
use crate::value::Value;

/// A random quantity. As long as it is a monotone function of one latent sum z it is held as that
/// function; else as its value on every path.
#[derive(Clone, Copy)]
pub enum Form<'a> {
    /// The same on every path; NaN for what cannot be computed.
    Known(f64),
    /// scale·e^z + shift, scale ≠ 0: levels, rates and ratios.
    Exp {
        /// Factor of the exponential; the median, where there is no shift.
        scale: f64,
        /// What is added.
        shift: f64,
        /// The latent sum.
        z: Latent<'a>,
    },
    /// scale·u·e^z / (1 − u + u·e^z) + shift, scale ≠ 0: shares whose logit moves by z.
    Share {
        /// Factor of the share.
        scale: f64,
        /// What is added.
        shift: f64,
        /// The share at z = 0.
        share: f64,
        /// The latent sum.
        z: Latent<'a>,
    },
    /// over / (scale·e^z + shift): what a known amount is for each unit of a change. Monotone only
    /// where no path crosses the pole; see [`Form::is_monotone`].
    Inverse {
        /// The known amount.
        over: f64,
        /// Factor of the exponential.
        scale: f64,
        /// What is added below.
        shift: f64,
        /// The latent sum.
        z: Latent<'a>,
    },
    /// One value a path.
    Paths {
        /// The values.
        values: &'a [f64],
        /// The slice they belong to.
        slice: &'a Slice<'a>,
    },
}

use Form::{Exp, Inverse, Known, Paths, Share};

impl<'a> Form<'a> {
    /// scale·e^z + shift, where z may have cancelled.
    pub(super) fn exp(scale: f64, shift: f64, z: Option<Latent<'a>>) -> Self {
        match z {
            Some(z) if scale != 0.0 => Exp { scale, shift, z },
            Some(_) => Known(shift + scale),
            None => Known(scale + shift),
        }
    }

    /// Factor and latent sum of a level: of e^z with nothing added.
    pub(super) fn level(&self) -> Option<(f64, Latent<'a>)> {
        match self {
            Exp {
                scale,
                shift: 0.0,
                z,
            } => Some((*scale, *z)),
            _ => None,
        }
    }

    /// The value where the direction of the latent sum has this value. Not for [`Form::Paths`],
    /// which have none.
    pub fn at(&self, along: f64) -> f64 {
        match *self {
            Known(value) => value,
            Exp { scale, shift, z } => exp_at(scale, shift, libm::exp(z.gain() * along)),
            Share {
                scale,
                shift,
                share,
                z,
            } => share_at(scale, shift, share, libm::exp(z.gain() * along)),
            Inverse {
                over,
                scale,
                shift,
                z,
            } => over / exp_at(scale, shift, libm::exp(z.gain() * along)),
            Paths { .. } => f64::NAN,
        }
    }

    /// Whether the value rises along the direction of the latent sum.
    pub fn rises(&self) -> bool {
        match *self {
            Exp { scale, z, .. } | Share { scale, z, .. } => (scale > 0.0) == (z.gain() > 0.0),
            Inverse { over, scale, z, .. } => (over * scale < 0.0) == (z.gain() > 0.0),
            Known(_) | Paths { .. } => true,
        }
    }

    /// Whether the value is a monotone function of the direction of a latent sum between two of
    /// that direction's values.
    pub fn is_monotone(&self, from: f64, to: f64) -> bool {
        match self {
            Inverse { over, .. } => (over / self.at(from) > 0.0) == (over / self.at(to) > 0.0),
            Known(_) | Exp { .. } | Share { .. } => true,
            Paths { .. } => false,
        }
    }

    /// The latent sum that it is a function of, if there is one.
    pub fn latent(&self) -> Option<Latent<'a>> {
        match self {
            Exp { z, .. } | Share { z, .. } | Inverse { z, .. } => Some(*z),
            Known(_) | Paths { .. } => None,
        }
    }

    /// The value on every path of a slice.
    pub fn values(&self, slice: &'a Slice<'a>) -> &'a [f64] {
        match *self {
            Known(value) => slice.fill(value),
            Paths { values, .. } => values,
            form => form.map(slice, |value| value),
        }
    }

    /// The values whose order statistics are sought, with the very bits that [`Form::at`] gives.
    pub fn sought(&self, slice: &'a Slice<'a>) -> &'a [f64] {
        match self {
            Inverse { z, .. } => slice.map(slice.sum(&z.direction()), |along| self.at(along)),
            form => form.values(slice),
        }
    }

    /// Something made of the value on every path of a slice.
    fn map(&self, slice: &'a Slice<'a>, each: impl Fn(f64) -> f64) -> &'a [f64] {
        match *self {
            Known(value) => slice.fill(each(value)),
            Exp { scale, shift, z } => {
                slice.map(&z.exponential(), |e| each(exp_at(scale, shift, e)))
            }
            Share {
                scale,
                shift,
                share,
                z,
            } => slice.map(&z.exponential(), |e| each(share_at(scale, shift, share, e))),
            Inverse {
                over,
                scale,
                shift,
                z,
            } => slice.map(&z.exponential(), |e| each(over / exp_at(scale, shift, e))),
            Paths { values, .. } => slice.map(values, each),
        }
    }

    fn slice(&self) -> Option<&'a Slice<'a>> {
        match self {
            Known(_) => None,
            Exp { z, .. } | Share { z, .. } | Inverse { z, .. } => Some(z.slice),
            Paths { slice, .. } => Some(slice),
        }
    }

    /// The general case: path by path.
    pub(super) fn zip(self, other: Self, op: impl Fn(f64, f64) -> f64) -> Self {
        let Some(slice) = self.slice().or(other.slice()) else {
            return Known(op(self.at(0.0), other.at(0.0)));
        };
        let values = match (self, other) {
            (Known(a), b) => b.map(slice, |b| op(a, b)),
            (a, Known(b)) => a.map(slice, |a| op(a, b)),
            (a, b) => slice.zip(a.values(slice), b.values(slice), op),
        };
        Paths { values, slice }
    }

    /// `self` + `sign`·`other`, sign being 1 or −1.
    pub(super) fn plus(self, sign: f64, other: Self) -> Self {
        match (self, other) {
            (Known(a), Known(b)) => Known(a + sign * b),
            (Exp { scale, shift, z }, Known(b)) => Exp {
                scale,
                shift: shift + sign * b,
                z,
            },
            (Known(a), Exp { scale, shift, z }) => Exp {
                scale: sign * scale,
                shift: a + sign * shift,
                z,
            },
            (
                Share {
                    scale,
                    shift,
                    share,
                    z,
                },
                Known(b),
            ) => Share {
                scale,
                shift: shift + sign * b,
                share,
                z,
            },
            (
                Known(a),
                Share {
                    scale,
                    shift,
                    share,
                    z,
                },
            ) => Share {
                scale: sign * scale,
                shift: a + sign * shift,
                share,
                z,
            },
            // Parts that move together are one.
            (
                Exp { scale, shift, z },
                Exp {
                    scale: scale_b,
                    shift: shift_b,
                    z: y,
                },
            ) if z.terms == y.terms => {
                Self::exp(scale + sign * scale_b, shift + sign * shift_b, Some(z))
            }
            (a, b) => match (a.level(), b.level()) {
                // A sum of levels is a level.
                (Some((a, z)), Some((b, y))) if sign > 0.0 && a > 0.0 && b > 0.0 => {
                    let (x, y) = (z.exponential(), y.exponential());
                    let sum = z.slice.zip(&x, &y, |x, y| a * x + b * y);
                    Self::exp(1.0, 0.0, Latent::of_levels(z.slice, sum))
                }
                _ => a.zip(b, |a, b| a + sign * b),
            },
        }
    }

    pub(super) fn times(self, factor: f64) -> Self {
        match self {
            Known(value) => Known(value * factor),
            Exp { scale, shift, z } if factor != 0.0 => Exp {
                scale: scale * factor,
                shift: shift * factor,
                z,
            },
            Share {
                scale,
                shift,
                share,
                z,
            } if factor != 0.0 => Share {
                scale: scale * factor,
                shift: shift * factor,
                share,
                z,
            },
            Exp { .. } | Share { .. } => Known(0.0),
            form => form.zip(Known(factor), |a, b| a * b),
        }
    }
}

fn exp_at(scale: f64, shift: f64, e: f64) -> f64 {
    scale * e + shift
}

fn share_at(scale: f64, shift: f64, share: f64, e: f64) -> f64 {
    scale * share.times_odds(e) + shift
}

impl From<f64> for Form<'_> {
    fn from(value: f64) -> Self {
        Known(value)
    }
}
