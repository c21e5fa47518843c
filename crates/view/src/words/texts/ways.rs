//! Ways to the goal: one lever alone, and the least effort.

texts! {
    OneAssumption: "只调整一个假设，需要多少", "What one assumption alone would have to be";
    Now: "现在", "Now";
    Compare: "比较", "Compare";
    TakeOver: "采用", "Take over";
    LeastEffort: "多个目标的最省力组合", "The least effort for several targets";
    LeastEffortHow:
        "各假设按自己的常见区间衡量，总调整幅度最小；取消勾选即锁定。",
        "Each assumption is measured in its own usual range, and the whole move is the smallest; clear a box to lock one.";
    Together: "同时要达到的目标", "Targets to be met together";
    AddTarget: "加入目标", "Add a target";
    MayMove: "可以调整的假设", "Assumptions that may move";
    Then: "调整后", "Then";
    Move: "调整", "Move";
    EffortHead: "幅度", "Effort";
    TakeWay: "采用这条路径", "Take this way";
    AllMetAlready:
        "所选目标按现有假设均已达到，无需调整。",
        "All chosen targets are met as things stand; nothing has to move.";
}
