//! Row 1: the domain as reviewed data, without logic: indicators, cue words, the closed sets of field values.

pub mod action;
pub mod announce;
pub mod calendar;
pub mod caliber;
pub mod chrome;
pub mod conversion;
mod cue;
pub mod document;
pub mod doubt;
pub mod heading;
mod indicator;
mod listed;
pub mod mark;
pub mod numeral;
pub mod place;
pub mod plausible;
pub mod programme;
pub mod project;
pub mod punctuation;
pub mod rate;
pub mod set_term;
pub mod shared;
pub mod stance;
pub mod table;
mod term;
mod traditional;
pub mod unit;
pub mod watermark;
mod whole_term;

pub use cue::{Cue, cues, find_cue};
pub use indicator::{Indicator, aliases, find_indicator, indicator, indicators};
pub use mark::{Mark, mark};
pub use numeral::{NumeralChar, numeral};
pub use set_term::{TermKind, find_term};
pub use term::{
    Bound, Category, Caution, ChangeKind, Constraint, Direction, DocKind, EditKind, FactKind,
    Field, FindingKind, Level, Measure, Mismatch, Modality, Named, Polarity, Role, Severity,
    SkipReason, Verdict,
};
pub use traditional::{simplified, traditional_pages};
pub use unit::{Unit, UnitKind, is_unit, units_from};
pub use whole_term::whole_terms;
