//! Words that must not cover each other, and years that must not either.

/// Moves positions apart until neighbours are at least `apart` away from each other, each as
/// little as its neighbours allow, within two ends. They keep their order; equal ones keep that in
/// which they are given. Where the room is too small, the lower end holds.
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

/// Width of a year in CSS pixels, with the room that it needs beside it.
const YEAR_ROOM: f64 = 36.0;
/// How far the first year's words are moved to the right where they begin at its place.
pub const FIRST_MOVED: f64 = 13.0;

/// The years that are written below an axis on which years are `distance` CSS pixels apart: those
/// of `must`, the most important first, as far as they fit; with `dense` every year if all
/// fit, else every fifth, else every tenth. The first year's words stand `moved` to the right.
pub fn years(
    must: &[i32],
    ends: (i32, i32),
    (distance, moved): (f64, f64),
    dense: bool,
) -> Vec<i32> {
    let (first, last) = ends;
    let middle = |year: i32| {
        let moved = if year == first { moved } else { 0.0 };
        f64::from(year - first) * distance + moved
    };
    let mut shown: Vec<i32> = Vec::new();
    let add = |shown: &mut Vec<i32>, year: i32| {
        let free = |other: &i32| (middle(*other) - middle(year)).abs() >= YEAR_ROOM;
        if shown.iter().all(free) {
            shown.push(year);
        }
    };
    for year in must {
        add(&mut shown, *year);
    }
    if dense {
        let steps = [1, 5, 10];
        let room = |step: i32| {
            if step == 1 {
                YEAR_ROOM + moved
            } else {
                YEAR_ROOM
            }
        };
        let step = steps
            .iter()
            .find(|s| f64::from(**s) * distance >= room(**s));
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
    fn words_move_apart_keep_their_order_and_stay_inside() {
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
    fn every_year_is_written_where_there_is_room_else_every_fifth() {
        let must = [2015, 2020, 2010];
        assert_eq!(
            years(&must, (2010, 2020), (15.0, FIRST_MOVED), false),
            [2010, 2015, 2020]
        );
        assert_eq!(
            years(&must, (2010, 2020), (90.0, FIRST_MOVED), true).len(),
            11
        );
        let long = years(&[2015, 2065, 2010], (2010, 2065), (20.0, FIRST_MOVED), true);
        assert_eq!(long, (402..=413).map(|n| n * 5).collect::<Vec<_>>());
        // What does not fit beside the base year and the target year is left out.
        assert_eq!(
            years(&[2015, 2065, 2010], (2010, 2065), (3.0, FIRST_MOVED), false),
            [2015, 2065]
        );
    }
}
