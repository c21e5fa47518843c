//! Drivers: how uncertain an assumption is, in words that people can judge.

texts! {
    WhatIsUncertain: "哪些假设不确定", "What is uncertain";
    SpreadHead: "九成情形不超过±", "In 9 of 10 cases within ±";
    SdHead: "每年标准差", "Standard deviation a year";
    SpreadHow:
        "波动幅度便于判断：十次中有九次，规划期各年的平均值与路径相差不超过这一幅度。每年标准差由它算出：波动幅度 ÷（1.645 × {k}），其中{k}由影响延续到次年的比例和年数决定。改动这一比例时波动幅度不变，标准差随之改变。",
        "The spread is what people can judge: in nine of ten cases the average of the plan's years lies within it, on either side of the path. The yearly standard deviation follows from it: spread ÷ (1.645 × {k}), where {k} comes from persistence and the number of years. A change of persistence keeps the spread, and the deviation follows.";
    AddDriver: "加入", "Add";
    Persistence: "影响延续到次年的比例", "Persistence";
    Paths: "路径数", "Paths";
    Seed: "随机种子", "Seed";

    // What a driver assumes, in a sentence.
    DriverSpread:
        "{lever}：十次中有九次，规划期平均值偏离路径不超过{half}，即每年的冲击标准差为{size}（{onto}）。",
        "{lever}: in nine of ten cases the average of the plan's years lies within {half} of the path, that is, yearly shocks have a standard deviation of {size} ({onto}).";
    DriverShocks:
        "{lever}：每年的冲击标准差为{size}（{onto}）{skew}。",
        "{lever}: yearly shocks with a standard deviation of {size} ({onto}){skew}.";
    OntoRevenueGrowth: "加在财政收入的对数增长率上", "added to the log growth of revenue";
    OntoSeriesGrowth:
        "加在该指标的对数增长率上，弹性本身不变",
        "added to the log growth of its series; the elasticity itself stays";
    OntoUrbanLogit:
        "加在城镇化率 logit 的年变动上，按基期城镇化率折成百分点",
        "added to the yearly change of the logit of the urbanization rate, in points at the base year's rate";
    OntoLogGrowth: "加在对数增长率上", "added to log growth";
    DriverSkew: "，偏度 {skew}", ", skew {skew}";

    // Correlations, as the page edits them.
    Correlations: "相关系数", "Correlations";
    CorrelationsHow:
        "不填即互不相关。填写−1与1之间的数：同涨同落为正，此消彼长为负。",
        "Empty cells mean no correlation. Enter a number between −1 and 1: positive where two rise together, negative where one rises as the other falls.";
    CorrelationOf: "{a}与{b}的相关系数", "Correlation of {a} and {b}";
    CorrelationRejected:
        "这些相关系数不能同时成立（相关系数矩阵须正定），仍用上一次的取值。",
        "These correlations cannot hold together (their matrix has to be positive definite); the last good ones stay.";
    Numbered: "{number} {name}", "{number}. {name}";
}
