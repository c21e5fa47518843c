//! The workbook: the names of its sheets, its heads, and what it says of itself. The page itself shows none of these
//! words.

texts! {
    // A formula writes them, so they are one word each.
    SheetNotes: "说明", "Notes";
    SheetAssumptions: "假设", "Assumptions";
    SheetPaths: "测算", "Paths";
    SheetTargets: "目标", "Targets";
    SheetComparison: "情景对比", "Comparison";
    SheetScenarios: "各情景", "Scenarios";
    SheetTable: "表", "Table";
    SheetCharts: "图", "Charts";

    // A font that Office and WPS have, also on old computers.
    FontName: "宋体", "Arial";

    NotesTitle: "{plan}：情景测算表", "{plan}: scenario workbook";
    NotesPlan: "规划", "Plan";
    NotesDiffers: "与规划基准之差", "Against the plan baseline";
    NotesSame: "假设与规划基准相同", "the same assumptions as the plan baseline";
    NotesShocks: "冲击与水平调整", "Shocks and lasting changes";
    NotesRules: "测算规则", "Rules";
    NotesRule: "{name}：{rule}", "{name}: {rule}";
    NotesDate: "生成日期", "Date";
    NotesLink: "情景链接", "Link of the scenario";
    NotesLinkUse: "链接用法", "What the link is for";
    NotesLinkWords:
        "在页面中打开此链接，即恢复本表所依据的情景；规则、随机前提等也记在其中。",
        "Opened in the page it restores the scenario behind this workbook, rules and random premises included.";
    NotesUsage: "使用方法", "How to use it";
    UseAssumptions:
        "改动带边框的浅黄单元格（逐年假设、冲击、实际数），其余各表随即重算。",
        "Change the framed, light yellow cells (assumptions by year, shocks, actual figures): all other sheets follow.";
    UsePaths:
        "各项指标逐年数值，均为公式，与页面模型逐项一致；金额按规划单位，人口按人，比重和增速按小数存储、以百分比显示。",
        "Every indicator by year, all of it formulas, as the page computes them. Money is in the plan’s units, people are counted one by one, shares and rates are stored as fractions and shown in percent.";
    UseTargets:
        "规划各项目标的测算值、差距、判断，以及达标还需的年均增速；“依规划设定”的指标不算达标。",
        "Value, gap, verdict and the growth still required for each target. What the plan only assumes does not count as met.";
    UseComparison:
        "本情景与规划基准在目标年的结果和各项假设。基准为数值，不随改动变化。",
        "Results in the target year and assumptions, against the plan baseline, whose numbers stay as they are.";
    UseScenarios:
        "本情景与所比各情景的目标值、判断、不同的假设和主要目标走势。其他情景为导出时的数值，不随改动变化。",
        "This scenario beside the others: values, verdicts, assumptions that differ, paths of the headline targets. The others are numbers as of the export.";
    UseCharts: "主要目标的本情景、规划基准与目标值。", "The headline targets: this scenario, the plan baseline, the target.";
    UseProtectionHead: "保护", "Protection";
    UseProtection:
        "各表已保护但未设密码，可在“审阅”中撤销。更换规则，增删冲击或实际数，请回到页面操作后重新导出。",
        "The sheets are protected without a password. To change rules, or to add or remove shocks or actual figures, use the page and export again.";
    NotesLegend: "图例", "Legend";
    LegendInput: "可改动的假设（带边框、浅黄底）。", "An assumption that may be changed (framed, light yellow).";
    LegendGiven: "给定数值：规划数据、规划默认值、把握（灰字）。", "A given number: a figure or default of the plan, or odds (grey).";
    LegendFormula: "公式：随假设重算。", "A formula: it follows the assumptions.";
    NotesSources: "数据来源", "Where the numbers come from";
    FromPlan: "规划原文", "Stated";
    FromPlanWords: "规划文本或指标表给出，来源列注明章节。", "Printed in the plan; the source column names the section.";
    FromDerived: "推算", "Derived";
    FromDerivedWords:
        "由规划数据推算，或由规划目标反推得到默认值。",
        "Computed from figures of the plan, or a default solved from one of its goals.";
    FromAssumed: "假定", "Assumed";
    FromAssumedWords: "本工具的假定，如常见范围、直线变化。", "Assumptions of this tool, such as usual ranges and straight lines.";
    FromOutside: "规划以外", "From outside";
    FromOutsideWords: "规划以外的数据或假定，如汇率，来源列注明出处。", "Data or assumptions from outside the plan, such as exchange rates; the source column says which.";

    OddsHead: "不确定性", "Uncertainty";
    NoOdds: "本情景没有随机冲击，未计算把握。", "This scenario has no random shocks, so there are no odds.";
    OddsNoteHead: "说明", "Note";
    OddsNote:
        "以下把握和区间为{date}导出时的数值，不随本表改动重算。",
        "Odds and ranges are values as of {date}: they do not follow changes in this workbook.";
    OddsPremises: "前提", "Premises";
    OddsBaseRate: "参照", "For comparison";
    OddsTableHead: "达标把握", "Odds of meeting";
    OddsJoint: "主要目标同时达标（{over}）", "All headline targets together ({over})";
    BandsHead: "{year}年分位数", "Quantiles of {year}";
    QuantileHead: "{percent}%", "{percent} %";

    AssumptionsTitle: "情景假设", "Assumptions of the scenario";
    AssumptionsNote:
        "带边框的浅黄单元格可改动；增速、弹性等逐年取值，规划默认值与常见范围列于右侧。",
        "Framed, light yellow cells may be changed, year by year; the plan’s defaults and usual ranges stand at the right.";
    NatureHead: "性质", "Nature";
    DefaultHead: "规划默认", "Plan default";
    DefaultByYear: "逐年", "by year";
    DefaultYears: "规划默认{years}；{source}", "plan default {years}; {source}";
    LowHead: "常见下限", "Usual from";
    HighHead: "常见上限", "Usual to";
    SourceHead: "来源", "Source";
    SolvedFromGoal: "由规划目标反推", "solved from a goal of the plan";
    ElasticityUnit: "弹性", "elasticity";
    LogitUnit: "每年，对数比率", "logit a year";
    YuanPerDollarUnit: "元/美元", "yuan per dollar";
    PersonsUnit: "人", "persons";

    SectionLevers: "逐年假设", "Assumptions by year";
    SectionLeversNote: "可改动", "may be changed";
    SectionShocks: "冲击", "Shocks";
    SectionShocksNote:
        "起始年份、幅度与影响延续到次年的比例在右侧，可改动",
        "Year, size and persistence (the share that remains a year later) at the right may be changed";
    ShockYear: "起始年份", "Year";
    ShockPersistence: "延续比例", "Persistence";
    ShockOn: "冲击：{name}", "Shock: {name}";
    WithShocks: "{name}（含冲击）", "{name}, with shocks";
    SectionLevel: "财政总收入水平调整", "Lasting changes of revenue";
    SectionLevelNote: "当年起长期有效，可改动", "From their year on; may be changed";
    LevelMultiply: "乘以", "Times";
    LevelAdd: "再加", "Plus";
    SectionActuals: "实际数", "Actual figures";
    SectionActualsNote: "已知年份的数值，可改动", "Figures of years that are known; may be changed";
    SectionBase: "基期数据", "Figures of the base year";
    SectionBaseNote:
        "测算起点；末列为按直线变化的指标完成率100%时的期末值",
        "What the model starts from; in the last year, where straight lines lead at full attainment";

    PathsTitle: "逐年测算", "Paths by year";
    PathsNote: "全部为公式，随“假设”表重算。", "All of it formulas, which follow the sheet Assumptions.";
    PathsOutput: "产出与价格", "Output and prices";
    PathsRevenue: "财政", "Revenue";
    PathsPeople: "人口与城镇", "Population and urbanization";
    PathsPerHead: "人均产出", "Output per head";
    PathsDemand: "需求与工业", "Demand and industry";
    PathsHouseholds: "居民收入", "Households";
    PathsOthers: "其他指标", "Other indicators";
    PathsSteps: "计算步骤", "Steps of the computation";
    StepMoney: "{name}：按增速与价格推算", "{name}: by its own rates";
    StepVolume: "{name}：按增速推算，基期价格", "{name}: by its own growth, base-year prices";
    StepScaledMoney: "{name}：按已知实际总量调整", "{name}: scaled to the known real total";
    StepScaledVolume: "{name}：按已知实际总量调整，基期价格", "{name}: scaled to the known real total, base-year prices";
    StepKnownMoney: "{name}：计入已知金额", "{name}: with known money";
    StepKnownVolume: "{name}：计入已知金额，基期价格", "{name}: with known money, base-year prices";
    StepCompanion: "{name}：基期价格", "{name}: base-year prices";
    StepRealInvestment: "{name}：累计，基期价格", "{name}: summed, base-year prices";
    StepRevenue: "{name}：水平调整前", "{name}: before changes of its level";

    TargetsTitle: "规划目标", "Targets of the plan";
    TargetsNote:
        "“依规划设定”的数值由目标本身得来，不算达标；差距为正表示好于目标。",
        "A value that its own goal made is assumed and not met; a positive gap is better than the target.";
    MeasureHead: "口径", "Measure";
    MeasureLevel: "水平", "level";
    MeasureReal: "年均实际增速", "real growth a year";
    MeasureNominal: "年均增速", "growth a year";
    OpHead: "符号", "Sign";
    GoalOfYear: "{year}年目标", "Target {year}";
    GoalNumber: "目标值", "Target value";
    ValueOfYear: "{year}年测算", "Value {year}";
    GapHead: "差距", "Gap";
    GapShareHead: "占目标", "Of target";
    PointsFormat: "个百分点", "pts";
    StateHead: "判断", "Verdict";
    NeededGrowthHead: "还需年均增速", "Required growth a year";
    OwnGrowthHead: "本情景同期", "This scenario’s";
    GroundsHead: "依据", "Grounds";
    PlannedHead: "规划设定值", "Assumed value";

    ComparisonTitle: "情景对比", "Against the plan baseline";
    ComparisonNote:
        "{year}年结果与各年平均假设；规划基准为数值，差额为公式。",
        "Results of {year}, assumptions on average; the baseline is numbers, the differences are formulas.";
    ComparisonResults: "结果", "Results";
    ComparisonLevers: "假设（各年平均）", "Assumptions, averages";
    DifferenceHead: "差额", "Difference";
    DifferenceShareHead: "相差", "In percent";

    ScenariosNote:
        "“{name}”为本工作簿的情景，数值和判断随“假设”表重算；其他各列为导出时的数值。",
        "“{name}” is the scenario of this workbook: its values and verdicts follow the sheet Assumptions. The others are as of the export.";
    GoalOrYear: "目标（年份）", "Target (year)";
    ScenariosValues: "{year}年数值", "Values of {year}";
    ScenariosAssumptions: "不同的假设（导出时）：{summary}", "Assumptions as of the export: {summary}";
    ScenariosPaths: "主要目标逐年值", "Headline targets by year";

    ChartsTitle: "主要目标", "Headline targets";
    ChartsNote: "图下列出所用数据，随“假设”表重算。", "The data stand below the charts and follow the sheet Assumptions.";
    LineHead: "线", "Line";

    ReadNotOurs:
        "这不是本工具导出的测算表，或其中的“情景链接”已被删去。",
        "This is no workbook exported by this tool, or its link of the scenario is gone.";
    ReadNoRow: "“{sheet}”表中找不到代号为{id}的行，该项按原值。", "The sheet {sheet} has no row {id} any more: its values stay as they were.";
    ReadNoNumber:
        "“{sheet}”表{cell}应为数值，读到“{found}”；该项按原值。",
        "{sheet} {cell}: expected a number, found “{found}”; it stays as it was.";
    ReadNoResult:
        "“{sheet}”表{cell}应为数值，读到尚未计算的公式“{found}”；请用Excel或WPS打开并保存后再导入，该项按原值。",
        "{sheet} {cell}: expected a number, found the formula “{found}” without a result. Open and save the workbook in an office program first; it stays as it was.";
    ReadOutside:
        "“{sheet}”表{cell}应在{low}到{high}之间，读到“{found}”；该项按原值。",
        "{sheet} {cell}: expected a number from {low} to {high}, found “{found}”; it stays as it was.";
    ReadNoInput:
        "“{sheet}”表{cell}不是可改的单元格，应为空或原值，读到“{found}”；没有读入。",
        "{sheet} {cell} is no input: expected what it was, found “{found}”; it was not read.";
}
