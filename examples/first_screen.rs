//! Writes the first screen of the page as HTML: the headline, cards and charts of the built-in plan at its
//! baseline, by the same words and drawings as the page. The build puts it into `index.html`, so that results
//! are read while the program still loads.

use std::error::Error;
use std::fmt::Write as _;

use draw::{Theme, line_chart, with_full_letters};
use engine::plan::Plan;
use engine::run::Run;
use engine::scenario::{Scenario, neutral};
use engine::text::Lang;
use engine::uncertainty::{Distribution, Ensemble, usual};
use engine::verdict::{GoalKind, State};
use file::builtin_plan;
use plotters::prelude::{IntoDrawingArea as _, SVGBackend};
use view::panels::card::{Card, brief, card};
use view::panels::headline::{change, neutral_line, simulate};
use view::panels::views::view_name;
use view::pictures::chart::chart;
use view::sentences::chance::TwoOdds;
use view::words::status::state_id;
use view::words::toned::{Tone, Toned};

/// The first language of the page.
const LANG: Lang = Lang::Zh;
/// The size of a chart in CSS pixels where the window has 1366.
const CHART: (u32, u32) = (307, 215);

fn main() -> Result<(), Box<dyn Error>> {
    let plan = builtin_plan().map_err(|problems| format!("{problems:?}"))?;
    print!(
        "{}",
        page(&plan).ok_or("the built-in plan has no first screen")?
    );
    Ok(())
}

fn page(plan: &Plan) -> Option<String> {
    let uncertainty = usual(plan);
    let scenario = Scenario {
        uncertainty: Some(uncertainty.clone()),
        ..Scenario::default()
    };
    let run = Run::new(plan, &scenario).ok()?;
    let outlook = Run::new(plan, &neutral(plan, &scenario)).ok()?;
    let set = run.judged(&plan.headline, uncertainty.joint_over);
    let mut ensemble = Ensemble::new(plan, &uncertainty).ok()?;
    let own = ensemble.simulate(plan, &run, &set)?;
    let neutral = ensemble.simulate(plan, &outlook, &set)?;
    let odds = TwoOdds {
        own: &own,
        neutral: Some(&neutral),
    };
    let head = simulate(plan, &run, &scenario, Some(odds), &plan.headline, LANG);
    let mut html = String::new();
    let tabs = book::View::PAGES.map(|view| {
        let current = if view == book::View::Simulate {
            " aria-current=\"page\""
        } else {
            ""
        };
        format!(
            "<button type=\"button\" disabled{current}>{}</button>",
            view_name(view).get(LANG)
        )
    });
    write!(
        html,
        "<header class=\"bar\"><div class=\"plan-name\"><b>{}</b></div><nav>{}</nav></header>\
         <section class=\"story\"><div class=\"who\"><p class=\"delta\">{}</p></div><h1>{}</h1>\
         <div class=\"fix\"><p>{}</p></div></section>",
        escaped(plan.name.get(LANG)),
        tabs.concat(),
        escaped(&change(plan, &run, &run, &scenario, LANG)),
        toned(&head),
        toned(&neutral_line(
            plan,
            &run,
            (&plan.headline, uncertainty.joint_over),
            odds,
            LANG
        )),
    )
    .ok()?;
    let cards = plan.headline.iter().filter_map(|target| {
        let words = card(plan, &run, *target, LANG)?;
        Some(card_html(
            &words,
            odds,
            run.verdict_position(*target, GoalKind::Level)?,
            &picture(plan, &run, &own, *target)?,
        ))
    });
    // The first is the one that a phone shows.
    let cards: String = cards.collect();
    let cards = cards.replacen("class=\"card\"", "class=\"card in-sight\"", 1);
    let segments = plan
        .headline
        .iter()
        .filter_map(|t| brief(plan, &run, *t, LANG));
    let segments = segments.enumerate().map(|(n, brief)| {
        format!(
            "<button type=\"button\" disabled aria-pressed=\"{}\"><span>{}</span><b>{}</b></button>",
            n == 0,
            escaped(&brief.name),
            escaped(&brief.value)
        )
    });
    let segments: String = segments.collect();
    write!(
        html,
        "<div class=\"results\"><div class=\"segments\">{segments}</div>\
         <div class=\"cards\">{cards}</div></div>"
    )
    .ok()?;
    Some(html)
}

fn card_html(card: &Card, odds: TwoOdds, verdict: usize, picture: &str) -> String {
    let id = state_id(card.state);
    let unit = escaped(&card.unit);
    let gap = match card.gap.is_empty() {
        true => String::new(),
        false => format!("，<span class=\"gap {id}\">{}</span>", escaped(&card.gap)),
    };
    let rows = odds
        .of(verdict)
        .rows(LANG)
        .into_iter()
        .enumerate()
        .map(|(n, row)| {
            let class = if n == 0 { " class=\"own\"" } else { "" };
            format!(
                "<p{class}><span></span><span>{}</span><span></span><span>{}</span></p>",
                row.name,
                escaped(&row.words)
            )
        });
    let rows: String = rows.collect();
    let need = format!(
        "{}<span class=\"goal\">{}</span>{}{}{}",
        card.need.lead,
        escaped(&card.need.goal),
        card.need.colon,
        escaped(&card.need.growth),
        escaped(&card.need.more)
    );
    let met = if card.state == State::Missed {
        ""
    } else {
        " quiet"
    };
    format!(
        "<article class=\"card\"><header><h2>{}</h2><p class=\"verdict tag {id}{met}\">{}</p></header>\
         <p class=\"result\"><output class=\"value\">{}</output><span class=\"unit\">{unit}</span>{gap}</p>\
         <p class=\"need\">{need}</p><div class=\"odds-two\">{rows}</div>\
         <figure class=\"figure\"><div class=\"plot\">{picture}</div></figure></article>",
        escaped(&card.name),
        card.state_word,
        escaped(&card.shown),
    )
}

/// A chart as SVG, in the page's colours whichever they are.
fn picture(plan: &Plan, run: &Run, own: &Distribution, target: usize) -> Option<String> {
    let chart = chart(plan, run, run, Some(&own.bands), target, LANG)?;
    let theme = Theme::light(1.0);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, CHART).into_drawing_area();
        line_chart(&area, &chart, &theme).ok()?;
        area.present().ok()?;
    }
    svg = with_full_letters(&svg);
    let colours = [
        (theme.bg, "bg"),
        (theme.rule, "rule"),
        (theme.ink, "ink"),
        (theme.ink_2, "ink-2"),
        (theme.ink_3, "ink-3"),
        (theme.mine, "mine"),
        (theme.mine_50, "mine-50"),
        (theme.mine_90, "mine-90"),
        (theme.plan, "plan"),
        (theme.plan_line, "plan-line"),
        (theme.goal, "goal"),
        (theme.period, "period"),
    ];
    for (colour, name) in colours {
        let hex = format!("\"#{:02X}{:02X}{:02X}\"", colour.0, colour.1, colour.2);
        svg = svg.replace(&hex, &format!("\"var(--{name})\""));
    }
    // The style sheet gives the typeface; what says nothing costs bytes.
    for noise in [
        &format!(" font-family=\"{}\"", theme.font.replace('"', "&quot;")),
        " opacity=\"1\"",
        " dy=\"0ex\"",
    ] {
        svg = svg.replace(noise, "");
    }
    let lines: String = svg.lines().map(str::trim).collect();
    Some(lines.replacen("<svg ", "<svg aria-hidden=\"true\" ", 1))
}

fn toned(words: &Toned) -> String {
    let piece = |piece: &view::words::toned::Piece| {
        let words = escaped(&piece.words);
        match piece.tone {
            Tone::Plain => words,
            Tone::Strong | Tone::Odds => format!("<b>{words}</b>"),
            Tone::Mine => format!("<span class=\"mine\">{words}</span>"),
            Tone::Short => format!("<span class=\"short\">{words}</span>"),
        }
    };
    words.0.iter().map(piece).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
