use std::borrow::Cow;

use crate::base::Decimal;

/// What stands in one place of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Words, those of the text or ours.
    Text(Cow<'a, str>),
    /// A number as the text has it, or a share.
    Number(Decimal),
    /// A count, a year, a place.
    Whole(u32),
    /// Whether something holds.
    Flag(bool),
}

impl<'a> Cell<'a> {
    /// Words, or nothing where there are none.
    pub fn text(words: impl Into<Cow<'a, str>>) -> Self {
        let words = words.into();
        if words.is_empty() {
            Self::Empty
        } else {
            Self::Text(words)
        }
    }

    /// Words that may be absent.
    pub fn words(words: Option<&'a str>) -> Self {
        Self::text(words.unwrap_or_default())
    }

    /// A number that may be absent.
    pub fn number(number: Option<Decimal>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    /// A year that may be absent.
    pub fn year(year: Option<u16>) -> Self {
        year.map_or(Self::Empty, |year| Self::Whole(year.into()))
    }

    /// A count; saturating.
    pub fn count(count: usize) -> Self {
        Self::Whole(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The cell as plain text: `true` and `false` for a flag.
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Whole(whole) => Cow::Owned(whole.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        }
    }
}

/// Whether a spreadsheet takes words for a formula: they open with `=`, `+`, `-`, `@` or a control
/// character.
pub fn is_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}
