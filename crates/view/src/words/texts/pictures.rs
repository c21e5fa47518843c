//! Charts, stacked columns, tornado and map.

texts! {
    Year: "年份", "Year";
    ChartOrTable: "图或表", "Chart or table";
    AsChart: "图", "Chart";
    AsTable: "表", "Table";
    PlanPeriod: "规划期", "Plan period";
    PlanSame: "规划基准（重合）", "Plan baseline (same)";
    ChartNeedsGrowth: "{basis}年均需{by}", "takes {by} {basis} growth a year";
    ChartNeeds: "年均需{by}", "takes {by} a year";
    KnownLabel: "{year}年{value}（实际）", "{year}: {value} (actual)";
    SampleLabel: "{year}年{value}（示例）", "{year}: {value} (sample)";
    ChartShort: "差{gap}", "{gap} short";
    ChartOver: "超{gap}", "{gap} over";
    FanHolds: "九成可能落在此区间", "9 in 10 paths";
    FanHoldsShort: "九成区间", "9 in 10";
    ChartSource: "来源：{source}{projected}", "Source: {source}{projected}";
    ChartProjected: "；{year}年起为推算", "; projected from {year}";
    UnitAndBasis: "{unit}，现价", "{unit}, current prices";
    ChartCursor: "图上读数", "Read the chart";
    KnownFigure: "已知值", "Known figure";
    NotComputable: "无法计算", "cannot be computed";
    SectorShares: "三次产业结构", "Structure by sector";
    Contributions: "三次产业对实际增长的拉动", "Contributions of the sectors to real growth";
    UrbanAndRural: "城乡人口", "Urban and rural population";
    Primary: "第一产业", "Primary";
    Secondary: "第二产业", "Secondary";
    Tertiary: "第三产业", "Tertiary";
    RealGrowth: "实际增长", "Real growth";
    UrbanPeople: "城镇人口", "Urban";
    RuralPeople: "农村人口", "Rural";
    AllPeople: "常住人口", "All residents";
    WhatMatters: "哪个假设影响最大", "What matters most";
    ForTarget: "目标：", "Target:";
    HalfRangeEachWay:
        "每一条表示某一假设上下各变动半个常见范围时的结果，其余假设不变。",
        "Each bar shows what comes of moving one assumption by half its usual range either way, all others held.";
    OverRange:
        "每一条表示某一假设在常见范围内从低到高变动时的结果，其余假设不变；已在区间之外的，不再向外移。",
        "Each bar shows what comes of moving one assumption from the low to the high end of its usual range, all others held; one that is already outside is not moved further out.";
    HalfRangeWithin:
        "每一条表示某一假设上下各变动半个常见范围时的结果，但不超出常见范围，其余假设不变。",
        "Each bar shows what comes of moving one assumption by half its usual range either way, but not out of that range, all others held.";
    TornadoTones: "色浓为调高，色淡为调低。", "The full colour is the assumption raised, the pale one lowered.";
    SweptName: "变动幅度", "Moved";
    SweptOverRange: "整个常见范围", "over its usual range";
    SweptByUnit: "上下各半个常见范围", "by half its usual range";
    MapOfTwo: "两个假设的组合", "Two assumptions together";
    Across: "横轴", "Across";
    Upward: "纵轴", "Upward";
    MapKeys:
        "两个假设的组合图：点击选取该点，方向键移动当前情景",
        "Map of two assumptions: click a point to apply it, arrow keys move this scenario";
    MapHow:
        "点击图上任一点即采用；靠近达标线时自动落在线上。",
        "Click any point to apply it; near the target line it snaps to the line.";

    // What a cursor reads.
    CursorOfYear: "{year}年：{lines}。", "{year}: {lines}.";
    CursorBand: "{low}～{high}", "{low} – {high}";

    // Pictures in a sentence, and the clauses that it may have.
    ChartSummary:
        "{name}（{unit}）：{past}{from}年{base}，{to}年预计{end}{goal}{band}。",
        "{name} ({unit}): {past}{base} in {from}, projected {end} in {to}{goal}{band}.";
    ChartPast: "{year}年{value}，", "{value} in {year}, ";
    ChartGoal: "，目标{goal}", ", target {goal}";
    ChartBand: "，{year}年90%区间{low}～{high}", ", 90% band in {year} from {low} to {high}";
    StackSummary: "{title}，{first}—{last}年：{moves}。", "{title}, {first} to {last}: {moves}.";
    StackMove: "{name}由{from}到{to}", "{name} from {from} to {to}";
    OverlaySummary:
        "{year}年{name}，由高到低：{ends}{goal}。",
        "{name} in {year}, the highest first: {ends}{goal}.";
    OverlayGoal: "；目标{goal}", "; target {goal}";
    MapShade:
        "颜色每深一级，与目标相差再多{part}（相对目标值）。",
        "Each darker shade is another {part} of the target away from it.";
    MapOf: "{name}随{x}和{y}的变化。", "{name} by {x} and {y}.";
    MapNow:
        "{x}为{at_x}、{y}为{at_y}时，{name} {value}，目标{goal}：{met}",
        "With {x} at {at_x} and {y} at {at_y}: {name} {value}, target {goal}: {met}";
    MapMetAt:
        "{now}；{x}为{at_x}时，{y}为{needed}恰好达标。",
        "{now}; with {x} at {at_x} it is just met where {y} is {needed}.";
    MapNeverMet:
        "{now}；{x}为{at_x}时，单靠{y}无法恰好达标。",
        "{now}; with {x} at {at_x} no value of {y} just meets it.";
    TornadoEachYear: "各年{by}", "{by} each year";
    TornadoNothing: "没有可调的假设影响{name}。", "No assumption moves this: {name}.";
    TornadoOverRange:
        "影响最大的假设是{lever}：其余不变，在常见范围（{range}）内变动，{name}在{low}至{high}之间（现为{now}，目标{goal}）。",
        "The assumption that matters most is {lever}: moved over its usual range ({range}), all others held, it puts {name} between {low} and {high} (now {now}, target {goal}).";
    TornadoWithin:
        "影响最大的假设是{lever}：其余不变，上下各变动半个常见范围（{half}）而不超出该区间，{name}在{low}至{high}之间（现为{now}，目标{goal}）。",
        "The assumption that matters most is {lever}: moved by half its usual range ({half}) either way but not out of it, all others held, it puts {name} between {low} and {high} (now {now}, target {goal}).";
    TornadoSummary:
        "影响最大的假设是{lever}：其余不变，上下各变动半个常见范围（{half}），{name}在{low}至{high}之间（现为{now}，目标{goal}）。",
        "The assumption that matters most is {lever}: moved by half its usual range ({half}) either way, all others held, it puts {name} between {low} and {high} (now {now}, target {goal}).";
}
