//! The headline targets year by year, and how likely they are.

use view::panels::card::card;
use view::pictures::chart::chart;
use view::words::format::Format;
use view::words::texts::T;

use super::pictures::of_chart;
use super::{add, odds};
use crate::Subject;
use crate::paper::{Block, Chart, Picture};

/// Charts that two pages have room for.
const CHARTS: usize = 4;

pub fn blocks(subject: &Subject<'_>, pictures: &mut Vec<Picture>) -> Result<Vec<Block>, String> {
    let (plan, run, lang) = (subject.plan, &subject.run, subject.lang);
    let bands = subject.odds.as_ref().map(|odds| &odds.own.bands);
    let mut charts = Vec::new();
    for target in plan.headline.iter().take(CHARTS) {
        let (Some(own), Some(card)) = (
            chart(plan, &subject.baseline, run, bands, *target, lang),
            card(plan, run, *target, lang),
        ) else {
            continue;
        };
        let indicator = &plan.indicators[plan.targets[*target].indicator];
        let format = Format::of_indicator(indicator, lang);
        let value = card.value.map(|value| format.words(value));
        let words = value
            .into_iter()
            .chain([card.gap])
            .filter(|words| !words.is_empty());
        let words = words.collect::<Vec<_>>().join(T::Comma.get(lang));
        // A title that is soon read has the shorter word.
        let words = words.replace(T::PointsUnit.get(lang), T::PointsBesideField.get(lang));
        let year = plan.target_year.to_string();
        let title = [
            ("name", card.name.as_str()),
            ("year", &year),
            ("words", &words),
        ];
        charts.push(Chart {
            title: T::OpenedStatement.fill(lang, &title),
            unit: T::BriefUnit.fill(lang, &[("unit", &own.unit)]),
            source: own.source.clone(),
            picture: add(pictures, of_chart(&own)?),
        });
    }
    let key = Block::Note(T::BriefKey.get(lang).to_owned());
    Ok(vec![Block::Charts(charts, vec![odds::table(subject), key])])
}
