//! Row 2: raw text to cleaned view, tokens and clauses; uses the cue words, knows no indicator.

mod quantity;
mod token;
mod view;

pub use quantity::{Approx, Lexeme, Numeric, Quantity, UnitKind, find_quantities};
pub use token::{Token, TokenKind, tokenize};
pub use view::{Edit, View, ViewBuilder, clean};
