//! What a number answers when it is asked: formula, influences, source.

texts! {
    WhereFrom: "数字出处", "Where the numbers come from";
    AskLever: "这个假设从何而来", "Where this assumption comes from";
    Derived: "推算", "derived";
    Outside: "外部假设", "outside assumption";

    // Where a figure or a range comes from.
    SourcePlan: "规划 {section}", "plan {section}";
    SourcePlanRow: "规划 {section} 表第 {row} 行", "plan {section}, table row {row}";
    SourceDerived: "推算：{how}", "derived: {how}";
    SourceOutside: "外部假设：{what}", "outside assumption: {what}";
    Assumed: "假设", "assumption";
    RangeAgreed:
        "围绕规划审核（第15节）的默认值商定",
        "agreed, around the defaults of the plan audit (section 15)";
}
