//! What a number answers when it is asked: formula, influences, source.

texts! {
    WhereFrom: "数字出处", "Where the numbers come from";
    AskLever: "这个假设从何而来", "Where this assumption comes from";
    Derived: "推算", "derived";
    Outside: "外部假设", "outside assumption";
}
