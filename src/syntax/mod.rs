//! Row 2: raw text to cleaned view, tokens and clauses; uses the cue words, knows no indicator.

mod clean;
mod head_mark;
mod inline_heading;
mod outline;
mod quantity;
mod table;
mod token;
mod unmarked_heading;
mod view;

pub use clean::{clean, clean_but};
pub use head_mark::{HeadMark, HeadMarkKind, find_head_mark};
pub use outline::{Heading, find_glossary, read_outline};
pub use quantity::{
    Approx, Date, Lexeme, Numeric, Quantity, Reason, UnitKind, find_quantities, read_numeral,
};
pub use table::{Grid, GridRow, find_grids};
pub use token::{Token, TokenKind, tokenize};
pub use view::{Edit, View};
