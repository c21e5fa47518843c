//! Words for what is wrong with a file: place, expectation, finding.

use crate::panels::levers::control;
use crate::words::brackets::gap_before;
use crate::words::number::{editable, parse};
use crate::words::scale::to_page;
use crate::words::texts::T;
use engine::levers::Lever;
use engine::plan::Plan;
use engine::problem::{Expected, Kind, Place, Problem};
use engine::text::Lang;

/// One sentence for one problem.
#[must_use]
pub fn sentence(problem: &Problem, lang: Lang) -> String {
    let place = place(&problem.place, lang);
    let year = problem.year.map_or_else(String::new, |y| match lang {
        Lang::Zh => format!("（{y}年）"),
        Lang::En => format!(" (year {y})"),
    });
    let wanted = expected(&problem.expected, lang);
    let found = if problem.found.is_empty() {
        match lang {
            Lang::Zh => "缺失".to_owned(),
            Lang::En => "nothing".to_owned(),
        }
    } else {
        problem.found.clone()
    };
    match lang {
        Lang::Zh => format!("{place}{year}：应为{wanted}，实为 {found}"),
        Lang::En => format!("{place}{year}: expected {wanted}, found {found}"),
    }
}

/// What keeps a number that was typed or dragged from being taken: the first problem, by the lever's
/// name and in its unit.
#[must_use]
pub fn refusal(plan: &Plan, problems: &[Problem], lang: Lang) -> Option<String> {
    let problem = problems.first()?;
    let told = of_lever(plan, problem, lang).unwrap_or_else(|| {
        let mut problem = problem.clone();
        if let Place::Pointer(pointer) = &mut problem.place {
            *pointer = of_driver(plan, pointer, lang).unwrap_or_else(|| pointer.clone());
        }
        sentence(&problem, lang)
    });
    Some(format!("{} {told}", T::NotTaken.get(lang)))
}

/// What a part of an uncertainty is called.
fn of_driver(plan: &Plan, pointer: &str, lang: Lang) -> Option<String> {
    let name = match pointer.strip_prefix("/uncertainty/")? {
        "persistence" => T::Persistence.get(lang).to_owned(),
        "paths" => T::Paths.get(lang).to_owned(),
        part => {
            let lever = Lever::from_id(part.strip_prefix("sd/")?, plan)?;
            let deviation = T::YearlySd.get(lang);
            format!("{}, {deviation}", control(plan, lever, lang).name)
        }
    };
    Some(name)
}

/// A lever that is outside its range, as people see both.
fn of_lever(plan: &Plan, problem: &Problem, lang: Lang) -> Option<String> {
    let Place::Pointer(pointer) = &problem.place else {
        return None;
    };
    let id = pointer.strip_prefix("/levers/")?.split('/').next()?;
    let control = control(plan, Lever::from_id(id, plan)?, lang);
    let (Expected::Between(low, high), Some(found)) = (&problem.expected, parse(&problem.found))
    else {
        return None;
    };
    let [low, high, found] = [*low, *high, found].map(|value| {
        let exact = editable(to_page(control.kind, value));
        format!("{exact}{}{}", gap_before(control.unit), control.unit)
    });
    let name = control.name;
    Some(match lang {
        Lang::Zh => format!("{name}应在 {low} 至 {high} 之间，输入的是 {found}。"),
        Lang::En => format!("{name} lies between {low} and {high}; this is {found}."),
    })
}

fn place(place: &Place, lang: Lang) -> String {
    match (place, lang) {
        (
            Place::Line {
                line,
                column,
                inside,
            },
            lang,
        ) => {
            let inside = if inside.is_empty() {
                String::new()
            } else {
                format!(" {inside}")
            };
            match lang {
                Lang::Zh => format!("第 {line} 行第 {column} 列{inside}"),
                Lang::En => format!("line {line}, column {column}{inside}"),
            }
        }
        (Place::Pointer(p), Lang::Zh) if p.is_empty() => "整个文件".to_owned(),
        (Place::Pointer(p), Lang::En) if p.is_empty() => "the whole file".to_owned(),
        (Place::Pointer(p), _) => p.clone(),
    }
}

fn expected(expected: &Expected, lang: Lang) -> String {
    use Expected as E;
    let pair = |zh: &str, en: &str| match lang {
        Lang::Zh => zh.to_owned(),
        Lang::En => en.to_owned(),
    };
    match expected {
        E::Json => pair("合法的 JSON", "well-formed JSON"),
        E::Object => pair("对象 {…}", "an object {…}"),
        E::List => pair("列表 […]", "a list […]"),
        E::Text => pair("非空文字", "a text that is not empty"),
        E::Number => pair("有限的数字", "a finite number"),
        E::WholeNumber => pair("整数", "a whole number"),
        E::Path => pair(
            "数字、{\"start\",\"step\"} 或 {\"years\":[…]}",
            "a number, {\"start\",\"step\"} or {\"years\":[…]}",
        ),
        E::Once => pair("只出现一次的字段", "a property that stands only once"),
        E::Id(joint) => pair(
            &format!("由小写字母、数字和“{joint}”组成、以字母开头的标识"),
            &format!("an id of lower-case letters, digits and \"{joint}\", a letter first"),
        ),
        E::Sign(n) => pair(
            &format!("不超过 {n} 个字符的符号"),
            &format!("a sign of at most {n} characters"),
        ),
        E::NotEmpty => pair("至少一项", "at least one entry"),
        E::Field(name) => pair(&format!("含有字段 {name}"), &format!("a field {name}")),
        E::OneOf(words) => pair(
            &format!("以下之一：{}", words.join("、")),
            &format!("one of: {}", words.join(", ")),
        ),
        E::AtMost(n) => pair(&format!("至多 {n} 项"), &format!("at most {n} entries")),
        E::WholeLink => pair(
            "完整且未经改动的链接（复制时可能缺了一段）",
            "a link as it was copied, neither cut off nor altered",
        ),
        E::LinkOfPlan(id) => pair(
            &format!("规划“{id}”的链接"),
            &format!("a link for the plan \"{id}\""),
        ),
        E::Version(v) => pair(&format!("版本 {v}"), &format!("version {v}")),
        E::Between(low, high) => pair(
            &format!("{low} 至 {high} 之间的数"),
            &format!("a number from {low} to {high}"),
        ),
        E::FromBelow(low, high) => pair(
            &format!("不小于 {low} 且小于 {high} 的数"),
            &format!("a number from {low} to below {high}"),
        ),
        E::AtLeast(low) => pair(
            &format!("不小于 {low} 的数"),
            &format!("a number of at least {low}"),
        ),
        E::Above(low) => pair(
            &format!("大于 {low} 的数"),
            &format!("a number above {low}"),
        ),
        E::Year(from, to) => pair(
            &format!("{from} 至 {to} 年"),
            &format!("a year from {from} to {to}"),
        ),
        E::Horizon(from, to) => pair(
            &format!("基期之后 {from} 至 {to} 年"),
            &format!("{from} to {to} years after the base year"),
        ),
        E::Count(n) => pair(
            &format!("{n} 个数（规划期每年一个）"),
            &format!("{n} values, one for each year of the plan"),
        ),
        E::Unique(kind) => pair(
            &format!("不重复的{}", kind_words(*kind, lang)),
            &format!("an id that no other {} has", kind_words(*kind, lang)),
        ),
        E::Known(kind) => pair(
            &format!("已定义的{}", kind_words(*kind, lang)),
            &format!("a known {}", kind_words(*kind, lang)),
        ),
        E::SharesSum => pair(
            "三次产业占比之和为 100%（允许舍入误差 1 个百分点）",
            "three sector shares that add up to 100% (within one point of rounding)",
        ),
        E::BaseValue(year) => pair(
            &format!("有 {year} 年数值的指标"),
            &format!("an indicator with a value for {year}"),
        ),
        E::AlsoIn(list) => pair(
            &format!("{list} 中也有的杠杆"),
            &format!("a lever that {list} names too"),
        ),
        E::Ascending => pair("按年份递增且不重复", "years in ascending order, none twice"),
        E::SameMeasure => pair(
            "与指标同类的单位",
            "a unit of the same kind as the indicator's",
        ),
        E::RoleMeasure(measure) => pair(
            &format!("计量类别为 {measure} 的单位"),
            &format!("a unit that measures {measure}"),
        ),
        E::LevelOrGrowth => pair(
            "至少含 level 或 growth 之一",
            "at least one of level and growth",
        ),
        E::RealBasis => pair(
            "nominal（模型没有该指标的价格）",
            "nominal (the model has no prices for this indicator)",
        ),
        E::RateAboveMinusOne => pair("高于 −100% 的年增速", "a yearly rate above \u{2212}100%"),
        E::FreeIndicator => pair(
            "未担任其他角色的指标",
            "an indicator that plays no other role",
        ),
        E::Law => pair(
            "无角色的指标须有 law（growth 或 linear）",
            "a law (growth or linear) for an indicator without a role",
        ),
        E::NoLaw => pair(
            "担任角色的指标不应有 law",
            "no law for an indicator that plays a role",
        ),
        E::GrowthPath => pair(
            "模型能计算其增长的指标，或在 unjudged 中说明原因",
            "an indicator whose growth the model computes, or the reason under unjudged",
        ),
        E::Square(n) => pair(
            &format!("{n} 行 {n} 列的相关系数矩阵"),
            &format!("a correlation matrix of {n} rows and {n} columns"),
        ),
        E::Correlation => pair(
            "对称、正定、对角线为 1 的相关系数矩阵",
            "a correlation matrix that is symmetric and positive definite, with ones on the diagonal",
        ),
        E::Plan(id) => pair(
            &format!("规划 {id} 的内容"),
            &format!("something of the plan {id}"),
        ),
        E::Computable => pair(
            "使各项结果保持为正且可计算的取值",
            "values that keep every result positive and computable",
        ),
    }
}

fn kind_words(kind: Kind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (Kind::Indicator, Lang::Zh) => "指标",
        (Kind::Indicator, Lang::En) => "indicator",
        (Kind::Unit, Lang::Zh) => "单位",
        (Kind::Unit, Lang::En) => "unit",
        (Kind::Group, Lang::Zh) => "分组",
        (Kind::Group, Lang::En) => "group",
        (Kind::Lever, Lang::Zh) => "假设变量",
        (Kind::Lever, Lang::En) => "lever",
        (Kind::Series, Lang::Zh) => "序列",
        (Kind::Series, Lang::En) => "series",
        (Kind::ActualSeries, Lang::Zh) => "可填实际值的序列",
        (Kind::ActualSeries, Lang::En) => "series that takes actual figures",
        (Kind::ShockLever, Lang::Zh) => "可受冲击的假设变量",
        (Kind::ShockLever, Lang::En) => "lever that takes shocks",
        (Kind::Driver, Lang::Zh) => "可设不确定性的假设变量",
        (Kind::Driver, Lang::En) => "lever that can be uncertain",
        (Kind::Target, Lang::Zh) => "目标",
        (Kind::Target, Lang::En) => "target",
        (Kind::Role, Lang::Zh) => "模型角色",
        (Kind::Role, Lang::En) => "role of the model",
    }
}
