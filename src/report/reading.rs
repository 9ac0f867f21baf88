use super::correction::{Applied, Correction, apply, dismiss};
use super::{Analysis, Commitment, DocumentFacts, Options, Statement, Stats};
use super::{commitment, compose, fact, outline, progress, read, skipped, table};
use crate::base::Span;
use crate::catalogue::Role;
use crate::extract::{Era, Stance};
use crate::syntax::{Lexeme, View, clean_but, find_quantities, tokenize};

/// A text as it was read, before anything that its reader corrects: whoever corrects step by step
/// keeps it, so that the text is not read again.
#[derive(Debug)]
pub struct Reading {
    pub(super) view: View,
    pub(super) document: compose::Document,
    pub(super) lexemes: Vec<Lexeme>,
    pub(super) stances: Vec<Stance>,
    pub(super) statements: Vec<Statement>,
}

/// Reads `text` and returns everything found in it, corrected as its reader says. Deterministic;
/// takes any text; never panics.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    let mut reading = Reading::new(text, &options.keep);
    let statements = std::mem::take(&mut reading.statements);
    let source = options.source.clone();
    reading.tell(text, source, statements, &options.corrections)
}

/// The year and the years that a document speaks of.
pub(super) fn era(facts: &DocumentFacts) -> Era {
    Era {
        year: facts.year,
        horizon: facts.horizon.map(|p| (p.start, p.end)),
    }
}

impl Reading {
    /// Reads `text`; the stretches of `keep` as they stand.
    pub fn new(text: &str, keep: &[Span]) -> Self {
        let view = clean_but(text, keep);
        let document = compose::analyze_document(text, &view);
        let lexemes = find_quantities(view.text());
        let tokens = tokenize(view.text(), &lexemes);
        let facts = &document.facts;
        let era = era(facts);
        let region = facts.region.as_deref();
        let (statements, stances) = read::read(&view, &tokens, &lexemes, era, region);
        let mut statements = table::with_tables(text, era, statements);
        for statement in &mut statements {
            statement.section = outline::section_of(&document.outline, statement.value_at.start);
            read::weigh(statement, text, facts.year_conflict.is_some());
        }
        Self {
            view,
            document,
            lexemes,
            stances,
            statements,
        }
    }

    /// Everything found in `text`, which must be the one that was read, corrected as its reader
    /// says: what [`analyze`] returns.
    pub fn analysis(
        &self,
        text: &str,
        source: Option<String>,
        corrections: &[Correction],
    ) -> Analysis {
        self.tell(text, source, self.statements.clone(), corrections)
    }

    /// The year that the text plans for.
    pub(super) fn year(&self) -> Option<u16> {
        self.document.facts.year
    }

    /// Whether what stands at an offset of the text is planned or was reached.
    pub(super) fn role_at(&self, raw: usize) -> Role {
        let at = self.view.offset(raw);
        let next = self.stances.partition_point(|stance| stance.at.start <= at);
        let stance = next
            .checked_sub(1)
            .and_then(|index| self.stances.get(index));
        stance.map_or(Role::Target, |stance| stance.role)
    }

    /// What the text undertakes, of which `statements` are the figures.
    pub(super) fn commitments(&self, statements: &[Statement]) -> Vec<Commitment> {
        commitment::commitments(&commitment::Ground {
            view: &self.view,
            lexemes: &self.lexemes,
            stances: &self.stances,
            headings: &self.document.headings,
            outline: &self.document.outline,
            programmes: &self.document.programmes,
            statements,
            year: self.year(),
        })
    }

    fn tell(
        &self,
        text: &str,
        source: Option<String>,
        read: Vec<Statement>,
        corrections: &[Correction],
    ) -> Analysis {
        let document = &self.document;
        let facts = &document.facts;
        let mut applied = if corrections.is_empty() {
            Applied {
                statements: read,
                ..Applied::default()
            }
        } else {
            apply(text, &document.outline, read, corrections)
        };
        let statements = &applied.statements;
        let findings = compose::find_findings(text, &self.view, document, statements);
        let commitments = self.commitments(statements);
        let progress = progress::progress(text, facts.region.as_deref(), facts.year, statements);
        let mut outline = document.outline.clone();
        for statement in statements.iter().filter(|s| fact::is_total(s)) {
            if let Some(section) = statement.section.and_then(|at| outline.get_mut(at)) {
                section.totals.push(statement.id);
            }
        }
        let issuer = fact::issuer(text, facts);
        let told = fact::facts(facts, issuer.as_ref().map(|issuer| issuer.1));
        // A number whose statement was dropped was read.
        let held = statements.iter().chain(&applied.removed);
        let mut skipped = skipped::skipped(&self.view, &self.lexemes, held);
        dismiss(text, &mut skipped, corrections, &mut applied);
        let statements = &applied.statements;
        let count = |role: Role| statements.iter().filter(|s| s.role == role).count();
        Analysis {
            source,
            stats: Stats {
                characters: text.chars().count(),
                statements: statements.len(),
                headline: statements.iter().filter(|s| s.headline).count(),
                targets: count(Role::Target),
                actuals: count(Role::Actual),
                skipped: skipped.len(),
            },
            facts: told,
            title: facts.title.clone(),
            issuer: issuer.map(|issuer| issuer.0),
            region: facts.region.clone(),
            level: facts.level,
            year: facts.year,
            horizon: facts.horizon,
            doc_kind: facts.doc_kind,
            cleaning: self.view.edits().to_vec(),
            outline,
            programmes: document.programmes.clone(),
            commitments,
            progress,
            findings,
            skipped,
            statements: applied.statements,
            corrections: applied.corrections,
            unplaced: applied.unplaced,
            originals: applied.originals,
            removed: applied.removed,
        }
    }
}
