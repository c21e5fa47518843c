//! Scenarios side by side.

texts! {
    CompareHead: "情景对比", "Scenarios side by side";
    CompareOpen: "当前情景：", "The open scenario: ";
    CompareFirst:
        "。调整假设只改动当前情景；再选一至五个与它对比，最先选中的为比较基准。",
        ". Changing assumptions affects only this one. Choose one to five to compare it with; the first one chosen is the basis of comparison.";
    CompareWith: "与哪些情景对比", "Compare with";
    CompareNone: "请选择至少一个情景。", "Choose at least one scenario.";
    AssumptionsDiffer: "假设有何不同", "How the assumptions differ";
    ResultsSideBySide: "结果对比", "Results side by side";
    MetOfWorkedOut: "达标项数 / 推算得出的项数", "Met / worked out by the model";
    WhatExplains: "差异从何而来", "What explains the difference";
    NoInfluence:
        "不同但对此结果没有影响：{names}",
        "Different, but without influence on this result: {names}";
    SameAsFirst: "与{first}相同", "as in {first}";
    ThanFirst: "较{first} {difference}", "{difference} vs {first}";
    From: "从", "From";
    To: "到", "to";
    Effect: "影响", "Effect";
    NoneThere: "无", "none";
    Unchanged: "不变", "unchanged";
    CorrelationHead: "相关系数", "Correlation";
    RevenueLevel: "收入水平调整", "Lasting change of revenue";
    ActualFigures: "实际数", "Actual figures";
    PlanTable: "规划表", "plan's table";
    Changed: "已改", "changed:";

    // What explains the difference of a result.
    WaterfallExact:
        "把第一个情景里不同的假设一项一项换成第二个情景的取值，每换一项，结果变动多少就记给哪一项；先换后换会有出入，所以对所有先后次序取平均（“Shapley 值”）。各项之和正好等于总差额，与次序无关。",
        "The assumptions that differ are taken over from the second scenario one after the other, and what the result moves by is put down to the one that changed. As the order matters, all orders are averaged (“Shapley values”). The parts add up to the whole difference, whatever the order.";
    WaterfallRotations:
        "有影响的不同之处超过{most}项，次序太多，不能全部计算：只对一部分先后次序（每一项都轮流排在最前，正反各一遍）取平均，近似“Shapley 值”。各项之和仍正好等于总差额。",
        "More than {most} things that matter differ, too many to try all orders: some orders are averaged (each one first in turn, forwards and backwards), which comes near to “Shapley values”. The parts still add up to the whole difference.";
    WaterfallNoValue:
        "至少有一个情景算不出“{name}”，无法比较。",
        "At least one of the scenarios has no value for “{name}” to compare.";
    WaterfallImpossible:
        "无法分解：如果只有{causes}取自“{second}”，其余取自“{first}”，模型就算不出结果。",
        "The difference cannot be taken apart: with {causes} alone from “{second}” and the rest from “{first}”, the model has no result.";
    WaterfallEqual: "{year}年{name}：两个情景都是{a}", "{name} in {year}: {a} in both scenarios";
    WaterfallCancels:
        "{year}年{name}：两个情景都约为{a}，各项影响相互抵消",
        "{name} in {year}: about {a} in both scenarios; the parts cancel out";
    WaterfallHigher:
        "{year}年{name}：“{second}”为{b}，比“{first}”的{a}高{size}",
        "{name} in {year}: {b} in “{second}”, {size} more than the {a} in “{first}”";
    WaterfallLower:
        "{year}年{name}：“{second}”为{b}，比“{first}”的{a}低{size}",
        "{name} in {year}: {b} in “{second}”, {size} less than the {a} in “{first}”";
    // The finding as a title, and what is drawn.
    WaterfallSame: "{name}没有差异", "{name}: no difference";
    WaterfallBalanced: "{name}相差无几，各项影响相互抵消", "{name}: hardly any difference; the parts cancel out";
    WaterfallMore: "{name}高{size}", "{name}: {size} higher";
    WaterfallLess: "{name}低{size}", "{name}: {size} lower";
    WaterfallMainCause: "{head}，主因是{cause}", "{head}, mainly through {cause}";
    WaterfallOnlyCause: "{head}，全因{cause}", "{head}, all through {cause}";
    WaterfallSubtitle: "{year}年，{unit} · {first} → {second}", "{year}, {unit} · {first} → {second}";
    // One of these with its parts, the largest first.
    WaterfallWhole: "{head}。", "{head}.";
    WaterfallParts: "{head}：{parts}{rest}。", "{head}: {parts}{rest}.";
    WaterfallOneOther: "；其余1项 {part}", "; one other {part}";
    WaterfallOthers: "；其余{count}项合计 {part}", "; {count} others together {part}";

    // What is assumed differently.
    AllAssumeTheSame: "这些情景的假设完全相同。", "These scenarios make the same assumptions.";
    OneAssumptionDiffers:
        "有1项假设不同，其余相同。",
        "One assumption differs; all others are the same.";
    SomeAssumptionsDiffer:
        "有{count}项假设不同，其余相同。",
        "{count} assumptions differ; all others are the same.";
    DriverDeviation: "标准差{size}", "standard deviation {size}";
    DriverWithin: "上下{half}（标准差{size}）", "within {half} (standard deviation {size})";
}
