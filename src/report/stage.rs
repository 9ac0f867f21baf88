//! The stages of [`analyze`](super::analyze) one by one, each over what those before it made: for
//! measuring (`benches/analysis.rs`).

use super::commitment::{Ground, commitments};
use super::compose::{Document, analyze_document, find_findings};
use super::outline::section_of;
use super::progress::progress;
use super::read::read;
use super::{Options, Statement, analyze, table};
use crate::extract::{Era, Stance};
use crate::syntax::{Lexeme, Token, View, clean, find_quantities, tokenize};

/// A text, read, each stage of which can be read again.
#[derive(Debug)]
pub struct Stages<'t> {
    text: &'t str,
    view: View,
    document: Document,
    lexemes: Vec<Lexeme>,
    tokens: Vec<Token>,
    era: Era,
    statements: Vec<Statement>,
    stances: Vec<Stance>,
}

/// A stage's name, and what runs it; the run returns how many things it found, so that none is
/// thought to be without effect.
pub type Stage = (&'static str, fn(&Stages<'_>) -> usize);

impl<'t> Stages<'t> {
    /// Reads `text`.
    pub fn new(text: &'t str) -> Self {
        let view = clean(text);
        let document = analyze_document(text, &view);
        let lexemes = find_quantities(view.text());
        let tokens = tokenize(view.text(), &lexemes);
        let era = Era {
            year: document.facts.year,
            horizon: document.facts.horizon.map(|p| (p.start, p.end)),
        };
        let region = document.facts.region.as_deref();
        let (statements, stances) = read(&view, &tokens, &lexemes, era, region);
        let mut statements = table::with_tables(text, era, statements);
        for statement in &mut statements {
            statement.section = section_of(&document.outline, statement.value_at.start);
        }
        Self {
            text,
            view,
            document,
            lexemes,
            tokens,
            era,
            statements,
            stances,
        }
    }

    /// The stages in the order in which [`analyze`](super::analyze) runs them, and all together.
    pub const ALL: [Stage; 10] = [
        ("clean", |s| clean(s.text).text().len()),
        ("document", |s| {
            analyze_document(s.text, &s.view).headings.len()
        }),
        ("lex", |s| find_quantities(s.view.text()).len()),
        ("tokenize", |s| tokenize(s.view.text(), &s.lexemes).len()),
        ("read", |s| {
            let region = s.document.facts.region.as_deref();
            read(&s.view, &s.tokens, &s.lexemes, s.era, region).0.len()
        }),
        ("tables", |s| {
            table::with_tables(s.text, s.era, Vec::new()).len()
        }),
        ("findings", |s| {
            find_findings(s.text, &s.view, &s.document, &s.statements).len()
        }),
        ("commitments", |s| s.commitments()),
        ("progress", |s| {
            let facts = &s.document.facts;
            progress(s.text, facts.region.as_deref(), facts.year, &s.statements).len()
        }),
        ("whole", |s| {
            analyze(s.text, &Options::default()).statements.len()
        }),
    ];

    fn commitments(&self) -> usize {
        commitments(&Ground {
            view: &self.view,
            lexemes: &self.lexemes,
            stances: &self.stances,
            headings: &self.document.headings,
            outline: &self.document.outline,
            programmes: &self.document.programmes,
            statements: &self.statements,
            year: self.document.facts.year,
        })
        .len()
    }
}
