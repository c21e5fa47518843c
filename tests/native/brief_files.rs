//! The files of a brief: what they hold beside its words, and that no name, plan or link breaks them.

use crate::common::briefs::{BOTH, PAGE, docx, html, new_normal, says, subject};
use crate::common::word::Word;
use crate::common::{good_plan, plan, scenario_of};
use engine::scenario::Scenario;
use engine::text::{Lang, Text};
use office::{Format, brief_pictures, export, export_evaluation};
use serde_json::json;

#[test]
fn hostile_names_stay_words() {
    let plan = plan();
    let name = "<script>alert(1)</script>=1+1 & \"x\" '</w:t>\u{1}";
    let scenario = Scenario {
        name: Text::same(name),
        ..new_normal(&plan)
    };
    let own = subject(&plan, &scenario, Lang::En, PAGE);
    let page = html(&own);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;alert(1)"));
    let shown = name.replace('\u{1}', "");
    says(&docx(&own).paragraphs().join("\n"), &[&shown]);
}

#[test]
fn long_names_are_whole_in_the_title_and_cut_at_the_head_of_pages() {
    let plan = plan();
    let name = "很长的情景名称".repeat(12);
    let scenario = Scenario {
        name: Text::same(&name),
        ..new_normal(&plan)
    };
    let word = docx(&subject(&plan, &scenario, Lang::Zh, PAGE));
    says(&word.paragraphs().join("\n"), &[&name]);
    assert!(!word.text("word/header1.xml").contains(&name));
}

#[test]
fn plans_without_headline_targets_or_any_have_a_brief() {
    let none = good_plan("no-targets");
    let mut headless = plan();
    headless.headline.clear();
    for plan in [
        none,
        headless,
        good_plan("fifty-years"),
        good_plan("one-year-all-roles"),
    ] {
        for lang in BOTH {
            let scenario = Scenario::default();
            let own = subject(&plan, &scenario, lang, "");
            docx(&own);
            html(&own);
        }
    }
}

#[test]
fn page_holds_everything_that_it_shows() {
    let plan = plan();
    let scenario = new_normal(&plan);
    let page = html(&subject(&plan, &scenario, Lang::Zh, PAGE));
    for outside in [
        "<script", "<link", "<img", "src=", "@import", "url(", "<iframe",
    ] {
        let found = page.replace("src: local(", "").contains(outside);
        assert!(!found, "{outside}");
    }
    // A link that is followed, and the name of a language that is not.
    let addresses = page.match_indices("://").filter(|(at, _)| {
        let before = &page[..*at];
        !before.ends_with("=\"http") || !page[*at..].starts_with("://www.w3.org/2000/svg\"")
    });
    assert_eq!(addresses.count(), 2, "the link and its words");
    says(
        &page,
        &["<svg", "<thead>", "lang=\"zh-CN\"", "role=\"img\""],
    );
}

#[test]
fn heads_of_tables_are_repeated_and_pictures_say_what_they_show() {
    let plan = plan();
    let scenario = new_normal(&plan);
    let mut own = subject(&plan, &scenario, Lang::Zh, PAGE);
    let without = docx(&own);
    assert!(
        !without.document().contains("<w:drawing>"),
        "no picture is promised that is not there"
    );
    let pictures = brief_pictures(&own).unwrap();
    assert_eq!(pictures.len(), 4, "three charts and a code");
    own.pictures = vec![b"\x89PNG\r\n\x1a\n".to_vec(); pictures.len()];
    let word = docx(&own);
    let document = word.document();
    assert_eq!(document.matches("<w:drawing>").count(), 4);
    assert_eq!(document.matches("<w:tblHeader/>").count(), 3);
    for picture in &pictures {
        assert!(!picture.words.is_empty());
        assert!(
            document.contains(&format!("descr=\"{}\"", picture.words)),
            "{}",
            picture.words
        );
    }
    assert!(word.0.contains_key("word/media/image4.png"));
}

#[test]
fn page_has_the_drawings_made_into_pixels_between_two_requests() {
    let plan = plan();
    let scenario = new_normal(&plan);
    let request = |format: &str| {
        let request = file::ExportRequest {
            plan: file::BUILTIN_PLAN.to_owned(),
            scenario: file::write_scenario(&plan, &scenario).to_string(),
            others: Vec::new(),
            format: format.to_owned(),
            lang: "zh-CN".to_owned(),
            date: "2026-11-28".to_owned(),
            address: PAGE.to_owned(),
            about: String::new(),
            workbook: Vec::new(),
        };
        request.write()
    };
    let answer = |request: &str| office::answer(request.as_bytes()).unwrap();
    let drawings: Vec<String> = serde_json::from_slice(&answer(&request("drawings"))).unwrap();
    assert_eq!(drawings.len(), 4);
    assert!(drawings.iter().all(|own| own.starts_with("<svg ")));
    let mut asked: serde_json::Value = serde_json::from_str(&request("docx")).unwrap();
    asked["pictures"] = json!(["iVBORw0KGgo="].repeat(4));
    let word = Word::open(&answer(&asked.to_string()));
    assert_eq!(word.document().matches("<w:drawing>").count(), 4);
}

#[test]
fn mid_term_evaluation_says_what_the_page_prints() {
    let plan = plan();
    let actuals = json!({"gdp_nominal": {"2016": 124.0, "2017": 134.5}, "revenue": {"2017": 6.95}});
    let scenario = scenario_of(&plan, &json!({"actuals": actuals}));
    for lang in BOTH {
        let own = subject(&plan, &scenario, lang, PAGE);
        let word = Word::open(&export_evaluation(&own, Format::Docx).unwrap());
        let all = word.paragraphs().join("\n");
        says(
            &all,
            match lang {
                Lang::Zh => &[
                    "中期评估",
                    "实际数到2017年",
                    "到2017年",
                    "约束性指标",
                    "134.5（2017）",
                    "落后",
                ],
                Lang::En => &[
                    "mid-term evaluation",
                    "Actual figures to 2017",
                    "Binding",
                    "(2017)",
                    "Behind",
                ],
            },
        );
        let page = export_evaluation(&own, Format::Html).unwrap();
        assert!(
            String::from_utf8(page)
                .unwrap()
                .contains("<table class=\"data\">")
        );
        assert!(export_evaluation(&own, Format::Csv).is_err());
    }
    // Before the first figure there is nothing to evaluate, which is said.
    let scenario = Scenario::default();
    let none = export_evaluation(&subject(&plan, &scenario, Lang::Zh, ""), Format::Docx).unwrap();
    says(
        &Word::open(&none).paragraphs().join("\n"),
        &["填入2016年起的实际数"],
    );
}

#[test]
fn same_subject_gives_the_same_bytes() {
    let plan = plan();
    let scenario = new_normal(&plan);
    for format in [Format::Docx, Format::Html] {
        let [a, b] = [0, 1].map(|_| export(&subject(&plan, &scenario, Lang::Zh, PAGE), format));
        assert_eq!(a, b);
    }
}

/// What an image decoder reads from a drawing of rectangles.
fn scanned(svg: &str) -> String {
    const PIXELS: usize = 2;
    let attribute = |rect: &str, name: &str| -> usize {
        let (_, rest) = rect.split_once(&format!("{name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let side = attribute(svg, "width");
    let mut dark = vec![vec![false; side]; side];
    for rect in svg
        .split("<rect ")
        .skip(1)
        .filter(|rect| rect.contains("#000000"))
    {
        let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| attribute(rect, name));
        for row in &mut dark[y..y + height] {
            row[x..x + width].fill(true);
        }
    }
    let side = side * PIXELS;
    let mut image =
        rqrr::PreparedImage::prepare_from_bitmap(side, side, |x, y| dark[y / PIXELS][x / PIXELS]);
    image.detect_grids()[0].decode().unwrap().1
}

#[test]
fn link_is_followed_scanned_or_pasted() {
    let plan = plan();
    let scenario = new_normal(&plan);
    let own = subject(&plan, &scenario, Lang::Zh, PAGE);
    says(
        &docx(&own).paragraphs().join("\n"),
        &["扫描二维码", &own.link],
    );
    says(
        docx(&own).text("word/_rels/document.xml.rels"),
        &[&own.link, "External"],
    );
    assert_eq!(scanned(&brief_pictures(&own).unwrap()[3].svg), own.link);
    // Without an address there is only a code: no link and no QR code, but words how to use it.
    let bare = subject(&plan, &scenario, Lang::Zh, "");
    assert_eq!(brief_pictures(&bare).unwrap().len(), 3);
    says(
        &docx(&bare).paragraphs().join("\n"),
        &["粘贴到“打开收到的链接”", &bare.link],
    );
    assert!(!html(&bare).contains("<a "));
    let hostile = subject(&plan, &scenario, Lang::Zh, "javascript:alert(1)//");
    assert!(!html(&hostile).contains("<a "));
    // What nobody could type or scan is said.
    let mut long = subject(&plan, &scenario, Lang::Zh, PAGE);
    long.link += &"A".repeat(3000);
    let all = docx(&long).paragraphs().join("\n");
    says(&all, &["链接太长"]);
    assert!(!all.contains("AAAA"));
}
