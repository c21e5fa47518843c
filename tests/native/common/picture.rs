//! Shared helpers for pictures: drawing to SVG, and the boxes of the text in it.

use plotters::coord::Shift;
use plotters::prelude::*;

/// A piece of text in a picture with its bounding box, in pixels.
#[derive(Debug)]
pub struct Words {
    pub text: String,
    pub x: (f64, f64),
    pub y: (f64, f64),
}

impl Words {
    pub fn overlap(&self, other: &Self) -> bool {
        let meet = |a: (f64, f64), b: (f64, f64)| a.0 < b.1 - 0.5 && b.0 < a.1 - 0.5;
        meet(self.x, other.x) && meet(self.y, other.y)
    }
}

/// Draws an SVG picture; returns it with the result of `draw`.
pub fn svg<T>(
    size: (u32, u32),
    draw: impl FnOnce(&DrawingArea<SVGBackend<'_>, Shift>) -> T,
) -> (String, T) {
    let mut svg = String::new();
    let said = {
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        let said = draw(&area);
        area.present().expect("a picture");
        said
    };
    (svg, said)
}

pub fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let value = element
        .split_once(&format!(" {name}=\""))
        .map_or("", |(_, rest)| rest);
    value.split('"').next().unwrap()
}

/// All pieces of text of an SVG picture.
pub fn words(svg: &str) -> Vec<Words> {
    let elements = svg.split("<text").skip(1);
    elements
        .map(|element| {
            let (_, rest) = element.split_once(">\n").unwrap();
            let text = rest.split("\n</text>").next().unwrap().to_owned();
            let number = |name| attribute(element, name).parse::<f64>().unwrap();
            // The page's canvas takes the font size as it is, SVG divides it by 1.24: the larger counts.
            let em = number("font-size") * 1.24;
            let width: f64 = text
                .chars()
                .map(|c| if c < '\u{2e80}' { 0.56 } else { 1.0 } * em)
                .sum();
            let (x, y) = (number("x"), number("y"));
            let x = match attribute(element, "text-anchor") {
                "end" => (x - width, x),
                "middle" => (x - width / 2.0, x + width / 2.0),
                _ => (x, x + width),
            };
            let y = match attribute(element, "dy") {
                "0.5ex" => (y - em / 2.0, y + em / 2.0),
                "0.76em" => (y, y + em),
                _ => (y - em, y),
            };
            Words { text, x, y }
        })
        .collect()
}

/// Asserts that all text lies inside the picture and none overlaps another.
#[track_caller]
pub fn legible(words: &[Words], (width, height): (u32, u32)) {
    for w in words {
        let inside =
            w.x.0 >= 0.0 && w.x.1 <= f64::from(width) && w.y.0 >= 0.0 && w.y.1 <= f64::from(height);
        assert!(inside, "{w:?} leaves {width}×{height}");
    }
    for (n, a) in words.iter().enumerate() {
        for b in &words[n + 1..] {
            assert!(!a.overlap(b), "{a:?} covers {b:?} in {width}×{height}");
        }
    }
}

/// Saves a picture for a person to look at, if `PICTURES` names a folder.
pub fn keep(name: &str, svg: &str) {
    if let Ok(folder) = std::env::var("PICTURES") {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(format!("{folder}/{name}.svg"), svg).unwrap();
    }
}
