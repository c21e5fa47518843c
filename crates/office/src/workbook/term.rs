//! A formula of a cell as it is built: its text and, by the same operations, its value.

use std::ops::{Add, Div, Mul, Sub};

/// How tightly a text holds together; what holds less tightly than its surroundings asks stands in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Sum,
    Product,
    Power,
    Whole,
}

/// A formula without its `=`, in functions that Excel 2010, WPS and LibreOffice know.
#[derive(Clone, Debug)]
pub struct Term {
    /// As a cell holds it.
    pub text: String,
    /// What it comes to; NaN where it cannot be computed.
    pub value: f64,
    holds: Holds,
}

impl Term {
    /// A cell, a name or a function with its arguments.
    pub fn whole(text: impl Into<String>, value: f64) -> Self {
        let (text, holds) = (text.into(), Holds::Whole);
        Self { text, value, holds }
    }

    /// A number. Excel reads fifteen digits of it, so a number that has more belongs into a cell.
    pub fn number(value: f64) -> Self {
        let holds = if value < 0.0 {
            Holds::Sum
        } else {
            Holds::Whole
        };
        let text = format!("{value}");
        Self { text, value, holds }
    }

    /// A count.
    pub fn count(n: usize) -> Self {
        #[allow(clippy::cast_precision_loss)] // years
        Self::number(n as f64)
    }

    /// To the power of another one.
    pub fn power(&self, exponent: &Self) -> Self {
        let value = libm::pow(self.value, exponent.value);
        // Excel takes a^b^c from the left, so both sides stand in brackets unless they are whole.
        Self {
            text: format!(
                "{}^{}",
                self.within(Holds::Whole),
                exponent.within(Holds::Whole)
            ),
            value,
            holds: Holds::Power,
        }
    }

    /// e to the power of it.
    pub fn exponential(&self) -> Self {
        Self::whole(format!("EXP({})", self.text), libm::exp(self.value))
    }

    fn within(&self, asked: Holds) -> String {
        if self.holds < asked {
            format!("({})", self.text)
        } else {
            self.text.clone()
        }
    }

    fn pair(&self, sign: char, other: &Self, value: f64) -> Self {
        let (holds, asked) = match sign {
            '+' => (Holds::Sum, Holds::Sum),
            '-' => (Holds::Sum, Holds::Product),
            '*' => (Holds::Product, Holds::Product),
            _ => (Holds::Product, Holds::Power),
        };
        Self {
            text: format!("{}{sign}{}", self.within(holds), other.within(asked)),
            value,
            holds,
        }
    }
}

macro_rules! operator {
    ($($name:ident $method:ident $sign:literal,)*) => {$(
        impl $name for &Term {
            type Output = Term;
            fn $method(self, other: &Term) -> Term {
                self.pair($sign, other, self.value.$method(other.value))
            }
        }

        impl $name for Term {
            type Output = Term;
            fn $method(self, other: Term) -> Term {
                (&self).$method(&other)
            }
        }

        impl $name<f64> for Term {
            type Output = Term;
            fn $method(self, other: f64) -> Term {
                (&self).$method(&Term::number(other))
            }
        }
    )*};
}

operator! {
    Add add '+',
    Sub sub '-',
    Mul mul '*',
    Div div '/',
}

/// One plus a rate.
pub fn one_plus(rate: Term) -> Term {
    Term::number(1.0) + rate
}

/// The sum of some; `None` of none.
pub fn sum(all: impl IntoIterator<Item = Term>) -> Option<Term> {
    all.into_iter().reduce(|sum, next| sum + next)
}

#[cfg(test)]
mod tests {
    use super::Term;

    #[test]
    fn brackets_keep_the_order() {
        let cell = |name: &str, value| Term::whole(name, value);
        let (a, b, c) = (cell("A1", 2.0), cell("B1", 3.0), cell("C1", 4.0));
        let all = [
            (&a - &(&b - &c), "A1-(B1-C1)", 3.0),
            (&a * &(&b + &c), "A1*(B1+C1)", 14.0),
            (&a / &(&b * &c), "A1/(B1*C1)", 2.0 / 12.0),
            (
                (&a * &b).power(&(&b / &c)),
                "(A1*B1)^(B1/C1)",
                6f64.powf(0.75),
            ),
            (&a + &Term::number(-1.0), "A1+-1", 1.0),
            (&a - &Term::number(-1.0), "A1-(-1)", 3.0),
        ];
        for (term, text, value) in all {
            assert_eq!(term.text, text);
            assert!((term.value - value).abs() < 1e-12, "{text}");
        }
    }
}
