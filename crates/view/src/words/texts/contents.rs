//! What was made on another content of the plan.

texts! {
    OtherContentLink:
        "这个链接是按本规划的另一版数据制作的，尚未打开；直接打开时，各项目标的结论会与制作时不同。",
        "This link was made with other figures of this plan, so it was not opened. Opened here, its verdicts differ from what its author saw.";
    OtherContentFile:
        "文件中有按本规划另一版数据制作的情景，尚未加入；直接加入时，各项目标的结论会与制作时不同。",
        "The file has scenarios made with other figures of this plan; they were not added. Added here, their verdicts differ from what their author saw.";
    OtherContentKept:
        "本浏览器中存有按本规划另一版数据制作的情景：原样保留，未与这里的情景混在一起，可在“我的情景”中查看差别。情景数：",
        "This browser keeps scenarios made with other figures of this plan. They stay as they are, apart from those here; “My scenarios” says what differs. Scenarios: ";
    OtherContentBook:
        "按本规划另一版数据制作的情景：{count}个，原样保留。",
        "Scenarios made with other figures of this plan, kept as they are: {count}.";
    LinkWaits:
        "这个链接属于另一份规划。请打开那份规划的文件，链接中的情景随后自动恢复。",
        "This link belongs to another plan. Open that plan's file, and what the link holds is restored.";
    PlanTravels:
        "这份规划是从文件打开的：收到链接的人须先打开同一份规划文件。也可把规划和情景合成一个文件发送。",
        "This plan was opened from a file: whoever gets the link has to open the same plan file first. Or send plan and scenario as one file.";
    DownloadCase: "下载规划和情景（一个文件）", "Download plan and scenario (one file)";
    OpenAnyway: "按现有数据打开", "Open it with the figures here";
    AddAnyway: "按现有数据加入", "Add them with the figures here";
    ContentGoal: "目标“{name}”：制作时为{there}，现为{here}。", "Target \"{name}\": {there} then, {here} here.";
    ContentYears: "规划的基期年或目标年不同。", "The base year or the target year differs.";
    ContentFigures: "指标、单位或基期数据有不同。", "Indicators, units or base-year figures differ.";
    ContentGoals: "规划目标有不同。", "Targets differ.";
    ContentAssumptions: "假设的规划值或测算关系有不同。", "The plan's own assumptions, or how series follow each other, differ.";
    ContentSome: "规划数据有不同。", "The plan's figures differ.";
}
