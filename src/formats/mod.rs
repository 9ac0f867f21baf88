//! Row 7: what the page needs now and then, in a thread of its own that is fetched at first use:
//! links, QR codes, files to take away.
//!
//! [`answer`] is pure; `listen` is the thread around it.

mod answer;
mod code;
mod export;
#[cfg(target_arch = "wasm32")]
mod listen;
mod opening;
mod picture;

pub use answer::{answer, needs_table};
#[cfg(target_arch = "wasm32")]
pub use listen::serve;
