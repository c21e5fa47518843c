//! Which indicator is a part of which, by their names.

use engine::plan::{Measure, Plan, Role};

use crate::names::{is_sum, says};

/// The wholes of an indicator of which its name says so, the narrowest first.
pub fn wholes_of(plan: &Plan, part: usize) -> Vec<usize> {
    let named = by_name(plan, part).into_iter();
    let mut wholes: Vec<usize> = named
        .chain(by_word(plan, part))
        .chain(above(plan, part))
        .collect();
    wholes.dedup();
    wholes
}

/// Districts that are a part of the place that the plan is for.
const DISTRICTS: [&str; 8] = [
    "园区",
    "开发区",
    "高新区",
    "工业园",
    "产业园",
    "中心城区",
    "示范区",
    "集聚区",
];

/// A rest of fewer characters (面积) is the end of many names.
const LEAST: usize = 4;

/// The whole of an indicator whose name is that of another one with a district before it: 园区工业总产值 is a part
/// of 工业总产值. Where two could be meant, none is.
fn by_name(plan: &Plan, part: usize) -> Option<usize> {
    let own = &plan.indicators[part];
    let district = |name: &str| DISTRICTS.into_iter().find(|word| name.contains(word));
    let rest = own.name.zh.rsplit_once(district(&own.name.zh)?)?.1;
    if rest.chars().count() < LEAST || own.unit.measure == Measure::Fraction {
        return None;
    }
    let mut wholes = (0..plan.indicators.len()).filter(|n| {
        let other = &plan.indicators[*n];
        let like = other.unit.measure == own.unit.measure && other.unit.scale == own.unit.scale;
        like && other.name.zh.ends_with(rest) && district(&other.name.zh).is_none()
    });
    let whole = wholes.next()?;
    wholes.next().is_none().then_some(whole)
}

/// What is a part of a role's indicator by what it is called.
struct Named {
    words: &'static [&'static str],
    but: &'static [&'static str],
    whole: Role,
}

/// The narrower wholes first: industry is a part of the secondary sector, and that of GDP; value added is one of
/// output.
const NAMED: [Named; 8] = [
    // Who is registered here may live elsewhere; who is counted by visits, by years or by thousands is no part.
    Named {
        words: &[
            "岁以上人口",
            "岁及以上人口",
            "老年人口",
            "老龄人口",
            "劳动年龄人口",
            "农村人口",
            "乡村人口",
            "贫困人口",
            "就业人员",
            "从业人员",
            "就业人数",
            "在校生",
            "在校学生",
            "rural population",
            "elderly population",
            "working-age population",
            "employed persons",
        ],
        but: &["户籍", "人次", "每万", "每千", "registered"],
        whole: Role::Population,
    },
    Named {
        words: &["税收收入", "tax revenue"],
        but: &["非税", "non-tax"],
        whole: Role::Revenue,
    },
    Named {
        words: &["工业增加值", "industrial value added"],
        but: &[],
        whole: Role::ValueAddedSecondary,
    },
    Named {
        words: &["工业增加值", "industrial value added"],
        but: &[],
        whole: Role::IndustrialOutput,
    },
    Named {
        words: &["增加值", "value added"],
        but: &[],
        whole: Role::Gdp,
    },
    Named {
        words: &[
            "工业投资",
            "民间投资",
            "基础设施投资",
            "房地产开发投资",
            "技术改造投资",
            "技改投资",
            "制造业投资",
            "产业投资",
            "industrial investment",
            "private investment",
            "infrastructure investment",
            "manufacturing investment",
        ],
        but: &["外"],
        whole: Role::FixedInvestment,
    },
    Named {
        words: &["网上零售额", "限额以上", "online retail"],
        but: &[],
        whole: Role::RetailSales,
    },
    Named {
        words: &["出口总额", "出口额", "进口额", "exports"],
        but: &["进出口", "imports and exports"],
        whole: Role::Trade,
    },
];

/// The wholes of an indicator by the words of its name.
fn by_word(plan: &Plan, part: usize) -> Vec<usize> {
    let own = &plan.indicators[part];
    if plan.roles.role_of(part).is_some() || is_sum(own) {
        return Vec::new();
    }
    NAMED
        .iter()
        .filter(|named| says(own, named.words) && !says(own, named.but))
        .filter_map(|named| plan.roles.get(named.whole))
        .filter(|whole| plan.indicators[*whole].unit.measure == own.unit.measure)
        .collect()
}

/// The whole of a row that says 其中 ("of which"): the nearest row above it that does not.
fn above(plan: &Plan, part: usize) -> Option<usize> {
    let own = &plan.indicators[part];
    let of_which = |n: usize| plan.indicators[n].name.zh.starts_with("其中");
    if !of_which(part) {
        return None;
    }
    let rows = plan.targets.iter();
    let rows = rows.filter_map(|target| Some((target.row?, target.indicator)));
    let at = rows.clone().find(|(_, n)| *n == part)?.0;
    let wholes = rows.filter(|(row, n)| *row < at && !of_which(*n));
    let (_, nearest) = wholes.max()?;
    (plan.indicators[nearest].unit.measure == own.unit.measure).then_some(nearest)
}
