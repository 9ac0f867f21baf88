//! Row 1: the domain as reviewed data, without logic: indicators, cue words, the closed sets of field values.

pub mod chrome;
pub mod heading;
mod indicator;
pub mod punctuation;
mod term;
mod traditional;

pub use indicator::{Indicator, aliases, find_indicator, indicator, indicators};
pub use term::{
    Bound, Category, Caution, Constraint, Direction, DocKind, EditKind, FindingKind, Level,
    Measure, Modality, Named, Polarity, Role, Severity,
};
pub use traditional::{TRADITIONAL_PAGES, simplified};
