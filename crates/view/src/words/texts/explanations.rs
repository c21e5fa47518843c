//! What a number answers when it is asked: formula, influences, source.

texts! {
    WhereFrom: "数字出处", "Where the numbers come from";
    AskLever: "这个假设从何而来", "Where this assumption comes from";
    Stated: "所列", "stated";
    Derived: "推算", "derived";
    Outside: "外部假设", "outside assumption";

    // Where a figure or a range comes from.
    SourcePlan: "规划{section}节", "plan {section}";
    SourcePlanRow: "规划{section}节表第{row}行", "plan {section}, table row {row}";
    SourceDerived: "推算：{how}", "derived: {how}";
    SourceOutside: "外部假设：{what}", "outside assumption: {what}";
    Assumed: "假设", "assumption";
    // The notes are docs/ranges.md, under this title.
    RangeHasNotes:
        "参照往年、规划和外部数据取定，见“取值依据说明”",
        "set around past rates, the plan and outside figures; see the notes on ranges";
    SourceGoal: "目标：{goal}", "target: {goal}";
    SourceFormula:
        "推算：按本工具的公式得出，规划没有载明",
        "derived: by this tool's formula; the plan does not state it";
    DefaultValue: "默认值{value}", "default {value}";

    // What moves a number, or why nothing does.
    MoverEffect: "变动 ∓{half}：{effect}", "{effect} for ∓{half}";
    NothingMovesIt: "没有可调的假设影响这个数。", "No assumption moves this number.";
    NothingToCompare: "没有数值，也就没有可比较的影响。", "There is no number, so nothing to compare.";
    GivenFigure:
        "这是给定的数，不随其他假设变动。",
        "This is a given figure; no other assumption moves it.";

    // Words that stand in formulas.
    TargetSymbol: "目标", "target";
    MarginSymbol: "差距", "distance";
    Rank: "位次", "rank";
    PutBack: "代回", "put back";
    RampSymbols: "首年 + 每年变动 × 年数", "first year + change × years";
    AverageSymbols: "各年之和 ÷ 年数", "sum of the years ÷ years";
    SectorSymbols: "全部产业的增幅 + 本产业的差", "common rate + difference of the sector";

    // Known figures.
    FigureStated: "规划载明的已知数值。", "A known figure that the plan states.";
    FigureDerived:
        "规划没有载明，由规划中的数字推算。",
        "Not stated by the plan; derived from its figures.";
    FigureOutside:
        "规划没有载明，采用外部数值或假设。",
        "Not stated by the plan; an outside figure or an assumption.";

    // Levers and the marks on their tracks.
    SameEveryYear: "各年相同。", "The same every year.";
    GivenByYear: "逐年给定。", "Given year by year.";
    GrowthDifferenceSymbol: "城乡增长差d", "growth difference d";
    RampInWords:
        "渐变：首年值 + 每年变动 × 首年后的年数。",
        "A ramp: the first year's value + the change a year × years after the first.";
    ControlShowsAverage:
        "各年不同，控件上显示平均值。",
        "It differs from year to year; its control shows the average.";
    FeltWithShocks:
        "加上冲击后，本年实际采用{value}。",
        "With its shocks the model takes {value} in this year.";
    PastRateOf: "往年的{lever}", "{lever}, past rate";
    PastRateInWords:
        "规划期以前的取值，供比较。",
        "The rate of the years before the plan, to compare with.";
    SolvedFrom: "按目标“{goal}”倒推", "solved from the target “{goal}”";
    StatedGrowth:
        "按规划载明的增速“{goal}”得出",
        "from the growth that the plan states, “{goal}”";
    UnstatedGrowth: "按增速目标“{goal}”（{source}）得出", "from the growth target “{goal}” ({source})";
    SolvedRateInWords:
        "规划没有载明这一取值：它由目标倒推，使规划基准在其余默认值下正好达到该目标。",
        "The plan states no such rate: it is solved from the target, which the plan baseline just reaches with it.";
    PlansRateOf: "规划的{lever}", "{lever}, the plan's rate";
    PlansRateInWords:
        "规划自身的取值：规划载明，或由其目标推得。",
        "The plan's own rate, stated or implied by its targets.";

    // What a target wants, and how far from it the scenario is.
    GoalTitle: "{name}的目标", "Target for {name}";
    GoalAtLeast:
        "目标{from}；判定时要求数值不低于目标。",
        "{from}; it is judged as met at the target or above it.";
    GoalAbove:
        "目标{from}；判定时要求数值高于目标。",
        "{from}; it is judged as met above the target.";
    GoalAtMost:
        "目标{from}；判定时要求数值不高于目标。",
        "{from}; it is judged as met at the target or below it.";
    GoalBelow:
        "目标{from}；判定时要求数值低于目标。",
        "{from}; it is judged as met below the target.";
    GoalFromPlan: "由规划给定", "The plan sets the target";
    GoalFromDerived:
        "由规划中的话推算得出，规划没有写明这个数",
        "The target is derived from what the plan says, which does not state this number";
    GoalFromOutside:
        "规划没有写明，采用外部数值或假设",
        "The plan does not set the target, which is an outside figure or an assumption";
    MarginTitle: "{name}与目标的差距", "Distance to the target: {name}";
    MarginInWords:
        "差距 = 预计值 − 目标；负数表示未达目标。",
        "Distance = projected value − target; below zero the target is missed.";
    MarginOfCeilingInWords:
        "差距 = 目标 − 预计值；负数表示超过上限。",
        "Distance = target − projected value; below zero the value is over the limit.";
    MarginNote: "{gap}。{note}", "{gap}. {note}";

    // Growth a year.
    AverageTitle: "{from}—{to}年{name}", "{name}, {from}-{to}";
    AverageInWords:
        "年均增速 = (期末值 ÷ 基期值)^(1 ÷ 年数) − 1；实际增速按基期价格计算。",
        "Average growth = (end ÷ base)^(1 ÷ years) − 1; real growth is measured at base-year prices.";
    RequiredTitle: "要达到目标，{name}需要的年均增长", "Growth a year that the target needs: {name}";
    AllowedTitle: "不超过目标，{name}允许的年均增长", "Growth a year that the target allows: {name}";
    RequiredInWords:
        "年均增速 = (目标 ÷ 起点)^(1 ÷ 年数) − 1。",
        "Growth a year = (target ÷ start)^(1 ÷ years) − 1.";
    RequiredPointsInWords:
        "每年要变动的百分点 = (目标 − 起点) ÷ 年数。",
        "Percentage points a year = (target − start) ÷ years.";
    RequiredOfSumInWords:
        "各年合计没有直接的公式：求出使合计正好等于目标的年均增速 g，再代回验证。",
        "A sum has no direct formula: the growth g that makes it exactly the target is found by search, then put back.";
    RoundedToMeet: "取能达标的一侧：{value}", "Rounded to the side that meets the target: {value}";
    RequiredMovers:
        "只由目标和已知数值决定，不随假设变动。",
        "It follows from the target and known figures alone; no assumption moves it.";
    CountedFromBase: "从基期（{year}年）算起。", "Counted from the base year, {year}.";
    CountedFromActual:
        "从最近有实际数的{year}年算起。",
        "Counted from {year}, the last year with an actual figure.";

    // Probabilities and quantiles.
    ChanceTitle: "{name}达到目标的概率", "Probability that the target is met: {name}";
    ChanceMovers:
        "概率取决于{name}离目标多远，下列为各假设对这一数值的影响。{how}",
        "The probability depends on how far this is from its target: {name}. What the assumptions do to that value: {how}";
    JointTitle: "所选目标同时达到的概率", "Probability that all chosen targets are met together";
    JointMovers:
        "对各目标影响最大的假设，列在该目标的概率之下。",
        "What moves each target most is listed with its own probability.";
    ChanceInWords:
        "概率 p = 达到目标的模拟路径数 ÷ 全部路径数 n。",
        "Probability p = simulated paths that meet the target ÷ all paths n.";
    ChanceCertain: "{chance}。", "{chance}.";
    ChanceError:
        "{chance}。标准误 = {error}，只反映换一个随机种子会有的差别。",
        "{chance}. Standard error = {error}: what another seed would change and nothing else.";
    QuantileTitle: "{year}年{name}的{percent}%分位数", "{percent}% quantile of {name}, {year}";
    QuantileInWords:
        "把全部 n 条模拟路径在该年的值从小到大排列，取第 1 + (n − 1) × {percent}% 个，落在两个值之间时按比例内插（第7类分位数）。",
        "The values of all n simulated paths in the year, in ascending order: the one at rank 1 + (n − 1) × {percent}%, between two of them in proportion (type 7).";
    QuantileMovers:
        "分位数随本情景的路径移动，下列为各假设对该路径的影响。{how}",
        "Quantiles move with the scenario's own path. What the assumptions do to that path: {how}";
    QuantileNote:
        "{paths}条路径中约{percent}%不高于此值；本情景自身的路径为{path}。",
        "About {percent}% of the {paths} paths are not above it; the scenario's own path is at {path}.";

    // What a lever alone would have to be.
    NeededTitle: "{goal}：{lever}需要多少", "{lever} required for {goal}";
    NeededInWords:
        "其余假设不变，使目标正好达到的数值：有公式的直接算出，其余在可取范围内求根，再代回模型验证。",
        "The value at which the target is just met, all other assumptions held: by a formula where there is one, else by a search for the root within the lever's range; then put back into the model.";
}
