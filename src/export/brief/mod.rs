//! What a document says on one page: the same content for the sheet of paper and for notes.

mod fit;
mod html;
mod target;

pub(super) use html::Out;
pub use html::{BRIEF_CSS, html_close, html_open};

use target::Headline;

use super::work::Work;
use crate::catalogue::Severity;
use crate::wire::english;
use crate::words::{BriefWord, Term as _, finding, period, source_line, summary};

/// What is told of a document.
pub struct Brief<'a> {
    pub(super) work: Work<'a>,
    /// The document's title, or a word for its absence.
    pub(super) title: String,
    /// What this is; issuer, year and kind where the title does not tell them.
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
        let english = english(analysis);
        let title = analysis.title.clone();
        let title = title.unwrap_or_else(|| BriefWord::Untitled.text(lang).to_owned());
        let years = analysis.years();
        let facts = [
            Some(BriefWord::Name.text(lang).to_owned()),
            analysis.issuer.clone().or_else(|| analysis.region.clone()),
            years.map(|years| period(lang, Some(years), false)),
            analysis.doc_kind.map(|kind| kind.term(lang).to_owned()),
        ];
        // What the title says needs no second place.
        let facts = facts.into_iter().flatten();
        let facts = facts
            .filter(|fact| !title.contains(fact.as_str()))
            .collect();
        let told = analysis.findings.iter();
        let told = told.filter(|f| match f.severity {
            Severity::Problem | Severity::Caution => true,
            Severity::Note => false,
        });
        Self {
            work: *work,
            title,
            facts,
            said: summary(&work.words(&english), analysis),
            headline: Headline::new(work, &english),
            findings: told.map(|f| finding(lang, f)).collect(),
            source: source_line(lang, analysis),
        }
    }
}
