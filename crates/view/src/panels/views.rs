//! The names of the views.

use crate::words::texts::T;
use book::View;

/// The name of a view.
#[must_use]
pub fn view_name(view: View) -> T {
    match view {
        View::Simulate => T::ViewSimulate,
        View::Targets => T::ViewTargets,
        View::Analysis => T::ViewAnalysis,
        View::Structure => T::ViewStructure,
        View::Uncertainty => T::ViewUncertainty,
        View::Ways => T::ViewWays,
        View::Compare => T::ViewCompare,
        View::Audit => T::ViewAudit,
        View::Monitoring => T::ViewMonitoring,
    }
}
