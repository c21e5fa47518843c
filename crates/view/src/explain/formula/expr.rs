//! A formula as a tree: built once, it is written with symbols, written with numbers, and computed.

use std::f64::consts::E;
use std::ops::{Add, Div, Mul, Sub};

use crate::words::format::Format;
use crate::words::number::{fixed, short};
use crate::words::typed::parse;
use engine::levers::Lever;
use engine::value::Value;

/// The most decimals beyond the usual ones that a number is written with.
const MOST: usize = 10;
const MINUS: char = '\u{2212}';

/// A formula.
#[derive(Clone, Debug)]
pub enum Expr<'a> {
    /// A number that has a symbol.
    Number(Number<'a>),
    /// A number that stands for itself among symbols too: a count of years, or e.
    Constant(String, f64),
    /// One plus some rates: (1 + g). Rates of zero are left out among numbers.
    Growth(Vec<Number<'a>>),
    /// Two formulas with a sign between them.
    Pair(Op, Box<[Expr<'a>; 2]>),
    /// The square root of a formula.
    Root(Box<Expr<'a>>),
    /// A formula that has words among symbols.
    Called(String, Box<Expr<'a>>),
}

/// The sign between two formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum Op {
    /// Plus.
    Add,
    /// Minus.
    Sub,
    /// Times.
    Mul,
    /// Divided by.
    Div,
    /// To the power of.
    Pow,
}

/// A number of a formula: what it is called, and how it is written.
#[derive(Clone, Debug)]
pub struct Number<'a> {
    /// Its symbol; that of a rate with its sign.
    pub symbol: String,
    /// A value of the engine.
    pub value: f64,
    /// How it is written, and with how many decimals at first.
    pub format: Format<'a>,
    /// The lever that it is the value of.
    pub lever: Option<Lever>,
}

/// What a formula is written with.
#[derive(Clone, Copy)]
enum With {
    /// Symbols; its value is the exact one.
    Symbols,
    /// Numbers of so many decimals more than at first; its value is that of what is written.
    Numbers(usize),
}

/// A formula with numbers that comes to a result.
pub struct Solved {
    /// The formula with numbers, and the result behind it.
    pub text: String,
    /// What the numbers come to, in the engine's unit.
    pub check: f64,
    /// How many decimals more than at first that took.
    pub extra: usize,
}

impl<'a> Expr<'a> {
    /// A number with a symbol that no lever sets.
    pub fn number(symbol: impl Into<String>, value: f64, format: Format<'a>) -> Self {
        Self::Number(Number {
            symbol: symbol.into(),
            value,
            format,
            lever: None,
        })
    }

    /// A count.
    pub fn count(n: usize) -> Self {
        #[allow(clippy::cast_precision_loss)] // years, or paths
        let n = n as f64;
        Self::Constant(fixed(n, 0), n)
    }

    /// e to the power of a formula.
    pub fn exponential(self) -> Self {
        Self::Constant("e".to_owned(), E).power(self)
    }

    /// To the power of another one.
    pub fn power(self, exponent: Self) -> Self {
        self.with(Op::Pow, exponent)
    }

    /// Its square root.
    pub fn root(self) -> Self {
        Self::Root(Box::new(self))
    }

    /// The same with words in place of its symbols.
    pub fn called(self, words: impl Into<String>) -> Self {
        Self::Called(words.into(), Box::new(self))
    }

    /// In another unit: times a factor, or divided by what it is one part of; 1 leaves it as it is.
    pub fn scaled(self, factor: f64) -> Self {
        let constant = |by| Self::Constant(short(by, 6), by);
        if factor == 1.0 {
            self
        } else if factor > 1.0 {
            self * constant(factor)
        } else {
            self / constant(1.0 / factor)
        }
    }

    fn with(self, op: Op, other: Self) -> Self {
        Self::Pair(op, Box::new([self, other]))
    }

    /// The formula with its symbols.
    pub fn symbols(&self) -> String {
        self.written(With::Symbols).0
    }

    /// The value of the formula with unrounded numbers.
    pub fn exact(&self) -> f64 {
        self.written(With::Symbols).1
    }

    /// Writes numbers into the formula with ever more decimals until they come to `value` as it is
    /// shown: a reader with a calculator gets the shown result.
    pub fn solved(&self, value: f64, format: &Format) -> Solved {
        let shown = format.number(value);
        let mut extra = 0;
        loop {
            let (text, v) = self.written(With::Numbers(extra));
            let printed = v / format.per();
            if extra == MOST || fixed(printed, format.decimals) == shown {
                return Solved {
                    text: format!("{} = {shown}{}", bracketed(text), format.sign),
                    check: format.model(printed),
                    extra,
                };
            }
            extra += 1;
        }
    }

    /// A line of its own: name, symbols, numbers and result with its unit.
    pub fn line(&self, name: &str, value: f64, format: &Format) -> String {
        let solved = self.solved(value, format).text;
        format.end(format!("{name} = {} = {solved}", self.symbols()))
    }

    /// The levers whose values stand in it. Of rates with one symbol those of zero are left out.
    pub fn levers(&self, all: &mut Vec<Lever>) {
        let mut add = |number: &Number| {
            let new = number.lever.filter(|l| !all.contains(l));
            all.extend(new);
        };
        match self {
            Self::Number(number) => add(number),
            Self::Constant(..) => {}
            Self::Growth(rates) => {
                for rate in rates {
                    let alike = || rates.iter().filter(|r| r.symbol == rate.symbol);
                    let first = alike().next().is_some_and(|r| r.lever == rate.lever);
                    if rate.value != 0.0 || (first && alike().all(|r| r.value == 0.0)) {
                        add(rate);
                    }
                }
            }
            Self::Pair(_, both) => both.iter().for_each(|e| e.levers(all)),
            Self::Root(inner) | Self::Called(_, inner) => inner.levers(all),
        }
    }

    /// The formula as text, and what it comes to. A negative number stands without brackets.
    fn written(&self, with: With) -> (String, f64) {
        match self {
            Self::Number(number) => number.written(with),
            Self::Constant(text, value) => (text.clone(), *value),
            Self::Growth(rates) => growth(rates, with),
            Self::Pair(op, both) => pair(*op, both, with),
            Self::Root(inner) => {
                let (text, value) = inner.written(with);
                (format!("√({text})"), value.sqrt())
            }
            Self::Called(words, inner) => {
                let (text, value) = inner.written(with);
                match with {
                    With::Symbols => (words.clone(), value),
                    With::Numbers(_) => (text, value),
                }
            }
        }
    }

    /// The sign that holds it together; `None` for what needs no brackets.
    fn op(&self, with: With) -> Option<Op> {
        match (self, with) {
            (Self::Pair(op, _), _) => Some(*op),
            (Self::Called(_, inner), With::Numbers(_)) => inner.op(with),
            _ => None,
        }
    }
}

impl Number<'_> {
    fn written(&self, with: With) -> (String, f64) {
        match with {
            With::Symbols => {
                let value = self.format.page(self.value) * self.format.per();
                (self.symbol.clone(), value)
            }
            With::Numbers(extra) => {
                let decimals = self.format.decimals + extra;
                let number = short(self.format.page(self.value), decimals);
                let value = parse(&number).unwrap_or(f64::NAN) * self.format.per();
                (format!("{number}{}", self.format.sign), value)
            }
        }
    }
}

fn pair(op: Op, [left, right]: &[Expr; 2], with: With) -> (String, f64) {
    let ((mut a, x), (mut b, y)) = (left.written(with), right.written(with));
    let product = |op: Op| matches!(op, Op::Mul | Op::Div);
    let opens = |inner: Op, left: bool| match op {
        Op::Add => false,
        Op::Sub => !left && inner <= Op::Sub,
        Op::Mul => inner <= Op::Sub,
        Op::Div => inner <= Op::Sub || (!left && product(inner)),
        Op::Pow => true,
    };
    let open = |e: &Expr, left: bool| e.op(with).is_some_and(|inner| opens(inner, left));
    a = if open(left, true) {
        format!("({a})")
    } else {
        bracketed(a)
    };
    let mut sign = match op {
        Op::Add => " + ",
        Op::Sub => " \u{2212} ",
        Op::Mul => " × ",
        Op::Div => " ÷ ",
        Op::Pow => "^",
    };
    if open(right, false) {
        b = format!("({b})");
    } else if let (true, Some(size)) = (op <= Op::Sub, b.strip_prefix(MINUS)) {
        // No two signs meet: less −2% is plus 2%.
        sign = if op == Op::Add { " \u{2212} " } else { " + " };
        b = size.to_owned();
    } else {
        b = bracketed(b);
    }
    let value = match op {
        Op::Add => x + y,
        Op::Sub => x - y,
        Op::Mul => x * y,
        Op::Div => x / y,
        Op::Pow => x.power(y),
    };
    (format!("{a}{sign}{b}"), value)
}

fn growth(rates: &[Number], with: With) -> (String, f64) {
    let mut text = "(1".to_owned();
    let mut value = 1.0;
    let mut last = "";
    let written: Vec<_> = rates.iter().map(|r| r.written(with)).collect();
    let none = written.iter().all(|(_, v)| *v == 0.0);
    for (n, (rate, (number, v))) in rates.iter().zip(&written).enumerate() {
        value += v;
        let part = match with {
            With::Symbols if rate.symbol == last => continue,
            With::Symbols => rate.symbol.clone(),
            With::Numbers(_) if *v == 0.0 && !(none && n == 0) => continue,
            With::Numbers(_) => match number.strip_prefix(MINUS) {
                Some(size) => format!("\u{2212} {size}"),
                None => format!("+ {number}"),
            },
        };
        text = format!("{text} {part}");
        last = &rate.symbol;
    }
    (format!("{text})"), value)
}

/// A negative number in brackets, so that no two signs meet.
fn bracketed(text: String) -> String {
    match text.starts_with(MINUS) {
        true => format!("({text})"),
        false => text,
    }
}

macro_rules! operators {
    ($($name:ident::$method:ident: $op:expr;)*) => {$(
        impl<'a> $name for Expr<'a> {
            type Output = Expr<'a>;

            fn $method(self, other: Self) -> Self {
                self.with($op, other)
            }
        }
    )*};
}

operators! {
    Add::add: Op::Add;
    Sub::sub: Op::Sub;
    Mul::mul: Op::Mul;
    Div::div: Op::Div;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(symbol: &str, value: f64) -> Number<'static> {
        Number {
            symbol: symbol.to_owned(),
            value,
            format: Format::percent(4, engine::text::Lang::En),
            lever: None,
        }
    }

    fn number(symbol: &str, value: f64) -> Expr<'static> {
        Expr::number(symbol, value, Format::plain(2))
    }

    #[track_caller]
    fn reads(formula: &Expr, symbols: &str, numbers: &str) {
        assert_eq!(formula.symbols(), symbols);
        let value = formula.exact();
        let solved = formula.solved(value, &Format::plain(1));
        assert_eq!(solved.text, numbers);
        assert!((solved.check - value).abs() <= 0.1);
    }

    #[test]
    fn one_tree_gives_symbols_numbers_and_value() {
        let [a, b] = [number("a", 9.0), number("b", 2.0)];
        let growth = Expr::Growth(vec![rate("+ g", 0.1), rate("+ g", 0.0), rate("− e", -0.02)]);
        let formula = (a.clone() - b.clone()) * growth.power(Expr::count(2)) / b;
        reads(
            &formula,
            "(a − b) × (1 + g − e)^2 ÷ b",
            "(9 − 2) × (1 + 10% − 2%)^2 ÷ 2 = 4.1",
        );
        let whole = (formula.clone() - formula).called("nothing");
        assert_eq!((whole.symbols().as_str(), whole.exact()), ("nothing", 0.0));
    }

    #[test]
    fn brackets_keep_two_signs_apart() {
        let [a, b] = [number("a", 1.0), number("b", -3.0)];
        reads(&(a.clone() - b.clone()), "a − b", "1 + 3 = 4.0");
        reads(&(a.clone() + b.clone()), "a + b", "1 − 3 = \u{2212}2.0");
        reads(&(a.clone() * b.clone()), "a × b", "1 × (−3) = \u{2212}3.0");
        reads(&(b.clone() + a), "b + a", "(−3) + 1 = \u{2212}2.0");
        reads(&b, "b", "(−3) = \u{2212}3.0");
    }

    #[test]
    fn numbers_take_the_decimals_that_the_result_takes() {
        let third = number("a", 1.0 / 3.0) * Expr::count(1_000_000);
        reads(&third, "a × 1,000,000", "0.3333333 × 1,000,000 = 333,333.3");
    }
}
