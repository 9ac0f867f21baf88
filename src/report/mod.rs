//! Row 4: the one entry, [`analyze`], and what it returns.

mod aim;
mod amount;
mod analysis;
mod commitment;
mod compare;
mod compose;
mod correction;
mod document;
mod fact;
mod finding;
mod outline;
mod programme;
mod progress;
mod read;
mod reading;
mod skipped;
mod stage;
mod table;

pub use crate::syntax::Edit;
pub use aim::{Aim, Due};
pub use analysis::{
    Analysis, Commitment, Deadline, Fact, Finding, Options, Param, Period, Programme, Progress,
    SENT, Section, Skipped, Statement, Stats,
};
pub use compare::{Apart, CompareCell, CompareRow, Comparison, Gap, Held, Outcome, Party, compare};
pub use correction::{
    Anchor, Change, Correction, Entry, Fault, Guess, anchor_of, anchor_of_number, correct_numbered,
    find_fault, uncorrected,
};
pub use document::{DocumentFacts, YearConflict, read_document};
pub use finding::is_plausible;
pub use progress::pair_sent;
pub use reading::{Reading, analyze, analyze_with};
pub use stage::{Stage, Stages};
