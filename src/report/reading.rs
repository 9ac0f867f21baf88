use super::correction::{Applied, Correction, apply, dismiss};
use super::{Analysis, Commitment, DocumentFacts, Options, Statement, Stats};
use super::{commitment, compose, fact, outline, progress, read, skipped, table};
use crate::base::{Pace, Span};
use crate::catalogue::{DocKind, Role};
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
    analyze_with(text, options, &mut |_| {})
}

/// The same; `tell` hears how far it has come, as [`Pace`] tells it.
///
/// ```
/// use planlens::report::{Options, analyze_with};
/// let mut told = 0;
/// analyze_with("地区生产总值增长7%。", &Options::default(), &mut |percent| told = percent);
/// assert_eq!(told, 100);
/// ```
pub fn analyze_with(text: &str, options: &Options, tell: &mut dyn FnMut(u8)) -> Analysis {
    let mut pace = Pace::new(tell);
    let mut reading = Reading::paced(text, &options.keep, &mut pace);
    let statements = std::mem::take(&mut reading.statements);
    let source = options.source.clone();
    reading.tell(text, source, statements, &options.corrections, &mut pace)
}

/// Where the stages end, in percent of the whole as `cargo bench` measures them.
mod ends {
    pub(super) const CLEAN: u8 = 8;
    pub(super) const DOCUMENT: u8 = 11;
    pub(super) const LEX: u8 = 27;
    pub(super) const TOKENS: u8 = 30;
    pub(super) const READ: u8 = 67;
    pub(super) const TABLES: u8 = 70;
    pub(super) const FINDINGS: u8 = 91;
    pub(super) const COMMITMENTS: u8 = 94;
    pub(super) const PROGRESS: u8 = 99;
}

/// The year and the years that a document speaks of.
pub(super) fn era(facts: &DocumentFacts) -> Era {
    Era {
        year: facts.year,
        horizon: facts.horizon.map(|p| (p.start, p.end)),
        whole: facts.doc_kind == Some(DocKind::FiveYearPlan),
    }
}

impl Reading {
    /// Reads `text`; the stretches of `keep` as they stand.
    pub fn new(text: &str, keep: &[Span]) -> Self {
        Self::paced(text, keep, &mut Pace::new(&mut |_| {}))
    }

    /// The same; `pace` hears how far it has come of a whole analysis.
    pub fn paced(text: &str, keep: &[Span], pace: &mut Pace<'_>) -> Self {
        pace.until(ends::CLEAN);
        let view = clean_but(text, keep);
        pace.until(ends::DOCUMENT);
        let document = compose::analyze_document(text, &view);
        pace.until(ends::LEX);
        let lexemes = find_quantities(view.text());
        pace.until(ends::TOKENS);
        let tokens = tokenize(view.text(), &lexemes);
        let facts = &document.facts;
        let era = era(facts);
        let region = facts.region.as_deref();
        pace.until(ends::READ);
        let (statements, stances) = read::read(&view, &tokens, &lexemes, era, region, pace);
        pace.until(ends::TABLES);
        let mut statements = table::with_tables(text, era, statements);
        for statement in &mut statements {
            statement.section = outline::section_of(&document.outline, statement.value_at.start);
            read::weigh(statement, text, facts.year_conflict.is_some());
            // The name may stand behind the value, or in a clause before it.
            statement.clause_at = statement.clause_at.cover(statement.quote_at());
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
    /// says: what [`analyze`] returns. `pace` hears of the rest of the way.
    pub fn analysis(
        &self,
        text: &str,
        source: Option<String>,
        corrections: &[Correction],
        pace: &mut Pace<'_>,
    ) -> Analysis {
        self.tell(text, source, self.statements.clone(), corrections, pace)
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
        pace: &mut Pace<'_>,
    ) -> Analysis {
        pace.until(ends::FINDINGS);
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
        pace.until(ends::COMMITMENTS);
        let commitments = self.commitments(statements);
        pace.until(ends::PROGRESS);
        let progress = progress::progress(text, facts.region.as_deref(), facts.year, statements);
        pace.until(100);
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
        pace.end();
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What is heard while a text is read; the analysis is that of one who does not listen.
    fn heard(text: &str) -> Vec<u8> {
        let mut told = Vec::new();
        let options = Options::default();
        let analysis = analyze_with(text, &options, &mut |percent| told.push(percent));
        assert_eq!(analysis, analyze(text, &options));
        told
    }

    #[test]
    fn how_far_it_has_come_rises_to_the_end() {
        let part = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。\n新建学校5所。\n";
        for text in ["", "没有数", part, &part.repeat(500)] {
            let told = heard(text);
            assert!(told.is_sorted_by(|a, b| a < b), "{told:?}");
            assert_eq!(told.last(), Some(&100));
            assert_eq!(told, heard(text));
        }
        // Sentence by sentence, where it takes longest.
        let told = heard(&part.repeat(500));
        assert!((ends::TOKENS..=ends::READ).all(|percent| told.contains(&percent)));
    }
}
