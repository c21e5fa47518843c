//! A calculator: evaluates formulas as they are written on the page.

/// The value of a formula of numbers and signs; `None` if it contains anything else.
pub fn evaluate(text: &str) -> Option<f64> {
    let mut reader = Reader::of(text);
    let value = reader.sum()?;
    (reader.at == reader.rest.len()).then_some(value)
}

/// The number that a result starts with, whatever its unit or currency, and the weight of its percent or per mille
/// sign (0.01 for a percentage).
pub fn result(text: &str) -> Option<(f64, f64)> {
    let text = text.replace("US$", "").replace('¥', "");
    let mut reader = Reader::of(&text);
    let value = if reader.take('\u{2212}') {
        -reader.atom()?
    } else {
        reader.atom()?
    };
    Some((value, reader.weight))
}

/// The number of decimals of the first number in a text.
pub fn decimals_of(text: &str) -> usize {
    let number: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || *c == ',' || *c == '.')
        .collect();
    number.split_once('.').map_or(0, |(_, part)| part.len())
}

/// Asserts that the parts of a line that consist of numbers equal its result, to its last digit.
#[track_caller]
pub fn check_line(line: &str, context: &str) {
    let parts: Vec<&str> = line.split(" = ").collect();
    let last = parts.last().unwrap();
    let (shown, sign) = result(last).unwrap_or_else(|| panic!("no result in {line}\n{context}"));
    let unit = 10f64.powi(-i32::try_from(decimals_of(last)).unwrap()) * sign;
    let mut computed = 0;
    for part in &parts[1..parts.len() - 1] {
        if let Some(value) = evaluate(part) {
            computed += 1;
            let off = (value - shown).abs();
            assert!(
                off <= unit * 0.500_001 + 1e-9 * shown.abs(),
                "{part} is {value}, not {shown}\n{context}"
            );
        }
    }
    let given = parts.len() == 2;
    assert!(
        given || computed == 1,
        "nothing to compute in {line}\n{context}"
    );
}

struct Reader {
    rest: Vec<char>,
    at: usize,
    weight: f64,
}

impl Reader {
    fn of(text: &str) -> Self {
        Self {
            rest: text.trim().chars().collect(),
            at: 0,
            weight: 1.0,
        }
    }

    fn take(&mut self, wanted: char) -> bool {
        while self.rest.get(self.at) == Some(&' ') {
            self.at += 1;
        }
        let found = self.rest.get(self.at) == Some(&wanted);
        self.at += usize::from(found);
        found
    }

    fn sum(&mut self) -> Option<f64> {
        let mut value = if self.take('\u{2212}') {
            -self.product()?
        } else {
            self.product()?
        };
        loop {
            if self.take('+') {
                value += self.product()?;
            } else if self.take('\u{2212}') {
                value -= self.product()?;
            } else {
                return Some(value);
            }
        }
    }

    fn product(&mut self) -> Option<f64> {
        let mut value = self.power()?;
        loop {
            if self.take('×') {
                value *= self.power()?;
            } else if self.take('÷') {
                value /= self.power()?;
            } else {
                return Some(value);
            }
        }
    }

    fn power(&mut self) -> Option<f64> {
        let base = self.atom()?;
        if self.take('^') {
            let exponent = self.atom()?;
            return Some(base.powf(exponent));
        }
        Some(base)
    }

    fn atom(&mut self) -> Option<f64> {
        // Also skips spaces.
        if self.take('(') {
            let value = self.sum()?;
            return self.take(')').then_some(value);
        }
        if self.rest.get(self.at) == Some(&'e') && self.rest.get(self.at + 1) == Some(&'^') {
            self.at += 1;
            return Some(std::f64::consts::E);
        }
        let mut number = String::new();
        while let Some(c) = self.rest.get(self.at) {
            match c {
                ',' => {}
                c if c.is_ascii_digit() || *c == '.' => number.push(*c),
                _ => break,
            }
            self.at += 1;
        }
        let value: f64 = number.parse().ok()?;
        self.weight = 1.0;
        if self.take('%') {
            self.weight = 0.01;
        } else if self.take('‰') {
            self.weight = 0.001;
        }
        Some(value * self.weight)
    }
}
