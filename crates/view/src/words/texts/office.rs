//! Files that leave the page: tables, pictures, the workbook and the brief. The page itself shows none of these words.

texts! {
    SeriesId: "代号", "Id";
    MadeFrom:
        "规划：{plan}　情景：{scenario}　生成日期：{date}",
        "Plan: {plan}. Scenario: {scenario}. Date: {date}";
}
