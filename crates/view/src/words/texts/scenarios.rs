//! Scenarios of the book, and where they are kept.

texts! {
    Scenario: "情景", "Scenario";
    OwnScenario: "自定义", "Custom";
    GivenScenarios: "规划与预设", "The plan and presets";
    OwnScenarios: "我的情景", "My scenarios";
    Book: "我的情景", "My scenarios";
    NoOwn:
        "还没有。改动任一假设，即自动另存为我的情景；规划与预设不会被改动。",
        "None yet. Change any assumption, and a scenario of your own begins and is kept; the plan and the presets stay as they are.";
    DuplicateOpen: "复制当前情景", "Copy the open scenario";
    DownloadAll: "全部下载", "Download all";
    NameOf: "情景名称", "Name of the scenario";
    OpenIt: "打开：{name}", "Open: {name}";
    MoveUp: "上移：{name}", "Move up: {name}";
    MoveDown: "下移：{name}", "Move down: {name}";
    DuplicateIt: "复制：{name}", "Copy: {name}";
    DeleteIt: "删除（可撤销）：{name}", "Remove (undo brings it back): {name}";
    KeptHere:
        "自动保存在本机浏览器中，不会上传。",
        "Kept in this browser as you go; nothing is sent anywhere.";
    KeptBlocked:
        "浏览器不允许本页保存数据，情景只在本次打开期间有效。请用链接或情景文件另行保存。",
        "The browser lets this page keep nothing: scenarios last as long as it is open. Take them along as a link or a file.";
    KeptFull:
        "浏览器存储已满，最近的改动没有存下。请下载情景文件，或删除不用的情景。",
        "The browser's storage is full: the latest changes are not kept. Download them, or delete scenarios you no longer need.";
    BrokenData:
        "有一份保存的数据已损坏，无法读作情景；其余照常使用。",
        "Some stored data is damaged and cannot be read as scenarios; everything else works.";
    DownloadIt: "下载损坏的数据", "Download the damaged data";
    ThrowAway: "删除这份数据", "Delete it";
    BothKept:
        "另一个窗口也改动了同一个情景，两个版本都保留。本窗口的版本是：",
        "Another window has changed the same scenario. Both versions are kept; this window's is:";
    KeptOpen:
        "另一个窗口删除了这里打开着的情景，已为你保留：",
        "Another window deleted the scenario that is open here. It is kept: ";
    ThisScenario: "本情景", "This scenario";
    PlanPath: "规划基准", "Plan baseline";
    FallsTo: "{lever}逐年降到{value}", "{lever} down to {value} year by year";
    RisesTo: "{lever}逐年升到{value}", "{lever} up to {value} year by year";
    PlanPathOtherOdds: "规划基准（把握另设）", "Plan baseline (other odds)";
    PlanPathKnown: "规划基准（接续实际数）", "Plan baseline, continued from actual figures";

    // What a scenario assumes, in a sentence or as its name.
    DiffersFromPlan: "与规划不同：{levers}。", "Different from the plan: {levers}.";
    DiffersFromPlanToo:
        "与规划不同：{levers}等{all}项假设。",
        "Different from the plan: {levers} and {rest} more.";
    DifferencesMark: "，", "; ";
    NamedByLevers: "{levers}等{all}项", "{levers} and {rest} more";
    BesideLevers: "此情景另含：{parts}。", "This scenario also has: {parts}.";
    CountOfShocks: "{count}项冲击", "shocks: {count}";
    CountOfLevelShocks: "{count}项收入水平调整", "lasting changes of revenue: {count}";
    CountOfActuals: "{count}个实际数", "actual figures: {count}";
    CountOfOwnGrowth: "{count}项不随经济变动", "{count} series that do not follow the economy";
}
