//! A map of two levers: where the target is met, and the line where it is just met.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::pointer;
use crate::ui::exports::{ExportMenu, Offered};
use crate::ui::parts::{Choice, ChoiceGroup, Select};
use crate::ui::picture::{Picture, drawing};
use crate::ui::reactive::{derived, memo, texts_of};
use crate::ui::state::{Gesture, Page};
use draw::{Frame, map as draw_map};
use engine::landscape::{Landscape, on_line};
use engine::levers::{Lever, Path};
use engine::plan::{LeverSheet, Plan};
use engine::scenario::Scenario;
use engine::shift::later;
use engine::text::Text;
use view::pictures::map::{Map, map, ranges};
use view::words::goals::goal_of;
use view::words::texts::T;

/// Nodes along the axes.
const GRID: [usize; 2] = [37, 29];
/// Steps of a slider that an arrow key moves the point by.
const STRIDE: f64 = 10.0;

/// What a landscape depends on.
#[derive(Clone, PartialEq)]
struct Ground {
    plan: Arc<Plan>,
    target: usize,
    levers: [Lever; 2],
    ranges: [(f64, f64); 2],
    others: Scenario,
}

impl Ground {
    fn of(page: Page, target: usize, levers: [Lever; 2]) -> Self {
        let (plan, run) = (page.plan.get(), page.run.get());
        let mut others = page.scenario.get();
        // Where years are past, the levers' own values of those years count.
        if others.actuals.is_empty() {
            for lever in levers {
                others.set(&plan, lever, Path::Constant(0.0));
            }
        }
        others.name = Text::default();
        others.uncertainty = None;
        Self {
            target,
            levers,
            ranges: ranges(&plan, &run.0, levers),
            others,
            plan,
        }
    }
}

#[component]
pub fn MapPanel(target: Memo<Option<usize>>) -> impl IntoView {
    let page = expect_context::<Page>();
    let axes = page.choice(|c| c.axes);
    // The two levers on the axes may move as they like: the landscape is that of all the others.
    let ground = memo(move || Some(Ground::of(page, target.get()?, axes.get())));
    let land = memo(move || {
        let ground = ground.get()?;
        let (plan, run) = (page.plan.get_untracked(), page.run.get_untracked());
        let Ground {
            target,
            levers,
            ranges,
            ..
        } = ground;
        Landscape::new(&plan, &run.0, target, levers, GRID, ranges).map(Arc::new)
    });
    let spec = memo(move || {
        let land = land.get()?;
        map(&page.plan.get(), &page.run.get().0, &land, page.lang.get())
    });
    let frame = RwSignal::new(None::<Frame>);
    let draw = drawing(spec, |area, map, theme| draw_map(area, map, theme).ok());
    // Years that are past for the target keep their values; a lever without a new one stays.
    let go = move |map: &Map, gesture, to: [Option<f64>; 2]| {
        page.change(gesture, |plan, s| {
            for ((axis, from), value) in [&map.x, &map.y].into_iter().zip(map.from).zip(to) {
                if let Some(value) = value {
                    let path = later(plan, s, from, axis.lever, Path::Constant(value));
                    s.set(plan, axis.lever, path);
                }
            }
        });
    };
    let click = move |event: leptos::ev::MouseEvent| {
        let (Some((x, y)), Some(f)) = (pointer::place(&event), frame.get_untracked()) else {
            return;
        };
        let fx = ((x - f.left) / (f.right - f.left)).clamp(0.0, 1.0);
        let fy = ((y - f.top) / (f.bottom - f.top)).clamp(0.0, 1.0);
        spec.with_untracked(|map| {
            if let Some(map) = map {
                let (x, y) = taken(page, map, fx, fy);
                go(map, None, [Some(x), Some(y)]);
            }
        });
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        let (dx, dy) = match event.key().as_str() {
            "ArrowLeft" => (-STRIDE, 0.0),
            "ArrowRight" => (STRIDE, 0.0),
            "ArrowUp" => (0.0, STRIDE),
            "ArrowDown" => (0.0, -STRIDE),
            _ => return,
        };
        event.prevent_default();
        spec.with_untracked(|map| {
            if let Some(map) = map {
                go(map, Some(Gesture::Map), map.moved(dx, dy));
            }
        });
    };
    let of = texts_of(spec);
    let summary = of(|m| m.summary.clone());
    let goal = move || {
        let (target, lang) = (target.get()?, page.lang.get());
        let goal = page.plan.with(|plan| goal_of(plan, target, lang))?;
        Some(format!(
            "{}{}{goal}",
            T::MapOfTwo.get(lang),
            T::Colon.get(lang)
        ))
    };
    view! {
        <div class="panel-head">
            <h2>{of(|m| m.title.clone())}</h2>
            <AxisChoice n=0 name=T::Across />
            <AxisChoice n=1 name=T::Upward />
            <ExportMenu id="map-export" offered=Offered::Map(target.into()) />
        </div>
        <p class="lead">
            {derived(move || goal().unwrap_or_default())}
        </p>
        <p class="lead" role="status">{summary}</p>
        <div
            class="plot map"
            role="application"
            tabindex="0"
            data-map=""
            aria-label=page.words(T::MapKeys) on:click=click
            on:blur=move |_| page.rest()
            on:keydown=press
        >
            <Picture summary draw frame />
        </div>
        <p class="why">
            {page.words(T::MapHow)} " "
            {of(|m| m.shade_words.clone())}
        </p>
    }
}

/// The values of the two levers that a click means: on the line if it is near it, exactly there.
fn taken(page: Page, map: &Map, fx: f64, fy: f64) -> (f64, f64) {
    let (x, y) = map.pick(fx, fy);
    if !map.near_line(fx, fy) {
        return (x, y);
    }
    let (plan, run) = (page.plan.get_untracked(), page.run.get_untracked());
    let levers = [map.x.lever, map.y.lever];
    (
        x,
        on_line(&plan, &run.0, map.target, levers, x).unwrap_or(y),
    )
}

#[component]
fn AxisChoice(n: usize, name: T) -> impl IntoView {
    let page = expect_context::<Page>();
    let choose = move |id: String| {
        let lever = page.plan.with_untracked(|plan| plan.lever(&id));
        if let Some(lever) = lever {
            page.choose(|c| c.set_axis(n, lever));
        }
    };
    let groups = memo(move || {
        let (plan, run, lang) = (page.plan.get(), page.run.get(), page.lang.get());
        let now = page.choices.with(|c| c.axes[n]);
        // What moves nothing has no map; but what is chosen is named.
        let moves = |s: &LeverSheet| s.lever == now || run.0.inputs.acts(&plan, s.lever);
        let choices = LeverSheet::all(&plan).filter(moves).map(|sheet| Choice {
            value: sheet.id,
            words: sheet.name.get(lang).to_owned(),
        });
        vec![ChoiceGroup::plain(choices)]
    });
    let chosen = memo(move || {
        let lever = page.choices.with(|c| c.axes[n]);
        page.plan.with(|plan| lever.id(plan))
    });
    view! { <Select name=page.words(name) class="focus" hook=("data-axis", n.to_string()) groups chosen choose /> }
}
