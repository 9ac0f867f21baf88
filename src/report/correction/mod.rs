//! What a reader corrects in a reading: which statement, found again by its own words, and what is
//! said of it instead.

mod apply;
mod fault;
mod guess;
mod numbered;
mod place;
mod told;

pub(super) use apply::{Applied, apply, dismiss};
pub use fault::{Fault, find_fault};
pub use guess::Guess;
pub use numbered::{correct_numbered, uncorrected};
pub use place::{anchor_of, anchor_of_number};

use crate::base::{Decimal, Span};
use crate::catalogue::{Bound, ChangeKind, Direction, Field, Measure, Modality, Named as _, Role};

use super::Period;

/// One thing that a reader has corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What it is said of.
    pub anchor: Anchor,
    /// What is said.
    pub change: Change,
}

/// By what a place is found again in another reading, or in an edited text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Anchor {
    /// Where the value stood, in bytes of the text in which it was found last.
    pub at: Span,
    /// The value as written.
    pub value: String,
    /// Name and value as written, with what stands between; of what was not read, the value with a
    /// few characters on each side.
    pub quote: String,
    /// Its clause as written.
    pub clause: String,
    /// Of the statements with that value in that clause, the number of this one; of a number that
    /// was not read, how often its text stands in the clause before it.
    pub nth: usize,
}

/// What a reader says of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Fields of the statement are otherwise; each at most once.
    Set(Vec<Entry>),
    /// It is no statement.
    Removed,
    /// It is a statement that was not read; a field without an entry is that of a plain target.
    Added(Vec<Entry>),
    /// The number, which was not read, is none of the plan's: the reader has seen it.
    Dismissed,
}

impl Change {
    /// Its kind.
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::Set(_) => ChangeKind::Set,
            Self::Removed => ChangeKind::Removed,
            Self::Added(_) => ChangeKind::Added,
            Self::Dismissed => ChangeKind::Dismissed,
        }
    }

    /// The entries; none for a kind without.
    pub fn entries(&self) -> &[Entry] {
        match self {
            Self::Set(entries) | Self::Added(entries) => entries,
            Self::Removed | Self::Dismissed => &[],
        }
    }

    /// The change of that kind; the entries of a kind without are let go.
    pub fn new(kind: ChangeKind, entries: Vec<Entry>) -> Self {
        match kind {
            ChangeKind::Set => Self::Set(entries),
            ChangeKind::Removed => Self::Removed,
            ChangeKind::Added => Self::Added(entries),
            ChangeKind::Dismissed => Self::Dismissed,
        }
    }
}

/// A field of a statement with what a reader wrote in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each variant is the field of its name in `Statement`"
)]
pub enum Entry {
    /// An id of the catalogue. Where there is no such entry, a new name brings the indicator that
    /// the catalogue knows by it, or none.
    Indicator(Option<String>),
    Name(String),
    Measure(Measure),
    Direction(Direction),
    Low(Option<Decimal>),
    High(Option<Decimal>),
    Unit(Option<String>),
    Bound(Bound),
    Modality(Modality),
    Role(Role),
    Period(Option<Period>),
    Average(bool),
}

impl Entry {
    /// The field that it is written in.
    pub fn field(&self) -> Field {
        match self {
            Self::Indicator(_) => Field::Indicator,
            Self::Name(_) => Field::Name,
            Self::Measure(_) => Field::Measure,
            Self::Direction(_) => Field::Direction,
            Self::Low(_) => Field::Low,
            Self::High(_) => Field::High,
            Self::Unit(_) => Field::Unit,
            Self::Bound(_) => Field::Bound,
            Self::Modality(_) => Field::Modality,
            Self::Role(_) => Field::Role,
            Self::Period(_) => Field::Period,
            Self::Average(_) => Field::Average,
        }
    }

    /// What is written in the field, as the JSON writes it; `None` for nothing.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Indicator(text) | Self::Unit(text) => text.clone(),
            Self::Name(text) => Some(text.clone()),
            Self::Measure(value) => Some(value.name().to_owned()),
            Self::Direction(value) => Some(value.name().to_owned()),
            Self::Low(value) | Self::High(value) => value.map(|value| value.to_string()),
            Self::Bound(value) => Some(value.name().to_owned()),
            Self::Modality(value) => Some(value.name().to_owned()),
            Self::Role(value) => Some(value.name().to_owned()),
            Self::Period(value) => value.map(|value| value.to_string()),
            Self::Average(value) => Some(value.to_string()),
        }
    }

    /// The entry of that field with that text; `None` where the field takes no such text, or no
    /// entry at all.
    ///
    /// ```
    /// use planlens::{catalogue::Field, report::Entry};
    /// let entry = Entry::parse(Field::Low, Some("7.5"));
    /// assert_eq!(entry.and_then(|e| e.text()).as_deref(), Some("7.5"));
    /// assert_eq!(Entry::parse(Field::Low, Some("seven")), None);
    /// assert_eq!(Entry::parse(Field::Low, None), Some(Entry::Low(None)));
    /// ```
    pub fn parse(field: Field, text: Option<&str>) -> Option<Self> {
        let number = || text.map(str::parse::<Decimal>).transpose().ok();
        let words = || text.map(str::to_owned);
        match field {
            Field::Indicator => Some(Self::Indicator(words())),
            Field::Name => words().map(Self::Name),
            Field::Measure => Measure::from_name(text?).map(Self::Measure),
            Field::Direction => Direction::from_name(text?).map(Self::Direction),
            Field::Low => number().map(Self::Low),
            Field::High => number().map(Self::High),
            Field::Unit => Some(Self::Unit(words())),
            Field::Bound => Bound::from_name(text?).map(Self::Bound),
            Field::Modality => Modality::from_name(text?).map(Self::Modality),
            Field::Role => Role::from_name(text?).map(Self::Role),
            Field::Period => {
                let period = text.map(str::parse::<Period>).transpose().ok()?;
                Some(Self::Period(period))
            }
            Field::Average => text?.parse().ok().map(Self::Average),
            Field::Added => None,
        }
    }
}
