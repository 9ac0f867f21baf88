//! Row 6: what a file or a pasted text is before it is read: kind, encoding, size. Pure: bytes in, answer out.

mod binary;
mod encoding;
mod error;

pub use binary::{Binary, find_binary};
pub use encoding::{Encoding, find_encoding};
pub(crate) use error::JSON_HEAD;
pub use error::{Failure, InputError, PAGE_LIMIT, check_text};
