//! Row 3: tokens and catalogue to statements.
//!
//! A sentence is read once, front to back. Values ([`atom`]) are found first; the words between one
//! value and the next are its predicate ([`predicate`]) and the names that it is said of
//! ([`subject`]); what is left out is taken from the value before. Role and period are settled
//! afterwards, over the whole text ([`place`]).

mod atom;
mod emit;
mod naming;
mod outlay;
mod owner;
mod place;
mod predicate;
mod reading;
mod relation;
mod sentence;
mod subject;
mod theme;
mod value;
mod wording;

pub use place::{Era, Place, Stance, place};
pub use reading::{Reading, read_statements};
pub use subject::resolve;
