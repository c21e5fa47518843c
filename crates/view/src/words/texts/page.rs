//! The page itself: its name, its views, its language, undo.

texts! {
    PlanTitle: "{plan}情景模拟", "{plan}: scenario simulator";
    Views: "页面", "Views";
    ViewSimulate: "模拟", "Simulate";
    ViewTargets: "目标", "Targets";
    ViewAnalysis: "分析", "Analysis";
    ViewUncertainty: "把握", "Odds";
    ViewWays: "怎样达标", "Goal seek";
    ViewStructure: "结构", "Structure";
    PartsOfPage: "本页", "On this page";
    PrintPage: "打印", "Print";
    AdjustLevers: "调整假设", "Adjust assumptions";
    HideLevers: "收起假设", "Hide assumptions";
    ViewCompare: "对比", "Compare";
    SkipToResults: "跳到结果", "Skip to the results";
    Close: "关闭", "Close";
    FullScreen: "全屏", "Full screen";
    LeaveFullScreen: "退出全屏", "Leave full screen";
    OtherLanguage: "English", "中文";
    LanguageCode: "zh-CN", "en";
    OtherLanguageCode: "en", "zh-CN";
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";
    Steps: "历史", "History";
    Beginning: "初始状态", "The beginning";
    EarlierSteps: "更早的步骤", "Earlier steps";
    StepKeys:
        "Ctrl+Z 撤销，Ctrl+Y 重做；点击任一步即可返回该步。",
        "Ctrl+Z undoes, Ctrl+Y redoes; click a step to return to it.";
    AskHint:
        "点击任一数字，可查看算式、影响最大的假设和出处。",
        "Click any number for its formula, what moves it most and where it comes from.";
    Computing: "计算中{part}%", "Computing {part}%";
}
