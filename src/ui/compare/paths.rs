//! The paths of all compared scenarios of one target in one picture.

use leptos::prelude::*;

use super::columns::Columns;
use crate::ui::exports::Offered;
use crate::ui::picture::{Figure, YearCell, YearRow, YearTable, drawing};
use crate::ui::reactive::{derived, memo, texts_of};
use crate::ui::state::Page;
use draw::overlay as draw_overlay;
use engine::series::Series;
use view::pictures::overlay::{Overlay, overlay};
use view::pictures::reading::Readings;

#[component]
pub fn PathsChart(
    /// Position of the target in the plan.
    target: usize,
    columns: Memo<Columns>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let spec = memo(move || {
        let plan = page.plan.get();
        let series = Series::of_indicator(&plan, plan.targets.get(target)?.indicator)?;
        columns.with(|c| overlay(&plan, &c.all, series, page.lang.get()))
    });
    let of = texts_of(spec);
    let readings =
        derived(move || spec.with(|c| c.as_ref().map(Readings::of_overlay).unwrap_or_default()));
    let name = of(|c| c.name.clone());
    view! {
        <article class="card">
            <h2>{name}</h2>
            <Figure
                heading=of(|c| c.unit.clone())
                name
                summary=of(|c| c.summary.clone())
                years=derived(move || spec.with(|c| c.as_ref().map_or((0, 0), |c| c.years)))
                draw=drawing(spec, |area, overlay, theme| draw_overlay(area, overlay, theme).ok())
                readings
                exports=Offered::Paths(target)
                table=move || spec.get().map(table)
            />
        </article>
    }
}

/// The figures behind the picture.
fn table(overlay: Overlay) -> impl IntoView {
    let row = |row: Vec<String>| {
        let mut row = row.into_iter();
        let year = row.next().unwrap_or_default();
        let cells = row.map(|words| YearCell {
            words,
            ..YearCell::default()
        });
        let cells = cells.collect();
        YearRow { year, cells }
    };
    let rows = overlay.table.into_iter().map(row).collect();
    view! { <YearTable summary=overlay.summary heads=overlay.table_head rows /> }
}
