//! The text of the document.

use std::fmt::Write as _;

use engine::text::Lang;
use view::words::toned::{Tone, Toned};

use super::xml::{DECLARATION, escaped};
use crate::paper::{BREAK, Block, Chart, Origin, Paper, Table};

/// A4 and its margins in twentieths of a point.
const PAGE: (u32, u32) = (11906, 16838);
const MARGINS: (u32, u32) = (880, 907);
/// What lies between them.
const WIDTH: u32 = PAGE.0 - 2 * MARGINS.1;
/// English metric units of a twentieth of a point.
const EMU: u32 = 635;
/// Twentieths of a point of a CSS pixel.
const PIXEL: u32 = 15;

// Writing to a string does not fail.
macro_rules! put {
    ($to:expr, $($words:tt)*) => {{ let _ = write!($to, $($words)*); }};
}

/// The text of a document while it is written.
pub struct Body<'a> {
    paper: &'a Paper,
    /// So many of the pictures are there.
    images: usize,
    xml: String,
    links: Vec<String>,
}

impl<'a> Body<'a> {
    /// Of a paper of which the first pictures are there.
    pub fn new(paper: &'a Paper, images: usize) -> Self {
        Self {
            paper,
            images,
            xml: String::new(),
            links: Vec::new(),
        }
    }

    /// The part, and what its links open.
    pub fn document(mut self) -> (String, Vec<String>) {
        self.words("Title", &self.paper.title);
        self.words("Subtitle", &self.paper.subtitle);
        for block in &self.paper.blocks {
            self.block(block, WIDTH);
        }
        let (width, height) = PAGE;
        let (top, side) = MARGINS;
        let document = format!(
            "{DECLARATION}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
             xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
             xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}\
             <w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/>\
             <w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
             <w:pgMar w:top=\"{top}\" w:right=\"{side}\" w:bottom=\"{top}\" w:left=\"{side}\" w:header=\"450\" w:footer=\"400\" w:gutter=\"0\"/>\
             </w:sectPr></w:body></w:document>",
            self.xml
        );
        (document, self.links)
    }

    /// A block in a column of this width.
    fn block(&mut self, block: &Block, width: u32) {
        match block {
            Block::Heading(words) => self.words("Heading1", words),
            Block::Lead(words) => self.paragraph("BriefLead", "", words),
            // Not kept with what follows: LibreOffice would keep it with all of a table.
            Block::Paragraph(words) | Block::Intro(words) => self.paragraph("Normal", "", words),
            Block::Item(words) => self.words("BriefItem", &format!("· {words}")),
            Block::Note(words) => self.words("BriefNote", words),
            Block::Table(own) => self.table(own, width),
            Block::Charts(charts, beside) => self.charts(charts, beside),
            Block::Origin(own) => self.origin(own),
        }
    }

    fn words(&mut self, style: &str, words: &str) {
        self.paragraph(style, "", &Toned::plain(words));
    }

    fn paragraph(&mut self, style: &str, more: &str, words: &Toned) {
        put!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>"
        );
        for piece in &words.0 {
            if piece.words == BREAK {
                self.xml.push_str("<w:r><w:br/></w:r>");
                continue;
            }
            let look = match piece.tone {
                Tone::Plain => "",
                Tone::Mine => "<w:b/><w:color w:val=\"0A5CA3\"/>",
                Tone::Short => "<w:b/><w:color w:val=\"AD4409\"/>",
                Tone::Strong => "<w:b/>",
            };
            // Quotation marks and dashes are as wide as characters in Chinese, and narrow in English.
            let hint = match self.paper.lang {
                Lang::Zh => "<w:rFonts w:hint=\"eastAsia\"/>",
                Lang::En => "",
            };
            let look = format!("<w:rPr>{hint}{look}</w:rPr>");
            let words = escaped(&piece.words);
            put!(
                self.xml,
                "<w:r>{look}<w:t xml:space=\"preserve\">{words}</w:t></w:r>"
            );
        }
        self.xml.push_str("</w:p>");
    }

    /// A table without lines, in which other things stand side by side.
    fn grid(&mut self, widths: &[u32], borders: &str) {
        let total: u32 = widths.iter().sum();
        put!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>{borders}<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        );
        for width in widths {
            put!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid>");
    }

    fn cell(&mut self, width: u32, look: &str) {
        put!(
            self.xml,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{look}</w:tcPr>"
        );
    }

    fn table(&mut self, table: &Table, width: u32) {
        let widths: Vec<u32> = table
            .columns
            .iter()
            .map(|own| own.width * width / 100)
            .collect();
        let total: u32 = widths.iter().sum();
        put!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:tblBorders>\
             <w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1A222D\"/>\
             <w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1A222D\"/>\
             <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C4CDD8\"/></w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"15\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/>\
             <w:bottom w:w=\"15\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
        );
        for width in &widths {
            put!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml
            .push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell(
                *width,
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3F5F8\"/>",
            );
            let head = Toned::new(&column.head, Tone::Strong);
            self.paragraph("BriefCell", "", &head);
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
        for row in &table.rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (cell, width) in row.iter().zip(&widths) {
                self.cell(*width, "");
                self.paragraph("BriefCell", "", cell);
                self.xml.push_str("</w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
    }

    /// Two in a row; what is beside them fills the last row, or has one of its own.
    fn charts(&mut self, charts: &[Chart], beside: &[Block]) {
        let half = WIDTH / 2;
        self.grid(&[half, WIDTH - half], "");
        let (pairs, rest) = (charts.chunks_exact(2), charts.chunks_exact(2).remainder());
        for pair in pairs {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for chart in pair {
                self.cell(half, "");
                self.chart(chart, half);
                self.xml.push_str("</w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        let mut width = WIDTH;
        if let Some(chart) = rest.first() {
            self.cell(half, "");
            self.chart(chart, half);
            self.xml.push_str("</w:tc>");
            width = half;
        }
        let span = if width == WIDTH {
            "<w:gridSpan w:val=\"2\"/>"
        } else {
            ""
        };
        self.cell(width, span);
        for block in beside {
            self.block(block, width - 140);
        }
        // A cell ends with a paragraph.
        if !matches!(beside.last(), Some(Block::Note(_) | Block::Paragraph(_))) {
            self.words("BriefNote", "");
        }
        self.xml.push_str("</w:tc></w:tr></w:tbl>");
    }

    fn chart(&mut self, chart: &Chart, width: u32) {
        let title = Toned::new(&chart.title, Tone::Strong);
        self.paragraph("BriefCell", "<w:spacing w:before=\"60\"/>", &title);
        self.words("BriefNote", &chart.unit);
        self.picture(chart.picture, Some(width - 140));
        self.words("BriefNote", &chart.source);
    }

    /// A picture in a paragraph of its own, as wide as asked for or as it is.
    fn picture(&mut self, n: usize, width: Option<u32>) {
        let Some(picture) = self.paper.pictures.get(n).filter(|_| n < self.images) else {
            return;
        };
        let (w, h) = picture.size;
        let width = width.unwrap_or(w * PIXEL) * EMU;
        let height = u64::from(width) * u64::from(h) / u64::from(w.max(1));
        let (id, words) = (n + 1, escaped(&picture.words));
        put!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"BriefCell\"/><w:spacing w:before=\"40\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"{words}\"/>\
             <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"image{id}.png\" descr=\"{words}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"image{n}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        );
    }

    fn origin(&mut self, origin: &Origin) {
        let code = origin.code.filter(|n| *n < self.images);
        let side = code
            .and_then(|n| self.paper.pictures.get(n))
            .map_or(0, |own| own.size.0 * PIXEL + 200);
        // A paragraph parts it from a table before it.
        self.words("BriefNote", "");
        let widths: &[u32] = if side > 0 {
            &[WIDTH - side, side]
        } else {
            &[WIDTH]
        };
        let line = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"1A222D\"/></w:tblBorders>";
        self.grid(widths, line);
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        self.cell(WIDTH - side, "");
        for sentence in &origin.sentences {
            self.words("BriefNote", sentence);
        }
        if !origin.link.is_empty() {
            self.link(&origin.link, origin.opens);
        }
        self.xml.push_str("</w:tc>");
        if let Some(n) = code {
            self.cell(side, "");
            self.picture(n, None);
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr></w:tbl>");
        // What follows a table at the end takes no room.
        self.xml.push_str(
            "<w:p><w:pPr><w:pStyle w:val=\"BriefCell\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>",
        );
    }

    fn link(&mut self, link: &str, opens: bool) {
        let words = escaped(link);
        self.xml
            .push_str("<w:p><w:pPr><w:pStyle w:val=\"BriefLink\"/></w:pPr>");
        if opens {
            let n = self.links.len();
            self.links.push(link.to_owned());
            put!(
                self.xml,
                "<w:hyperlink r:id=\"link{n}\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t>{words}</w:t></w:r></w:hyperlink>"
            );
        } else {
            put!(self.xml, "<w:r><w:t>{words}</w:t></w:r>");
        }
        self.xml.push_str("</w:p>");
    }
}
