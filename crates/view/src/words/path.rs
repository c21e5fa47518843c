//! A lever's path as it is drawn and typed: its shape, its average, its values by year.

use super::control::Control;
use super::rounding::tidy;
use super::texts::T;
use engine::levers::Path;

/// The three ways in which a lever may change over the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The same value every year.
    Constant,
    /// A start and a step a year.
    Ramp,
    /// A value for each year.
    Years,
}

impl Shape {
    /// All shapes.
    pub const ALL: [Self; 3] = [Self::Constant, Self::Ramp, Self::Years];

    /// The shape of a path.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        match path {
            Path::Constant(_) => Self::Constant,
            Path::Ramp { .. } => Self::Ramp,
            Path::Years(_) => Self::Years,
        }
    }

    /// As pages write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Constant => "constant",
            Self::Ramp => "ramp",
            Self::Years => "years",
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> T {
        match self {
            Self::Constant => T::ShapeConstant,
            Self::Ramp => T::ShapeRamp,
            Self::Years => T::ShapeYears,
        }
    }
}

/// A path of so many years in another shape, as near to itself as that allows: constant at its
/// average, a ramp from its first to its last value, each year as it is.
#[must_use]
pub fn shaped(path: &Path, horizon: usize, shape: Shape) -> Path {
    match shape {
        _ if shape == Shape::of(path) => path.clone(),
        Shape::Constant => Path::Constant(average(path, horizon)),
        Shape::Ramp => {
            let (start, end) = (path.at(0), path.at(horizon.saturating_sub(1)));
            #[allow(clippy::cast_precision_loss)] // at most 50 years
            let steps = horizon.saturating_sub(1).max(1) as f64;
            Path::Ramp {
                start,
                step: tidy((end - start) / steps),
            }
        }
        Shape::Years => Path::Years((0..horizon).map(|k| of_year(path, k)).collect()),
    }
}

/// The average of a path over so many years; of years that are all the same exactly their value.
#[must_use]
pub fn average(path: &Path, horizon: usize) -> f64 {
    let first = path.at(0);
    if (1..horizon).all(|k| path.at(k) == first) {
        return first;
    }
    #[allow(clippy::cast_precision_loss)] // at most 50 years
    let years = horizon.max(1) as f64;
    tidy((0..horizon).map(|k| path.at(k)).sum::<f64>() / years)
}

/// The path moved as a whole so that its average is the wanted one; its shape stays.
#[must_use]
pub fn moved_to(path: &Path, horizon: usize, wanted: f64) -> Path {
    let by = wanted - average(path, horizon);
    match path {
        _ if by == 0.0 => path.clone(),
        Path::Constant(_) => Path::Constant(wanted),
        Path::Ramp { start, step } => Path::Ramp {
            start: tidy(start + by),
            step: *step,
        },
        Path::Years(values) => Path::Years(values.iter().map(|v| tidy(v + by)).collect()),
    }
}

/// The path with another value in its `k`-th year; all others stay.
#[must_use]
pub fn with_year(path: &Path, horizon: usize, k: usize, value: f64) -> Path {
    let year = |n| if n == k { value } else { of_year(path, n) };
    Path::Years((0..horizon).map(year).collect())
}

/// The value of a year as a list of years holds it. Only what a ramp of typed numbers adds up to is
/// tidied: what a path holds itself, and a needed step, would miss their goal by the rounding.
fn of_year(path: &Path, k: usize) -> f64 {
    let typed = |value: f64| tidy(value) == value;
    match path {
        Path::Ramp { start, step } if typed(*start) && typed(*step) => tidy(path.at(k)),
        _ => path.at(k),
    }
}

/// A number without what binary sums leave in its last digits: 0.085 + 0.01 is 0.095. For what is
/// A model value as it stands in a number field.
#[must_use]
pub fn field_number(control: &Control, value: f64) -> String {
    control.field(value)
}

/// The values of a path that is not constant: "8.5 / 8 / 8 / 7.5 / 7.5".
#[must_use]
pub fn by_year(control: &Control, path: &Path, horizon: usize) -> Option<String> {
    if Shape::of(path) == Shape::Constant {
        return None;
    }
    let values: Vec<_> = (0..horizon)
        .map(|k| field_number(control, path.at(k)))
        .collect();
    Some(values.join(" / "))
}

impl Control {
    /// Where a model value stands on the track, 0 to 1.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        self.position(value).clamp(0.0, 1.0)
    }

    /// What a point of the drawn path means: the year's position and the model value, on a step of
    /// the slider. `x` is a fraction of the track, `y` one from the first year to the last.
    #[must_use]
    pub fn drawn(&self, horizon: usize, x: f64, y: f64) -> (usize, f64) {
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )] // at most 50 years
        let k = (y * horizon as f64) as usize;
        let (low, high) = self.track;
        let coarse = self.coarse();
        let value = ((low + (high - low) * x) / coarse).round() * coarse;
        let value = self.format.model(tidy(value.clamp(low, high)));
        (k.min(horizon.saturating_sub(1)), value)
    }

    /// A step that a hand takes: it draws no hundredths.
    fn coarse(&self) -> f64 {
        self.step * 10.0
    }

    /// The number, in the page's unit, to which a push leads from a model value: the next step of a hand.
    #[must_use]
    pub fn pushed(&self, value: f64, up: bool) -> f64 {
        let steps = self.format.page(value) / self.coarse();
        let next = match up {
            true => (steps + 1e-6).floor() + 1.0,
            false => (steps - 1e-6).ceil() - 1.0,
        };
        tidy(next * self.coarse())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pushes_lead_from_step_to_step() {
        let plan = crate::words::control::Control {
            lever: engine::levers::Lever::GrowthAll,
            id: String::new(),
            name: String::new(),
            kind: engine::levers::LeverUnit::Rate,
            format: crate::words::format::Format::growth(engine::text::Lang::Zh),
            unit: "%",
            difference_unit: "",
            track: (3.5, 12.5),
            step: 0.01,
            plausible: (0.05, 0.11),
            own_rates: None,
        };
        for (from, down, up) in [(0.1, 9.9, 10.1), (0.0143, 1.4, 1.5), (-0.0005, -0.1, 0.0)] {
            assert_eq!(
                (plan.pushed(from, false), plan.pushed(from, true)),
                (down, up)
            );
        }
    }

    #[test]
    fn moved_paths_keep_their_shape_and_get_the_wanted_average() {
        let years = Path::Years(vec![0.085, 0.08, 0.08, 0.075, 0.075]);
        assert_eq!(average(&years, 5), 0.079);
        let moved = moved_to(&years, 5, 0.089);
        assert_eq!(moved, Path::Years(vec![0.095, 0.09, 0.09, 0.085, 0.085]));
        assert_eq!(
            moved_to(&Path::Constant(0.1), 5, 0.08),
            Path::Constant(0.08)
        );
    }

    #[test]
    fn another_shape_stays_as_near_as_it_can() {
        let ramp = Path::Ramp {
            start: 0.09,
            step: -0.005,
        };
        let years = Path::Years(vec![0.09, 0.085, 0.08, 0.075, 0.07]);
        assert_eq!(shaped(&ramp, 5, Shape::Years), years);
        assert_eq!(shaped(&years, 5, Shape::Ramp), ramp);
        assert_eq!(shaped(&years, 5, Shape::Constant), Path::Constant(0.08));
        let typed = with_year(&Path::Constant(0.1), 5, 2, 0.06);
        assert_eq!(typed, Path::Years(vec![0.1, 0.1, 0.06, 0.1, 0.1]));
    }

    #[test]
    fn paths_keep_every_bit() {
        // More digits than twelve decimals have.
        let held = 0.1 / 3.0;
        let same = Path::Years(vec![held; 5]);
        assert_eq!(shaped(&Path::Constant(held), 5, Shape::Years), same);
        assert_eq!(shaped(&same, 5, Shape::Constant), Path::Constant(held));
        let level = Path::Ramp {
            start: held,
            step: 0.0,
        };
        assert_eq!(shaped(&same, 5, Shape::Ramp), level);
        assert_eq!(shaped(&level, 5, Shape::Years), same);
        let Path::Years(years) = with_year(&same, 5, 2, 0.06) else {
            panic!()
        };
        assert_eq!(years, [held, held, 0.06, held, held]);
        assert_eq!(moved_to(&same, 5, held), same);
        // A needed step holds to its last bit too; what typed numbers add up to has no noise.
        let ramp = |start, step| Path::Ramp { start, step };
        let needed = ramp(0.1, held / 10.0);
        let kept = Path::Years((0..5).map(|k| needed.at(k)).collect());
        assert_eq!(shaped(&needed, 5, Shape::Years), kept);
        let typed = shaped(&ramp(0.1, 0.1), 3, Shape::Years);
        assert_eq!(typed, Path::Years(vec![0.1, 0.2, 0.3]));
    }
}
