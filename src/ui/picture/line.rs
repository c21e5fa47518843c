//! A chart of one target.

use leptos::prelude::*;
use plotters::drawing::IntoDrawingArea;

use super::Figure;
use crate::ui::reactive::{derived, memo};
use crate::ui::state::Page;
use draw::line_chart;
use engine::plan::Plan;
use engine::series::Series;
use view::explain::question::Question;
use view::pictures::chart::{Chart, chart};
use view::pictures::reading::Readings;

#[component]
pub fn LineChart(
    /// Position of the target in the plan.
    target: usize,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let spec = memo(move || {
        let (plan, run, planned) = (page.plan.get(), page.run.get(), page.plan_run.get());
        page.odds.drawn.with(|drawn| {
            let bands = drawn.as_ref().map(|d| &d.0.bands);
            chart(&plan, &planned.0, &run.0, bands, target, page.lang.get())
        })
    });
    let of = move |get: fn(&Chart) -> String| {
        derived(move || spec.with(|c| c.as_ref().map(get).unwrap_or_default()))
    };
    let name = derived(move || {
        page.plan.with(|plan| {
            let indicator = plan.targets.get(target).map(|t| t.indicator);
            let indicator = indicator.and_then(|i| plan.indicators.get(i));
            indicator.map_or_else(String::new, |i| i.name.get(page.lang.get()).to_owned())
        })
    });
    let draw = move |sharp: crate::browser::canvas::Sharp, theme: &dyn Fn(f64) -> _| {
        spec.with(|chart| {
            let theme = theme(sharp.scale);
            let area = sharp.backend.into_drawing_area();
            // A canvas that cannot draw leaves the chart's table and summary.
            line_chart(&area, chart.as_ref()?, &theme).ok()
        })
    };
    let readings = move || spec.with(|c| c.as_ref().map(Readings::of_chart).unwrap_or_default());
    let years = derived(move || spec.with(|c| c.as_ref().map_or((0, 0), |c| c.years)));
    let heading = of(|c| c.unit.clone());
    let summary = of(|c| c.summary.clone());
    let table = move || {
        spec.get()
            .map(|chart| table(page, target, chart))
            .into_any()
    };
    let asks = Callback::new(move |year| {
        let plan = page.plan.get_untracked();
        page.ask(asks(&plan, target, year).map(|question| (question, None)));
    });
    view! { <Figure heading name summary years draw readings table asks /> }
}

/// The quantiles of a chart's table.
const QUANTILES: [u32; 3] = [5, 50, 95];

/// What the number of a year asks: up to the base year that of a figure which is known.
fn asks(plan: &Plan, target: usize, year: i32) -> Option<Question> {
    let indicator = plan.targets.get(target)?.indicator;
    if plan.indicators.get(indicator)?.value_in(year).is_some() && year <= plan.base_year {
        return Some(Question::History(indicator, year));
    }
    let t = usize::try_from(year - plan.base_year).ok()?;
    Some(Question::Series(Series::of_indicator(plan, indicator)?, t))
}

/// The figures behind the chart; simulated ones carry their unrounded value.
fn table(page: Page, target: usize, chart: Chart) -> impl IntoView {
    let (plan, run) = (page.plan.get(), page.run.get());
    let indicator = plan.targets.get(target).map(|t| t.indicator);
    let series = indicator.and_then(|i| Series::of_indicator(&plan, i));
    let rows: Vec<_> = chart
        .table
        .into_iter()
        .map(|row| {
            let mut cells = row.into_iter();
            let year = cells.next().unwrap_or_default();
            let planned = cells.next();
            let own = cells.next();
            let calendar = year.parse::<i32>().unwrap_or_default();
            let t = usize::try_from(calendar - plan.base_year).ok();
            let value = series
                .zip(t)
                .and_then(|(s, t)| run.0.outcome.at(s, t))
                .map(|v| v.to_string());
            let id = value.as_ref().and(series).map(|s| s.id(&plan).to_owned());
            let asked = asks(&plan, target, calendar).map(|q| q.id(&plan));
            let quantiles = cells.zip(QUANTILES).map(|(cell, percent)| {
                let asked = series
                    .zip(t)
                    .map(|(s, t)| Question::Quantile(s, t, percent));
                let asked = asked.map(|q| q.id(&plan));
                view! {
                    <td>
                        <span role="button" tabindex="-1" data-ask=asked>
                            {cell}
                        </span>
                    </td>
                }
            });
            let quantiles = quantiles.collect::<Vec<_>>();
            view! {
                <tr>
                    <th scope="row">{year.clone()}</th>
                    <td>{planned}</td>
                    <td data-indicator=id data-year=year data-value=value>
                        <span role="button" tabindex="0" data-ask=asked>
                            {own}
                        </span>
                    </td>
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
        <div class="scroll" role="group" tabindex="0" aria-label=chart.summary>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
