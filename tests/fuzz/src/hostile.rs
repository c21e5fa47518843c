//! Codes of hostile links: noise, and real ones that were tampered with.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use book::{Choices, View};
use crc::{CRC_32_ISO_HDLC, Crc};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use file::{Link, presets, write_link, write_scenario};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};
use serde_json::{Value, json};

use crate::any;

const SUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

pub const TEXT: &str = "random text";
pub const BYTES: &str = "random bytes";
pub const SEALED: &str = "random bytes with a valid checksum";
pub const ALTERED: &str = "an altered link";
pub const REPAIRED: &str = "an altered link with a valid checksum";
pub const FIRST: &str = "an altered JSON of version 1";
pub const LONG: &str = "a very long link";

/// The versions of links that are bytes.
const OLDER: u8 = 2;
const CURRENT: u8 = 3;

/// Results that some input of each kind must reach, so that the inputs are known to get that far.
pub const REACHED: [(&str, &str); 12] = [
    (TEXT, "rejected: damaged"),
    (BYTES, "rejected: version"),
    (BYTES, "rejected: damaged"),
    (SEALED, "rejected: damaged"),
    (ALTERED, "rejected: damaged"),
    (REPAIRED, "read"),
    (REPAIRED, "rejected: damaged"),
    (REPAIRED, "rejected: unknown id"),
    (REPAIRED, "rejected: unsuitable value"),
    (FIRST, "read"),
    (FIRST, "rejected: not JSON"),
    (FIRST, "rejected: unsuitable value"),
];

/// A stream of codes that depends on nothing but its seed.
pub struct Source {
    random: SplitMix64,
    /// Bytes of real links, without their checksums.
    links: Vec<Vec<u8>>,
    /// The JSON of links of version 1.
    first: Vec<String>,
}

impl Source {
    pub fn new(seed: u64, plan: &Plan) -> Self {
        let links = links(seed, plan);
        let bytes = links.iter().map(|link| {
            let mut bytes = URL_SAFE_NO_PAD.decode(write_link(plan, link)).unwrap();
            bytes.truncate(bytes.len() - 4);
            bytes
        });
        let first = links.iter().map(|link| {
            let file = write_scenario(plan, &link.scenario);
            json!({"scenario": file, "lang": "en", "view": link.choices.view.id()}).to_string()
        });
        Self {
            random: SplitMix64::seed_from_u64(seed),
            links: bytes.collect(),
            first: first.collect(),
        }
    }

    /// Whether a code is one of those that are altered, as it was written.
    pub fn has_written(&self, code: &str) -> bool {
        let mut links = self.links.iter();
        links.any(|link| sealed(link.clone()) == code)
    }

    /// The kind of the next code, and the code.
    pub fn code(&mut self) -> (&'static str, String) {
        if self.below(4_000) == 0 {
            return (LONG, self.long());
        }
        match self.below(8) {
            0 => (TEXT, self.text()),
            1 => {
                let length = self.below(300);
                (BYTES, URL_SAFE_NO_PAD.encode(self.bytes(length)))
            }
            2 => {
                let length = self.below(100);
                let mut bytes = vec![if self.below(2) == 0 { OLDER } else { CURRENT }];
                bytes.extend(self.bytes(length));
                (SEALED, sealed(bytes))
            }
            3 => {
                let code = sealed(self.link());
                loop {
                    let changed = self.altered(code.clone().into_bytes(), false);
                    if changed != code.as_bytes() {
                        return (ALTERED, String::from_utf8_lossy(&changed).into_owned());
                    }
                }
            }
            4 | 5 => {
                let link = self.link();
                let mut bytes = if self.below(3) == 0 {
                    self.altered(link, true)
                } else {
                    self.nudged(link)
                };
                // Nearly always the version stays, or nothing behind it would be looked at.
                let version = match self.random.next_u32() % 50 {
                    0 => None,
                    1..8 => Some(OLDER),
                    _ => Some(CURRENT),
                };
                if let (Some(first), Some(version)) = (bytes.first_mut(), version) {
                    *first = version;
                }
                (REPAIRED, sealed(bytes))
            }
            _ => {
                let n = self.below(self.first.len());
                let text = self.first[n].clone();
                let text = if self.below(2) == 0 {
                    self.tampered(&text)
                } else {
                    String::from_utf8_lossy(&self.altered(text.into_bytes(), false)).into_owned()
                };
                (FIRST, format!("1.{}", URL_SAFE_NO_PAD.encode(text)))
            }
        }
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.random.next_u64() % u64::try_from(end).unwrap()).unwrap()
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.random.fill_bytes(&mut bytes);
        bytes
    }

    fn link(&mut self) -> Vec<u8> {
        let n = self.below(self.links.len());
        self.links[n].clone()
    }

    fn text(&mut self) -> String {
        const PIECES: [&str; 16] = [
            "1.", "2.", "Ag", "e30", ".", "%", "<b>", "#", "&", "=", "\u{0}", "规", "e", "é", "-_",
            "A",
        ];
        let length = self.below(40);
        let piece = |source: &mut Self| match source.below(3) {
            0 => PIECES[source.below(PIECES.len())].to_owned(),
            1 => char::from_u32(source.random.next_u32() % 0x11_0000)
                .map_or_else(String::new, String::from),
            _ => char::from(b' ' + u8::try_from(source.below(95)).unwrap()).to_string(),
        };
        (0..length).map(|_| piece(self)).collect()
    }

    /// Bytes with a few pieces changed, removed, inserted or repeated.
    fn altered(&mut self, mut bytes: Vec<u8>, any: bool) -> Vec<u8> {
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len().max(1)).min(bytes.len());
            let end = (at + self.below(9)).min(bytes.len());
            match self.below(7) {
                0 if at < bytes.len() => {
                    let bit = self.below(8);
                    bytes[at] ^= 1 << bit;
                }
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let piece = bytes[at..end].to_vec();
                    drop(bytes.splice(at..at, piece));
                }
                3 => bytes.truncate(at),
                4 => {
                    let other = self.link();
                    let from = self.below(other.len());
                    let to = (from + self.below(20)).min(other.len());
                    if any {
                        drop(bytes.splice(at..end, other[from..to].iter().copied()));
                    }
                }
                5 => {
                    // Extreme lengths and numbers.
                    let ends: [&[u8]; 6] = [
                        &[0x7f],
                        &[0xff, 0x7f],
                        &[0xff, 0xff, 0xff, 0xff, 0x0f],
                        &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
                        &[7, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f],
                        &[7, 0, 0, 0, 0, 0, 0, 0xf0, 0xff],
                    ];
                    let piece = ends[self.below(ends.len())];
                    drop(bytes.splice(at..end, piece.iter().copied()));
                }
                _ => {
                    let length = self.below(5);
                    let piece = self.bytes(length);
                    drop(bytes.splice(at..end, piece));
                }
            }
        }
        bytes
    }

    /// Bytes with one or two of them changed, which often leaves a link that can be decoded.
    fn nudged(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        for _ in 0..=self.below(2) {
            let at = self.below(bytes.len());
            bytes[at] = match self.below(3) {
                0 => bytes[at] ^ (1 << self.below(8)),
                1 => bytes[at].wrapping_add(2),
                _ => u8::try_from(self.below(128)).unwrap(),
            };
        }
        bytes
    }

    /// Repetitions up to the greatest length of a link.
    fn long(&mut self) -> String {
        const BYTES: usize = 149_000;
        let repeated = |head: &str, piece: &str, tail: &str| {
            let count = (BYTES - head.len() - tail.len()) / piece.len();
            let text = format!("{head}{}{tail}", piece.repeat(count));
            format!("1.{}", URL_SAFE_NO_PAD.encode(text))
        };
        let file = r#"{"scenario":{"format":"plan-simulator/scenario","version":1"#;
        let key = format!("{{\"{}\":[0", "k".repeat(BYTES / 2));
        match self.below(8) {
            0 => repeated(&key, ",0", "]}"),
            1 => repeated("{", "\"a\":1,", "\"a\":1}"),
            2 => repeated("", "[", ""),
            3 => repeated(&format!("{file},\"name\":\""), "<b>", "\"}}"),
            4 => {
                let shock = r#"{"lever":"growth.all","year":2018,"size":1e-9},"#;
                let last = &shock[..shock.len() - 1];
                repeated(
                    &format!("{file},\"shocks\":["),
                    shock,
                    &format!("{last}]}}}}"),
                )
            }
            5 => repeated(&format!("{file},\"shocks\":["), "{},", "{}]}}"),
            6 => repeated(
                &format!("{file},\"levers\":{{"),
                "\"nobody\":{},",
                "\"a\":0}}}",
            ),
            _ => {
                let mut bytes = self.link();
                let at = self.below(bytes.len());
                let end = (at + 1 + self.below(30)).min(bytes.len());
                let piece = bytes[at..end].repeat(BYTES / 2 / (end - at));
                drop(bytes.splice(at..at, piece));
                sealed(bytes)
            }
        }
    }

    /// A JSON text with one value, somewhere in it, replaced.
    fn tampered(&mut self, text: &str) -> String {
        let mut state: Value = serde_json::from_str(text).unwrap();
        let others = [
            json!(null),
            json!(-1),
            json!(1e308),
            json!(-0.5),
            json!(u64::MAX),
            json!("<img src=x onerror=alert(1)>"),
            json!({"start": 0.1, "step": 1e9}),
            json!({"years": [0.1, 0.1, 0.1, 0.1, 0.1]}),
            json!([[[[]]]]),
            json!({"2016": 1, "02017": 2, "x": 3}),
        ];
        let other = others[self.below(others.len())].clone();
        let mut place = &mut state;
        // Some way down the tree.
        while self.below(5) > 0 {
            let size = match &*place {
                Value::Object(map) => map.len(),
                Value::Array(list) => list.len(),
                _ => 0,
            };
            if size == 0 {
                break;
            }
            let n = self.below(size);
            place = match place {
                Value::Object(map) => map.values_mut().nth(n).unwrap(),
                Value::Array(list) => &mut list[n],
                _ => unreachable!("it has a size"),
            };
        }
        *place = other;
        state.to_string()
    }
}

fn sealed(mut bytes: Vec<u8>) -> String {
    let sum = SUM.checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Real links: the presets, and random scenarios with something in every part of the link.
fn links(seed: u64, plan: &Plan) -> Vec<Link> {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        ..Config::default()
    });
    let strategy = any::scenario(plan);
    let random = std::iter::repeat_with(|| strategy.new_tree(&mut runner).unwrap().current());
    let random = random.filter(|scenario| Run::new(plan, scenario).is_ok());
    let scenarios: Vec<Scenario> = presets(plan).into_iter().chain(random.take(30)).collect();
    let each = scenarios.iter().enumerate().map(|(n, scenario)| {
        let full = n % 2 == 1;
        let others = scenarios
            .iter()
            .skip(n + 1)
            .take(if full { n % 7 } else { 0 });
        let mut choices = Choices {
            view: View::Targets,
            locked: Lever::all(plan).skip(n).step_by(9).collect(),
            ..Choices::of(plan)
        };
        if full {
            choices.subject = Some(n % plan.targets.len());
            choices.focus = Some(0);
            choices.chosen = vec![1, 2, 3];
            choices.axes = [Lever::UrbanUrgd, Lever::RevenueBuoyancy];
            choices.result = Some(Series::GdpNominal);
        }
        Link {
            scenario: scenario.clone(),
            compared: others.cloned().collect(),
            choices,
        }
    });
    each.collect()
}
