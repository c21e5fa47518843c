//! Actual figures, how far targets have come, and what is still required.

texts! {
    ViewMonitoring: "监测", "Monitoring";

    // The headline.
    HeadNoFigures:
        "填入{year}年起的实际数，就能看到进度、后几年还需多少和把握。",
        "Enter actual figures from {year} on to see progress, what is still required, and the odds.";
    HeadNoMain:
        "已有实际数；填入{year}年起的主要指标，就能看到后几年还需多少。",
        "Some figures are in; enter a headline indicator from {year} on to see what is still required.";
    HeadKnownValue: "到{year}年{name}{value}，{gap}", "By {year} {name} is {value}, {gap}";
    LessThanPlanned: "比规划进度少{size}", "{size} less than the plan baseline";
    MoreThanPlanned: "比规划进度多{size}", "{size} more than the plan baseline";
    AsPlanned: "与规划进度持平", "as in the plan baseline";
    HeadStillNeeds: "；要到{goal}，{needed}", "; reaching {goal} takes {needed}";
    NeedsInYears: "{left}需{needed}", "{needed} {left}";
    HeadReached: "；已达到目标{goal}", "; the target of {goal} is reached";
    HeadOver: "；没有达到目标{goal}", "; the target of {goal} was not reached";
    HeadOddsOfIt: "，把握{chance}", "; odds: {chance}";

    // The years that are left and those that are past.
    LeftYearsOnAverage: "后{count}年{basis}年均", "{basis}growth a year for {count} years";
    LeftYearsEach: "后{count}年每年", "a year for {count} years";
    LastYearOfGrowth: "最后一年{basis}增长", "{basis}growth in the last year";
    LastYear: "最后一年", "in the last year";
    PastYearsOnAverage: "前{count}年{basis}年均", "the first {count} years brought {basis}growth of";
    PastYearsEach: "前{count}年每年", "the first {count} years brought";
    FirstYearOfGrowth: "第一年{basis}增长", "the first year brought {basis}growth of";
    FirstYear: "第一年", "the first year brought";
    // Of what growth of money is.
    BasisNominal: "名义", "nominal";
    BasisReal: "实际", "real";
    PaceUp: "提高{by}", "a rise of {by}";
    PaceDown: "下降{by}", "a fall of {by}";

    // How many stand how.
    BindingStand: "{count}项约束性指标：{parts}。", "{count} binding indicators: {parts}. ";
    CountBehind: "{count}项落后", "{count} behind";
    CountTight: "{count}项偏紧", "{count} tight";
    CountOnTrack: "{count}项进度正常", "{count} on track";
    CountReached: "{count}项已达到", "{count} reached";
    CountUnknown: "{count}项还没有实际数", "{count} without figures";
    FirstOf: "先抓{names}。", "First: {names}.";
    AndMark: "和", " and ";
    StandingBehind: "落后", "Behind";
    StandingTight: "偏紧", "Tight";
    StandingOnTrack: "进度正常", "On track";
    StandingReached: "已达到", "Reached";
    StandingRule:
        "进度按“后几年年均需÷前几年年均”判断：不超过1倍为进度正常，1—{tight}倍为偏紧，以上或方向相反为落后；实际数已满足目标为已达到。增长的指标比年均增速，比重和按直线走的指标比每年提高多少。",
        "A target stands by what it requires a year over what was done a year: up to 1 on track, up to {tight} tight, above that or moving away behind; reached once the actual figure meets it. What grows is compared by average growth, shares and straight lines by their yearly step.";

    // The table.
    ColumnIndicator: "指标", "Indicator";
    ColumnUnit: "单位", "Unit";
    BaseStar: "* 基期数不是规划直接给出的，是推算或外部假设。", "* A base figure that the plan does not state: derived, or an outside assumption.";
    ColumnGoal: "目标", "Target";
    ColumnDone: "已完成年均", "Done a year";
    ColumnNeeded: "还需年均", "Required a year";
    ColumnStanding: "进度", "Progress";
    SectionBinding: "约束性指标", "Binding";
    SectionBindingRemark: "{count}项，必须完成；按紧迫程度排列", "{count}, must be met; the most urgent first";
    SectionBindingUnsorted: "{count}项，必须完成", "{count}, must be met";
    SectionMain: "主要预期性指标", "Main indicators";
    SectionMainRemark: "{count}项；按紧迫程度排列", "{count}; the most urgent first";
    SectionRest: "其他指标", "Other indicators";
    SectionRestRemark: "{count}项", "{count} in all";
    SectionFeeds: "其他可填的数", "Other figures that can be entered";
    SectionFeedsRemark: "{count}项，模型用得上，没有目标", "{count} that the model uses, without targets";
    SortAgain: "重新按紧迫程度排列", "Sort by urgency again";
    MoreRows: "更多指标", "More indicators";
    PaceFlat: "持平", "flat";
    PaceHold: "保持", "hold";
    PaceOver: "已到期", "over";
    GrowthGoalInCell: "年均{goal}", "{goal} a year";
    CellName: "{name}，{year}年", "{name}, {year}";
    FollowsFromOthers: "由其他数推得，不用填", "Follows from other figures";
    WasBefore: "曾为{vintages}", "Earlier: {vintages}";
    SampleCell: "示例", "sample";

    // What is wrong with a cell.
    CellNoNumber: "“{found}”不是数字，没有填入。", "“{found}” is no number; nothing was entered.";
    CellUnit: "离上年太远，像是用了别的单位；按本表单位应是{value}。", "Too far from the year before, as in another unit; in the table’s unit it would be {value}.";
    CellSectors: "与三次产业之和{value}不符。", "Does not agree with the sum of the sectors, {value}.";
    CellAboveZero: "应大于0。", "Must be above 0.";
    CellAbove: "应大于{value}，其余部分才有余地。", "Must be above {value} to leave room for the other parts.";
    CellDeflator: "与现价、不变价两个GDP不符，应是{value}。", "Does not agree with GDP at current and constant prices; it would be {value}.";
    CellShare: "应在0与100%之间。", "Must lie between 0 and 100%.";
    CellExpected: "这里应是{expected}。", "Expected here: {expected}.";

    // Where figures come from.
    FiguresDay: "发布日期", "Published on";
    FiguresSource: "来源", "Source";
    FiguresSourceHint: "如：2017年统计公报", "such as: 2017 bulletin";
    FiguresUnits:
        "按公报所用的单位填写：{number}{unit}即{value}。",
        "Figures go in as statistical bulletins print them: {number} in {unit} is {value}.";
    FiguresKept: "填入的数存在本机浏览器，随链接和文件带走；修订不覆盖旧数，“↶”可撤销。", "Figures stay in this browser and travel with links and files; a revision keeps the earlier figure, and undo (↶) takes it back.";
    PasteTable: "从Excel粘贴…", "Paste from Excel…";
    OpenTable: "打开表格…", "Open a table…";
    DownloadForm: "下载填报表", "Download the form";
    FormFile: "实际数填报表", "actual-figures";
    TrySamples: "示例数", "Sample figures";
    ClearSamples: "清除示例数", "Clear the samples";
    SampleFigures: "示例数，并非{place}实际统计", "Sample figures, not statistics of {place}";
    MadeWith: "本情景按随它带来的{count}个实际数计算，与这里记的不同。", "This scenario runs on {count} actual figures that came with it; they differ from those kept here.";
    MadeWithOf:
        "本情景按{day}时的{count}个实际数计算，与这里记的不同。",
        "This scenario runs on {count} actual figures as of {day}; they differ from those kept here.";
    FiguresLeftOut: "另一窗口填入的实际数与这里填的不能同时成立，已采用另一窗口的；这里未能采用的：", "Actual figures entered in another window do not go with those entered here. Those of the other window are used; left out here: ";
    FiguresUnread: "文件中有的实际数未能采用。", "Some actual figures of the file could not be used.";
    FiguresUnreadCount:
        "未采用的有{count}个：不是本规划的指标，或模型不能接受；其余已加入。",
        "Not used: {count}. They belong to no indicator of this plan, or the model cannot take them. All others were added.";
    MadeWithout:
        "本情景制作时没有实际数，从基期起推算，未用这里记的实际数。",
        "This scenario was made without actual figures. It runs from the base year and does not use those kept here.";
    FollowLatest: "改用最新实际数", "Use the latest figures";
    TakeFigures: "把它们记入实际数", "Keep them as actual figures";

    // What a pasted table left open.
    PasteHere: "把Excel里的表（含名称和年份）粘贴在这里", "Paste the table (with names and years) here";
    PasteFound: "读出{count}个数。", "{count} figures were read.";
    PasteDoubts: "{count}处要您看一看：", "{count} to look at:";
    PasteEnter: "填入{count}个数", "Enter {count} figures";
    PasteRejected: "没有填入：", "Nothing was entered:";
    PasteAccept: "是", "Yes";
    DoubtRow: "第{row}行“{found}”在表中没有，未读。", "Row {row}, “{found}”, is not in the table and was not read.";
    DoubtNumber:
        "第{row}行第{column}列（{name}）是“{found}”，应是数字，单位{unit}；未读。",
        "Row {row}, column {column} ({name}) says “{found}” where a number belongs (unit: {unit}); not read.";
    DoubtShare: "第{row}行{name}写作{stands}，是否指{likely}？", "Row {row}: {name} reads {stands}; is {likely} meant?";
    DoubtUnit: "第{row}行{name}的单位写作“{found}”，表中是{unit}；未读。", "Row {row}: {name} is in “{found}”, here in {unit}; not read.";
    DoubtBase: "第{row}行{name}写作{found}，本表是{base}；请核对口径。", "Row {row}: {name} reads {found}, here it is {base}; please check the definition.";
    DoubtYear: "“{found}”这一列不在{from}—{to}年内，或重复，未读。", "The column “{found}” is not among {from}–{to}, or stands twice; not read.";
    DoubtNoYears: "没有年份表头，数字按{from}年起逐年读。", "No header names years: numbers were read as the years from {from} on.";
    DoubtByOrder: "没有指标名称，各行按本表顺序读。", "No row has a name: rows were read in the order of this table.";
    DoubtTwice: "第{row}行又写了{name}，与前面不同；取前面的。", "Row {row} gives {name} again, differently; the first was taken.";
    // What columns of goals are called elsewhere.
    HeadsOfGoals: "目标 计划 规划 预期", "target goal plan forecast";
    // Units in which other tables are, beside those of the plan.
    OtherUnits: "万元 千元 百万元 万人 人 % ‰", "yuan millions billions thousands ¥bn ¥m ¥10,000 persons people percent";
    ANumber: "无单位", "none";

    // Cards.
    TitleNeeds: "{left}需{needed}", "Takes {needed} {left}";
    TitleNeedsAndDone: "{left}需{needed}，{past}{done}", "Takes {needed} {left}; {past} {done}";
    TitleReached: "已达到目标", "The target is reached";
    TitleOver: "到期没有达到目标", "The target was not reached";
    MeansLever: "即{lever}{value}。", "That means {lever} of {value}. ";
    MeansDifference: "即城乡增长差{value}。", "That means an urban-rural growth difference of {value}. ";
    LeadsTo: "按本情景{year}年到{value}。", "This scenario leads to {value} in {year}.";
    LeadsToGap: "按本情景{year}年到{value}，{gap}。", "This scenario leads to {value} in {year}, {gap}.";

    // Out of reach.
    OutOfReachTitle: "难以达到的目标", "Out of reach";
    OutOfReachNone: "没有。", "None.";
    OutOfReachUnknown:
        "还没有填入实际数，无从判断。",
        "No actual figures have been entered yet, so nothing can be said.";
    ReachOver: "到期没有达到", "the target year is over";
    ReachNoValue: "{lever}取任何允许的值都达不到", "no allowed value of {lever} reaches it";
    ReachImplausible: "要求{lever}{value}，常见范围是{low}至{high}", "takes {lever} of {value}; the usual range is {low} to {high}";

    // The printed page.
    EvaluationTitle: "{plan}中期评估", "{plan}: mid-term evaluation";
    EvaluationUntil: "实际数到{year}年。", "Actual figures to {year}.";
    EvaluationAsOf: "实际数到{year}年，最新一批{day}。", "Actual figures to {year}, the latest of {day}.";
    ColumnBase: "基期", "Base";
    ColumnActual: "实际", "Actual";
    PrintEvaluation: "打印中期评估", "Print the mid-term evaluation";
}
