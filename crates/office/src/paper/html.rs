//! A paper as one HTML file: pleasant on screen, two pages of A4 on paper, nothing fetched from anywhere.

use std::fmt::Write as _;

use draw::Theme;
use plotters::style::RGBColor;
use view::words::texts::T;
use view::words::toned::{Tone, Toned};

use crate::paper::escaped::escaped;
use crate::paper::{BREAK, Block, Chart, Origin, Paper, Picture, Table};

/// Its style, with the colours of the charts as custom properties before it.
const STYLE: &str = include_str!("paper.css");

/// The whole file.
pub fn write(paper: &Paper) -> String {
    let theme = Theme::light(1.0);
    let colours = [
        ("ink", theme.ink),
        ("ink-2", theme.ink_2),
        ("rule", theme.rule),
        ("mine", theme.mine),
        ("goal", theme.goal),
        ("head", theme.period),
    ];
    let colours =
        colours.map(|(name, RGBColor(r, g, b))| format!("--{name}:#{r:02x}{g:02x}{b:02x};"));
    let [title, subtitle, running] =
        [&paper.title, &paper.subtitle, &paper.running].map(|words| escaped(words));
    let mut body = String::new();
    for block in &paper.blocks {
        write_block(&mut body, block, &paper.pictures);
    }
    // A table repeats its head on each page of a print, which nothing else does in all browsers.
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <title>{title}: {running}</title><style>:root{{{}}}\n{STYLE}</style></head>\
         <body><table class=\"sheet\" role=\"presentation\"><thead><tr><td class=\"running\">{running}</td></tr></thead>\
         <tbody><tr><td><main><h1>{title}</h1><p class=\"about\">{subtitle}</p>{body}</main></td></tr></tbody></table>\
         </body></html>\n",
        T::LanguageCode.get(paper.lang),
        colours.concat(),
    )
}

// Writing to a string does not fail.
macro_rules! put {
    ($to:expr, $($words:tt)*) => {{ let _ = write!($to, $($words)*); }};
}

fn write_block(html: &mut String, block: &Block, pictures: &[Picture]) {
    match block {
        Block::Heading(words) => put!(html, "<h2>{}</h2>", escaped(words)),
        Block::Lead(words) => put!(html, "<p class=\"lead\">{}</p>", toned(words)),
        Block::Paragraph(words) => put!(html, "<p>{}</p>", toned(words)),
        Block::Intro(words) => put!(html, "<p class=\"intro\">{}</p>", toned(words)),
        Block::Item(words) => put!(html, "<p class=\"item\">{}</p>", escaped(words)),
        Block::Note(words) => put!(html, "<p class=\"note\">{}</p>", escaped(words)),
        Block::Table(own) => write_table(html, own),
        Block::Charts(charts, beside) => {
            put!(html, "<div class=\"charts\">");
            charts
                .iter()
                .for_each(|chart| write_chart(html, chart, pictures));
            put!(html, "<div class=\"beside\">");
            beside
                .iter()
                .for_each(|own| write_block(html, own, pictures));
            put!(html, "</div></div>");
        }
        Block::Origin(own) => write_origin(html, own, pictures),
    }
}

fn write_table(html: &mut String, table: &Table) {
    put!(html, "<table class=\"data\"><colgroup>");
    for column in &table.columns {
        put!(html, "<col style=\"width:{}%\">", column.width);
    }
    put!(html, "</colgroup><thead><tr>");
    for column in &table.columns {
        put!(html, "<th scope=\"col\">{}</th>", escaped(&column.head));
    }
    put!(html, "</tr></thead><tbody>");
    for row in &table.rows {
        put!(html, "<tr>");
        for cell in row {
            put!(html, "<td>{}</td>", toned(cell));
        }
        put!(html, "</tr>");
    }
    put!(html, "</tbody></table>");
}

fn write_chart(html: &mut String, chart: &Chart, pictures: &[Picture]) {
    let [title, unit, source] =
        [&chart.title, &chart.unit, &chart.source].map(|words| escaped(words));
    put!(
        html,
        "<figure><figcaption><b>{title}</b><span>{unit}</span></figcaption>"
    );
    if let Some(picture) = pictures.get(chart.picture) {
        write_picture(html, picture);
    }
    put!(html, "<p class=\"source\">{source}</p></figure>");
}

/// The drawing itself within the page, as wide as its place; it says in words what it shows.
fn write_picture(html: &mut String, picture: &Picture) {
    let ((width, height), shown) = (picture.size, picture.shown);
    let inside = picture
        .svg
        .find("<svg")
        .and_then(|at| picture.svg[at..].find('>').map(|n| at + n + 1));
    let view = picture
        .svg
        .split_once("viewBox=\"")
        .and_then(|(_, rest)| rest.split('"').next());
    let view = view.map_or_else(|| format!("0 0 {width} {height}"), str::to_owned);
    put!(
        html,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\" role=\"img\" aria-label=\"{}\" style=\"max-width:{shown}px\">{}",
        escaped(&picture.words),
        inside
            .and_then(|at| picture.svg.get(at..))
            .unwrap_or("</svg>")
    );
}

fn write_origin(html: &mut String, origin: &Origin, pictures: &[Picture]) {
    put!(html, "<div class=\"origin\">");
    if let Some(picture) = origin.code.and_then(|n| pictures.get(n)) {
        put!(html, "<div class=\"code\">");
        write_picture(html, picture);
        put!(html, "</div>");
    }
    put!(html, "<div>");
    for sentence in &origin.sentences {
        put!(html, "<p class=\"note\">{}</p>", escaped(sentence));
    }
    let link = escaped(&origin.link);
    match (origin.opens, origin.link.is_empty()) {
        (_, true) => {}
        (true, false) => put!(html, "<p class=\"link\"><a href=\"{link}\">{link}</a></p>"),
        (false, false) => put!(html, "<p class=\"link\">{link}</p>"),
    }
    put!(html, "</div></div>");
}

fn toned(words: &Toned) -> String {
    let piece = |own: &view::words::toned::Piece| {
        if own.words == BREAK {
            return "<br>".to_owned();
        }
        let words = escaped(&own.words);
        match own.tone {
            Tone::Plain => words,
            Tone::Mine => format!("<b class=\"mine\">{words}</b>"),
            Tone::Short => format!("<b class=\"short\">{words}</b>"),
            Tone::Strong | Tone::Odds => format!("<b>{words}</b>"),
        }
    };
    words.0.iter().map(piece).collect()
}
