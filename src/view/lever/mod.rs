//! A lever's control as it is shown: words, scale, track and marks.

mod groups;
mod marks;
mod needed;
mod path;
mod scale;
mod speed;

pub use groups::{GROUPS, LeverGroup, front, idle, in_group, matches};
pub use marks::{MarkKind, TrackMark, plan_marks, spread};
pub use needed::{beside_track, front_target, no_value};
pub use path::{Shape, average, by_year, field_number, moved_to, shaped, with_year};
pub use scale::{Scale, scale, to_model, to_page};
pub use speed::Speed;

use super::number::editable;
use crate::engine::levers::{Lever, LeverSheet, LeverUnit};
use crate::engine::plan::{Plan, shift_point};
use crate::engine::text::Lang;

/// The part of a control that does not change while levers move.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// The lever.
    pub lever: Lever,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Unit behind the number.
    pub unit: &'static str,
    /// Kind of unit.
    pub kind: LeverUnit,
    /// Ends of the track in the page's unit.
    pub track: (f64, f64),
    /// Step of the slider in the page's unit.
    pub step: f64,
    /// The plausible range in the model's unit.
    pub plausible: (f64, f64),
}

/// The control of a lever.
#[must_use]
pub fn control(plan: &Plan, lever: Lever, lang: Lang) -> Control {
    let sheet = LeverSheet::of(plan, lever);
    let (spec, default) = (sheet.spec, sheet.default.at(0));
    let scale = scale(spec.unit);
    let (low, high) = spec.plausible;
    // The track reaches a little beyond the plausible range and always holds the default.
    let room = (high - low) * 0.25;
    let low = (low - room).max(spec.allowed.0).min(default);
    let high = (high + room).min(spec.allowed.1).max(default);
    let page = |v: f64| to_page(spec.unit, v);
    let step = shift_point(1.0, -i32::try_from(scale.decimals).unwrap_or(0));
    Control {
        lever,
        id: sheet.id,
        name: sheet.name.get(lang).to_owned(),
        unit: match lang {
            Lang::Zh => scale.unit.0,
            Lang::En => scale.unit.1,
        },
        kind: spec.unit,
        track: (
            (page(low) / step).floor() * step,
            (page(high) / step).ceil() * step,
        ),
        step,
        plausible: spec.plausible,
    }
}

impl Control {
    /// A model value as it stands in a number field: two decimals more than the slider's step has,
    /// which fit into the field. The lever keeps all its digits until somebody types.
    #[must_use]
    pub fn field(&self, value: f64) -> String {
        let decimals = scale(self.kind).decimals + 2;
        #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // below ten
        let power = 10f64.powi(decimals as i32);
        editable((to_page(self.kind, value) * power).round() / power)
    }

    /// A model value with its unit.
    #[must_use]
    pub fn words(&self, value: f64) -> String {
        let decimals = scale(self.kind).decimals;
        let number = super::number::short(to_page(self.kind, value), decimals);
        let space = super::card::gap_before(self.unit);
        format!("{number}{space}{}", self.unit)
            .trim_end()
            .to_owned()
    }

    /// Where a model value stands on the track, 0 to 1; beyond its ends outside them.
    fn position(&self, value: f64) -> f64 {
        let (low, high) = self.track;
        (to_page(self.kind, value) - low) / (high - low)
    }
}
