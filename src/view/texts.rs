//! All fixed words of the page, in both languages, in one place.
//!
//! A word that lacks a language does not compile.

use crate::engine::text::Lang;

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
    BySector: "分产业增速（与总增速之差）", "Growth by sector (difference from the whole)";
    PeopleAndMoney: "人口与汇率", "People and exchange rate";
    Scenario: "情景", "Scenario";
    OwnScenario: "自定义", "Custom";
    ResetAll: "恢复规划路径", "Back to the plan's path";
    ByYear: "逐年：", "By year:";
    OtherLanguage: "English", "中文";
    OtherLanguageCode: "en", "zh-CN";
    OpenFile: "打开文件…", "Open a file…";
    BadFile: "文件未能使用，现有内容保持不变。", "The file could not be used. Nothing was changed.";
    BadLink: "链接无法恢复，现显示规划路径。", "The link could not be restored. The plan's path is shown.";
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
    Binding: "约束性", "binding";
    Anticipatory: "引导性", "anticipatory";
    InText: "正文", "in the text";
    SkipToResults: "跳到结果", "Skip to the results";

    // Pictures: charts, structure, tornado, map.

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
    ByBuoyancy: "按弹性", "by buoyancy";
    ByGrowth: "按增速", "by its own growth";
    ByTaxAndOther: "按税收与非税收入分算", "by tax and other revenue";
    ByGrowthDifference: "按城乡增长差", "by the urban-rural growth difference";
    ByComponents: "按人口分量", "by components of population";
    NotModelled: "模型不推算该指标。", "The model does not move this indicator.";

    // Controls: levers, views, undo.
}
