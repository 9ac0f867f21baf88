//! The stages of [`analyze`](super::analyze) one by one, each over what those before it made: for
//! measuring (`benches/analysis.rs`).

use super::compose::{analyze_document, find_findings};
use super::progress::progress;
use super::read::{read, weigh};
use super::reading::{Reading, era};
use super::{Options, analyze, table};
use crate::base::Pace;
use crate::extract::Era;
use crate::syntax::{Token, clean, find_quantities, tokenize};

/// A text, read, each stage of which can be read again.
#[derive(Debug)]
pub struct Stages<'t> {
    text: &'t str,
    reading: Reading,
    tokens: Vec<Token>,
    era: Era,
}

/// A stage's name, and what runs it; what the run returns hangs on all that it found, so that none is
/// thought to be without effect.
pub type Stage = (&'static str, fn(&Stages<'_>) -> usize);

impl<'t> Stages<'t> {
    /// Reads `text`.
    pub fn new(text: &'t str) -> Self {
        let reading = Reading::new(text, &[]);
        let tokens = tokenize(reading.view.text(), &reading.lexemes);
        Self {
            text,
            era: era(&reading.document.facts),
            reading,
            tokens,
        }
    }

    /// The stages in the order in which [`analyze`](super::analyze) runs them, and all together.
    pub const ALL: [Stage; 11] = [
        ("clean", |s| clean(s.text).text().len()),
        ("document", |s| {
            analyze_document(s.text, &s.reading.view).headings.len()
        }),
        ("lex", |s| find_quantities(s.reading.view.text()).len()),
        ("tokenize", |s| {
            tokenize(s.reading.view.text(), &s.reading.lexemes).len()
        }),
        ("read", |s| {
            let Reading { view, lexemes, .. } = &s.reading;
            let mut quiet = |_| {};
            let pace = &mut Pace::new(&mut quiet);
            read(view, &s.tokens, lexemes, s.era, s.region(), pace)
                .0
                .len()
        }),
        ("tables", |s| {
            table::with_tables(s.text, s.era, Vec::new()).len()
        }),
        ("weigh", |s| {
            let conflict = s.reading.document.facts.year_conflict.is_some();
            let weighed = s.reading.statements.iter().cloned().map(|mut statement| {
                weigh(&mut statement, s.text, conflict);
                statement.confidence
            });
            weighed.map(usize::from).sum()
        }),
        ("findings", |s| {
            let Reading { view, document, .. } = &s.reading;
            find_findings(s.text, view, document, &s.reading.statements).len()
        }),
        ("commitments", |s| {
            s.reading.commitments(&s.reading.statements).len()
        }),
        ("progress", |s| {
            let year = s.reading.year();
            progress(s.text, s.region(), year, &s.reading.statements).len()
        }),
        ("whole", |s| {
            analyze(s.text, &Options::default()).statements.len()
        }),
    ];

    fn region(&self) -> Option<&str> {
        self.reading.document.facts.region.as_deref()
    }
}
