//! Files that leave the page: tables, pictures, the workbook and the brief.

texts! {
    Export: "导出", "Export";
    ExportAll: "整份", "The whole scenario";
    ExportPicture: "三图合一", "The charts";
    ExportBrief: "简报（Word）", "Brief (Word)";
    ExportBriefHolds:
        "两页：结论、假设、主要图表、未达标目标、把握和方法，可在WPS或Word中改",
        "Two pages: the findings, assumptions, charts, missed targets, odds and method, to be edited in Word or WPS";
    ExportBriefFile: "情景分析简报", "brief";
    ExportPage: "简报（网页）", "Brief (web page)";
    ExportPageHolds: "同上，打开后打印或存为PDF", "The same, to be printed or saved as PDF";
    ExportWorkbook: "测算工作簿（Excel）", "Workbook (Excel)";
    ExportWorkbookHolds:
        "假设可改，逐年数、目标和是否达标由公式重算；改后拖回本页即还原为情景",
        "Assumptions can be changed and formulas recalculate paths, targets and verdicts; dropped back onto the page it becomes a scenario again";
    ExportWorkbookFile: "测算工作簿", "workbook";
    ExportEvaluation: "中期评估（Word）", "Mid-term evaluation (Word)";
    ExportEvaluationHolds: "目标、实际、进度、后段所需和判断", "Targets, actual figures, progress, what is required from now, and status";
    ExportEvaluationFile: "中期评估", "mid-term evaluation";
    ReadingWorkbook: "正在读取工作簿…", "Reading the workbook…";
    WorkbookPartly: "工作簿已作为情景打开；以下内容没有读出，保持原值。", "The workbook is open as a scenario. What follows could not be read and stays as it was.";
    ExportData: "数据（CSV）", "Data (CSV)";
    ExportSheet: "数据（Excel）", "Data (Excel)";
    ExportSeries: "全部指标（CSV）", "All series (CSV)";
    ExportSeriesHolds:
        "逐年值，一行一项，Excel、WPS和各种程序都能打开",
        "Values by year, a series a row; any program can open it";
    ExportSeriesFile: "全部指标", "series";
    ExportPictureFile: "主要目标", "headline targets";
    ExportPixels: "图片（PNG）", "Picture (PNG)";
    ExportPixelsHolds:
        "主要目标各一图，含标题、情景、出处和日期，2倍清晰度",
        "The headline targets' charts with title, scenario, source and date, at twice the resolution";
    ExportDrawing: "矢量图（SVG）", "Drawing (SVG)";
    ExportDrawingHolds: "同上，放大不模糊，文字可改", "The same, sharp at any size, with text that can be edited";
    ExportLoading: "正在载入导出模块（{percent}%）…", "Loading the export module ({percent}%)…";
    ExportWriting: "正在生成…", "Writing the file…";
    ExportDone: "已导出：{file}", "Exported: {file}";
    ExportFailed:
        "未能导出（{why}）。页面上的内容不受影响，可以再试一次。",
        "The export failed ({why}). Nothing on the page was changed; please try again.";
    ExportCopied: "图片已复制，可以粘贴。", "The picture is on the clipboard.";
    ExportNotCopied:
        "浏览器不允许复制图片；请存为图片（PNG）再插入。",
        "The browser does not let the page copy pictures. Save it as PNG instead.";
    CopyPicture: "复制图片", "Copy picture";
    CopyPictureHolds: "直接粘贴到Word、WPS或聊天窗口", "Paste it into Word or a chat";
    SeriesId: "代号", "Id";
    // Tables of their own.
    Lowered: "调低到", "Lowered to";
    Raised: "调高到", "Raised to";
    ComesTo: "结果", "Result";
    DiffersHow: "如何不同", "How it differs";
    MadeFrom:
        "规划：{plan}　情景：{scenario}　生成日期：{date}",
        "Plan: {plan}. Scenario: {scenario}. Date: {date}";

    // The brief: its head, and the heads of its sections.
    BriefTitle: "情景分析简报", "Scenario brief";
    BriefComparisonTitle: "情景对比简报", "Scenario comparison brief";
    BriefSubtitle: "{plan}　情景：{scenario}　{date}", "{plan}. Scenario: {scenario}. {date}";
    BriefRunning: "{plan} · 情景：{scenario} · {date}", "{plan} · Scenario: {scenario} · {date}";
    DayWritten: "{year}年{month}月{day}日", "{day} {month} {year}";
    Months:
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "January February March April May June July August September October November December";
    BriefNumerals: "一 二 三 四 五 六 七 八", "1 2 3 4 5 6 7 8";
    BriefHeading: "{number}、{head}", "{number}. {head}";
    BriefAssumptions: "与规划基准不同的假设", "Assumptions that differ from the plan baseline";
    BriefCharts: "主要目标走势和达标把握", "Headline targets: paths and odds";
    BriefTargets: "主要目标和未达标目标", "Headline targets and targets that fall short";
    BriefOdds: "把握的依据", "What the odds stand on";
    BriefFindings: "规划自身须留意的问题", "What to bear in mind about the plan itself";
    BriefMethod: "测算方法", "Method";
    PageOf: "第{page}页，共{pages}页", "Page {page} of {pages}";

    // The brief: its sentences.
    BriefIsBaseline:
        "本情景即规划基准，各项假设均取自规划。",
        "This is the plan baseline: every assumption is taken from the plan.";
    BriefKnown: "计入实际数{count}个：{names}。", "Actual figures taken in ({count}): {names}.";
    BriefKnownAsOf: "最新一批发布于{day}。", "The latest are of {day}.";
    BriefNoneDiffers: "没有：各项假设均与规划基准相同。", "None: all assumptions are those of the plan baseline.";
    BriefNoneDiffersButKnown:
        "没有：除计入实际数外，各项假设均与规划基准相同。",
        "None: apart from the actual figures, all assumptions are those of the plan baseline.";
    BriefUsual: "常见范围", "Usual range";
    BriefNature: "性质", "Kind";
    BriefMoreDiffer: "另有{count}项不同：{names}。", "Differing as well ({count}): {names}.";
    BriefUnit: "单位：{unit}", "Unit: {unit}";
    BriefKey:
        "图例：蓝线为本情景，灰线为规划基准，橙色虚线为目标，浅色带包含九成路径。",
        "Blue: this scenario. Grey: the plan baseline. Dashed orange: the target. Pale band: 9 in 10 paths.";
    BriefOverlayKey:
        "图例：线端字母对应上表各情景，灰线为规划基准，蓝线为本情景，橙色虚线为目标。",
        "The letters at the lines are those of the table above. Grey: the plan baseline. Blue: this scenario. Dashed orange: the target.";
    BoardKey:
        "蓝点为本情景，灰点为规划基准（套圈为两者相同），橙线为目标，浅色带包含九成路径。",
        "Blue: this scenario. Grey: the plan baseline (a ring: the same). Orange line: the target. Pale band: 9 in 10 paths.";
    BriefTargetsDiffer:
        "{rows}中，{other}项的数值或判定不同，其余{same}项各情景相同。",
        "Of {rows}, {other} differ in value or verdict; the other {same} are the same in all scenarios.";
    BriefChaptersHead: "各章正文的目标", "Targets in the plan's chapters";
    BriefChaptersDiffer:
        "{count}项中，{other}项的数值或判定不同，其余{same}项各情景相同。同一指标在各情景的数值、判定都相同的，各目标并为一行，有的已并入上表。",
        "Of {count}, {other} differ in value or verdict; the other {same} are the same in all scenarios. Targets for one indicator that fare alike share a row, some in the table above.";
    BriefExpected: "{year}年预计", "In {year}";
    BriefMoreMissed: "另有{count}项未达标：{names}。", "Short of target as well ({count}): {names}.";
    BriefSpreads:
        "九成情形下规划期平均值偏离路径不超过：{list}。",
        "In nine of ten cases the average of the plan's years lies within: {list}.";
    BriefNoFindings:
        "规划体检没有发现涉及上述目标的问题。",
        "The plan check found nothing that concerns the targets above.";
    BriefFindingsHead:
        "规划体检发现问题{all}处，涉及上述目标的有{count}处：",
        "Of {all} findings of the plan check, these {count} concern the targets above:";
    BriefSomeFindings:
        "规划体检发现问题{all}处，涉及上述目标的有{count}处，其中较重的{told}处是：",
        "Of {all} findings of the plan check, {count} concern the targets above; the gravest {told}:";

    // The brief: its method.
    MethodOutput:
        "产出：三次产业各按实际增速和价格涨幅逐年推算，相加得出地区生产总值；产业比重是结果，不是假设。",
        "Output: sectors grow by their real growth and prices; GDP is their sum, and shares are results.";
    MethodRules:
        "财政收入{revenue}；城镇化率{urban}。",
        "Fiscal revenue: {revenue}. Urbanization: {urban}.";
    MethodOthers:
        "其他指标：随经济变动的按弹性推算；规划只给出目标的由目标倒推，标为“依规划设定”，不是预测。",
        "Others follow the economy by elasticities, or are solved from the plan’s own target: “Assumed”, no forecast.";
    MethodVerdicts:
        "判定：按未取整的数判定，数值和增速分别判定；“达标需要”的数代回模型，目标恰好达到。",
        "Verdicts are on unrounded numbers, levels and growth apart; what is required just meets the target.";
    MethodLimits:
        "局限：结果不是预测；常见范围、随机冲击等规划没有列出的数，是本工具的假设或外部假设。",
        "Limits: no forecast; usual ranges and random shocks are assumed by this tool or from outside, not by the plan.";

    // The brief: how the scenario is opened again.
    BriefScan:
        "扫描二维码或打开下列链接，即可恢复本情景的全部假设：",
        "The QR code or this link brings back every assumption of the scenario:";
    BriefFollow: "打开下列链接，即可恢复本情景的全部假设：", "This link brings back every assumption of the scenario:";
    BriefNoCode:
        "打开下列链接，即可恢复本情景的全部假设（链接太长，无法生成二维码）：",
        "This link brings back every assumption of the scenario (it is too long for a QR code):";
    BriefPaste:
        "恢复本情景：打开规划情景模拟器，点“{share}”，把下列代码粘贴到“{open}”：",
        "To bring the scenario back, open the simulator, choose “{share}” and paste this code under “{open}”:";
    BriefTooLong:
        "本情景的链接太长，不便印出，也无法生成二维码；恢复本情景请用情景文件。",
        "The scenario's link is too long to be printed or turned into a QR code; use a scenario file to bring it back.";
}
