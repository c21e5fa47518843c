//! The brief says what the page says, in both formats and both languages, whatever a scenario is.

use crate::common::word::Word;
use crate::common::{good_plan, plan, scenario_of};
use engine::plan::Plan;
use engine::scenario::Scenario;
use engine::text::{Lang, Text};
use engine::verdict::{Judged, State};
use office::{Format, Subject, brief_pictures, export, export_evaluation};
use serde_json::json;
use view::panels::headline::simulate;
use view::words::goal_words::GoalWords;
use view::words::status::state_word;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];
const PAGE: &str = "https://example.org/plan/";

fn subject<'a>(plan: &'a Plan, scenario: &'a Scenario, lang: Lang, page: &str) -> Subject<'a> {
    Subject::new(plan, scenario, lang, ("2026-11-28", page)).unwrap_or_else(|p| panic!("{p:?}"))
}

fn html(subject: &Subject) -> String {
    String::from_utf8(export(subject, Format::Html).unwrap()).unwrap()
}

fn docx(subject: &Subject) -> Word {
    Word::open(&export(subject, Format::Docx).unwrap())
}

/// All words of the document.
fn words(plan: &Plan, scenario: &Scenario, lang: Lang) -> String {
    docx(&subject(plan, scenario, lang, PAGE))
        .paragraphs()
        .join("\n")
}

#[track_caller]
fn says(all: &str, wanted: &[&str]) {
    for own in wanted {
        assert!(all.contains(own), "{own:?} is missing in\n{all}");
    }
}

fn new_normal(plan: &Plan) -> Scenario {
    let levers = json!({
        "growth.all": {"years": [0.085, 0.08, 0.08, 0.075, 0.075]}, "deflator.all": 0.022,
        "population.growth": -0.003, "urban.urgd": 0.035,
    });
    scenario_of(
        plan,
        &json!({"name": {"zh": "新常态", "en": "New normal"}, "levers": levers}),
    )
}

#[test]
fn says_how_far_missed_targets_are_and_what_they_need() {
    let plan = plan();
    let scenario = new_normal(&plan);
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &[
            "情景分析简报",
            "新增未达标",
            "GDP实际增速",
            "8.5 / 8 / 8 / 7.5 / 7.5%",
            "5%至11%",
            "政策",
        ],
    );
    says(
        &zh,
        &[
            "差11.9亿元",
            "◆ 未达标",
            "名义年均11.65%，即GDP实际增速 9.24%",
            "最小补救",
        ],
    );
    let en = words(&plan, &scenario, Lang::En);
    says(
        &en,
        &[
            "Scenario brief",
            "¥1.19bn short",
            "◆ Short of target",
            "Real GDP growth 9.24%",
        ],
    );
}

#[test]
fn headline_is_that_of_the_page_with_both_odds_and_their_premises() {
    let plan = plan();
    let scenario = new_normal(&plan);
    for lang in BOTH {
        let own = subject(&plan, &scenario, lang, PAGE);
        let head = simulate(
            &plan,
            &own.run,
            &scenario,
            own.two_odds(),
            &plan.headline,
            lang,
        );
        let all = docx(&own).paragraphs().join("\n");
        says(&all, &[&head.text()]);
        says(
            &all,
            match lang {
                Lang::Zh => &[
                    "中性展望",
                    "随机种子 1",
                    "10,000条模拟路径",
                    "GDP实际增速 3个百分点",
                    "标准误",
                ],
                Lang::En => &[
                    "neutral outlook",
                    "seed 1",
                    "10,000 simulated paths",
                    "Real GDP growth 3 percentage points",
                    "standard error",
                ],
            },
        );
    }
}

#[test]
fn met_targets_are_met() {
    let plan = plan();
    let levers = json!({"growth.all": 0.12, "deflator.all": 0.03, "revenue.buoyancy": 1.2, "urban.urgd": 0.05});
    let zh = words(
        &plan,
        &scenario_of(&plan, &json!({"levers": levers})),
        Lang::Zh,
    );
    says(&zh, &["三项目标都达到", "● 达标", "超出"]);
}

#[test]
fn plan_baseline_is_said_to_be_it_and_what_is_assumed_is_not_met() {
    let plan = plan();
    let scenario = Scenario::default();
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &[
            "本情景即规划基准",
            "没有：各项假设均与规划基准相同",
            "不能当作达标",
        ],
    );
    let own = subject(&plan, &scenario, Lang::Zh, PAGE);
    let rows = docx(&own).tables().concat();
    let urban = rows
        .iter()
        .find(|row| row[0] == "城镇化率" && row.len() == 6)
        .unwrap();
    assert_eq!(
        (urban[3].as_str(), urban[4].as_str()),
        ("与目标相同", "□ 依规划设定")
    );
    assert!(urban[5].ends_with("由目标倒推，不是预测"), "{}", urban[5]);
}

#[test]
fn actual_figures_are_named_with_their_years() {
    let plan = plan();
    let actuals = json!({"gdp_nominal": {"2016": 124.0, "2017": 134.5}, "revenue": {"2017": 6.95}});
    let mut scenario = scenario_of(&plan, &json!({"actuals": actuals}));
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &[
            "计入实际数3个：地区生产总值（2016–2017）、财政总收入（2017）。",
            "除计入实际数外",
            "? 不能判定",
            "地区生产总值年均实际增速：2016年只有现价实际数",
        ],
    );
    assert!(!zh.contains("示例数"));
    scenario.vintage.sample = true;
    scenario.vintage.as_of = "2018-03-01".to_owned();
    let zh = words(&plan, &scenario, Lang::Zh);
    says(
        &zh,
        &["最新一批发布于2018年3月1日。", "示例数，并非津市市实际统计"],
    );
}

/// The number in a cell, and half of what its last digit counts.
fn number(cell: &str) -> (f64, f64) {
    let digits = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '\u{2212}');
    let text: String = cell.chars().filter(digits).collect();
    let decimals = text.split_once('.').map_or(0, |(_, after)| after.len());
    let half = 0.5 / 10f64.powi(i32::try_from(decimals).unwrap());
    (text.replace('\u{2212}', "-").parse().unwrap(), half)
}

#[test]
fn numbers_and_verdicts_are_those_of_the_model() {
    let plan = plan();
    for (scenario, lang) in [
        (new_normal(&plan), Lang::Zh),
        (Scenario::default(), Lang::En),
    ] {
        let own = subject(&plan, &scenario, lang, PAGE);
        let rows = docx(&own).tables().concat();
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| row.len() == 6)
            .skip(1)
            .collect();
        assert!(rows.len() >= 6, "{rows:?}");
        for row in rows {
            let target = plan.targets.iter().position(|target| {
                let name = plan.indicators[target.indicator].name.get(lang);
                target.row.is_some() && (row[0] == name || row[0].starts_with(&format!("{name}（")))
            });
            let target = target.unwrap_or_else(|| panic!("{row:?}"));
            let told = own.run.verdicts.iter().filter(|verdict| {
                let headline = plan.headline.contains(&target);
                verdict.target == target && (headline || verdict.state() == State::Missed)
            });
            let mut lines = row[2].lines().zip(row[4].lines());
            for verdict in told {
                let (value, state) = lines.next().unwrap();
                let Judged::Yes { value: exact, .. } = verdict.judged else {
                    panic!("{row:?}");
                };
                let words = GoalWords::new(&plan, target, verdict.kind, lang).unwrap();
                let (shown, half) = number(value);
                // What is less than a billion is told in millions in English.
                let exact = words.format.page(exact);
                let near = [1.0, 1000.0].map(|by| (exact * by - shown).abs() <= half * 1.000_001);
                assert!(near.contains(&true), "{value} is not {exact}");
                assert!(
                    state.ends_with(state_word(verdict.state(), lang)),
                    "{row:?}"
                );
            }
            assert_eq!(lines.next(), None, "{row:?}");
        }
    }
}

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
            target: String::new(),
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
