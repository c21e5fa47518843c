//! How assumptions compare with the plan, the past and what one may reasonably expect.

texts! {
    RealismLine: "平均{value}：{compared}。", "{value} on average: {compared}.";
    ThePlansRate: "规划", "the plan's rate";
    TheSolvedRate: "按目标倒推的取值", "what the target asks for";
    ThePastRate: "往年", "the past rate";
    EqualTo: "与{what}持平", "equal to {what}";
    HigherThan: "比{what}高{by}", "{by} above {what}";
    LowerThan: "比{what}低{by}", "{by} below {what}";
    AboveOutlook: "高于中性展望中{percent}%的情形", "above {percent}% of cases in the neutral outlook";
    BelowOutlook: "低于中性展望中{percent}%的情形", "below {percent}% of cases in the neutral outlook";
    AboveAlmostAll: "高于中性展望中99%以上的情形", "above more than 99% of cases in the neutral outlook";
    BelowAlmostAll: "低于中性展望中99%以上的情形", "below more than 99% of cases in the neutral outlook";
    MiddleOfOutlook: "处于中性展望的正中", "at the middle of the neutral outlook";
    SectorFalls:
        "{sector}实际年均下降{fall}，而GDP年均增长{growth}。",
        "{sector}: down {fall} a year in real terms, while GDP grows by {growth}.";
    Implausible:
        "{count}项假设超出常见范围：{list}。以下结果据此推算，请谨慎引用。",
        "Assumptions outside their usual range ({count}): {list}. The results below follow from them; quote with care.";
    ImplausibleLever: "{lever} {value}（常见为{low}至{high}）", "{lever} {value} (usually {low} to {high})";
}
