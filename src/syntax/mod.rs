//! Row 2: raw text to cleaned view, tokens and clauses; uses the cue words, knows no indicator.

mod view;

pub use view::{Edit, View, ViewBuilder, clean};
