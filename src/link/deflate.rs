//! Raw deflate, for texts that the phrase table does not suit.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// No text of a link is longer, in bytes.
pub(super) const LONGEST: usize = 4_000_000;

pub(super) fn write(text: &str) -> Vec<u8> {
    compress_to_vec(text.as_bytes(), 9)
}

/// The text again; `None` where it is none, or longer than any of ours.
pub(super) fn read(bytes: &[u8]) -> Option<String> {
    let text = decompress_to_vec_with_limit(bytes, LONGEST).ok()?;
    String::from_utf8(text).ok()
}
