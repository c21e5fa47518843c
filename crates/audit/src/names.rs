//! What the names of indicators say of them. Tables of plans have few signs for it: whether 15,000 people
//! are a stock or the sum of five years stands in the name.

use engine::plan::{Indicator, Measure};

/// Whether a name says one of these words, in either language.
pub fn says(own: &Indicator, words: &[&str]) -> bool {
    let mut all = words.iter();
    if all.clone().any(|word| own.name.zh.contains(word)) {
        return true;
    }
    let english = own.name.en.to_ascii_lowercase();
    all.any(|word| english.contains(word))
}

/// A sum over years, or what is added in a year: such levels are not compared with a stock's.
pub fn is_sum(own: &Indicator) -> bool {
    says(
        own,
        &[
            "累计",
            "合计",
            "新增",
            "五年",
            "总投入",
            "cumulative",
            "five-year",
            "in total",
            "newly",
            "new ",
        ],
    )
}

/// A change in percent.
pub fn is_rate_of_change(own: &Indicator) -> bool {
    const WORDS: [&str; 12] = [
        "增长",
        "增速",
        "增幅",
        "涨",
        "降低",
        "下降",
        "降幅",
        "减少",
        "growth",
        "change",
        "reduction",
        "inflation",
    ];
    own.unit.measure == Measure::Fraction && says(own, &WORDS)
}

/// Words for a reduction.
pub const REDUCTIONS: [&str; 9] = [
    "降低",
    "下降",
    "降幅",
    "减少",
    "减排",
    "reduction",
    "decrease",
    "reduced",
    "cut in",
];

/// A reduction in percent, as of energy by output.
pub fn is_reduction(own: &Indicator) -> bool {
    own.unit.measure == Measure::Fraction && says(own, &REDUCTIONS)
}

/// A share that cannot be more than the whole; gross rates and ratios of two things can.
pub fn is_share(own: &Indicator) -> bool {
    let share = own.unit.measure == Measure::Fraction && own.unit.scale == 100.0;
    let can_exceed = says(
        own,
        &[
            "毛入学",
            "毛入园",
            "gross enrol",
            "产值比",
            "之比",
            "比2",
            "倍",
            "指数",
            "index",
            "relative to",
            "杠杆",
            "负债率",
            "存贷比",
            "周转",
            "普及率",
            "依存度",
            "拨备",
            "投资占",
        ],
    );
    share && !can_exceed && !is_rate_of_change(own) && !own.name.zh.ends_with("产值比")
}

/// A limit that is wide in good times, so that a base below it is ordinary.
pub fn is_wide_limit(own: &Indicator) -> bool {
    says(
        own,
        &[
            "失业",
            "死亡",
            "价格",
            "物价",
            "消费价格",
            "CPI",
            "unemployment",
            "mortality",
            "death",
            "price",
            "inflation",
        ],
    )
}

/// A cap on a total, which has room above the base as a rule: people, energy, water, land.
pub fn is_total(own: &Indicator) -> bool {
    says(
        own,
        &[
            "总量",
            "总规模",
            "人口",
            "用水",
            "建设用地",
            "population",
            "total",
        ],
    )
}

/// The residents of a town that is a part of the city.
pub fn is_town(own: &Indicator) -> bool {
    const TOWNS: [&str; 6] = [
        "中心城区",
        "主城区",
        "建成区",
        "县城",
        "central city",
        "county seat",
    ];
    own.unit.measure == Measure::Persons
        && says(own, &TOWNS)
        && says(own, &["人口", "population", "residents"])
        && !is_sum(own)
}

/// Income by head.
pub fn is_income(own: &Indicator) -> bool {
    const WORDS: [&str; 5] = [
        "可支配收入",
        "居民收入",
        "农民人均纯收入",
        "disposable income",
        "income per head",
    ];
    own.unit.measure == Measure::Cny && says(own, &WORDS)
}

/// A ratio of urban to rural income.
pub fn is_income_ratio(own: &Indicator) -> bool {
    const WORDS: [&str; 8] = [
        "居民收入比",
        "城乡收入比",
        "收入之比",
        "收入倍差",
        "收入差距",
        "income ratio",
        "urban to rural income",
        "urban-rural income",
    ];
    let kind = matches!(own.unit.measure, Measure::Other | Measure::Fraction);
    kind && says(own, &WORDS) && !says(own, &["占", "比重", "share"])
}

/// A name with one word for one thing, and without what stands in brackets.
pub fn plain(name: &str) -> String {
    const SAME: [(&str, &str); 9] = [
        ("地区生产总值", "GDP"),
        ("国内生产总值", "GDP"),
        ("生产总值", "GDP"),
        ("能源消费", "能耗"),
        ("能源消耗", "能耗"),
        ("每万元", "单位"),
        ("万元", "单位"),
        ("其中：", ""),
        ("其中:", ""),
    ];
    let name = name.split(['（', '(']).next().unwrap_or(name);
    let same = SAME.iter();
    same.fold(name.to_owned(), |name, (from, to)| name.replace(from, to))
}
