//! Targets, their verdicts, and the board of all of them.

texts! {
    Target: "目标", "Target";
    TargetIs: "目标 {goal}", "Target {goal}";
    TargetsTable: "全部目标", "All targets";
    Indicator: "指标", "Indicator";
    Base: "基期", "Base";
    Result: "模拟值", "Simulated";
    Verdict: "判定", "Verdict";
    Section: "出处", "Source";
    Met: "达标", "Met";
    Missed: "未达标", "Missed";
    MetAlready: "已提前达标", "Met already";
    AssumedByPlan: "依规划设定", "Assumed by the plan";
    AsSet: "按设定", "As set";
    NotJudged: "无法判定", "Not judged";
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
    PricesAssumed:
        "{year}年只有按现价的实际值，价格为假设，实际增速无法判定。",
        "Of {year} only money is known; prices are assumed, so real growth cannot be judged.";
    NotModelled: "模型不推算该指标。", "The model does not move this indicator.";
    AverageGrowth: "年均增速", "Average growth";
    GrowthShort: "增速： {chance}", "growth: {chance}";
    PathHead: "走势", "Path";
    AllTargetsArrow: "看未达标 →", "See the missed →";
    WaysArrow: "看达标路径 →", "Ways to this goal →";

    // The scenario in one sentence, and the clauses that it may have.
    Summary:
        "按此情景，{rows}中 {met} 项达标，{missed} 项未达标{list}{others}。",
        "In this scenario, of {rows}: {met} met, {missed} missed{list}{others}.";
    SummaryTable: "规划表 {count} 项指标", "the {count} indicators in the plan's table";
    SummaryTargets: "规划 {count} 项目标", "the plan's {count} targets";
    SummaryAllMissed: "（{names}）", " ({names})";
    SummaryFirstMissed: "（{names}等）", " ({names} and others)";
    // English names have commas of their own.
    SummaryNamesMark: "、", "; ";
    SummaryGrowthOf: "{name}的增速", "growth of {name}";
    SummaryMetAlready: "，{count} 项已提前达标", ", {count} met already";
    SummaryAssumed: "，{count} 项依规划设定", ", {count} assumed by the plan";
    SummarySet: "，{count} 项按设定", ", {count} as set";
    SummaryNotJudged: "，{count} 项无法判定", ", {count} not judged";
    CountsApart:
        "规划表 {table} 项，各章正文 {chapters} 项",
        "{table} in the plan's table, {chapters} in its chapters";

    // What a verdict rests on, where the model did not work it out.
    RestsOnGoal:
        "目标本身设定了这一路径（{levers}）：数值只说明规划作了这样的设定，不说明能够达标。",
        "The goal itself set this path ({levers}): it shows what the plan assumes, not that it will be met.";
    RestsOnBase:
        "基期（{year}年）为 {value}，已达到目标，模拟值也不差于目标。",
        "The base year, {year}, had {value}: the goal was met already, and still is.";
    RestsOnLever:
        "数值由情景中的设定给出（{lever}），不是推算结果。",
        "The scenario sets this value ({lever}); the model does not work it out.";

    // How far a value is from its goal, and what the goal still needs.
    LessThan: "不到 {value}", "less than {value}";
    GapOfTarget: "{gap}（目标的 {percent}%）", "{gap} ({percent}% of the target)";
    GapAtBound: "正好等于目标，尚不符合", "exactly at the bound, which is not enough";
    GapNone: "恰好达到", "exactly at the target";
    GapAssumed: "与目标相同", "the same as the target";
    GapToSpare: "余 {gap}", "{gap} to spare";
    GapShort: "差 {gap}", "{gap} short";
    GapOver: "超出 {gap}", "{gap} over";
    NeededPoints: "需年均 {points} 个百分点", "needs {points} percentage points a year";
    AllowedPoints: "年均不超过 {points} 个百分点", "at most {points} percentage points a year";
    NeededRate: "需年均 {rate}", "needs {rate} a year";
    NeededNominalRate: "需年均名义 {rate}", "needs {rate} a year, nominal";
    AllowedRate: "年均不超过 {rate}", "at most {rate} a year";

    // A headline result.
    CardSentence:
        "{year}年{name} {value}，目标 {goal}，{verdict}：{gap}。",
        "{name} in {year}: {value}, target {goal}, {verdict}: {gap}.";
    RealGrowthAndGoal: "实际年均 {value} / 目标 {goal}", "real growth {value} / target {goal}";
    GrowthAndGoal: "年均 {value} / 目标 {goal}", "growth {value} / target {goal}";

    // What is judged, where it is not the level.
    AverageGrowthOf: "{name}年均增速", "{name}, growth a year";
    RealAverageGrowthOf: "{name}年均实际增速", "{name}, real growth a year";
}
