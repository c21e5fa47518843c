//! The shades of a map: strips of equal shade, read off the grid by linear interpolation.

use plotters::prelude::{DrawingBackend, RGBColor};

use crate::Theme;
use crate::pen::{Drawn, Pen};
use view::pictures::map::{Map, SHADES};

/// Height and width of the finest strips in CSS pixels.
const GRAIN: f64 = 3.0;
/// The share of the tint in the first shade, and what each further one adds.
const TINT: (f64, f64) = (0.10, 0.09);

/// The shade of a margin: negative where the target is missed, ±1 next to the contour, 0 where it cannot
/// be computed.
fn shade(map: &Map, margin: f64) -> i8 {
    if margin.is_nan() {
        return 0;
    }
    #[allow(clippy::cast_possible_truncation)] // at most SHADES
    let steps = (margin.abs() / map.shade).min(f64::from(SHADES) - 1.0) as i8 + 1;
    if margin < 0.0 { -steps } else { steps }
}

fn color(theme: &Theme, shade: i8) -> RGBColor {
    let tint = match shade {
        0 => return theme.rule,
        1.. => theme.mine,
        _ => theme.goal,
    };
    let part = TINT.0 + TINT.1 * (f64::from(shade.unsigned_abs()) - 1.0);
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
    let RGBColor(r, g, b) = theme.bg;
    RGBColor(mix(r, tint.0), mix(g, tint.1), mix(b, tint.2))
}

/// The margin at a position in units of nodes, interpolated; next to nodes that cannot be computed, that
/// of the nearest node.
fn margin(map: &Map, x: f64, y: f64) -> f64 {
    let [columns, rows] = map.grid;
    let split = |v: f64, count: usize| {
        let node = (v.max(0.0) as usize).min(count - 2);
        (node, v - node as f64)
    };
    let ((i, fx), (j, fy)) = (split(x, columns), split(y, rows));
    let at = |i: usize, j: usize| map.cells[j * columns + i];
    let (a, b, c, d) = (at(i, j), at(i + 1, j), at(i, j + 1), at(i + 1, j + 1));
    let low = a + (b - a) * fx;
    let value = low + (c + (d - c) * fx - low) * fy;
    if value.is_finite() {
        value
    } else {
        at(i + usize::from(fx > 0.5), j + usize::from(fy > 0.5))
    }
}

/// Draws all shades.
pub fn cells<DB: DrawingBackend>(pen: &Pen<DB>, map: &Map) -> Drawn<DB> {
    let [columns, rows] = map.grid;
    if columns < 2 || rows < 2 || map.cells.len() < columns * rows {
        return Ok(());
    }
    let sides = pen.sides;
    let grain = pen.px(GRAIN).max(1);
    let nodes = |at: i32, low: i32, high: i32, count: usize| {
        f64::from(at - low) / f64::from((high - low).max(1)) * (count - 1) as f64
    };
    let mut top = sides.top;
    while top < sides.bottom {
        let bottom = (top + grain).min(sides.bottom);
        let y = nodes(
            sides.bottom - (top + bottom) / 2,
            0,
            sides.bottom - sides.top,
            rows,
        );
        let shade_at = |x: i32| {
            shade(
                map,
                margin(map, nodes(x, sides.left, sides.right, columns), y),
            )
        };
        let mut start = sides.left;
        let mut shade = shade_at(start);
        let mut x = start + grain;
        while x < sides.right {
            let next = shade_at(x);
            if next != shade {
                pen.block((start, top), (x, bottom), color(pen.theme, shade))?;
                (start, shade) = (x, next);
            }
            x += grain;
        }
        pen.block((start, top), (sides.right, bottom), color(pen.theme, shade))?;
        top = bottom;
    }
    Ok(())
}

/// The nodes at which the target is missed and exceeded most; `None` if it is never missed or exceeded.
pub fn extremes(map: &Map) -> [Option<usize>; 2] {
    let find = |sign: f64| {
        let mut most = (0.0, None);
        for (n, margin) in map.cells.iter().enumerate() {
            if margin * sign > most.0 {
                most = (margin * sign, Some(n));
            }
        }
        most.1
    };
    [find(-1.0), find(1.0)]
}

/// The position of a node, in the page's units.
pub fn position(map: &Map, node: usize) -> (f64, f64) {
    let [columns, rows] = map.grid;
    let place = |n: usize, count: usize, (low, high): (f64, f64)| {
        low + (high - low) * n as f64 / (count.max(2) - 1) as f64
    };
    (
        place(node % columns, columns, map.x.range),
        place(node / columns, rows, map.y.range),
    )
}
