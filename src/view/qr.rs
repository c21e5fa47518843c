pub struct Qr {
    pub side: usize,
    pub path: String,
}
pub fn qr(_: &str) -> Option<Qr> {
    None
}
