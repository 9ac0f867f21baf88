//! Row 7: what the page needs now and then, in two threads that are fetched at first use: one for links and
//! QR codes, one for files to take away, which is the heavier one.
//!
//! [`answer`] is pure, and so are its two halves, [`answer_link`] and [`answer_file`]; `listen` is the thread
//! around either.

mod answer;
mod code;
mod export;
#[cfg(target_arch = "wasm32")]
mod listen;
mod opening;
mod picture;

pub use answer::{answer, answer_file, answer_link, needs_table};
#[cfg(target_arch = "wasm32")]
pub use listen::{serve_files, serve_links};
