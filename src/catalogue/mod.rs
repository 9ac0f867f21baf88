//! Row 1: the domain as reviewed data, without logic: indicators, cue words, the closed sets of field values.

mod term;

pub use term::{
    Bound, Category, Caution, Constraint, Direction, DocKind, EditKind, FindingKind, Level,
    Measure, Modality, Named, Polarity, Role, Severity,
};
