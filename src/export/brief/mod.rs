//! What a document says on one page: the same content for the sheet of paper and for notes.

mod fit;
mod html;
mod target;

pub use html::{BRIEF_CSS, html_close, html_open};

use target::Headline;

use super::work::Work;
use crate::catalogue::Severity;
use crate::words::{BriefWord, Term as _, finding, source_line, summary};

/// What is told of a document.
pub struct Brief<'a> {
    pub(super) work: Work<'a>,
    /// The document's title, or a word for its absence.
    pub(super) title: String,
    /// Place, year, kind.
    pub(super) facts: Vec<String>,
    /// What is promised, how much is undertaken, what is to be checked.
    pub(super) said: Vec<String>,
    /// The headline targets beside their results.
    pub(super) headline: Headline,
    /// What was noticed about the text itself, weightiest first.
    pub(super) findings: Vec<String>,
    /// Where it comes from.
    pub(super) source: String,
}

impl<'a> Brief<'a> {
    /// What is told of `work`.
    pub fn new(work: &Work<'a>) -> Self {
        let Work { analysis, lang, .. } = *work;
        let english = work.english();
        let title = analysis.title.clone();
        let issuer = analysis.issuer.clone().or_else(|| analysis.region.clone());
        let kind = analysis.doc_kind.map(|kind| kind.term(lang).to_owned());
        let year = match (analysis.horizon, analysis.year) {
            (_, Some(year)) => Some(year.to_string()),
            (Some(horizon), None) => Some(horizon.to_string()),
            (None, None) => None,
        };
        let told = analysis.findings.iter();
        let told = told.filter(|f| match f.severity {
            Severity::Problem | Severity::Caution => true,
            Severity::Note => false,
        });
        Self {
            work: *work,
            title: title.unwrap_or_else(|| BriefWord::Untitled.text(lang).to_owned()),
            facts: [issuer, year, kind].into_iter().flatten().collect(),
            said: summary(&work.words(&english), analysis),
            headline: Headline::new(work, &english),
            findings: told.map(|f| finding(lang, f)).collect(),
            source: source_line(lang, analysis),
        }
    }
}
