//! Spacing of labels and years, so that none covers another.

/// Moves positions apart until neighbours are at least `apart` away from each other, each as
/// little as its neighbours allow, within two ends. They keep their order; equal ones keep the order
/// in which they are passed. If there is too little space, the lower end takes precedence.
pub fn spread(at: &mut [f64], apart: f64, ends: (f64, f64)) {
    let mut order: Vec<usize> = (0..at.len()).collect();
    order.sort_by(|a, b| at[*a].total_cmp(&at[*b]));
    // Two neighbours that are too close give way by the same amount.
    for _ in 0..at.len() * 4 {
        for pair in order.windows(2) {
            let missing = apart - (at[pair[1]] - at[pair[0]]);
            if missing > 0.0 {
                at[pair[0]] -= missing / 2.0;
                at[pair[1]] += missing / 2.0;
            }
        }
    }
    let mut low = ends.0;
    for n in &order {
        at[*n] = at[*n].max(low);
        low = at[*n] + apart;
    }
    let mut high = ends.1;
    for n in order.iter().rev() {
        at[*n] = at[*n].min(high);
        high = at[*n] - apart;
    }
}

/// Width of a year's label in CSS pixels, including its margin.
const YEAR_WIDTH: f64 = 33.0;
/// How far the first year's label is shifted to the right when it is left-aligned.
pub const FIRST_SHIFT: f64 = 13.0;

/// An axis of years.
pub struct YearAxis {
    pub first: i32,
    pub last: i32,
    /// Distance between years in CSS pixels.
    pub distance: f64,
    /// How far the first year's label is shifted to the right, in CSS pixels.
    pub first_shift: f64,
}

/// The years that are labelled below an axis: those of `must`, the most important first, as far as they
/// fit; with `dense` every year if all fit, otherwise every fifth, otherwise every tenth.
pub fn years(axis: &YearAxis, must: &[i32], dense: bool) -> Vec<i32> {
    let YearAxis {
        first,
        last,
        distance,
        first_shift,
    } = *axis;
    let middle = |year: i32| {
        let shift = if year == first { first_shift } else { 0.0 };
        f64::from(year - first) * distance + shift
    };
    let mut shown: Vec<i32> = Vec::new();
    let add = |shown: &mut Vec<i32>, year: i32| {
        let free = |other: &i32| (middle(*other) - middle(year)).abs() >= YEAR_WIDTH;
        if shown.iter().all(free) {
            shown.push(year);
        }
    };
    for year in must {
        add(&mut shown, *year);
    }
    if dense {
        let steps = [1, 5, 10];
        let needed = |step: i32| {
            if step == 1 {
                YEAR_WIDTH + first_shift
            } else {
                YEAR_WIDTH
            }
        };
        let step = steps
            .iter()
            .find(|s| f64::from(**s) * distance >= needed(**s));
        let step = *step.unwrap_or(&10);
        for year in (first..=last).filter(|y| y % step == 0) {
            add(&mut shown, year);
        }
    }
    shown.sort_unstable();
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_move_apart_in_order_and_stay_inside() {
        for case in [[50.0, 52.0, 51.0], [0.0, 0.0, 0.0], [99.0, 100.0, 98.0]] {
            let mut at = case;
            spread(&mut at, 14.0, (0.0, 100.0));
            let mut sorted = at;
            sorted.sort_by(f64::total_cmp);
            assert!(sorted[0] >= 0.0 && sorted[2] <= 100.0, "{at:?}");
            assert!(sorted.windows(2).all(|p| p[1] - p[0] >= 13.9), "{at:?}");
            for (a, b) in [(0, 1), (1, 2), (0, 2)] {
                if case[a] < case[b] {
                    assert!(at[a] < at[b], "{case:?} became {at:?}");
                }
            }
        }
        let mut far = [10.0, 60.0];
        spread(&mut far, 14.0, (0.0, 100.0));
        assert_eq!(far, [10.0, 60.0]);
    }

    #[test]
    fn labels_every_year_if_all_fit_otherwise_every_fifth() {
        let axis = |last: i32, distance: f64| YearAxis {
            first: 2010,
            last,
            distance,
            first_shift: FIRST_SHIFT,
        };
        let must = [2015, 2020, 2010];
        assert_eq!(years(&axis(2020, 15.0), &must, false), [2010, 2015, 2020]);
        assert_eq!(years(&axis(2020, 90.0), &must, true).len(), 11);
        let long = years(&axis(2065, 20.0), &[2015, 2065, 2010], true);
        assert_eq!(long, (402..=413).map(|n| n * 5).collect::<Vec<_>>());
        // What does not fit beside base year and target year is left out.
        assert_eq!(
            years(&axis(2065, 3.0), &[2015, 2065, 2010], false),
            [2015, 2065]
        );
    }
}
