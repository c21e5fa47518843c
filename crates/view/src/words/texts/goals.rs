//! Targets, their verdicts, and the board of all of them.

texts! {
    Target: "目标", "Target";
    TargetsTable: "全部目标", "All targets";
    Indicator: "指标", "Indicator";
    Result: "结果", "Result";
    Verdict: "是否达标", "Verdict";
    Section: "出处", "Source";
    Met: "达标", "Met";
    Missed: "未达标", "Short of target";
    MetAlready: "已提前达标", "Met already";
    AssumedByPlan: "依规划设定", "Assumed";
    AsSet: "按设定", "As set";
    NotJudged: "不能判定", "Not judged";
    AtRisk: "有风险", "At risk";
    ShortOfGrowth: "增速未达标", "Short on growth";
    AllRows: "全部", "All";
    AnyNature: "全部类别", "Any kind";
    Nature: "类别", "Kind";
    Binding: "约束性", "binding";
    Anticipatory: "引导性", "anticipatory";
    InText: "正文", "in the text";
    FindTarget: "查找指标", "Find a target";
    NothingFound: "没有符合条件的目标。", "No target fits.";
    NoBaseFigure: "规划未给出可起算的基期数值。", "The plan states no figure to start from.";
    PricesAssumed:
        "{year}年只有现价实际数，价格为假设，实际增速不能判定。",
        "For {year} only figures at current prices are known; prices are assumed, so real growth cannot be judged.";
    NotModelled: "模型不推算该指标。", "The model does not work out this indicator.";
    GrowthShort: "增速：{chance}", "growth: {chance}";
    WaysArrow: "怎样达标 →", "Goal seek →";

    // The scenario in one sentence, and the clauses that it may have.
    Summary:
        "按此情景，{rows}中{met}项达标，{missed}项未达标{list}{others}。",
        "In this scenario, of {rows}: {met} met, {missed} short of target{list}{others}.";
    SummaryTable: "规划表{count}项指标", "the {count} indicators in the plan's table";
    SummaryTargets: "规划{count}项目标", "the plan's {count} targets";
    SummaryAllMissed: "（{names}）", " ({names})";
    SummaryFirstMissed: "（{names}等）", " ({names} and others)";
    // English names have commas of their own.
    SummaryNamesMark: "、", "; ";
    SummaryGrowthOf: "{name}的增速", "growth of {name}";
    SummaryMetAlready: "，{count}项已提前达标", ", {count} met already";
    SummaryAssumed: "，{count}项依规划设定", ", {count} assumed";
    SummarySet: "，{count}项按设定", ", {count} as set";
    SummaryNotJudged: "，{count}项不能判定", ", {count} not judged";
    CountsApart:
        "规划表{table}项，各章正文{chapters}项",
        "{table} in the plan's table, {chapters} in its chapters";

    // What a verdict rests on, where the model did not work it out.
    RestsOnGoal:
        "目标本身设定了这一路径（{levers}）：数值只说明规划作了这样的设定，不说明能够达标。",
        "The target itself set this path ({levers}): it shows what the plan assumes, not that it will be met.";
    RestsOnBase:
        "基期（{year}年）为{value}，已达到目标，预计值仍达到目标。",
        "The base year, {year}, had {value}: the target was met already, and still is.";
    RestsOnLever:
        "数值由情景中的设定给出（{lever}），不是推算结果。",
        "The scenario sets this value ({lever}); the model does not work it out.";

    // How far a value is from its goal, and what the goal still needs.
    LessThan: "不到{value}", "less than {value}";
    GapOfTarget: "{gap}（目标的{percent}%）", "{gap} ({percent}% of the target)";
    GapAtBound: "正好等于目标，尚不符合", "exactly at the bound, which is not enough";
    GapNone: "刚好达到", "exactly at the target";
    GapAssumed: "与目标相同", "the same as the target";
    GapToSpare: "超出{gap}", "{gap} over";
    GapUnder: "比上限低{gap}", "{gap} under the limit";
    GapShort: "差{gap}", "{gap} short";
    GapOver: "超过上限{gap}", "{gap} over the limit";
    Needs: "需{growth}", "needs {growth}";
    RiseByPoints: "每年提高{by}", "up {by} a year";
    RiseAtMost: "每年最多提高{by}", "up at most {by} a year";
    FallByPoints: "每年至少下降{by}", "down at least {by} a year";
    YearlyRate: "年均{by}", "{by} a year";
    NominalRate: "名义年均{by}", "{by} a year, nominal";
    GrowAtMost: "年均增长不超过{by}", "growth of at most {by} a year";
    FallByRate: "年均至少下降{by}", "a fall of at least {by} a year";

    // The way to a goal, on a card.
    NeedReach: "要达到", "To reach ";
    NeedExceed: "要超过", "To exceed ";
    NeedStayWithin: "须不超过", "To stay within ";
    NeedStayBelow: "须低于", "To stay below ";
    NeedAssumed: "规划只给出目标", "From the target of ";
    NeedNothing: "目标", "Target ";
    NeedBackedOut: "，由目标倒推，不是预测", "; solved from the target, not a forecast";
    NeedSet: "，数值由情景设定", "; the scenario sets the value";
    NeedLever: "，即{lever} {value}（现为{now}）", ": {lever} {value} (now {now})";
    NeedOwn: "，本情景{own}", "; this scenario: {own}";
    FallsByPoints: "每年下降{by}", "down {by} a year";
    FallsByRate: "年均下降{by}", "a fall of {by} a year";
    NeedMetAt: "；{year}年为{value}，已经达到", "; {year} had {value}, which meets it already";

    // A headline result.
    CardSentence:
        "{year}年{name} {value}，目标{goal}，{verdict}：{gap}。",
        "{name} in {year}: {value}, target {goal}, {verdict}: {gap}.";
    RealGrowthAndGoal: "增速目标{goal}：实际年均{value}", "Growth target {goal}: real {value}";
    GrowthNotJudged: "增速目标{goal}：", "Growth target {goal}:";
    GrowthAndGoal: "增速目标{goal}：年均{value}", "Growth target {goal}: {value}";
    HeadlineResults: "主要结果", "Headline results";
    // Short names, where a phone has room for no more.
    BriefRevenue: "收入", "Revenue";
    BriefUrban: "城镇化", "Urban";
    NoGrowthGoal: "规划未列增速目标", "The plan states no growth target";

    // How all targets stand, below the cards.
    StandingAll: "全部{count}项：", "All {count}:";
    StandingMissed: "未达标：{names}。", "Short of target: {names}. ";
    StandingHow:
        "带下划线的为约束性指标。“依规划设定”只是假定按期完成，不计入达标。",
        "Underlined: binding. “Assumed” is taken as done on time and never counts as met.";
    ShowRows: "逐项查看 →", "See them all →";

    // What is judged, where it is not the level.
    AverageGrowthOf: "{name}年均增速", "{name}, growth a year";
    RealAverageGrowthOf: "{name}年均实际增速", "{name}, real growth a year";

    // The board: its columns, its scale, its order, and what its rows say in few words.
    RowHead: "行", "#";
    UnitHead: "单位", "Unit";
    YearHead: "{year}年", "{year}";
    ScaleHead: "与目标相差的百分比，右侧为优", "distance from the target in percent, right is better";
    ScaleWorse: "← 差于目标", "← worse";
    ScaleBetter: "好于目标 →", "better →";
    AwayHead: "与目标之差", "Against target";
    PaceHead: "增速/目标", "Growth/target";
    BindingTag: "约束", "binding";
    PointsInCell: "点", "pp";
    CellHold: "保持即可", "hold it";
    CellNoConstraint: "无约束力", "no constraint";
    StripAtGoal: "{year}年已在目标线上", "at the target in {year}";
    StripLower: "目标低于{year}年的{value}", "below {year} ({value})";
    StripLooser: "目标宽于{year}年的{value}", "looser than {year} ({value})";
    StripGrowthOnly: "只有增速目标", "growth target only";
    BlockSummary: "{count}项，其中约束性{binding}项 · {states}", "{count} in all, {binding} binding · {states}";
    BlockState: "{state}{count}", "{count} {state}";
    ChapterTargets: "正文另列{count}项", "Stated in the chapters only: {count}";
    InChapters: "正文另列", "In chapters only";
    DiffersFromBaseline: "与基准不同", "Differs from baseline";
    OrderName: "排序", "Order";
    OrderPlan: "规划表顺序", "as in the plan";
    OrderGap: "差距从大到小", "largest gap first";
    OrderBinding: "约束性在前", "binding first";
    KeyMine: "本情景", "this scenario";
    KeyPlan: "规划基准", "plan baseline";
    KeyBand: "九成区间", "9 in 10 paths";
    KeyGap: "差距", "gap";
    BoardFoot:
        "横轴为与目标相差的百分比，一律右侧为优（“不高于”类指标已反向）；◀、▶ 表示超出横轴。□ 依规划设定：假定按规划完成，不计入达标。○ 已提前达标：基期已达到目标。* 不是规划直接给出的数。",
        "Axis: distance from the target in percent, right is always better; ◀ ▶ beyond the axis. □ Assumed by the plan: taken as done, never counted as met. ○ Met already: the base year met the target. * not a figure that the plan states.";
    BoardOnPaper: "{plan}{count}项指标：{scenario}（{date}）", "{plan}, {count} indicators: {scenario} ({date})";
    OpenedStatement: "{name}{year}年预计{words}", "{name} in {year}: {words}";
    OpenedNeed: "要达到{goal}：{needed}。", "To reach {goal}: {needed}.";
    HowAndWhere: "算式与出处 →", "Formula and source →";
}
