//! Row 0: spans of the raw text, positions, exact decimals.

mod decimal;
mod lines;
mod prefix;
mod sort;
mod span;
mod word;

pub use decimal::{Decimal, DecimalError, MAX_DIGITS};
pub use lines::Utf16Map;
pub(crate) use prefix::{begins, has};
pub use sort::Sort;
pub use span::Span;
pub use word::{Found, Words};
