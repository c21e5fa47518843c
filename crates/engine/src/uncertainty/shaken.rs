//! The noise of a slice: each driver's e^x as a form.

use super::form::Form;
use super::latent::Latent;
use super::slice::Slice;
use super::term::Term;
use crate::levers::Lever;
use crate::scenario::Uncertainty;
use crate::simulate::Noise;

/// All drivers of an ensemble over a slice of its paths.
pub struct Shaken<'a> {
    /// Drivers by [`Lever::row`].
    drivers: Vec<Option<usize>>,
    /// e^x by driver and year.
    factors: Vec<Form<'a>>,
    years: usize,
}

impl<'a> Shaken<'a> {
    /// x(t) is the difference of two cumulated shocks; a product over the years then keeps only
    /// the last.
    pub fn new(uncertainty: &Uncertainty, years: usize, slice: &'a Slice<'a>) -> Self {
        let count = uncertainty.sd.len();
        let mut drivers = Vec::new();
        let mut factors = Vec::new();
        // A driver that never moves is none, or its bands would hide that they have no width.
        for (d, (lever, sd)) in uncertainty.sd.iter().enumerate() {
            if *sd == 0.0 {
                continue;
            }
            let row = lever.row();
            if drivers.len() <= row {
                drivers.resize(row + 1, None);
            }
            drivers[row] = Some(factors.len());
            for year in 0..years {
                let part = |year: usize, weight| Term {
                    row: year * count + d,
                    weight,
                };
                let both = [part(year.saturating_sub(1), -1.0), part(year, 1.0)];
                let terms = if year == 0 { &both[1..] } else { &both[..] };
                factors.extend(Latent::of(slice, terms).map(|z| Form::Exp {
                    scale: 1.0,
                    shift: 0.0,
                    z,
                }));
            }
        }
        Self {
            drivers,
            factors,
            years,
        }
    }

    fn get(&self, lever: Lever, k: usize) -> Option<Form<'a>> {
        let start = (*self.drivers.get(lever.row())?)?;
        (k < self.years).then(|| self.factors[start + k])
    }
}

impl<'a> Noise for Shaken<'a> {
    type V = Form<'a>;

    fn factor(&self, lever: Lever, k: usize) -> Form<'a> {
        self.get(lever, k).unwrap_or(Form::Known(1.0))
    }

    fn rate(&self, rate: f64, levers: [Lever; 2], k: usize) -> Form<'a> {
        match self.either(levers, k) {
            // Not 1 + rate − 1, which loses the rate's last digits.
            Form::Known(1.0) => Form::Known(rate),
            e => e * (1.0 + rate) - 1.0,
        }
    }
}
