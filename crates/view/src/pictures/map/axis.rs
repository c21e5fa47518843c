//! An axis of a map: one lever in the page's unit.

use crate::pictures::chart::axis::ticks;
use crate::words::brackets::unit_in_brackets;
use crate::words::control::{Control, control, control_in};
use crate::words::number::editable;
use crate::words::typed::parse;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;

/// One lever along an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct MapAxis {
    /// The lever.
    pub lever: Lever,
    /// Its name, with its unit in brackets.
    pub name: String,
    /// Ends in the page's unit.
    pub range: (f64, f64),
    /// Values that the axis names, in the page's unit, with their text.
    pub ticks: Vec<(f64, String)>,
    /// The lever's control: unit and step.
    pub control: Control,
    /// Ends of what the lever may be, in the model's unit.
    allowed: (f64, f64),
}

impl MapAxis {
    pub(super) fn new(plan: &Plan, lever: Lever, range: (f64, f64), lang: Lang) -> Self {
        let control = control(plan, lever, lang);
        let range = (control.format.page(range.0), control.format.page(range.1));
        let name = unit_in_brackets(&control.name, control.format.unit, lang);
        Self {
            lever,
            name,
            range,
            ticks: ticks(range.0, range.1),
            allowed: lever.spec(plan).allowed,
            control,
        }
    }

    /// A model value in the page's unit, without its rounding to written digits.
    pub(super) fn page(&self, value: f64) -> f64 {
        value * self.control.format.page(1.0)
    }

    /// The model value at a part of the axis, rounded to the control's step.
    pub(super) fn value(&self, part: f64) -> f64 {
        let (low, high) = self.range;
        let value = low + (high - low) * part.clamp(0.0, 1.0);
        let value = (value / self.control.step).round() * self.control.step;
        // Written digits have no noise from binary fractions.
        let value = parse(&editable(value)).unwrap_or(value);
        self.control
            .format
            .model(value)
            .clamp(self.allowed.0, self.allowed.1)
    }

    /// Where a page value lies on the axis, 0 to 1 inside it.
    #[must_use]
    pub fn part(&self, value: f64) -> f64 {
        (value - self.range.0) / (self.range.1 - self.range.0)
    }
}

/// Ranges for a map of two levers, in the model's units: the tracks of their controls, which hold
/// the plan, widened to what the run has. A lever that the plan does not have gets its plausible range.
#[must_use]
pub fn ranges(plan: &Plan, run: &Run, levers: [Lever; 2]) -> [(f64, f64); 2] {
    levers.map(|lever| {
        if Lever::all(plan).all(|l| l != lever) {
            return lever.spec(plan).plausible;
        }
        let control = control_in(plan, &run.inputs, lever, Lang::Zh);
        let (low, high) = control.track;
        let (low, high) = (control.format.model(low), control.format.model(high));
        let path = plan.default_path(lever);
        let planned = (0..plan.horizon()).map(|k| path.at(k));
        let all = run.inputs.path_row(lever).iter().copied().chain(planned);
        let all = all.filter(|v| v.is_finite());
        all.fold((low, high), |(low, high), v| (low.min(v), high.max(v)))
    })
}
