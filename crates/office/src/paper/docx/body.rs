//! The text of the document.

use engine::text::Lang;
use view::words::toned::{Tone, Toned};

use super::xml::{DECLARATION, put};
use crate::paper::escaped::escaped;
use crate::paper::{BREAK, Block, Paper};

/// A4 and its margins in twentieths of a point.
const PAGE: (u32, u32) = (11906, 16838);
const MARGINS: (u32, u32) = (880, 907);
/// What lies between them.
pub(super) const WIDTH: u32 = PAGE.0 - 2 * MARGINS.1;
/// The text of a document while it is written.
pub struct Body<'a> {
    pub(super) paper: &'a Paper,
    /// So many of the pictures are there.
    pub(super) images: usize,
    pub(super) xml: String,
    pub(super) links: Vec<String>,
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
    pub(super) fn block(&mut self, block: &Block, width: u32) {
        match block {
            Block::Heading(words) => self.words("Heading1", words),
            Block::Lead(words) => self.paragraph("BriefLead", "", words),
            Block::Paragraph(words) => self.paragraph("Normal", "", words),
            Block::Intro(words) => self.paragraph("Normal", "<w:keepNext/>", words),
            Block::Item(words) => self.words("BriefItem", &format!("· {words}")),
            Block::Note(words) => self.words("BriefNote", words),
            Block::Table(own) => self.table(own, width),
            Block::Charts(charts, beside) => self.charts(charts, beside),
            Block::Origin(own) => self.origin(own),
        }
    }

    pub(super) fn words(&mut self, style: &str, words: &str) {
        self.paragraph(style, "", &Toned::plain(words));
    }

    pub(super) fn paragraph(&mut self, style: &str, more: &str, words: &Toned) {
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
                Tone::Strong | Tone::Odds => "<w:b/>",
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
}
