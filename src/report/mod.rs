//! Row 4: the one entry, [`analyze`], and what it returns.

mod analysis;
mod document;
mod era;
mod outline;
mod read;

pub use crate::syntax::Edit;
pub use analysis::{
    Analysis, Finding, Options, Param, Period, Programme, Section, Skipped, Statement, Stats,
};
pub use document::{DocumentFacts, YearConflict, read_document};

use crate::catalogue::Role;

use crate::syntax::{clean, find_quantities, tokenize};

/// Reads `text` and returns everything found in it. Deterministic; takes any text; never panics.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    let view = clean(text);
    let lexemes = find_quantities(view.text());
    let tokens = tokenize(view.text(), &lexemes);
    let statements = read::read(
        &view,
        &tokens,
        &lexemes,
        era::read_era(view.text(), &lexemes),
    );
    let count = |role: Role| statements.iter().filter(|s| s.role == role).count();
    Analysis {
        source: options.source.clone(),
        stats: Stats {
            characters: text.chars().count(),
            statements: statements.len(),
            headline: statements.iter().filter(|s| s.headline).count(),
            targets: count(Role::Target),
            actuals: count(Role::Actual),
            skipped: 0,
        },
        cleaning: view.edits().to_vec(),
        statements,
        ..Analysis::default()
    }
}
