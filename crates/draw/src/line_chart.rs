//! Draws a [`Chart`]. Labels are at their lines.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use super::ends::{End, ROOM, ends};
use super::labels::Labels;
use super::pen::{DASHED, Drawn, FONT_SIZE, LABEL_SIZE, Pen, widest};
use super::{Frame, Theme, over_years};
use view::pictures::chart::Chart;

/// Draws a chart on the whole area; returns the place of its plot.
///
/// # Errors
/// Those of the backend.
pub fn line_chart<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    theme: &Theme,
) -> Drawn<DB, Frame> {
    let left = 8.0 + widest(chart.ticks.iter().map(|t| t.1.as_str()), FONT_SIZE);
    let labels = [&chart.path_label, &chart.plan_label, &chart.gap_label];
    let goal = chart.goal.iter().map(|goal| &goal.1);
    let labels = labels.into_iter().chain(goal);
    let right = ROOM + widest(labels.map(String::as_str), LABEL_SIZE);
    let (x0, x1) = (f64::from(chart.years.0), f64::from(chart.years.1));
    let pen = Pen::new(
        area,
        theme,
        [left, right, over_years::PERIOD_ROOM, 20.0],
        (x0, x1.max(x0 + 1.0)),
        chart.range,
    );
    over_years::period(&pen, chart.base_year, chart.period_label)?;
    fan(&pen, chart)?;
    pen.ticks(&chart.ticks)?;
    over_years::axis_break(&pen, chart.range)?;
    over_years::years(&pen, chart.years, chart.base_year)?;
    if let Some((goal, _)) = chart.goal {
        over_years::goal(&pen, goal, chart.base_year)?;
    }
    lines(&pen, chart)?;
    at_ends(&pen, chart)?;
    inside(&pen, chart)?;
    Ok(pen.frame())
}

/// Two bands: nine in ten paths, and every second one.
fn fan<DB: DrawingBackend>(pen: &Pen<DB>, chart: &Chart) -> Drawn<DB> {
    if chart.fan.len() < 2 {
        return Ok(());
    }
    let theme = pen.theme;
    for (low, high, color) in [(0, 4, theme.mine_90), (1, 3, theme.mine_50)] {
        let lower = chart.fan.iter().map(|(year, q)| pen.at((*year, q[low])));
        let upper = chart.fan.iter().rev();
        let upper = upper.map(|(year, q)| pen.at((*year, q[high])));
        pen.surface(lower.chain(upper).collect(), color)?;
    }
    Ok(())
}

fn lines<DB: DrawingBackend>(pen: &Pen<DB>, chart: &Chart) -> Drawn<DB> {
    let theme = pen.theme;
    over_years::known_line(pen, &chart.history)?;
    let plan = pen.on_paper(&chart.plan);
    let plan_end = plan.last().copied();
    let apart = !chart.plan_label.is_empty();
    // Where both are one, the plan's line is seen on both sides of the scenario's.
    let stroke = match apart {
        true => pen.stroke(theme.plan, 2.0),
        false => pen.stroke(theme.plan_line, 6.0),
    };
    pen.line(plan, stroke)?;
    if let Some(spot) = plan_end.filter(|_| apart) {
        pen.set_off(spot, 3.5, theme.plan)?;
    }
    let path = pen.on_paper(&chart.path);
    let end = path.last().copied();
    pen.line(path, pen.stroke(theme.mine, 2.5))?;
    if let Some((way, _)) = &chart.needed {
        let way = pen.on_paper(way);
        pen.dashes(&way, &DASHED, pen.stroke(theme.goal, 1.5))?;
    }
    // What has happened is black, and lies over both paths.
    let actual = pen.on_paper(&chart.actual);
    if actual.len() > 1 {
        pen.line(actual.clone(), pen.stroke(theme.ink, 2.5))?;
    }
    over_years::known_dots(pen, &chart.history)?;
    for spot in actual {
        pen.set_off(spot, 3.5, theme.ink)?;
    }
    end.map_or(Ok(()), |spot| pen.set_off(spot, 4.0, theme.mine))
}

/// The target, the plan, what is missing and the scenario at the right ends of their lines; a bracket spans
/// what is missing.
fn at_ends<DB: DrawingBackend>(pen: &Pen<DB>, chart: &Chart) -> Drawn<DB> {
    let theme = pen.theme;
    let height = |value: f64| pen.at((0.0, value)).1;
    let Some(own) = chart.path.last().map(|spot| height(spot.1)) else {
        return Ok(());
    };
    let plan = chart.plan.last().map_or(own, |spot| height(spot.1));
    let (goal, goal_words) = match &chart.goal {
        Some((value, words)) => (height(*value), words.as_str()),
        None => (own, ""),
    };
    if !chart.gap_label.is_empty() {
        let [near, far] = [8.0, 12.0].map(|css| pen.sides.right + pen.px(css));
        let bracket = vec![(near, goal), (far, goal), (far, own), (near, own)];
        pen.line(bracket, pen.stroke(theme.goal, 2.0))?;
    }
    let end = |at, words, color, bold| End {
        at,
        words,
        color,
        bold,
    };
    let goal = end(goal, goal_words, theme.goal, true);
    let plan = end(plan, &chart.plan_label, theme.plan, false);
    let gap = end(
        i32::midpoint(goal.at, own),
        &chart.gap_label,
        theme.goal,
        true,
    );
    ends(
        pen,
        &[
            goal,
            plan,
            gap,
            end(own, &chart.path_label, theme.mine, true),
        ],
    )
}

/// What stands inside the plot: the first and the last known figure, the fan's name, and that both paths are
/// one.
fn inside<DB: DrawingBackend>(pen: &Pen<DB>, chart: &Chart) -> Drawn<DB> {
    let theme = pen.theme;
    let sides = pen.sides;
    let (base, _) = pen.at((f64::from(chart.base_year), 0.0));
    let edge = |q: usize| {
        let spots = chart.fan.iter().map(|(year, all)| pen.at((*year, all[q])));
        spots.collect()
    };
    let mut lines = vec![
        pen.on_paper(&chart.history),
        pen.on_paper(&chart.path),
        pen.on_paper(&chart.plan),
        edge(0),
        edge(4),
    ];
    if let Some((goal, _)) = chart.goal {
        let (_, y) = pen.at((0.0, goal));
        lines.push(vec![(base, y), (sides.right, y)]);
    }
    let mut labels = Labels::new(pen, lines);
    let (beside, apart) = (pen.px(6.0), pen.px(13.0));
    for (spot, words) in &chart.known_labels {
        let (x, y) = pen.at(*spot);
        let width = labels.width(words);
        let [left, right] = [x - beside - width, x + beside];
        let below = [y + apart, y + apart + beside];
        let [above, beside] = [y - apart, y];
        let places = [
            (right, below[0]),
            (right, above),
            (left, above),
            (left, below[0]),
            (right, below[1]),
            (x - width / 2, below[1]),
            (right, beside),
        ];
        labels.place(words, places.into_iter(), theme.ink_2, None)?;
    }
    if let Some((way, words)) = &chart.needed
        && let Some(spot) = way.get(way.len() / 2)
    {
        let (x, y) = pen.at(*spot);
        let width = labels.width(words);
        let places = [
            (x - beside - width, y - apart),
            (x - beside - width, y - 2 * apart),
            (x + beside, y + apart),
            (x + beside, y + 2 * apart),
            (x - beside - width, y),
        ];
        labels.place(words, places.into_iter(), theme.goal, None)?;
    }
    if !chart.plan_same.is_empty() {
        let x = sides.right - beside - labels.width(chart.plan_same);
        let places = [(x, sides.bottom - apart), (x, sides.top + apart)];
        labels.place(chart.plan_same, places.into_iter(), theme.plan, None)?;
    }
    // In the outer band, where it is wide already.
    let spot = chart.fan.get(chart.fan.len() * 3 / 5);
    let spot = spot.map(|(year, q)| pen.at((*year, q[3] * 0.6 + q[4] * 0.4)));
    let (Some(spot), Some(all)) = (spot, chart.fan_words) else {
        return Ok(());
    };
    for words in all {
        let width = labels.width(words);
        let most = (base + pen.px(8.0)).min(spot.0 - apart);
        // From the height of the spot away, first where the words end beside the start of the fan.
        let rows = 2 * (sides.bottom - sides.top) / apart.max(1);
        let places = (0..=rows).flat_map(|row| {
            let by = (row + 1) / 2 * apart;
            let y = if row % 2 == 0 {
                spot.1 + by
            } else {
                spot.1 - by
            };
            [(most - width, y), (sides.left + beside, y)]
        });
        if labels.place(words, places, theme.mine, Some(spot))? {
            break;
        }
    }
    Ok(())
}
