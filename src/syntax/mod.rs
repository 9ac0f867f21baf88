//! Row 2: raw text to cleaned view, tokens and clauses; uses the cue words, knows no indicator.

mod clean;
mod mark;
mod view;

pub use clean::clean;
pub use mark::{Mark, MarkKind, find_mark};
pub use view::{Edit, View};
