//! Targets, their verdicts, and the board of all of them.

texts! {
    Target: "目标", "Target";
    TargetsTable: "全部目标", "All targets";
    Indicator: "指标", "Indicator";
    Base: "基期", "Base";
    Result: "模拟值", "Simulated";
    Verdict: "判定", "Verdict";
    Section: "出处", "Source";
    Met: "达标", "Met";
    Missed: "未达标", "Missed";
    NotJudged: "无法判定", "Cannot be judged";
    AtRisk: "有风险", "At risk";
    AllRows: "全部", "All";
    AnyNature: "全部性质", "Any kind";
    Nature: "性质", "Kind";
    Binding: "约束性", "binding";
    Anticipatory: "引导性", "anticipatory";
    InText: "正文", "in the text";
    FindTarget: "查找指标", "Find a target";
    NothingFound: "没有符合条件的目标。", "No target fits.";
    NoBaseFigure: "规划未给出可起算的基期数值。", "The plan states no figure to start from.";
    NotModelled: "模型不推算该指标。", "The model does not move this indicator.";
    AverageGrowth: "年均增速", "Average growth";
    GrowthShort: "增速：", "growth:";
    PathHead: "走势", "Path";
    AllTargetsArrow: "看未达标 →", "See the missed →";
    WaysArrow: "看达标路径 →", "Ways to this goal →";
}
