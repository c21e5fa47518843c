//! A chart of one target.

use leptos::prelude::*;

use super::{Figure, YearCell, YearRow, YearTable, drawing};
use crate::ui::exports::Offered;
use crate::ui::reactive::{derived, memo, texts_of};
use crate::ui::state::Page;
use draw::line_chart;
use engine::series::Series;
use view::explain::question::Question;
use view::panels::book::short_name_of;
use view::panels::card::subtitle;
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
    let of = texts_of(spec);
    let name = derived(move || {
        page.plan.with(|plan| {
            let indicator = plan.targets.get(target).map(|t| t.indicator);
            let indicator = indicator.and_then(|i| plan.indicators.get(i));
            indicator.map_or_else(String::new, |i| i.name.get(page.lang.get()).to_owned())
        })
    });
    let heading = memo(move || {
        let (plan, lang) = (page.plan.get(), page.lang.get());
        let name = page.scenario.with(|s| short_name_of(&plan, s, lang));
        subtitle(&plan, &name, target, lang)
    });
    let readings =
        derived(move || spec.with(|c| c.as_ref().map(Readings::of_chart).unwrap_or_default()));
    let years = derived(move || spec.with(|c| c.as_ref().map_or((0, 0), |c| c.years)));
    let asks = Callback::new(move |year| {
        let question = page
            .plan
            .with_untracked(|plan| Question::in_year(target, year, plan));
        page.ask(question.map(|question| (question, None)));
    });
    view! {
        <Figure
            heading=derived(move || heading.get())
            source=of(|c| c.source.clone())
            name
            summary=of(|c| c.summary.clone())
            years
            draw=drawing(spec, |area, chart, theme| line_chart(area, chart, theme).ok())
            readings
            table=move || spec.get().map(|chart| table(page, target, chart))
            asks
            exports=Offered::Chart(target)
        />
    }
}

/// The quantiles of a chart's table.
const QUANTILES: [u32; 3] = [5, 50, 95];

/// The figures behind the chart; simulated ones carry their unrounded value.
fn table(page: Page, target: usize, chart: Chart) -> impl IntoView {
    let (plan, run) = (page.plan.get(), page.run.get());
    let indicator = plan.targets.get(target).map(|t| t.indicator);
    let series = indicator.and_then(|i| Series::of_indicator(&plan, i));
    let row = |row: Vec<String>| {
        let mut row = row.into_iter();
        let year = row.next().unwrap_or_default();
        let calendar = year.parse::<i32>().unwrap_or_default();
        let t = usize::try_from(calendar - plan.base_year).ok();
        let place = series.zip(t);
        let planned = row.next().map(|words| YearCell {
            words,
            ..YearCell::default()
        });
        let own = row.next().map(|words| YearCell {
            words,
            question: Question::in_year(target, calendar, &plan),
            value: place.and_then(|(s, t)| {
                let value = run.0.outcome.at(s, t)?;
                Some((s.id(&plan).to_owned(), value))
            }),
        });
        let quantiles = row.zip(QUANTILES).map(|(words, percent)| YearCell {
            words,
            question: place.map(|(s, t)| Question::Quantile(s, t, percent)),
            value: None,
        });
        let cells = planned.into_iter().chain(own).chain(quantiles).collect();
        YearRow { year, cells }
    };
    let rows = chart.table.into_iter().map(row).collect();
    view! { <YearTable summary=chart.summary heads=chart.table_head rows /> }
}
