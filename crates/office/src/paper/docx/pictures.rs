//! Pictures, and how the scenario is opened again.

use super::body::{Body, WIDTH};
use super::xml::put;
use crate::paper::Origin;
use crate::paper::escaped::escaped;

/// English metric units of a twentieth of a point.
const EMU: u32 = 635;
/// Twentieths of a point of a CSS pixel.
const PIXEL: u32 = 15;

impl Body<'_> {
    /// A picture in a paragraph of its own, as wide as asked for or as it is.
    pub(super) fn picture(&mut self, n: usize, width: Option<u32>) {
        let Some(picture) = self.paper.pictures.get(n).filter(|_| n < self.images) else {
            return;
        };
        let (w, h) = picture.size;
        let width = width.unwrap_or(picture.shown * PIXEL) * EMU;
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

    /// An empty line of this height, in twentieths of a point.
    fn gap(&mut self, height: u32) {
        put!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"BriefCell\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{height}\" w:lineRule=\"exact\"/>\
             <w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"
        );
    }

    pub(super) fn origin(&mut self, origin: &Origin) {
        let code = origin.code.filter(|n| *n < self.images);
        let side = code
            .and_then(|n| self.paper.pictures.get(n))
            .map_or(0, |own| own.shown * PIXEL + 200);
        // A paragraph parts it from a table before it.
        self.gap(120);
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
        self.gap(20);
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
