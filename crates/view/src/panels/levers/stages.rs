//! The stages of a lever's plausible range on its track, and where their words stand beside the thumb.

use super::Speed;
use crate::words::control::Control;
use crate::words::texts::T;
use crate::words::width::ems;
use engine::text::Lang;

/// A third of the plausible range on the track.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Where it begins on the track, 0 to 1.
    pub from: f64,
    /// How much of the track it takes.
    pub width: f64,
    /// The middle of its word on the track; `None` where there is no room for it beside the thumb.
    pub word_at: Option<f64>,
    /// Its word.
    pub word: &'static str,
    /// Whether the lever stands in it.
    pub on: bool,
}

/// Half of the thumb with the room beside it, in ems.
const THUMB: f64 = 0.8;

/// The three stages of a track of a width in ems, with the lever at a value.
#[must_use]
pub fn stages(control: &Control, value: f64, track: f64, lang: Lang) -> [Stage; 3] {
    let (low, high) = control.plausible;
    let third = (high - low) / 3.0;
    let thumb = control.place(value) * track;
    let speed = Speed::of(control.plausible, value);
    let all = [
        (0.0, Speed::Slow, T::Low),
        (1.0, Speed::Moderate, T::Moderate),
        (2.0, Speed::Fast, T::High),
    ];
    all.map(|(n, own, word)| {
        let [from, to] = [n, n + 1.0].map(|n| control.place(low + third * n));
        let word = word.get(lang);
        let half = ems(word) / 2.0;
        let middle = aside(
            (from * track + half, to * track - half),
            half + THUMB,
            thumb,
        );
        Stage {
            from,
            width: to - from,
            word_at: middle.map(|at| at / track),
            word,
            on: own == speed,
        }
    })
}

/// The place nearest to the middle of a range that is so far from the thumb.
fn aside((low, high): (f64, f64), apart: f64, thumb: f64) -> Option<f64> {
    let middle = f64::midpoint(low, high);
    let free = |at: &f64| *at >= low && *at <= high && (at - thumb).abs() >= apart - 1e-9;
    let mut places: Vec<f64> = [middle, thumb - apart, thumb + apart]
        .into_iter()
        .filter(free)
        .collect();
    places.sort_by(|a, b| (a - middle).abs().total_cmp(&(b - middle).abs()));
    places.first().copied()
}

#[cfg(test)]
mod tests {
    use super::aside;

    #[test]
    fn a_word_steps_aside_of_the_thumb_and_no_further() {
        assert_eq!(aside((1.0, 7.0), 2.0, 20.0), Some(4.0));
        assert_eq!(aside((1.0, 7.0), 2.0, 5.0), Some(3.0));
        assert_eq!(aside((1.0, 7.0), 2.0, 3.5), Some(5.5));
        // Nowhere to go.
        assert_eq!(aside((3.0, 5.0), 2.0, 4.0), None);
        // A stage that is narrower than its word has none.
        assert_eq!(aside((3.0, 2.0), 2.0, 40.0), None);
    }
}
