//! Row 7: the engine in a thread of the page.

mod answer;
#[cfg(target_arch = "wasm32")]
mod listen;

pub use answer::{Clerk, greeting, rehearsal};
#[cfg(target_arch = "wasm32")]
pub use listen::serve;
