//! Links, QR codes and files.

texts! {
    Share: "分享", "Share";
    LinkOfAll: "链接", "Link";
    LinkHolds:
        "链接本身包含全部假设、页面和语言，不经过任何服务器。",
        "The link itself holds all assumptions, the view and the language; no server is involved.";
    Copy: "复制", "Copy";
    Copied: "已复制。", "Copied.";
    CopyByHand:
        "浏览器不允许自动复制；链接已选中，请按 Ctrl+C。",
        "The browser does not let the page copy. The link is selected: press Ctrl+C.";
    TooLongForQr:
        "链接太长，无法生成二维码；请用情景文件。",
        "The link is too long for a QR code; use a scenario file.";
    ScanIt: "用手机扫码打开。", "Scan it to open this on a phone.";
    QrOfLink: "链接的二维码", "QR code of the link";
    FileLink:
        "本页是从文件打开的：复制的是不含本机路径的链接代码，在别处打开本工具后粘贴到“打开收到的链接”即可。如果本工具另有公开网址，填在这里，就会生成完整的链接和二维码。",
        "This page was opened from a file. What is copied is the link's code, without the path on this computer: elsewhere, open the tool and paste it under \"Open a link you received\". If the tool also has a public address, enter it here for a full link and a QR code.";
    PublicAddress: "本工具的公开网址", "Public address of this tool";
    OpenLink: "打开收到的链接", "Open a link you received";
    PasteLink: "把链接粘贴在这里", "Paste it here";
    BadLink: "链接无法恢复，现有内容保持不变。", "The link could not be restored. Nothing was changed.";
    LinkWithoutFigures:
        "这个链接制作时没有实际数，现按当时的情况显示。要改用这里记的实际数，请到“监测”。",
        "This link was made without actual figures and is shown as it was. To use the figures kept here, go to Monitoring.";
    LinkOtherFigures:
        "这个链接带有制作时的实际数，与这里记的不同，现按当时的情况显示。要改用这里记的实际数，请到“监测”。",
        "This link came with actual figures that differ from those kept here, and is shown as it was made. To use the figures kept here, go to Monitoring.";
    ScenarioFile: "情景文件", "Scenario file";
    DownloadScenario: "下载当前情景", "Download the open scenario";
    OpenFile: "打开规划或情景…", "Open a plan or scenario…";
    WhatCanBeOpened:
        "规划、情景、规划和情景合成的文件，或从本页下载的“我的情景”；也可把文件拖到页面上。",
        "A plan, a scenario, a file with both, or downloaded scenarios; files can also be dropped on the page.";
    BadFile: "文件未能使用，现有内容保持不变。", "The file could not be used. Nothing was changed.";
    NotText:
        "文件中的文字无法识别，文件可能已损坏；请在原来的电脑上重新保存或下载后再打开。",
        "The file's text cannot be read, so it may be damaged. Save or download it again where it came from.";
    AddedFromFile: "已从文件加入的情景数：", "Scenarios added from the file: ";
}
