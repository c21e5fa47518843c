//! The six states: the sentence, the board's filters and rows, the cards and the comparison count them alike,
//! and an answer says what a verdict rests on.

use crate::common::asked::without_odds;
use crate::common::languages::{check, full_width};
use crate::common::{good_plan, plan, positions, run_of, scenario_of};
use engine::plan::Plan;
use engine::run::Run;
use engine::text::Lang;
use engine::verdict::{GoalKind, State};
use file::presets;
use serde_json::{Value, json};
use view::explain::question::{Answer, Question, answer};
use view::panels::board::{
    BoardFilter, Case, Count, Filter, NatureFilter, Row, cells, counts, fates, rows,
};
use view::panels::card::card;
use view::sentences::summary::sentence;
use view::words::status::{state_id, state_word};

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

/// Every preset, and scenarios in which other states occur.
fn runs(plan: &Plan) -> Vec<(String, Run)> {
    let presets = presets(plan).into_iter();
    let presets = presets.map(|s| (s.name.en.clone(), Run::new(plan, &s).unwrap()));
    let own: [(&str, Value); 4] = [
        ("nothing", json!({})),
        ("half speed", json!({"levers": {"growth.all": 0.05}})),
        (
            "set",
            json!({"levers": {"revenue.tax_share_end": 0.95, "indicator.schooling_years": 1.2}}),
        ),
        (
            "actual figures",
            json!({"actuals": {"gdp_nominal": {"2016": 125.0}}}),
        ),
    ];
    let own = own.map(|(name, parts)| (name.to_owned(), run_of(plan, &parts)));
    presets.chain(own).collect()
}

/// The number that the sentence gives with a state; 0 where it does not name it.
fn told(sentence: &str, state: State, lang: Lang) -> usize {
    let word = state_word(state, lang).to_lowercase();
    let words = match lang {
        Lang::Zh => format!("项{word}"),
        Lang::En => format!(" {word}"),
    };
    // Names stand in brackets behind the number of the missed.
    let mut found = sentence.match_indices(&words).filter_map(|(at, _)| {
        let digits = sentence[..at]
            .rsplit(|c: char| !c.is_ascii_digit())
            .next()?;
        let end = sentence[at + words.len()..].chars().next()?;
        let whole =
            "，。（,. (".contains(end) && !sentence[at + words.len()..].starts_with(" already");
        digits.parse().ok().filter(|_| whole)
    });
    found.next().unwrap_or(0)
}

#[test]
fn states_add_up_to_the_table_and_agree_in_sentence_filters_and_board() {
    let plan = plan();
    let baseline = run_of(&plan, &json!({}));
    for (name, run) in runs(&plan) {
        let tally = run.tally(&plan);
        let each = State::ALL.map(|state| tally.get(state));
        assert_eq!(each.iter().sum::<usize>(), 38, "{name}");
        assert_eq!(tally.all(), 38);
        for lang in BOTH {
            let sentence = sentence(&plan, &run, lang);
            let fates = fates(&plan, &run, None, lang);
            let rows = rows(&plan, lang);
            let cells = cells(&Case {
                plan: &plan,
                run: &run,
                baseline: &baseline,
                odds: None,
                lang,
            });
            for (cells, fate) in cells.iter().zip(&fates) {
                assert_eq!(cells.status, fate.status, "{name}");
                assert_eq!(
                    (cells.level, cells.growth),
                    (fate.level_status, fate.growth_status)
                );
            }
            let count = |choice: &BoardFilter| {
                let own = |row: &Row| &cells[row.position];
                let kept = rows
                    .iter()
                    .filter(|row| choice.keeps_beside_status(row, own(row)));
                counts(kept.map(|row| (row.in_table, own(row).status)))
            };
            let of_table = BoardFilter {
                nature: NatureFilter::Table,
                ..BoardFilter::default()
            };
            let (table, all) = (count(&of_table), count(&BoardFilter::default()));
            for (state, n) in State::ALL.into_iter().zip(each) {
                let filter = Filter::Only(state);
                assert_eq!(told(&sentence, state, lang), n, "{name}: {sentence}");
                let only = Count {
                    table: n,
                    chapters: 0,
                };
                assert_eq!(table.of(filter), only, "{name}");
                // Over all targets the chapters are counted apart.
                assert_eq!(all.of(filter).table, n, "{name}");
                // The link opens the rows that are counted.
                let choice = BoardFilter::of_table(state);
                let open = rows
                    .iter()
                    .filter(|row| choice.keeps(row, fates[row.position].status));
                let open: Vec<_> = open.collect();
                assert_eq!(open.len(), n, "{name}");
                for row in open {
                    let target = &plan.targets[row.position];
                    assert!(target.row.is_some());
                    let growth = fates[row.position].growth_status;
                    let own = fates[row.position].level_status.or(growth).unwrap();
                    let by_growth = growth.is_some_and(|s| s.state == State::Missed);
                    assert!(own.state == state || (state == State::Missed && by_growth));
                    let named = plan.indicators[target.indicator].name.get(lang);
                    if state == State::Missed && n <= 6 {
                        assert!(sentence.contains(named), "{sentence}");
                    }
                }
            }
            assert_eq!(all.of(Filter::All).table, 38);
            assert_eq!(
                all.of(Filter::All).table + all.of(Filter::All).chapters,
                plan.targets.len()
            );
        }
        println!("{name}: {}", sentence(&plan, &run, Lang::Zh));
        println!("{name}: {}", sentence(&plan, &run, Lang::En));
    }
}

#[test]
fn plan_baseline_assumes_fifteen_and_meets_seven() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    let told = BOTH.map(|lang| sentence(&plan, &run, lang));
    let [zh, en] = &told;
    let counts = "7项达标，5项未达标（";
    assert!(zh.contains(counts), "{zh}");
    assert!(
        zh.ends_with("10项已提前达标，15项依规划设定，1项不能判定。"),
        "{zh}"
    );
    assert!(
        en.contains("38") && en.contains("7 met, 5 short of target ("),
        "{en}"
    );
    assert!(
        en.ends_with("10 met already, 15 assumed, 1 not judged."),
        "{en}"
    );
    // Housing is missed by its growth alone.
    assert!(
        zh.contains("的增速") && en.contains("growth of "),
        "{zh} {en}"
    );
    let state = |target: &str| run.states(&plan).get(positions(&plan, &[target])[0]);
    assert_eq!(state("gdp"), State::Missed);
    assert_eq!(state("revenue"), State::Missed);
    assert_eq!(state("urbanization_rate"), State::Assumed);
    assert_eq!(state("under_five_mortality"), State::MetAlready);
}

#[test]
fn plan_without_a_table_counts_all_its_targets() {
    for name in ["five-years", "one-year-all-roles", "no-targets"] {
        let plan = good_plan(name);
        let run = run_of(&plan, &json!({}));
        let in_table = rows(&plan, Lang::Zh).iter().filter(|r| r.in_table).count();
        assert_eq!(run.tally(&plan).all(), in_table, "{name}");
        let [zh, en] = BOTH.map(|lang| sentence(&plan, &run, lang));
        check(&zh, &en);
        full_width(&zh);
        assert!(zh.contains(&format!("规划{in_table}项")), "{zh}");
    }
}

#[test]
fn cards_and_comparison_say_the_state_of_the_verdict() {
    let plan = plan();
    let run = run_of(&plan, &json!({}));
    for target in 0..plan.targets.len() {
        let Some(card) = card(&plan, &run, target, Lang::Zh) else {
            continue;
        };
        let verdict = run.level_verdict(target).unwrap();
        assert_eq!(card.state, verdict.state());
        assert_eq!(card.state_word, state_word(card.state, Lang::Zh));
        let explained = !card.rests_on.is_empty();
        let expected = [State::Assumed, State::MetAlready, State::Set].contains(&card.state);
        assert!(explained || !expected, "{}", card.target);
        // What is assumed is the same as its goal, and does not reach it.
        assert!(
            card.state != State::Assumed || !card.gap.contains("达到"),
            "{card:?}"
        );
    }
    // Pages keep the id that they had; files have another.
    assert_eq!(state_id(State::NotJudged), "unjudged");
    assert_eq!(State::NotJudged.id(), "not_judged");
    assert_eq!(state_id(State::MetAlready), "met_already");
}

fn margin(plan: &Plan, parts: &Value, target: &str, kind: GoalKind, lang: Lang) -> Answer {
    let scenario = scenario_of(plan, parts);
    let run = Run::new(plan, &scenario).unwrap();
    let asked = without_odds(plan, &scenario, &run);
    let position = positions(plan, &[target])[0];
    answer(Question::Margin(position, kind), &asked, lang).unwrap()
}

#[test]
fn answers_say_what_a_verdict_rests_on() {
    let plan = plan();
    let note = |parts: Value, target: &str, kind| {
        BOTH.map(|lang| margin(&plan, &parts, target, kind, lang).note)
    };
    let [zh, en] = note(json!({}), "urbanization_rate", GoalKind::Level);
    assert!(
        zh.contains("目标本身设定了这一路径（城镇化率每年提高"),
        "{zh}"
    );
    assert!(en.contains("not that it will be met"), "{en}");
    let [zh, en] = note(json!({}), "gdp", GoalKind::Growth);
    assert!(
        zh.contains("实际增速") && en.contains("plan assumes"),
        "{zh} {en}"
    );
    let [zh, en] = note(json!({}), "under_five_mortality", GoalKind::Level);
    assert!(zh.contains("基期（2015年）为3.4"), "{zh}");
    assert!(en.contains("2015, had 3.4"), "{en}");
    let set = json!({"levers": {"revenue.tax_share_end": 0.95}});
    let [zh, en] = note(set, "tax_share", GoalKind::Level);
    assert!(zh.contains("情景中的设定") && zh.contains("95"), "{zh}");
    assert!(en.contains("The scenario sets this value"), "{en}");
    let [zh, _] = note(json!({}), "gdp", GoalKind::Level);
    assert!(!zh.contains("设定"), "{zh}");
}

/// Where the print allows two readings, the note gives both.
#[test]
fn answers_show_what_is_odd_about_a_target() {
    let plan = plan();
    let mut both = 0;
    for (n, target) in plan.targets.iter().enumerate() {
        let goals = [
            (GoalKind::Level, target.level.is_some()),
            (GoalKind::Growth, target.growth.is_some()),
        ];
        for (kind, _) in goals.into_iter().filter(|(_, some)| *some) {
            for lang in BOTH {
                let answer = margin(&plan, &json!({}), &target.id, kind, lang);
                let words = [answer.lines.join(" "), answer.note].join(" ");
                for text in target.note.iter().chain(&target.unjudged) {
                    assert!(words.contains(text.get(lang)), "{}: {words}", target.id);
                }
                both += usize::from(target.note.is_some() && target.unjudged.is_some());
                // Nothing is said twice.
                if let Some(why) = &target.unjudged {
                    assert_eq!(words.matches(why.get(lang)).count(), 1, "{n}");
                }
            }
        }
    }
    assert!(both > 0);
}
