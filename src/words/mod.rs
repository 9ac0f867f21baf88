//! Row 6: every word of the edge, in both languages.

mod lang;
mod ui;

pub use lang::Lang;
pub use ui::Label;
