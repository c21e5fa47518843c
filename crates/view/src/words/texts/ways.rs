//! Ways to the goal: one lever alone, and the least effort.

texts! {
    OneAssumption: "只调整一个假设，需要多少", "What one assumption alone would have to be";
    Now: "现在", "Now";
    Compare: "比较", "Compare";
    TakeOver: "采用", "Apply";
    LeastEffort: "调整幅度最小的方案", "The smallest set of changes";
    LeastEffortHow:
        "各假设按自己的常见范围衡量，总调整幅度最小；取消勾选即锁定。",
        "Each assumption is measured in its own usual range, and the total move is the smallest possible; clear a box to lock one.";
    Together: "同时要达到的目标", "Targets to be met together";
    AddTarget: "加入目标", "Add a target";
    MayMove: "可以调整的假设", "Assumptions that may move";
    Then: "调整后", "Then";
    Move: "调整", "Move";
    EffortHead: "幅度", "Size";
    TakeWay: "采用", "Apply";
    AllMetAlready:
        "所选目标按现有假设均已达到，无需调整。",
        "All chosen targets are met as things stand; nothing has to move.";

    // What one assumption alone would have to be.
    AtMost: "不高于{value}", "at most {value}";
    NeededStep: "每年{by}，{year}年{last}", "{by} a year, {last} in {year}";
    UsualRange: "常见范围{range}", "usual range {range}";
    AboveUsualRange: "高于常见范围（{range}）", "above the usual range ({range})";
    BelowUsualRange: "低于常见范围（{range}）", "below the usual range ({range})";
    WithinUsualRange: "在常见范围内（{range}）", "within the usual range ({range})";
    NeededStepBeside: "需每年变动{by}", "needs a change of {by} each year";
    NeededNothing: "可取范围内均达标", "met throughout its range";
    NeededOutOfReach: "可取范围内无法达标", "out of reach within the range";
    NeededDoesNotMove: "不影响该目标", "does not move this target";
    NeededYearKnown: "期末实际数已知", "the target year's actual figure is already known";

    // The least effort.
    EffortNotMoved:
        "所选假设都影响不到：{targets}。请加选其他假设。",
        "None of the chosen assumptions moves {targets}. Choose others as well.";
    EffortNotJudged:
        "有目标不能判定，请先去掉。{reasons}",
        "Some targets cannot be judged; leave them out. {reasons}";
    EffortReason: "{target}：{why}", "{target}: {why}";
    EffortNoneFits:
        "在常见范围内，所选假设无论如何调整，都不能同时达到全部目标。最接近的方案如下，其中：{missed}。",
        "Within their usual ranges the chosen assumptions cannot meet all targets together. This comes nearest: {missed}.";
    EffortMissed: "{target}{gap}", "{target} {gap}";
    EffortFound:
        "调整{moves}项假设即可同时达到{targets}项目标，这是幅度最小的调整。",
        "The smallest move that meets all chosen targets ({targets}) changes {moves} of the assumptions.";
    EffortSize: "占常见范围的{part}%", "{part}% of the usual range";
    EffortBinds: "刚好达到，调整幅度由它决定", "only just met: it sets the size of the move";
    EffortGrowthOf: "{name}年均增速", "{name}, average growth";
}
