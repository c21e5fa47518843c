//! Parts of the package as text.

/// What stands at the head of each part.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes to a string, which does not fail.
macro_rules! put {
    ($to:expr, $($words:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($to, $($words)*);
    }};
}
pub(super) use put;
