//! Row 4: the one entry, [`analyze`], and what it returns.

mod amount;
mod analysis;
mod commitment;
mod compose;
mod correction;
mod document;
mod fact;
mod finding;
mod outline;
mod programme;
mod progress;
mod read;
mod skipped;
mod stage;
mod table;

pub use crate::syntax::Edit;
pub use analysis::{
    Analysis, Commitment, Deadline, Fact, Finding, Options, Param, Period, Programme, Progress,
    Section, Skipped, Statement, Stats,
};
pub use correction::{Anchor, Change, Correction, Entry};
pub use document::{DocumentFacts, YearConflict, read_document};
pub use finding::is_plausible;
pub use stage::{Stage, Stages};

use crate::catalogue::Role;
use crate::extract::Era;

use crate::syntax::{clean_but, find_quantities, tokenize};

/// Reads `text` and returns everything found in it. Deterministic; takes any text; never panics.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    let view = clean_but(text, &options.keep);
    let document = compose::analyze_document(text, &view);
    let lexemes = find_quantities(view.text());
    let tokens = tokenize(view.text(), &lexemes);
    let era = Era {
        year: document.facts.year,
        horizon: document.facts.horizon.map(|p| (p.start, p.end)),
    };
    let (statements, stances) = read::read(
        &view,
        &tokens,
        &lexemes,
        era,
        document.facts.region.as_deref(),
    );
    let mut statements = table::with_tables(text, era, statements);
    for statement in &mut statements {
        statement.section = outline::section_of(&document.outline, statement.value_at.start);
        read::weigh(statement, text, document.facts.year_conflict.is_some());
    }
    let findings = compose::find_findings(text, &view, &document, &statements);
    let commitments = commitment::commitments(&commitment::Ground {
        view: &view,
        lexemes: &lexemes,
        stances: &stances,
        headings: &document.headings,
        outline: &document.outline,
        programmes: &document.programmes,
        statements: &statements,
        year: document.facts.year,
    });
    let compose::Document {
        facts,
        mut outline,
        programmes,
        headings: _,
    } = document;
    let progress = progress::progress(text, facts.region.as_deref(), facts.year, &statements);
    for statement in statements.iter().filter(|s| fact::is_total(s)) {
        if let Some(section) = statement.section.and_then(|at| outline.get_mut(at)) {
            section.totals.push(statement.id);
        }
    }
    let issuer = fact::issuer(text, &facts);
    let told = fact::facts(&facts, issuer.as_ref().map(|issuer| issuer.1));
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
        facts: told,
        title: facts.title,
        issuer: issuer.map(|issuer| issuer.0),
        region: facts.region,
        level: facts.level,
        year: facts.year,
        horizon: facts.horizon,
        doc_kind: facts.doc_kind,
        cleaning: view.edits().to_vec(),
        outline,
        statements,
        programmes,
        commitments,
        progress,
        findings,
        skipped,
        corrections: Vec::new(),
        unplaced: options.corrections.clone(),
        originals: Vec::new(),
        removed: Vec::new(),
    }
}
