//! Ids of questions: each identifies its question, and nothing else does.

use std::sync::LazyLock;

use crate::common::any::config;
use crate::common::asked::{needed, questions, without_odds};
use crate::common::{good_plan, plan};
use engine::levers::Lever;
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::Scenario;
use engine::series::Series;
use engine::text::Lang;
use proptest::prelude::*;
use view::explain::question::{Question, answer};

static PLAN: LazyLock<Plan> = LazyLock::new(plan);

proptest! {
    #![proptest_config(config(20_000))]

    #[test]
    fn rejects_hostile_ids(id in "\\PC{0,40}|[a-z]{4,8}(/[a-z_.0-9+-]{0,12}){0,4}") {
        if let Some(found) = Question::from_id(&id, &PLAN) {
            prop_assert_eq!(found.id(&PLAN), id);
        }
    }
}

#[test]
fn ids_round_trip() {
    for plan in [plan(), good_plan("fifty-years"), good_plan("no-targets")] {
        let years: Vec<_> = (0..=plan.horizon()).collect();
        let mut all = questions(&plan, &years);
        all.extend(needed(&plan, &Lever::all(&plan).collect::<Vec<_>>()));
        for question in all {
            let id = question.id(&plan);
            assert_eq!(Question::from_id(&id, &plan), Some(question), "{id}");
        }
    }
    let plan = plan();
    for id in [
        "series/gdp_nominal/2020",
        "history/gdp/2010",
        "goal/gdp/level",
        "margin/gdp/level",
        "required/gdp",
        "average/gdp",
        "chance/gdp/level",
        "chance/joint",
        "quantile/gdp_nominal/2020/95",
        "needed/gdp/growth.all",
        "lever/growth.all/2018",
        "lever/growth.all",
        "mark/growth.all/plan",
        "mark/growth.all/past",
    ] {
        assert!(Question::from_id(id, &plan).is_some(), "{id}");
    }
    for id in [
        "",
        "/",
        "series",
        "series/gdp_nominal",
        "series/gdp_nominal/2021",
        "series/gdp_nominal/2014",
        "series/gdp_nominal/+2020",
        "series/gdp_nominal/02020",
        "series/gdp_nominal/2020/",
        "series/gdp_nominal/-2147483648",
        "series/gdp_nominal/99999999999999999999",
        "series/nothing/2020",
        "history/gdp/1999",
        "goal/gdp",
        "goal/gdp/Level",
        "quantile/gdp_nominal/2020/96",
        "quantile/gdp_nominal/2020/95/x",
        "needed/gdp/growth.none",
        "lever/growth.all/2015",
        "mark/growth.all/needed",
        "<img src=x>",
        "series/\u{0}/2020",
    ] {
        assert_eq!(Question::from_id(id, &plan), None, "{id}");
    }
}

/// A question about another plan has no answer unless this plan has the same question.
#[test]
fn questions_of_another_plan_have_no_answer() {
    let (old, new) = (plan(), good_plan("one-year-all-roles"));
    let scenario = Scenario::default();
    let run = Run::new(&new, &scenario).unwrap();
    let asked = without_odds(&new, &scenario, &run);
    let years: Vec<_> = (0..=old.horizon()).collect();
    let mut all = questions(&old, &years);
    all.extend(needed(&old, &[Lever::GrowthAll, Lever::Indicator(60)]));
    for question in all {
        let reply = answer(question, &asked, Lang::Zh);
        let known = Question::from_id(&question.id(&new), &new) == Some(question);
        assert_eq!(reply.is_some(), known, "{question:?}");
    }
    let far = Question::Series(Series::GdpNominal, usize::MAX);
    assert_eq!(answer(far, &asked, Lang::En), None);
}

#[test]
fn target_numbers_have_questions_of_this_plan() {
    for plan in [plan(), good_plan("fifty-years")] {
        for target in 0..plan.targets.len() {
            let years = [plan.base_year - 1, plan.base_year, plan.target_year];
            let in_years = years.map(|year| Question::in_year(target, year, &plan));
            let [result, base] = [
                Question::result(target, &plan),
                Question::base(target, &plan),
            ];
            let all = [result, base, Some(Question::goal(target, &plan))];
            for question in all.into_iter().chain(in_years).flatten() {
                let id = question.id(&plan);
                assert_eq!(Question::from_id(&id, &plan), Some(question), "{id}");
            }
        }
    }
    let plan = plan();
    let gdp = plan.targets.iter().position(|t| t.id == "gdp").unwrap();
    let ids = [
        Question::base(gdp, &plan),
        Question::result(gdp, &plan),
        Some(Question::goal(gdp, &plan)),
        Question::in_year(gdp, 2010, &plan),
        Question::in_year(gdp, 2018, &plan),
    ];
    assert_eq!(
        ids.map(|question| question.unwrap().id(&plan)),
        [
            "history/gdp/2015",
            "series/gdp_nominal/2020",
            "goal/gdp/level",
            "history/gdp/2010",
            "series/gdp_nominal/2018",
        ]
    );
}
