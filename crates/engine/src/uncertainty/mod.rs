//! Uncertainty: random drivers, the bands that result, and the chance of each target.
//!
//! Each driver has x(t) = φ·x(t−1) + e(t) with x(base year) = 0; the e(t) are normal with the
//! driver's standard deviation and correlated between drivers. [`crate::simulate::Noise`]
//! says where x enters the laws.
//!
//! Little of an ensemble depends on the levers. A series that is a product of levels is a known
//! median times e^z, where z is a sum of cumulated shocks ([`Form`]); the quantiles of z, found once,
//! give its quantiles for any levers. Only what is a sum of differently random parts is computed
//! path by path. So a lever move costs little more than one simulation, and the shocks stay.
//!
//! All results are exact for the drawn paths and bit-identical on every machine, natively and in
//! WebAssembly, however the paths are cut into slices.

mod arithmetic;
mod bands;
mod chance;
mod check;
mod distribution;
mod draws;
mod ensemble;
mod form;
mod job;
mod latent;
mod normal;
mod shaken;
mod sieve;
mod slice;
mod spread;
mod survey;
mod term;
mod two_piece;
mod usual;

pub use bands::{Bands, PERCENTS};
pub use chance::Chance;
pub use check::faults;
pub use distribution::Distribution;
pub use ensemble::Ensemble;
pub use form::Form;
pub use job::{Job, Progress};
pub use sieve::order_statistics;
pub use spread::{NINE_OF_TEN, averaging, half_width_of, sd_of};
pub use usual::{Spreads, usual};
