//! A chart of one target: a canvas, its words for those who do not see it, and its table.

use leptos::html;
use leptos::prelude::*;
use plotters::drawing::IntoDrawingArea;

use super::state::Page;
use crate::browser::{canvas, page as browser_page};
use crate::draw::{Theme, line_chart};
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::view::chart::{Chart, chart};
use crate::view::texts::T;

#[component]
pub fn LineChart(target: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let spec = Memo::new(move |_| {
        let (plan, run) = (page.plan.get(), page.run.get());
        chart(
            &plan,
            &page.plan_run.get().0,
            &run.0,
            None,
            target,
            page.lang.get(),
        )
    });
    let element = NodeRef::<html::Canvas>::new();
    Effect::new(move |_| {
        page.look.track();
        if let Some(canvas) = element.get() {
            spec.with(|chart| {
                if let Some(chart) = chart {
                    draw(&canvas, chart);
                }
            });
        }
    });
    let summary = move || spec.with(|c| c.as_ref().map(|c| c.summary.clone()).unwrap_or_default());
    view! {
        <figure>
            <canvas node_ref=element role="img" aria-label=summary></canvas>
            <details class="data">
                <summary>{move || page.text(T::ShowTable)}</summary>
                {move || spec.get().map(|chart| table(page, target, chart))}
            </details>
        </figure>
    }
}

fn draw(canvas: &web_sys::HtmlCanvasElement, chart: &Chart) {
    let Some(sharp) = canvas::prepare(canvas) else {
        return;
    };
    let theme = if browser_page::prefers_dark() {
        Theme::dark(sharp.scale)
    } else {
        Theme::light(sharp.scale)
    };
    let area = sharp.backend.into_drawing_area();
    // A canvas that cannot draw leaves the chart's table and summary.
    let _ = line_chart(&area, chart, &theme);
}

/// The figures behind the chart; simulated ones carry their unrounded value.
fn table(page: Page, target: usize, chart: Chart) -> impl IntoView {
    let (plan, run) = (page.plan.get(), page.run.get());
    let series = series_of(&plan, target);
    let rows: Vec<_> = chart
        .table
        .into_iter()
        .map(|row| {
            let mut cells = row.into_iter();
            let mut next = || cells.next().unwrap_or_default();
            let (year, planned, own) = (next(), next(), next());
            let quantiles: Vec<_> = cells.map(|cell| view! { <td>{cell}</td> }).collect();
            let calendar = year.parse::<i32>().unwrap_or_default();
            let t = usize::try_from(calendar - plan.base_year).ok();
            let value = series
                .zip(t)
                .and_then(|(s, t)| run.0.outcome.at(s, t))
                .map(|v| v.to_string());
            let id = value.as_ref().and(series).map(|s| s.id(&plan).to_owned());
            view! {
                <tr>
                    <th scope="row">{year.clone()}</th>
                    <td>{planned}</td>
                    <td data-indicator=id data-year=year data-value=value>{own}</td>
                    {quantiles}
                </tr>
            }
        })
        .collect();
    let heads: Vec<_> = chart
        .table_head
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> })
        .collect();
    view! {
        <table>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn series_of(plan: &Plan, target: usize) -> Option<Series> {
    Series::of_indicator(plan, plan.targets.get(target)?.indicator)
}
