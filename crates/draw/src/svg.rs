//! Drawings as SVG.

/// What plotters' backend divides the sizes of its fonts by, and no other backend does.
const SHRUNK: f64 = 1.24;
const SIZE: &str = "font-size=\"";

/// A drawing of plotters' SVG backend with the sizes of letters that were asked for: labels are placed by these.
#[must_use]
pub fn with_full_letters(svg: &str) -> String {
    let mut parts = svg.split(SIZE);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole.push_str(SIZE);
        match part
            .split_once('"')
            .and_then(|(size, rest)| Some((size.parse::<f64>().ok()?, rest)))
        {
            Some((size, rest)) => {
                let size = (size * SHRUNK * 100.0).round() / 100.0;
                whole.push_str(&format!("{size}\"{rest}"));
            }
            None => whole.push_str(part),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::{IntoDrawingArea as _, SVGBackend};
    use plotters::style::{BLACK, IntoFont as _};

    #[test]
    fn letters_have_the_size_that_was_asked_for() {
        let mut svg = String::new();
        {
            let area = SVGBackend::with_string(&mut svg, (100, 50)).into_drawing_area();
            let style = ("sans-serif", 12.0).into_font().color(&BLACK);
            area.draw_text("a", &style, (0, 0)).unwrap();
            area.draw_text("font-size=\"", &style, (0, 20)).unwrap();
            area.present().unwrap();
        }
        assert!(
            !svg.contains("font-size=\"12\""),
            "plotters has changed: {svg}"
        );
        let full = with_full_letters(&svg);
        assert_eq!(full.matches("font-size=\"12\"").count(), 2, "{full}");
        assert_eq!(
            with_full_letters("<svg font-size=\"x\"/>"),
            "<svg font-size=\"x\"/>"
        );
    }
}
