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
    HalfRangeEachWay: "每一条表示某一假设上下各变动半个合理区间时的结果，其余假设不变。", "Each bar shows what comes of moving one assumption by half its plausible range either way, all others held.";
    PeopleUnit: "万人", "thousand people";

    // Words: formulas, chances, ways, the board.

    // Controls: levers, views, undo.
}
