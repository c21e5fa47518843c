//! The styles of the document. Those that Word and WPS know by their names are shown in the language of their menus: 标题 1, 正文.

use engine::text::Lang;

use super::parts::MAIN;
use super::xml::DECLARATION;

/// Song type for text and Hei for heads, as official papers have them, with Times and Arial for Latin letters.
const TEXT: &str = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\" w:cs=\"Times New Roman\"/>";
const HEAD: &str =
    "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"SimHei\" w:cs=\"Arial\"/>";
/// The second ink of the page.
const GREY: &str = "<w:color w:val=\"46505E\"/>";

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// Room before and after it, and the height of its lines, in twentieths of a point. Lines have a fixed height, as
    /// in official papers: so two pages stay two pages whatever fonts a computer has.
    spacing: (u32, u32, u32),
    /// Size of the letters in half points.
    size: u32,
    /// More about the paragraph, before its spacing and behind it.
    paragraph: (&'static str, &'static str),
    /// More about the letters.
    letters: &'static [&'static str],
}

const PLAIN: Style = Style {
    id: "Normal",
    name: "Normal",
    spacing: (0, 60, 300),
    size: 20,
    paragraph: ("", ""),
    letters: &[],
};

const CENTRED: (&str, &str) = ("", "<w:jc w:val=\"center\"/>");

const STYLES: [Style; 11] = [
    PLAIN,
    Style {
        id: "Title",
        name: "Title",
        spacing: (0, 20, 440),
        size: 34,
        paragraph: CENTRED,
        letters: &[HEAD, "<w:b/>"],
    },
    Style {
        id: "Subtitle",
        name: "Subtitle",
        spacing: (0, 100, 260),
        size: 19,
        paragraph: CENTRED,
        letters: &[GREY],
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        spacing: (120, 50, 300),
        size: 23,
        paragraph: ("<w:keepNext/>", "<w:outlineLvl w:val=\"0\"/>"),
        letters: &[HEAD, "<w:b/>"],
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        spacing: (60, 20, 260),
        size: 20,
        paragraph: ("<w:keepNext/>", "<w:outlineLvl w:val=\"1\"/>"),
        letters: &[HEAD, "<w:b/>"],
    },
    Style {
        id: "BriefLead",
        name: "Brief Lead",
        spacing: (0, 60, 360),
        size: 23,
        letters: &["<w:b/>"],
        ..PLAIN
    },
    Style {
        id: "BriefCell",
        name: "Brief Cell",
        spacing: (0, 0, 224),
        size: 17,
        ..PLAIN
    },
    Style {
        id: "BriefNote",
        name: "Brief Note",
        spacing: (20, 20, 210),
        size: 16,
        letters: &[GREY],
        ..PLAIN
    },
    Style {
        id: "BriefItem",
        name: "Brief Item",
        spacing: (0, 10, 250),
        size: 18,
        paragraph: ("", "<w:ind w:left=\"180\" w:hanging=\"180\"/>"),
        ..PLAIN
    },
    Style {
        id: "BriefLink",
        name: "Brief Link",
        spacing: (0, 0, 200),
        size: 16,
        // A long word is broken anywhere.
        paragraph: ("<w:wordWrap w:val=\"0\"/>", ""),
        ..PLAIN
    },
    Style {
        id: "Header",
        name: "header",
        spacing: (0, 0, 220),
        size: 16,
        letters: &[GREY],
        ..PLAIN
    },
];

/// The foot of the pages.
const FOOTER: Style = Style {
    id: "Footer",
    name: "footer",
    spacing: (0, 0, 220),
    size: 16,
    paragraph: CENTRED,
    letters: &[GREY],
};

impl Style {
    fn xml(&self) -> String {
        let Self {
            id,
            name,
            spacing: (before, after, line),
            size,
            paragraph: (first, last),
            letters,
        } = self;
        let (kind, base) = match *id {
            "Normal" => (" w:default=\"1\"", ""),
            own if own.starts_with("Brief") => (" w:customStyle=\"1\"", BASED),
            _ => ("", BASED),
        };
        // The order of the letters' properties is fixed: colour before size, fonts and weight before both.
        format!(
            "<w:style w:type=\"paragraph\"{kind} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{base}<w:qFormat/>\
             <w:pPr>{first}<w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"{line}\" w:lineRule=\"exact\"/>{last}</w:pPr>\
             <w:rPr>{}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>",
            letters.concat()
        )
    }
}

const BASED: &str = "<w:basedOn w:val=\"Normal\"/>";

/// The part.
pub fn styles(lang: Lang) -> String {
    let all = STYLES.iter().chain([&FOOTER]).map(Style::xml);
    let language = match lang {
        Lang::Zh => "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>",
        Lang::En => "<w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/>",
    };
    format!(
        "{DECLARATION}<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>{TEXT}{language}</w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults>{}\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0A5CA3\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         </w:styles>",
        all.collect::<String>()
    )
}
