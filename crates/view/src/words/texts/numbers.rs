//! Units, and the marks between words.

texts! {
    PointsUnit: "个百分点", "percentage points";
    PointsAYearUnit: "个百分点", "points a year";
    // Beside a number field, where there is little room.
    PointsBesideField: "个百分点", "points";
    PointsOfGrowth: "个百分点（增速）", "points of growth";
    PaceBesideField: "个百分点", "pt/yr";
    // In cells, flags and the line below a track.
    PointsInCells: "点", "points";
    PerThousandUnit: "个千分点", "points per thousand";
    YuanUnit: "元", "yuan";
    PeopleUnit: "万人", "thousand people";
    Brackets: "{words}（{more}）", "{words} ({more})";
    Colon: "：", ": ";
    Comma: "，", ", ";
    Semicolon: "；", "; ";
    ListMark: "、", ", ";
    // Between sentences.
    SentenceMark: "", " ";
    NameInYear: "{year}年{name}", "{name} in {year}";
    ClosingBracket: "）", ")";
    ValueFromYear: "{year}年起{value}", "{value} from {year} on";
    ValueInYear: "{year}年{value}", "{value} in {year}";
    FromLowToHigh: "{low}至{high}", "{low} to {high}";
    NameOfYear: "{year}年{name}", "{name}, {year}";
}
