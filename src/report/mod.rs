//! Row 4: the one entry, [`analyze`], and what it returns.

mod analysis;
mod document;
mod outline;
mod read;
mod skipped;

pub use crate::syntax::Edit;
pub use analysis::{
    Analysis, Finding, Options, Param, Period, Programme, Section, Skipped, Statement, Stats,
};
pub use document::{DocumentFacts, YearConflict, read_document};

use crate::catalogue::Role;
use crate::extract::Era;

use crate::syntax::{clean, find_quantities, read_outline, tokenize};

/// Reads `text` and returns everything found in it. Deterministic; takes any text; never panics.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    let view = clean(text);
    let headings = read_outline(&view);
    let facts = read_document(text, &view, &headings);
    let lexemes = find_quantities(view.text());
    let tokens = tokenize(view.text(), &lexemes);
    let era = Era {
        year: facts.year,
        horizon: facts.horizon.map(|p| (p.start, p.end)),
        plan: false,
    };
    let mut statements = read::read(&view, &tokens, &lexemes, era);
    let sections = outline::sections(&view, &headings);
    for statement in &mut statements {
        statement.section = outline::section_of(&sections, statement.value_at.start);
    }
    let skipped = skipped::skipped(&view, &lexemes, &statements);
    let count = |role: Role| statements.iter().filter(|s| s.role == role).count();
    Analysis {
        source: options.source.clone(),
        stats: Stats {
            characters: text.chars().count(),
            statements: statements.len(),
            headline: statements.iter().filter(|s| s.headline).count(),
            targets: count(Role::Target),
            actuals: count(Role::Actual),
            skipped: skipped.len(),
        },
        title: facts.title,
        region: facts.region,
        level: facts.level,
        year: facts.year,
        horizon: facts.horizon,
        doc_kind: facts.doc_kind,
        cleaning: view.edits().to_vec(),
        outline: sections,
        statements,
        skipped,
        ..Analysis::default()
    }
}
