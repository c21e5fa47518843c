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
    AppTitle: "规划情景模拟", "Plan simulator";
    Assumptions: "假设", "Assumptions";
    More: "更多假设", "More assumptions";
    BySector: "分产业增速", "Growth by sector";
    PeopleAndMoney: "人口与汇率", "People and exchange rate";
    Presets: "预设情景", "Presets";
    ResetAll: "恢复规划路径", "Back to the plan's path";
    ResetOne: "恢复默认值", "Reset to default";
    OtherLanguage: "English", "中文";
    OpenPlan: "打开规划文件…", "Open a plan file…";
    OpenScenario: "打开情景文件…", "Open a scenario file…";
    SaveScenario: "保存情景", "Save scenario";
    CopyLink: "复制链接", "Copy link";
    LinkCopied: "链接已复制", "Link copied";
    LinkNotCopied: "浏览器不允许复制,请从地址栏复制。", "The browser does not allow copying: please copy the address bar.";
    BadFile: "文件未能读取,原有数据保持不变。", "The file could not be used. Nothing was changed.";
    BadLink: "链接无法恢复,已显示规划路径。", "The link could not be restored. The plan's path is shown.";
    Close: "关闭", "Close";
    Target: "目标", "Target";
    Met: "达标", "Met";
    Missed: "未达标", "Missed";
    NotJudged: "无法判定", "Cannot be judged";
    PlanMark: "规划", "Plan";
    PastMark: "往年", "Past";
    NeededMark: "需达", "Needed";
    History: "历史", "History";
    PlanPath: "规划路径", "Plan's path";
    ThisScenario: "本情景", "This scenario";
    Year: "年份", "Year";
    ShowTable: "数据表", "Table";
    TargetsTable: "全部目标", "All targets";
    Indicator: "指标", "Indicator";
    Base: "基期", "Base";
    Result: "模拟值", "Simulated";
    Verdict: "判定", "Verdict";
    Gap: "差距", "Gap";
    Section: "出处", "Source";
    Derived: "推算", "derived";
    Outside: "外部假设", "outside assumption";
    PlanSays: "规划原文", "stated in the plan";
    AverageGrowth: "年均增速", "average growth";
    Real: "实际", "real";
    Nominal: "名义", "nominal";
    Growth: "增速", "growth";
    Level: "水平", "level";
    Binding: "约束性", "binding";
    Anticipatory: "预期性", "anticipatory";
    InText: "正文", "in the text";
    Sources: "数据与假设", "Facts and assumptions";
    SkipToResults: "跳到结果", "Skip to the results";
    Working: "正在载入…", "Loading…";
    LongRangeNote: "数值可直接输入;超出滑块范围也可以。", "You can type a number, also beyond the slider's range.";
    NotANumber: "请输入数字", "Please type a number";
}
