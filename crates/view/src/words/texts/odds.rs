//! How sure it is: probabilities and what is uncertain.

texts! {
    HowSure: "有多大把握", "How sure is it";
    Uncertainty: "不确定性", "uncertainty";
    ShowFan: "显示不确定性", "Show uncertainty";
    SwitchFanOn: "打开不确定性", "Switch uncertainty on";
    FanIsOff:
        "当前情景没有随机扰动。打开后，用随机路径估算每个目标的达标概率，并在图上画出扇形区间。",
        "This scenario has no random shocks. Switch them on, and random paths estimate each target's probability and draw the fan in the charts.";
    ChanceHead: "达标概率", "Probability";
    ChanceMet: "达标概率：", "Probability of meeting it:";
    RiskNeedsFan: "显示不确定性后才能判断风险", "Known once uncertainty is shown";
    StandsOn: "这些概率的前提", "What these probabilities stand on";
    WhatIsUncertain: "哪些假设不确定", "What is uncertain";
    YearlySd: "每年标准差", "Standard deviation a year";
    AddDriver: "加入", "Add";
    Persistence: "延续系数", "Persistence";
    Paths: "路径数", "Paths";
    Seed: "随机种子", "Seed";
    Quantile: "分位数", "quantile";
    Band90: "90% 区间", "90% band";
}
