//! What is wrong with a file, or with a number that was typed.

texts! {
    NotTaken: "没有采用。", "Not taken.";
    LeverOutside:
        "{lever}应在{low}至{high}之间，输入的是{found}。",
        "{lever} must lie between {low} and {high}; this is {found}.";
    LeversOutside:
        "{lever}合计应在{low}至{high}之间，合计为{found}。",
        "{lever} must together lie between {low} and {high}; they come to {found}.";
    NoLongerPositive:
        "{lever}取此值时，{year}年的{series}不再为正，无法计算。",
        "With {lever} at this value, {series} is no longer positive in {year}, so nothing can be computed.";
    NoNumber:
        "{field}应填数字，如8.5、-3或1,234，输入的是“{found}”。",
        "{field} takes a number such as 8.5, -3 or 1,234; this is “{found}”.";
    ProblemAt:
        "{place}：应为{expected}，实为{found}",
        "{place}: expected {expected}, found {found}";
    FoundNothing: "缺失", "nothing";

    DidYouMean: "（是否应为{meant}？）", " (did you mean {meant}?)";

    // Where a text is no JSON.
    JsonEnds:
        "文件到此中断，内容不完整",
        "the file ends here before it is complete";
    JsonFullWidth:
        "这里的“{found}”是全角符号，应改为半角的“{half}”",
        "“{found}” is full-width; write {half}";
    JsonComma:
        "“{found}”之前多了一个逗号",
        "there is a comma too many before “{found}”";
    JsonBroken:
        "从“{found}”起不符合 JSON 格式，请检查此处及之前的引号、逗号和冒号",
        "from “{found}” on this is not JSON; check the quotes, commas and colons here and before";

    // A file of another program.
    ForeignFile:
        "这是{kind}，不能在此打开。可以打开的是 JSON 文件：规划、情景、规划和情景合成的文件，或从本页下载的“我的情景”。",
        "This is {kind}, which cannot be opened here. What can be opened is a JSON file: a plan, a scenario, a plan with its scenario, or “My scenarios” downloaded from this page.";
    ForeignDocument: "文字文档（Word 或 WPS 文字）", "a word-processing document (Word or WPS)";
    ForeignSheet: "电子表格（Excel 或 WPS 表格）", "a spreadsheet (Excel or WPS)";
    ForeignSlides: "演示文稿（PowerPoint 或 WPS 演示）", "a presentation (PowerPoint or WPS)";
    ForeignOffice: "办公软件的文件", "a file of an office program";
    ForeignPdf: "PDF 文件", "a PDF file";
    ForeignOfd: "OFD 版式文件", "an OFD file";
    ForeignTable: "文本格式的表格（如 CSV）", "a table as text (such as CSV)";
    ForeignWebPage: "网页或 XML 文件", "a web page or XML file";
    ForeignPicture: "图片", "a picture";
    ForeignArchive: "压缩包", "an archive";

    // Where it is.
    WholeFile: "整个文件", "the whole file";
    LineAndColumn: "第{line}行第{column}列", "line {line}, column {column}";
    PlaceInYear: "{place}（{year}年）", "{place} (year {year})";
    DeviationOf: "{lever}，每年标准差", "{lever}, yearly standard deviation";

    // What was expected.
    ExpectedJson: "合法的 JSON", "well-formed JSON";
    ExpectedObject: "对象{…}", "an object {…}";
    ExpectedList: "列表 […]", "a list […]";
    ExpectedText: "非空文字", "a text that is not empty";
    ExpectedDay: "日期（如 2018-03-01）", "a date such as 2018-03-01";
    ExpectedTrueOrFalse: "true 或 false", "true or false";
    ExpectedPlainText:
        "不含控制字符的文字",
        "a text without control characters";
    ExpectedNumber: "有限的数字", "a finite number";
    ExpectedWholeNumber: "整数", "a whole number";
    ExpectedPath:
        "数字、{\"start\",\"step\"}或{\"years\":[…]}",
        "a number, {\"start\",\"step\"} or {\"years\":[…]}";
    ExpectedOnce: "只出现一次的字段", "a property that stands only once";
    ExpectedId:
        "由小写字母、数字和“{joint}”组成、以字母开头的标识",
        "an id of lower-case letters, digits and \"{joint}\", a letter first";
    ExpectedSign: "不超过{count}个字符的符号", "a sign of at most {count} characters";
    ExpectedNotEmpty: "至少一项", "at least one entry";
    ExpectedField: "含有字段 {name}", "a field {name}";
    ExpectedOneOf: "以下之一：{words}", "one of: {words}";
    ExpectedAtMost: "至多{count}项", "at most {count} entries";
    ExpectedWholeLink:
        "完整且未经改动的链接（复制时可能缺了一段）",
        "a link as it was copied, neither cut off nor altered";
    ExpectedLinkOfPlan: "规划“{plan}”的链接", "a link for the plan \"{plan}\"";
    ExpectedVersion: "版本{version}", "version {version}";
    ExpectedBetween: "{low}至{high}之间的数", "a number from {low} to {high}";
    ExpectedInside: "大于{low}且小于{high}的数", "a number above {low} and below {high}";
    ExpectedFromBelow: "不小于{low}且小于{high}的数", "a number from {low} to below {high}";
    ExpectedAtLeast: "不小于{low}的数", "a number of at least {low}";
    ExpectedAbove: "大于{low}的数", "a number above {low}";
    ExpectedYear: "{low}至{high}年", "a year from {low} to {high}";
    ExpectedHorizon: "基期之后{low}至{high}年", "{low} to {high} years after the base year";
    ExpectedCount:
        "{count}个数（规划期每年一个）",
        "{count} values, one for each year of the plan";
    ExpectedUnique: "不重复的{kind}", "an id that no other {kind} has";
    ExpectedKnown: "已定义的{kind}", "a known {kind}";
    ExpectedSharesSum:
        "三次产业占比之和为100%（允许舍入误差1个百分点）",
        "three sector shares that add up to 100% (within one percentage point of rounding)";
    ExpectedBaseValue: "有{year}年数值的指标", "an indicator with a value for {year}";
    ExpectedAlsoIn: "{list}中也有的假设变量", "a lever that {list} names too";
    ExpectedAscending: "按年份递增且不重复", "years in ascending order, none twice";
    ExpectedSameMeasure: "与指标同类的单位", "a unit of the same kind as the indicator's";
    ExpectedRoleMeasure: "计量类别为 {measure} 的单位", "a unit that measures {measure}";
    ExpectedLevelOrGrowth: "至少含 level 或 growth 之一", "at least one of level and growth";
    ExpectedSolvable:
        "能由公式解出该默认值的目标，即假设自身指标的目标（增长、价格和人口只能是数字）",
        "a target of the lever's own indicator, from which the default follows by a formula (growth, prices and population must be numbers)";
    ExpectedGoal: "该目标已有的 level 或 growth", "a level or growth that the target has";
    ExpectedNoCircle:
        "不构成循环的跟随关系",
        "series that do not follow each other in a circle";
    ExpectedSectorsSum:
        "与三次产业之和{sum}相差不超过0.5%的总量",
        "a total within 0.5% of the sum of its three sectors, {sum}";
    ExpectedDeflator:
        "与现价、不变价GDP之比{implied}相差不超过0.5%的平减指数",
        "a deflator within 0.5% of GDP at current over that at base-year prices, {implied}";
    ExpectedUnit:
        "与上一个已知值同一计量单位的数值（是否应为{meant}？）",
        "a figure in the unit of the last known one ({meant}?)";
    ExpectedOwnRates:
        "各产业自身的增速（加权平均合理），或与 growth.all 的差（请写明 growth.all，规划为{rate}%）",
        "the sectors' own growth rates with a plausible mean, or differences from growth.all (then name it; the plan's is {rate}%)";
    ExpectedRateAboveMinusOne: "高于−100%的年增速", "a yearly rate above −100%";
    ExpectedFreeIndicator: "未担任其他角色的指标", "an indicator that plays no other role";
    ExpectedLaw:
        "无角色的指标须有 law（如 growth 或 linear）",
        "a law (such as growth or linear) for an indicator without a role";
    ExpectedNoLaw: "担任角色的指标不应有 law", "no law for an indicator that plays a role";
    ExpectedGrowthPath:
        "模型能计算其增长的指标，或在 unjudged 中说明原因",
        "an indicator whose growth the model computes, or the reason under unjudged";
    ExpectedSquare:
        "{count}行{count}列的相关系数矩阵",
        "a correlation matrix of {count} rows and {count} columns";
    ExpectedCorrelation:
        "对称、正定、对角线为1的相关系数矩阵",
        "a correlation matrix that is symmetric and positive definite, with ones on the diagonal";
    ExpectedPlan: "规划{plan}的内容", "contents of the plan {plan}";
    ExpectedComputable:
        "使各项结果保持为正且可计算的取值",
        "values that keep every result positive and computable";

    // What an id names: "a known {kind}".
    KindIndicator: "指标", "indicator";
    KindUnit: "单位", "unit";
    KindGroup: "分组", "group";
    KindLever: "假设变量", "lever";
    KindSeries: "序列", "series";
    KindActualSeries: "可填实际数的序列", "series that takes actual figures";
    KindFollowed: "可供其他指标跟随的序列（模型自基期起计算的水平值）", "series that others can follow (a level that the model computes from the base year on)";
    KindShockLever: "可受冲击的假设变量", "lever that takes shocks";
    KindDriver: "可设不确定性的假设变量", "lever that can be uncertain";
    KindTarget: "目标", "target";
    KindRole: "模型角色", "role of the model";
}
