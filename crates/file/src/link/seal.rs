//! The bytes of a link: one for the version, the state, and a checksum over both.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde::{Deserialize, Serialize};

/// A link is short: a table of a kilobyte would cost more than it saves.
const SUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The bytes of a state.
pub fn write(version: u8, state: &impl Serialize) -> Vec<u8> {
    let mut bytes = vec![version];
    // Fails only for lists without a known length, which a state has none of; a link without its
    // state would be rejected when it is read.
    bytes.extend(postcard::to_allocvec(state).unwrap_or_default());
    let sum = SUM.checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

/// The state that stands in bytes; `None` if anything in them is not as it was written.
pub fn read<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Option<T> {
    let (_, body) = content(bytes)?.split_first()?;
    let (state, rest) = postcard::take_from_bytes(body).ok()?;
    rest.is_empty().then_some(state)
}

/// What the checksum stands behind, if it fits.
fn content(bytes: &[u8]) -> Option<&[u8]> {
    let (content, sum) = bytes.split_last_chunk()?;
    (SUM.checksum(content) == u32::from_le_bytes(*sum)).then_some(content)
}

/// Whether a version byte and more stand before a checksum that fits.
pub fn is_whole(bytes: &[u8]) -> bool {
    content(bytes).is_some_and(|content| content.len() > 1)
}
