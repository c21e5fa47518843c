//! All fixed words of the page, in both languages, in one place.
//!
//! A word that lacks a language does not compile.

use engine::text::Lang;

macro_rules! texts {
    ($($key:ident: $zh:literal, $en:literal;)*) => {
        /// A fixed text of the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // each one's meaning is its text
        pub enum T { $($key,)* }

        impl T {
            /// All texts.
            pub const ALL: &'static [T] = &[$(T::$key,)*];

            /// The text in a language.
            #[must_use]
            pub fn get(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((T::$key, Lang::Zh) => $zh, (T::$key, Lang::En) => $en,)*
                }
            }
        }
    };
}

texts! {
    AppTitle: "情景模拟", "scenario simulator";
    Assumptions: "假设", "Assumptions";
    More: "更多假设", "More assumptions";
    Scenario: "情景", "Scenario";
    OwnScenario: "自定义", "Custom";
    GivenScenarios: "规划与预设", "The plan and presets";
    OwnScenarios: "我的情景", "My scenarios";
    Book: "情景簿", "Scenarios";
    NoOwn: "还没有。改动任一假设，就会另成一个情景并自动保存；规划与预设不会被改动。", "None yet. Change any assumption, and a scenario of your own begins and is kept; the plan and the presets stay as they are.";
    DuplicateOpen: "复制当前情景", "Copy the open scenario";
    DownloadAll: "全部下载", "Download all";
    NameOf: "情景名称", "Name of the scenario";
    MoveUp: "上移：", "Move up: ";
    MoveDown: "下移：", "Move down: ";
    DuplicateIt: "复制：", "Copy: ";
    DeleteIt: "删除（可撤销）：", "Remove (undo brings it back): ";
    KeptHere: "自动保存在本机浏览器中，不会上传。", "Kept in this browser as you go; nothing is sent anywhere.";
    KeptBlocked: "浏览器不允许本页保存数据，情景只在本次打开期间有效。请用链接或情景文件带走。", "The browser lets this page keep nothing: scenarios last as long as it is open. Take them along as a link or a file.";
    KeptFull: "浏览器存储已满，最近的改动没有存下。请下载情景文件，或删除不用的情景。", "The browser's storage is full: the latest changes are not kept. Download them, or delete scenarios you no longer need.";
    BrokenData: "有一份保存的数据已损坏，无法读作情景；其余照常使用。", "Some stored data is damaged and cannot be read as scenarios; everything else works.";
    DownloadIt: "下载损坏的数据", "Download the damaged data";
    ThrowAway: "删除它", "Delete it";
    Share: "分享", "Share";
    LinkOfAll: "链接", "Link";
    LinkHolds: "链接本身包含全部假设、页面和语言，不经过任何服务器。", "The link itself holds all assumptions, the view and the language; no server is involved.";
    Copy: "复制", "Copy";
    Copied: "已复制。", "Copied.";
    CopyByHand: "浏览器不允许自动复制；链接已选中，请按 Ctrl+C。", "The browser does not let the page copy. The link is selected: press Ctrl+C.";
    TooLongForQr: "链接太长，放不进二维码；请用情景文件。", "The link is too long for a QR code; use a scenario file.";
    ScanIt: "用手机扫码打开。", "Scan it to open this on a phone.";
    AskHint: "点任何数字，可看它的算式、影响最大的假设和出处。", "Click any number for its formula, what moves it most and where it comes from.";
    QrOfLink: "链接的二维码", "QR code of the link";
    FileLink: "本页是从文件打开的：链接和二维码只在文件位置相同的电脑上能直接打开；在别处打开本工具后，把链接粘贴到下面即可。", "This page was opened from a file: link and QR code open only where the file lies at the same place. Elsewhere, open the tool and paste the link below.";
    OpenLink: "打开收到的链接", "Open a link you received";
    PasteLink: "把链接粘贴在这里", "Paste it here";
    ScenarioFile: "情景文件", "Scenario file";
    DownloadScenario: "下载当前情景", "Download the open scenario";
    ResetAll: "恢复规划路径", "Back to the plan's path";
    ByYear: "逐年：", "By year:";
    OtherLanguage: "English", "中文";
    OtherLanguageCode: "en", "zh-CN";
    OpenFile: "打开文件…", "Open a file…";
    BadFile: "文件未能使用，现有内容保持不变。", "The file could not be used. Nothing was changed.";
    BothKept: "另一个窗口也改动了同一个情景，两个版本都保留。本窗口的版本是：", "Another window has changed the same scenario. Both versions are kept; this window's is:";
    KeptOpen: "另一个窗口删除了这里打开着的情景，已为你保留：", "Another window deleted the scenario that is open here. It is kept: ";
    AddedFromFile: "已从文件加入的情景数：", "Scenarios added from the file: ";
    BadLink: "链接无法恢复，现有内容保持不变。", "The link could not be restored. Nothing was changed.";
    Close: "关闭", "Close";
    Target: "目标", "Target";
    Met: "达标", "Met";
    Missed: "未达标", "Missed";
    NotJudged: "无法判定", "Cannot be judged";
    PlanMark: "规划", "Plan";
    PastMark: "往年", "Past";
    NeededMark: "需达", "Needed";
    PlanPath: "规划路径", "Plan's path";
    ThisScenario: "本情景", "This scenario";
    Year: "年份", "Year";
    ShowTable: "数据表", "Table";
    TargetsTable: "全部目标", "All targets";
    Indicator: "指标", "Indicator";
    Base: "基期", "Base";
    Result: "模拟值", "Simulated";
    Verdict: "判定", "Verdict";
    Section: "出处", "Source";
    Derived: "推算", "derived";
    Outside: "外部假设", "outside assumption";
    AverageGrowth: "年均增速", "Average growth";
    GrowthShort: "增速：", "growth:";
    Binding: "约束性", "binding";
    Anticipatory: "引导性", "anticipatory";
    InText: "正文", "in the text";
    SkipToResults: "跳到结果", "Skip to the results";

    // Pictures: charts, structure, tornado, map.
    KnownFigure: "已知值", "Known figure";
    Quantile: "分位数", "quantile";
    Band90: "90% 区间", "90% band";
    SectorShares: "三次产业结构", "Structure by sector";
    Contributions: "三次产业对实际增长的贡献", "Contributions of the sectors to real growth";
    UrbanAndRural: "城乡人口", "Urban and rural people";
    Primary: "第一产业", "Primary";
    Secondary: "第二产业", "Secondary";
    Tertiary: "第三产业", "Tertiary";
    RealGrowth: "实际增长", "Real growth";
    UrbanPeople: "城镇人口", "Urban";
    RuralPeople: "乡村人口", "Rural";
    AllPeople: "常住人口", "All residents";
    PointsUnit: "个百分点", "points";
    NotComputable: "无法计算", "cannot be computed";
    HalfRangeEachWay: "每一条表示某一假设上下各变动半个常见区间时的结果，其余假设不变。", "Each bar shows what comes of moving one assumption by half its usual range either way, all others held.";
    PeopleUnit: "万人", "thousand people";

    // Words: formulas, chances, ways, the board.
    AllRows: "全部", "All";
    AtRisk: "有风险", "At risk";
    AnyNature: "全部性质", "Any kind";
    NoBaseFigure: "规划未给出可起算的基期数值。", "The plan states no figure to start from.";
    AllMetAlready: "所选目标按现有假设均已达到，无需调整。", "All chosen targets are met as things stand; nothing has to move.";
    Unchanged: "不变", "unchanged";
    NoChange: "没有变化", "no change";
    Uncertainty: "不确定性", "uncertainty";
    On: "开", "on";
    Off: "关", "off";
    OtherSettings: "设置有变", "other settings";
    CorrelationChanged: "相关系数有变", "other correlation";
    AddedStep: "新增：", "Added: ";
    DeletedStep: "删除：", "Deleted: ";
    RenamedStep: "改名：", "Renamed: ";
    OpenedStep: "打开：", "Open: ";
    ReorderedStep: "调整顺序", "Another order";
    NotModelled: "模型不推算该指标。", "The model does not move this indicator.";

    // Scenarios side by side.
    NoneThere: "无", "none";
    CorrelationHead: "相关系数", "Correlation";
    RevenueLevel: "收入水平调整", "Lasting change of revenue";
    ActualFigures: "实际值", "Actual figures";

    // Controls: levers, views, undo.
    GroupGrowth: "增长与结构", "Growth and structure";
    GroupPrices: "价格与汇率", "Prices and exchange rate";
    GroupRevenue: "财政收入", "Fiscal revenue";
    GroupPeople: "人口与城镇", "People and towns";
    GroupDemand: "投资、消费、外贸、工业", "Investment, retail, trade, industry";
    GroupHouseholds: "居民收入", "Household incomes";
    GroupRest: "其余指标", "The other indicators";
    Slow: "较慢", "slow";
    Low: "偏低", "low";
    Moderate: "适中", "moderate";
    Fast: "较快", "fast";
    High: "偏高", "high";
    BelowUsual: "低于常见区间", "below the usual range";
    AboveUsual: "高于常见区间", "above the usual range";
    FindLever: "查找假设", "Find an assumption";
    NoLeverFound: "没有找到。", "Nothing found.";
    Idle: "按当前规则不起作用", "without effect under this rule";
    ByYearButton: "逐年", "By year";
    ResetOne: "恢复", "Reset";
    Shape: "变化方式", "Path";
    ShapeConstant: "不变", "Constant";
    ShapeRamp: "渐变", "Ramp";
    ShapeYears: "逐年", "By year";
    RampStart: "首年", "First year";
    RampStep: "每年变动", "Change a year";
    DrawPath: "可在图上拖画，或在下面输入", "Drag across the picture, or type below";
    Shocks: "冲击", "Shocks";
    AddShock: "加入冲击", "Add a shock";
    ShockSize: "幅度", "Size";
    ShockLeft: "延续系数", "Persistence";
    Remove: "删除", "Remove";
    RevenueRuleName: "收入算法", "Revenue rule";
    RuleBuoyancy: "随GDP弹性变动", "by its buoyancy to GDP";
    RuleGrowth: "按自身增速", "by its own growth";
    RuleTaxAndOther: "税收、非税分算", "tax and other revenue apart";
    UrbanRuleName: "城镇化算法", "Urbanization rule";
    RuleUrgd: "按城乡增长差", "by the urban-rural growth difference";
    RuleComponents: "按人口分量", "by components of population";
    NeededFor: "“需达”对应", "“Needed” is for";
    EachOwn: "各自对应的目标", "each one's own target";
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";
    Steps: "历史", "History";
    Beginning: "开始", "The beginning";
    EarlierSteps: "更早的步骤", "Earlier steps";
    StepKeys: "Ctrl+Z 撤销，Ctrl+Y 重做；点任一步即回到那时。", "Ctrl+Z undoes, Ctrl+Y does it again; click a step to go there.";
    Views: "页面", "Views";
    ViewSimulate: "模拟", "Simulate";
    ViewTargets: "目标", "Targets";
    ViewStructure: "结构", "Structure";
    ViewUncertainty: "不确定性", "Uncertainty";
    ViewWays: "达标路径", "Ways to the goal";
    ViewCompare: "对比", "Compare";
    CompareHead: "情景对比", "Scenarios side by side";
    CompareOpen: "当前情景：", "The open scenario:";
    CompareFirst: "。各项假设只改动它；再选一至五个与它对比，选中的第一个是比较的基准。", ". The assumptions change only this one; choose one to five beside it. The first one chosen is what the others are held against.";
    CompareWith: "与哪些情景对比", "Compare with";
    CompareNone: "请选择至少一个情景。", "Choose at least one scenario.";
    AssumptionsDiffer: "假设有何不同", "What is assumed differently";
    ResultsSideBySide: "结果对比", "Results side by side";
    MetOfJudged: "达标数 / 可判定数", "Met / can be judged";
    WhatExplains: "差异从何而来", "What explains the difference";
    NoInfluence: "不同但对此结果没有影响：", "Different, but without influence on this result: ";
    From: "从", "From";
    To: "到", "to";
    AllTargetsArrow: "看未达标 →", "See the missed →";
    ChanceMet: "达标概率：", "Probability of meeting it:";
    PathHead: "走势", "Path";
    ChanceHead: "达标概率", "Probability";
    RiskNeedsFan: "显示不确定性后才能判断风险", "Known once uncertainty is shown";
    Nature: "性质", "Kind";
    FindTarget: "查找指标", "Find a target";
    WhereFrom: "数字出处", "Where the numbers come from";
    AskLever: "这个假设从何而来", "Where this assumption comes from";
    WaysArrow: "看达标路径 →", "Ways to this goal →";
    HowSure: "有多大把握", "How sure is it";
    WhatMatters: "哪个假设影响最大", "What matters most";
    ForTarget: "目标：", "Target:";
    Assumption: "假设", "Assumption";
    Effect: "影响", "Effect";
    FanIsOff: "当前情景没有随机扰动。打开后，用随机路径估算每个目标的达标概率，并在图上画出扇形区间。", "This scenario has no random shocks. Switch them on, and random paths estimate each target's probability and draw the fan in the charts.";
    SwitchFanOn: "打开不确定性", "Switch uncertainty on";
    Computing: "计算中", "Computing";
    StandsOn: "这些概率的前提", "What these probabilities stand on";
    WhatIsUncertain: "哪些假设不确定", "What is uncertain";
    YearlySd: "每年标准差", "Standard deviation a year";
    AddDriver: "加入", "Add";
    Persistence: "延续系数", "Persistence";
    Paths: "路径数", "Paths";
    Seed: "随机种子", "Seed";
    MapOfTwo: "两个假设的组合", "Two assumptions together";
    Across: "横轴", "Across";
    Upward: "纵轴", "Upward";
    MapKeys: "两个假设的地图：点击取用该点，方向键移动当前情景", "Map of two assumptions: click to take a point, arrow keys move this scenario";
    MapHow: "点击图上任一点即采用；靠近线时正好落在线上。", "Click any point to take it; near the line it falls exactly on the line.";
    Together: "同时要达到的目标", "Targets to be met together";
    AddTarget: "加入目标", "Add a target";
    OneAssumption: "只调整一个假设，需要多少", "What one assumption alone would have to be";
    Now: "现在", "Now";
    Compare: "比较", "Compare";
    TakeOver: "采用", "Take over";
    LeastEffort: "多个目标的最省力组合", "The least effort for several targets";
    LeastEffortHow: "各假设按自己的常见区间衡量，总调整幅度最小；取消勾选即锁定。", "Each assumption is measured in its own usual range, and the whole move is the smallest; clear a box to lock one.";
    MayMove: "可以调整的假设", "Assumptions that may move";
    Then: "调整后", "Then";
    Move: "调整", "Move";
    EffortHead: "幅度", "Effort";
    TakeWay: "采用这条路径", "Take this way";
    Colon: "：", ": ";
    PlanTable: "规划表", "plan's table";
    Changed: "已改", "changed:";
    NotTaken: "没有采用。", "Not taken.";
    NothingFound: "没有符合条件的目标。", "No target fits.";
    ShowFan: "显示不确定性", "Show uncertainty";
    FullScreen: "全屏", "Full screen";
    LeaveFullScreen: "退出全屏", "Leave full screen";
    ChartCursor: "图上读数", "Read the chart";
}
