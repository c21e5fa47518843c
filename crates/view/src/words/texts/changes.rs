//! What a step of undo changed.

texts! {
    NoChange: "没有变化", "no change";
    AddedStep: "新增：", "Added: ";
    DeletedStep: "删除：", "Deleted: ";
    RenamedStep: "改名：", "Renamed: ";
    OpenedStep: "打开：", "Opened: ";
    ReorderedStep: "调整顺序", "Reordered";
    OtherSettings: "设置有变", "settings changed";
    CorrelationChanged: "相关系数有变", "correlation changed";
    On: "开", "on";
    Off: "关", "off";

    // A whole change.
    ChangedName: "名称：{name}", "name: {name}";
    TookPreset: "预设：{name}", "preset: {name}";
    ChangedAssumptions: "{count}项假设", "{count} assumptions";
    ChangedSetting: "{name}：{before} → {after}", "{name}: {before} → {after}";

    // How a lever's path changed.
    LeverEveryYear: "{lever}：每年{value}", "{lever}: {value} every year";
    LeverRamp: "{lever}：{start}起，每年{step}", "{lever}: from {start}, {step} a year";
    LeverNowByYear: "{lever}：改为逐年取值", "{lever}: now by year";
    LeverYearsChanged: "{lever}：{count}个年份取值有变", "{lever}: changed in {count} of the years";

    // Shocks, lasting changes of revenue and actual figures.
    ShockPersists: "{shock}（影响延续到次年的比例 {persistence}）", "{shock} (persistence {persistence})";
    EntryShock: "冲击", "shock";
    EntryLevelShock: "收入水平调整", "lasting change";
    FiguresNoted: "实际数的日期或来源", "date or source of actual figures";
    ChangedFigures: "{count}个实际数", "actual figures: {count}";
    EntryActual: "实际数", "actual figure";
    EntryNow: "{kind}改为：{entry}", "{kind} now: {entry}";
    EntryGone: "删除{kind}：{entry}", "{kind} removed: {entry}";
    EntryCome: "加入{kind}：{entry}", "{kind} added: {entry}";

    // Settings of the uncertainty.
    FieldSeed: "随机种子", "seed";
    FieldPaths: "路径数", "paths";
    FieldPersistence: "影响延续到次年的比例", "persistence";
    FieldSpread: "{lever}波动幅度", "{lever}, spread";
    FieldSkew: "{lever}偏度", "{lever}, skew";
    ChangedShocks: "冲击：{before} → {after}", "shocks: {before} → {after}";
}
