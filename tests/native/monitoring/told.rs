//! How monitoring is told, in both languages.

use super::{samples, target, with_case};
use crate::common::{plan, scenario_of};
use book::{Ledger, Origin};
use engine::plan::{Plan, Unit};
use engine::progress::{Pace, Standing, progress};
use engine::series::Series;
use engine::text::Lang;
use serde_json::json;
use view::panels::headline::{monitoring, simulate};
use view::panels::monitoring::{
    card, made_with, no_target_is_out_of_reach, out_of_reach_lines, rule, samples_tag, sections,
    summary,
};

#[test]
fn samples_say_what_the_page_says() {
    let plan = plan();
    let ledger = samples(&plan);
    with_case(&plan, &ledger, Lang::Zh, |case| {
        let words = monitoring(case).text();
        assert!(
            words.starts_with(
                "到2017年地区生产总值134.5亿元，比规划进度少8.6亿元；要到200亿元，后三年名义年均需14.14%，把握"
            ),
            "{words}"
        );
        assert_eq!(
            summary(case).text(),
            "15项约束性指标：3项落后、1项偏紧、2项进度正常、9项已达到。先抓农村生活污水处理率和城镇污水处理率。"
        );
        assert_eq!(samples_tag(case), "示例数，并非津市市实际统计");
        let head = simulate(
            &plan,
            case.run,
            case.scenario,
            None,
            &plan.headline,
            Lang::Zh,
        );
        assert!(
            head.text().starts_with("计入截至2017年的示例数，"),
            "{}",
            head.text()
        );
        let all = sections(case);
        assert_eq!(all[0].rows.len(), 15);
        let stand: Vec<_> = all[0].rows.iter().filter_map(|r| r.standing).collect();
        assert!(stand.is_sorted());
        assert_eq!(all[1].rows.len(), 5);
        let gdp = all[1].rows.iter().find(|r| r.id == "gdp_nominal").unwrap();
        let paced = gdp.paced.as_ref().unwrap();
        assert_eq!((&*paced.done, &*paced.needed), ("8.01%", "14.14%"));
        assert_eq!(paced.cells(Lang::Zh), ["8.01%（名义）", "14.14%（名义）"]);
        assert_eq!(gdp.cells[1].shown, "134.5");
        assert!(gdp.cells[1].sample && gdp.takes);
        let own = card(case, target(&plan, "gdp")).unwrap();
        assert_eq!(own.title, "后三年名义年均需14.14%，前两年名义年均8.01%");
        let beds = all[0]
            .rows
            .iter()
            .find(|r| r.id == "hospital_beds")
            .unwrap();
        assert_eq!(beds.paced.as_ref().unwrap().done, "+0.10张");
        assert!(all[2].more && all[2].rows.len() > 10);
    });
    with_case(&plan, &ledger, Lang::En, |case| {
        let words = monitoring(case).text();
        assert!(
            words.starts_with("By 2017 GDP is ¥13.45bn, ¥857m less than the plan baseline; reaching ¥20bn takes 14.14% nominal growth a year for three years; odds: "),
            "{words}"
        );
        assert!(rule(Lang::En).contains("1.35"));
        let words = summary(case).text();
        assert!(
            words.starts_with("15 binding indicators: 3 behind, 1 tight"),
            "{words}"
        );
    });
}

#[test]
fn nothing_entered_is_said_and_nothing_stands() {
    let plan = plan();
    with_case(&plan, &Ledger::default(), Lang::Zh, |case| {
        assert!(monitoring(case).text().contains("2016"));
        assert_eq!(samples_tag(case), "");
        let rows = sections(case).into_iter().flat_map(|s| s.rows);
        assert!(rows.clone().all(|row| row.standing.is_none()));
        assert!(
            rows.clone()
                .all(|row| row.cells.iter().all(|c| c.shown.is_empty()))
        );
        assert!(out_of_reach_lines(case).is_empty());
        // Each series once.
        let mut ids: Vec<_> = rows.map(|row| row.id).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count);
    });
}

#[test]
fn growth_of_money_says_whether_it_is_nominal_and_nothing_else_does() {
    let plan = plan();
    let ledger = samples(&plan);
    for lang in [Lang::Zh, Lang::En] {
        with_case(&plan, &ledger, lang, |case| {
            let mut told = 0;
            for row in sections(case).into_iter().flat_map(|own| own.rows) {
                let (Some(paced), Some(target)) = (row.paced, row.target) else {
                    continue;
                };
                let own = progress(&plan, case.run, target).unwrap();
                let money = plan.unit_of(row.series).is_some_and(Unit::is_money);
                let grows = own.pace == Pace::Growth && money;
                assert_eq!(grows, !paced.basis.is_empty(), "{}", row.id);
                if grows && own.standing() != Some(Standing::Reached) && own.known > 0 {
                    told += 1;
                    let title = card(case, target).unwrap().title;
                    assert!(title.to_lowercase().contains(paced.basis), "{title}");
                }
            }
            assert!(told >= 4, "{told}");
        });
    }
}

#[test]
fn last_year_and_real_goals_are_worded_too() {
    let plan = plan();
    let mut real = plan.clone();
    let gdp = target(&plan, "gdp");
    real.targets[gdp].level = None;
    let figures = json!({
        "gdp_nominal": {"2016": 124.0, "2017": 134.0, "2018": 145.0, "2019": 158.0},
        "gdp_real": {"2016": 123.0, "2017": 132.0, "2018": 142.0, "2019": 153.0},
    });
    let titles = |plan: &Plan, lang: Lang| {
        let scenario = scenario_of(plan, &json!({"actuals": figures}));
        let ledger = Ledger::of(&scenario);
        with_case(plan, &ledger, lang, |case| card(case, gdp).unwrap().title)
    };
    let title = titles(&plan, Lang::Zh);
    assert!(
        title.starts_with("最后一年名义增长需26.59%，前四年名义年均"),
        "{title}"
    );
    let title = titles(&plan, Lang::En);
    assert!(
        title.starts_with("Takes 26.59% nominal growth in the last year; the first four years brought nominal growth of "),
        "{title}"
    );
    // A goal of real growth is held against volumes.
    let scenario = scenario_of(&real, &json!({"actuals": figures}));
    with_case(&real, &Ledger::of(&scenario), Lang::Zh, |case| {
        let mut rows = sections(case).into_iter().flat_map(|own| own.rows);
        let row = rows.find(|row| row.target == Some(gdp)).unwrap();
        assert_eq!(row.paced.unwrap().basis, "实际");
    });
}

#[test]
fn out_of_reach_says_nothing_before_the_first_figure() {
    let told = |any| no_target_is_out_of_reach(any).get(Lang::Zh);
    assert_eq!(told(true), "没有。");
    assert!(told(false).starts_with("还没有填入实际数"));
}

#[test]
fn what_came_with_a_scenario_says_of_when_it_is() {
    let plan = plan();
    let mut ledger = Ledger::default();
    let origin = Origin {
        dated: "2018-03-01".to_owned(),
        ..Origin::default()
    };
    ledger.enter((Series::GdpNominal, 2016), Some(124.0), &origin);
    with_case(&plan, &ledger, Lang::Zh, |case| {
        assert!(made_with(case).starts_with("本情景按2018-03-01时的1个实际数计算"));
    });
}
