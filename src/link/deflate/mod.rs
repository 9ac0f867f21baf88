//! Raw deflate (RFC 1951), for texts that the phrase table does not suit, and for pictures.
//!
//! It is read by a crate; written by ourselves, because a crate's writer, with its levels and its way to
//! write in pieces, weighs three times as much in the download.

mod huffman;
mod repeat;
mod write;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

pub(crate) use write::write;

/// No text of a link is longer, in bytes.
pub(super) const LONGEST: usize = 4_000_000;

/// The text again; `None` where it is none, or longer than any of ours.
pub(super) fn read(bytes: &[u8]) -> Option<String> {
    let text = decompress_to_vec_with_limit(bytes, LONGEST).ok()?;
    String::from_utf8(text).ok()
}
