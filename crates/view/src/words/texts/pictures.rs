//! Charts, stacked columns, tornado and map.

texts! {
    Year: "年份", "Year";
    ShowTable: "数据表", "Table";
    ChartCursor: "图上读数", "Read the chart";
    KnownFigure: "已知值", "Known figure";
    NotComputable: "无法计算", "cannot be computed";
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
    WhatMatters: "哪个假设影响最大", "What matters most";
    ForTarget: "目标：", "Target:";
    HalfRangeEachWay:
        "每一条表示某一假设上下各变动半个常见区间时的结果，其余假设不变。",
        "Each bar shows what comes of moving one assumption by half its usual range either way, all others held.";
    MapOfTwo: "两个假设的组合", "Two assumptions together";
    Across: "横轴", "Across";
    Upward: "纵轴", "Upward";
    MapKeys:
        "两个假设的地图：点击取用该点，方向键移动当前情景",
        "Map of two assumptions: click to take a point, arrow keys move this scenario";
    MapHow:
        "点击图上任一点即采用；靠近线时正好落在线上。",
        "Click any point to take it; near the line it falls exactly on the line.";
}
