//! Documents of Word, opened by readers that the product does not use.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// A table: its rows, each with the words of its cells.
pub type Cells = Vec<Vec<String>>;

/// A package with its parts by name.
pub struct Word(pub BTreeMap<String, Vec<u8>>);

impl Word {
    /// Opens a package. Each part that is XML is well-formed, and each relation leads to a part.
    pub fn open(bytes: &[u8]) -> Self {
        let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
        let mut parts = BTreeMap::new();
        for n in 0..package.len() {
            let mut file = package.by_index(n).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            let name = file.name().unwrap().into_owned();
            parts.insert(name, bytes);
        }
        let own = Self(parts);
        for name in own.0.keys().filter(|name| !name.ends_with(".png")) {
            events(own.text(name), |_, _| {});
        }
        own.check_relations();
        own
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.0[name]).unwrap()
    }

    pub fn document(&self) -> &str {
        self.text("word/document.xml")
    }

    fn check_relations(&self) {
        let mut ids = BTreeSet::new();
        events(self.text("word/_rels/document.xml.rels"), |event, _| {
            let Event::Empty(own) = event else { return };
            let is_outside = attribute(own, "TargetMode").is_some_and(|mode| mode == "External");
            let target = attribute(own, "Target").unwrap();
            assert!(
                is_outside || self.0.contains_key(&format!("word/{target}")),
                "{target}"
            );
            assert!(ids.insert(attribute(own, "Id").unwrap()));
        });
        let mut used = BTreeSet::new();
        let mut drawn = BTreeSet::new();
        events(self.document(), |event, _| {
            let (Event::Start(own) | Event::Empty(own)) = event else {
                return;
            };
            let all = ["r:id", "r:embed"].into_iter();
            used.extend(all.filter_map(|name| attribute(own, name)));
            if own.name().as_ref() == "wp:docPr" {
                assert!(
                    drawn.insert(attribute(own, "id").unwrap()),
                    "each drawing has a number of its own"
                );
            }
        });
        assert!(used.is_subset(&ids), "{used:?} {ids:?}");
    }

    /// The words of all paragraphs, those of tables included.
    pub fn paragraphs(&self) -> Vec<String> {
        let mut all = vec![String::new()];
        events(self.document(), |event, words| match event {
            Event::End(own) if own.name().as_ref() == "w:p" => all.push(String::new()),
            _ => all.last_mut().unwrap().push_str(words),
        });
        all
    }

    /// The tables that hold no others.
    pub fn tables(&self) -> Vec<Cells> {
        let (mut done, mut open): (Vec<Cells>, Vec<Cells>) = (Vec::new(), Vec::new());
        events(self.document(), |event, words| match event {
            Event::Start(own) if own.name().as_ref() == "w:tbl" => {
                open.clear();
                open.push(Cells::new());
            }
            Event::Start(own) if own.name().as_ref() == "w:tr" => {
                if let Some(table) = open.last_mut() {
                    table.push(Vec::new());
                }
            }
            Event::Start(own) if own.name().as_ref() == "w:tc" => {
                if let Some(row) = open.last_mut().and_then(|table| table.last_mut()) {
                    row.push(String::new());
                }
            }
            Event::End(own) if own.name().as_ref() == "w:tbl" => done.extend(open.pop()),
            _ => {
                let row = open.last_mut().and_then(|table| table.last_mut());
                if let Some(cell) = row.and_then(|row| row.last_mut()) {
                    cell.push_str(words);
                }
            }
        });
        done
    }
}

/// Each event of a text in XML, with the words that it stands for. The text is well-formed to its end.
fn events(xml: &str, mut with: impl FnMut(&Event, &str)) {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0;
    loop {
        let event = reader.read_event().expect("well-formed XML");
        let words = match &event {
            Event::Start(own) | Event::Empty(own) => {
                depth += i32::from(matches!(event, Event::Start(_)));
                own.attributes()
                    .for_each(|own| drop(own.expect("a good attribute")));
                match own.name().as_ref() {
                    "w:br" => "\n".to_owned(),
                    _ => String::new(),
                }
            }
            Event::End(_) => {
                depth -= 1;
                String::new()
            }
            Event::Text(own) => own.as_ref().to_owned(),
            Event::GeneralRef(own) => match own.as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("an entity that nobody declared: {other}"),
            }
            .to_owned(),
            Event::Eof => break,
            _ => String::new(),
        };
        with(&event, &words);
    }
    assert_eq!(depth, 0, "everything is closed");
}

fn attribute(of: &BytesStart, name: &str) -> Option<String> {
    let all = of.attributes().flatten();
    let mut own = all.filter(|own| own.key.as_ref() == name);
    own.next().map(|own| own.value.into_owned())
}
