//! Draws a [`Map`]: shades on either side of the contour, the contour with its label, and the points of
//! scenario and plan.

mod raster;
mod room;
mod thin;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, RGBColor};
use plotters::style::text_anchor::{HPos, VPos};

use super::pen::{Drawn, FONT_SIZE, LABEL_SIZE, Pen, text_width, widest};
use super::{Frame, Theme};
use room::{Room, Side};
use view::pictures::map::{Map, MapAxis};

/// Radius of the points in CSS pixels.
const POINT: f64 = 5.0;

/// Draws a map on the whole area; returns the place of its plot.
///
/// # Errors
/// Those of the backend.
pub fn map<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    map: &Map,
    theme: &Theme,
) -> Drawn<DB, Frame> {
    let left = 8.0 + widest(map.y.ticks.iter().map(|t| t.1.as_str()), FONT_SIZE);
    let ends = map.x.ticks.iter().map(|t| t.1.as_str());
    let right = 4.0 + widest(ends, FONT_SIZE) / 2.0;
    let pen = Pen::new(
        area,
        theme,
        [left, right.max(8.0), 22.0, 38.0],
        map.x.range,
        map.y.range,
    );
    raster::cells(&pen, map)?;
    axes(&pen, map)?;
    for line in &map.lines {
        let spots: Vec<_> = line.iter().map(|s| pen.exact(*s)).collect();
        pen.line(thin::thin(&spots), pen.stroke(theme.goal, 3.0))?;
    }
    let mut room = Room::new(&pen, map);
    points(&pen, map, &mut room)?;
    words(&pen, map, &mut room)?;
    Ok(pen.frame())
}

fn axes<DB: DrawingBackend>(pen: &Pen<DB>, map: &Map) -> Drawn<DB> {
    let theme = pen.theme;
    let sides = pen.sides;
    let small = |h, v| pen.font(FONT_SIZE, theme.ink_3, h, v);
    let mark = pen.px(4.0);
    let mut after = i32::MIN;
    for (value, text) in &map.x.ticks {
        let (x, _) = pen.at((*value, map.y.range.0));
        let half = pen.px(text_width(text, FONT_SIZE) / 2.0 + 3.0);
        let below = vec![(x, sides.bottom), (x, sides.bottom + mark)];
        pen.line(below, pen.stroke(theme.ink_3, 1.0))?;
        if x - half >= after {
            let style = small(HPos::Center, VPos::Top);
            pen.words(text, (x, sides.bottom + pen.px(6.0)), &style)?;
            after = x + half;
        }
    }
    for (value, text) in &map.y.ticks {
        let (_, y) = pen.at((map.x.range.0, *value));
        let beside = vec![(sides.left - mark, y), (sides.left, y)];
        pen.line(beside, pen.stroke(theme.ink_3, 1.0))?;
        let style = small(HPos::Right, VPos::Center);
        pen.words(text, (sides.left - pen.px(6.0), y), &style)?;
    }
    let name = |axis: &MapAxis, h, v| (axis.name.clone(), pen.font(FONT_SIZE, theme.ink, h, v));
    // The uppermost tick label may reach half a line above the plot.
    let (words, style) = name(&map.y, HPos::Left, VPos::Top);
    pen.words(&words, (pen.px(3.0), pen.px(2.0)), &style)?;
    let (words, style) = name(&map.x, HPos::Right, VPos::Top);
    pen.words(&words, (sides.right, sides.bottom + pen.px(21.0)), &style)
}

/// Draws the points of scenario and plan, with their labels.
fn points<DB: DrawingBackend>(pen: &Pen<DB>, map: &Map, room: &mut Room) -> Drawn<DB> {
    let theme = pen.theme;
    let inside = |spot: &(f64, f64)| {
        let (fx, fy) = map.place(*spot);
        (0.0..=1.0).contains(&fx) && (0.0..=1.0).contains(&fy)
    };
    let here = map.here.filter(inside).map(|s| pen.at(s));
    let plan = map.plan_point.filter(inside).map(|s| pen.at(s));
    let plan = plan.filter(|p| here.is_none_or(|h| (h.0 - p.0).abs() + (h.1 - p.1).abs() > 1));
    for at in here.iter().chain(&plan) {
        room.take_around(*at, pen.px(POINT + 2.0));
    }
    if let Some(at) = plan {
        pen.dot(at, POINT, theme.ink_3)?;
        pen.dot(at, POINT - 2.0, theme.bg)?;
    }
    if let Some(at) = here {
        pen.dot(at, POINT + 2.0, theme.bg)?;
        pen.dot(at, POINT, theme.mine)?;
        let places = Side::ALL.map(|s| (at, s));
        place(pen, room, &map.here_words, &places, theme.ink, true)?;
    }
    if let Some(at) = plan {
        let places = Side::ALL.map(|s| (at, s));
        place(pen, room, &map.plan_words, &places, theme.ink, false)?;
    }
    Ok(())
}

/// Draws a label at the first free one of some places; returns whether there was one. Bold labels get a
/// plate in the paper's colour.
fn place<DB: DrawingBackend>(
    pen: &Pen<DB>,
    room: &mut Room,
    words: &str,
    places: &[((i32, i32), Side)],
    color: RGBColor,
    strong: bool,
) -> Drawn<DB, bool> {
    let (width, height) = (
        pen.px(text_width(words, LABEL_SIZE) + 8.0),
        pen.px(LABEL_SIZE + 5.0),
    );
    let gap = pen.px(POINT + 4.0);
    // Bold labels may lie on the contour if there is no other place: their plate interrupts it.
    let tries = [false, true].into_iter().filter(|over| strong || !over);
    let found = tries
        .flat_map(|over| places.iter().map(move |place| (over, *place)))
        .find_map(|(over, (at, side))| room.find(at, side, (width, height), gap, over));
    let Some(found) = found else {
        return Ok(false);
    };
    room.take(found);
    let middle = (
        (found.left + found.right) / 2,
        (found.top + found.bottom) / 2,
    );
    let style = if strong {
        let (from, to) = ((found.left, found.top), (found.right, found.bottom));
        pen.block(from, to, pen.theme.bg)?;
        pen.bold(LABEL_SIZE, color, HPos::Center, VPos::Center)
    } else {
        pen.font(LABEL_SIZE, color, HPos::Center, VPos::Center)
    };
    pen.words(words, middle, &style)?;
    Ok(true)
}

/// Labels the contour with the goal, and its sides with whether it is met.
fn words<DB: DrawingBackend>(pen: &Pen<DB>, map: &Map, room: &mut Room) -> Drawn<DB> {
    let theme = pen.theme;
    let longest = map.lines.iter().max_by_key(|line| line.len());
    if let Some(line) = longest {
        // From the middle of the contour outwards.
        let parts = [50, 42, 58, 34, 66, 26, 74, 18, 82, 10, 90, 4, 96];
        let mut places = Vec::with_capacity(parts.len() * Side::ALL.len());
        for part in parts {
            let at = pen.at(line[(line.len() - 1) * part / 100]);
            places.extend(Side::ALL.map(|side| (at, side)));
        }
        for words in [&map.goal_words, &map.goal_short] {
            if place(pen, room, words, &places, theme.goal, true)? {
                break;
            }
        }
    }
    let [low, high] = raster::extremes(map);
    for (words, node) in map.side_words.iter().zip([low, high]) {
        let Some(node) = node else { continue };
        let spot = raster::position(map, node);
        let (fx, fy) = map.place(spot);
        // On the side of the extreme that faces the interior of the map.
        let h = if fx < 0.5 { Side::Right } else { Side::Left };
        let v = if fy < 0.5 { Side::Below } else { Side::Above };
        let at = pen.at(spot);
        let inwards = |c: i32, low: i32, high: i32, by: i32| c.clamp(low + by, high - by);
        let by = pen.px(14.0);
        let at = (
            inwards(at.0, pen.sides.left, pen.sides.right, by),
            inwards(at.1, pen.sides.top, pen.sides.bottom, by),
        );
        place(pen, room, words, &[(at, h), (at, v)], theme.ink, false)?;
    }
    Ok(())
}
