//! Units, and the marks between words.

texts! {
    PointsUnit: "个百分点", "points";
    PointsShort: "点", "points";
    PeopleUnit: "万人", "thousand people";
    Brackets: "{words}（{more}）", "{words} ({more})";
    Colon: "：", ": ";
    Comma: "，", ", ";
    Semicolon: "；", "; ";
    ListMark: "、", ", ";
    NameInYear: "{year}年{name}", "{name} in {year}";
    ClosingBracket: "）", ")";
}
