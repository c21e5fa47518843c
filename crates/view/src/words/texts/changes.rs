//! What a step of undo changed.

texts! {
    NoChange: "没有变化", "no change";
    AddedStep: "新增：", "Added: ";
    DeletedStep: "删除：", "Deleted: ";
    RenamedStep: "改名：", "Renamed: ";
    OpenedStep: "打开：", "Open: ";
    ReorderedStep: "调整顺序", "Another order";
    OtherSettings: "设置有变", "other settings";
    CorrelationChanged: "相关系数有变", "other correlation";
    On: "开", "on";
    Off: "关", "off";
}
