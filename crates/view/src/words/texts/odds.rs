//! How sure it is: probabilities and what is uncertain.

texts! {
    HowSure: "有多大把握", "Probability of success";
    Uncertainty: "不确定性", "uncertainty";
    UncertaintyRow: "不确定性", "Uncertainty";
    ShowFan: "显示不确定性", "Show uncertainty";
    SwitchFanOn: "显示不确定性", "Show uncertainty";
    FanIsOff:
        "当前情景未设随机冲击。显示不确定性后，用随机路径估算每个目标的达标概率，并在图上画出扇形区间。",
        "This scenario has no random shocks. Once uncertainty is shown, random paths estimate each target's probability and draw the fan in the charts.";
    Odds: "把握", "Odds";
    RiskNeedsFan: "显示不确定性后才能判断风险", "Known once uncertainty is shown";
    StandsOn: "这些把握的前提", "Assumptions behind these odds";
    StandsOnTitle: "这些把握取决于所假定的误差", "These odds stand on assumed errors";
    LowEnd: "下限（5%）", "Low (5%)";
    Median: "中位数", "Median";
    HighEnd: "上限（95%）", "High (95%)";
    Band90: "90%区间", "90% band";

    // A probability as a simple fraction: "about 2 in 5".
    About: "约{fraction}", "about {fraction}";
    OneIn20: "二十分之一", "1 in 20";
    OneIn10: "一成", "1 in 10";
    OneIn7: "一成半", "1 in 7";
    OneIn5: "两成", "1 in 5";
    OneIn4: "四分之一", "1 in 4";
    OneIn3: "三分之一", "1 in 3";
    TwoIn5: "四成", "2 in 5";
    Half: "一半", "half";
    ThreeIn5: "六成", "3 in 5";
    TwoIn3: "三分之二", "2 in 3";
    ThreeIn4: "四分之三", "3 in 4";
    SixIn7: "八成半", "6 in 7";
    FourIn5: "八成", "4 in 5";
    NineIn10: "九成", "9 in 10";
    NineteenIn20: "九成五", "19 in 20";
    AlmostNever: "几乎不可能", "almost impossible";
    BelowOneIn20: "不到二十分之一", "less than 1 in 20";
    BelowOneIn10: "不到一成", "less than 1 in 10";
    AboveNineIn10: "九成以上", "more than 9 in 10";
    AboveNineteenIn20: "九成五以上", "more than 19 in 20";
    AlmostCertain: "几乎必然", "almost certain";

    // Probabilities in numbers, of one target and of several.
    MetOnAllPaths: "全部路径均达到", "met on all paths";
    MissedOnAllPaths: "全部路径均未达到", "missed on all paths";
    NumberWithError: "{percent}%，标准误{error}个百分点", "{percent}%, standard error {error} percentage points";
    OddsOwn: "本情景", "Scenario";
    OddsNeutral: "中性展望", "Neutral";
    InScenario: "本情景{chance}", "this scenario {chance}";
    InNeutral: "中性展望{chance}", "neutral outlook {chance}";
    NoneInScenario: "本情景未设随机冲击", "this scenario without random shocks";
    NoneInNeutral: "中性展望未设随机冲击", "neutral outlook without random shocks";
    NoRandomChange: "未设随机冲击", "no random shocks";
    NoTargetChosen: "未选择目标", "no target chosen";
    ChanceOfOne:
        "{name}达到目标的概率（{over}）：{chance}",
        "Probability that {name} meets its target ({over}): {chance}";
    ChanceOfNamed:
        "{count}项目标（{names}）同时达到的概率（{over}）：{chance}",
        "Probability that all {count} targets ({names}) are met together ({over}): {chance}";
    ChanceOfMany:
        "{count}项目标同时达到的概率（{over}）：{chance}",
        "Probability that all {count} targets are met together ({over}): {chance}";
    AllTogether: "全部同时达到", "All together";
    ByScenario: "按本情景", "In the scenario";
    ByNeutral: "按中性展望", "On the neutral outlook";
    LevelsAndGrowth: "水平和增速", "levels and growth";
    LevelsOnly: "只看水平", "levels only";
    JointOver: "同时达到的口径", "What is to be met together";
    JointComputed:
        "以下目标未设随机冲击，按计算结果计入：{goals}。",
        "These have no random shocks and count as computed: {goals}.";
    NeutralIs:
        "中性展望：增速、价格、财政收入弹性、城乡增长差和各项弹性取常见范围的中值，其余同本情景，随机冲击也相同。",
        "The neutral outlook has growth, prices, revenue buoyancy, the urban-rural growth difference and all elasticities at the middle of their usual ranges, and all else as in this scenario, with the same random shocks.";
    BaseRate:
        "历史对照：“十二五”时期，国家规划指标未完成的占4.2%，部分省份超过30%（{source}）。",
        "For comparison: in the 12th Five-Year Plan period 4.2% of the national plan's indicators were missed, and over 30% in some provinces ({source}).";
    BaseRateSource: "安淑新，《中国经贸导刊》2017年", "An Shuxin, China Economic & Trade Herald, 2017";
    // Numbers of things as they are said before 项 and "targets", with a space between.
    TwoToTen: "两 三 四 五 六 七 八 九 十", "two three four five six seven eight nine ten";

    // What probabilities stand on, a sentence each.
    ChancesCounted:
        "概率取自{paths}条模拟路径（随机种子 {seed}），标准误只反映换一个种子会有的差别。",
        "Probabilities are counted on {paths} simulated paths (seed {seed}); the standard error only says what another seed would change.";
    ShocksAreSkewed:
        "有偏度的冲击服从两段正态分布，其众数为0；其余服从均值为0的正态分布。",
        "Skewed shocks follow a two-piece normal with mode 0; all others are normal with mean 0.";
    ShocksAreNormal: "冲击服从正态分布，均值为0。", "Shocks are normal with mean 0.";
    PathIsMedian:
        "对各目标指标，本情景的路径即模拟路径的中位数。",
        "For every target, the scenario's own path is the median of the simulated paths.";
    PathIsNotMedian:
        "本情景的路径不一定是模拟路径的中位数。",
        "The scenario's own path need not be the median of the simulated paths.";
    ShocksPass: "各年的冲击互不影响。", "Shocks of one year are not felt in the next.";
    ShocksPersist:
        "冲击会延续：上一年的冲击有{percent}%留到下一年（影响延续到次年的比例 {persistence}）。",
        "Shocks persist: {percent}% of one year's is felt in the next (persistence {persistence}).";
    ShocksNotCorrelated: "不同假设的冲击互不相关。", "Shocks of different assumptions are not correlated.";
    ShocksCorrelated:
        "冲击的相关系数：{pairs}；其余互不相关。",
        "Correlation of shocks: {pairs}; all others 0.";
    CorrelatedPair: "{a}与{b} {r}", "{a} and {b} {r}";
    SpreadsAsRanges:
        "各项假设的幅度按其常见范围取定：规划期平均值十次中有九次落在相当于该范围的宽度之内。",
        "How far each assumption strays follows from its usual range: in nine of ten cases the average of the plan's years stays within that width.";
    OthersAreCertain:
        "未列出的假设和已填入的实际数视为确定。",
        "Assumptions that are not named here, and actual figures, are taken as certain.";
    ToolsAssumptions:
        "这些是本工具的假设，并非规划所载；假设不同，概率也不同。",
        "These are assumptions of this tool and not the plan's; with others the probabilities differ.";
}
