//! Scenarios side by side.

texts! {
    CompareHead: "情景对比", "Scenarios side by side";
    CompareOpen: "当前情景：", "The open scenario:";
    CompareFirst:
        "。各项假设只改动它；再选一至五个与它对比，选中的第一个是比较的基准。",
        ". The assumptions change only this one; choose one to five beside it. The first one chosen is what the others are held against.";
    CompareWith: "与哪些情景对比", "Compare with";
    CompareNone: "请选择至少一个情景。", "Choose at least one scenario.";
    AssumptionsDiffer: "假设有何不同", "What is assumed differently";
    ResultsSideBySide: "结果对比", "Results side by side";
    MetOfJudged: "达标数 / 可判定数", "Met / can be judged";
    WhatExplains: "差异从何而来", "What explains the difference";
    NoInfluence: "不同但对此结果没有影响：", "Different, but without influence on this result: ";
    From: "从", "From";
    To: "到", "to";
    Effect: "影响", "Effect";
    NoneThere: "无", "none";
    Unchanged: "不变", "unchanged";
    CorrelationHead: "相关系数", "Correlation";
    RevenueLevel: "收入水平调整", "Lasting change of revenue";
    ActualFigures: "实际值", "Actual figures";
    PlanTable: "规划表", "plan's table";
    Changed: "已改", "changed:";
    SectorRate: "{sector}{rate}", "{sector} sector, {rate}";
}
