//! What is wrong with a file, or with a number that was typed.

texts! {
    NotTaken: "没有采用。", "Not taken.";
}
