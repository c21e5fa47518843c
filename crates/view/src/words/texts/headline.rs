//! The sentence at the head of each view, and the lines beside it.

texts! {
    // How the plan's indicators are called within a sentence; Chinese has their own names.
    ShortGdp: "地区生产总值", "GDP";
    ShortRevenue: "财政总收入", "revenue";
    ShortUrbanization: "城镇化率", "urbanization";

    HeadPlanPace: "按规划自身的增速", "On the plan’s own growth";
    HeadNamed: "按“{name}”", "In “{name}”";
    HeadAssuming: "按{assumptions}", "With {assumptions}";
    HeadKnown: "计入截至{year}年的实际数，{by}", "With actual figures to {year}, {by}";
    HeadKnownSample: "计入截至{year}年的示例数，{by}", "With sample figures to {year}, {by}";
    HeadValue:
        "{by}，{year}年{name}预计{value}，{gap}",
        "{by}, {year} {name} is {value}, {gap}";
    HeadAlso: "，{name}也{gap}", ", and {name} {gap}";
    HeadMore: "，另有{count}项未达标", ", and {count} more short";
    HeadAllMet:
        "{by}，{year}年{count}项目标都达到，余地最小的是{name}（{gap}）",
        "{by}, all {count} targets are met in {year}; the tightest is {name} ({gap})";
    HeadOfThem:
        "{by}，{year}年{count}项目标中{parts}；余地最小的是{name}（{gap}）",
        "{by}, of the {count} targets in {year}: {parts}; the tightest is {name} ({gap})";
    HeadOnlyParts: "{by}，{year}年{count}项目标中{parts}", "{by}, of the {count} targets in {year}: {parts}";
    HeadNoTarget: "{by}，规划没有列出主要目标", "{by}, the plan names no headline target";
    PartMet: "{count}项达标", "{count} met";
    PartMissed: "{count}项未达标", "{count} short";
    PartMetAlready: "{count}项已提前达标", "{count} met already";
    PartAssumed: "{count}项依规划设定", "{count} only assumed";
    PartSet: "{count}项按设定", "{count} set by you";
    PartNotJudged: "{count}项不能判定", "{count} not judged";
    HeadOdds: "；{which}的把握{chance}", "; odds of {which}: {chance}";
    OddsOfAll: "{count}项同时达到", "meeting all {count}";
    OddsOfChosen: "所选{count}项同时达到", "meeting the chosen {count}";
    OddsOfIt: "达到", "meeting it";
    GrowthIncluded: "把握含{count}项增速目标。", "Odds count growth targets too ({count}). ";
    HeadEnd: "。", ".";

    // On the second line.
    // Short names of levers, where a line has little room.
    BriefGrowth: "增速", "growth";
    BriefPrices: "价格", "prices";
    BriefBuoyancy: "收入弹性", "buoyancy";
    BriefPace: "城镇化每年", "urbanization";
    HeadNeutral: "若按{outlook}（{premises}），把握{chance}。", "On a {outlook} ({premises}): {chance}.";
    HeadNeutralAlone: "若按{outlook}，把握{chance}。", "On a {outlook}: {chance}.";
    NeutralOutlook: "中性展望", "neutral outlook";
    Remedy: "最小补救：{moves}，{count}项即都达到。", "Smallest fix for all {count}: {moves}.";
    RemedyOfOne: "最小补救：{moves}，即可达到。", "Smallest fix: {moves}.";
    RemedyNone:
        "常见范围内没有办法同时达到；最接近的是{moves}。",
        "Nothing within the usual ranges meets all; nearest: {moves}.";
    Leeway: "还有余地：{lever}可降{by}。", "There is room: {lever} could be {by} lower.";
    OtherWaysArrow: "还有哪些办法 →", "Other ways →";
    ApplyRemedy: "采用", "Apply";

    // What has changed against the plan baseline.
    IsBaseline: "这就是规划基准。改动任一假设，即自动另存为我的情景，规划不变。", "This is the plan baseline. Any change starts a scenario of your own; the plan stays as it is.";
    IsBaselineButOdds: "假设与规划基准相同，把握另有设定。", "It assumes what the plan baseline does; only its odds are set otherwise.";
    NothingFlipped: "各项是否达标没有变化", "no verdict has changed";
    NothingFlippedBut: "各项是否达标没有变化；变动最大的是{name}，由{was}到{is}", "no verdict has changed; {name} moves most, from {was} to {is}";
    AgainstBaselineHead: "与规划基准相比", "Against the plan baseline";
    AgainstBaseline: "{head}：{flips}。", "{head}: {flips}.";
    NewlyMissed: "新增未达标{count}项（{names}）", "{count} newly short ({names})";
    NewlyMet: "转为达标{count}项（{names}）", "{count} newly met ({names})";
    GrowthNewlyMissed: "原已未达标的指标有{count}项增速也不再达标", "{count} already short: growth target now missed too";
    GrowthNewlyMet: "仍未达标的指标有{count}项增速转为达标", "{count} still short: growth target now met";
    AndOthers: "{names}等", "{names} and others";

    // The board.
    HeadTargets: "{count}项指标中，{parts}", "Of {count} indicators: {parts}";
    HeadAssumedApart: "；{count}项依规划设定，不能当作达标", "; {count} only assumed, not met";
    HeadSetApart: "；{count}项按设定", "; {count} set by you";
    HeadUnclearApart: "；{count}项不能判定", "; {count} not judged";
    HeadFurthest: "。差得最多的是{name}，{gap}", ". Furthest off: {name}, {gap}";
    HeadNoneMissed: "。没有未达标的指标", ". None falls short";
    BindingAssumed:
        "{count}项约束性指标全部依规划设定：模型不作推算，须靠监测实际进度判断。",
        "None of the {count} binding indicators is worked out by the model: they need monitoring, not simulation.";
    BindingSome:
        "{count}项约束性指标中，{assumed}项依规划设定，须靠监测实际进度判断。",
        "Binding indicators only assumed: {assumed} of {count}. They need monitoring, not simulation.";

    // Probabilities, what matters and what would be needed.
    HeadChances: "{which}的把握{chance}，按{outlook}{neutral}", "Odds of {which}: {chance}; on a {outlook}, {neutral}";
    HeadChancesAlone: "{which}的把握{chance}", "Odds of {which}: {chance}";
    HeadHardest: "；最难的是{name}，最受{lever}左右", ". Hardest: {name}, which turns most on {lever}";
    HeadAllLikely: "；各项都有九成以上把握，最该盯住的是{lever}", ". Each stands at 9 in 10 or better; watch {lever}";
    HeadNoChance:
        "本情景无法估算把握；{name}最受{lever}左右",
        "No odds can be given here; {name} turns most on {lever}";
    HeadNoChanceAtAll: "本情景无法估算把握", "No odds can be given here";

    // What the parts of the analysis have found.
    TornadoTitle: "{name}最受{lever}左右：相差{by}", "{name} turns most on {lever}: {by}";
    TornadoTitleOverRange:
        "{name}最受{lever}左右：常见范围内相差{by}",
        "{name} turns most on {lever}: {by} across its usual range";
    MapTitle: "{x}与{y}的组合", "{x} and {y} together";
    MapTitleMet: "{x} {at_x}时，{y}要到{needed}", "At {x} {at_x}, {y} must reach {needed}";
    OddsTitle: "{name}把握最小，{chance}；{which}的把握{joint}", "{name} is the least likely ({chance}); {which}, {joint}";
    OddsTitleOfOne: "{name}的把握{chance}", "{name}: {chance}";

    // Scenarios side by side.
    HeadNoneMeets:
        "{count}个情景都有未达标的主要目标",
        "Each of the {count} scenarios falls short of a headline target";
    HeadAllMeet:
        "{count}个情景都没有未达标的主要目标",
        "None of the {count} scenarios falls short of a headline target";
    HeadSomeMeet:
        "{count}个情景中，只有{names}没有未达标的主要目标",
        "Of {count} scenarios, only in {names} is no headline target missed";
    HeadDiffers:
        "；{second}的{name}比{first}{by}，主因是{cause}",
        "; {name} in {second} is {by} than in {first}, mainly through {cause}";
    DifferenceLess: "低{size}", "{size} lower";
    DifferenceMore: "高{size}", "{size} higher";
    AsInThePlan: "按规划", "As in the plan";
    DotsHead: "{year}年主要目标", "Headline targets in {year}";
    ScaleTarget: "目标{goal}", "Target {goal}";
    DotsHow:
        "点为本情景路径，浅条为九成区间，竖线为目标；按同时达到的把握由高到低排列。",
        "Dots are each scenario's own path, pale bars hold nine in ten paths, lines are targets; likeliest first.";
    JointHead: "同时达到的把握", "Odds of meeting all";
    AssumesHead: "与规划不同的假设", "Differs from the plan in";
}
