//! What a lever's control says whatever the scenario: its name, unit, track and step.

use super::format::Format;
use super::levers;
use super::number::editable;
use super::texts::T;
use engine::inputs::Inputs;
use engine::levers::{Lever, LeverUnit};
use engine::plan::{LeverSheet, Plan, shift_point};
use engine::text::Lang;

/// The part of a control that does not change while levers move.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// The lever.
    pub lever: Lever,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of number it is.
    pub kind: LeverUnit,
    /// How its values are written.
    pub format: Format<'static>,
    /// Its unit beside a number field, where there is little room.
    pub unit: &'static str,
    /// The same of its differences.
    pub difference_unit: &'static str,
    /// Ends of the track in the page's unit.
    pub track: (f64, f64),
    /// Step of the slider in the page's unit.
    pub step: f64,
    /// The plausible range in the model's unit.
    pub plausible: (f64, f64),
    /// The plan's common rate, where the scenario gives the own rates of the lever's sectors.
    pub own_rates: Option<f64>,
}

/// The control of a lever, whatever the scenario.
#[must_use]
pub fn control(plan: &Plan, lever: Lever, lang: Lang) -> Control {
    control_with(plan, lever, (lever.spec(plan).plausible, None), lang)
}

/// The control of a lever in a scenario. It differs from [`control`] where the scenario gives the
/// sectors' own rates: then plausible range, track and marks of their levers are those of full
/// rates, and those of the common rate lie around 0.
#[must_use]
pub fn control_in(plan: &Plan, inputs: &Inputs, lever: Lever, lang: Lang) -> Control {
    let own_rates = inputs.own_rates(plan, lever);
    let plausible = inputs.plausible(plan, lever);
    control_with(plan, lever, (plausible, own_rates), lang)
}

fn control_with(
    plan: &Plan,
    lever: Lever,
    (plausible, own_rates): ((f64, f64), Option<f64>),
    lang: Lang,
) -> Control {
    let sheet = LeverSheet::of(plan, lever);
    let spec = sheet.spec;
    let format = levers::format(plan, lever, lang);
    let (low, high) = plausible;
    // The default moves with the range.
    let default = sheet.default.at(0) + (low - spec.plausible.0);
    // The track reaches a little beyond the plausible range and always holds the default.
    let room = (high - low) / 6.0;
    let low = (low - room).max(spec.allowed.0).min(default);
    let high = (high + room).min(spec.allowed.1).max(default);
    let page = |v: f64| format.page(v);
    let step = shift_point(1.0, -i32::try_from(format.decimals).unwrap_or(0));
    Control {
        lever,
        id: sheet.id,
        name: sheet.name.get(lang).to_owned(),
        kind: spec.unit,
        format,
        unit: beside_field(format.unit, lang),
        difference_unit: beside_field(format.difference_unit, lang),
        track: (
            (page(low) / step).floor() * step,
            (page(high) / step).ceil() * step,
        ),
        step,
        plausible,
        own_rates,
    }
}

/// A model value as it stands in a number field: with two decimals more than it is told with.
#[must_use]
pub fn in_field(format: &Format, value: f64) -> String {
    let decimals = format.decimals + 2;
    #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // below ten
    let power = 10f64.powi(decimals as i32);
    editable((format.page(value) * power).round() / power)
}

/// A unit as it stands beside a number field.
fn beside_field(unit: &'static str, lang: Lang) -> &'static str {
    let short = [
        (T::PointsUnit, T::PointsBesideField),
        (T::PointsAYearUnit, T::PaceBesideField),
    ];
    let short = short.into_iter().find(|(long, _)| unit == long.get(lang));
    short.map_or(unit, |(_, short)| short.get(lang))
}

impl Control {
    /// A model value as it stands in a number field: two decimals more than the slider's step has,
    /// which fit into the field. The lever keeps all its digits until somebody types.
    #[must_use]
    pub fn field(&self, value: f64) -> String {
        in_field(&self.format, value)
    }

    /// The same for a difference between its values.
    #[must_use]
    pub fn difference_field(&self, by: f64) -> String {
        in_field(&self.format.differences(), by)
    }

    /// A model value with its unit.
    #[must_use]
    pub fn words(&self, value: f64) -> String {
        self.format.fitting(&[value]).set(value)
    }

    /// Where a model value stands on the track, 0 to 1; beyond its ends outside them.
    pub(crate) fn position(&self, value: f64) -> f64 {
        let (low, high) = self.track;
        (self.format.page(value) - low) / (high - low)
    }
}
