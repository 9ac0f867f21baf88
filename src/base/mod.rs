//! Row 0: spans of the raw text, positions, exact decimals.

mod decimal;
mod lines;
mod pace;
mod prefix;
mod sort;
mod span;
mod word;

pub use decimal::{Decimal, DecimalError, MAX_DIGITS};
pub use lines::Utf16Map;
pub use pace::Pace;
pub(crate) use prefix::{begins, has};
pub use sort::Sort;
pub use span::Span;
pub use word::{Found, Words};
