//! Plan, scenario and day of a paper, and how the scenario is opened again.

use view::pictures::qr::qr;
use view::words::texts::T;

use crate::Subject;
use crate::paper::{Origin, Picture};

/// Characters of a link that are printed; nobody types more.
const PRINTED: usize = 600;
/// CSS pixels of a QR code's module in its drawing, and of five modules where it is shown: one is then four tenths of a
/// millimetre wide, which a telephone reads from paper.
const MODULE: u32 = 2;
const FIVE: u32 = 8;
/// The greatest size of a QR code, in modules.
const MOST: u32 = 87;

/// How the scenario is opened again, by its link.
pub fn origin(subject: &Subject<'_>) -> Origin {
    let lang = subject.lang;
    let names = [
        ("plan", subject.plan.name.get(lang)),
        ("scenario", &subject.name()),
        ("date", &subject.date),
    ];
    let made = T::MadeFrom.fill(lang, &names);
    // Without an address there is only a code, which nothing could follow.
    let link = &subject.link;
    let opens = link.starts_with("http://") || link.starts_with("https://");
    let printed = link.len() <= PRINTED;
    let how = match (opens, printed) {
        (true, true) => T::BriefFollow.get(lang).to_owned(),
        (false, true) => {
            let names = [T::Share, T::OpenLink].map(|name| name.get(lang));
            T::BriefPaste.fill(lang, &[("share", names[0]), ("open", names[1])])
        }
        (_, false) => T::BriefTooLong.get(lang).to_owned(),
    };
    Origin {
        sentences: vec![made, how],
        link: if printed { link.clone() } else { String::new() },
        opens,
        code: None,
    }
}

impl Origin {
    /// The QR code of a link that is followed, and what is said of it; one that is too dense to be read from paper is
    /// left out in words.
    pub fn scanned(&mut self, subject: &Subject<'_>) -> Option<Picture> {
        let lang = subject.lang;
        if !self.opens || self.link.is_empty() {
            return None;
        }
        let picture = picture(&self.link, T::QrOfLink.get(lang));
        let words = match picture {
            Some(_) => T::BriefScan,
            None => T::BriefNoCode,
        };
        self.sentences.pop();
        self.sentences.push(words.get(lang).to_owned());
        picture
    }
}

/// The code as rectangles, of which the page's script makes pixels as of all that plotters draws.
fn picture(link: &str, words: &str) -> Option<Picture> {
    let code = qr(link)?;
    let modules = u32::try_from(code.size).ok().filter(|n| *n <= MOST)?;
    let side = modules * MODULE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 {side} {side}\">\
         <rect x=\"0\" y=\"0\" width=\"{side}\" height=\"{side}\" fill=\"#FFFFFF\"/>"
    );
    for run in code.runs() {
        let [x, y, length] = run.map(|modules| i64::from(modules) * i64::from(MODULE));
        svg.push_str(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{length}\" height=\"{MODULE}\" fill=\"#000000\"/>"
        ));
    }
    svg.push_str("</svg>");
    Some(Picture {
        svg,
        size: (side, side),
        shown: modules * FIVE / 5,
        words: words.to_owned(),
    })
}
