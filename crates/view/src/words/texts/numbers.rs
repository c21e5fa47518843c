//! Units and the marks between words.

texts! {
    PointsUnit: "个百分点", "points";
    PeopleUnit: "万人", "thousand people";
    Colon: "：", ": ";
}
