//! Tables: those of the paper, and those without lines in which other things stand side by side.

use view::words::toned::{Tone, Toned};

use super::body::{Body, WIDTH};
use super::xml::put;
use crate::paper::{Block, Chart, Table};

impl Body<'_> {
    /// A table without lines, in which other things stand side by side.
    pub(super) fn grid(&mut self, widths: &[u32], borders: &str) {
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

    pub(super) fn cell(&mut self, width: u32, look: &str) {
        put!(
            self.xml,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{look}</w:tcPr>"
        );
    }

    pub(super) fn table(&mut self, table: &Table, width: u32) {
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
    pub(super) fn charts(&mut self, charts: &[Chart], beside: &[Block]) {
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
}
