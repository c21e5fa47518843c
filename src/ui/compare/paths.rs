//! The paths of all compared scenarios of one target in one picture.

use leptos::prelude::*;
use plotters::drawing::IntoDrawingArea;

use super::columns::Columns;
use crate::browser::canvas::Sharp;
use crate::ui::picture::Figure;
use crate::ui::reactive::{derived, memo};
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
    let of = move |get: fn(&Overlay) -> String| {
        derived(move || spec.with(|c| c.as_ref().map(get).unwrap_or_default()))
    };
    let draw = move |sharp: Sharp, theme: &dyn Fn(f64) -> _| {
        spec.with(|overlay| {
            let theme = theme(sharp.scale);
            let area = sharp.backend.into_drawing_area();
            draw_overlay(&area, overlay.as_ref()?, &theme).ok()
        })
    };
    let readings = move || spec.with(|c| c.as_ref().map(Readings::of_overlay).unwrap_or_default());
    let years = derived(move || spec.with(|c| c.as_ref().map_or((0, 0), |c| c.years)));
    let name = of(|c| c.name.clone());
    let table = move || {
        let spec = spec.get();
        spec.map(|spec| {
            let heads = spec.table_head.into_iter();
            let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
            let rows = spec.table.into_iter().map(|row| {
                let mut cells = row.into_iter();
                let year = cells.next();
                let cells = cells.map(|cell| view! { <td>{cell}</td> });
                view! {
                    <tr>
                        <th scope="row">{year}</th>
                        {cells.collect_view()}
                    </tr>
                }
            });
            view! {
                <div class="scroll" role="group" tabindex="0" aria-label=spec.summary>
                    <table>
                        <thead>
                            <tr>{heads.collect_view()}</tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            }
        })
        .into_any()
    };
    view! {
        <article class="card">
            <h2>{name}</h2>
            <Figure
                heading=of(|c| c.unit.clone())
                name
                summary=of(|c| c.summary.clone())
                years
                draw
                readings
                table
            />
        </article>
    }
}
