//! Files that leave the page: tables, pictures, the workbook and the brief.

texts! {
    Export: "导出", "Export";
    ExportAll: "整份", "The whole scenario";
    ExportPicture: "三图合一", "The charts";
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
    MadeFrom:
        "规划：{plan}　情景：{scenario}　生成日期：{date}",
        "Plan: {plan}. Scenario: {scenario}. Date: {date}";
}
