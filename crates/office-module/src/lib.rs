//! The package `office` as a WebAssembly module of its own. A request goes in and a file comes out, both as bytes in
//! this module's memory, so it needs no glue: the caller asks for [`room`], writes a request there, calls [`answer`],
//! and reads the answer from [`address`] to [`address`] + [`length`].

// Nothing here is unsafe but the attribute: two functions of one name would be one too many.
#![expect(unsafe_code)]

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The request, then the answer to it.
static BYTES: Mutex<Vec<u8>> = Mutex::new(Vec::new());

fn bytes() -> MutexGuard<'static, Vec<u8>> {
    BYTES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for a request of so many bytes; returns its address.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    let mut bytes = bytes();
    *bytes = vec![0; length];
    bytes.as_mut_ptr()
}

/// Answers the request that was written; returns whether the answer is the content of a file. Else it says in UTF-8
/// what stood in the way.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> bool {
    let mut bytes = bytes();
    let answer = office::answer(&bytes);
    let is_file = answer.is_ok();
    *bytes = answer.unwrap_or_else(String::into_bytes);
    is_file
}

/// The address of the answer.
#[unsafe(no_mangle)]
pub extern "C" fn address() -> *const u8 {
    bytes().as_ptr()
}

/// The length of the answer in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn length() -> usize {
    bytes().len()
}
